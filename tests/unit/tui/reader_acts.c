/* Keys of the article. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
enter_on_a_name_opens_its_card(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter><Enter>");
    assert_shown(fixture, "no name is chosen; e goes to the next one");
    fixture_type(fixture, "e<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
}

static void
an_article_can_count_as_read_at_its_end(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->settings.mark_read = DL_READ_AT_END;
    state_resize(fixture->state, 10, 60);
    fixture_type(fixture, "jj<Enter>j");
    assert_false(shelf_memo(&fixture->state->shelf, 0)->read);
    fixture_type(fixture, "G");
    assert_true(shelf_memo(&fixture->state->shelf, 0)->read);
}

static void
a_page_behind_the_end_is_the_next_unread_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>G ");
    assert_int_equal(fixture->state->list.selected, 2);
    fixture_type(fixture, "G G ");
    assert_shown(fixture, "the end; no unread article is left");
    fixture_type(fixture, "H");
    assert_int_equal(fixture->state->list.selected, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(enter_on_a_name_opens_its_card),
        screen_test(an_article_can_count_as_read_at_its_end),
        screen_test(a_page_behind_the_end_is_the_next_unread_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
