/* Where a title that is too wide is cut.
 *
 * Every place in front of a kept word is tried, as far as the line reaches. A
 * place is clean when what stands before it is a whole clause: an adjunct, a
 * phrase behind the object, an apposition or a reduced relative begins there.
 * Cut there, the title needs no sign that words are missing. Else it is cut at
 * the last word that leaves nothing dangling, with an ellipsis; a clean cut
 * wins when it keeps most of that. A name is never cut in two.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/cut.h"

#include "timeline/trim.h"

#include <dateline/text.h>

enum {
    CLEAN_SHARE = 55
}; /* per cent of the longest title that a clean one
      must keep */

/* A word that wants another behind it. */
static bool
wants_more(const struct part *part)
{
    switch (part->word.use) {
    case WORD_DET:
    case WORD_PREP:
    case WORD_CONJ:
    case WORD_TO:
    case WORD_THAT:
    case WORD_REL:
    case WORD_SUBORD:
    case WORD_POSS:
    case WORD_MODAL:
    case WORD_WILL:
    case WORD_BE:
    case WORD_HAVE:
    case WORD_DO:
    case WORD_ADJ:
    case WORD_NEG:
        return part->mention == NO_MENTION;
    default:
        return false;
    }
}

/* The last kept part in front of `cut`, or NO_PART. */
static uint32_t
last_kept(const struct draft *draft, uint32_t cut)
{
    while (cut-- > 0)
        if (draft->keep[cut])
            return cut;
    return NO_PART;
}

/* "a centre [intended to ...]", "a bill [backed by ...]". */
static bool
opens_reduced(const struct parts *parts, uint32_t part)
{
    if (part + 1 >= parts->count || parts->at[part].mention != NO_MENTION)
        return false;
    uint8_t next = parts->at[part + 1].word.use;
    uint8_t form = parts->at[part].word.form;
    bool by = form == FORM_SAME && parts_is(parts, part + 1, "by");
    return (form == FORM_PAST || form == FORM_PART || by) &&
           (next == WORD_PREP || next == WORD_TO || next == WORD_SUBORD);
}

/* "Because its leader, [Omar Dey]", "as the talks [dragged on]": the clause
 * that the last of these words opens has no verb yet. */
static bool
is_verbless(const struct draft *draft, uint32_t cut)
{
    static const char *const opens[] = {"when",    "because",  "while",
                                        "if",      "although", "though",
                                        "whether", "that"};
    const struct parts *parts = draft->parts;
    struct verb verb;
    bool ahead = cut < parts->count && verbs_at(parts, cut, &verb);
    for (uint32_t i = cut; i-- > draft->core;) {
        if (!draft->keep[i])
            continue;
        if (PARTS_IN(parts, i, opens))
            return true;
        if (parts->at[i].word.use == WORD_SUBORD)
            return ahead;
        if (parts->at[i].word.form == FORM_ING ||
            (verbs_at(parts, i, &verb) && !verb.weak))
            return false;
    }
    return false;
}

/* "Carried [out]", "handed them [over]", "speculation he [was]": words that go
 * with what is cut off. */
static bool
is_torn_apart(const struct parts *parts, uint32_t last, uint32_t cut)
{
    static const char *const particles[] = {"out",  "up",  "down",
                                            "over", "off", "away"};
    static const char *const subjects[] = {"he", "she", "they", "we", "i"};
    const struct word *word = &parts->at[last].word;
    return PARTS_IN(parts, last, subjects) ||
           (last + 1 == cut && PARTS_IN(parts, cut, particles) &&
            (word->use == WORD_PRON || parts_is(parts, last, "them") ||
             word->form == FORM_PAST || word->form == FORM_PART ||
             word->form == FORM_BASE));
}

/* "Due [to]", "according [to]": half of a preposition. */
static bool
is_half(const struct parts *parts, uint32_t last)
{
    static const char *const words[] = {"due", "according", "prior", "owing",
                                        "thanks"};
    return PARTS_IN(parts, last, words) && parts_is(parts, last + 1, "to");
}

