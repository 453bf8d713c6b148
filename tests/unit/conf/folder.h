/* A folder of themes for one test, and reading from it. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_CONF_FOLDER_H
#define UNIT_CONF_FOLDER_H

#include "../unit.h"

#include <dateline/theme.h>

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    struct dl_arena *arena;
    char path[16];
    struct dl_strs folders; /* this one */
};

static inline int
folder_setup(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct folder *folder = DL_NEW(arena, struct folder);
    folder->arena = arena;
    strcpy(folder->path, "themes-XXXXXX");
    if (!mkdtemp(folder->path))
        return -1;
    DL_PUSH(arena, &folder->folders, dl_str_from(folder->path));
    *state = folder;
    return 0;
}

static inline int
folder_teardown(void **state)
{
    struct folder *folder = *state;
    DIR *open = opendir(folder->path);
    for (struct dirent *entry; open && (entry = readdir(open));)
        unlink(dl_arena_printf(folder->arena, "%s/%s", folder->path,
                               entry->d_name));
    if (open)
        closedir(open);
    rmdir(folder->path);
    dl_arena_free(folder->arena);
    return 0;
}

/* A theme seen as usual: guarded, on a ground that is not known. */
#define SEEN(colours) \
    (&(struct dl_viewing){.depth = (colours), .contrast = DL_CONTRAST_AA})

#define folder_test(function) \
    cmocka_unit_test_setup_teardown(function, folder_setup, folder_teardown)

/* The path of a theme with this text. */
static inline const char *
folder_write(struct folder *folder, const char *name, const char *yaml)
{
    const char *path =
        dl_arena_printf(folder->arena, "%s/%s.yaml", folder->path, name);
    unit_write(path, yaml);
    return path;
}

static inline struct dl_theme
folder_load(struct folder *folder, const char *yaml)
{
    struct dl_theme theme;
    struct dl_error err;
    const char *path = folder_write(folder, "t", yaml);
    if (dl_theme_load(folder->arena, path, &folder->folders, &theme, &err) !=
        DL_OK)
        fail_msg("%d:%d %s", err.line, err.column, err.text);
    return theme;
}

static inline void
folder_refuse(struct folder *folder, const char *yaml, int line, int column,
              const char *words)
{
    struct dl_theme theme;
    struct dl_error err = {0};
    const char *path = folder_write(folder, "t", yaml);
    assert_int_equal(
        dl_theme_load(folder->arena, path, &folder->folders, &theme, &err),
        DL_ERR_SYNTAX);
    if (!strstr(err.text, words))
        fail_msg("no \"%s\" in: %s", words, err.text);
    if (err.line != line || err.column != column)
        fail_msg("%s: at %d:%d, not %d:%d", err.text, err.line, err.column,
                 line, column);
}

#endif
