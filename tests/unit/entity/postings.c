/* Members found by key, newest first. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/postings.h"

static void
a_key_lists_its_members_newest_first(void **state)
{
    struct postings postings;
    uint32_t found[4];
    postings_init(&postings, *state);
    postings_add(&postings, DL_STR("holm"), 1);
    postings_add(&postings, DL_STR("berg"), 2);
    postings_add(&postings, DL_STR("holm"), 3);
    assert_int_equal(postings_get(&postings, DL_STR("holm"), found, 4), 2);
    assert_int_equal(found[0], 3);
    assert_int_equal(found[1], 1);
    assert_int_equal(postings_get(&postings, DL_STR("lund"), found, 4), 0);
}

static void
a_list_is_read_no_further_than_there_is_room(void **state)
{
    struct postings postings;
    uint32_t found[4];
    postings_init(&postings, *state);
    for (uint32_t i = 0; i < 1000; i++)
        postings_add(&postings, DL_STR("holm"), i);
    assert_int_equal(postings_get(&postings, DL_STR("holm"), found, 4), 4);
    assert_int_equal(found[0], 999);
}

static void
a_near_word_is_found_under_another(void **state)
{
    struct postings postings;
    uint32_t found[16];
    postings_init(&postings, *state);
    postings_add_near(&postings, DL_STR("blinken"), 7);
    assert_true(postings_get_near(&postings, DL_STR("blinkin"), found, 16));
    assert_int_equal(found[0], 7);
    assert_true(postings_get_near(&postings, DL_STR("bliken"), found, 16));
    assert_true(postings_get_near(&postings, DL_STR("blinkern"), found, 16));
    assert_false(postings_get_near(&postings, DL_STR("plonken"), found, 16));
    assert_false(postings_get_near(&postings, DL_STR("blin"), found, 16));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_key_lists_its_members_newest_first),
        arena_test(a_near_word_is_found_under_another),
        arena_test(a_list_is_read_no_further_than_there_is_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
