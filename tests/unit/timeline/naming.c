/* Names that were recognised, and names that may be some. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/kin.h"

static const struct given names[] = {{"Bern", DL_KIND_PLACE}, {0}};

/* The weight of a name in the sign of an article; below 0 without it. */
static float
weight(const struct signs *signs, uint32_t article, const char *name)
{
    uint32_t hash = kin_name(dl_str_from(name), DL_KIND_ORGANISATION);
    for (size_t i = 0; i < signs->count; i++)
        for (uint32_t k = 0; k < signs->at[i].feature_count; k++)
            if (signs->at[i].article == article &&
                signs->at[i].features[k].hash == hash)
                return signs->at[i].features[k].weight;
    return -1;
}

static void
a_capital_inside_a_sentence_makes_a_name(void **state)
{
    static const char *const texts[] = {
        "A fire at Vorlan killed 12 workers on Monday."};
    struct signs signs = tellings_read(*state, texts, 1, names);
    assert_true(weight(&signs, 0, "vorlan") > 0);
    assert_true(weight(&signs, 0, "workers") < 0);
}

static void
at_the_head_of_a_sentence_it_is_a_guess(void **state)
{
    static const char *const texts[] = {"Vorlan burned in Bern on Monday."};
    struct signs signs = tellings_read(*state, texts, 1, names);
    assert_true(weight(&signs, 0, "vorlan") <= 0);
}

static void
another_article_confirms_a_guess(void **state)
{
    static const char *const texts[] = {
        "Vorlan burned in Bern on Monday.",
        "A fire at Vorlan killed 12 workers on Monday."};
    struct signs signs = tellings_read(*state, texts, 2, names);
    assert_true(weight(&signs, 0, "vorlan") > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_capital_inside_a_sentence_makes_a_name),
        arena_test(at_the_head_of_a_sentence_it_is_a_guess),
        arena_test(another_article_confirms_a_guess),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
