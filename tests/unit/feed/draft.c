/* Which of several things said of an item counts. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/draft.h"

static struct feed_said
said(const char *text, int rank)
{
    return (struct feed_said){.text = dl_str_from(text), .rank = (uint8_t)rank};
}

static void
the_best_that_was_said_counts(void **state)
{
    struct feed_draft draft = {.empty = false};
    (void)state;
    feed_say(&draft, FEED_TITLE, said(" ", 1));
    feed_say(&draft, FEED_TITLE, said("second", 2));
    feed_say(&draft, FEED_TITLE, said("late", 2));
    assert_str(draft.parts[FEED_TITLE].text, "second");
    feed_say(&draft, FEED_TITLE, said(" first ", 1));
    assert_str(draft.parts[FEED_TITLE].text, "first");
}

static void
the_best_date_that_is_one_counts(void **state)
{
    struct feed_date date = {.rank = 0};
    (void)state;
    feed_date_say(&date, DL_STR("soon"), "issued", 1);
    assert_int_equal(date.rank, 0);
    feed_date_say(&date, DL_STR("2021-03-24"), "pubDate", 5);
    feed_date_say(&date, DL_STR("2021-03-25"), "date", 6);
    feed_date_say(&date, DL_STR("tomorrow"), "issued", 1);
    assert_string_equal(date.element, "pubDate");
    assert_true(date.stamp.known);
    assert_int_equal(date.stamp.day.n, dl_day_from_civil(2021, 3, 24).n);
    feed_date_say(&date, DL_STR("2021-03-23"), "issued", 2);
    assert_int_equal(date.stamp.day.n, dl_day_from_civil(2021, 3, 23).n);
}

static void
better_authors_drive_others_out(void **state)
{
    struct feed_draft draft = {.empty = false};
    feed_author_add(*state, &draft, DL_STR("Podcast"), 2);
    feed_author_add(*state, &draft, DL_STR("Ada"), 1);
    feed_author_add(*state, &draft, DL_STR("Bo"), 1);
    feed_author_add(*state, &draft, DL_STR("Ada"), 1);
    feed_author_add(*state, &draft, DL_STR("Podcast"), 2);
    assert_int_equal(draft.authors.count, 2);
    assert_str(draft.authors.at[1], "Bo");
}

static void
tags_have_a_limit(void **state)
{
    struct feed_draft draft = {.empty = false};
    for (int i = 0; i < 1000; i++)
        feed_tag_add(*state, &draft,
                     dl_str_from(dl_arena_printf(*state, "%d", i)));
    assert_int_equal(draft.tags.count, FEED_NAMES_MAX);
}

static void
items_beyond_the_limit_are_counted(void **state)
{
    struct feed_sheaf sheaf = {.broken = 0};
    sheaf.items.count = DL_WIRE_ITEMS_MAX;
    assert_null(feed_item_add(*state, &sheaf));
    assert_int_equal(sheaf.broken, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_best_that_was_said_counts),
        arena_test(the_best_date_that_is_one_counts),
        arena_test(better_authors_drive_others_out),
        arena_test(tags_have_a_limit),
        arena_test(items_beyond_the_limit_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
