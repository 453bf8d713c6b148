/* What older articles tell stands in the timeline of the newest ones. */
/* SPDX-License-Identifier: ISC */
#include "stored.h"

enum { OLD = 24 * 100 /* an article of a hundred days ago, by its number */ };

/* The first library to which something was added. */
static const struct dl_library *
next_extended(struct stored *stored)
{
    for (int i = 0; i < 9; i++) {
        const struct dl_library *library =
            stored_next(stored, DL_NEWS_LIBRARY).library;
        if (library->other_count > 0)
            return library;
    }
    fail_msg("nothing was added to any library");
    return NULL;
}

/* Without what is told in passing, which is not kept. */
static size_t
count_entries(const struct dl_library *library)
{
    size_t count = 0;
    for (size_t i = 0; i < library->timeline.count; i++)
        count += !library->timeline.at[i].minor;
    return count;
}

static void
older_weeks_are_told_behind_the_reader(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 10);
    stored_put(stored, OLD, 3);
    stored_open(stored);
    const struct dl_library *library = next_extended(stored);
    assert_int_equal(library->count, 10);
    assert_int_equal(library->other_count, 3);
    const struct dl_entry *first = &library->timeline.at[0];
    assert_in_range(first->evidence[0].article, 10, 12);
    const struct dl_head *head =
        library->others[first->evidence[0].article - 10];
    assert_true(dl_str_starts(head->article.title, DL_STR("Title 24")));
    assert_true(first->listing_count > 0);
}

static void
they_are_there_at_once_the_next_time(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 10);
    stored_put(stored, OLD, 3);
    stored_open(stored);
    size_t entries = count_entries(next_extended(stored));
    dl_desk_close(stored->desk);
    stored_open(stored);
    assert_int_equal(count_entries(next_extended(stored)), entries);
}

/* Its events come with its own reading then, and not a second time. */
static void
one_that_is_wanted_is_joined_instead(void **state)
{
    struct stored *stored = *state;
    stored_put(stored, 0, 10);
    stored_put(stored, OLD, 1);
    struct dl_desk *desk = stored_open(stored);
    size_t entries = count_entries(next_extended(stored));
    dl_desk_want(desk, stored_key(OLD));
    const struct dl_library *library;
    do
        library = stored_next(stored, DL_NEWS_LIBRARY).library;
    while (library->count < 11);
    assert_int_equal(library->other_count, 0);
    assert_int_equal(count_entries(library), entries);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(older_weeks_are_told_behind_the_reader,
                                        stored_setup, stored_teardown),
        cmocka_unit_test_setup_teardown(they_are_there_at_once_the_next_time,
                                        stored_setup, stored_teardown),
        cmocka_unit_test_setup_teardown(one_that_is_wanted_is_joined_instead,
                                        stored_setup, stored_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
