/* Finding themes by name, and listing all there are. */
/* SPDX-License-Identifier: ISC */
#include "conf/theme.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES_MAX = 4096 };

static int
compare(const void *a, const void *b)
{
    const struct dl_str *left = a, *right = b;
    return dl_str_cmp(*left, *right);
}

/* The folder, or NULL with a fault unless there is none. */
static DIR *
open_folder(struct dl_arena *arena, const char *path, struct dl_faults *faults)
{
    struct dl_error err;
    DIR *folder = opendir(path);
    if (folder || errno == ENOENT || errno == ENOTDIR || !faults)
        return folder;
    dl_error_set(&err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
    dl_faults_add(arena, faults, &err);
    return NULL;
}

/* The names of the theme files in a folder, and of those in its own folders:
 * "dark", "base16/ash". Collections of schemes come as folders. */
static void
collect(struct dl_arena *arena, const char *root, const char *inner,
        struct dl_strs *out, struct dl_faults *faults)
{
    const char *path = dl_arena_printf(arena, "%s/%s", root, inner);
    DIR *folder = open_folder(arena, path, faults);
    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        struct dl_str name = dl_str_from(entry->d_name);
        bool file = dl_str_ends(name, DL_STR(".yaml"));
        if (name.at[0] == '.')
            continue;
        if (!file && !*inner)
            collect(arena, root, dl_arena_printf(arena, "%s/", name.at), out,
                    NULL);
        if (!file)
            continue;
        name.bytes -= 5;
        name =
            dl_str_from(dl_arena_printf(arena, "%s%.*s", inner, DL_FMT(name)));
        DL_PUSH(arena, out, name);
    }
    if (folder)
        closedir(folder);
}

static void
list_folder(struct dl_arena *arena, struct dl_str folder, struct dl_strs *out,
            struct dl_faults *faults)
{
    size_t before = out->count;
    collect(arena, dl_str_copy(arena, folder).at, "", out, faults);
    if (out->count > before)
        qsort(out->at + before, out->count - before, sizeof *out->at, compare);
}

static bool
has_name(const struct dl_strs *names, struct dl_str name)
{
    for (size_t i = 0; i < names->count; i++)
        if (dl_str_eq(names->at[i], name))
            return true;
    return false;
}

static void
list_themes(struct dl_arena *arena, const struct dl_strs *folders,
            struct dl_str folder, struct dl_strs *seen, struct dl_themes *out,
            struct dl_faults *faults)
{
    struct dl_strs names = {0};
    list_folder(arena, folder, &names, faults);
    for (size_t i = 0; i < names.count; i++) {
        struct dl_theme theme;
        struct dl_error err;
        if (has_name(seen, names.at[i]))
            continue;
        DL_PUSH(arena, seen, names.at[i]);
        const char *path = theme_path(arena, folder, names.at[i]);
        if (dl_theme_load(arena, path, folders, &theme, &err) == DL_OK)
            DL_PUSH(arena, out, theme);
        else
            dl_faults_add(arena, faults, &err);
    }
}

static int
compare_themes(const void *a, const void *b)
{
    const struct dl_theme *left = a, *right = b;
    return dl_str_cmp(left->name, right->name);
}

void
dl_themes_list(struct dl_arena *arena, const struct dl_strs *folders,
               struct dl_themes *out, struct dl_faults *faults)
{
    struct dl_strs seen = {0};
    struct dl_theme built_in;
    dl_theme_default(arena, &built_in);
    *out = (struct dl_themes){0};
    DL_PUSH(arena, out, built_in);
    DL_PUSH(arena, &seen, built_in.name);
    for (size_t i = 0; i < folders->count; i++)
        list_themes(arena, folders, folders->at[i], &seen, out, faults);
    qsort(out->at + 1, out->count - 1, sizeof *out->at, compare_themes);
}

