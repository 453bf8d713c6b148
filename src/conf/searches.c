/* `searches:`, in the settings and in searches.yaml. */
/* SPDX-License-Identifier: ISC */
#include "conf/searches.h"

#include <dateline/kind.h>
#include <dateline/query.h>
#include <dateline/settings.h>

#include "conf/file.h"
#include "conf/value.h"

enum { SEARCHES_MAX = 500 };

/* An entry being read. */
struct entry {
    struct dl_arena *arena;
    const struct yaml_source *source;
    struct dl_search search;
};

const struct dl_search *
dl_searches_find(const struct dl_searches *searches, struct dl_str name)
{
    for (size_t i = 0; i < searches->count; i++)
        if (dl_str_eq_nocase(searches->at[i].name, name))
            return &searches->at[i];
    return NULL;
}

static enum dl_status
read_name(struct entry *entry, const struct dl_yaml_node *value)
{
    struct dl_str *name = &entry->search.name;
    enum dl_status status = value_text(entry->source, value, "name", name);
    if (status == DL_OK && dl_str_starts(*name, DL_STR("@")))
        return yaml_fault(entry->source, value,
                          "a name does not begin with @: that stands before "
                          "it where it is used");
    return status;
}

/* What is wrong with a query is a fault of it alone: the others are of use. */
static enum dl_status
read_query(struct entry *entry, const struct dl_yaml_node *value)
{
    struct dl_query query;
    struct dl_error err, *fault = DL_NEW(entry->arena, struct dl_error);
    struct dl_str *text = &entry->search.query;
    enum dl_status status = value_text(entry->source, value, "query", text);
    if (status != DL_OK || dl_query_read(entry->arena, *text, dl_kind_names(),
                                         &query, &err) == DL_OK)
        return status;
    struct yaml_source source = *entry->source;
    source.err = fault;
    yaml_fault(&source, value, "character %d of the query: %s", err.column,
               err.text);
    entry->search.fault = fault;
    return DL_OK;
}

static enum dl_status
read_part(struct entry *entry, const struct dl_yaml_node *key,
          const struct dl_yaml_node *value)
{
    static const char *const names[] = {"name", "query", "watch"};
    if (dl_str_is(key->text, "name"))
        return read_name(entry, value);
    if (dl_str_is(key->text, "query"))
        return read_query(entry, value);
    if (dl_str_is(key->text, "watch"))
        return value_bool(entry->source, value, "watch", &entry->search.watch);
    return yaml_fault_unknown(entry->source, key, "part of a search", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
read_entry(struct entry *entry, const struct dl_yaml_node *node)
{
    struct dl_search *search = &entry->search;
    search->origin =
        dl_arena_printf(entry->arena, "%s:%d", entry->source->path, node->line);
    if (node->type != DL_YAML_MAP)
        return yaml_fault(entry->source, node,
                          "a search is written {name: ..., query: ...}");
    for (size_t i = 0; i < node->count; i++) {
        enum dl_status status =
            read_part(entry, &node->keys[i], &node->items[i]);
        if (status != DL_OK)
            return status;
    }
    if (!search->name.bytes || !search->query.bytes)
        return yaml_fault(entry->source, node, "this search has no %s",
                          search->name.bytes ? "query" : "name");
    return DL_OK;
}

enum dl_status
searches_read(struct dl_arena *arena, const struct yaml_source *source,
              const struct dl_yaml_node *list, struct dl_searches *out)
{
    if (value_is_blank(list))
        return DL_OK;
    if (list->type != DL_YAML_LIST)
        return yaml_fault(source, list,
                          "searches is a list: begin each one with \"- \"");
    if (list->count > SEARCHES_MAX)
        return yaml_fault(source, list, "there are more than %d searches",
                          SEARCHES_MAX);
    for (size_t i = 0; i < list->count; i++) {
        struct entry entry = {arena, source, {.fault = NULL}};
        enum dl_status status = read_entry(&entry, &list->items[i]);
        if (status != DL_OK)
            return status;
        const struct dl_search *twin = dl_searches_find(out, entry.search.name);
        if (twin)
            return yaml_fault(source, &list->items[i],
                              "a search of this name stands already at %s",
                              twin->origin);
        DL_PUSH(arena, out, entry.search);
    }
    return DL_OK;
}

const char *
dl_searches_path(struct dl_arena *arena, const char *config)
{
    if (!config)
        return NULL;
    struct dl_str folder = conf_file_folder(config);
    return dl_arena_printf(arena, "%.*ssearches.yaml", DL_FMT(folder));
}

enum dl_status
searches_read_text(struct dl_arena *arena, const char *path, struct dl_str text,
                   struct dl_searches *out, struct dl_error *err)
{
    struct yaml_source source = {path, text, 1, err};
    const struct dl_yaml_node *root;
    enum dl_status status = dl_yaml_read(arena, path, text, 1, &root, err);
    if (status != DL_OK || value_is_blank(root))
        return status;
    if (root->type != DL_YAML_MAP)
        return yaml_fault(&source, root, "this file begins with \"searches:\"");
    for (size_t i = 0; i < root->count && status == DL_OK; i++) {
        if (!dl_str_is(root->keys[i].text, "searches"))
            return yaml_fault(&source, &root->keys[i],
                              "only searches: may stand here; settings belong "
                              "into dateline.yaml");
        status = searches_read(arena, &source, &root->items[i], out);
    }
    return status;
}

enum dl_status
dl_searches_load(struct dl_arena *arena, const char *path,
                 struct dl_settings *settings, struct dl_error *err)
{
    struct dl_searches more = {0};
    struct dl_str text;
    enum dl_status status = conf_file_read(arena, path, &text, err);
    if (status == DL_ERR_MISSING)
        return DL_OK;
    if (status == DL_OK)
        status = searches_read_text(arena, path, text, &more, err);
    for (size_t i = 0; status == DL_OK && i < more.count; i++)
        if (!dl_searches_find(&settings->searches, more.at[i].name))
            DL_PUSH(arena, &settings->searches, more.at[i]);
    return status;
}
