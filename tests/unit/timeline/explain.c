/* Why tellings are one event, in words. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/merge.h"

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
a_merge_says_why_and_what_it_left_out(void **state)
{
    struct signs signs = signs_of(*state, texts, 3);
    struct groups groups = {0};
    groups_find(*state, &signs, &groups);
    assert_int_equal(groups.count, 2);
    for (size_t i = 0; i < 2; i++) {
        const char *why = group_why(*state, &signs, &groups.at[i]);
        assert_non_null(strstr(why, groups.at[i].count == 2 ? "told 2 times"
                                                            : "told once"));
        assert_non_null(strstr(why, "kept apart from"));
        assert_non_null(strstr(why, "different places"));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_merge_says_why_and_what_it_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
