/* Candidate runs: where a sentence may hold a name, and where it parts.
 *
 * A run is a stretch of capitalised words with the small words that names
 * contain: "Ministry of the Interior", "van der Leyen", "Johnson & Johnson".
 * Hyphens join a name ("Jean-Yves", "Ban Ki-moon") unless both sides are
 * names by themselves ("US-China") or the second is a word ("Xinjiang-
 * related"). A run is parted at titles, days and months; view_decide judges
 * what is left.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/view.h"

static bool
is(const struct view *view, uint32_t i, const char *text)
{
    return i < view->count && dl_str_is(view->at[i].text, text);
}

static bool
capital(const struct view *view, uint32_t i)
{
    return i < view->count && view->at[i].capital;
}

static bool
hyphen(const struct view *view, uint32_t i)
{
    return i < view->count && view->at[i].glued && is(view, i, "-");
}

/* A place or people that stands for itself on either side of a hyphen. */
static bool
stands_alone(const struct view *view, uint32_t i)
{
    const struct word *word = &view->at[i];
    return word->reach == 1 &&
           word->phrase & (ON(COUNTRY) | ON(GROUP) | ON(CITY) | ON(REGION) |
                           ON(ORGANISATION));
}

/* "Kim Jong-un", "Moon Jae-in": the second half is small. */
static bool
east_asian_half(const struct view *view, uint32_t i)
{
    return i >= 2 && view_is(view, i - 2, ON(FAMILY_FIRST)) &&
           capital(view, i - 2) && i + 2 <= view->count &&
           view->at[i + 1].kind == DL_TOKEN_WORD &&
           view->at[i + 1].text.bytes <= 5;
}

/* Words that a hyphen at `i` adds to the run; 0: the run ends before it. */
static uint32_t
over_hyphen(const struct view *view, uint32_t i)
{
    if (i == 0 || i + 1 >= view->count || !view->at[i + 1].glued)
        return 0;
    if (!capital(view, i + 1))
        return east_asian_half(view, i) ? 2 : 0;
    if (stands_alone(view, i - 1) && stands_alone(view, i + 1))
        return is(view, i + 1, "American") ? 2 : 0;
    return 2;
}

/* The words from `i` that are small inside a name: "of", "of the", "and". */
static uint32_t
over_of(const struct view *view, uint32_t i)
{
    uint32_t heads = ON(HEAD_ORG) | ON(SUFFIX) | ON(HEAD_EVENT) |
                     ON(LEAD_EVENT) | ON(LEAD_PLACE) | ON(HEAD_PLACE);
    bool head = view_is(view, i - 1, heads);
    if (!(is(view, i, "of") || (is(view, i, "for") && head)) || !head)
        return 0;
    if (capital(view, i + 1))
        return 2;
    return is(view, i + 1, "the") && capital(view, i + 2) ? 3 : 0;
}

/* "Xinjiang Production and Construction Corps": everyday words on both sides
 * and a head at the end; "France and Germany" has neither. */
static uint32_t
over_and(const struct view *view, uint32_t i)
{
    if (!is(view, i, "and") && !is(view, i, "&"))
        return 0;
    if (is(view, i, "&") && capital(view, i + 1))
        return 2;
    if (!view->at[i - 1].usual || !capital(view, i + 1) ||
        view->at[i + 1].phrase || view_is(view, i + 1, ON(GIVEN)))
        return 0;
    uint32_t end = i + 1;
    while (capital(view, end + 1))
        end++;
    bool of = i >= 2 && is(view, i - 2, "of") && view->at[i + 1].usual;
    bool head = end > i + 1 && view_is(view, end, ON(HEAD_ORG));
    return of || head ? 2 : 0;
}

/* "Ursula von der Leyen", "Osama bin Laden". */
static uint32_t
over_particles(const struct view *view, uint32_t i)
{
    uint32_t end = i;
    while (end < view->count && end < i + 3 && view_is(view, end, ON(PARTICLE)))
        end++;
    if (end > i && hyphen(view, end) && capital(view, end + 1))
        return end + 2 - i;
    return end > i && capital(view, end) ? end + 1 - i : 0;
}

/* Names are short; the limit keeps a page of capitals linear. */
enum { RUN_MAX = 32 };

static uint32_t
run_end(const struct view *view, uint32_t from)
{
    uint32_t i = from + 1;
    if (!capital(view, from)) /* "al-Qaeda", "van Gogh" */
        i = from + over_particles(view, from);
    if (from + view->at[from].reach > i)
        i = from + view->at[from].reach;
    while (i < view->count && i < from + RUN_MAX) {
        uint32_t more = hyphen(view, i) ? over_hyphen(view, i) : 0;
        if (!more && capital(view, i) && !view->at[i].glued)
            more = 1;
        if (!more && !capital(view, i))
            more = over_of(view, i);
        if (!more && !capital(view, i))
            more = over_and(view, i);
        if (!more && !capital(view, i))
            more = over_particles(view, i);
        if (!more)
            break;
        i += more;
        uint32_t last = i - 1;
        if (last + view->at[last].reach > i)
            i = last + view->at[last].reach;
    }
    return i;
}

static bool
run_begins(const struct view *view, uint32_t i)
{
    const struct word *word = &view->at[i];
    if (word->capital)
        return true;
    if (word->phrase & lexicon_deciding() && !(word->phrase & ON(COMMON)))
        return view->style == STYLE_PLAIN || word->phrase & ON(USER);
    return (is(view, i, "al") || is(view, i, "el")) && hyphen(view, i + 1) &&
           capital(view, i + 2);
}

