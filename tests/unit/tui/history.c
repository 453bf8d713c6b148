/* Tests of the page of what has been changed in an article. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
send(struct fixture *fixture)
{
    struct dl_version versions[] = {
        {DL_STR("Mill shut"), DL_STR("The mill was shut on Monday."),
         1600000000},
        {DL_STR("Mill closed"), DL_STR("The mill was shut on Monday."),
         1600100000},
        {DL_STR("Mill closed"),
         DL_STR("The mill was shut on Monday.\n\nNobody was hurt."),
         1600200000}};
    struct dl_history history = {.versions = {versions, 3, 3}};
    struct dl_news news = {.what = DL_NEWS_HISTORY, .history = &history};
    state_news(fixture->state, &news);
}

static int
row_of(struct fixture *fixture, const char *text)
{
    int row = fixture_find(fixture, text, NULL);
    assert_true(row >= 0);
    return row;
}

static void
the_last_change_comes_first(void **state)
{
    struct fixture *fixture = *state;
    send(fixture);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CHANGES);
    assert_true(row_of(fixture, "Version 3 of 3, seen 15 Sep 2020") <
                row_of(fixture, "Version 2 of 3, seen 14 Sep 2020"));
    row_of(fixture, "3 words came");
    row_of(fixture, "1 word went, 1 word came");
    row_of(fixture, "Nobody was hurt.");
    row_of(fixture, "Mill [shut] closed");
}

static void
words_that_came_and_went_have_roles(void **state)
{
    struct fixture *fixture = *state;
    send(fixture);
    size_t added = 0, removed = 0;
    for (size_t i = 0; i < fixture->state->overlay.rows.count; i++) {
        const struct row *row = &fixture->state->overlay.rows.at[i];
        for (size_t k = 0; k < row->bit_count; k++) {
            added += row->bits[k].role == DL_ROLE_ADDED;
            removed += row->bits[k].role == DL_ROLE_REMOVED;
        }
    }
    assert_int_equal(added, 2);
    assert_int_equal(removed, 1);
}

static void
it_closes_and_opens_again(void **state)
{
    struct fixture *fixture = *state;
    send(fixture);
    fixture_type(fixture, "q");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
    send(fixture);
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CHANGES);
    state_resize(fixture->state, 10, 40);
}

static void
a_file_has_no_versions(void **state)
{
    struct fixture *fixture = *state;
    struct dl_key key;
    fixture_type(fixture, "D");
    assert_false(state_history_wanted(fixture->state, &key));
    assert_non_null(strstr(fixture->state->note.text, "versions are kept"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(the_last_change_comes_first),
        screen_test(words_that_came_and_went_have_roles),
        screen_test(it_closes_and_opens_again),
        screen_test(a_file_has_no_versions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
