/* Frames sent as the fewest bytes. */
/* SPDX-License-Identifier: ISC */
#include "emulator.h"
#include "xterm.h"

#include "tui/paint.h"

struct fixture {
    struct dl_arena *arena;
    struct dl_theme theme;
    struct terminal terminal;
    struct paint paint;
    struct canvas canvas;
    struct emulator emulator;
};

static int
setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->arena = dl_arena_new(0);
    struct dl_style *styles = fixture->theme.styles;
    styles[DL_ROLE_STATUS].bg =
        (struct dl_colour){.kind = DL_COLOUR_INDEX, .index = 4};
    styles[DL_ROLE_SELECTED].attrs = DL_ATTR_REVERSE;
    styles[DL_ROLE_READ_TITLE].attrs = DL_ATTR_BOLD;
    styles[DL_ROLE_ERROR].fg =
        (struct dl_colour){.kind = DL_COLOUR_INDEX, .index = 1};
    fixture->terminal = xterm;
    canvas_init(&fixture->canvas);
    paint_init(&fixture->paint, &fixture->terminal);
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;
    paint_free(&fixture->paint);
    canvas_free(&fixture->canvas);
    dl_arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static void
resize(struct fixture *fixture, int rows, int cols)
{
    canvas_clear(&fixture->canvas, rows, cols);
    fixture->emulator.rows = rows;
    fixture->emulator.cols = cols;
    emulator_clear(&fixture->emulator);
}

static void
put(struct fixture *fixture, int row, int col, const char *text,
    enum dl_role role)
{
    struct canvas *canvas = &fixture->canvas;
    struct rect all = {0, 0, canvas->rows, canvas->cols};
    canvas_put(canvas, all, row, col, dl_str_from(text), role);
}

static struct dl_str
show(struct fixture *fixture)
{
    return paint_frame(&fixture->paint, &fixture->canvas, &fixture->theme);
}

/* The bytes from one 2 x 20 frame to the next, `cursor` standing at 0, 0. */
static void
assert_bytes(struct fixture *fixture, const char *expected)
{
    struct dl_str bytes = show(fixture);
    struct bytes visible = {.arena = fixture->arena};
    for (size_t i = 0; i < bytes.bytes; i++)
        bytes_put(&visible, bytes.at[i] == '\033' ? "^" : bytes.at + i, 1);
    assert_str(((struct dl_str){visible.at, visible.count}), expected);
}

static void
begin(struct fixture *fixture)
{
    resize(fixture, 2, 20);
    put(fixture, 0, 0, "the first row", DL_ROLE_READ_TEXT);
    put(fixture, 1, 0, "the second row", DL_ROLE_READ_TEXT);
    show(fixture);
}

static void
an_equal_frame_costs_no_byte(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    assert_bytes(fixture, "");
}

static void
only_the_cells_that_differ_are_sent(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    put(fixture, 1, 4, "SECOND", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "^[2;5HSECOND^[H");
}

static void
a_look_is_sent_once_for_a_stretch(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    put(fixture, 0, 4, "first", DL_ROLE_READ_TITLE);
    assert_bytes(fixture, "the ^[;1mfirst^[m^[H");
}

static void
near_cells_are_written_again_rather_than_jumped_over(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    put(fixture, 1, 0, "X", DL_ROLE_READ_TEXT);
    put(fixture, 1, 3, "X", DL_ROLE_READ_TEXT);
    put(fixture, 1, 12, "X", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "^[2HXheX^[8CX^[H");
}

static void
a_row_that_ends_in_blanks_is_erased(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    canvas_fill(&fixture->canvas, (struct rect){1, 3, 1, 17}, DL_ROLE_BASE);
    assert_bytes(fixture, "^[2;5H^[K^[H");
}

static void
a_coloured_row_is_erased_only_in_its_colour(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    struct rect second = {1, 0, 1, 20};
    canvas_fill(&fixture->canvas, second, DL_ROLE_STATUS);
    assert_bytes(fixture, "^[2H^[;44m^[K^[m^[H");
    fixture->terminal.erases_colour = false;
    canvas_fill(&fixture->canvas, second, DL_ROLE_BASE);
    assert_bytes(fixture, "^[2H^[K^[H");
    canvas_fill(&fixture->canvas, second, DL_ROLE_STATUS);
    assert_bytes(fixture, "^[2H^[;44m                    ^[m^[H");
}

