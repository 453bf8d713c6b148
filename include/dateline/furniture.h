/* Lines that stand on pages but belong to no article, told by their wording.
 * One table serves saved text and web pages: src/article/furniture.def. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_FURNITURE_H
#define DATELINE_FURNITURE_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum dl_furniture {
    DL_FURNITURE_NONE,
    DL_FURNITURE_META,     /* author or date of publication */
    DL_FURNITURE_CAPTION,  /* below a picture, or whose picture it is */
    DL_FURNITURE_COMMENTS, /* opens what readers wrote */
    DL_FURNITURE_RELATED,  /* opens a list of other headlines */
    DL_FURNITURE_OTHER     /* buttons, forms, ways through the site, ... */
};

struct dl_furniture_forms;

/** The table, made quick to look up; it lives in `arena`. */
struct dl_furniture_forms *dl_furniture_open(struct dl_arena *arena);

/**
 * What `line` is by its wording and shape alone, wherever it stands. A
 * paragraph is never furniture but by forms that may be whole sentences. Cost:
 * linear in the line; scratch is taken from `arena`.
 */
enum dl_furniture dl_furniture_of(struct dl_arena *arena,
                                  const struct dl_furniture_forms *forms,
                                  struct dl_str line);

#endif
