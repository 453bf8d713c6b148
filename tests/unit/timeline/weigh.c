/* How much a word or a name says. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sign.h"

static const struct given names[] = {{"Bern", DL_KIND_PLACE}, {0}};

static float
weight_of(const struct sign *sign, uint32_t hash)
{
    for (uint32_t i = 0; i < sign->feature_count; i++)
        if (sign->features[i].hash == hash)
            return sign->features[i].weight;
    return 0;
}

/* One sentence cannot know what is common; the background does. */
static void
common_words_say_less_and_names_more(void **state)
{
    struct dl_layers layers = layers_today(
        *state, "A marquee fell on many people in Bern on Monday.", names);
    struct signs signs = {0};
    signs_read(*state, &layers, 1, layers_directory(*state, names, 1), NULL,
               &signs);
    assert_int_equal(signs.count, 1);
    float rare = weight_of(&signs.at[0], sign_stem(DL_STR("marquee")));
    float common = weight_of(&signs.at[0], sign_stem(DL_STR("people")));
    float name = weight_of(&signs.at[0], sign_name(&layers, NULL, 0, 0));
    assert_true(common > 0);
    assert_true(rare > common);
    assert_true(name > rare);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(common_words_say_less_and_names_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
