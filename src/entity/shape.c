/* Shape and company: what a capitalised word or run is when neither a list nor
 * a head word explains it. Persons by given name, family name, initials or a
 * verb of saying; places by a preposition or the country after a comma. A
 * single word needs more than its capital. */
/* SPDX-License-Identifier: ISC */
#include "entity/decide.h"

static bool
says_after(const struct view *view, uint32_t to)
{
    return view_is(view, to, ON(SAYS)) ||
           (view_is(view, to + 1, ON(SAYS)) && to < view->count &&
            view->at[to].kind == DL_TOKEN_WORD && decide_is_small(view, to) &&
            dl_str_ends(view->at[to].text, DL_STR("ly")));
}

static bool
place_before(const struct view *view, uint32_t from)
{
    return from > 0 && view_is(view, from - 1, ON(PLACE_BEFORE)) &&
           decide_is_small(view, from - 1);
}

static bool
the_before(const struct view *view, uint32_t from)
{
    return from > 0 && dl_str_eq_nocase(view->at[from - 1].text, DL_STR("the"));
}

/* "Fort Lee, New Jersey,": what stands before a country or state in commas
 * lies in it. */
static bool
lies_in(const struct view *view, uint32_t to)
{
    if (to + 1 >= view->count || !dl_str_is(view->at[to].text, ","))
        return false;
    const struct word *next = &view->at[to + 1];
    uint32_t after = to + 1 + next->reach;
    return next->phrase & DECIDE_PLACES &&
           (after >= view->count || view->at[after].kind == DL_TOKEN_PUNCT) &&
           !view_is(view, to - 1, ON(SAYS));
}

static bool
has_small_joiner(const struct view *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (dl_str_is(view->at[i].text, "of") ||
            dl_str_is(view->at[i].text, "for") ||
            dl_str_is(view->at[i].text, "and") ||
            dl_str_is(view->at[i].text, "&"))
            return true;
    return false;
}

/* "the Biden administration": somebody's, not something. */
static bool
rules_after(const struct view *view, uint32_t to)
{
    static const char *const words[] = {
        "administration", "government", "campaign", "presidency",
        "family",         "cabinet",    "era",      "camp"};
    for (size_t i = 0; to < view->count && i < sizeof words / sizeof *words;
         i++)
        if (dl_str_is(view->at[to].text, words[i]))
            return true;
    return false;
}

/* A lone word: with a list, a title or a verb of saying beside it, or at least
 * a capital that its place does not explain. */
void
decide_word(struct view *view, uint32_t i, bool titled)
{
    const struct word *word = &view->at[i];
    bool known = word->lists & (ON(GIVEN) | ON(SURNAME)) || word->loud;
    bool proven =
        word->seen & SEEN_INSIDE && !(word->usual && word->seen & SEEN_LOWER);
    if (word->text.bytes < 2 || (word->lists & ON(STOP) && !titled))
        return;
    if (titled && !word->usual)
        decide_add(view, i, i + 1, DL_KIND_PERSON, 85, "title: before a word");
    else if (lies_in(view, i + 1) && !word->usual)
        decide_add(view, i, i + 1, DL_KIND_PLACE, 75,
                   "shape: before its country");
    else if (word->opens && !proven && word->usual)
        return;
    else if (word->opens && !proven && !known)
        decide_add(view, i, i + 1, DL_KIND_PERSON, DOUBTFUL,
                   "shape: first word");
    else if (word->loud && !word->usual && view->style != STYLE_CAPS)
        decide_add(view, i, i + 1, DL_KIND_ORGANISATION, 60, "shape: acronym");
    else if (word->usual)
        return;
    else if (says_after(view, i + 1) || word->lists & (ON(GIVEN) | ON(SURNAME)))
        decide_add(view, i, i + 1, DL_KIND_PERSON, 55, "shape: lone name");
    else if (place_before(view, i))
        decide_add(view, i, i + 1, DL_KIND_PLACE, 50,
                   "shape: after a preposition");
    else if (the_before(view, i) && !rules_after(view, i + 1))
        decide_add(view, i, i + 1, DL_KIND_ORGANISATION, 35,
                   "shape: after the");
    else
        decide_add(view, i, i + 1, DL_KIND_PERSON, 30, "shape: capital");
}