/* The user's word: a mention of that kind, or nothing. */
static uint32_t
take_known(struct view *view, uint32_t i)
{
    const struct word *word = &view->at[i];
    enum dl_kind kind = lexicon_entry(view->lexicon, word->entry)->kind;
    if (kind != DL_KIND_NONE)
        view_mention(view, i, i + word->reach, kind, 100, "known: settings");
    return i + word->reach;
}

/* May and March are also people and streets. */
static bool
is_calendar(const struct view *view, uint32_t i, uint32_t from)
{
    if (!view_is(view, i, ON(CALENDAR)) || view->at[i].reach > 1)
        return false;
    return !(i > from && view_is(view, i, ON(GIVEN) | ON(SURNAME)) &&
             view_is(view, i - 1, ON(GIVEN)));
}

static bool
is_title(const struct view *view, uint32_t i)
{
    return view->at[i].phrase & ON(TITLE) &&
           !(view->at[i].phrase & lexicon_deciding());
}

/* A title parts a run only when a name follows it; "Chief Justice" and
 * "General Motors" keep their first word when a head comes instead. */
static bool
title_parts(const struct view *view, uint32_t i, uint32_t to)
{
    uint32_t after = i + view->at[i].reach;
    if (!is_title(view, i) || after >= to || !capital(view, after))
        return is_title(view, i) && after >= to;
    uint32_t heads = ON(HEAD_ORG) | ON(SUFFIX) | ON(HEAD_PLACE);
    bool ends_in_head =
        view_is(view, to - 1, heads) && !view_is(view, to - 1, ON(SURNAME));
    return !ends_in_head || is_title(view, after);
}

static uint32_t
piece_end(const struct view *view, uint32_t from, uint32_t to)
{
    uint32_t i = from + (view->at[from].reach > 1 ? view->at[from].reach : 1);
    for (; i < to; i++)
        if (view->at[i].phrase & ON(USER) || title_parts(view, i, to) ||
            is_calendar(view, i, from))
            return i;
    return to;
}

/* A first word that opens the sentence may be any word. It stays as part of a
 * phrase, when the text capitalises it elsewhere, or when the word after it is
 * an everyday word whose capital nothing else explains ("Dark Room Notes"). */
static bool
opens_only(const struct view *view, uint32_t i)
{
    const struct word *word = &view->at[i];
    if (word->reach > 1)
        return false;
    if (dl_str_eq_nocase(word->text, DL_STR("the")))
        return true;
    if (word->loud && view->style != STYLE_CAPS)
        return false; /* "US", not "Us" */
    if (!word->opens)
        return false;
    if (word->lists & ON(OPENER))
        return !(word->lists & ON(GIVEN) && view_is(view, i + 1, ON(SURNAME)));
    if (!word->usual || (word->lists & ON(LEAD_EVENT) && capital(view, i + 1)))
        return false;
    if (capital(view, i + 1) && !view->at[i + 1].phrase &&
        view->at[i + 1].usual && view->style == STYLE_PLAIN)
        return false;
    return !(word->seen & SEEN_INSIDE) || word->seen & SEEN_LOWER;
}

static void
part_run(struct view *view, uint32_t from, uint32_t to)
{
    bool titled = false;
    while (from < to) {
        if (view->at[from].phrase & ON(USER)) {
            from = take_known(view, from);
        } else if (title_parts(view, from, to)) {
            from += view->at[from].reach;
            titled = true;
            continue;
        } else if (!capital(view, from) && !view->at[from].phrase) {
            if (view_is(view, from, ON(PARTICLE)) && from + 1 < to &&
                !is(view, from, "the")) {
                uint32_t end = piece_end(view, from, to);
                view_decide(view, from, end, titled);
                from = end;
            } else {
                from++;
            }
        } else if (is_calendar(view, from, from) || opens_only(view, from)) {
            from++;
        } else {
            uint32_t end = piece_end(view, from, to);
            view_decide(view, from, end, titled);
            from = end;
        }
        titled = false;
    }
}

/* "Winter of the Wolf" between quotation marks: the title of a work, when its
 * long words are all capitalised and no name of the lists explains them. */
static uint32_t
quoted_end(const struct view *view, uint32_t i)
{
    enum { TITLE_WORDS_MAX = 10, SMALL = 3 };
    bool opened =
        i > 0 && (is(view, i - 1, "\"") || is(view, i - 1, "\xe2\x80\x9c"));
    if (!opened || !view->at[i].capital || view->style != STYLE_PLAIN)
        return i;
    uint32_t end = i, capitals = 0;
    for (; end < view->count && end < i + TITLE_WORDS_MAX; end++) {
        const struct word *word = &view->at[end];
        if (word->kind == DL_TOKEN_PUNCT && !hyphen(view, end))
            break;
        if (!word->capital && word->text.bytes > SMALL &&
            word->kind == DL_TOKEN_WORD)
            return i;
        capitals += word->capital;
    }
    bool closed = is(view, end, "\"") || is(view, end, "\xe2\x80\x9d");
    bool named = view->at[i].reach >= end - i;
    return closed && capitals > 1 && !named ? end : i;
}

void
view_find(struct view *view)
{
    for (uint32_t i = 0; i < view->count;) {
        uint32_t quoted = quoted_end(view, i);
        if (view->at[i].phrase & ON(USER)) {
            i = take_known(view, i);
        } else if (quoted > i) {
            view_mention(view, i, quoted, DL_KIND_WORK, 60, "shape: quoted");
            i = quoted;
        } else if (run_begins(view, i)) {
            uint32_t end = run_end(view, i);
            part_run(view, i, end);
            i = end;
        } else {
            i++;
        }
    }
}
