/* A recogniser for the tests of this room, and pages read with it. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_DESK_TOOLS_H
#define UNIT_DESK_TOOLS_H

#include "../unit.h"

#include <dateline/desk.h>

#include <stdlib.h>

struct tools {
    struct dl_tagger *tagger;
    struct dl_lattice *work;
};

static inline int
open_tools(void **state)
{
    struct tools *tools = calloc(1, sizeof *tools);
    tools->work = dl_lattice_new();
    *state = tools;
    return dl_tagger_open(NULL, NULL, &tools->tagger, NULL) != DL_OK;
}

static inline int
close_tools(void **state)
{
    struct tools *tools = *state;
    dl_lattice_free(tools->work);
    dl_tagger_close(tools->tagger);
    free(tools);
    return 0;
}

static inline struct dl_reading *
read_page(const struct tools *tools, const char *path, const char *page)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_file file = {.path = dl_str_from(path)};
    struct dl_article *article;
    assert_int_equal(
        dl_article_read(arena, &file, dl_str_from(page), &article, NULL),
        DL_OK);
    return dl_reading_build(arena, tools->tagger, tools->work, article, NULL);
}

#endif
