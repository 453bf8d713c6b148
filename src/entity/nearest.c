/* A name that fits several people: which of them is meant.
 *
 * Of several Beckers the one is meant who has been named twice as often so far
 * as any other: the one the text is about. Of two who are named alike it is the
 * one nearest before, unless the text has just named both in one sentence, when
 * nobody can tell. Being so decided counts as being named. A headline comes
 * after the body here, since it is written with the whole in mind.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

struct nearest {
    struct linker *linker;
    const struct layer *layer;
    uint32_t *doubt;    /* of each form, counted from 1; 0: there is none */
    uint32_t *last;     /* of each root, the mention that named it, from 1 */
    uint32_t *times;    /* of each root, mentions so far */
    uint32_t **decided; /* of each doubt, the form for each candidate, from 1 */
};

/* The form that a doubtful name has when this candidate is meant. */
static uint32_t
decided_form(struct nearest *near, uint32_t number, uint32_t which)
{
    struct linker *linker = near->linker;
    const struct doubt *doubt = &linker->joiner.doubts.at[number];
    if (!near->decided[number])
        near->decided[number] =
            DL_ARRAY(linker->scratch, doubt->count, uint32_t);
    uint32_t *form = &near->decided[number][which];
    if (!*form) {
        struct form copy = linker->forms.at[doubt->form];
        copy.count = 0;
        copy.record = NO_RECORD;
        *form = linker_add_form(linker, copy) + 1;
        joiner_join(&linker->joiner, *form - 1, doubt->candidates[which],
                    doubt->rule == JOIN_SURNAME ? JOIN_NEAREST : doubt->rule);
    }
    return *form - 1;
}

static uint32_t
root_of(const struct nearest *near, uint32_t form)
{
    return sets_root(&near->linker->sets, form);
}

static bool
same_sentence(const struct nearest *near, uint32_t a, uint32_t b)
{
    const struct dl_document *doc = near->layer->doc;
    const struct dl_mention *at = near->layer->mentions->at;
    return dl_sentence_at(doc, at[a].span.start) ==
           dl_sentence_at(doc, at[b].span.start);
}

/* The candidates with the largest and the next largest figure; the figures of
 * candidates are found under their roots. */
struct podium {
    uint32_t which, most, next;
};

static struct podium
rank(const struct nearest *near, const struct doubt *doubt,
     const uint32_t *figures)
{
    struct podium out = {.which = doubt->count};
    for (uint32_t i = 0; i < doubt->count; i++) {
        uint32_t figure = figures[root_of(near, doubt->candidates[i])];
        if (figure > out.most)
            out = (struct podium){i, figure, out.most};
        else if (figure > out.next)
            out.next = figure;
    }
    return out;
}

/* Which candidate is meant; their count when it is not clear. */
static uint32_t
choose(const struct nearest *near, const struct doubt *doubt)
{
    struct podium often = rank(near, doubt, near->times);
    if (often.most >= 2 * often.next)
        return often.which;
    if (near->layer == &near->linker->headline)
        return doubt->count;
    struct podium late = rank(near, doubt, near->last);
    bool together =
        late.next && same_sentence(near, late.most - 1, late.next - 1);
    return together ? doubt->count : late.which;
}

static void
decide(struct nearest *near, uint32_t mention, uint32_t number)
{
    struct linker *linker = near->linker;
    uint32_t *form = &near->layer->form[mention];
    const struct doubt *doubt = &linker->joiner.doubts.at[number];
    uint32_t which = choose(near, doubt);
    if (which == doubt->count)
        return;
    linker->forms.at[*form].count--;
    *form = decided_form(near, number, which);
    linker->forms.at[*form].count++;
}

static void
read_layer(struct nearest *near, const struct layer *layer)
{
    near->layer = layer;
    for (uint32_t i = 0; layer->form && i < layer->mentions->count; i++) {
        uint32_t doubt = near->doubt[layer->form[i]];
        if (doubt)
            decide(near, i, doubt - 1);
        uint32_t root = root_of(near, layer->form[i]);
        if (layer == &near->linker->body)
            near->last[root] = i + 1;
        near->times[root]++;
    }
}

void
nearest_resolve(struct linker *linker)
{
    struct nearest near = {.linker = linker};
    size_t forms = linker->forms.count, doubts = linker->joiner.doubts.count;
    if (!doubts)
        return;
    near.doubt = DL_ARRAY(linker->scratch, forms, uint32_t);
    near.last = DL_ARRAY(linker->scratch, forms, uint32_t);
    near.times = DL_ARRAY(linker->scratch, forms, uint32_t);
    near.decided = DL_ARRAY(linker->scratch, doubts, uint32_t *);
    for (uint32_t i = 0; i < doubts; i++)
        near.doubt[linker->joiner.doubts.at[i].form] = i + 1;
    read_layer(&near, &linker->body);
    read_layer(&near, &linker->headline);
}
