/* Many tellings at once: 50,000 of them, five hundred alike a day, in bounded
 * memory, and the same groups whatever the order they come in. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <stdlib.h>

#include "timeline/merge.h"
#include "timeline/signing.h"

enum {
    DAYS = 20,
    EVENTS_A_DAY = 500,
    TELLINGS = 5,
    WORDS = 8,
    CROWD = DAYS * EVENTS_A_DAY * TELLINGS,
    BYTES_PER_SIGN = 2048 /* what merging may take, at most */
};

/* A small generator of numbers that look random (Marsaglia 2003). */
static uint32_t
next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static int
compare_feature(const void *a, const void *b)
{
    uint32_t x = ((const struct feature *)a)->hash;
    uint32_t y = ((const struct feature *)b)->hash;
    return (x > y) - (x < y);
}

/* Telling `t` of event `e` of a day: two names and three words that are its
 * own, and as many that half of the day's events share. */
static struct sign
make(struct dl_arena *arena, uint32_t day, uint32_t e, uint32_t t,
     uint32_t *random)
{
    struct dl_event *event = DL_NEW(arena, struct dl_event);
    struct feature *features = DL_ARRAY(arena, WORDS, struct feature);
    uint32_t own = (day * EVENTS_A_DAY + e) * 64 + 1000;
    event->when = dl_interval_of((struct dl_day){(int32_t)day}, DL_GRAIN_DAY);
    event->again = DL_NO_EVENT;
    event->class = CLASS_ARREST;
    for (uint32_t i = 0; i < WORDS; i++) {
        uint32_t number = i < 5 ? own + 4 * i : 4 * (next_random(random) % 40);
        features[i].hash =
            (number * UINT32_C(2654435761) & ~1u) | (i < 2 ? 1 : 0);
    }
    qsort(features, WORDS, sizeof *features, compare_feature);
    struct sign out = {.event = event,
                       .heading = DL_NEW(arena, struct heading),
                       .features = features,
                       .feature_count = WORDS,
                       .article = e * TELLINGS + t,
                       .index = day,
                       .text = next_random(random),
                       .classes = UINT64_C(1) << CLASS_ARREST};
    for (uint32_t i = 0; i < SIGN_SKETCH; i++)
        out.sketch[i] = next_random(random);
    return out;
}

static struct signs
make_crowd(struct dl_arena *arena)
{
    struct signs out = {0};
    struct acts acts;
    uint32_t random = 20210324;
    acts_open(arena, &acts);
    for (uint32_t i = 0; i < CROWD; i++)
        DL_PUSH(arena, &out,
                make(arena, i / (EVENTS_A_DAY * TELLINGS),
                     i / TELLINGS % EVENTS_A_DAY, i % TELLINGS, &random));
    signs_weigh(arena, &acts, &out);
    return out;
}

static void
a_crowd_is_grouped_in_bounded_memory(void **state)
{
    struct signs signs = make_crowd(*state);
    struct groups groups = {0};
    size_t before = dl_arena_bytes(*state);
    groups_find(*state, &signs, &groups);
    assert_true(dl_arena_bytes(*state) - before <
                (size_t)CROWD * BYTES_PER_SIGN);
    size_t whole = 0;
    for (size_t i = 0; i < groups.count; i++)
        whole += groups.at[i].count == TELLINGS;
    assert_in_range(groups.count, CROWD / TELLINGS, CROWD / TELLINGS + 50);
    assert_true(whole * 100 >= 99 * (size_t)(CROWD / TELLINGS));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_crowd_is_grouped_in_bounded_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
