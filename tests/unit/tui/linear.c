/* Linear mode: what a whole screen says, one pane at a time. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static struct fixture *
linear(int rows, int cols)
{
    struct fixture *fixture =
        fixture_configured(rows, cols, "layout: {linear: true}\n");
    fixture_files(fixture);
    fixture_read(fixture);
    fixture_join(fixture);
    return fixture;
}

/* Whether a cell holds what only draws: box drawing, blocks, shapes. */
static bool
draws(const struct cell *cell)
{
    struct dl_str text = {cell->text, cell->bytes};
    unsigned char first = (unsigned char)text.at[0];
    unsigned char second = text.bytes > 2 ? (unsigned char)text.at[1] : 0;
    return first == 0xe2 && second >= 0x94 && second <= 0x98;
}

static const char *const views[] = {"",
                                    "<Enter>",
                                    "e",
                                    "t",
                                    "z",
                                    "<Esc><Esc>?",
                                    "<Esc>I",
                                    "<Esc>:feeds<Enter>",
                                    "<Esc>:faults<Enter>",
                                    "<Esc>:why<Enter>"};

enum { VIEWS = sizeof views / sizeof *views };

static void
nothing_is_drawn_in_any_pane_at_any_width(void **state)
{
    (void)state;
    static const int widths[] = {20, 33, 80, 200};
    for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
        struct fixture *fixture = linear(12, widths[w]);
        for (int view = 0; view < VIEWS; view++) {
            fixture_type(fixture, views[view]);
            state_render(fixture->state, &fixture->canvas);
            for (int i = 0; i < 12 * widths[w]; i++)
                assert_false(draws(&fixture->canvas.cells[i]));
        }
        fixture_free(fixture);
    }
}

static void
one_pane_is_there_with_its_name_in_words(void **state)
{
    (void)state;
    struct fixture *fixture = linear(20, 160);
    assert_true(dl_str_starts(fixture_row(fixture, 0), DL_STR("Articles, ")));
    fixture_type(fixture, "<Enter>");
    assert_true(dl_str_starts(fixture_row(fixture, 0), DL_STR("Article, ")));
    assert_not_shown(fixture, "Articles");
    fixture_type(fixture, "t");
    assert_true(dl_str_starts(fixture_row(fixture, 0), DL_STR("Timeline: ")));
    fixture_free(fixture);
}

static void
marks_are_words_before_the_title_the_cursor_is_on(void **state)
{
    (void)state;
    struct fixture *fixture = linear(20, 80);
    fixture_type(fixture, "s");
    state_render(fixture->state, &fixture->canvas);
    assert_true(
        dl_str_starts(fixture_row(fixture, 1), DL_STR("unread, starred: ")));
    fixture_type(fixture, "g"); /* what was said is gone */
    fixture_type(fixture, "g");
    state_render(fixture->state, &fixture->canvas);
    assert_int_equal(fixture->canvas.cursor_row, 1);
    assert_int_equal(fixture->canvas.cursor_col, 17);
    assert_true(fixture->canvas.cursor_shown);
    fixture_free(fixture);
}

static void
what_one_is_told_is_where_the_cursor_is(void **state)
{
    (void)state;
    struct fixture *fixture = linear(20, 80);
    fixture_type(fixture, ":nonsense<Enter>");
    state_render(fixture->state, &fixture->canvas);
    assert_int_equal(fixture->canvas.cursor_row, 19);
    assert_int_equal(fixture->canvas.cursor_col, 0);
    fixture_free(fixture);
}

static void
the_kind_of_a_name_is_said_once(void **state)
{
    (void)state;
    struct fixture *fixture = linear(30, 60);
    fixture_type(fixture, "G<Enter>");
    assert_shown(fixture, "Mara Quill (person)");
    assert_not_shown(fixture, "Quill (person) told");
    fixture_free(fixture);
}

static void
an_event_says_who_tells_it(void **state)
{
    (void)state;
    struct fixture *fixture = linear(30, 70);
    fixture_type(fixture, "t");
    assert_shown(fixture, " sources: ");
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_drawn_in_any_pane_at_any_width),
        cmocka_unit_test(one_pane_is_there_with_its_name_in_words),
        cmocka_unit_test(marks_are_words_before_the_title_the_cursor_is_on),
        cmocka_unit_test(what_one_is_told_is_where_the_cursor_is),
        cmocka_unit_test(the_kind_of_a_name_is_said_once),
        cmocka_unit_test(an_event_says_who_tells_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
