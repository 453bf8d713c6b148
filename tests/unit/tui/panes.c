/* Panes and their neighbours: whatever stands in one, the cells of the others,
 * and the lines between them, are as they are beside plain text. On the canvas,
 * and on terminals that draw clusters as one or their code points apart, while
 * one frame is painted over the other. */
/* SPDX-License-Identifier: ISC */
#include "emulator.h"
#include "fixture.h"
#include "xterm.h"

#include "tui/paint.h"

enum { ROWS = 28, COLS = EMULATOR_COLS };

static const struct text {
    const char *name, *at;
    size_t bytes;
} texts[] = {
#define X(name, string) {name, string, sizeof(string) - 1},
#include "../../hostile/strings.def"
#undef X
#define X(name, string) \
    {name, string " " string " " string, 3 * sizeof(string) - 1},
    /* clang-format off */
    X("ideographs", "\u6e2f\u306e\u52b4\u50cd\u7d44\u5408\u304c\u30b9\u30c8\u30e9\u30a4\u30ad")
    X("one column, then wide ones", "x\u6e2f\u306e\u52b4\u50cd\u7d44\u5408\u304c\u30b9\u30c8")
    X("jamo", "\u1112\u1161\u11ab\u1100\u1173\u11af\u1112\u1161\u11ab")
    X("Thai", "\u0e2a\u0e2b\u0e20\u0e32\u0e1e\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d")
    X("Devanagari", "\u092c\u0902\u0926\u0930\u0917\u093e\u0939 \u0938\u0902\u0918")
    X("Arabic", "\u0628\u062f\u0623\u062a \u0646\u0642\u0627\u0628\u0629 12")
    X("Hebrew", "\u05d0\u05d9\u05d2\u05d5\u05d3 \u05d4\u05e0\u05de\u05dc 12")
    X("families", "\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f469\u200d\U0001f680")
    X("flags", "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7\U0001f1ef")
    X("skin", "\U0001f44b\U0001f3fd\U0001f44d\U0001f3ff")
    X("keycaps and hearts", "1\ufe0f\u20e3 \u2764\ufe0f \u2764\ufe0e \u231a")
    X("marks on marks", "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c")
    X("marks without a letter", "\u0301\u0301 \u20dd \u0e48\u0e48\u0e48")
    X("soft hyphens", "har\u00adbour\u00adunion")
    X("zero width", "a\u200bb\u2060c\ufeffd\u200de")
    X("half a surrogate", "\xed\xa0\x80 x \xed\xbf\xbf")
    X("no UTF-8", "\xff\xfe\xc0\x80 \xf8\x88\x80\x80\x80 \xe6\x9d")
    X("tabs", "a\tb\tc\td\te")
    X("a word without end", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz")
/* clang-format on */
#undef X
};

static struct fixture *
open_with(struct dl_str title, struct dl_str text)
{
    struct fixture *fixture = fixture_new(ROWS, COLS);
    const struct dl_head **heads = fixture_heads(fixture, 0, 3);
    struct dl_head *other = DL_NEW(fixture->arena, struct dl_head);
    *other = *heads[1];
    other->article.title = title;
    heads[1] = other;
    fixture_stored(fixture, heads, 3, 3);
    const char *body = dl_arena_copy(fixture->arena, text.at, text.bytes);
    const struct dl_reading *readings[] = {
        fixture_read_head(fixture, heads[0], body, 0)};
    fixture_join_only(fixture, readings, 1, 0);
    return fixture;
}

static struct fixture *
show_in_list(struct dl_str text)
{
    return open_with(text, DL_STR("The ferry sails."));
}

static struct fixture *
show_in_article(struct dl_str text)
{
    return open_with(DL_STR("Another"), text);
}

static struct fixture *
show_on_timeline(struct dl_str text)
{
    struct fixture *fixture = fixture_open(ROWS, COLS);
    for (size_t i = 0; i < fixture->library->timeline.count; i++)
        fixture->library->timeline.at[i].title = text;
    fixture_join(fixture);
    return fixture;
}

static const struct host {
    const char *name;
    enum dl_pane pane;
    struct fixture *(*show)(struct dl_str text);
} hosts[] = {
    {"the list", DL_PANE_LIST, show_in_list},
    {"the article", DL_PANE_READ, show_in_article},
    {"the timeline", DL_PANE_TIME, show_on_timeline},
};

/* ---- */

struct trial {
    const struct host *host;
    const struct text *text;
    struct fixture *plain, *other; /* what is drawn, and over it */
    const char *on;
    int faults, changed; /* changed: cells in the pane */
};

/* The cells of a pane but for the line on its right. */
static bool
is_inside(const struct trial *trial, int row, int col)
{
    const struct layout *layout = &trial->plain->state->layout;
    return rect_has(layout->bodies[trial->host->pane], row, col);
}

static void
blame(struct trial *trial, int row, int col, const char *was, const char *is)
{
    if (trial->faults++ < 3)
        print_error("%s in %s, %s: row %d, column %d: \"%s\", not \"%s\"\n",
                    trial->text->name, trial->host->name, trial->on, row, col,
                    is, was);
}

static void
compare_canvases(struct trial *trial)
{
    trial->on = "on the canvas";
    for (int i = 0; i < ROWS * COLS; i++) {
        const struct cell *was = &trial->plain->canvas.cells[i];
        const struct cell *is = &trial->other->canvas.cells[i];
        bool same = strncmp(was->text, is->text, was->bytes + 1) == 0 &&
                    was->cols == is->cols && was->base == is->base;
        bool inside = is_inside(trial, i / COLS, i % COLS);
        trial->changed += !same && inside;
        if (!same && !inside)
            blame(trial, i / COLS, i % COLS, was->text, is->text);
    }
}

static void
compare_screens(struct trial *trial, const struct emulator *was,
                const struct emulator *is, bool all)
{
    for (int row = 0; row < ROWS; row++)
        for (int col = 0; col < COLS; col++)
            if ((all || !is_inside(trial, row, col)) &&
                strcmp(was->cells[row][col].text, is->cells[row][col].text))
                blame(trial, row, col, was->cells[row][col].text,
                      is->cells[row][col].text);
}

static void
paint_on(struct emulator *emulator, struct paint *paint,
         struct fixture *fixture)
{
    emulator_write(
        emulator, paint_frame(paint, &fixture->canvas, &fixture->themes.at[0]));
}

/* Plain, hostile, plain again: what was in between leaves nothing behind. */
static void
compare_terminals(struct trial *trial, bool apart)
{
    static struct emulator emulator, before;
    struct terminal terminal = xterm;
    struct paint paint;
    trial->on = apart ? "on a terminal without clusters" : "on a terminal";
    emulator = (struct emulator){.rows = ROWS, .cols = COLS, .apart = apart};
    emulator_clear(&emulator);
    paint_init(&paint, &terminal);
    paint_on(&emulator, &paint, trial->plain);
    before = emulator;
    paint_on(&emulator, &paint, trial->other);
    compare_screens(trial, &before, &emulator, false);
    paint_on(&emulator, &paint, trial->plain);
    compare_screens(trial, &before, &emulator, true);
    paint_free(&paint);
}

static int
try(const struct host *host, const struct text *text)
{
    struct trial trial = {.host = host, .text = text};
    trial.plain = host->show(DL_STR("Plain text"));
    trial.other = host->show((struct dl_str){text->at, text->bytes});
    fixture_row(trial.plain, 0);
    fixture_row(trial.other, 0);
    assert_true(trial.plain->state->layout.shown[host->pane]);
    compare_canvases(&trial);
    assert_true(trial.changed > 0);
    compare_terminals(&trial, false);
    compare_terminals(&trial, true);
    fixture_free(trial.plain);
    fixture_free(trial.other);
    return trial.faults;
}

static void
nothing_in_a_pane_moves_a_cell_of_another(void **state)
{
    int faults = 0;
    (void)state;
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        for (size_t j = 0; j < sizeof texts / sizeof *texts; j++)
            faults += try(&hosts[i], &texts[j]);
    assert_int_equal(faults, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_in_a_pane_moves_a_cell_of_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
