/* Many readings become a library: entities joined, stories found, articles
 * without a date dated by their story, and one timeline built.
 *
 * Dating needs the joins and changes what they are made from, so the joins are
 * made, the undated articles read again with what their story says, and the
 * joins made again only when there was such an article; the entities of the
 * others keep their place on the ladder. */
/* SPDX-License-Identifier: ISC */
#include <dateline/desk.h>

static void
put(struct dl_ladder *ladder, uint32_t number, const struct dl_reading *reading)
{
    const struct dl_stamp *published = &reading->article->published;
    dl_ladder_put(ladder, number, &reading->entities,
                  published->known ? &published->day : NULL);
}

/* What hangs on a day that the story gave keeps the evidence for it. */
static void
explain_events(struct dl_reading *reading)
{
    for (size_t i = 0; i < reading->events.count; i++) {
        struct dl_event *event = &reading->events.at[i];
        if (event->certainty == DL_INFERRED && event->timex != DL_NO_TIMEX)
            event->why = dl_arena_printf(
                reading->arena, "%s; the article's own day is inferred: %s",
                event->why, reading->article->published_why);
    }
}

static struct dl_reading *
read_again(const struct dl_tagger *tagger, struct dl_lattice *work,
           const struct dl_reading *old, const struct dl_story_date *date)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_article *article = dl_article_copy(arena, old->article);
    article->published_why = dl_str_copy(arena, dl_str_from(date->why)).at;
    if (date->has_day) {
        article->published = (struct dl_stamp){.known = true, .day = date->day};
        article->published_from = DL_PUBLISHED_STORY;
    }
    struct dl_anchor anchor = {
        .has_day = date->has_day,
        .inferred = true,
        .day = date->day,
        .has_near = date->has_near,
        .near_day = date->near_day,
    };
    struct dl_reading *reading =
        dl_reading_build(arena, tagger, work, article, &anchor);
    if (date->has_day)
        explain_events(reading);
    return reading;
}

static const struct dl_layers *
all_layers(struct dl_arena *arena, struct dl_reading *const *readings,
           size_t count)
{
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    for (size_t i = 0; i < count; i++)
        layers[i] = dl_reading_layers(readings[i]);
    return layers;
}

/* Directory and stories; their arena is the library's. */
static const struct dl_layers *
join(struct dl_library *library, struct dl_ladder *ladder,
     struct dl_reading *const *readings)
{
    struct dl_arena *arena = library->arena;
    size_t count = library->count;
    const struct dl_layers *layers = all_layers(arena, readings, count);
    dl_ladder_list(ladder, arena, &library->directory);
    dl_stories_find(arena, layers, count, &library->directory,
                    &library->stories);
    return layers;
}

struct dating {
    const struct dl_tagger *tagger;
    struct dl_lattice *work;
    struct dl_ladder *ladder;
    void (*retire)(void *, struct dl_reading *);
    void *context;
};

/* Read the undated articles again that their story can date. All are asked
 * before any is replaced, so that the order of the articles does not matter. */
static bool
date_by_story(const struct dl_library *library, const struct dating *dating,
              const struct dl_layers *layers, struct dl_reading **readings)
{
    struct dl_arena *arena = library->arena;
    struct dl_story_date *dates =
        DL_ARRAY(arena, library->count, struct dl_story_date);
    for (size_t i = 0; i < library->count; i++)
        if (!readings[i]->article->published.known)
            dl_story_date(arena, layers, library->count, &library->directory,
                          &library->stories, i, &dates[i]);
    bool changed = false;
    for (size_t i = 0; i < library->count; i++) {
        if (!dates[i].has_day && !dates[i].has_near)
            continue;
        struct dl_reading *old = readings[i];
        readings[i] = read_again(dating->tagger, dating->work, old, &dates[i]);
        put(dating->ladder, (uint32_t)i, readings[i]);
        if (dating->retire)
            dating->retire(dating->context, old);
        else
            dl_reading_free(old);
        changed = true;
    }
    return changed;
}

struct dl_library *
dl_library_build(const struct dl_tagger *tagger, struct dl_lattice *work,
                 struct dl_reading **readings, size_t count,
                 void (*retire)(void *, struct dl_reading *), void *context)
{
    struct dl_ladder *ladder = dl_ladder_new(tagger);
    struct dating dating = {tagger, work, ladder, retire, context};
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_library *library = DL_NEW(arena, struct dl_library);
    *library =
        (struct dl_library){.arena = arena, .tagger = tagger, .count = count};
    for (uint32_t i = 0; i < count; i++)
        put(ladder, i, readings[i]);
    const struct dl_layers *layers = join(library, ladder, readings);
    if (date_by_story(library, &dating, layers, readings)) {
        library->directory = (struct dl_directory){0};
        library->stories = (struct dl_stories){0};
        layers = join(library, ladder, readings);
    }
    dl_ladder_free(ladder);
    const struct dl_reading **kept =
        DL_ARRAY(arena, count, const struct dl_reading *);
    for (size_t i = 0; i < count; i++)
        kept[i] = readings[i];
    library->readings = kept;
    dl_timeline_build(arena, layers, count, &library->directory,
                      &library->timeline);
    return library;
}

void
dl_library_free(struct dl_library *library)
{
    if (library)
        dl_arena_free(library->arena);
}
