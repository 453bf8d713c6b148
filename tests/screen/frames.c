/* The painter against curses: the same canvases through both into terminals,
 * which must then show the same, cell by cell, and have the cursor at one
 * place. What a cell looks like is asked of the theme, not of the painter.
 *
 * Frames are scribbled at random, and taken from a reader whose keys are
 * pressed at random. */
/* SPDX-License-Identifier: ISC */
#include "../unit/tui/fixture.h"
#include "../unit/tui/xterm.h"

#include "tui/paint.h"

#include <dateline/text.h>

#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <unistd.h>
#include <vterm.h>
#include <wchar.h>

#undef assert_shown

enum { ROWS_MOST = 40, COLS_MOST = 140, POINTS_MAX = 5, KEPT = 1021 };

struct pair {
    struct dl_arena *arena;
    struct shown {
        uint32_t roles; /* 1 + the three roles; 0: nothing is kept */
        struct dl_style style;
    } known[KEPT]; /* of `theme` */
    struct dl_theme theme;
    struct terminal terminal;
    struct paint paint;
    FILE *sink; /* what curses writes to; read up to `taken` */
    long taken;
    SCREEN *curses;
    VTerm *ours, *theirs;
    uint32_t seed;
};

/* Its own, so that a failure can be repeated anywhere. */
static int
any(struct pair *pair, int below)
{
    pair->seed = pair->seed * 1664525U + 1013904223U;
    return (int)((pair->seed >> 8) % (uint32_t)below);
}

static void
put_indexed(struct bytes *out, bool background, int index)
{
    bytes_text(out, background ? "\033[48;5;" : "\033[38;5;");
    bytes_number(out, index);
    bytes_text(out, "m");
}

static VTerm *
open_terminal(void)
{
    VTerm *vterm = vterm_new(24, 80);
    vterm_set_utf8(vterm, 1);
    vterm_screen_reset(vterm_obtain_screen(vterm), 1);
    return vterm;
}

static void
load_theme(struct pair *pair, const char *name)
{
    char path[1024];
    const char *tree = getenv("top_srcdir");
    struct dl_error err;
    snprintf(path, sizeof path, "%s/themes", tree ? tree : ".");
    struct dl_str folder = dl_str_from(path);
    struct dl_strs folders = {.at = &folder, .count = 1};
    if (dl_theme_find(pair->arena, dl_str_from(name), &folders, &pair->theme,
                      &err) != DL_OK)
        fail_msg("%s: %s", name, err.text);
    memset(pair->known, 0, sizeof pair->known);
}

static int
setup(void **state)
{
    struct pair *pair = calloc(1, sizeof *pair);
    pair->arena = dl_arena_new(0);
    pair->seed = 11;
    load_theme(pair, "default");
    pair->terminal = xterm;
    pair->terminal.depth = DL_DEPTH_256;
    pair->terminal.colours = 256;
    pair->terminal.colour = put_indexed;
    paint_init(&pair->paint, &pair->terminal);
    pair->sink = tmpfile();
    assert_non_null(pair->sink);
    pair->curses = newterm("xterm-256color", pair->sink, stdin);
    assert_non_null(pair->curses);
    start_color();
    use_default_colors();
    idcok(stdscr, FALSE); /* cells are written, not moved along the row */
    pair->ours = open_terminal();
    pair->theirs = open_terminal();
    *state = pair;
    return 0;
}

static int
teardown(void **state)
{
    struct pair *pair = *state;
    endwin();
    delscreen(pair->curses);
    fclose(pair->sink);
    vterm_free(pair->ours);
    vterm_free(pair->theirs);
    paint_free(&pair->paint);
    dl_arena_free(pair->arena);
    free(pair);
    return 0;
}

static void
resize(struct pair *pair, int rows, int cols)
{
    vterm_set_size(pair->ours, rows, cols);
    vterm_set_size(pair->theirs, rows, cols);
    resizeterm(rows, cols);
    clearok(curscr, TRUE);
    paint_forget(&pair->paint);
}

/* -- the other painter ----------------------------------------------------- */

static int
colour_number(struct dl_colour colour)
{
    return colour.kind == DL_COLOUR_INDEX ? colour.index : -1;
}

/* Finding it among 256 colours takes a while, so what was found is kept. */
static struct dl_style
style_of(struct pair *pair, const struct cell *cell)
{
    uint32_t roles =
        1 + cell->base + 256U * cell->content + 65536U * (uint32_t)cell->state;
    struct shown *known = &pair->known[roles % KEPT];
    const struct dl_viewing *viewing = &pair->paint.looks.viewing;
    if (known->roles != roles)
        *known = (struct shown){
            roles, dl_style_shown(&pair->theme, (enum dl_role)cell->base,
                                  (enum dl_role)cell->content,
                                  (enum dl_role)cell->state, viewing)};
    return known->style;
}

