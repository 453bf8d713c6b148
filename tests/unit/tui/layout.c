/* Panes that fit every width. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/layout.h"

static struct arrangement
wish(int rows, int cols)
{
    return (struct arrangement){
        .rows = rows,
        .cols = cols,
        .order = {{DL_PANE_LIST, DL_PANE_READ, DL_PANE_TIME}, 3},
        .list_cols = 34,
        .time_cols = 46};
}

static void
width_decides_how_many_panes_stand_side_by_side(void **state)
{
    (void)state;
    struct layout layout;
    struct arrangement at = wish(40, 160);
    layout_arrange(&at, &layout);
    assert_int_equal(layout.count, 3);
    at.cols = 80;
    layout_arrange(&at, &layout);
    assert_int_equal(layout.count, 2);
    assert_false(layout.shown[DL_PANE_TIME]);
    at.focus = DL_PANE_TIME;
    layout_arrange(&at, &layout);
    assert_true(layout.shown[DL_PANE_READ] && layout.shown[DL_PANE_TIME]);
    at.cols = 40;
    layout_arrange(&at, &layout);
    assert_int_equal(layout.count, 1);
    assert_true(layout.shown[DL_PANE_TIME]);
}

static void
too_small_a_screen_says_so(void **state)
{
    (void)state;
    struct layout layout;
    struct arrangement at = wish(3, 80);
    layout_arrange(&at, &layout);
    assert_true(layout.small);
    at = wish(10, 40);
    layout_arrange(&at, &layout);
    assert_false(layout.small);
}

static void
a_zoomed_pane_has_the_screen(void **state)
{
    (void)state;
    struct layout layout;
    struct arrangement at = wish(40, 160);
    at.zoomed = true;
    at.focus = DL_PANE_READ;
    layout_arrange(&at, &layout);
    assert_int_equal(layout.count, 1);
    assert_int_equal(layout.boxes[DL_PANE_READ].cols, 160);
}

static void
the_article_keeps_a_comfortable_line(void **state)
{
    (void)state;
    struct layout layout;
    struct arrangement at = wish(40, 122);
    layout_arrange(&at, &layout);
    assert_true(layout.boxes[DL_PANE_READ].cols >= 56);
    at.exact = true;
    layout_arrange(&at, &layout);
    assert_int_equal(layout.boxes[DL_PANE_TIME].cols, 46);
}

static void
room_to_spare_goes_to_the_panes_beside(void **state)
{
    (void)state;
    struct layout layout;
    struct arrangement at = wish(50, 200);
    layout_arrange(&at, &layout);
    assert_true(layout.boxes[DL_PANE_LIST].cols > 34);
    assert_true(layout.boxes[DL_PANE_TIME].cols > 46);
    assert_true(layout.boxes[DL_PANE_READ].cols >= 90);
}

static void
check(const struct arrangement *at)
{
    struct layout layout;
    int col = 0;
    layout_arrange(at, &layout);
    if (layout.small)
        return;
    assert_true(layout.shown[at->focus]);
    for (int i = 0; i < layout.count; i++) {
        struct rect box = layout.boxes[layout.at[i]];
        assert_int_equal(box.col, col);
        assert_true(box.cols >= 1);
        assert_int_equal(box.rows, at->rows - 1);
        col += box.cols + 1;
    }
    assert_int_equal(col, at->cols + 1);
}

static void
panes_fill_the_screen_and_never_overlap(void **state)
{
    (void)state;
    for (int cols = 1; cols <= 300; cols++)
        for (int pane = 0; pane < DL_PANE_COUNT; pane++)
            for (int wide = 1; wide <= 301; wide += 60) {
                struct arrangement at = wish(24, cols);
                at.focus = (enum dl_pane)pane;
                at.list_cols = wide;
                at.time_cols = 302 - wide;
                check(&at);
                at.exact = true;
                check(&at);
                at.hidden[DL_PANE_READ] = true;
                check(&at);
            }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(width_decides_how_many_panes_stand_side_by_side),
        cmocka_unit_test(too_small_a_screen_says_so),
        cmocka_unit_test(a_zoomed_pane_has_the_screen),
        cmocka_unit_test(the_article_keeps_a_comfortable_line),
        cmocka_unit_test(room_to_spare_goes_to_the_panes_beside),
        cmocka_unit_test(panes_fill_the_screen_and_never_overlap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
