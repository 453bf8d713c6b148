/* The article as it is drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static int
setup_article(void **state)
{
    struct fixture *fixture = fixture_open(30, 80);
    fixture_type(fixture, "jj<Enter>z");
    *state = fixture;
    return 0;
}

#define article_test(function) \
    cmocka_unit_test_setup_teardown(function, setup_article, fixture_teardown)

static void
headline_and_what_is_known_come_first(void **state)
{
    struct fixture *fixture = *state;
    assert_str(fixture_row(fixture, 1), "    Harbour union calls a strike");
    assert_str(fixture_row(fixture, 2), "    Ellis Herald · 2 Mar 2021");
    assert_str(fixture_row(fixture, 3), "");
    assert_str(fixture_row(fixture, 4), "    The harbour union called a strike "
                                        "in Port Ellis on Monday, March 1.");
    assert_int_equal(fixture_cell(fixture, "Harbour union calls")->content,
                     DL_ROLE_READ_TITLE);
}

static void
signs_of_markdown_become_looks(void **state)
{
    struct fixture *fixture = *state;
    assert_shown(fixture, "    ▌ Nobody wants this strike.");
    assert_shown(fixture, "    • The port closes on Friday.");
    assert_not_shown(fixture, "# What");
    assert_int_equal(fixture_cell(fixture, "What comes")->content,
                     DL_ROLE_READ_HEADING);
}

static void
names_have_the_role_of_their_kind(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(fixture_cell(fixture, "Mara Quill")->content,
                     DL_ROLE_ENTITY_PERSON);
    assert_int_equal(fixture_cell(fixture, "Port Ellis")->content,
                     DL_ROLE_ENTITY_PLACE);
    assert_int_equal(fixture_cell(fixture, "Monday, March")->content,
                     DL_ROLE_READ_DATE);
    assert_int_equal(fixture_cell(fixture, "long enough")->content,
                     DL_ROLE_READ_TEXT); /* a length of time is no date */
    fixture_type(fixture, "C");
    assert_int_equal(fixture_cell(fixture, "Mara Quill")->content,
                     DL_ROLE_READ_TEXT);
}

static void
the_name_you_are_at_and_its_like_are_marked(void **state)
{
    struct fixture *fixture = *state;
    int col, row = fixture_find(fixture, "Mara Quill", &col);
    fixture_type(fixture, "ee");
    assert_int_equal(fixture_cell(fixture, "Mara Quill")->state,
                     DL_ROLE_CURRENT);
    assert_int_equal(fixture_cell(fixture, "Quill told")->state, DL_ROLE_SAME);
    assert_int_equal(fixture->canvas.cursor_row, row);
    assert_int_equal(fixture->canvas.cursor_col, col);
    assert_shown(fixture, "Mara Quill (person)");
}

static void
names_in_the_headline_keep_their_colours_on_its_ground(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Kz");
    const struct cell *name = fixture_cell(fixture, "Port Ellis is over");
    assert_int_equal(name->base, DL_ROLE_READ_TITLE);
    assert_int_equal(name->content, DL_ROLE_ENTITY_PLACE);
    assert_int_equal(fixture_cell(fixture, "Strike at")->content,
                     DL_ROLE_READ_TITLE);
    fixture_type(fixture, "e");
    assert_int_equal(fixture_cell(fixture, "Port Ellis is over")->state,
                     DL_ROLE_CURRENT);
    assert_int_equal(fixture_cell(fixture, "Port Ellis on")->state,
                     DL_ROLE_SAME);
}

static void
kinds_are_cycled(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "c");
    assert_shown(fixture, "jumped to: people");
    assert_int_equal(fixture_cell(fixture, "Port Ellis")->content,
                     DL_ROLE_READ_TEXT);
    fixture_type(fixture, "e");
    assert_int_equal(fixture_cell(fixture, "Mara Quill")->state,
                     DL_ROLE_CURRENT);
}

static void
letters_mark_kinds_beside_the_text(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":set reader.marks letters<Enter>");
    int row = fixture_find(fixture, "Mara Quill", NULL);
    struct dl_str line = dl_str_trim(fixture_row(fixture, row));
    assert_true(dl_str_starts(line, DL_STR("op")));
}

static void
matches_are_marked_while_one_types(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/nobody");
    assert_int_equal(fixture_cell(fixture, "Nobody")->state,
                     DL_ROLE_MATCH_CURRENT);
    fixture_type(fixture, "<Esc>");
    assert_int_equal(fixture_cell(fixture, "Nobody")->state, DL_ROLE_NONE);
}

static void
n_goes_to_the_next_match_and_says_which(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/strike<Enter>n");
    assert_shown(fixture, "/strike 2 of 3");
    fixture_type(fixture, "nn");
    assert_shown(fixture, "from the top again");
}

static void
the_sentence_of_an_event_is_marked(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "zt<Enter>");
    assert_int_equal(fixture_cell(fixture, "called a")->state,
                     DL_ROLE_SENTENCE);
    assert_int_equal(fixture_cell(fixture, "Its leader")->state, DL_ROLE_NONE);
}

static void
the_same_name_is_followed_into_other_articles(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "ee**");
    assert_int_equal(fixture->state->list.selected, 1);
    assert_shown(fixture, "in another article");
    fixture_type(fixture, "#");
    assert_int_equal(fixture->state->list.selected, 0);
}

static void
space_at_the_end_goes_to_the_next_unread(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, " ");
    assert_int_equal(fixture->state->list.selected, 2);
    assert_true(shelf_memo(&fixture->state->shelf, 2)->read);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        article_test(headline_and_what_is_known_come_first),
        article_test(signs_of_markdown_become_looks),
        article_test(names_have_the_role_of_their_kind),
        article_test(the_name_you_are_at_and_its_like_are_marked),
        article_test(names_in_the_headline_keep_their_colours_on_its_ground),
        article_test(kinds_are_cycled),
        article_test(letters_mark_kinds_beside_the_text),
        article_test(matches_are_marked_while_one_types),
        article_test(n_goes_to_the_next_match_and_says_which),
        article_test(the_sentence_of_an_event_is_marked),
        article_test(the_same_name_is_followed_into_other_articles),
        article_test(space_at_the_end_goes_to_the_next_unread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