static void
a_blank_has_no_look_that_cannot_be_seen(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    struct rect blanks = {0, 15, 1, 5};
    canvas_content(&fixture->canvas, blanks, DL_ROLE_ERROR);
    assert_bytes(fixture, "");
    canvas_state(&fixture->canvas, blanks, DL_ROLE_SELECTED);
    struct dl_str bytes = show(fixture);
    assert_true(bytes.bytes > 0);
}

static void
the_cell_behind_a_doubtful_cluster_is_placed(void **state)
{
    struct fixture *fixture = *state;
    resize(fixture, 1, 20);
    show(fixture);
    put(fixture, 0, 2, "e\xcc\x81x", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "  e\xcc\x81^[1;4Hx^[H");
    canvas_clear(&fixture->canvas, 1, 20);
    show(fixture);
    put(fixture, 0, 2, "\xf0\x9f\x9a\x80x", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "    ^[1;3H\xf0\x9f\x9a\x80^[1;5Hx^[H");
}

static void
a_terminal_that_knows_clusters_is_believed(void **state)
{
    struct fixture *fixture = *state;
    resize(fixture, 1, 20);
    put(fixture, 0, 2, "ab", DL_ROLE_READ_TEXT);
    show(fixture);
    assert_false(paint_doubts(&fixture->paint));
    put(fixture, 0, 2, "\xf0\x9f\x9a\x80x", DL_ROLE_READ_TEXT);
    show(fixture);
    assert_true(paint_doubts(&fixture->paint)); /* it has to be painted anew */
    assert_false(paint_doubts(&fixture->paint));
    fixture->terminal.clusters = true;
    assert_bytes(fixture, "^[?25l^[m^[H^[2J  \xf0\x9f\x9a\x80x^[H");
}

static void
the_cursor_is_hidden_while_cells_are_written(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    fixture->canvas.cursor_row = 1;
    fixture->canvas.cursor_col = 3;
    fixture->canvas.cursor_shown = true;
    assert_bytes(fixture, "^[2;4H^[?25h");
    put(fixture, 0, 0, "T", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "^[?25l^[HT^[2;4H^[?25h");
    assert_bytes(fixture, "");
}

static void
a_frame_is_synchronised_where_that_is_known(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    fixture->terminal.synchronises = true;
    put(fixture, 0, 0, "T", DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "^[?2026hT^[H^[?2026l");
    assert_bytes(fixture, "");
}

static void
without_utf8_only_ascii_is_sent(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.utf8 = false;
    resize(fixture, 1, 20);
    show(fixture);
    put(fixture, 0, 0,
        "\xe2\x94\x82\xc3\xa9\xe6\x9d\xb1\xe2\x80\x99 x\xe2\x80\xa6",
        DL_ROLE_READ_TEXT);
    assert_bytes(fixture, "|?? ' x~^[H");
}

static void
a_new_theme_repaints_only_what_looks_otherwise(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    put(fixture, 0, 4, "first", DL_ROLE_READ_TITLE);
    show(fixture);
    fixture->theme.styles[DL_ROLE_READ_TITLE].attrs = DL_ATTR_UNDERLINE;
    assert_bytes(fixture, "the ^[;4mfirst^[m^[H");
}

static void
without_colours_a_selection_is_still_seen(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.depth = DL_DEPTH_MONO;
    fixture->terminal.colours = 0;
    fixture->theme.styles[DL_ROLE_SELECTED] = (struct dl_style){
        .bg = {.kind = DL_COLOUR_RGB, .b = 200, .fallback = 4}};
    begin(fixture);
    canvas_state(&fixture->canvas, (struct rect){1, 0, 1, 3}, DL_ROLE_SELECTED);
    assert_bytes(fixture, "^[2H^[;7mthe^[m^[H");
}

static void
a_link_is_opened_once_and_closed_at_the_end_of_each_row(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    fixture->terminal.commands = true;
    begin(fixture);
    canvas_link(canvas, (struct rect){0, 10, 1, 3}, DL_STR("http://a/"), 3);
    canvas_link(canvas, (struct rect){1, 0, 1, 3}, DL_STR("http://a/"), 3);
    assert_bytes(fixture, "^[10C^]8;id=dateline-1;http://a/^\\row^]8;;^\\"
                          "^[2H^]8;id=dateline-1;http://a/^\\the^]8;;^\\^[H");
    assert_bytes(fixture, "");
}