static attr_t
attributes(struct dl_style style)
{
    static const struct {
        uint8_t ours;
        attr_t theirs;
    } table[] = {{DL_ATTR_BOLD, A_BOLD},
                 {DL_ATTR_DIM, A_DIM},
                 {DL_ATTR_ITALIC, A_ITALIC},
                 {DL_ATTR_UNDERLINE, A_UNDERLINE},
                 {DL_ATTR_REVERSE, A_REVERSE}};
    attr_t out = A_NORMAL;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        out |= style.attrs & table[i].ours ? table[i].theirs : 0;
    return out;
}

static void
put_cell(struct pair *pair, const struct cell *cell, int row, int col)
{
    struct dl_style style = style_of(pair, cell);
    int colours = alloc_pair(colour_number(style.fg), colour_number(style.bg));
    wchar_t wide[POINTS_MAX + 1] = {0};
    struct dl_str text = {cell->text, cell->bytes};
    size_t next = 0;
    for (int i = 0; i < POINTS_MAX && next < text.bytes; i++)
        wide[i] = (wchar_t)dl_utf8_decode(text, next, &next);
    cchar_t out;
    setcchar(&out, wide, attributes(style), 0, &colours);
    mvadd_wch(row, col, &out);
}

/* What curses has written since the last time goes to its terminal. */
static void
pass_on(struct pair *pair)
{
    char bytes[4096];
    ssize_t count;
    while ((count = pread(fileno(pair->sink), bytes, sizeof bytes,
                          pair->taken)) > 0) {
        vterm_input_write(pair->theirs, bytes, (size_t)count);
        pair->taken += count;
    }
}

static void
show_theirs(struct pair *pair, const struct canvas *canvas)
{
    erase();
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++)
            if (canvas_at(canvas, row, col)->cols)
                put_cell(pair, canvas_at(canvas, row, col), row, col);
    move(canvas->cursor_row, canvas->cursor_col);
    refresh();
    pass_on(pair);
}

static void
show_ours(struct pair *pair, const struct canvas *canvas)
{
    struct dl_str bytes = paint_frame(&pair->paint, canvas, &pair->theme);
    vterm_input_write(pair->ours, bytes.at, bytes.bytes);
}

/* -- comparing ------------------------------------------------------------- */

static VTermScreenCell
cell_at(VTerm *vterm, int row, int col)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(vterm_obtain_screen(vterm), (VTermPos){row, col},
                          &cell);
    if (cell.chars[0] == 0)
        cell.chars[0] = ' ';
    return cell;
}

/* Of a wide cell; the terminal keeps nothing else in it. */
static bool
is_right_half(const VTermScreenCell *cell)
{
    return cell->chars[0] == (uint32_t)-1;
}

static bool
reads_same(const VTermScreenCell *a, const VTermScreenCell *b)
{
    if (is_right_half(a))
        return is_right_half(b);
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++)
        if (a->chars[i] != b->chars[i])
            return false;
        else if (!a->chars[i])
            return true;
    return true;
}

/* The colour that a blank is filled with. */
static const VTermColor *
ground(const VTermScreenCell *cell)
{
    return cell->attrs.reverse ? &cell->fg : &cell->bg;
}

/* On a blank only the ground and a line shows, which has the colour of text.
 * Striking out is not compared, curses has no name for it. */
static bool
looks_same(const VTermScreenCell *a, const VTermScreenCell *b)
{
    bool blank = a->chars[0] == ' ', lined = a->attrs.underline;
    if (a->attrs.underline != b->attrs.underline ||
        !vterm_color_is_equal(ground(a), ground(b)))
        return false;
    if (blank && !lined)
        return true;
    return vterm_color_is_equal(&a->fg, &b->fg) &&
           vterm_color_is_equal(&a->bg, &b->bg) &&
           a->attrs.reverse == b->attrs.reverse &&
           (blank || (a->attrs.bold == b->attrs.bold &&
                      a->attrs.italic == b->attrs.italic));
}

enum { WORDS = 64 };

/* The look of a cell in words. */
static const char *
words_for(const VTermScreenCell *cell, char out[WORDS])
{
    bool own_fg = VTERM_COLOR_IS_DEFAULT_FG(&cell->fg);
    bool own_bg = VTERM_COLOR_IS_DEFAULT_BG(&cell->bg);
    snprintf(out, WORDS, "%d on %d%s%s%s%s", own_fg ? -1 : cell->fg.indexed.idx,
             own_bg ? -1 : cell->bg.indexed.idx,
             cell->attrs.bold ? " bold" : "",
             cell->attrs.italic ? " italic" : "",
             cell->attrs.underline ? " underline" : "",
             cell->attrs.reverse ? " reverse" : "");
    return out;
}

