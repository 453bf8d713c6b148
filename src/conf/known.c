/* One entry of `entities:`, by the table of its parts. */
/* SPDX-License-Identifier: ISC */
#include "conf/known.h"

#include <stddef.h>

#include "conf/value.h"

enum { NAMES_MAX = 100, NAME_BYTES_MAX = 200, ROLES_MAX = 100 };

enum part_type {
    PART_ID,
    PART_KIND,
    PART_NAMES,
    PART_NAME,
    PART_ROLES,
    PART_FLAG
};

enum { ANY = (1 << DL_KIND_COUNT) - 1 };
#define ON(kind) (1 << DL_KIND_##kind)

static const struct part {
    const char *name;
    enum part_type type;
    size_t offset;
    int kinds; /* a set */
} parts[] = {
#define X(name, type, field, kinds) \
    {name, PART_##type, offsetof(struct dl_known, field), kinds},
#include "conf/known.def"
#undef X
};

enum { PARTS = sizeof parts / sizeof *parts };

static const struct part *
find_part(struct dl_str name)
{
    for (int i = 0; i < PARTS; i++)
        if (dl_str_is(name, parts[i].name))
            return &parts[i];
    return NULL;
}

static enum dl_status
refuse_part(struct known_reading *reading, const struct dl_yaml_node *key)
{
    static const char *const names[] = {
#define X(name, type, field, kinds) name,
#include "conf/known.def"
#undef X
    };
    return yaml_fault_unknown(&reading->source, key, "part of an entity", names,
                              PARTS);
}

/* An id is written into other entries and into the user's notes. */
static enum dl_status
read_id(struct known_reading *reading, const struct part *part,
        const struct dl_yaml_node *value, void *into)
{
    struct dl_str text;
    enum dl_status status =
        value_text(&reading->source, value, part->name, &text);
    bool good = status == DL_OK && text.bytes <= NAME_BYTES_MAX;
    for (size_t i = 0; good && i < text.bytes; i++)
        good = dl_is_lower(text.at[i]) || dl_is_digit(text.at[i]) ||
               (text.at[i] == '-' && i > 0);
    if (status == DL_OK && !good)
        return yaml_fault(&reading->source, value,
                          "%s is an id, lower-case letters, digits and "
                          "hyphens: united-states",
                          part->name);
    if (status == DL_OK)
        *(struct dl_str *)into = text;
    return status;
}

static enum dl_status
read_kind(struct known_reading *reading, const struct part *part,
          const struct dl_yaml_node *value, void *into)
{
    static const char *const names[] = {
#define X(code, name, plural, sign, letter) name,
#include <dateline/kinds.def>
#undef X
    };
    (void)part;
    enum dl_kind *out = into;
    if (value->type == DL_YAML_SCALAR && dl_kind_parse(value->text, out) &&
        *out != DL_KIND_NONE)
        return DL_OK;
    if (value->type != DL_YAML_SCALAR || value_is_blank(value))
        return yaml_fault(&reading->source, value,
                          "kind is one word: person, organisation, place, ...");
    return yaml_fault_unknown(&reading->source, value, "kind", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
read_name(struct known_reading *reading, const struct part *part,
          const struct dl_yaml_node *value, void *into)
{
    struct dl_str text;
    enum dl_status status =
        value_text(&reading->source, value, part->name, &text);
    if (status == DL_OK && text.bytes > NAME_BYTES_MAX)
        return yaml_fault(&reading->source, value,
                          "this is longer than %d bytes; names are shorter",
                          NAME_BYTES_MAX);
    if (status == DL_OK)
        *(struct dl_str *)into = text;
    return status;
}

static enum dl_status
read_names(struct known_reading *reading, const struct part *part,
           const struct dl_yaml_node *value, void *into)
{
    struct dl_strs *names = into;
    if (value->type == DL_YAML_LIST && value->count > NAMES_MAX)
        return yaml_fault(&reading->source, value,
                          "one entity has at most %d %s", NAMES_MAX,
                          part->name);
    enum dl_status status =
        value_texts(reading->arena, &reading->source, value, part->name, names);
    for (size_t i = 0; status == DL_OK && i < names->count; i++)
        status =
            read_name(reading, part,
                      value->type == DL_YAML_LIST ? &value->items[i] : value,
                      &names->at[i]);
    return status;
}

static enum dl_status
read_role_part(struct known_reading *reading, const struct dl_yaml_node *key,
               const struct dl_yaml_node *value, struct dl_tenure *out)
{
    static const char *const names[] = {"title", "of", "from", "to"};
    static const struct part title = {.name = "title"}, of = {.name = "of"};
    if (dl_str_is(key->text, "title"))
        return read_name(reading, &title, value, &out->title);
    if (dl_str_is(key->text, "of"))
        return read_id(reading, &of, value, &out->of);
    if (dl_str_is(key->text, "from")) {
        out->has_from = true;
        return value_day(&reading->source, value, "from", false, &out->from);
    }
    if (dl_str_is(key->text, "to")) {
        out->has_to = true;
        return value_day(&reading->source, value, "to", true, &out->to);
    }
    return yaml_fault_unknown(&reading->source, key, "part of a role", names,
                              sizeof names / sizeof *names);
}

static enum dl_status
read_role(struct known_reading *reading, const struct dl_yaml_node *role,
          struct dl_tenure *out)
{
    *out = (struct dl_tenure){.has_from = false};
    if (role->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, role,
                          "a role is written {title: ..., of: ..., from: ..., "
                          "to: ...}");
    for (size_t i = 0; i < role->count; i++) {
        enum dl_status status =
            read_role_part(reading, &role->keys[i], &role->items[i], out);
        if (status != DL_OK)
            return status;
    }
    if (!out->title.bytes)
        return yaml_fault(&reading->source, role, "this role has no title");
    if (out->has_from && out->has_to && out->to.n < out->from.n)
        return yaml_fault(&reading->source, role,
                          "this role ends before it begins");
    return DL_OK;
}

static enum dl_status
read_roles(struct known_reading *reading, const struct part *part,
           const struct dl_yaml_node *value, void *into)
{
    struct dl_tenures *roles = into;
    if (value->type != DL_YAML_LIST || value->count > ROLES_MAX)
        return yaml_fault(&reading->source, value,
                          "%s is a list of at most %d: begin each one with "
                          "\"- \"",
                          part->name, ROLES_MAX);
    for (size_t i = 0; i < value->count; i++) {
        struct dl_tenure role;
        enum dl_status status = read_role(reading, &value->items[i], &role);
        if (status != DL_OK)
            return status;
        DL_PUSH(reading->arena, roles, role);
    }
    return DL_OK;
}

static enum dl_status
read_flag(struct known_reading *reading, const struct part *part,
          const struct dl_yaml_node *value, void *into)
{
    return value_bool(&reading->source, value, part->name, into);
}

/* Two names of one part cannot both be written: one would be lost. */
static enum dl_status
refuse_same(struct known_reading *reading, const struct dl_yaml_node *entry,
            size_t index, const struct part *part)
{
    for (size_t i = 0; i < index; i++) {
        const struct part *other = find_part(entry->keys[i].text);
        if (other->offset == part->offset)
            return yaml_fault(&reading->source, &entry->keys[index],
                              "%s and %s are the same; write one", other->name,
                              part->name);
    }
    return DL_OK;
}

static enum dl_status
read_part(struct known_reading *reading, const struct dl_yaml_node *entry,
          size_t index, struct dl_known *out)
{
    static enum dl_status (*const readers[])(
        struct known_reading *, const struct part *,
        const struct dl_yaml_node *, void *) = {
        [PART_ID] = read_id,       [PART_KIND] = read_kind,
        [PART_NAMES] = read_names, [PART_NAME] = read_name,
        [PART_ROLES] = read_roles, [PART_FLAG] = read_flag,
    };
    const struct part *part = find_part(entry->keys[index].text);
    if (!part)
        return refuse_part(reading, &entry->keys[index]);
    enum dl_status status = refuse_same(reading, entry, index, part);
    if (status != DL_OK)
        return status;
    void *into = (char *)out + part->offset;
    return readers[part->type](reading, part, &entry->items[index], into);
}

/* The kind may stand behind what depends on it. */
static enum dl_status
check_kind(struct known_reading *reading, const struct dl_yaml_node *entry,
           enum dl_kind kind)
{
    for (size_t i = 0; i < entry->count; i++) {
        const struct part *part = find_part(entry->keys[i].text);
        if (!(part->kinds >> kind & 1))
            return yaml_fault(&reading->source, &entry->keys[i],
                              "%s is no part of a %s", part->name,
                              dl_kind_name(kind));
    }
    return DL_OK;
}

enum dl_status
known_read(struct known_reading *reading, const struct dl_yaml_node *entry,
           struct dl_known *out)
{
    *out = (struct dl_known){.kind = DL_KIND_NONE};
    if (entry->type != DL_YAML_MAP)
        return yaml_fault(&reading->source, entry,
                          "an entity is written {name: ..., kind: ..., "
                          "also: [...]}");
    for (size_t i = 0; i < entry->count; i++) {
        enum dl_status status = read_part(reading, entry, i, out);
        if (status != DL_OK)
            return status;
    }
    if (!out->names.count)
        return yaml_fault(&reading->source, entry, "this entity has no name");
    if (out->kind == DL_KIND_NONE)
        return yaml_fault(&reading->source, entry,
                          "this entity has no kind: person, organisation, "
                          "place, ...");
    return check_kind(reading, entry, out->kind);
}
