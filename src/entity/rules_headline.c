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
    uint32_t lists = ruling_phrase(ruling, first, end);
    if (ruling_known_kind(lists) != DL_KIND_NONE)
        return;
    while (first < end && is_small_elsewhere(ruling, first))
        first++;
    while (end > first && is_small_elsewhere(ruling, end - 1))
        end--;
    ruling_cut(ruling, name, first, end);
}

/* "The Guardian", not "the Guardian" or "The Hague court". At the start of a
 * sentence the capital says nothing, but the masthead does. */
void
rules_paper(struct ruling *ruling, struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), first = name->first;
    if (name->kind != DL_KIND_ORGANISATION)
        return;
    if (first > begin && ruling_is(ruling, first - 1, "The"))
        first--;
    if (!ruling_is(ruling, first, "The"))
        return;
    bool paper =
        name->end > first + 1 && !ruling_has(ruling, first, DL_TOKEN_OPENS);
    struct dl_span span = {ruling_token(ruling, first + 1)->span.start,
                           ruling_token(ruling, name->end - 1)->span.end};
    paper = paper &&
            rules_words(dl_str_slice(ruling->doc->text, span)) & WORD_PAPER;
    ruling_cut(ruling, name, paper ? first : first + 1, name->end);
}
