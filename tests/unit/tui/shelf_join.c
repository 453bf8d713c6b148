/* A library taken in while more articles come. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const struct dl_article *
article_of(const struct fixture *fixture, const struct dl_head *head)
{
    const struct shelf *shelf = &fixture->state->shelf;
    for (uint32_t i = 0; i < shelf->slots.count; i++)
        if (shelf_head(shelf, i) == head)
            return shelf_article(shelf, i);
    return NULL;
}

static void
articles_that_are_not_joined_stand_behind_those_that_are(void **state)
{
    struct fixture *fixture = *state;
    const struct shelf *shelf = &fixture->state->shelf;
    const struct dl_head **heads = fixture_heads(fixture, 0, 4);
    fixture_stored(fixture, heads, 4, 4);
    assert_int_equal(shelf->slots.count, 7);
    const struct dl_reading *joined[] = {
        fixture->library->readings[1],
        fixture_read_head(fixture, heads[2], "The strike is over.", 2)};
    fixture_join_only(fixture, joined, 2, 2);
    assert_int_equal(shelf->slots.count, 5); /* two files have gone */
    assert_ptr_equal(shelf_reading(shelf, 0), joined[0]);
    assert_ptr_equal(shelf_head(shelf, 1), heads[2]);
    assert_ptr_equal(shelf_reading(shelf, 1), joined[1]);
    assert_true(shelf_is_joined(shelf, 1));
    assert_false(shelf_is_joined(shelf, 2));
    for (uint32_t i = 0; i < shelf->slots.count; i++)
        assert_int_equal(shelf_memo(shelf, i)->article, i);
    for (size_t i = 0; i < 4; i++)
        assert_non_null(article_of(fixture, heads[i]));
}

static void
a_reading_of_a_later_round_outlives_a_library(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 2);
    fixture_stored(fixture, heads, 2, 2);
    const struct dl_reading *early =
        fixture_read_head(fixture, heads[0], "Early.", 3);
    const struct dl_reading *late =
        fixture_read_head(fixture, heads[1], "Late.", 4);
    fixture_join_only(fixture, fixture->library->readings, 3, 3);
    assert_ptr_not_equal(article_of(fixture, heads[0]), early->article);
    assert_ptr_equal(article_of(fixture, heads[0]), &heads[0]->article);
    assert_ptr_equal(article_of(fixture, heads[1]), late->article);
}

static void
two_files_of_one_name_are_both_there(void **state)
{
    struct fixture *fixture = *state;
    const struct shelf *shelf = &fixture->state->shelf;
    const struct dl_reading *twice[] = {fixture->library->readings[0],
                                        fixture->library->readings[0]};
    for (unsigned round = 1; round < 4; round++) {
        fixture_join_only(fixture, twice, 2, round);
        assert_int_equal(shelf->slots.count, 2);
        assert_int_equal(shelf_memo_index(shelf, 0),
                         shelf_memo_index(shelf, 1));
        assert_int_equal(shelf_memo(shelf, 0)->article, 1);
    }
}

static void
what_is_marked_stays_marked_whatever_is_joined(void **state)
{
    struct fixture *fixture = *state;
    struct shelf *shelf = &fixture->state->shelf;
    const struct dl_head **heads = fixture_heads(fixture, 0, 2);
    fixture_stored(fixture, heads, 2, 2);
    shelf_memo(shelf, 3)->star = true;
    assert_ptr_equal(shelf_head(shelf, 3), heads[0]);
    for (unsigned round = 1; round < 4; round++)
        fixture_join_only(fixture, fixture->library->readings, 1, round);
    assert_ptr_equal(shelf_head(shelf, 1), heads[0]);
    assert_true(shelf_memo(shelf, 1)->star);
    assert_false(shelf_memo(shelf, 2)->star);
}

/* Number `article` is known by its head only, or not at all before. */
static void
what_only_tells_stands_where_the_evidence_has_it(void **state)
{
    struct fixture *fixture = *state;
    const struct shelf *shelf = &fixture->state->shelf;
    const struct dl_head **heads = fixture_heads(fixture, 0, 4);
    const struct dl_head *others[] = {heads[3], heads[1]};
    fixture_stored(fixture, heads, 3, 4);
    fixture_join_others(fixture, others, 2, 1);
    assert_int_equal(shelf->slots.count, 3 + 4);
    size_t count;
    for (uint32_t i = 0; i < 2; i++) {
        assert_ptr_equal(shelf_head(shelf, 3 + i), others[i]);
        assert_true(shelf_is_told(shelf, 3 + i));
        assert_false(shelf_is_joined(shelf, 3 + i));
        assert_int_equal(shelf_told(shelf, 3 + i, &count)->entry, 0);
        assert_int_equal(count, 1);
        assert_null(shelf_event(shelf, (struct dl_evidence){3 + i, 0}));
    }
    assert_false(shelf_is_told(shelf, 5));
    fixture_stored(fixture, heads + 3, 1, 4);
    assert_int_equal(shelf->slots.count, 3 + 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(articles_that_are_not_joined_stand_behind_those_that_are),
        screen_test(a_reading_of_a_later_round_outlives_a_library),
        screen_test(two_files_of_one_name_are_both_there),
        screen_test(what_is_marked_stays_marked_whatever_is_joined),
        screen_test(what_only_tells_stands_where_the_evidence_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
