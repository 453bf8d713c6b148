/* What the user said of names while reading: a file that is only ever appended
 * to, so that comments stay and nothing is lost. The last word on a name is in
 * force; taking one back is a word, too. */
/* SPDX-License-Identifier: ISC */
#include <dateline/knowledge.h>

#include "conf/append.h"
#include "conf/file.h"
#include "conf/value.h"

#include <assert.h>

enum { CORRECTIONS_MAX = 8000 };

static const char head[] =
    "# What you said of names in dateline. Edit it as you like: dateline only\n"
    "# ever appends to it, and the last word on a name counts. `is` is a "
    "kind,\n"
    "# none (no name), or open (nothing is said any more).\n"
    "corrections:\n";

const char *
dl_corrections_path(struct dl_arena *arena, const char *config)
{
    if (!config)
        return NULL;
    struct dl_str folder = conf_file_folder(config);
    return dl_arena_printf(arena, "%.*scorrections.yaml", DL_FMT(folder));
}

/* ---- the list ---- */

const struct dl_correction *
dl_correction_find(const struct dl_corrections *list, struct dl_str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (dl_str_eq(list->at[i].name, name))
            return &list->at[i];
    return NULL;
}

void
dl_correction_set(struct dl_arena *arena, struct dl_corrections *list,
                  const struct dl_correction *correction)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (!dl_str_eq(list->at[i].name, correction->name))
            list->at[kept++] = list->at[i];
    list->count = kept;
    if (correction->open)
        return;
    struct dl_correction copy = *correction;
    copy.name = dl_str_copy(arena, correction->name);
    copy.same = dl_str_copy(arena, correction->same);
    DL_PUSH(arena, list, copy);
}

/* ---- reading ---- */

static enum dl_status
read_is(const struct yaml_source *source, const struct dl_yaml_node *value,
        struct dl_correction *out)
{
    out->open = value->type == DL_YAML_SCALAR && dl_str_is(value->text, "open");
    if (out->open || (value->type == DL_YAML_SCALAR &&
                      dl_kind_parse(value->text, &out->kind)))
        return DL_OK;
    return yaml_fault_unknown(source, value, "kind", dl_kind_names(),
                              DL_KIND_COUNT);
}

static enum dl_status
read_part(const struct yaml_source *source, const struct dl_yaml_node *key,
          const struct dl_yaml_node *value, struct dl_correction *out)
{
    static const char *const names[] = {"name", "is", "same-as"};
    if (dl_str_is(key->text, "name"))
        return value_text(source, value, "name", &out->name);
    if (dl_str_is(key->text, "is"))
        return read_is(source, value, out);
    if (dl_str_is(key->text, "same-as"))
        return value_text(source, value, "same-as", &out->same);
    return yaml_fault_unknown(source, key, "part of a correction", names, 3);
}

static enum dl_status
read_one(const struct yaml_source *source, const struct dl_yaml_node *entry,
         struct dl_correction *out)
{
    bool map = entry->type == DL_YAML_MAP;
    *out = (struct dl_correction){.kind = DL_KIND_NONE};
    for (size_t i = 0; map && i < entry->count; i++) {
        enum dl_status status =
            read_part(source, &entry->keys[i], &entry->items[i], out);
        if (status != DL_OK)
            return status;
    }
    bool named = out->same.bytes && out->kind == DL_KIND_NONE && !out->open;
    if (map && out->name.bytes && dl_yaml_find(entry, "is") && !named)
        return DL_OK;
    return yaml_fault(source, entry,
                      "a correction is {name: ..., is: a kind, none or open}, "
                      "perhaps with same-as");
}

/* All items that can be read; *items counts all there are. */
static enum dl_status
read_text(struct dl_arena *arena, const char *path, struct dl_str text,
          struct dl_knowledge *out, size_t *items, struct dl_error *err)
{
    const struct dl_yaml_node *root;
    struct yaml_source source = {path, text, 1, err};
    enum dl_status status = dl_yaml_read(arena, path, text, 1, &root, err);
    *items = 0;
    bool empty = status == DL_OK && root->type == DL_YAML_MAP && !root->count;
    if (status != DL_OK || empty || value_is_blank(root))
        return status;
    const struct dl_yaml_node *list = dl_yaml_find(root, "corrections");
    if (root->type != DL_YAML_MAP || root->count != 1 || !list ||
        (list->type != DL_YAML_LIST && !value_is_blank(list)))
        return yaml_fault(&source, root,
                          "only the list `corrections:` stands here");
    if (list->type != DL_YAML_LIST)
        return DL_OK;
    if (list->count > CORRECTIONS_MAX)
        return yaml_fault_at(&source, DL_ERR_LIMIT, 1, 1,
                             "more than %d corrections", CORRECTIONS_MAX);
    *items = list->count;
    for (size_t i = 0; i < list->count; i++) {
        struct dl_error fault;
        struct dl_correction correction;
        source.err = &fault;
        if (read_one(&source, &list->items[i], &correction) == DL_OK) {
            assert(correction.name.at);
            dl_correction_set(arena, &out->corrections, &correction);
        } else if (out->faults.count < DL_KNOWLEDGE_FAULTS_MAX)
            dl_faults_add(arena, &out->faults, &fault);
    }
    return DL_OK;
}