static void
a_cell_whose_link_changes_is_written_again(void **state)
{
    struct fixture *fixture = *state;
    struct rect word = {0, 4, 1, 2};
    fixture->terminal.commands = true;
    begin(fixture);
    canvas_link(&fixture->canvas, word, DL_STR("http://a/"), 1);
    show(fixture);
    canvas_link(&fixture->canvas, word, DL_STR("http://a/"), 2);
    assert_bytes(fixture, "the ^]8;id=dateline-2;http://a/^\\fi^]8;;^\\^[H");
    canvas_link(&fixture->canvas, word, DL_STR(""), 0);
    assert_bytes(fixture, "the fi^[H");
}

static void
a_terminal_that_takes_no_commands_gets_no_links(void **state)
{
    struct fixture *fixture = *state;
    begin(fixture);
    canvas_link(&fixture->canvas, (struct rect){0, 4, 1, 5},
                DL_STR("http://a/"), 1);
    assert_bytes(fixture, "");
}

/* -- random frames through the emulator ---------------------------------------
 */

static void
scribble(struct fixture *fixture)
{
    static const char *const texts[] = {"word ",
                                        "\xe6\x9d\xb1\xe4\xba\xac",
                                        "\xe2\x94\x82",
                                        "e\xcc\x81",
                                        "\xf0\x9f\x9a\x80",
                                        "\u2764\ufe0f",
                                        "\u0915\u093f\u0915",
                                        "\U0001f1eb\U0001f1f7",
                                        ("\U0001f468\u200d\U0001f469\u200d"
                                         "\U0001f467"),
                                        "       ",
                                        "a longer piece of text"};
    static const enum dl_role roles[] = {DL_ROLE_READ_TEXT, DL_ROLE_READ_TITLE,
                                         DL_ROLE_ERROR, DL_ROLE_NONE};
    static const char *const urls[] = {"", "http://a/", "http://b/"};
    struct canvas *canvas = &fixture->canvas;
    for (int i = rand() % 12; i >= 0; i--) {
        struct rect where = {rand() % canvas->rows, rand() % canvas->cols,
                             rand() % 3, rand() % canvas->cols};
        put(fixture, where.row, where.col,
            texts[rand() % (int)(sizeof texts / sizeof *texts)],
            roles[rand() % 4]);
        if (rand() % 3 == 0)
            canvas_fill(canvas, where,
                        rand() % 2 ? DL_ROLE_BASE : DL_ROLE_STATUS);
        if (rand() % 3 == 0)
            canvas_link(canvas, where, dl_str_from(urls[rand() % 3]), 7);
        if (rand() % 4 == 0)
            canvas_state(canvas, where,
                         rand() % 2 ? DL_ROLE_NONE : DL_ROLE_SELECTED);
    }
    canvas->cursor_row = rand() % canvas->rows;
    canvas->cursor_col = rand() % canvas->cols;
    canvas->cursor_shown = rand() % 2;
}

/* Whether the terminal's pen had what this cell needs, as far as it shows. */
static bool
looks_right(const struct emulator_cell *seen, const struct cell *cell)
{
    bool blank = cell->text[0] == ' ' && cell->bytes == 1;
    bool reversed = cell->state == DL_ROLE_SELECTED;
    bool bold = cell->content == DL_ROLE_READ_TITLE;
    bool red = cell->content == DL_ROLE_ERROR && !reversed;
    bool blue = cell->base == DL_ROLE_STATUS;
    return (strstr(seen->look, ";7") != NULL) == reversed &&
           (strstr(seen->look, ";44") != NULL) == blue &&
           (blank || (strstr(seen->look, ";1") != NULL) == bold) &&
           (blank || (strstr(seen->look, ";31") != NULL) == red);
}

static bool
leads_right(const struct fixture *fixture, const struct emulator_cell *seen,
            const struct cell *cell)
{
    struct dl_str url = {"", 0};
    if (cell->link && fixture->terminal.commands)
        url = fixture->canvas.links[cell->link - 1].url;
    const char *address = strchr(seen->link, ';');
    return dl_str_is(url, address ? address + 1 : "");
}

/* Where characters have cells of their own, the first of a cluster is in the
 * first of its cells; what is in the second is the terminal's affair. The same
 * at the end of a row, where it might not have room. */
static bool
reads_right(const struct fixture *fixture, const struct emulator_cell *seen,
            const struct cell *cell, int room)
{
    struct dl_str text = {cell->text, cell->bytes};
    size_t first = 0;
    if (cell->cols == 0)
        return true;
    if (!fixture->emulator.apart && dl_text_cols_apart(text) <= room)
        return dl_str_is(text, seen->text);
    dl_utf8_decode(text, 0, &first);
    return dl_str_is((struct dl_str){text.at, first}, seen->text);
}

