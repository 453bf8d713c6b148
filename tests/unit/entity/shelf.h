/* A few articles with marked names (marked.h), and their directory printed. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ENTITY_SHELF_H
#define UNIT_ENTITY_SHELF_H

#include "marked.h"

enum { SHELF_MOST = 16 };

struct shelf_text {
    const char *day; /* "2021-03-24", or NULL */
    const char *text;
};

struct shelf {
    struct dl_arena *arena;
    struct dl_tagger *tagger;
    struct dl_entities entities[SHELF_MOST];
    struct dl_day days[SHELF_MOST];
    bool dated[SHELF_MOST];
    uint32_t count;
};

static inline void
shelf_read(struct shelf *shelf, const struct shelf_text *text)
{
    struct dl_mentions mentions = {0};
    const struct dl_document *doc;
    struct dl_stamp stamp = {0};
    uint32_t i = shelf->count++;
    shelf->dated[i] = dl_stamp_parse(dl_str_from(text->day), &stamp);
    shelf->days[i] = stamp.day;
    dl_document_build(shelf->arena,
                      marked_read(shelf->arena, text->text, &mentions), &doc);
    dl_entity_link(shelf->arena, shelf->tagger, doc, &mentions, NULL, NULL,
                   shelf->dated[i] ? &shelf->days[i] : NULL,
                   &shelf->entities[i]);
}

static inline struct shelf
shelf_open(struct dl_arena *arena, const struct dl_knowledge *known,
           const struct shelf_text *texts, uint32_t count)
{
    struct shelf shelf = {.arena = arena};
    dl_tagger_open(known, NULL, &shelf.tagger, NULL);
    for (uint32_t i = 0; i < count; i++)
        shelf_read(&shelf, &texts[i]);
    return shelf;
}

static inline void
shelf_put(const struct shelf *shelf, struct dl_ladder *ladder, uint32_t number,
          uint32_t text)
{
    dl_ladder_put(ladder, number, &shelf->entities[text],
                  shelf->dated[text] ? &shelf->days[text] : NULL);
}

/* "person Karl Renner 2/2 (Renner 1, surname)|..." without the aliases. */
static inline struct dl_str
shelf_print(struct dl_arena *arena, const struct dl_directory *directory)
{
    const char *out = "";
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        out = dl_arena_printf(arena, "%s%s%s %.*s %u/%u", out, i ? "|" : "",
                              dl_kind_name(at->kind), DL_FMT(at->name),
                              (unsigned)at->mentions, (unsigned)at->articles);
    }
    return dl_str_from(out);
}

/* The same with the aliases and their rules. */
static inline struct dl_str
shelf_print_all(struct dl_arena *arena, const struct dl_directory *directory)
{
    const char *out = "";
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        out = dl_arena_printf(arena, "%s%s %.*s %u/%u", out,
                              dl_kind_name(at->kind), DL_FMT(at->name),
                              (unsigned)at->mentions, (unsigned)at->articles);
        for (size_t k = 0; k < at->aliases.count; k++)
            out = dl_arena_printf(
                arena, "%s, %.*s %u %s", out, DL_FMT(at->aliases.at[k].text),
                (unsigned)at->aliases.at[k].mentions, at->aliases.at[k].joined);
        out = dl_arena_printf(arena, "%s\n", out);
    }
    return dl_str_from(out);
}

static inline struct dl_str
shelf_list(struct dl_arena *arena, struct dl_ladder *ladder)
{
    struct dl_directory directory = {0};
    dl_ladder_list(ladder, arena, &directory);
    return shelf_print(arena, &directory);
}

/* The directory of all texts; checks that it leads back to itself. */
static inline struct dl_str
shelf_known(struct dl_arena *arena, const struct dl_knowledge *known,
            const struct shelf_text *texts, uint32_t count)
{
    struct shelf shelf = shelf_open(arena, known, texts, count);
    struct dl_census census[SHELF_MOST];
    struct dl_directory directory = {0};
    for (uint32_t i = 0; i < count; i++)
        census[i] = (struct dl_census){&shelf.entities[i],
                                       shelf.dated[i] ? &shelf.days[i] : NULL};
    dl_directory_build(arena, shelf.tagger, census, count, &directory);
    for (uint32_t i = 0; i < directory.count; i++)
        for (uint32_t k = 0; k < directory.at[i].where_count; k++) {
            struct dl_listed where = directory.at[i].where[k];
            assert_int_equal(directory.of[where.article][where.entity], i);
        }
    struct dl_str out = shelf_print(arena, &directory);
    dl_tagger_close(shelf.tagger);
    return out;
}

#define assert_shelf(state, texts, expected)                                   \
    assert_str(                                                                \
        shelf_known(*(state), NULL, (texts), sizeof(texts) / sizeof *(texts)), \
        (expected))

#endif
