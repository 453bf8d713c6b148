/* Which articles are read again for a name that is parted. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/parting.h"

static struct parting
part(const char *name, const char *from, bool on)
{
    return (struct parting){.apart = {dl_str_from(name), dl_str_from(from)},
                            .on = on,
                            .kept = true};
}

static void
partings_add_up(void **state)
{
    struct dl_aparts aparts = {0};
    struct parting one = part("Lee", "Ann Lee", true);
    struct parting two = part("Lee", "Bo Lee", true);
    parting_apply(*state, &aparts, &one);
    parting_apply(*state, &aparts, &one);
    parting_apply(*state, &aparts, &two);
    assert_int_equal(aparts.count, 2);
    one.on = false;
    parting_apply(*state, &aparts, &one);
    assert_int_equal(aparts.count, 1);
    assert_str(aparts.at[0].from, "Bo Lee");
}

static void
a_reading_is_touched_by_a_name_that_reads_alike(void **state)
{
    static const struct {
        const char *name;
        bool touched;
    } cases[] = {
        {"Lee", true},     {"the U.S.", true}, {"us", true},
        {"Lee's", true},   {"Leeds", false},   {"Ann", false},
        {"ANN LEE", true}, {"", false},
    };
    struct dl_reading reading = {0};
    struct dl_entity person = {.name = DL_STR("Ann Lee")},
                     place = {.name = DL_STR("US")};
    struct dl_alias alias = {DL_STR("Lee"), "test", 1};
    DL_PUSH(*state, &person.aliases, alias);
    DL_PUSH(*state, &reading.entities, person);
    DL_PUSH(*state, &reading.entities, place);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct parting parting = part(cases[i].name, "x", true);
        struct partings partings = {&parting, 1, 1};
        if (parting_touches(&partings, &reading) != cases[i].touched)
            fail_msg("%s", cases[i].name);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(partings_add_up),
        arena_test(a_reading_is_touched_by_a_name_that_reads_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
