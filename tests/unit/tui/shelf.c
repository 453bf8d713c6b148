/* Articles found by what they are, with what is kept about them. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
memos_are_found_by_what_articles_are(void **state)
{
    struct fixture *fixture = *state;
    struct shelf shelf;
    struct dl_arena *arena = dl_arena_new(0);
    shelf_init(&shelf, arena);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(shelf_add(&shelf, fixture->library->readings[i], 0),
                         i);
    shelf_memo(&shelf, 1)->star = true;
    struct dl_library other = *fixture->library;
    const struct dl_reading *turned[] = {other.readings[2], other.readings[1],
                                         other.readings[0]};
    other.readings = turned;
    shelf_join(&shelf, &other, 0);
    assert_true(shelf_memo(&shelf, 1)->star);
    assert_int_equal(shelf_memo(&shelf, 0)->article, 0);
    assert_int_equal(shelf_memo_index(&shelf, 0), 2);
    shelf_free(&shelf);
    dl_arena_free(arena);
}

static void
many_articles_keep_their_memos_apart(void **state)
{
    struct fixture *fixture = *state;
    enum { MANY = 500 };
    struct shelf shelf;
    struct dl_reading *all = DL_ARRAY(fixture->arena, MANY, struct dl_reading);
    shelf_init(&shelf, fixture->arena);
    for (size_t i = 0; i < MANY; i++) {
        struct dl_article *article = DL_NEW(fixture->arena, struct dl_article);
        article->id =
            dl_str_from(dl_arena_printf(fixture->arena, "article %zu", i));
        all[i].article = article;
        shelf_add(&shelf, &all[i], 0);
        shelf_memo(&shelf, (uint32_t)i)->offset = (uint32_t)i;
    }
    assert_int_equal(shelf.memos.count, MANY);
    for (uint32_t i = 0; i < MANY; i++)
        assert_int_equal(shelf_memo(&shelf, i)->offset, i);
    shelf_free(&shelf);
}

static void
readings_wait_for_the_library_that_replaces_one(void **state)
{
    struct fixture *fixture = *state;
    struct shelf *shelf = &fixture->state->shelf;
    assert_int_equal(shelf_add(shelf, fixture->library->readings[1], 0), NONE);
    assert_ptr_equal(shelf_reading(shelf, 0), fixture->library->readings[0]);
}

static void
what_an_article_tells_is_in_the_order_of_its_text(void **state)
{
    struct fixture *fixture = *state;
    size_t count;
    const struct told *told = shelf_told(&fixture->state->shelf, 0, &count);
    assert_int_equal(count, 2);
    assert_int_equal(told[0].event, 0);
    assert_int_equal(told[0].entry, 1);
    assert_int_equal(told[1].event, 1);
    assert_int_equal(told[1].entry, 0);
    assert_null(shelf_told(&fixture->state->shelf, 7, &count));
    assert_int_equal(count, 0);
}

static void
undated_entries_are_numbered_behind_the_others(void **state)
{
    struct fixture *fixture = *state;
    const struct shelf *shelf = &fixture->state->shelf;
    size_t count;
    fixture_undate(fixture, 1);
    assert_int_equal(shelf_entries(shelf), 4);
    assert_int_equal(shelf_entry(shelf, 2)->placing, DL_PLACED);
    assert_int_equal(shelf_entry(shelf, 3)->placing, DL_UNPLACED);
    assert_int_equal(shelf_told(shelf, 1, &count)[1].entry, 3);
    assert_int_equal(count, 2);
}

static void
there_is_nothing_beyond_the_last(void **state)
{
    struct fixture *fixture = *state;
    const struct shelf *shelf = &fixture->state->shelf;
    assert_null(shelf_reading(shelf, 3));
    assert_int_equal(shelf_memo_index(shelf, NONE), NONE);
    assert_null(shelf_listing(shelf, 3, 0));
    assert_null(shelf_listing(shelf, 0, DL_NO_ENTITY));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(memos_are_found_by_what_articles_are),
        screen_test(many_articles_keep_their_memos_apart),
        screen_test(readings_wait_for_the_library_that_replaces_one),
        screen_test(what_an_article_tells_is_in_the_order_of_its_text),
        screen_test(undated_entries_are_numbered_behind_the_others),
        screen_test(there_is_nothing_beyond_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
