/* What some articles of one day tell, as signs, for the tests of joining. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TIMELINE_TELLINGS_H
#define UNIT_TIMELINE_TELLINGS_H

#include "layers.h"

#include "timeline/pair.h"
#include "timeline/sign.h"

/* The signs of all that some articles of 20 May 2021 tell. */
static inline struct signs
tellings_all(struct dl_arena *arena, const char *const *texts, size_t count,
             const struct given *names)
{
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    struct signs signs = {0};
    for (size_t i = 0; i < count; i++)
        layers[i] = layers_today(arena, texts[i], names);
    signs_read(arena, layers, count, layers_directory(arena, names, count),
               NULL, &signs);
    return signs;
}

/* The same of articles that tell one event each. */
static inline struct signs
tellings_read(struct dl_arena *arena, const char *const *texts, size_t count,
              const struct given *names)
{
    struct signs signs = tellings_all(arena, texts, count, names);
    assert_int_equal(signs.count, count);
    return signs;
}

/* The sign of one article alone. */
static inline struct sign
tellings_one(struct dl_arena *arena, const char *text,
             const struct given *names)
{
    return tellings_read(arena, &text, 1, names).at[0];
}

/* Are two texts about one event? Names are their own keys here, and ch is the
 * land around Bern. */
static inline struct verdict
tellings_judge(struct dl_arena *arena, const char *a, const char *b)
{
    static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                         {"Roth", DL_KIND_PERSON},
                                         {"Bern", DL_KIND_PLACE},
                                         {"Geneva", DL_KIND_PLACE},
                                         {"ch", DL_KIND_PLACE},
                                         {"mx", DL_KIND_PLACE},
                                         {"Alpha Bank", DL_KIND_ORGANISATION},
                                         {"Beta Bank", DL_KIND_ORGANISATION},
                                         {0}};
    const char *const texts[] = {a, b};
    struct signs signs = tellings_read(arena, texts, 2, names);
    return pair_judge(&signs.at[0], &signs.at[1]);
}

/* A text, its copy with a word changed, and a twin of another place. */
enum { TELLINGS_TWINS = 3 };
static const char *const tellings_twins[TELLINGS_TWINS] = {
    "A gas explosion destroyed an old apartment block in Bern late on Monday, "
    "killing six residents.",
    "A gas explosion destroyed an old apartment building in Bern late on "
    "Monday, killing six residents.",
    "A gas explosion destroyed an old apartment block in Geneva late on "
    "Monday, killing six residents."};

static inline struct signs
tellings_of_twins(struct dl_arena *arena, size_t count)
{
    static const struct given names[] = {
        {"Bern", DL_KIND_PLACE}, {"Geneva", DL_KIND_PLACE}, {0}};
    return tellings_read(arena, tellings_twins, count, names);
}

#endif