/* Would a title that ends in front of `cut` end well? */
static bool
ends_well(const struct draft *draft, uint32_t cut)
{
    const struct parts *parts = draft->parts;
    uint32_t last = last_kept(draft, cut);
    if (last == NO_PART)
        return false;
    const struct part *part = &parts->at[last];
    bool inside = cut < parts->count &&
                  ((part->mention != NO_MENTION &&
                    part->mention == parts->at[cut].mention) ||
                   (parts->at[cut].glued && parts->at[cut].mark != ','));
    bool calling = last > 0 && part->word.form == FORM_ING &&
                   parts->at[last - 1].word.use == WORD_PLAIN;
    if (calling && part->word.noun == CLASS_NONE)
        return false; /* "a bill calling" for something */
    if (last >= draft->core && opens_reduced(parts, last))
        return false; /* "a bill backed" by somebody */
    if (is_half(parts, last) || is_torn_apart(parts, last, cut) ||
        trim_measures(parts, last))
        return false;
    return !wants_more(part) && !inside && !part->number &&
           (!part->mark || part->mark == ',' || part->mark == '"');
}

/* A clause that ends in front of this word is whole without it, whatever
 * stands before. */
static bool
opens_adjunct(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "after",  "amid",      "as",   "because", "despite",
        "during", "following", "for",  "since",   "through",
        "while",  "without",   "over", "citing",  "when"};
    return PARTS_IN(parts, part, words) || is_half(parts, part) ||
           (part > 0 && parts->at[part - 1].mark == ',' &&
            parts_is(parts, part, "with"));
}

/* The verb has its object in front of `cut`, and a noun ends there. */
static bool
object_stands(const struct draft *draft, uint32_t cut)
{
    const struct parts *parts = draft->parts;
    uint32_t last = last_kept(draft, cut);
    if (last == NO_PART || last < draft->core || cut_is_bare(draft, cut))
        return false;
    const struct part *part = &parts->at[last];
    uint8_t form = part->word.form;
    bool verb = form == FORM_PAST || form == FORM_PART || form == FORM_SAME ||
                form == FORM_ING;
    return part->mention != NO_MENTION ||
           (part->word.use == WORD_PLAIN && !part->mark &&
            (!verb || part->word.noun != CLASS_NONE));
}

/* "in Rome", "to the embassy", "against the bank": behind an object such a
 * phrase can go. "of" cannot, nor "from doing". */
static bool
opens_phrase(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "in",     "at",     "on",         "near",    "across",    "outside",
        "inside", "around", "throughout", "along",   "within",    "to",
        "by",     "under",  "between",    "among",   "toward",    "towards",
        "via",    "into",   "from",       "against", "including", "ahead",
        "before", "until",  "with"};
    if (parts->at[part].mention != NO_MENTION ||
        !PARTS_IN(parts, part, words) || part + 1 >= parts->count)
        return false;
    uint8_t form = parts->at[part + 1].word.form;
    bool verb = parts->at[part + 1].mention == NO_MENTION &&
                (form == FORM_ING || form == FORM_BASE || form == FORM_SAME ||
                 parts->at[part + 1].word.use == WORD_BE ||
                 parts->at[part + 1].word.use == WORD_HAVE);
    bool article = parts->at[part].word.use == WORD_PREP &&
                   parts->at[part + 1].word.noun != CLASS_NONE;
    return !verb || article;
}

/* ", prompting a strike": what came of it, or why. */
static bool
opens_participle(const struct parts *parts, uint32_t part)
{
    if (parts->at[part].mark != ',' || part + 1 >= parts->count)
        return false;
    const struct part *next = &parts->at[part + 1];
    bool ing = next->word.form == FORM_ING ||
               dl_str_ends(parts_text(parts, part + 1), DL_STR("ing"));
    bool plain = next->mention == NO_MENTION &&
                 (next->word.use == WORD_PLAIN || next->word.form == FORM_ING);
    return ing && plain && !next->capital;
}

/* ", the largest of its kind": no list goes on behind this comma. */
static bool
opens_apposition(const struct parts *parts, uint32_t part)
{
    if (parts->at[part].mark != ',' || part + 1 >= parts->count)
        return false;
    uint8_t use = parts->at[part + 1].word.use;
    if (use != WORD_DET && use != WORD_PREP)
        return false;
    for (uint32_t i = part + 1; i < parts->count; i++) {
        struct verb verb;
        if (parts->at[i].word.use == WORD_CONJ ||
            (verbs_at(parts, i, &verb) && !verb.weak))
            return false;
        if (parts_breaks(&parts->at[i]))
            break;
    }
    return true;
}

/* Does a whole clause end in front of `cut`? */
static bool
is_clean(const struct draft *draft, uint32_t cut)
{
    const struct parts *parts = draft->parts;
    if (draft->tail || is_verbless(draft, cut))
        return false;
    if (opens_adjunct(parts, cut))
        return true;
    return object_stands(draft, cut) &&
           (opens_phrase(parts, cut) || opens_reduced(parts, cut) ||
            opens_apposition(parts, cut) || opens_participle(parts, cut));
}

