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

static const struct {
    const char *name, *same;
    enum dl_kind kind;
    bool about;
} said[] = {
    {"Port Ellis", "", DL_KIND_PLACE, true},
    {"PORT ELLIS", "", DL_KIND_NONE, true},
    {"Ellis Port", "", DL_KIND_PLACE, false},
    {"Harbour", "", DL_KIND_NONE, true},
    {"Nowhere", "Port Ellis", DL_KIND_PLACE, true},
    {"Mara Quill", "", DL_KIND_PERSON, true}, /* by the last word */
    {"Mara Quill", "", DL_KIND_PLACE, false},
    {"Nobody", "", DL_KIND_PERSON, false},
};

static void
a_correction_counts_where_its_name_stands(void **state)
{
    struct dl_article article = {
        .title = DL_STR("Harbour closed"),
        .text = DL_STR("Ships wait off Port\nEllis.\n\nQuill said so.")};
    struct dl_reading reading = {.article = &article};
    (void)state;
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        struct dl_correction one = {.name = dl_str_from(said[i].name),
                                    .same = dl_str_from(said[i].same),
                                    .kind = said[i].kind};
        struct dl_corrections list = {&one, 1, 1};
        struct parting parting = {.corrects = true, .correction = one};
        struct partings partings = {&parting, 1, 1};
        assert_int_equal(corrections_sum(&list, &article) != 0, said[i].about);
        assert_int_equal(parting_touches(&partings, &reading), said[i].about);
    }
}

static void
what_was_said_counts_in_any_order(void **state)
{
    struct dl_correction both[] = {
        {.name = DL_STR("Quill"), .kind = DL_KIND_PERSON},
        {.name = DL_STR("Harbour"), .kind = DL_KIND_NONE},
        {.name = DL_STR("Elsewhere"), .kind = DL_KIND_PLACE}};
    struct dl_article article = {.title = DL_STR("Harbour"),
                                 .text = DL_STR("Quill said so.")};
    struct dl_corrections list = {both, 3, 3}, first = {both, 1, 1};
    (void)state;
    uint32_t sum = corrections_sum(&list, &article);
    struct dl_correction other = both[0];
    both[0] = both[1];
    both[1] = other;
    assert_int_equal(corrections_sum(&list, &article), sum);
    assert_int_not_equal(corrections_sum(&first, &article), sum);
    both[0].kind = DL_KIND_PLACE;
    assert_int_not_equal(corrections_sum(&list, &article), sum);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(partings_add_up),
        arena_test(a_reading_is_touched_by_a_name_that_reads_alike),
        cmocka_unit_test(a_correction_counts_where_its_name_stands),
        cmocka_unit_test(what_was_said_counts_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
