/* Reading a text through the entity room, and printing what was found. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_ENTITY_READING_H
#define UNIT_ENTITY_READING_H

#include "../unit.h"

#include <dateline/entity.h>

struct reading {
    struct dl_tagger *tagger;
    struct dl_lattice *work;
    const struct dl_document *doc, *headline;
    struct dl_mentions mentions, headline_mentions;
    struct dl_entities entities;
};

static inline struct reading
reading_open(struct dl_arena *arena, const struct dl_knowledge *known,
             const char *headline, const char *text)
{
    struct reading reading = {.work = dl_lattice_new()};
    dl_tagger_open(known, NULL, &reading.tagger, NULL);
    dl_document_build(arena, dl_str_from(text), &reading.doc);
    dl_entity_find(arena, reading.tagger, reading.work, reading.doc, NULL, NULL,
                   &reading.mentions);
    if (headline) {
        dl_document_build(arena, dl_str_from(headline), &reading.headline);
        dl_entity_find(arena, reading.tagger, reading.work, reading.headline,
                       reading.doc, &reading.mentions,
                       &reading.headline_mentions);
    }
    return reading;
}

static inline void
reading_link(struct dl_arena *arena, struct reading *reading)
{
    dl_entity_link(arena, reading->tagger, reading->doc, &reading->mentions,
                   reading->headline, &reading->headline_mentions, NULL,
                   &reading->entities);
}

static inline void
reading_close(struct reading *reading)
{
    dl_lattice_free(reading->work);
    dl_tagger_close(reading->tagger);
}

/* "place Oslo|person Ann Lee" */
static inline struct dl_str
print_mentions(struct dl_arena *arena, const struct dl_document *doc,
               const struct dl_mentions *mentions)
{
    const char *out = "";
    for (size_t i = 0; i < mentions->count; i++) {
        struct dl_str text = dl_str_slice(doc->text, mentions->at[i].span);
        out = dl_arena_printf(arena, "%s%s%s %.*s", out, i ? "|" : "",
                              dl_kind_name(mentions->at[i].kind), DL_FMT(text));
    }
    return dl_str_from(out);
}

/* "Ann Lee 3|Oslo 1": names and mentions, in order. */
static inline struct dl_str
print_entities(struct dl_arena *arena, const struct dl_entities *entities)
{
    const char *out = "";
    for (size_t i = 0; i < entities->count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s %u", out, i ? "|" : "",
                              DL_FMT(entities->at[i].name),
                              (unsigned)entities->at[i].mentions);
    return dl_str_from(out);
}

/* What the text alone gives. */
static inline struct dl_str
names_in(struct dl_arena *arena, const char *text)
{
    struct reading reading = reading_open(arena, NULL, NULL, text);
    struct dl_str out = print_mentions(arena, reading.doc, &reading.mentions);
    reading_close(&reading);
    return out;
}

static inline struct dl_str
entities_in(struct dl_arena *arena, const char *text)
{
    struct reading reading = reading_open(arena, NULL, NULL, text);
    reading_link(arena, &reading);
    struct dl_str out = print_entities(arena, &reading.entities);
    reading_close(&reading);
    return out;
}

#endif
