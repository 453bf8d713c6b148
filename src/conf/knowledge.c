/* Knowledge files. An entry at fault is told and left out, since one slip must
 * not cost a reader all that is in the file; what is no YAML at all is refused
 * whole. Faults beyond the first few are counted by nobody: telling one means
 * to look its line up, and a file may hold nothing else.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/knowledge.h>

#include <stdlib.h>

#include "conf/file.h"
#include "conf/known.h"
#include "conf/value.h"

void
known_begin(struct known_reading *reading, struct dl_arena *arena,
            const char *path, struct dl_str yaml, struct dl_knowledge *into)
{
    *reading = (struct known_reading){
        .arena = arena,
        .source = {path, yaml, 1, &reading->fault},
        .into = into,
    };
}

/* Keep the fault that was just told, unless `status` is DL_OK. */
static void
tell(struct known_reading *reading, enum dl_status status)
{
    if (status == DL_OK || !reading->source.err)
        return;
    dl_faults_add(reading->arena, &reading->into->faults, &reading->fault);
    if (++reading->told == DL_KNOWLEDGE_FAULTS_MAX)
        reading->source.err = NULL;
}

/* What tells an entry apart: its id, or the first of its names. */
static struct known_mark
mark_of(const struct dl_yaml_node *entry, size_t index)
{
    const struct dl_yaml_node *id = dl_yaml_find(entry, "id");
    const struct dl_yaml_node *name = dl_yaml_find(entry, "names");
    if (!name)
        name = dl_yaml_find(entry, "name");
    if (name->type == DL_YAML_LIST)
        name = &name->items[0];
    return (struct known_mark){id ? id : name, id != NULL, false, index};
}

void
known_read_entities(struct known_reading *reading,
                    const struct dl_yaml_node *entities)
{
    if (value_is_blank(entities))
        return;
    if (entities->type != DL_YAML_LIST) {
        tell(reading, yaml_fault(&reading->source, entities,
                                 "entities is a list: begin each one with \"- "
                                 "\""));
        return;
    }
    for (size_t i = 0; i < entities->count; i++) {
        struct dl_known known;
        const struct dl_yaml_node *entry = &entities->items[i];
        enum dl_status status = known_read(reading, entry, &known);
        tell(reading, status);
        if (status != DL_OK)
            continue;
        DL_PUSH(reading->arena, &reading->marks,
                mark_of(entry, reading->into->entries.count));
        DL_PUSH(reading->arena, &reading->into->entries, known);
    }
}

void
known_read_never(struct known_reading *reading,
                 const struct dl_yaml_node *never, const char *what)
{
    bool list = never->type == DL_YAML_LIST;
    size_t count = list ? never->count : value_is_blank(never) ? 0 : 1;
    for (size_t i = 0; i < count; i++) {
        struct dl_str text;
        const struct dl_yaml_node *item = list ? &never->items[i] : never;
        enum dl_status status = value_text(&reading->source, item, what, &text);
        tell(reading, status);
        if (status != DL_OK)
            continue;
        struct known_mark mark = {item, false, true,
                                  reading->into->never.count};
        DL_PUSH(reading->arena, &reading->marks, mark);
        DL_PUSH(reading->arena, &reading->into->never, text);
    }
}

static enum dl_status
read_apart(struct known_reading *reading, const struct dl_yaml_node *pair,
           struct dl_apart *out)
{
    static const char *const names[] = {"name", "from"};
    *out = (struct dl_apart){.name = {0}};
    for (size_t i = 0; pair->type == DL_YAML_MAP && i < pair->count; i++) {
        const struct dl_yaml_node *key = &pair->keys[i];
        bool name = dl_str_is(key->text, "name");
        if (!name && !dl_str_is(key->text, "from"))
            return yaml_fault_unknown(&reading->source, key, "part of apart",
                                      names, 2);
        enum dl_status status =
            value_text(&reading->source, &pair->items[i],
                       name ? "name" : "from", name ? &out->name : &out->from);
        if (status != DL_OK)
            return status;
    }
    if (out->name.bytes && out->from.bytes)
        return DL_OK;
    return yaml_fault(&reading->source, pair,
                      "a join is taken back with {name: ..., from: ...}");
}

