/* Layers of an article from plain text, for the tests of this room: names are
 * given, not recognised, so that only this room is under test. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TIMELINE_LAYERS_H
#define UNIT_TIMELINE_LAYERS_H

#include "../unit.h"

#include <dateline/timeline.h>

/* A name and its kind; the list ends with {0}. Bern is the capital of a land
 * that is called ch here. */
struct given {
    const char *name;
    enum dl_kind kind;
};

static inline void
layers_add_mentions(struct dl_arena *arena, struct dl_str text,
                    const struct given *names, struct dl_mentions *mentions,
                    struct dl_entities *entities)
{
    for (size_t at = 0; at < text.bytes; at++)
        for (size_t i = 0; names[i].name; i++) {
            struct dl_str name = dl_str_from(names[i].name);
            struct dl_str rest = {text.at + at, text.bytes - at};
            if (!dl_str_starts(rest, name))
                continue;
            struct dl_mention mention = {
                .span = {(uint32_t)at, (uint32_t)(at + name.bytes)},
                .kind = names[i].kind,
                .entity = (uint32_t)i,
                .why = "given"};
            DL_PUSH(arena, mentions, mention);
            at += name.bytes - 1;
            break;
        }
    for (size_t i = 0; names[i].name; i++) {
        struct dl_entity entity = {.name = dl_str_from(names[i].name),
                                   .kind = names[i].kind,
                                   .mentions = 1,
                                   .key = dl_str_from(names[i].name)};
        if (dl_str_is(entity.name, "Bern"))
            entity.of = entity.stands_for = DL_STR("ch");
        DL_PUSH(arena, entities, entity);
    }
}

/* Everything but the events; `day` may be NULL. */
static inline struct dl_layers
layers_make(struct dl_arena *arena, const char *title, const char *body,
            const char *day, const struct given *names)
{
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    struct dl_mentions *mentions = DL_NEW(arena, struct dl_mentions);
    struct dl_entities *entities = DL_NEW(arena, struct dl_entities);
    struct dl_timexes *timexes = DL_NEW(arena, struct dl_timexes);
    const struct dl_document *doc;
    article->id = article->title = dl_str_from(title);
    article->text = dl_str_from(body);
    article->published_why = "given";
    if (day)
        dl_stamp_parse(dl_str_from(day), &article->published);
    article->published_from =
        day ? DL_PUBLISHED_FRONT_MATTER : DL_PUBLISHED_NONE;
    dl_document_build(arena, article->text, &doc);
    layers_add_mentions(arena, article->text, names, mentions, entities);
    dl_timex_scan(arena, doc, timexes);
    struct dl_anchor anchor = {.has_day = day != NULL,
                               .day = article->published.day};
    dl_timex_resolve(doc, day ? &anchor : NULL, timexes);
    return (struct dl_layers){.article = article,
                              .doc = doc,
                              .mentions = mentions,
                              .entities = entities,
                              .timexes = timexes};
}

/* With the events. */
static inline struct dl_layers
layers_read(struct dl_arena *arena, const char *title, const char *body,
            const char *day, const struct given *names)
{
    struct dl_layers layers = layers_make(arena, title, body, day, names);
    struct dl_events *events = DL_NEW(arena, struct dl_events);
    dl_events_find(arena, &layers, events);
    layers.events = events;
    return layers;
}

/* An article of 20 May 2021, a Thursday, without a headline. */
static inline struct dl_layers
layers_today(struct dl_arena *arena, const char *body,
             const struct given *names)
{
    return layers_read(arena, "", body, "2021-05-20", names);
}

/* The same, whose lead tells nothing: only its last line is asked about. */
static inline struct dl_layers
layers_last_line(struct dl_arena *arena, const char *line,
                 const struct given *names)
{
    const char *lead = "A day in May. Rain and wind. Fog too.";
    return layers_today(arena, dl_arena_printf(arena, "%s\n\n%s", lead, line),
                        names);
}

/* Every name list of a test is the same in all its articles, so that entity n
 * is listing n. */
static inline struct dl_directory *
layers_directory(struct dl_arena *arena, const struct given *names,
                 size_t articles)
{
    struct dl_directory *out = DL_NEW(arena, struct dl_directory);
    for (size_t i = 0; names[i].name; i++) {
        struct dl_listing listing = {.name = dl_str_from(names[i].name),
                                     .kind = names[i].kind,
                                     .key = dl_str_from(names[i].name)};
        DL_PUSH(arena, out, listing);
    }
    out->of = DL_ARRAY(arena, articles, uint32_t *);
    for (size_t a = 0; a < articles; a++) {
        out->of[a] = DL_ARRAY(arena, out->count + 1, uint32_t);
        for (uint32_t i = 0; i < out->count; i++)
            out->of[a][i] = i;
    }
    return out;
}

/* "2021-03-22 stated Title|..." of all events, in order; "~" before the minor
 * ones. */
static inline struct dl_str
layers_events(struct dl_arena *arena, const struct dl_layers *layers)
{
    static const char *const signs[] = {"", "<", ">", "><", "?"};
    const char *out = "";
    for (size_t i = 0; i < layers->events->count; i++) {
        const struct dl_event *event = &layers->events->at[i];
        char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
        dl_interval_format(event->when, from, to, sizeof from);
        out = dl_arena_printf(arena, "%s%s%s%s%s %s %.*s", out, i ? "|" : "",
                              event->minor ? "~" : "", signs[event->placing],
                              event->placing == DL_UNPLACED ? "" : from,
                              dl_certainty_name(event->certainty),
                              DL_FMT(event->title));
    }
    return dl_str_from(out);
}

/* The events of an article of 20 May 2021, as layers_events() writes them. */
static inline struct dl_str
layers_tell(struct dl_arena *arena, const char *body, const struct given *names)
{
    struct dl_layers layers = layers_today(arena, body, names);
    return layers_events(arena, &layers);
}

static const struct given layers_nobody[] = {{0}};

#endif
