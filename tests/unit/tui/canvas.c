/* Cells put on a canvas, and characters of two columns cut at its edges. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/canvas.h"

#include <stdlib.h>

struct fixture {
    struct dl_arena *arena;
    struct canvas canvas;
};

static int
setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->arena = dl_arena_new(0);
    canvas_init(&fixture->canvas);
    canvas_clear(&fixture->canvas, 3, 10);
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;
    canvas_free(&fixture->canvas);
    dl_arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static const struct rect all = {0, 0, 3, 10};

static void
assert_row(struct fixture *fixture, int row, const char *expected)
{
    assert_str(canvas_row(fixture->arena, &fixture->canvas, row), expected);
}

static int
put(struct fixture *fixture, struct rect clip, int row, int col,
    const char *text)
{
    return canvas_put(&fixture->canvas, clip, row, col, dl_str_from(text),
                      DL_ROLE_READ_TEXT);
}

/* No row holds half a wide cluster, and every cell is filled. */
static void
assert_whole(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++) {
            const struct cell *cell = canvas_at(canvas, row, col);
            bool last = col + 1 == canvas->cols;
            assert_true(cell->cols != 0 || (col > 0 && cell[-1].cols == 2));
            assert_true(cell->cols != 2 || (!last && cell[1].cols == 0));
            assert_true((cell->bytes == 0) == (cell->cols == 0));
        }
}

static void
text_is_clipped_on_all_sides(void **state)
{
    struct fixture *fixture = *state;
    struct rect clip = {1, 2, 1, 4};
    assert_int_equal(put(fixture, clip, 1, 0, "abcdefghij"), 6);
    put(fixture, clip, 0, 2, "above");
    put(fixture, clip, 2, 2, "below");
    assert_row(fixture, 0, "");
    assert_row(fixture, 1, "  cdef");
    assert_row(fixture, 2, "");
}

static void
a_clip_reaching_out_of_the_canvas_is_no_harm(void **state)
{
    struct fixture *fixture = *state;
    struct rect clip = {-5, -5, INT32_MAX, INT32_MAX};
    put(fixture, clip, 0, -2, "xxabcdefghijyy");
    put(fixture, clip, 7, 0, "nowhere");
    put(fixture, (struct rect){20, 20, 5, 5}, 0, 0, "nowhere");
    canvas_fill(&fixture->canvas, (struct rect){2, 8, 99, 99}, DL_ROLE_STATUS);
    assert_row(fixture, 0, "abcdefghij");
    assert_int_equal(canvas_at(&fixture->canvas, 2, 9)->base, DL_ROLE_STATUS);
    assert_int_equal(canvas_at(&fixture->canvas, 2, 7)->base, DL_ROLE_BASE);
}

static void
a_wide_cluster_cut_by_the_clip_becomes_a_blank(void **state)
{
    struct fixture *fixture = *state;
    struct rect clip = {0, 1, 1, 4};
    put(fixture, all, 0, 0, "..........");
    put(fixture, clip, 0, 0, "東京都");
    assert_row(fixture, 0, ". 京 .....");
    assert_whole(&fixture->canvas);
}

static void
overwriting_half_a_wide_cluster_blanks_the_other(void **state)
{
    struct fixture *fixture = *state;
    put(fixture, all, 0, 0, "東京都");
    put(fixture, all, 0, 1, "ab");
    assert_row(fixture, 0, " ab 都");
    put(fixture, all, 1, 0, "東京都");
    canvas_fill(&fixture->canvas, (struct rect){1, 1, 1, 2}, DL_ROLE_BASE);
    assert_row(fixture, 1, "    都");
    put(fixture, all, 2, 0, "x東京");
    put(fixture, all, 2, 0, "都");
    assert_row(fixture, 2, "都 京");
    assert_whole(&fixture->canvas);
}

static void
random_writing_never_leaves_half_a_cluster(void **state)
{
    struct fixture *fixture = *state;
    static const char *const texts[] = {
        "a", "東", "ab京c", "\xcc\x81x", "e\xcc\x81", "\x1b[2J", "\xff東"};
    srand(7);
    for (int i = 0; i < 20000; i++) {
        struct rect clip = {rand() % 4 - 1, rand() % 12 - 1, rand() % 4,
                            rand() % 12};
        put(fixture, clip, rand() % 3, rand() % 14 - 3,
            texts[rand() % (int)(sizeof texts / sizeof *texts)]);
        if (i % 7 == 0)
            canvas_fill(&fixture->canvas, clip, DL_ROLE_BASE);
    }
    assert_whole(&fixture->canvas);
}