static bool
inside_quote(const struct draft *draft, uint32_t cut)
{
    bool open = false;
    for (uint32_t i = 0; i < cut; i++)
        if (draft->keep[i] && draft->parts->at[i].mark == '"')
            open = !open;
    return open;
}

static void
leave_marks(struct draft *draft)
{
    for (uint32_t i = 0; i < draft->parts->count; i++)
        if (draft->parts->at[i].mark == '"')
            draft->keep[i] = false;
}

void
cut_lone_marks(struct draft *draft)
{
    if (inside_quote(draft, draft->parts->count))
        leave_marks(draft);
}

bool
cut_is_bare(const struct draft *draft, uint32_t end)
{
    for (uint32_t i = draft->core; i < end; i++) {
        const struct part *part = &draft->parts->at[i];
        if (draft->keep[i] && (part->mention != NO_MENTION ||
                               (part->word.use == WORD_PLAIN && !part->mark)))
            return false;
    }
    return true;
}

static bool
fits(struct dl_str text)
{
    return dl_text_cols(text) <= DL_TITLE_COLS_MAX;
}

/* What stands behind the cut: the ellipsis, and who said it. */
static const char *
tail_of(struct dl_arena *arena, const struct draft *draft)
{
    if (!draft->tail)
        return CUT_ELLIPSIS;
    struct dl_str tail =
        title_line(arena, draft, draft->tail, draft->parts->count, "");
    return dl_arena_printf(arena, "%s, %.*s", CUT_ELLIPSIS, DL_FMT(tail));
}

/* "imposed sanctions [on somebody]": whom it was done to is cut off. */
static bool
loses_target(const struct parts *parts, uint32_t cut)
{
    return (parts_is(parts, cut, "on") || parts_is(parts, cut, "against")) &&
           parts->at[cut - 1].word.noun != CLASS_NONE;
}

static struct title
cut_end(struct dl_arena *arena, struct draft *draft)
{
    struct title clean = {.cut = true}, torn = clean;
    const char *tail = tail_of(arena, draft);
    const struct parts *parts = draft->parts;
    uint32_t end = draft->tail ? draft->tail : parts->count;
    bool inside = false;
    for (uint32_t cut = draft->core + 1; cut < end; cut++) {
        /* Half a participle clause tells less than none. */
        inside |= opens_participle(parts, cut - 1) && draft->keep[cut - 1];
        if (!draft->keep[cut] || !ends_well(draft, cut) ||
            inside_quote(draft, cut))
            continue;
        bool whole = is_clean(draft, cut) && !inside;
        struct dl_str text =
            title_line(arena, draft, 0, cut, whole ? "" : tail);
        if (!fits(text))
            break;
        *(whole ? &clean : &torn) = (struct title){
            text, true, cut_is_bare(draft, cut) || loses_target(parts, cut),
            !whole};
    }
    bool enough = clean.text.bytes * 100 > torn.text.bytes * CLEAN_SHARE;
    return clean.text.bytes && enough ? clean : torn;
}

/* Nothing was safe: the beginning, cut at a word. */
static struct title
cut_anywhere(struct dl_arena *arena, struct draft *draft)
{
    const struct parts *parts = draft->parts;
    leave_marks(draft);
    struct title best = {.cut = true, .bare = true};
    for (uint32_t cut = 1; cut < parts->count; cut++) {
        if (!draft->keep[cut] || parts->at[cut].glued)
            continue;
        struct dl_str text = title_line(arena, draft, 0, cut, CUT_ELLIPSIS);
        if (!fits(text))
            break;
        if (ends_well(draft, cut) || !best.text.bytes)
            best = (struct title){text, true, cut_is_bare(draft, cut), true};
    }
    if (best.text.bytes)
        return best;
    struct dl_str all = title_line(arena, draft, 0, parts->count, "");
    size_t bytes = dl_text_fit(all, DL_TITLE_COLS_MAX - 1, NULL);
    const char *text =
        dl_arena_printf(arena, "%.*s%s", (int)bytes, all.at, CUT_ELLIPSIS);
    return (struct title){dl_str_from(text), true, true, true};
}

struct title
cut_draft(struct dl_arena *arena, struct draft *draft)
{
    struct title out = cut_end(arena, draft);
    return out.text.bytes ? out : cut_anywhere(arena, draft);
}
