/* Finding keymaps by name, and reading their files: a map with `keys:`, which
 * is read as that of the settings is. */
/* SPDX-License-Identifier: ISC */
#include "conf/keymaps.h"

#include "conf/file.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

static int
compare(const void *a, const void *b)
{
    const struct dl_str *left = a, *right = b;
    return dl_str_cmp(*left, *right);
}

static void
list_folder(struct dl_arena *arena, struct dl_str folder, struct dl_strs *out)
{
    struct dl_str ending = DL_STR(".yaml");
    DIR *open = opendir(dl_str_copy(arena, folder).at);
    if (!open)
        return;
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
        struct dl_str name = dl_str_from(entry->d_name);
        if (name.at[0] == '.' || !dl_str_ends(name, ending))
            continue;
        name.bytes -= ending.bytes;
        if (!dl_str_is(name, KEYMAP_BUILT_IN))
            DL_PUSH(arena, out, dl_str_copy(arena, name));
    }
    closedir(open);
}

void
dl_keymaps_list(struct dl_arena *arena, const struct dl_strs *folders,
                struct dl_strs *out)
{
    struct dl_strs all = {0};
    *out = (struct dl_strs){0};
    DL_PUSH(arena, out, DL_STR(KEYMAP_BUILT_IN));
    for (size_t i = 0; i < folders->count; i++)
        list_folder(arena, folders->at[i], &all);
    if (all.count)
        qsort(all.at, all.count, sizeof *all.at, compare);
    for (size_t i = 0; i < all.count; i++)
        if (i == 0 || !dl_str_eq(all.at[i], all.at[i - 1]))
            DL_PUSH(arena, out, all.at[i]);
}

static enum dl_status
refuse_name(struct dl_arena *arena, const struct dl_strs *folders,
            const struct yaml_source *source, const struct dl_yaml_node *node)
{
    struct dl_strs all;
    dl_keymaps_list(arena, folders, &all);
    const char **names = DL_ARRAY(arena, all.count, const char *);
    for (size_t i = 0; i < all.count; i++)
        names[i] = dl_str_copy(arena, all.at[i]).at;
    return yaml_fault_unknown(source, node, "keymap", names, all.count);
}

static const char *
find(struct dl_arena *arena, const struct dl_strs *folders, struct dl_str name)
{
    if (dl_str_find(name, DL_STR("/"), 0) != SIZE_MAX)
        return dl_str_copy(arena, name).at;
    for (size_t i = 0; i < folders->count; i++) {
        const char *path = dl_arena_printf(
            arena, "%.*s/%.*s.yaml", DL_FMT(folders->at[i]), DL_FMT(name));
        if (access(path, F_OK) == 0)
            return path;
    }
    return NULL;
}

static enum dl_status
read_root(struct bindings *bindings, const struct yaml_source *source,
          const struct dl_yaml_node *root)
{
    static const char *const names[] = {"keys"};
    if (root->type != DL_YAML_MAP)
        return yaml_fault(source, root, "a keymap is a map with keys: in it");
    for (size_t i = 0; i < root->count; i++) {
        enum dl_status status =
            dl_str_is(root->keys[i].text, names[0])
                ? bindings_read(bindings, source, &root->items[i])
                : yaml_fault_unknown(source, &root->keys[i], "part of a keymap",
                                     names, 1);
        if (status != DL_OK)
            return status;
    }
    return bindings_check(bindings);
}

/* DL_ERR_MISSING when there is no such file. */
static enum dl_status
read_file(struct bindings *bindings, struct yaml_source *file)
{
    const struct dl_yaml_node *root;
    enum dl_status status =
        conf_file_read(bindings->arena, file->path, &file->text, file->err);
    if (status == DL_OK)
        status = dl_yaml_read(bindings->arena, file->path, file->text, 1, &root,
                              file->err);
    if (status == DL_OK)
        status = read_root(bindings, file, root);
    return status;
}

enum dl_status
keymaps_read(struct bindings *bindings, const struct dl_strs *folders,
             const struct yaml_source *source, const struct dl_yaml_node *node,
             struct dl_str name)
{
    struct dl_arena *arena = bindings->arena;
    if (dl_str_is(name, KEYMAP_BUILT_IN))
        return DL_OK;
    struct yaml_source *file = DL_NEW(arena, struct yaml_source);
    *file = (struct yaml_source){.path = find(arena, folders, name),
                                 .first_line = 1,
                                 .err = source->err};
    if (!file->path)
        return refuse_name(arena, folders, source, node);
    enum dl_status status = read_file(bindings, file);
    if (status == DL_ERR_MISSING)
        return yaml_fault(source, node, "there is no file %s", file->path);
    bindings->first = bindings->count;
    return status;
}

void
dl_keymaps_check(struct dl_arena *arena, const struct dl_strs *folders,
                 struct dl_faults *faults)
{
    struct dl_strs all;
    dl_keymaps_list(arena, folders, &all);
    for (size_t i = 1; i < all.count; i++) { /* the first is built in */
        struct dl_keymap keymap;
        struct dl_error err;
        struct yaml_source file = {.path = find(arena, folders, all.at[i]),
                                   .first_line = 1,
                                   .err = &err};
        struct bindings bindings = {.arena = arena, .keymap = &keymap};
        dl_keymap_default(arena, &keymap);
        if (file.path && read_file(&bindings, &file) != DL_OK)
            dl_faults_add(arena, faults, &err);
    }
}