static void
control_characters_are_shown_and_not_passed_on(void **state)
{
    struct fixture *fixture = *state;
    put(fixture, all, 0, 0, "a\x1b[2Jb");
    assert_row(fixture, 0, "a\xef\xbf\xbd[2Jb");
    put(fixture, all, 1, 0,
        "a\xc2\x9b"
        "b\x7f\xe2\x80\xae");
    assert_row(fixture, 1,
               "a\xef\xbf\xbd"
               "b\xef\xbf\xbd\xef\xbf\xbd");
}

static void
broken_bytes_become_valid_text(void **state)
{
    struct fixture *fixture = *state;
    put(fixture, all, 0, 0, "a\xff\xc3");
    assert_row(fixture, 0, "a\xef\xbf\xbd\xef\xbf\xbd");
}

static void
a_long_cluster_is_cut_between_code_points(void **state)
{
    struct fixture *fixture = *state;
    char text[1 + 2 * 40 + 1] = "e";
    for (int i = 0; i < 40; i++)
        memcpy(text + 1 + 2 * i, "\xcc\x81", 2);
    put(fixture, all, 0, 0, text);
    put(fixture, all, 0, 1, "x");
    const struct cell *cell = canvas_at(&fixture->canvas, 0, 0);
    assert_true(cell->bytes <= CELL_BYTES_MAX);
    assert_int_equal(cell->bytes % 2, 1);
    assert_int_equal(cell[1].text[0], 'x');
}

static void
what_does_not_fit_ends_in_an_ellipsis(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    canvas_put_cut(canvas, all, 0, 0, 5, DL_STR("abcde"), DL_ROLE_NONE);
    canvas_put_cut(canvas, all, 1, 0, 5, DL_STR("abcdef"), DL_ROLE_NONE);
    canvas_put_cut(canvas, all, 2, 0, 4, DL_STR("東京都"), DL_ROLE_NONE);
    assert_row(fixture, 0, "abcde");
    assert_row(fixture, 1, "abcd\xe2\x80\xa6");
    assert_row(fixture, 2, "東\xe2\x80\xa6");
    assert_int_equal(
        canvas_put_cut(canvas, all, 0, 3, 0, DL_STR("x"), DL_ROLE_NONE), 3);
}

static void
layers_are_set_without_touching_the_text(void **state)
{
    struct fixture *fixture = *state;
    struct rect middle = {1, 2, 1, 3};
    put(fixture, all, 1, 0, "abcdefgh");
    canvas_base(&fixture->canvas, middle, DL_ROLE_STATUS);
    canvas_state(&fixture->canvas, middle, DL_ROLE_SELECTED);
    canvas_content(&fixture->canvas, middle, DL_ROLE_ENTITY_PERSON);
    put(fixture, all, 1, 3, "X");
    const struct cell *cell = canvas_at(&fixture->canvas, 1, 3);
    assert_row(fixture, 1, "abcXefgh");
    assert_int_equal(cell->base, DL_ROLE_STATUS);
    assert_int_equal(cell->state, DL_ROLE_SELECTED);
    assert_int_equal(cell->content, DL_ROLE_READ_TEXT);
    assert_int_equal(cell[1].content, DL_ROLE_ENTITY_PERSON);
    assert_int_equal(cell[2].state, DL_ROLE_NONE);
}

static void
clearing_gives_the_new_size_and_forgets_the_old_text(void **state)
{
    struct fixture *fixture = *state;
    put(fixture, all, 0, 0, "old");
    canvas_clear(&fixture->canvas, 0, -4);
    assert_int_equal(fixture->canvas.rows, 1);
    assert_int_equal(fixture->canvas.cols, 1);
    canvas_clear(&fixture->canvas, 40, 100);
    for (int row = 0; row < 40; row++)
        assert_row(fixture, row, "");
}

#define canvas_test(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        canvas_test(text_is_clipped_on_all_sides),
        canvas_test(a_clip_reaching_out_of_the_canvas_is_no_harm),
        canvas_test(a_wide_cluster_cut_by_the_clip_becomes_a_blank),
        canvas_test(overwriting_half_a_wide_cluster_blanks_the_other),
        canvas_test(random_writing_never_leaves_half_a_cluster),
        canvas_test(control_characters_are_shown_and_not_passed_on),
        canvas_test(broken_bytes_become_valid_text),
        canvas_test(a_long_cluster_is_cut_between_code_points),
        canvas_test(what_does_not_fit_ends_in_an_ellipsis),
        canvas_test(layers_are_set_without_touching_the_text),
        canvas_test(clearing_gives_the_new_size_and_forgets_the_old_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
