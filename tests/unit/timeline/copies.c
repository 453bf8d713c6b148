/* One text, printed by several outlets. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/copies.h"

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
a_word_changed_is_a_copy_and_a_place_changed_is_not(void **state)
{
    struct signs signs = signs_of(*state, texts, 3);
    uint32_t *copy_of = copies_find(*state, &signs);
    uint32_t heads = 0;
    for (uint32_t i = 0; i < 3; i++) {
        heads += copy_of[i] == i;
        for (uint32_t k = 0; k < i; k++)
            if (copy_of[i] == copy_of[k])
                assert_true(signs.at[i].article < 2 && signs.at[k].article < 2);
    }
    assert_int_equal(heads, 2);
}

static void
no_signs_have_no_copies(void **state)
{
    struct signs none = {0};
    copies_find(*state, &none);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_word_changed_is_a_copy_and_a_place_changed_is_not),
        arena_test(no_signs_have_no_copies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
