/* A store of made articles. */
/* SPDX-License-Identifier: ISC */
#include "fill.h"

#include "made.h"

#include <dateline/store.h>

#include <stdio.h>
#include <stdlib.h>

enum { BATCH = 500 };

static void
must(enum dl_status status, const struct dl_error *err)
{
    if (status == DL_OK)
        return;
    fprintf(stderr, "%s\n", err->text);
    exit(1);
}

void
fill_store(const char *path, uint32_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_source source = {.url = DL_STR("https://made.example/feed"),
                               .title = DL_STR("Made")};
    struct dl_store *store;
    struct dl_error err;
    struct dl_puts puts;
    must(dl_store_open(arena, path, &store, NULL, &err), &err);
    must(dl_store_source_put(store, &source, &err), &err);
    for (uint32_t first = 0; first < count; first += BATCH) {
        struct dl_mark mark = dl_arena_mark(arena);
        struct dl_item items[BATCH];
        uint32_t many = count - first < BATCH ? count - first : BATCH;
        for (uint32_t i = 0; i < many; i++)
            items[i] = made_item(arena, first + i);
        must(dl_store_put(store, &source, items, many, FILL_NOW, &puts, &err),
             &err);
        dl_arena_reset(arena, mark);
    }
    dl_store_close(store);
    dl_arena_free(arena);
}
