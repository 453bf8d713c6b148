/* Which tellings are compared. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/merge.h"
#include "timeline/near.h"

static const struct given names[] = {
    {"Bern", DL_KIND_PLACE}, {"Geneva", DL_KIND_PLACE}, {0}};

static struct signs
signs_of(struct dl_arena *arena, const char *const *texts, size_t count)
{
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    struct signs signs = {0};
    for (size_t i = 0; i < count; i++)
        layers[i] = layers_read(arena, "", texts[i], "2021-05-20", names);
    signs_read(arena, layers, count, layers_directory(arena, names, count),
               NULL, &signs);
    assert_int_equal(signs.count, count);
    return signs;
}

static const char *const texts[] = {
    "A gas explosion destroyed an old apartment block in Bern late on Monday, "
    "killing six residents.",
    "A gas explosion destroyed an old apartment building in Bern late on "
    "Monday, killing six residents.",
    "A gas explosion destroyed an old apartment block in Geneva late on "
    "Monday, killing six residents."};

static void
twins_are_refused_and_the_same_is_a_pair(void **state)
{
    struct signs signs = signs_of(*state, texts, 3);
    const bool wanted[] = {true, true, true};
    struct pairs pairs = {0};
    struct refused refused[3];
    near_find(*state, &signs, wanted, &pairs, refused);
    assert_int_equal(pairs.count, 1);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_not_equal(refused[i].sign, NO_SIGN);
        assert_int_equal(refused[i].veto, GROUND_PLACES);
    }
}

static void
what_is_not_wanted_is_not_compared(void **state)
{
    struct signs signs = signs_of(*state, texts, 2);
    const bool wanted[] = {true, false};
    struct pairs pairs = {0};
    struct refused refused[2];
    near_find(*state, &signs, wanted, &pairs, refused);
    assert_int_equal(pairs.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(twins_are_refused_and_the_same_is_a_pair),
        arena_test(what_is_not_wanted_is_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
