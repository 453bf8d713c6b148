/* A state with the library of the fixture, its keys and its frames. */
/* SPDX-License-Identifier: ISC */
#include "fixture_made.h"

#include <dateline/text.h>

struct fixture *
fixture_new(int rows, int cols)
{
    return fixture_configured(rows, cols, "");
}

struct fixture *
fixture_configured(int rows, int cols, const char *yaml)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct fixture *fixture = DL_NEW(arena, struct fixture);
    struct dl_theme theme = {.name = DL_STR("default")};
    fixture->arena = arena;
    dl_settings_default(arena, &fixture->settings);
    assert_int_equal(dl_settings_read(arena, "dateline.yaml", dl_str_from(yaml),
                                      &fixture->settings, NULL),
                     DL_OK);
    DL_PUSH(arena, &fixture->themes, theme);
    theme.name = DL_STR("dark");
    theme.path = DL_STR("/themes/dark.yaml");
    DL_PUSH(arena, &fixture->themes, theme);
    fixture->library = fixture_make_library(arena);
    struct state_start start = {.settings = &fixture->settings,
                                .themes = &fixture->themes,
                                .rows = rows,
                                .cols = cols};
    fixture->state = state_new(&start);
    canvas_init(&fixture->canvas);
    return fixture;
}

struct fixture *
fixture_open(int rows, int cols)
{
    struct fixture *fixture = fixture_new(rows, cols);
    fixture_read(fixture);
    fixture_join(fixture);
    return fixture;
}

void
fixture_free(struct fixture *fixture)
{
    state_free(fixture->state);
    canvas_free(&fixture->canvas);
    dl_arena_free(fixture->arena);
}

void
fixture_type(struct fixture *fixture, const char *keys)
{
    struct dl_str rest = dl_str_from(keys);
    dl_key parsed[DL_KEYS_MAX];
    while (rest.bytes > 0) {
        size_t end =
            rest.at[0] == '<' ? dl_str_find(rest, DL_STR(">"), 1) : SIZE_MAX;
        bool named = end != SIZE_MAX && end > 1;
        size_t bytes = end + 1;
        if (!named)
            dl_utf8_decode(rest, 0, &bytes);
        struct dl_str key = named ? (struct dl_str){rest.at + 1, end - 1}
                                  : (struct dl_str){rest.at, bytes};
        if (key.at[0] == ' ')
            state_key(fixture->state, DL_KEY_SPACE);
        else if (dl_str_is(key, "PasteBegin"))
            state_key(fixture->state, DL_KEY_PASTE_BEGIN);
        else if (dl_str_is(key, "lt"))
            state_key(fixture->state, '<');
        else if (dl_str_is(key, "PasteEnd"))
            state_key(fixture->state, DL_KEY_PASTE_END);
        else if (dl_keys_parse(key, parsed) == 1)
            state_key(fixture->state, parsed[0]);
        else
            fail_msg("no key: %.*s", DL_FMT(key));
        rest.at += bytes;
        rest.bytes -= bytes;
    }
    state_render(fixture->state, &fixture->canvas);
}

struct dl_str
fixture_row(struct fixture *fixture, int row)
{
    state_render(fixture->state, &fixture->canvas);
    return canvas_row(fixture->arena, &fixture->canvas, row);
}

int
fixture_find(struct fixture *fixture, const char *text, int *col)
{
    for (int row = 0; row < fixture->state->wish.rows; row++) {
        struct dl_str line = fixture_row(fixture, row);
        size_t at = dl_str_find(line, dl_str_from(text), 0);
        if (at == SIZE_MAX)
            continue;
        if (col)
            *col = dl_text_cols((struct dl_str){line.at, at});
        return row;
    }
    return -1;
}

const struct cell *
fixture_cell(struct fixture *fixture, const char *text)
{
    int col = 0, row = fixture_find(fixture, text, &col);
    if (row < 0)
        fail_msg("not on the screen: %s", text);
    return canvas_at(&fixture->canvas, row, col);
}

void
fixture_assert_exact(struct fixture *fixture)
{
    const struct canvas *canvas = &fixture->canvas;
    state_render(fixture->state, &fixture->canvas);
    for (int row = 0; row < canvas->rows; row++) {
        int cols = 0;
        for (int col = 0; col < canvas->cols; col++) {
            const struct cell *cell = canvas_at(canvas, row, col);
            struct dl_str text = {cell->text, cell->bytes};
            assert_int_equal(cell->cols == 0, col < cols);
            if (cell->cols == 0)
                continue;
            assert_int_equal(dl_text_cols(text), cell->cols);
            cols += cell->cols;
        }
        assert_int_equal(cols, canvas->cols);
    }
    assert_in_range(canvas->cursor_row, 0, canvas->rows - 1);
    assert_in_range(canvas->cursor_col, 0, canvas->cols - 1);
}

int
fixture_setup(void **state)
{
    *state = fixture_open(24, 80);
    return 0;
}

int
fixture_setup_wide(void **state)
{
    *state = fixture_open(50, 160);
    return 0;
}

int
fixture_teardown(void **state)
{
    fixture_free(*state);
    return 0;
}