static void
assert_shown(const struct fixture *fixture, int skip)
{
    const struct canvas *canvas = &fixture->canvas;
    int last = canvas->cols - fixture->terminal.wraps_at_once;
    for (int i = 0; i < canvas->rows * canvas->cols - skip; i++) {
        int row = i / canvas->cols, col = i % canvas->cols;
        const struct cell *cell = canvas_at(canvas, row, col);
        const struct emulator_cell *seen = &fixture->emulator.cells[row][col];
        if (!reads_right(fixture, seen, cell, last - col))
            fail_msg("row %d, column %d: %.*s as %s", row, col, cell->bytes,
                     cell->text, seen->text);
        if (cell->cols && !looks_right(seen, cell))
            fail_msg("row %d, column %d: look %s", row, col, seen->look);
        if (cell->cols && !leads_right(fixture, seen, cell))
            fail_msg("row %d, column %d: link %s", row, col, seen->link);
    }
}

static void
play_frames(struct fixture *fixture, int frames)
{
    srand(11);
    for (int i = 0; i < frames; i++) {
        if (i % 50 == 0)
            resize(fixture, 1 + rand() % EMULATOR_ROWS,
                   1 + rand() % EMULATOR_COLS);
        if (i % 31 == 0)
            paint_forget(&fixture->paint);
        scribble(fixture);
        emulator_write(&fixture->emulator, show(fixture));
        assert_shown(fixture, fixture->terminal.wraps_at_once ? 2 : 0);
        assert_int_equal(fixture->emulator.row, fixture->canvas.cursor_row);
        assert_int_equal(fixture->emulator.col, fixture->canvas.cursor_col);
        assert_int_equal(fixture->emulator.hidden,
                         !fixture->canvas.cursor_shown);
        assert_false(fixture->emulator.synchronised);
    }
}

static void
a_terminal_always_shows_the_canvas(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.synchronises = true;
    fixture->terminal.commands = true;
    play_frames(fixture, 2000);
}

static void
so_does_one_that_erases_to_its_own_background(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.erases_colour = false;
    fixture->terminal.ansi = false;
    play_frames(fixture, 2000);
}

/* It draws more, or fewer, cells than a cluster has here. */
static void
so_does_one_that_knows_no_clusters(void **state)
{
    struct fixture *fixture = *state;
    fixture->emulator.apart = true;
    play_frames(fixture, 2000);
}

static void
one_that_wraps_at_once_never_scrolls(void **state)
{
    struct fixture *fixture = *state;
    fixture->terminal.wraps_at_once = true;
    fixture->emulator.wraps_at_once = true;
    fixture->terminal.commands = true;
    play_frames(fixture, 2000);
    assert_int_equal(fixture->emulator.scrolled, 0);
}

#define paint_test(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        paint_test(an_equal_frame_costs_no_byte),
        paint_test(only_the_cells_that_differ_are_sent),
        paint_test(a_look_is_sent_once_for_a_stretch),
        paint_test(near_cells_are_written_again_rather_than_jumped_over),
        paint_test(a_row_that_ends_in_blanks_is_erased),
        paint_test(a_coloured_row_is_erased_only_in_its_colour),
        paint_test(a_blank_has_no_look_that_cannot_be_seen),
        paint_test(the_cell_behind_a_doubtful_cluster_is_placed),
        paint_test(a_terminal_that_knows_clusters_is_believed),
        paint_test(the_cursor_is_hidden_while_cells_are_written),
        paint_test(a_frame_is_synchronised_where_that_is_known),
        paint_test(without_utf8_only_ascii_is_sent),
        paint_test(a_new_theme_repaints_only_what_looks_otherwise),
        paint_test(without_colours_a_selection_is_still_seen),
        paint_test(a_link_is_opened_once_and_closed_at_the_end_of_each_row),
        paint_test(a_cell_whose_link_changes_is_written_again),
        paint_test(a_terminal_that_takes_no_commands_gets_no_links),
        paint_test(a_terminal_always_shows_the_canvas),
        paint_test(so_does_one_that_erases_to_its_own_background),
        paint_test(so_does_one_that_knows_no_clusters),
        paint_test(one_that_wraps_at_once_never_scrolls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
