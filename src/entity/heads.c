/* Head words: "Ministry", "River", "Battle of". They say what a name is when no
 * list knows it, and where an event's name begins and ends. */
/* SPDX-License-Identifier: ISC */
#include "entity/decide.h"

bool
decide_is_of(const struct view *view, uint32_t i)
{
    return dl_str_is(view->at[i].text, "of") ||
           dl_str_is(view->at[i].text, "for");
}

/* The last head word of [from, to); `to` when there is none. The first word is
 * no head. */
uint32_t
decide_head_at(const struct view *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i > from + 1; i--)
        if (view_is(view, i - 1, DECIDE_HEADS) && view->at[i - 1].capital)
            return i - 1;
    return to;
}

enum dl_kind
decide_head_kind(uint32_t lists)
{
    if (lists & ON(SUFFIX))
        return DL_KIND_ORGANISATION;
    if (lists & ON(HEAD_EVENT))
        return DL_KIND_EVENT;
    return lists & ON(HEAD_ORG) ? DL_KIND_ORGANISATION : DL_KIND_PLACE;
}

/* "University of Leeds", "Battle of Hastings", "Gulf of Tonkin". */
bool
decide_leads_of(const struct view *view, uint32_t from, uint32_t to)
{
    return from + 2 < to && dl_str_is(view->at[from + 1].text, "of") &&
           view_is(view, from, DECIDE_HEADS | ON(LEAD_EVENT) | ON(LEAD_PLACE));
}

enum dl_kind
decide_lead_kind(uint32_t lists)
{
    if (lists & ON(LEAD_EVENT))
        return DL_KIND_EVENT;
    if (lists & (ON(HEAD_ORG) | ON(SUFFIX)))
        return DL_KIND_ORGANISATION;
    return lists & ON(HEAD_EVENT) ? DL_KIND_EVENT : DL_KIND_PLACE;
}

/* A small "massacre" or "summit" right after a name belongs to it. */
static uint32_t
draw_event(const struct view *view, uint32_t to)
{
    if (view_is(view, to, ON(LOWER_EVENT)) && !view->at[to].glued &&
        decide_is_small(view, to))
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
void
decide_add(struct view *view, uint32_t from, uint32_t to, enum dl_kind kind,
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