static void
assert_same_cell(const struct pair *pair, int row, int col)
{
    char words[2][WORDS];
    VTermScreenCell ours = cell_at(pair->ours, row, col);
    VTermScreenCell theirs = cell_at(pair->theirs, row, col);
    if (ours.width != theirs.width || !reads_same(&ours, &theirs))
        fail_msg("row %d, column %d: U+%04X U+%04X, curses U+%04X U+%04X", row,
                 col, ours.chars[0], ours.chars[1], theirs.chars[0],
                 theirs.chars[1]);
    if (!is_right_half(&ours) && !looks_same(&ours, &theirs))
        fail_msg("row %d, column %d: U+%04X looks otherwise: %s, curses %s",
                 row, col, ours.chars[0], words_for(&ours, words[0]),
                 words_for(&theirs, words[1]));
}

static VTermPos
cursor_of(VTerm *vterm)
{
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &at);
    return at;
}

static void
show(struct pair *pair, const struct canvas *canvas)
{
    show_ours(pair, canvas);
    show_theirs(pair, canvas);
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++)
            assert_same_cell(pair, row, col);
    VTermPos ours = cursor_of(pair->ours), theirs = cursor_of(pair->theirs);
    assert_int_equal(ours.row, theirs.row);
    assert_int_equal(ours.col, theirs.col);
}

/* -- frames ---------------------------------------------------------------- */

/* No marks on letters: where curses moves over such a cell by writing it again,
 * it writes the letter alone. */
static void
scribble_once(struct pair *pair, struct canvas *canvas)
{
    static const char *const texts[] = {"word ",
                                        "\xe6\x9d\xb1\xe4\xba\xac",
                                        "\xe2\x94\x82\xe2\x94\x80",
                                        "       ",
                                        "a longer piece of text",
                                        "\xf0\x9f\x9a\x80 up",
                                        "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"};
    enum { TEXTS = sizeof texts / sizeof *texts };
    struct rect all = {0, 0, canvas->rows, canvas->cols};
    struct rect where = {any(pair, canvas->rows), any(pair, canvas->cols),
                         any(pair, 3), any(pair, canvas->cols)};
    enum dl_role role = (enum dl_role)any(pair, DL_ROLE_COUNT + 1);
    switch (any(pair, 4)) {
    case 0:
        canvas_fill(canvas, where, (enum dl_role)any(pair, DL_ROLE_COUNT));
        break;
    case 1:
        canvas_state(canvas, where, role);
        break;
    default:
        canvas_put(canvas, all, where.row, where.col,
                   dl_str_from(texts[any(pair, TEXTS)]), role);
    }
}

static void
scribbled_frames_are_what_curses_shows(void **state)
{
    struct pair *pair = *state;
    struct canvas canvas;
    canvas_init(&canvas);
    for (int i = 0; i < 400; i++) {
        if (i % 40 == 0) {
            canvas_clear(&canvas, 1 + any(pair, ROWS_MOST),
                         2 + any(pair, COLS_MOST));
            resize(pair, canvas.rows, canvas.cols);
        }
        for (int j = any(pair, 12); j >= 0; j--)
            scribble_once(pair, &canvas);
        canvas.cursor_row = any(pair, canvas.rows);
        canvas.cursor_col = any(pair, canvas.cols);
        show(pair, &canvas);
    }
    canvas_free(&canvas);
}

/* A reader of this size, its keys pressed at random; quitting is left out. */
static void
play_reader(struct pair *pair, int rows, int cols)
{
    static const char keys[] = "jkJKGgeEntTlhvwz?:/*1234567890 ;,.<>=-+[]|";
    struct fixture *fixture = fixture_open(rows, cols);
    resize(pair, rows, cols);
    for (int i = 0; i < 150; i++) {
        char key[2] = {keys[any(pair, sizeof keys - 1)], '\0'};
        fixture_type(fixture, i % 5 ? key : i % 2 ? "<Enter>" : "<Esc>");
        show(pair, &fixture->canvas);
    }
    fixture_free(fixture);
}

static void
so_are_those_of_the_reader(void **state)
{
    static const char *const themes[] = {"default", "gruvbox", "light", "mono"};
    struct pair *pair = *state;
    for (size_t i = 0; i < sizeof themes / sizeof *themes; i++) {
        load_theme(pair, themes[i]);
        play_reader(pair, 50, 160);
        play_reader(pair, 24, 80);
        play_reader(pair, 7, 33);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(scribbled_frames_are_what_curses_shows,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(so_are_those_of_the_reader, setup,
                                        teardown),
    };
    if (!setlocale(LC_ALL, "C.UTF-8"))
        return 77;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
