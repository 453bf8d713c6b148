/* What a run of capitalised words is.
 *
 * In this order: a phrase of the lists, drawn on to the head word that ends it
 * ("South China" + "Morning Post"); a head word at the end or a leading one
 * ("Battle of", "Mount"); the shape of a person's name; and last a guess from
 * what stands around. A single word needs more than its capital.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/view.h"

static const uint32_t head_lists =
    ON(HEAD_ORG) | ON(SUFFIX) | ON(HEAD_PLACE) | ON(HEAD_EVENT);
static const uint32_t place_lists = ON(COUNTRY) | ON(CITY) | ON(REGION);

static uint32_t
phrase_of(const struct view *view, uint32_t i)
{
    return view->at[i].phrase & (lexicon_deciding() | ON(WITH_THE));
}

static bool
is_small(const struct view *view, uint32_t i)
{
    return !view->at[i].capital;
}

static const char *
list_rule(uint32_t lists)
{
    static const char *const rules[] = {
#define X(code, file, kind, columns, role) "list: " #file,
#include "entity/lists.def"
#undef X
    };
    for (uint32_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (lists >> i & 1)
            return rules[i];
    return "list: only after the";
}

static bool
is_of(const struct view *view, uint32_t i)
{
    return dl_str_is(view->at[i].text, "of") ||
           dl_str_is(view->at[i].text, "for");
}

/* The last head word of [from, to); `to` when there is none. The first word is
 * no head. */
static uint32_t
head_at(const struct view *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i > from + 1; i--)
        if (view_is(view, i - 1, head_lists) && view->at[i - 1].capital)
            return i - 1;
    return to;
}

static enum dl_kind
head_kind(uint32_t lists)
{
    if (lists & ON(SUFFIX))
        return DL_KIND_ORGANISATION;
    if (lists & ON(HEAD_EVENT))
        return DL_KIND_EVENT;
    return lists & ON(HEAD_ORG) ? DL_KIND_ORGANISATION : DL_KIND_PLACE;
}

/* "University of Leeds", "Battle of Hastings", "Gulf of Tonkin". */
static bool
leads_of(const struct view *view, uint32_t from, uint32_t to)
{
    return from + 2 < to && dl_str_is(view->at[from + 1].text, "of") &&
           view_is(view, from, head_lists | ON(LEAD_EVENT) | ON(LEAD_PLACE));
}

static enum dl_kind
lead_kind(uint32_t lists)
{
    if (lists & ON(LEAD_EVENT))
        return DL_KIND_EVENT;
    if (lists & (ON(HEAD_ORG) | ON(SUFFIX)))
        return DL_KIND_ORGANISATION;
    return lists & ON(HEAD_EVENT) ? DL_KIND_EVENT : DL_KIND_PLACE;
}

/* Whether the words look like a person's name whatever their head: "Jean
 * Hill", "Robert Park". */
static bool
is_personal(const struct view *view, uint32_t from, uint32_t to)
{
    uint32_t last = to - 1;
    if (to - from < 2 || to - from > 5)
        return false;
    if (view_is(view, from, ON(GIVEN)) && !view->at[from].usual)
        return to - from < 4 && view_is(view, last, ON(SURNAME));
    return false;
}

/* A small "massacre" or "summit" right after a name belongs to it. */
static uint32_t
draw_event(const struct view *view, uint32_t to)
{
    if (view_is(view, to, ON(LOWER_EVENT)) && !view->at[to].glued &&
        is_small(view, to))
        return to + 1;
    return to;
}

static bool
is_year(const struct word *word)
{
    if (word->kind != DL_TOKEN_NUMBER || word->text.bytes != 4)
        return false;
    return word->text.at[0] == '1' || word->text.at[0] == '2';
}

/* An event keeps the year in front: "1989 Tiananmen Square massacre". */
static void
add(struct view *view, uint32_t from, uint32_t to, enum dl_kind kind,
    int confidence, const char *rule)
{
    while (to > from && !view->at[to - 1].capital && to - from > 1 &&
           view->at[to - 1].kind == DL_TOKEN_PUNCT &&
           !dl_str_is(view->at[to - 1].text, "+"))
        to--;
    if (kind == DL_KIND_PLACE || kind == DL_KIND_EVENT ||
        kind == DL_KIND_ORGANISATION) {
        uint32_t end = draw_event(view, to);
        if (end > to && (kind != DL_KIND_PLACE || to - from > 1 ||
                         view_is(view, to, ON(LOWER_EVENT)))) {
            kind = DL_KIND_EVENT;
            rule = "head: event";
            to = end;
        }
    }
    if (kind == DL_KIND_EVENT && from > 0 && is_year(&view->at[from - 1]))
        from--;
    view_mention(view, from, to, kind, confidence, rule);
}

