/* `entities:` and `not-names:` of a settings file. */
/* SPDX-License-Identifier: ISC */
#include "conf/options.h"

#include <stdlib.h>

/* Where the names stand, to find one that is given twice. */
struct places {
    const struct dl_yaml_node **at;
    size_t count, room;
};

static enum dl_status
read_kind(struct reading *reading, const struct dl_yaml_node *value,
          enum dl_kind *out)
{
    static const char *const names[] = {
#define X(code, name, plural, sign, letter) name,
#include <dateline/kinds.def>
#undef X
    };
    if (value->type == DL_YAML_SCALAR && dl_kind_parse(value->text, out) &&
        *out != DL_KIND_NONE)
        return DL_OK;
    if (value->type != DL_YAML_SCALAR || settings_is_blank(value))
        return yaml_fault(&reading->source, value,
                          "kind is one word: person, organisation, place, ...");
    return yaml_fault_unknown(&reading->source, value, "kind", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
read_part(struct reading *reading, const struct dl_yaml_node *key,
          const struct dl_yaml_node *value, struct places *places,
          struct dl_known *known)
{
    static const char *const names[] = {"name", "kind", "also", "aliases"};
    if (dl_str_is(key->text, "name")) {
        DL_PUSH(reading->arena, places, value);
        return settings_read_text(reading, value, "name", &known->name);
    }
    if (dl_str_is(key->text, "kind"))
        return read_kind(reading, value, &known->kind);
    if (dl_str_is(key->text, "also") || dl_str_is(key->text, "aliases")) {
        if (known->aliases.at)
            return yaml_fault(&reading->source, key,
                              "also and aliases are the same; write one");
        return settings_read_texts(reading, value, "an alias", &known->aliases);
    }
    return yaml_fault_unknown(&reading->source, key, "part of an entity", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
read_known(struct reading *reading, const struct dl_yaml_node *entity,
           struct places *places, struct dl_known *known)
{
    *known = (struct dl_known){.kind = DL_KIND_NONE};
    if (entity->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, entity,
                          "an entity is written {name: ..., kind: ..., "
                          "also: [...]}");
    for (size_t i = 0; i < entity->count; i++) {
        enum dl_status status = read_part(reading, &entity->keys[i],
                                          &entity->items[i], places, known);
        if (status != DL_OK)
            return status;
    }
    if (!known->name.bytes)
        return yaml_fault(&reading->source, entity, "this entity has no name");
    if (known->kind == DL_KIND_NONE)
        return yaml_fault(&reading->source, entity,
                          "this entity has no kind: person, organisation, "
                          "place, ...");
    return DL_OK;
}

static enum dl_status
read_entities(struct reading *reading, const struct dl_yaml_node *entities,
              struct places *places, struct dl_knowns *out)
{
    if (settings_is_blank(entities))
        return DL_OK;
    if (entities->type != DL_YAML_LIST)
        return yaml_fault(&reading->source, entities,
                          "entities is a list: begin each one with \"- \"");
    for (size_t i = 0; i < entities->count; i++) {
        struct dl_known known;
        enum dl_status status =
            read_known(reading, &entities->items[i], places, &known);
        if (status != DL_OK)
            return status;
        DL_PUSH(reading->arena, out, known);
    }
    return DL_OK;
}

static enum dl_status
read_not_names(struct reading *reading, const struct dl_yaml_node *not_names,
               struct places *places, struct dl_knowns *out)
{
    struct dl_strs texts;
    enum dl_status status =
        settings_read_texts(reading, not_names, "not-names", &texts);
    for (size_t i = 0; status == DL_OK && i < texts.count; i++) {
        bool list = not_names->type == DL_YAML_LIST;
        DL_PUSH(reading->arena, places,
                list ? &not_names->items[i] : not_names);
        struct dl_known known = {.name = texts.at[i], .kind = DL_KIND_NONE};
        DL_PUSH(reading->arena, out, known);
    }
    return status;
}

static int
compare_places(const void *a, const void *b)
{
    const struct dl_yaml_node *const *left = a, *const *right = b;
    int order = dl_str_cmp((*left)->text, (*right)->text);
    if (!order)
        order = (*left)->line - (*right)->line;
    return order ? order : (*left)->column - (*right)->column;
}

/* Of two entities with one name, or an entity that is no name, one would be
 * left out in silence. */
static enum dl_status
refuse_twice(struct reading *reading, struct places *places)
{
    if (places->count)
        qsort(places->at, places->count, sizeof *places->at, compare_places);
    for (size_t i = 1; i < places->count; i++) {
        const struct dl_yaml_node *first = places->at[i - 1];
        const struct dl_yaml_node *again = places->at[i];
        if (dl_str_eq(first->text, again->text))
            return yaml_fault(&reading->source, again,
                              "\"%.*s\" stands here twice; the first is in "
                              "line %d",
                              DL_FMT(again->text), first->line);
    }
    return DL_OK;
}

/* A file that has one of the two lists replaces that one and keeps the other.
 */
enum dl_status
settings_read_names(struct reading *reading,
                    const struct dl_yaml_node *entities,
                    const struct dl_yaml_node *not_names)
{
    const struct dl_knowns *old = &reading->into->entities;
    struct dl_knowns knowns = {0};
    struct places places = {0};
    for (size_t i = 0; i < old->count; i++)
        if (old->at[i].kind == DL_KIND_NONE ? !not_names : !entities)
            DL_PUSH(reading->arena, &knowns, old->at[i]);
    enum dl_status status = DL_OK;
    if (entities)
        status = read_entities(reading, entities, &places, &knowns);
    if (status == DL_OK && not_names)
        status = read_not_names(reading, not_names, &places, &knowns);
    if (status == DL_OK)
        status = refuse_twice(reading, &places);
    if (status == DL_OK)
        reading->into->entities = knowns;
    return status;
}
