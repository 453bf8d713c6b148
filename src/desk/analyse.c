/* One article through every stage: the flow of the library in ten lines. */
/* SPDX-License-Identifier: ISC */
#include <dateline/desk.h>

static struct dl_anchor
own_anchor(const struct dl_article *article)
{
    return (struct dl_anchor){
        .has_day = article->published.known,
        .inferred = article->published_from == DL_PUBLISHED_STORY,
        .day = article->published.day,
    };
}

struct dl_layers
dl_reading_layers(const struct dl_reading *reading)
{
    return (struct dl_layers){
        .article = reading->article,
        .doc = reading->doc,
        .mentions = &reading->mentions,
        .entities = &reading->entities,
        .timexes = &reading->timexes,
        .events = &reading->events,
    };
}

/* A page without a headline is called by its first words; their names stand in
 * the body already. */
static bool
has_own_headline(const struct dl_article *article)
{
    struct dl_str title = article->title, more = DL_STR("\u2026");
    if (dl_str_ends(title, more))
        title.bytes -= more.bytes;
    return !dl_str_starts(article->text, title);
}

static void
read_names(struct dl_reading *reading, const struct dl_tagger *tagger,
           struct dl_lattice *work)
{
    struct dl_arena *arena = reading->arena;
    const struct dl_stamp *published = &reading->article->published;
    dl_entity_find(arena, tagger, work, reading->doc, NULL, NULL,
                   &reading->mentions);
    if (has_own_headline(reading->article))
        dl_entity_find(arena, tagger, work, reading->headline, reading->doc,
                       &reading->mentions, &reading->headline_mentions);
    dl_entity_link(arena, tagger, reading->doc, &reading->mentions,
                   reading->headline, &reading->headline_mentions,
                   published->known ? &published->day : NULL,
                   &reading->entities);
}

struct dl_reading *
dl_reading_build(struct dl_arena *arena, const struct dl_tagger *tagger,
                 struct dl_lattice *work, const struct dl_article *article,
                 const struct dl_anchor *anchor)
{
    struct dl_reading *reading = DL_NEW(arena, struct dl_reading);
    struct dl_anchor own = own_anchor(article);
    reading->arena = arena;
    reading->article = article;
    dl_document_build(arena, article->text, &reading->doc);
    dl_document_build(arena, article->title, &reading->headline);
    read_names(reading, tagger, work);
    dl_timex_scan(arena, reading->doc, &reading->timexes);
    dl_timex_resolve(reading->doc, anchor ? anchor : &own, &reading->timexes);
    struct dl_layers layers = dl_reading_layers(reading);
    dl_events_find(arena, &layers, &reading->events);
    return reading;
}

struct dl_reading *
dl_reading_make(const struct dl_tagger *tagger, struct dl_lattice *work,
                const struct dl_article *article)
{
    struct dl_arena *arena = dl_arena_new(0);
    return dl_reading_build(arena, tagger, work,
                            dl_article_copy(arena, article), NULL);
}

void
dl_reading_free(struct dl_reading *reading)
{
    if (reading)
        dl_arena_free(reading->arena);
}
