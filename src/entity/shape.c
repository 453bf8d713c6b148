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

/* What the guesses below look at. */
struct shape {
    struct view *view;
    uint32_t from, to, count;
    const struct word *first, *last;
    int usual;   /* words that are also common ones */
    bool titled; /* a title stands before it */
    bool joined; /* by a small word: "Board of Pilots" */
};

static bool
is_titled(const struct shape *shape)
{
    return shape->titled && shape->count <= 6 && !shape->joined;
}

static bool
lies_in_a_country(const struct shape *shape)
{
    return !shape->joined && lies_in(shape->view, shape->to) &&
           shape->usual < (int)shape->count;
}

static bool
begins_an_event(const struct shape *shape)
{
    return !shape->joined && shape->count == 2 &&
           view_is(shape->view, shape->from, ON(LEAD_EVENT));
}

static bool
begins_a_place(const struct shape *shape)
{
    return !shape->joined && shape->count == 2 &&
           shape->first->lists & ON(LEAD_PLACE) && !shape->last->usual;
}

static bool
has_given_name(const struct shape *shape)
{
    return !shape->joined && shape->first->lists & ON(GIVEN) &&
           shape->usual < (int)shape->count;
}

static bool
begins_with_family(const struct shape *shape)
{
    return !shape->joined && shape->count <= 5 &&
           view_is(shape->view, shape->from, ON(FAMILY_FIRST)) &&
           (!shape->first->usual ||
            decide_ends_compound(shape->view, shape->to - 1)) &&
           shape->usual < (int)shape->count - 1;
}

static bool
ends_with_surname(const struct shape *shape)
{
    return !shape->joined && shape->count <= 4 && shape->usual == 0 &&
           shape->last->lists & ON(SURNAME);
}

static bool
has_initial(const struct shape *shape)
{
    return !shape->joined &&
           (is_initial(shape->first) ||
            (shape->count > 2 && is_initial(shape->first + 1)));
}

static bool
speaks(const struct shape *shape)
{
    return !shape->joined && shape->usual == 0 &&
           says_after(shape->view, shape->to);
}

static bool
has_name_inside(const struct shape *shape)
{
    return !shape->joined && shape->count <= 4 && !shape->first->usual &&
           has_personal(shape->view, shape->from, shape->to);
}

static bool
is_where(const struct shape *shape)
{
    return shape->usual == 0 && place_before(shape->view, shape->from) &&
           !the_before(shape->view, shape->from);
}

static bool
is_unknown(const struct shape *shape)
{
    return shape->usual == 0 && !shape->joined && shape->count <= 4 &&
           !the_before(shape->view, shape->from);
}

static bool
is_common(const struct shape *shape)
{
    return shape->usual == (int)shape->count;
}

static bool
is_any(const struct shape *shape)
{
    (void)shape;
    return true;
}

/* The first that fits counts. */
static const struct {
    bool (*fits)(const struct shape *shape);
    enum dl_kind kind;
    int score;
    const char *why;
} guesses[] = {
    {is_titled, DL_KIND_PERSON, 90, "title: before a name"},
    {lies_in_a_country, DL_KIND_PLACE, 75, "shape: before its country"},
    {begins_an_event, DL_KIND_EVENT, 75, "head: first word"},
    {begins_a_place, DL_KIND_PLACE, 65, "head: first word"},
    {has_given_name, DL_KIND_PERSON, 85, "shape: given name"},
    {begins_with_family, DL_KIND_PERSON, 80, "shape: family name first"},
    {ends_with_surname, DL_KIND_PERSON, 75, "shape: surname"},
    {has_initial, DL_KIND_PERSON, 75, "shape: initials"},
    {speaks, DL_KIND_PERSON, 70, "shape: speaks"},
    {has_name_inside, DL_KIND_PERSON, 65, "shape: a name inside"},
    {is_where, DL_KIND_PLACE, 50, "shape: after a preposition"},
    {is_unknown, DL_KIND_PERSON, 50, "shape: two unknown words"},
    {is_common, DL_KIND_OTHER, 40, "shape: capitalised words"},
    {is_any, DL_KIND_ORGANISATION, 45, "shape: long name"},
};

/* Two words or more that no list and no head explains. */
void
decide_shape(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    const struct shape shape = {
        .view = view,
        .from = from,
        .to = to,
        .count = to - from,
        .first = &view->at[from],
        .last = &view->at[to - 1],
        .usual = usual_words(view, from, to),
        .titled = titled,
        .joined = has_small_joiner(view, from, to),
    };
    size_t i = 0;
    while (!guesses[i].fits(&shape))
        i++;
    decide_add(view, from, to, guesses[i].kind, guesses[i].score,
               guesses[i].why);
}
