/* Clauses that are built like events and tell of none: what reporters write
 * around the news. Each kind is known by a few words at fixed places. */
/* SPDX-License-Identifier: ISC */
#include "timeline/furniture.h"

/* "[gave] no further details": negated words of the press stand as object. */
static bool
gives_nothing(const struct parts *parts, const struct clause *clause)
{
    static const char *const nothing[] = {
        "details",     "comment", "comments", "information",
        "explanation", "reason",  "reasons",  "elaboration"};
    enum { REACH = 5 };
    bool no = clause->verb.negated;
    uint32_t end = clause->verb.end + REACH;
    for (uint32_t i = clause->verb.end; i < clause->end && i < end; i++) {
        no |= parts_is(parts, i, "no");
        if (parts_breaks(&parts->at[i]))
            return false;
        if (no && PARTS_IN(parts, i, nothing))
            return true;
    }
    return false;
}

bool
furniture_of_press(const struct parts *parts, const struct clause *clause)
{
    static const char *const silent[] = {
        "say",      "specify",  "elaborate", "comment", "respond",
        "reply",    "identify", "name",      "reveal",  "disclose",
        "describe", "indicate", "explain",   "answer",  "mention"};
    static const char *const refuse[] = {"declined", "refused", "declines"};
    const struct verb *verb = &clause->verb;
    if (!clause->has_verb)
        return false;
    if (verb->negated && PARTS_IN(parts, verb->head, silent))
        return true;
    if (verb->passive && parts_is(parts, clause->subject, "no") &&
        parts_is(parts, verb->head, "given"))
        return true; /* "no reason was given" */
    bool reached = verb->tense == TENSE_MODAL && verb->negated &&
                   parts_is(parts, verb->head, "reached");
    bool silence = PARTS_IN(parts, verb->head, refuse) &&
                   parts_is(parts, verb->end, "to") &&
                   PARTS_IN(parts, verb->end + 1, silent);
    return reached || silence || gives_nothing(parts, clause);
}

static bool
subject_is_named(const struct parts *parts, const struct clause *clause)
{
    for (uint32_t i = clause->subject; i < clause->subject_end; i++) {
        const struct dl_mention *mention = parts_mention(parts, i);
        if (mention && mention->kind != DL_KIND_PLACE)
            return true;
    }
    return false;
}

bool
furniture_points(const struct parts *parts, const struct clause *clause)
{
    static const char *const come[] = {"come", "comes", "came"};
    static const char *const on[] = {
        "as", "amid",      "after", "before", "ahead", "during", "in",
        "at", "while",     "when",  "hours",  "days",  "weeks",  "months",
        "on", "following", "just",  "two",    "three", "a"};
    if (!clause->has_verb || !PARTS_IN(parts, clause->verb.head, come) ||
        subject_is_named(parts, clause))
        return false;
    uint32_t next = clause->verb.end;
    while (next < clause->end && parts->at[next].timex != DL_NO_TIMEX)
        next++;
    return next >= clause->end || PARTS_IN(parts, next, on);
}

bool
furniture_sums_up(const struct parts *parts, const struct clause *clause)
{
    static const char *const become[] = {"became", "become", "becomes", "was",
                                         "were",   "is",     "are"};
    if (!clause->has_verb)
        return false;
    uint32_t head = clause->verb.head, next = clause->verb.end;
    return PARTS_IN(parts, head, become) && parts_is(parts, next, "the") &&
           parts_is(parts, next + 1, "latest");
}

/* A possessive and at most one plain word, nothing named, counted or known. */
static bool
says_nothing(const struct parts *parts, uint32_t from, uint32_t end)
{
    uint32_t plain = 0;
    for (uint32_t i = from; i < end; i++) {
        const struct part *part = &parts->at[i];
        bool dates = part->word.use == WORD_PREP && i + 1 < end &&
                     parts->at[i + 1].timex != DL_NO_TIMEX;
        if (part->timex != DL_NO_TIMEX || part->mark || dates)
            continue;
        if (part->mention != NO_MENTION || part->number ||
            part->word.noun != CLASS_NONE || part->word.use == WORD_PREP ||
            part->word.use == WORD_TO)
            return false;
        plain += part->word.use == WORD_PLAIN;
    }
    return plain <= 1;
}

bool
furniture_light(const struct parts *parts, const struct clause *clause,
                uint32_t end)
{
    static const char *const light[] = {"made", "gave", "drew", "got",
                                        "put",  "had",  "did",  "set"};
    static const char *const whose[] = {"his", "her", "its", "their"};
    return clause->has_verb && !clause->verb.passive &&
           PARTS_IN(parts, clause->verb.head, light) &&
           PARTS_IN(parts, clause->verb.end, whose) &&
           says_nothing(parts, clause->verb.end + 1, end);
}