static bool
says_after(const struct view *view, uint32_t to)
{
    return view_is(view, to, ON(SAYS)) ||
           (view_is(view, to + 1, ON(SAYS)) && to < view->count &&
            view->at[to].kind == DL_TOKEN_WORD && is_small(view, to) &&
            dl_str_ends(view->at[to].text, DL_STR("ly")));
}

static bool
place_before(const struct view *view, uint32_t from)
{
    return from > 0 && view_is(view, from - 1, ON(PLACE_BEFORE)) &&
           is_small(view, from - 1);
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
    return next->phrase & place_lists &&
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
static void
decide_word(struct view *view, uint32_t i, bool titled)
{
    const struct word *word = &view->at[i];
    bool known = word->lists & (ON(GIVEN) | ON(SURNAME)) || word->loud;
    bool proven =
        word->seen & SEEN_INSIDE && !(word->usual && word->seen & SEEN_LOWER);
    if (word->text.bytes < 2 || (word->lists & ON(STOP) && !titled))
        return;
    if (titled && !word->usual)
        add(view, i, i + 1, DL_KIND_PERSON, 85, "title: before a word");
    else if (lies_in(view, i + 1) && !word->usual)
        add(view, i, i + 1, DL_KIND_PLACE, 75, "shape: before its country");
    else if (word->opens && !proven && word->usual)
        return;
    else if (word->opens && !proven && !known)
        add(view, i, i + 1, DL_KIND_PERSON, DOUBTFUL, "shape: first word");
    else if (word->loud && !word->usual && view->style != STYLE_CAPS)
        add(view, i, i + 1, DL_KIND_ORGANISATION, 60, "shape: acronym");
    else if (word->usual)
        return;
    else if (says_after(view, i + 1) || word->lists & (ON(GIVEN) | ON(SURNAME)))
        add(view, i, i + 1, DL_KIND_PERSON, 55, "shape: lone name");
    else if (place_before(view, i))
        add(view, i, i + 1, DL_KIND_PLACE, 50, "shape: after a preposition");
    else if (the_before(view, i) && !rules_after(view, i + 1))
        add(view, i, i + 1, DL_KIND_ORGANISATION, 35, "shape: after the");
    else
        add(view, i, i + 1, DL_KIND_PERSON, 30, "shape: capital");
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
static bool
ends_compound(const struct view *view, uint32_t i)
{
    return i > 1 && view->at[i].kind == DL_TOKEN_WORD && view->at[i].glued &&
           dl_str_is(view->at[i - 1].text, "-");
}

/* Two words or more that no list and no head explains. */
static void
decide_shape(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    const struct word *first = &view->at[from], *last = &view->at[to - 1];
    uint32_t count = to - from;
    int usual = usual_words(view, from, to);
    bool joined = has_small_joiner(view, from, to);
    bool family = view_is(view, from, ON(FAMILY_FIRST)) && count <= 5 &&
                  (!first->usual || ends_compound(view, to - 1)) &&
                  usual < (int)count - 1;
    if (titled && count <= 6 && !joined)
        add(view, from, to, DL_KIND_PERSON, 90, "title: before a name");
    else if (!joined && lies_in(view, to) && usual < (int)count)
        add(view, from, to, DL_KIND_PLACE, 75, "shape: before its country");
    else if (!joined && count == 2 && first->lists & ON(LEAD_PLACE) &&
             !last->usual)
        add(view, from, to, DL_KIND_PLACE, 65, "head: first word");
    else if (!joined && first->lists & ON(GIVEN) && (usual < (int)count))
        add(view, from, to, DL_KIND_PERSON, 85, "shape: given name");
    else if (!joined && family)
        add(view, from, to, DL_KIND_PERSON, 80, "shape: family name first");
    else if (!joined && count <= 4 && last->lists & ON(SURNAME) && usual == 0)
        add(view, from, to, DL_KIND_PERSON, 75, "shape: surname");
    else if (!joined && (is_initial(first) ||
                         (count > 2 && is_initial(&view->at[from + 1]))))
        add(view, from, to, DL_KIND_PERSON, 75, "shape: initials");
    else if (!joined && says_after(view, to) && usual == 0)
        add(view, from, to, DL_KIND_PERSON, 70, "shape: speaks");
    else if (place_before(view, from) && !the_before(view, from) && usual == 0)
        add(view, from, to, DL_KIND_PLACE, 50, "shape: after a preposition");
    else if (usual == 0 && !joined && count <= 4 && !the_before(view, from))
        add(view, from, to, DL_KIND_PERSON, 50, "shape: two unknown words");
    else if (usual == (int)count)
        add(view, from, to, DL_KIND_OTHER, 40, "shape: capitalised words");
    else
        add(view, from, to, DL_KIND_ORGANISATION, 45, "shape: long name");
}

/* Where a name that begins at `from` ends: at the first phrase of the lists
 * that cannot be part of it. After "of" any phrase can; before a head too. */
static uint32_t
name_end(const struct view *view, uint32_t from, uint32_t start, uint32_t to)
{
    uint32_t head = head_at(view, from, to);
    for (uint32_t i = start; i < to; i++) {
        uint32_t lists = phrase_of(view, i);
        if (!lists || !view->at[i].capital)
            continue;
        bool after_of = i > from && (is_of(view, i - 1) ||
                                     (i > from + 1 && is_of(view, i - 2)));
        bool after_hyphen = view->at[i].glued && i > from &&
                            dl_str_is(view->at[i - 1].text, "-");
        bool before_head = head < to && i + view->at[i].reach <= head;
        if (!after_of && !before_head && !after_hyphen &&
            !(view->at[i].usual && view->at[i].reach == 1))
            return i;
        i += view->at[i].reach - 1;
    }
    return to;
}

/* The words before `end` that belong to no name: "of", "and", hyphens. */
static uint32_t
trim_end(const struct view *view, uint32_t from, uint32_t end)
{
    while (end > from + 1 && is_small(view, end - 1) &&
           !phrase_of(view, end - 1) && !ends_compound(view, end - 1))
        end--;
    return end;
}

static void
rest(struct view *view, uint32_t end, uint32_t to)
{
    if (end < to)
        view_decide(view, end, to, false);
}

/* A head word decides, and what follows it still belongs to the name. */
static bool
decide_head(struct view *view, uint32_t from, uint32_t end, bool titled)
{
    uint32_t head = head_at(view, from, end);
    if (leads_of(view, from, end)) {
        add(view, from, end, lead_kind(view->at[from].lists), 80, "head: of");
        return true;
    }
    if (head == end || titled || is_personal(view, from, head + 1))
        return false;
    enum dl_kind kind = head_kind(view->at[head].lists);
    bool goes_on = head + 1 < end && !is_of(view, head + 1);
    if (goes_on && kind == DL_KIND_PLACE)
        kind = DL_KIND_ORGANISATION;
    add(view, from, end, kind, goes_on ? 55 : 80, "head: last word");
    return true;
}

/* No phrase begins here. */
static void
decide_plain(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    if (decide_head(view, from, to, titled))
        return;
    if (to - from == 1)
        decide_word(view, from, titled);
    else
        decide_shape(view, from, to, titled);
}

/* A phrase of the lists alone. */
static void
decide_alone(struct view *view, uint32_t from, uint32_t end)
{
    const struct word *word = &view->at[from];
    uint32_t lists = phrase_of(view, from);
    enum dl_kind kind = lexicon_kind(lists);
    if (kind == DL_KIND_NONE)
        kind = lexicon_entry(view->lexicon, word->entry)->kind;
    int confidence = word->usual && word->reach == 1 ? 60 : 90;
    add(view, from, end, kind, confidence, list_rule(lists));
}

/* "Pittsburgh Pirates", "Environment Canada": a place and words that are none
 * of the tables' names. A country or people in front of a person or of one
 * plain word stands alone. */
static bool
draws_on(const struct view *view, uint32_t from, uint32_t next, uint32_t end)
{
    const struct word *word = &view->at[from];
    uint32_t lists = phrase_of(view, from);
    if (is_small(view, next))
        return view->at[next].glued && next + 1 < end;
    if (head_at(view, from, end) < end)
        return true;
    if (!(lists & (place_lists | ON(GROUP))) || word->loud ||
        view_is(view, next, ON(GIVEN) | ON(FAMILY_FIRST)) ||
        view->at[next].loud)
        return false;
    return end - next > 1 || lists & (ON(CITY) | ON(REGION)) ||
           view->at[next].usual;
}

/* A phrase of the lists begins here; it may be the start of a longer name. */
static void
decide_phrase(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    const struct word *word = &view->at[from];
    uint32_t lists = phrase_of(view, from), next = from + word->reach;
    bool personal = word->lists & (ON(GIVEN) | ON(SURNAME));
    bool weak = word->reach == 1 &&
                !(lists & (ON(ORGANISATION) | ON(GROUP) | ON(EVENT)));
    uint32_t end = next < to ? name_end(view, from, next, to) : to;
    end = trim_end(view, from, end);
    if (next >= to && weak && titled && personal) {
        add(view, from, to, DL_KIND_PERSON, 80, "title: before a word");
        return;
    }
    if (end <= next || !draws_on(view, from, next, end)) {
        bool named = end > next && weak && end - from <= 4 &&
                     word->lists & (ON(GIVEN) | ON(FAMILY_FIRST)) &&
                     !view->at[next].usual && !is_small(view, next);
        if (named)
            decide_shape(view, from, end, titled);
        else
            decide_alone(view, from, end = next);
    } else if (weak && personal && view_is(view, end - 1, ON(SURNAME)) &&
               word->lists & ON(GIVEN)) {
        decide_shape(view, from, end, titled);
    } else if (!decide_head(view, from, end, false)) {
        bool group = lists & ON(GROUP);
        enum dl_kind kind = DL_KIND_ORGANISATION;
        if (group && phrase_of(view, end - 1) & ON(GROUP))
            kind = DL_KIND_GROUP; /* "Italian-American" */
        else if (group && end - next == 1)
            kind = DL_KIND_OTHER;
        add(view, from, end, kind, 50, "shape: place and words");
    }
    uint32_t drawn = view->out->at[view->out->count - 1].span.end;
    while (end < to && view->at[end].span.start < drawn)
        end++;
    rest(view, end, to);
}

/* The next word in (from, to) at which a phrase of the lists begins. */
static uint32_t
next_phrase(const struct view *view, uint32_t from, uint32_t to)
{
    uint32_t i = from + 1;
    while (i < to && !(phrase_of(view, i) && !is_small(view, i)))
        i++;
    return i;
}

/* Unknown words before a known phrase at the end: "Michael Jordan", "Northern
 * Iraq", "Team Canada" are one name. */
static bool
joins_phrase(const struct view *view, uint32_t from, uint32_t next, uint32_t to)
{
    const struct word *first = &view->at[from], *phrase = &view->at[next];
    if (first->lists & ON(LEAD_PLACE) && next == from + 1 &&
        phrase->phrase & place_lists)
        return true;
    if (next + phrase->reach != to || phrase->phrase & ON(GROUP))
        return false;
    if (first->usual && !first->opens && next == from + 1 &&
        phrase->phrase & place_lists && !phrase->loud)
        return true;
    return first->lists & (ON(GIVEN) | ON(FAMILY_FIRST)) && to - from <= 4 &&
           !phrase->loud && phrase->reach == 1;
}

static void
decide_before(struct view *view, uint32_t from, uint32_t next, uint32_t to,
              bool titled)
{
    uint32_t end = next + view->at[next].reach;
    if (!joins_phrase(view, from, next, to)) {
        end = trim_end(view, from, next);
        decide_plain(view, from, end, titled);
        end = next;
    } else if (view->at[from].lists & ON(LEAD_PLACE) && next == from + 1 &&
               end == to) {
        add(view, from, end, DL_KIND_PLACE, 75, "head: first word");
    } else if (view->at[from].lists & (ON(GIVEN) | ON(FAMILY_FIRST))) {
        decide_shape(view, from, end, titled);
    } else {
        add(view, from, end, DL_KIND_ORGANISATION, 50, "shape: word and place");
    }
    rest(view, end, to);
}

void
view_decide(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    while (from < to && is_small(view, from) && !phrase_of(view, from) &&
           !view_is(view, from, ON(PARTICLE)))
        from++;
    to = to > from ? trim_end(view, from, to) : to;
    if (from >= to)
        return;
    bool leads = leads_of(view, from, to);
    if (phrase_of(view, from) && (!leads || view->at[from].reach > 2)) {
        decide_phrase(view, from, to, titled);
        return;
    }
    uint32_t end = name_end(view, from, from + 1, to);
    if (end < to && !leads_of(view, from, to)) {
        decide_before(view, from, next_phrase(view, end - 1, to), to, titled);
    } else {
        end = trim_end(view, from, end);
        decide_plain(view, from, end, titled);
        rest(view, end, to);
    }
}
