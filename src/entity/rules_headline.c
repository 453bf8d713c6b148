/* Capitals that mean nothing, and one that does: headlines, where the text
 * below decides, and newspapers that are called The. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* The text writes the word small, and never with a capital of its own. */
static bool
is_small_elsewhere(const struct ruling *ruling, uint32_t token)
{
    unsigned seen = evidence_of(ruling->evidence, ruling_text(ruling, token));
    return (seen & (SEEN_LOWER | SEEN_INSIDE)) == SEEN_LOWER;
}

/* "Blinken Warns", "Trade Talks": the words at the ends of a name in a
 * headline that the text below writes small are no part of it. */
void
rules_headline(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first, end = name->end;
    if (ruling_style(ruling, name->sentence) == STYLE_PLAIN)
        return;
    uint32_t lists = ruling_lists_of(ruling, name);
    if (ruling_known_kind(lists) != DL_KIND_NONE)
        return;
    while (first < end && is_small_elsewhere(ruling, first))
        first++;
    while (end > first && is_small_elsewhere(ruling, end - 1))
        end--;
    ruling_cut(ruling, name, first, end);
}

/* Whether the tokens [the, end) are a name that is always called The: a
 * newspaper, or a town ("The Hague"). */
static bool
is_called_the(const struct ruling *ruling, uint32_t the, uint32_t end)
{
    uint32_t towns = ON(CITY_LARGE) | ON(CITY_MIDDLE);
    struct dl_span rest = {ruling_token(ruling, the + 1)->span.start,
                           ruling_token(ruling, end - 1)->span.end};
    return rules_words(dl_str_slice(ruling->doc->text, rest)) & WORD_PAPER ||
           ruling_phrase(ruling, the, end) & towns;
}

/* At the start of a sentence the capital of The says nothing. */
void
rules_the(struct ruling *ruling, struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), first = name->first;
    if (name->kind != DL_KIND_ORGANISATION && name->kind != DL_KIND_PLACE)
        return;
    if (first > begin && ruling_is(ruling, first - 1, "The"))
        first--;
    if (!ruling_is(ruling, first, "The"))
        return;
    bool inside = name->end > first + 1 &&
                  !ruling_has(ruling, first, DL_TOKEN_OPENS) &&
                  is_called_the(ruling, first, name->end);
    ruling_cut(ruling, name, inside ? first : first + 1, name->end);
}
