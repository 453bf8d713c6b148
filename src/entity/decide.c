/* What a run of capitalised words is.
 *
 * In this order: a phrase of the lists, drawn on to the head word that ends it
 * ("South China" + "Morning Post"); a head word at the end or a leading one
 * ("Battle of", "Mount"); the shape of a person's name; and last a guess from
 * what stands around. A single word needs more than its capital.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/decide.h"

static const char *
list_rule(uint32_t lists)
{
    static const char *const rules[] = {
#define X(code, file, kind, columns, role) "list: " #file,
#include "entity/lexicon_lists.def"
#undef X
    };
    for (uint32_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (lists >> i & 1)
            return rules[i];
    return "list: only after the";
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

/* Where a name that begins at `from` ends: at the first phrase of the lists
 * that cannot be part of it. After "of" any phrase can; before a head too. */
static uint32_t
name_end(const struct view *view, uint32_t from, uint32_t start, uint32_t to)
{
    uint32_t head = decide_head_at(view, from, to);
    for (uint32_t i = start; i < to; i++) {
        uint32_t lists = decide_phrase_of(view, i);
        if (!lists || !view->at[i].capital)
            continue;
        bool after_of =
            i > from && (decide_is_of(view, i - 1) ||
                         (i > from + 1 && decide_is_of(view, i - 2)));
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
    while (end > from + 1 && decide_is_small(view, end - 1) &&
           !decide_phrase_of(view, end - 1) &&
           !decide_ends_compound(view, end - 1))
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
    uint32_t head = decide_head_at(view, from, end);
    if (decide_leads_of(view, from, end)) {
        decide_add(view, from, end, decide_lead_kind(view->at[from].lists), 80,
                   "head: of");
        return true;
    }
    if (head == end || titled || is_personal(view, from, head + 1))
        return false;
    enum dl_kind kind = decide_head_kind(view->at[head].lists);
    bool goes_on = head + 1 < end && !decide_is_of(view, head + 1);
    if (goes_on && kind == DL_KIND_PLACE)
        kind = DL_KIND_ORGANISATION;
    decide_add(view, from, end, kind, goes_on ? 55 : 80, "head: last word");
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
    uint32_t lists = decide_phrase_of(view, from);
    enum dl_kind kind = lexicon_kind(lists);
    if (kind == DL_KIND_NONE)
        kind = lexicon_entry(view->lexicon, word->entry)->kind;
    int confidence = 90;
    if (word->reach == 1 && lists & (ON(CITY) | ON(REGION)))
        confidence = 80; /* may be somebody's surname */
    if (word->reach == 1 && word->usual)
        confidence = 60;
    decide_add(view, from, end, kind, confidence, list_rule(lists));
}

/* "Pittsburgh Pirates", "Environment Canada": a place and words that are none
 * of the tables' names. A country or people in front of a person or of one
 * plain word stands alone. */
static bool
draws_on(const struct view *view, uint32_t from, uint32_t next, uint32_t end)
{
    const struct word *word = &view->at[from];
    uint32_t lists = decide_phrase_of(view, from);
    if (decide_is_small(view, next))
        return view->at[next].glued && next + 1 < end;
    if (decide_head_at(view, from, end) < end)
        return true;
    if (!(lists & (DECIDE_PLACES | ON(GROUP))) || word->loud ||
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
    uint32_t lists = decide_phrase_of(view, from), next = from + word->reach;
    bool personal = word->lists & (ON(GIVEN) | ON(SURNAME));
    bool weak = word->reach == 1 &&
                !(lists & (ON(ORGANISATION) | ON(GROUP) | ON(EVENT)));
    uint32_t end = next < to ? name_end(view, from, next, to) : to;
    end = trim_end(view, from, end);
    if (next >= to && weak && titled && personal) {
        decide_add(view, from, to, DL_KIND_PERSON, 80, "title: before a word");
        return;
    }
    if (end <= next || !draws_on(view, from, next, end)) {
        bool named = end > next && weak && end - from <= 4 &&
                     word->lists & (ON(GIVEN) | ON(FAMILY_FIRST)) &&
                     !view->at[next].usual && !decide_is_small(view, next);
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
        if (group && decide_phrase_of(view, end - 1) & ON(GROUP))
            kind = DL_KIND_GROUP; /* "Italian-American" */
        else if (group && end - next == 1)
            kind = DL_KIND_OTHER;
        decide_add(view, from, end, kind, 50, "shape: place and words");
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
    while (i < to && !(decide_phrase_of(view, i) && !decide_is_small(view, i)))
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
        phrase->phrase & DECIDE_PLACES)
        return true;
    if (next + phrase->reach != to || phrase->phrase & ON(GROUP))
        return false;
    if (first->lists & ON(LEAD_EVENT) && next == from + 1)
        return true; /* "Hurricane Odessa" */
    if (first->usual && !first->opens && next == from + 1 &&
        phrase->phrase & DECIDE_PLACES && !phrase->loud)
        return true;
    bool personal = first->lists & (ON(GIVEN) | ON(FAMILY_FIRST)) ||
                    (first->text.bytes == 2 && first->text.at[1] == '.') ||
                    (phrase->lists & ON(SURNAME) && !first->usual);
    return personal && to - from <= 4 && !phrase->loud && phrase->reach == 1;
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
        decide_add(view, from, end, DL_KIND_PLACE, 75, "head: first word");
    } else if (!view->at[from].usual || view->at[from].lists & ON(LEAD_EVENT)) {
        decide_shape(view, from, end, titled);
    } else {
        decide_add(view, from, end, DL_KIND_ORGANISATION, 50,
                   "shape: word and place");
    }
    rest(view, end, to);
}

void
view_decide(struct view *view, uint32_t from, uint32_t to, bool titled)
{
    while (from < to && decide_is_small(view, from) &&
           !decide_phrase_of(view, from) && !view_is(view, from, ON(PARTICLE)))
        from++;
    to = to > from ? trim_end(view, from, to) : to;
    if (from >= to)
        return;
    bool leads = decide_leads_of(view, from, to);
    if (decide_phrase_of(view, from) && (!leads || view->at[from].reach > 2)) {
        decide_phrase(view, from, to, titled);
        return;
    }
    uint32_t end = name_end(view, from, from + 1, to);
    if (end < to && !decide_leads_of(view, from, to)) {
        decide_before(view, from, next_phrase(view, end - 1, to), to, titled);
    } else {
        end = trim_end(view, from, end);
        decide_plain(view, from, end, titled);
        rest(view, end, to);
    }
}
