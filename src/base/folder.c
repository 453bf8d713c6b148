/* Makes folders, one after the other from the top. */
/* SPDX-License-Identifier: ISC */
#include "base/folder.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <dateline/arena.h>

enum { MODE = 0700 };

static bool
make(const char *path)
{
    return mkdir(path, MODE) == 0 || errno == EEXIST;
}

bool
folder_make_for(const char *file)
{
    struct dl_arena *scratch = dl_arena_new(0);
    char *path = dl_arena_copy(scratch, file, strlen(file));
    bool made = true;
    for (char *at = path + 1; *path && *at; at++)
        if (*at == '/') {
            *at = '\0';
            made = make(path); /* the last one counts */
            *at = '/';
        }
    dl_arena_free(scratch);
    return made;
}

bool
folder_make(const char *path)
{
    return folder_make_for(path) && make(path);
}
