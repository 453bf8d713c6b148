/* Opening and closing the recogniser. */
/* SPDX-License-Identifier: ISC */
#include "entity/tagger.h"

#include "entity/gazetteer.h"

#include <stdlib.h>

enum { SCRATCH_BYTES = 1 << 18 };

enum dl_status
dl_tagger_open(const struct dl_knowledge *known, const char *model,
               struct dl_tagger **out, struct dl_error *err)
{
    struct model own = {0};
    if (model && *model) {
        enum dl_status status = model_open(model, &own, err);
        if (status)
            return status;
    }
    struct dl_tagger *tagger = dl_heap_new(sizeof *tagger);
    tagger->own = own;
    tagger->model = own.rows ? &tagger->own : model_own();
    tagger->gazetteer = gazetteer_new(known);
    tagger->registry = registry_new(known);
    tagger->sum = tagger->own.sum ^ dl_knowledge_sum(known);
    tagger->plain = known && known->corrections.count > 0
                        ? tagger->own.sum ^ known->plain
                        : tagger->sum;
    *out = tagger;
    return DL_OK;
}

void
dl_tagger_close(struct dl_tagger *tagger)
{
    if (!tagger)
        return;
    model_close(&tagger->own);
    gazetteer_free(tagger->gazetteer);
    registry_free(tagger->registry);
    free(tagger);
}

uint32_t
dl_tagger_sum(const struct dl_tagger *tagger)
{
    return tagger->sum;
}

uint32_t
dl_tagger_plain(const struct dl_tagger *tagger)
{
    return tagger->plain;
}

struct dl_lattice *
dl_lattice_new(void)
{
    struct dl_lattice *work = dl_heap_new(sizeof *work);
    work->scratch = dl_arena_new(SCRATCH_BYTES);
    return work;
}

void
dl_lattice_free(struct dl_lattice *work)
{
    if (!work)
        return;
    dl_arena_free(work->scratch);
    free(work);
}
