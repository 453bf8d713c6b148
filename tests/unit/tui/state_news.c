/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* A state in which `count` stored articles and the fixture's are joined. */
static struct fixture *
open_stored(size_t count, const struct dl_head ***heads)
{
    struct fixture *fixture = fixture_open(24, 120);
    *heads = fixture_heads(fixture, 0, count);
    fixture_stored(fixture, *heads, count, count);
    return fixture;
}

static const struct dl_head *
chosen(const struct fixture *fixture)
{
    return shelf_head(&fixture->state->shelf, fixture->state->list.selected);
}

static void
a_library_comes_while_somebody_reads_and_nothing_moves(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(200, &heads);
    fixture_type(fixture, "g90jkk<Enter>");
    const struct dl_reading *read =
        fixture_read_head(fixture, heads[88], "Mara Quill is back.", 1);
    fixture_type(fixture, "e");
    int row = fixture_find(fixture, "Story 87", NULL);
    int line = fixture_find(fixture, "Mara Quill is back.", NULL);
    assert_true(row > 0 && line > 0);
    for (unsigned round = 1; round < 4; round++) {
        assert_int_equal(fixture_find(fixture, "Story 87", NULL), row);
        assert_int_equal(fixture_find(fixture, "Mara Quill is back.", NULL),
                         line);
        assert_ptr_equal(chosen(fixture), heads[88]);
        assert_int_equal(fixture->state->reader.name, 0);
        const struct dl_reading *joined[] = {fixture->library->readings[0],
                                             read};
        fixture_join_only(fixture, joined, 2, round);
    }
    fixture_free(fixture);
}

/* What one reads stays until one leaves it, or the next library comes. */
static void
what_the_store_has_no_more_leaves_the_list(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(20, &heads);
    size_t before = fixture->state->list.order.count;
    fixture_type(fixture, "g5j");
    const struct dl_head *own = chosen(fixture);
    struct dl_news news = {
        .what = DL_NEWS_HEADS, .total = 10, .gone = heads, .gone_count = 10};
    state_news(fixture->state, &news);
    assert_ptr_equal(chosen(fixture), own);
    assert_int_equal(fixture->state->list.order.count, before - 9);
    fixture_type(fixture, "G");
    fixture_join_only(fixture, fixture->library->readings, 3, 1);
    assert_int_equal(fixture->state->list.order.count, before - 10);
    assert_int_equal(fixture->state->shelf.slots.count, before - 10);
    fixture_stored(fixture, heads, 10, 20); /* they are there again */
    assert_int_equal(fixture->state->list.order.count, before);
    fixture_free(fixture);
}

static void
what_comes_in_above_leaves_the_view_where_it_is(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(24, 120);
    const struct dl_head **heads = fixture_heads(fixture, 0, 200);
    fixture_stored(fixture, heads + 100, 100, 200);
    fixture_type(fixture, "g50j");
    int row = fixture_find(fixture, "Story 150", NULL);
    assert_true(row > 0);
    fixture_stored(fixture, heads, 90, 200);
    assert_int_equal(fixture_find(fixture, "Story 150", NULL), row);
    fixture_stored(fixture, heads + 80, 20, 200); /* ten of them again */
    assert_int_equal(fixture_find(fixture, "Story 150", NULL), row);
    assert_int_equal(fixture->state->list.order.count, 203);
    fixture_free(fixture);
}

static void
news_takes_no_article_away_from_whoever_looks_at_it(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = fixture_open(24, 120);
    uint32_t before = fixture->state->list.selected;
    heads = fixture_heads(fixture, 0, 3);
    fixture_stored(fixture, heads, 3, 3);
    assert_int_equal(fixture->state->list.selected, before);
    assert_int_equal(fixture->state->list.place, 3);
    fixture_free(fixture);
}

static void
the_first_articles_ever_begin_with_the_newest(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 120);
    fixture_join_only(fixture, NULL, 0, 1); /* nothing is there */
    const struct dl_head **heads = fixture_heads(fixture, 0, 9);
    fixture_stored(fixture, heads + 6, 3, 9);
    fixture_stored(fixture, heads, 6, 9);
    assert_ptr_equal(chosen(fixture), heads[0]);
    fixture_free(fixture);
}

static void
an_edited_head_takes_the_place_of_the_old_one(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(5, &heads);
    struct dl_head edited = *heads[2];
    const struct dl_head *news = &edited;
    edited.article.title = DL_STR("Story 2 as it is now");
    edited.versions = 2;
    fixture_stored(fixture, &news, 1, 5);
    assert_int_equal(fixture->state->list.order.count, 8);
    assert_shown(fixture, "Story 2 as it is now");
    assert_shown(fixture, "±");
    fixture_free(fixture);
}

static void
what_is_stored_is_counted_with_the_files(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(1201, &heads);
    fixture_type(fixture, "zm");
    assert_shown(fixture, "1,203 unread of 1,204, newest");
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_library_comes_while_somebody_reads_and_nothing_moves),
        cmocka_unit_test(what_comes_in_above_leaves_the_view_where_it_is),
        cmocka_unit_test(what_the_store_has_no_more_leaves_the_list),
        cmocka_unit_test(news_takes_no_article_away_from_whoever_looks_at_it),
        cmocka_unit_test(the_first_articles_ever_begin_with_the_newest),
        cmocka_unit_test(an_edited_head_takes_the_place_of_the_old_one),
        cmocka_unit_test(what_is_stored_is_counted_with_the_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
