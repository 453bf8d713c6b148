/* Names and what they are in an event. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/kin.h"
#include "timeline/sign.h"

static const struct given names[] = {{"Bern", DL_KIND_PLACE}, {0}};

static unsigned
roles_of(const struct sign *sign, const char *key, enum dl_kind kind)
{
    for (uint32_t i = 0; i < sign->kin_count; i++)
        if (sign->kin[i].name == kin_name(dl_str_from(key), kind))
            return sign->kin[i].roles;
    return 0;
}

static struct sign
sign_of(struct dl_arena *arena, const char *text, const char *stands_for)
{
    struct dl_layers layers = layers_today(arena, text, names);
    struct dl_entities *entities =
        (struct dl_entities *)(uintptr_t)layers.entities;
    struct signs signs = {0};
    entities->at[0].stands_for = dl_str_from(stands_for);
    signs_read(arena, &layers, 1, NULL, NULL, &signs);
    assert_int_equal(signs.count, 1);
    return signs.at[0];
}

/* "in Bern" is in its land; "Bern" that acts is its land, or the union that
 * sits there. */
static void
a_capital_acts_for_what_it_stands_for(void **state)
{
    static const char *const unions[] = {"ch", "un"};
    for (int i = 0; i < 2; i++) {
        struct sign sign =
            sign_of(*state, "Bern expelled two envoys on Monday.", unions[i]);
        assert_true(roles_of(&sign, unions[i],
                             i ? DL_KIND_ORGANISATION : DL_KIND_PLACE) &
                    KIN_ACTS);
    }
}

static void
a_place_is_where_something_is(void **state)
{
    struct sign sign =
        sign_of(*state, "A bomb exploded in Bern on Monday.", "ch");
    assert_true(roles_of(&sign, "Bern", DL_KIND_PLACE) & KIN_PLACE);
    assert_true(roles_of(&sign, "ch", DL_KIND_PLACE) & KIN_LAND);
}

static void
a_club_and_its_town_are_one_and_a_person_is_not(void **state)
{
    (void)state;
    struct dl_str key = DL_STR("lyon");
    assert_int_equal(kin_name(key, DL_KIND_PLACE),
                     kin_name(key, DL_KIND_ORGANISATION));
    assert_int_not_equal(kin_name(key, DL_KIND_PLACE),
                         kin_name(key, DL_KIND_PERSON));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_capital_acts_for_what_it_stands_for),
        arena_test(a_place_is_where_something_is),
        arena_test(a_club_and_its_town_are_one_and_a_person_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
