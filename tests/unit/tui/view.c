/* The whole screen as it is drawn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
titles_stand_in_the_line_above_their_panes(void **state)
{
    struct fixture *fixture = *state;
    assert_shown(fixture, "━ Articles ━");
    assert_shown(fixture, "┬─ Gazette ─");
    assert_int_equal(fixture_cell(fixture, "Articles")->base,
                     DL_ROLE_PANE_TITLE_FOCUSED);
    assert_int_equal(fixture_cell(fixture, "Gazette ─")->base,
                     DL_ROLE_PANE_TITLE);
}

static void
the_focused_pane_is_seen_without_colour(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Tab>");
    assert_shown(fixture, "─ Articles ─");
    assert_shown(fixture, "━ Gazette ━");
}

static void
a_small_screen_says_what_it_needs(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 3, 60);
    assert_str(fixture_row(fixture, 1), "dateline needs 20x4");
}

/* The ellipsis of a cut text is the canvas's; the painter has a sign for it. */
static void
assert_plain(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++) {
            const struct cell *cell = canvas_at(canvas, row, col);
            struct dl_str text = {cell->text, cell->bytes};
            if (text.bytes > 1)
                assert_str(text, "…");
        }
}

static void
borders_and_marks_can_be_plain_ascii(void **state)
{
    struct fixture *fixture = *state;
    static const char *const views[] = {"", "t", "?", "<Esc>I", "<Esc>s"};
    fixture->state->ascii = true;
    reader_forget(fixture->state); /* its meta line has a dot */
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        fixture_type(fixture, views[i]);
        state_render(fixture->state, &fixture->canvas);
        assert_plain(&fixture->canvas);
    }
}

static void
hidden_panes_come_back_with_the_layout(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Z");
    assert_not_shown(fixture, "Articles");
    fixture_type(fixture, "=");
    assert_shown(fixture, "Articles");
}

static void
panes_are_resized_in_steps(void **state)
{
    struct fixture *fixture = *state;
    int cols = fixture->state->layout.boxes[DL_PANE_LIST].cols;
    fixture_type(fixture, ">");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols + 2);
    fixture_type(fixture, "3<lt>");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols - 4);
    fixture_type(fixture, "=");
    assert_int_equal(fixture->state->layout.boxes[DL_PANE_LIST].cols, cols);
}

/* Words of our own in scripts whose width is easily got wrong: wide, without
 * spaces, with marks above and below, from right to left, with joined, flagged
 * and selected pictures, and marks in stacks. */
static const char *const scripts[] = {
    "港の労働組合が月曜日にストライキを始めた。運河は閉鎖。",
    "สหภาพท่าเรือเริ่มนัดหยุดงานเมื่อวันจันทร์ที่ผ่านมา",
    "बंदरगाह संघ ने सोमवार को हड़ताल शुरू की",
    "بدأت نقابة الميناء إضرابا يوم الاثنين 12",
    "איגוד הנמל פתח בשביתה ביום שני 12",
    "crew \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80 "
    "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 "
    "hand \xf0\x9f\x91\x8b\xf0\x9f\x8f\xbd",
    "flags "
    "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa\xf0\x9f\x87\xab\xf0\x9f\x87\xb7\xf0\x9f"
    "\x87\xaf",
    "heart \xe2\x9d\xa4\xef\xb8\x8f \xe2\x9d\xa4\xef\xb8\x8e key "
    "1\xef\xb8\x8f\xe2\x83\xa3",
    "stack e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87 end "
    "\xcc\x81",
    "\u1000\u103c\u1031\u102c\u1004\u1037\u103a \u1010\u1031\u102c",
    "\uff76\uff9e\uff8a\uff9f \u1112\u1161\u11ab \u302e",
};

enum { SCRIPTS = sizeof scripts / sizeof *scripts };

static struct fixture *
open_scripts(int rows, int cols, const char *yaml)
{
    struct fixture *fixture = fixture_configured(rows, cols, yaml);
    const struct dl_head **heads = fixture_heads(fixture, 1, SCRIPTS);
    struct dl_head *own = DL_ARRAY(fixture->arena, SCRIPTS, struct dl_head);
    for (size_t i = 0; i < SCRIPTS; i++) {
        own[i] = *heads[i];
        own[i].article.title = dl_str_from(scripts[i]);
        own[i].article.source = dl_str_from(scripts[SCRIPTS - 1 - i]);
        heads[i] = &own[i];
    }
    fixture_stored(fixture, heads, SCRIPTS, SCRIPTS);
    for (unsigned i = 0; i < SCRIPTS; i++)
        fixture_read_event(fixture, heads[i], scripts[i], scripts[i], 1);
    return fixture;
}

static void
assert_exact_after(struct fixture *fixture, const char *keys)
{
    fixture_type(fixture, keys);
    fixture_assert_exact(fixture);
}

/* The same where one types, and in what lies over the panes. */
static void
prompts_and_overlays_are_exact_in_every_script(void **state)
{
    (void)state;
    static const char *const begin[] = {":", "/", "f", "I", ":filter "};
    static const char *const other[] = {"?", "w", "D", "V", "&", "W", "<F4>"};
    static const int widths[] = {20, 37, 80};
    for (int i = 0; i < SCRIPTS * 3; i++) {
        const char *text = scripts[i / 3];
        struct fixture *fixture = open_scripts(9, widths[i % 3], "");
        for (size_t k = 0; k < sizeof begin / sizeof *begin; k++) {
            assert_exact_after(fixture, begin[k]);
            assert_exact_after(fixture, text);
            assert_exact_after(fixture, "<C-a><Right><Right>");
            assert_exact_after(fixture, text);
            assert_exact_after(fixture, "<Esc><Esc>");
        }
        for (size_t k = 0; k < sizeof other / sizeof *other; k++) {
            assert_exact_after(fixture, other[k]);
            assert_exact_after(fixture, "<Esc>");
        }
        fixture_free(fixture);
    }
}

static void
rows_are_as_wide_as_the_screen_in_every_script(void **state)
{
    (void)state;
    static const int widths[] = {20, 21, 39, 60, 61, 110, 173};
    static const char *const looks[] = {"", "layout: {linear: true}\n"};
    for (size_t w = 0; w < sizeof widths / sizeof *widths; w++)
        for (size_t look = 0; look < 2; look++) {
            struct fixture *fixture = open_scripts(14, widths[w], looks[look]);
            for (int i = 0; i < SCRIPTS; i++) {
                static const char *const keys[] = {"", "<Enter>", "t", "qqj"};
                for (size_t key = 0; key < 4; key++)
                    assert_exact_after(fixture, keys[key]);
            }
            fixture_free(fixture);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(titles_stand_in_the_line_above_their_panes),
        screen_test(the_focused_pane_is_seen_without_colour),
        screen_test(a_small_screen_says_what_it_needs),
        wide_test(borders_and_marks_can_be_plain_ascii),
        screen_test(hidden_panes_come_back_with_the_layout),
        wide_test(panes_are_resized_in_steps),
        cmocka_unit_test(rows_are_as_wide_as_the_screen_in_every_script),
        cmocka_unit_test(prompts_and_overlays_are_exact_in_every_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