static int
usual_words(const struct view *view, uint32_t from, uint32_t to)
{
    int usual = 0;
    for (uint32_t i = from; i < to; i++)
        usual += view->at[i].capital && view->at[i].usual;
    return usual;
}

static bool
is_initial(const struct word *word)
{
    return word->text.bytes == 2 && word->text.at[1] == '.';
}

/* The "un" of "Jong-un". */
bool
decide_ends_compound(const struct view *view, uint32_t i)
{
    return i > 1 && view->at[i].kind == DL_TOKEN_WORD && view->at[i].glued &&
           dl_str_is(view->at[i - 1].text, "-");
}

/* A given name after the first word: "Noordin Mohammed Top". */
static bool
has_personal(const struct view *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++)
        if (view_is(view, i, ON(GIVEN)) && !view->at[i].usual)
            return true;
    return false;
}

/* Two words or more that no list and no head explains. */
void
decide_shape(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    const struct word *first = &view->at[from], *last = &view->at[to - 1];
    uint32_t count = to - from;
    int usual = usual_words(view, from, to);
    bool joined = has_small_joiner(view, from, to);
    bool family = view_is(view, from, ON(FAMILY_FIRST)) && count <= 5 &&
                  (!first->usual || decide_ends_compound(view, to - 1)) &&
                  usual < (int)count - 1;
    if (titled && count <= 6 && !joined)
        decide_add(view, from, to, DL_KIND_PERSON, 90, "title: before a name");
    else if (!joined && lies_in(view, to) && usual < (int)count)
        decide_add(view, from, to, DL_KIND_PLACE, 75,
                   "shape: before its country");
    else if (!joined && count == 2 && view_is(view, from, ON(LEAD_EVENT)))
        decide_add(view, from, to, DL_KIND_EVENT, 75, "head: first word");
    else if (!joined && count == 2 && first->lists & ON(LEAD_PLACE) &&
             !last->usual)
        decide_add(view, from, to, DL_KIND_PLACE, 65, "head: first word");
    else if (!joined && first->lists & ON(GIVEN) && (usual < (int)count))
        decide_add(view, from, to, DL_KIND_PERSON, 85, "shape: given name");
    else if (!joined && family)
        decide_add(view, from, to, DL_KIND_PERSON, 80,
                   "shape: family name first");
    else if (!joined && count <= 4 && last->lists & ON(SURNAME) && usual == 0)
        decide_add(view, from, to, DL_KIND_PERSON, 75, "shape: surname");
    else if (!joined && (is_initial(first) ||
                         (count > 2 && is_initial(&view->at[from + 1]))))
        decide_add(view, from, to, DL_KIND_PERSON, 75, "shape: initials");
    else if (!joined && says_after(view, to) && usual == 0)
        decide_add(view, from, to, DL_KIND_PERSON, 70, "shape: speaks");
    else if (!joined && count <= 4 && !first->usual &&
             has_personal(view, from, to))
        decide_add(view, from, to, DL_KIND_PERSON, 65, "shape: a name inside");
    else if (place_before(view, from) && !the_before(view, from) && usual == 0)
        decide_add(view, from, to, DL_KIND_PLACE, 50,
                   "shape: after a preposition");
    else if (usual == 0 && !joined && count <= 4 && !the_before(view, from))
        decide_add(view, from, to, DL_KIND_PERSON, 50,
                   "shape: two unknown words");
    else if (usual == (int)count)
        decide_add(view, from, to, DL_KIND_OTHER, 40,
                   "shape: capitalised words");
    else
        decide_add(view, from, to, DL_KIND_ORGANISATION, 45,
                   "shape: long name");
}
