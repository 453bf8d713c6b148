/* Folders for the files of tests, which go when the program ends. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_HOME_H
#define UNIT_HOME_H

#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

/* Where this program's folders lie, until it ends. */
static char unit_home[4096];
static pid_t unit_owner;

static inline void
unit_remove_home(void)
{
    if (getpid() == unit_owner)
        unit_remove_folder(unit_home);
}

/* A new folder; it goes when the program ends, though not when a child does. */
static inline const char *
unit_folder(struct dl_arena *arena)
{
    const char *place = getenv("TMPDIR");
    if (!unit_owner) {
        snprintf(unit_home, sizeof unit_home, "%s/dateline-XXXXXX",
                 place ? place : "/tmp");
        assert_non_null(mkdtemp(unit_home));
        unit_owner = getpid();
        atexit(unit_remove_home);
    }
    char *path = dl_arena_printf(arena, "%s/XXXXXX", unit_home);
    assert_non_null(mkdtemp(path));
    return path;
}

#endif
