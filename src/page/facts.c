/* Facts in <meta> and in items. */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"

#include <dateline/text.h>

enum { TAGS_MAX = 50, VALUE_MAX = 500 };

static const struct {
    enum fact_place place;
    struct dl_str name;
    enum fact fact;
} rows[] = {
#define X(place, name, fact) \
    {PLACE_##place, {name, sizeof name - 1}, FACT_##fact},
#include "page/facts.def"
#undef X
};

/* A list in one value is cut at commas; every value of its own counts. */
static void
note_tags(struct facts *facts, struct dl_arena *arena, struct dl_str value)
{
    while (value.bytes && facts->tags.count < TAGS_MAX) {
        struct dl_str tag = dl_str_field(&value, ',');
        tag = dl_text_clean_line(arena, tag);
        if (tag.bytes)
            DL_PUSH(arena, &facts->tags, tag);
    }
}

void
facts_note(struct facts *facts, struct dl_arena *arena, enum fact_place place,
           struct dl_str name, struct dl_str value)
{
    value = dl_str_trim(value);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum fact fact = rows[i].fact;
        if (rows[i].place != place || !value.bytes ||
            !dl_str_eq_nocase(rows[i].name, name))
            continue;
        if (fact == FACT_TAGS)
            note_tags(facts, arena, value);
        if (facts->rank[fact] && facts->rank[fact] <= i + 1)
            return;
        facts->rank[fact] = i + 1;
        facts->place[fact] = place;
        facts->at[fact] = value;
        return;
    }
}

static void
read_meta(const struct tree *tree, size_t node, struct facts *out)
{
    static const enum attr names[] = {ATTR_PROPERTY, ATTR_NAME, ATTR_ITEMPROP};
    struct dl_str value = node_attr(tree, node, ATTR_CONTENT);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct dl_str name = dl_str_trim(node_attr(tree, node, names[i]));
        if (name.bytes)
            facts_note(out, tree->arena, PLACE_META, name, value);
    }
}

/* The value of an item is its content or datetime where it has one, else its
 * text. */
static void
read_item(const struct tree *tree, size_t node, struct facts *out)
{
    struct dl_str value = node_attr(tree, node, ATTR_CONTENT);
    if (!value.bytes)
        value = node_attr(tree, node, ATTR_DATETIME);
    if (!value.bytes)
        value = tree_line(tree->arena, tree, node);
    struct dl_str names = node_attr(tree, node, ATTR_ITEMPROP);
    while (names.bytes && value.bytes < VALUE_MAX)
        facts_note(out, tree->arena, PLACE_ITEM, dl_str_field(&names, ' '),
                   value);
}

/* Whether one of the item's words asks for its value: bodies are items too. */
static bool
is_asked_for(struct dl_str names)
{
    while (names.bytes) {
        struct dl_str name = dl_str_field(&names, ' ');
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (rows[i].place == PLACE_ITEM &&
                dl_str_eq_nocase(rows[i].name, name))
                return true;
    }
    return false;
}

void
facts_read(const struct tree *tree, struct facts *out)
{
    *out = (struct facts){.rank = {0}};
    for (size_t i = 0; i < tree->count; i++) {
        const struct node *node = tree->at + i;
        if (node->tag == TAG_META)
            read_meta(tree, i, out);
        else if (node->tag == TAG_SCRIPT && node->end > i + 1)
            ld_read(tree->arena, tree->at[i + 1].text, out);
        else if (node->attrs && is_asked_for(node_attr(tree, i, ATTR_ITEMPROP)))
            read_item(tree, i, out);
    }
}