enum dl_status
dl_corrections_load(struct dl_arena *arena, const char *path,
                    struct dl_knowledge *out, struct dl_error *err)
{
    struct dl_error fault;
    struct dl_str text;
    size_t items;
    enum dl_status status = conf_file_read(arena, path, &text, &fault);
    if (status == DL_OK)
        status = read_text(arena, path, text, out, &items, &fault);
    if (status != DL_OK && status != DL_ERR_MISSING)
        dl_faults_add(arena, &out->faults, &fault);
    if (status != DL_OK && err)
        *err = fault;
    return status;
}

/* ---- writing ---- */

struct adding {
    const char *path;
    const struct dl_correction *correction;
};

static struct dl_str
print(struct dl_arena *arena, struct dl_str old,
      const struct dl_correction *correction)
{
    struct dl_str name = value_quote(arena, correction->name);
    struct dl_str same = value_quote(arena, correction->same);
    const char *is = correction->open ? "open"
                     : correction->kind == DL_KIND_NONE
                         ? "none"
                         : dl_kind_name(correction->kind);
    bool joined = !correction->open && correction->same.bytes;
    return dl_str_from(dl_arena_printf(
        arena, "%s  - {name: %.*s, is: %s%s%.*s}\n",
        conf_append_begin(old, head), DL_FMT(name), is,
        joined ? ", same-as: " : "", joined ? (int)same.bytes : 0, same.at));
}

/* What the file would become is read before anything is written. */
static enum dl_status
new_lines(void *context, struct dl_arena *arena, struct dl_str old,
          struct dl_str *lines, struct dl_error *err)
{
    const struct adding *adding = context;
    struct dl_knowledge known = {.faults = {0}};
    size_t before, after;
    enum dl_status status =
        read_text(arena, adding->path, old, &known, &before, err);
    if (status != DL_OK)
        return status;
    struct dl_str more = print(arena, old, adding->correction);
    struct dl_str whole = dl_str_from(
        dl_arena_printf(arena, "%.*s%.*s", DL_FMT(old), DL_FMT(more)));
    status = read_text(arena, adding->path, whole, &known, &after, err);
    bool said =
        adding->correction->open ||
        dl_correction_find(&known.corrections, adding->correction->name);
    if (status == DL_OK && (after != before + 1 || !said))
        status = dl_error_set(err, DL_ERR_SYNTAX, adding->path, 0, 0,
                              "a correction cannot be added at its end; write "
                              "it there by hand");
    if (status == DL_OK)
        *lines = more;
    return status;
}

enum dl_status
dl_corrections_append(const char *path, const struct dl_correction *correction,
                      struct dl_error *err)
{
    struct adding adding = {path, correction};
    return conf_append(path, new_lines, &adding, err);
}

/* ---- in force ---- */

static void
drop(struct dl_arena *arena, struct dl_strs *names, struct dl_str name)
{
    struct dl_strs kept = {0};
    for (size_t i = 0; i < names->count; i++)
        if (!dl_str_eq_nocase(names->at[i], name))
            DL_PUSH(arena, &kept, names->at[i]);
    if (kept.count < names->count)
        *names = kept;
}

/* Whatever else is told of a name; lists of others are left as they are. */
static void
forget(struct dl_arena *arena, struct dl_knowledge *known, struct dl_str name)
{
    size_t kept = 0;
    drop(arena, &known->never, name);
    for (size_t i = 0; i < known->entries.count; i++) {
        struct dl_known *entry = &known->entries.at[i];
        drop(arena, &entry->names, name);
        drop(arena, &entry->also, name);
        if (entry->names.count > 0)
            known->entries.at[kept++] = *entry;
    }
    known->entries.count = kept;
}

void
dl_corrections_lay(struct dl_arena *arena, struct dl_knowledge *known)
{
    known->plain = dl_knowledge_sum(known);
    for (size_t i = 0; i < known->corrections.count; i++)
        forget(arena, known, known->corrections.at[i].name);
    for (size_t i = 0; i < known->corrections.count; i++) {
        const struct dl_correction *at = &known->corrections.at[i];
        struct dl_known entry = {.kind = at->kind};
        if (at->kind == DL_KIND_NONE) {
            DL_PUSH(arena, &known->never, at->name);
            continue;
        }
        if (at->same.bytes)
            DL_PUSH(arena, &entry.names, at->same);
        DL_PUSH(arena, &entry.names, at->name);
        DL_PUSH(arena, &known->entries, entry);
    }
}
