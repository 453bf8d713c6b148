/* What an event is compared by, as a whole. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/kin.h"

static const struct given names[] = {{"Bern", DL_KIND_PLACE}, {0}};

static void
endings_do_not_part_words(void **state)
{
    (void)state;
    assert_int_equal(sign_stem(DL_STR("bombing")), sign_stem(DL_STR("Bombs")));
    assert_int_not_equal(sign_stem(DL_STR("bomb")), sign_stem(DL_STR("bank")));
    assert_int_equal(sign_stem(DL_STR("the")), 0);
    assert_int_equal(sign_stem(DL_STR("said")), 0);
}

static void
numbers_places_and_dates_are_read(void **state)
{
    struct sign sign = tellings_one(
        *state, "A fire in Bern killed 12 workers on Monday.", names);
    assert_int_equal(sign.quantity_count, 1);
    assert_int_equal(sign.kin_count, 2); /* Bern and its land */
    for (uint32_t i = 0; i < sign.feature_count; i++)
        assert_int_not_equal(sign.features[i].hash,
                             sign_stem(DL_STR("Monday")));
}

static void
a_name_is_asked_for_in_all_its_roles(void **state)
{
    struct sign sign = tellings_one(
        *state, "A fire in Bern killed 12 workers on Monday.", names);
    uint32_t bern = kin_name(DL_STR("Bern"), DL_KIND_PLACE);
    assert_true(sign_has_kin(&sign, bern, KIN_PLACE));
    assert_true(sign_has_kin(&sign, bern, KIN_PLACE | KIN_OTHER));
    assert_false(sign_has_kin(&sign, bern, KIN_PLACE | KIN_ACTS));
    assert_false(sign_has_kin(&sign, bern + 2, 0));
}

/* Articles handed over in another order give the same signs in one order. */
static void
the_order_of_articles_does_not_matter(void **state)
{
    static const char *const texts[] = {
        "A fire in Bern killed 12 workers on Monday.",
        "A dam burst near Bern on Tuesday.",
        "Bern expelled two envoys on Monday."};
    struct dl_layers layers[3], turned[3];
    for (int i = 0; i < 3; i++) {
        layers[i] = layers_today(*state, texts[i], names);
        turned[2 - i] = layers[i];
    }
    struct signs signs = {0}, others = {0};
    struct dl_directory *directory = layers_directory(*state, names, 3);
    signs_read(*state, layers, 3, directory, NULL, &signs);
    signs_read(*state, turned, 3, directory, NULL, &others);
    assert_int_equal(signs.count, 3);
    for (int i = 0; i < 3; i++)
        assert_ptr_equal(signs.at[i].event, others.at[i].event);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(endings_do_not_part_words),
        arena_test(numbers_places_and_dates_are_read),
        arena_test(a_name_is_asked_for_in_all_its_roles),
        arena_test(the_order_of_articles_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