static enum dl_status
refuse_name(struct dl_arena *arena, struct dl_str name,
            const struct dl_strs *folders, struct dl_error *err)
{
    struct dl_strs all = {0};
    DL_PUSH(arena, &all, DL_STR("default"));
    for (size_t i = 0; i < folders->count; i++)
        list_folder(arena, folders->at[i], &all, NULL);
    const char **names = DL_ARRAY(arena, all.count, const char *);
    for (size_t i = 0; i < all.count; i++)
        names[i] = theme_stem(dl_str_copy(arena, all.at[i]).at).at;
    const char *nearest = dl_str_nearest(name, names, all.count);
    if (nearest)
        return dl_error_set(err, DL_ERR_MISSING, "", 0, 0,
                            "there is no theme \"%.*s\"; did you mean \"%s\"?",
                            DL_FMT(name), nearest);
    return dl_error_set(err, DL_ERR_MISSING, "", 0, 0,
                        "there is no theme \"%.*s\"", DL_FMT(name));
}

const char *
theme_locate(struct dl_arena *arena, struct dl_str folder, struct dl_str name)
{
    const char *path = theme_path(arena, folder, name);
    if (access(path, F_OK) == 0)
        return path;
    struct dl_strs names = {0};
    list_folder(arena, folder, &names, NULL);
    for (size_t i = 0; i < names.count; i++)
        if (dl_str_eq(theme_stem(names.at[i].at), name))
            return theme_path(arena, folder, names.at[i]);
    return NULL;
}

/* A theme whose file has another name than it says. */
static bool
find_named(struct dl_arena *arena, struct dl_str name,
           const struct dl_strs *folders, struct dl_theme *out)
{
    struct dl_themes all;
    struct dl_faults faults = {0};
    dl_themes_list(arena, folders, &all, &faults);
    for (size_t i = 0; i < all.count; i++)
        if (dl_str_eq(all.at[i].name, name)) {
            *out = all.at[i];
            return true;
        }
    return false;
}

bool
dl_theme_is_folder(struct dl_str path)
{
    struct stat info;
    char name[PATH_BYTES_MAX];
    if (path.bytes >= sizeof name ||
        dl_str_find(path, DL_STR("/"), 0) == SIZE_MAX)
        return false;
    snprintf(name, sizeof name, "%.*s", DL_FMT(path));
    return stat(name, &info) == 0 && S_ISDIR(info.st_mode);
}

/* The first one of a folder that can be read. */
static enum dl_status
load_first(struct dl_arena *arena, struct dl_str folder,
           const struct dl_strs *folders, struct dl_theme *out,
           struct dl_error *err)
{
    struct dl_strs names = {0};
    enum dl_status status =
        dl_error_set(err, DL_ERR_MISSING, dl_str_copy(arena, folder).at, 0, 0,
                     "there is no theme in this folder");
    list_folder(arena, folder, &names, NULL);
    for (size_t i = 0; status != DL_OK && i < names.count; i++)
        status = dl_theme_load(arena, theme_path(arena, folder, names.at[i]),
                               folders, out, err);
    return status;
}

enum dl_status
dl_theme_find(struct dl_arena *arena, struct dl_str name,
              const struct dl_strs *folders, struct dl_theme *out,
              struct dl_error *err)
{
    bool is_path = dl_str_find(name, DL_STR("/"), 0) != SIZE_MAX ||
                   dl_str_ends(name, DL_STR(".yaml"));
    if (dl_theme_is_folder(name))
        return load_first(arena, name, folders, out, err);
    if (is_path)
        return dl_theme_load(arena, dl_str_copy(arena, name).at, folders, out,
                             err);
    if (dl_str_is(name, "default")) {
        dl_theme_default(arena, out);
        return DL_OK;
    }
    for (size_t i = 0; i < folders->count; i++) {
        const char *path = theme_locate(arena, folders->at[i], name);
        if (path)
            return dl_theme_load(arena, path, folders, out, err);
    }
    if (find_named(arena, name, folders, out))
        return DL_OK;
    return refuse_name(arena, name, folders, err);
}