static void
read_aparts(struct known_reading *reading, const struct dl_yaml_node *aparts)
{
    if (value_is_blank(aparts))
        return;
    if (aparts->type != DL_YAML_LIST)
        tell(reading, yaml_fault(&reading->source, aparts,
                                 "apart is a list: begin each one with "
                                 "\"- \""));
    for (size_t i = 0; aparts->type == DL_YAML_LIST && i < aparts->count; i++) {
        struct dl_apart apart;
        enum dl_status status = read_apart(reading, &aparts->items[i], &apart);
        tell(reading, status);
        if (status == DL_OK)
            DL_PUSH(reading->arena, &reading->into->apart, apart);
    }
}

static int
compare_marks(const void *a, const void *b)
{
    const struct known_mark *left = a, *right = b;
    if (left->id != right->id)
        return left->id ? -1 : 1;
    int order = dl_str_cmp(left->node->text, right->node->text);
    if (!order)
        order = left->node->line - right->node->line;
    return order ? order : left->node->column - right->node->column;
}

/* Take out the entries without names, and the empty strings. */
static void
close_ranks(struct dl_knowledge *knowledge)
{
    size_t kept = 0;
    for (size_t i = 0; i < knowledge->entries.count; i++)
        if (knowledge->entries.at[i].names.count)
            knowledge->entries.at[kept++] = knowledge->entries.at[i];
    knowledge->entries.count = kept;
    kept = 0;
    for (size_t i = 0; i < knowledge->never.count; i++)
        if (knowledge->never.at[i].bytes)
            knowledge->never.at[kept++] = knowledge->never.at[i];
    knowledge->never.count = kept;
}

void
known_drop_twice(struct known_reading *reading)
{
    const struct known_mark *marks = reading->marks.at, *first = marks;
    if (reading->marks.count)
        qsort(reading->marks.at, reading->marks.count, sizeof *marks,
              compare_marks);
    for (size_t i = 1; i < reading->marks.count; i++) {
        const struct known_mark *mark = &marks[i];
        if (mark->id != first->id ||
            !dl_str_eq(mark->node->text, first->node->text)) {
            first = mark;
            continue;
        }
        tell(reading, yaml_fault(&reading->source, mark->node,
                                 "\"%.*s\" stands here twice; the first is in "
                                 "line %d",
                                 DL_FMT(mark->node->text), first->node->line));
        if (mark->never)
            reading->into->never.at[mark->index].bytes = 0;
        else
            reading->into->entries.at[mark->index].names.count = 0;
    }
    close_ranks(reading->into);
}

static void
read_section(struct known_reading *reading, const struct dl_yaml_node *key,
             const struct dl_yaml_node *value)
{
    static const char *const names[] = {"entities", "never", "apart"};
    if (dl_str_is(key->text, "entities"))
        known_read_entities(reading, value);
    else if (dl_str_is(key->text, "never"))
        known_read_never(reading, value, "never");
    else if (dl_str_is(key->text, "apart"))
        read_aparts(reading, value);
    else
        tell(reading,
             yaml_fault_unknown(&reading->source, key, "section", names, 3));
}

static enum dl_status
read_root(struct known_reading *reading, const struct dl_yaml_node *root)
{
    if (value_is_blank(root))
        return DL_OK;
    if (root->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, root,
                          "a knowledge file has the sections entities, never "
                          "and apart");
    for (size_t i = 0; i < root->count; i++)
        read_section(reading, &root->keys[i], &root->items[i]);
    known_drop_twice(reading);
    return DL_OK;
}

enum dl_status
dl_knowledge_read(struct dl_arena *arena, struct dl_str text, const char *path,
                  struct dl_knowledge *out, struct dl_error *err)
{
    struct known_reading reading;
    const struct dl_yaml_node *root;
    size_t faults = out->faults.count;
    known_begin(&reading, arena, path, text, out);
    enum dl_status status =
        dl_yaml_read(arena, path, text, 1, &root, &reading.fault);
    if (status == DL_OK)
        status = read_root(&reading, root);
    tell(&reading, status);
    if (!reading.told)
        return DL_OK;
    if (err)
        *err = out->faults.at[faults];
    return out->faults.at[faults].status;
}

enum dl_status
dl_knowledge_load(struct dl_arena *arena, const char *path,
                  struct dl_knowledge *out, struct dl_error *err)
{
    struct dl_str text;
    enum dl_status status = conf_file_read(arena, path, &text, err);
    if (status == DL_OK)
        status = dl_knowledge_read(arena, text, path, out, err);
    return status;
}
