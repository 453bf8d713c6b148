/* How a title ends: on no word that wants another, and on no mark but the sign
 * of a unit.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/trim.h"

#include "timeline/phrase.h"

/* "were handed over", "stepped down". */
static bool
is_particle(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"up",  "down", "out",    "over",
                                        "off", "back", "through"};
    return PARTS_IN(parts, part, words) && part > 0 &&
           parts->at[part - 1].word.form != FORM_NONE;
}

/* "a report released": what the participle says of the noun can go. Not so in
 * "ordered the fleet grounded". */
static bool
describes(const struct parts *parts, uint32_t part)
{
    uint32_t noun = phrase_before(parts, part);
    return noun != NO_PART &&
           (parts_is(parts, noun, "a") || parts_is(parts, noun, "an"));
}

/* Does nothing but dates follow up to the next mark? "refused to testify (on
 * Tuesday)" */
static bool
closes(const struct parts *parts, uint32_t part)
{
    uint32_t next = part + 1;
    while (next < parts->count &&
           (parts->at[next].timex != DL_NO_TIMEX ||
            (parts->at[next].word.use == WORD_PREP && next + 1 < parts->count &&
             parts->at[next + 1].timex != DL_NO_TIMEX)))
        next++;
    return next >= parts->count || parts_breaks(&parts->at[next]);
}

/* Does the word at `part` want more words behind it? "to take", "of the" */
static bool
dangles(const struct parts *parts, uint32_t part)
{
    const struct part *at = &parts->at[part];
    switch (at->word.use) {
    case WORD_PREP:
        return at->mention == NO_MENTION && !is_particle(parts, part);
    case WORD_TO:
    case WORD_CONJ:
    case WORD_DET:
    case WORD_SUBORD:
    case WORD_THAT:
    case WORD_REL:
        return at->mention == NO_MENTION;
    default:
        break;
    }
    return at->word.form == FORM_BASE && part > 0 &&
           parts->at[part - 1].word.use == WORD_TO && !closes(parts, part);
}

/* "just two days (before the vote)", "less than a week (after it)": a length of
 * time, or what counts it. */
bool
trim_measures(const struct parts *parts, uint32_t part)
{
    static const char *const units[] = {"minutes", "hours", "days", "weeks",
                                        "months",  "years", "hour", "day",
                                        "week",    "month", "year", "moments"};
    static const char *const counts[] = {"one",  "a",    "an",   "less",
                                         "more", "than", "about"};
    uint32_t unit = part;
    while (unit + 1 < parts->count &&
           (parts_counts(parts, unit) || PARTS_IN(parts, unit, counts) ||
            parts->at[unit].word.use == WORD_ADVERB))
        unit++;
    bool behind = parts_is(parts, unit + 1, "before") ||
                  parts_is(parts, unit + 1, "after");
    return behind && PARTS_IN(parts, unit, units);
}

/* "The rally planned (for 5 June)". */
static bool
awaits(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"planned", "scheduled", "due", "slated",
                                        "set"};
    return PARTS_IN(parts, part, words);
}

/* "In over-the-counter [trading]": no article stands between it and the
 * preposition. */
static bool
heads_phrase(const struct parts *parts, uint32_t part)
{
    uint32_t first = part;
    while (first > 0 && parts->at[first - 1].timex == DL_NO_TIMEX &&
           parts->at[first - 1].mention == NO_MENTION &&
           (parts->at[first - 1].mark == 'h' ||
            (!parts->at[first - 1].mark &&
             (parts->at[first - 1].word.use == WORD_PLAIN ||
              parts->at[first - 1].word.use == WORD_ADJ ||
              parts->at[first - 1].glued))))
        first--;
    return first < part && first > 0 &&
           parts->at[first - 1].word.use == WORD_PREP;
}

/* A participle whose date was dropped: "a report released (on Monday)"; and
 * "as early (as May)". */
static bool
dangles_without(const struct parts *parts, uint32_t part)
{
    const struct part *at = &parts->at[part];
    if (part + 1 >= parts->count || parts_breaks(&parts->at[part + 1]))
        return false;
    bool as = parts->at[part + 1].word.use == WORD_SUBORD;
    bool past = at->word.form == FORM_PAST || at->word.form == FORM_PART;
    bool noun =
        part > 0 && (parts->at[part - 1].word.use == WORD_DET ||
                     parts->at[part - 1].word.use == WORD_ADJ ||
                     at->word.noun != CLASS_NONE || heads_phrase(parts, part));
    bool participle = (at->word.form == FORM_ING && !noun) ||
                      (past && describes(parts, part)) || awaits(parts, part);
    return at->mention == NO_MENTION &&
           (participle || (as && at->word.use == WORD_ADJ));
}

/* "59%": a sign that belongs to its number. */
static bool
is_unit(const struct parts *parts, uint32_t part)
{
    return part > 0 && parts->at[part].mark == '\'' && parts->at[part].glued &&
           parts->at[part - 1].number;
}

void
trim_end(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    bool dropped = false;
    for (uint32_t end = parts->count; end > draft->core; end--) {
        uint32_t last = end - 1;
        bool mark = parts->at[last].mark != 0 && !is_unit(parts, last);
        bool drop = dangles(parts, last) || trim_measures(parts, last) ||
                    (dropped && dangles_without(parts, last));
        if (draft->keep[last] && !mark && !drop)
            return;
        dropped |= parts->at[last].timex != DL_NO_TIMEX || drop;
        draft->keep[last] = draft->keep[last] && parts->at[last].mark == '"';
    }
}

bool
trim_torn(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    uint32_t end = parts->count;
    struct dl_str last = end ? parts_text(parts, end - 1) : DL_STR("");
    bool torn = dl_str_is(last, "\xe2\x80\xa6") || dl_str_is(last, "...");
    while (end > 0 && parts->at[end - 1].mark)
        end--;
    if (!torn || end <= draft->core + 1 || !draft->keep[end - 1])
        return false;
    uint32_t from = end - 1;
    while (from > draft->core + 1 && parts->at[from].word.use != WORD_PREP)
        from--;
    for (uint32_t i = from > draft->core + 1 ? from : end; i < parts->count;
         i++)
        draft->keep[i] = false;
    return true;
}
