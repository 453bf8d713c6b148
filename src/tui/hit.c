/* A line of text around the first hit: from the beginning of its paragraph, or
 * as many words before it as leave most of the row to what follows. */
/* SPDX-License-Identifier: ISC */
#include "tui/hit.h"

#include "tui/model.h"

#include <dateline/text.h>

/* The first of the words, or the beginning. */
static size_t
first_of(const struct dl_needles *needles, struct dl_str text)
{
    size_t first = SIZE_MAX;
    struct dl_span span;
    for (size_t i = 0; i < needles->count; i++)
        if (dl_needle_find(&needles->at[i], text, 0, &span) &&
            span.start < first)
            first = span.start;
    return first == SIZE_MAX ? 0 : first;
}

static size_t
paragraph_begin(struct dl_str text, size_t at)
{
    while (at > 0 && text.at[at - 1] != '\n')
        at--;
    return at;
}

/* The earliest word before `at` from which it is at most `cols` columns. */
static size_t
step_back(struct dl_str text, size_t begin, size_t at, int cols)
{
    size_t from = at;
    for (size_t i = at; i > begin; i--) {
        struct dl_span before = {(uint32_t)i, (uint32_t)at};
        if (text.at[i - 1] != ' ')
            continue;
        if (dl_text_cols(dl_str_slice(text, before)) > cols)
            break;
        from = i;
    }
    struct dl_span all = {(uint32_t)begin, (uint32_t)at};
    bool fits = at - begin <= (size_t)cols * 4 &&
                dl_text_cols(dl_str_slice(text, all)) <= cols;
    return fits ? begin : from;
}

/* The part of `text` around byte `at`. */
static struct dl_str
line_around(const struct state *state, struct dl_str text, size_t at, int cols)
{
    size_t begin = paragraph_begin(text, at);
    size_t from = step_back(text, begin, at, cols / 3);
    size_t end = dl_str_find(text, DL_STR("\n"), at);
    if (end == SIZE_MAX)
        end = text.bytes;
    struct dl_span span = {(uint32_t)from, (uint32_t)end};
    struct dl_str line = dl_str_slice(text, span);
    return from == begin
               ? line
               : text_join(state->scratch, DL_STR("\u2026"), DL_STR(" "), line);
}

/* What is known of the text: all of it, or what the store gave. */
static struct dl_str
text_of(const struct state *state, uint32_t article)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    const struct dl_head *head = shelf_head(&state->shelf, article);
    if (reading)
        return reading->doc->text;
    const struct dl_find *told =
        head ? found_context(&state->find.now, head->key) : NULL;
    return told ? told->around : DL_STR("");
}

bool
hit_find(const struct state *state, uint32_t article, int cols, struct hit *out)
{
    const struct dl_needles *needles = &state->list.filter.marks;
    struct dl_str text = text_of(state, article);
    if (text.bytes == 0)
        return false;
    *out = (struct hit){
        .line = line_around(state, text, first_of(needles, text), cols)};
    dl_needles_find(state->scratch, needles, out->line, &out->marks);
    return true;
}
