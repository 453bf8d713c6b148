/* Stems, names and numbers of an event. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sign.h"

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
    struct dl_layers layers =
        layers_read(*state, "", "A fire in Bern killed 12 workers on Monday.",
                    "2021-05-20", names);
    struct signs signs = {0};
    signs_read(*state, &layers, 1, layers_directory(*state, names, 1), NULL,
               &signs);
    assert_int_equal(signs.count, 1);
    assert_int_equal(signs.at[0].quantity_count, 1);
    assert_true(signs.at[0].quantities[0].value == 12);
    assert_int_equal(signs.at[0].places.count, 1);
    for (uint32_t i = 0; i < signs.at[0].feature_count; i++)
        assert_int_not_equal(signs.at[0].features[i].hash,
                             sign_stem(DL_STR("Monday")));
}

static bool
has_name(const struct few *few, const char *id, enum dl_kind kind)
{
    struct dl_entity entity = {.key = dl_str_from(id), .kind = kind};
    struct dl_entities entities = {&entity, 1, 1};
    struct dl_layers layers = {.entities = &entities};
    uint64_t name = sign_name(&layers, NULL, 0, 0);
    for (uint32_t i = 0; i < few->count; i++)
        if (few->at[i] == name)
            return true;
    return false;
}

/* "in Bern" is in its land; "Bern" that acts is its land, or the union that
 * sits there. */
static void
a_capital_acts_for_what_it_stands_for(void **state)
{
    static const char *const unions[] = {"ch", "un"};
    for (int i = 0; i < 2; i++) {
        struct dl_layers layers =
            layers_read(*state, "", "Bern expelled two envoys on Monday.",
                        "2021-05-20", names);
        struct dl_entities *entities = (struct dl_entities *)layers.entities;
        struct signs signs = {0};
        entities->at[0].stands_for = dl_str_from(unions[i]);
        signs_read(*state, &layers, 1, NULL, NULL, &signs);
        assert_int_equal(signs.count, 1);
        const struct few *actors = &signs.at[0].actors;
        assert_true(has_name(actors, unions[i],
                             i ? DL_KIND_ORGANISATION : DL_KIND_PLACE));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(endings_do_not_part_words),
        arena_test(numbers_places_and_dates_are_read),
        arena_test(a_capital_acts_for_what_it_stands_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
