/* What articles are read with, counted by those who need it. */
/* SPDX-License-Identifier: ISC */
#include "desk/basis.h"

#include <dateline/recall.h>

static void
close_basis(struct basis *basis)
{
    dl_tagger_close(basis->tagger);
    dl_arena_free(basis->arena); /* and `basis` with it */
}

enum dl_status
basis_open(const struct dl_settings *settings, const struct dl_aparts *unkept,
           struct basis **out, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct basis *basis = DL_NEW(arena, struct basis);
    struct dl_knowledge *known = &basis->known;
    basis->arena = arena;
    atomic_init(&basis->holders, 1);
    dl_settings_knowledge(arena, settings, known);
    for (size_t i = 0; i < unkept->count; i++) {
        struct dl_apart apart = {dl_str_copy(arena, unkept->at[i].name),
                                 dl_str_copy(arena, unkept->at[i].from)};
        DL_PUSH(arena, &known->apart, apart);
    }
    enum dl_status status =
        dl_tagger_open(known, settings->model.at, &basis->tagger, err);
    if (status != DL_OK) {
        close_basis(basis);
        return status;
    }
    basis->version = dl_analyser_version(basis->tagger);
    basis->plain = dl_analyser_plain(basis->tagger);
    *out = basis;
    return DL_OK;
}

struct basis *
basis_hold(struct basis *basis)
{
    atomic_fetch_add(&basis->holders, 1);
    return basis;
}

void
basis_drop(struct basis *basis)
{
    if (basis && atomic_fetch_sub(&basis->holders, 1) == 1)
        close_basis(basis);
}
