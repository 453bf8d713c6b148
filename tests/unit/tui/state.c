/* The whole state: places, undo, any key at any size. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* A small generator of its own, so that a failure can be repeated. */
static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void
articles_stand_newest_first_as_they_come_in(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 120);
    assert_shown(fixture, "Reading the articles");
    fixture_read(fixture);
    assert_true(fixture_find(fixture, "Ships return", NULL) <
                fixture_find(fixture, "Harbour union calls", NULL));
    assert_shown(fixture, "joining 3");
    fixture_free(fixture);
}

static void
the_library_keeps_the_place_that_was_reached(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new(24, 120);
    fixture_read(fixture);
    fixture_type(fixture, "jj<Enter>ee");
    uint32_t name = fixture->state->reader.name;
    fixture_join(fixture);
    assert_int_equal(fixture->state->list.selected, 0);
    assert_int_equal(fixture->state->reader.name, name);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_READ);
    fixture_free(fixture);
}

static void
back_after_forward_is_the_same_place(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>eJ*tGj<Enter>");
    struct place here = jumps_here(fixture->state);
    assert_true(fixture->state->jumps.now > 3);
    while (fixture->state->jumps.now > 0) {
        fixture_type(fixture, "HL");
        struct place again = jumps_here(fixture->state);
        assert_int_equal(again.memo, here.memo);
        assert_int_equal(again.offset, here.offset);
        assert_int_equal(again.name, here.name);
        assert_int_equal(again.focus, here.focus);
        assert_int_equal(again.entry, here.entry);
        fixture_type(fixture, "H");
        here = jumps_here(fixture->state);
    }
}

/* All that undo can bring back, as one number. */
static uint64_t
undoable(const struct state *state)
{
    uint64_t sum = (uint64_t)state->settings.list_sort * 31 + state->theme;
    for (size_t i = 0; i < state->shelf.memos.count; i++)
        sum = sum * 31 + (state->shelf.memos.at[i].read ? 1 : 0) +
              (state->shelf.memos.at[i].star ? 2 : 0);
    return sum * 31 + dl_str_hash(state->list.filter.words);
}

static void
undo_leads_back_to_the_start_whatever_was_done(void **state)
{
    struct fixture *fixture = *state;
    static const char *const changes[] = {"m",
                                          "s",
                                          "M",
                                          "O",
                                          "j",
                                          "k",
                                          "<F3>",
                                          "<F2>",
                                          "fquill<Enter>",
                                          "f<C-u><Enter>",
                                          "u",
                                          "U",
                                          "3O"};
    fixture_type(fixture, ":set reader.mark-read never<Enter>");
    uint64_t start = undoable(fixture->state);
    uint32_t seed = 7;
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 30; i++)
            fixture_type(fixture, changes[next_random(&seed) % 13]);
        fixture_type(fixture, "999u");
        assert_true(undoable(fixture->state) == start);
    }
}

static dl_key
random_key(uint32_t *seed)
{
    uint32_t kind = next_random(seed) % 10, value = next_random(seed);
    if (kind == 0)
        return DL_KEY_UP + value % (DL_KEY_PASTE_END - DL_KEY_UP + 1);
    if (kind == 1)
        return DL_KEY_CONTROL | ('a' + value % 26);
    if (kind == 2)
        return 0xa0 + value % 0x2000;
    return ' ' + 1 + value % 94;
}

static void
any_key_at_any_size_is_survived(void **state)
{
    struct fixture *fixture = *state;
    uint32_t seed = 11;
    for (int i = 0; i < 20000; i++) {
        if (i % 40 == 0)
            state_resize(fixture->state, 1 + (int)(next_random(&seed) % 60),
                         1 + (int)(next_random(&seed) % 200));
        if (i % 997 == 0)
            fixture_join(fixture);
        state_key(fixture->state, random_key(&seed));
        state_wants(fixture->state);
        if (i % 5 == 0)
            state_render(fixture->state, &fixture->canvas);
    }
}

static void
every_size_can_be_drawn_in_every_pane(void **state)
{
    struct fixture *fixture = *state;
    static const char *const panes[] = {"<Enter>", "t",      "?", "<Esc>i",
                                        "<Esc>w",  "<Esc>z", "z:"};
    for (size_t pane = 0; pane < sizeof panes / sizeof *panes; pane++) {
        fixture_type(fixture, panes[pane]);
        for (int rows = 1; rows <= 100; rows += rows < 12 ? 1 : 11)
            for (int cols = 1; cols <= 300; cols += cols < 24 ? 1 : 23) {
                state_resize(fixture->state, rows, cols);
                state_render(fixture->state, &fixture->canvas);
                assert_int_equal(fixture->canvas.rows, rows);
            }
    }
}

/* The whole frame as text, in the arena of the fixture. */
static struct dl_str
frame(struct fixture *fixture)
{
    struct dl_str text = {"", 0};
    for (int row = 0; row < fixture->state->wish.rows; row++)
        text = text_join(fixture->arena, text, DL_STR("\n"),
                         fixture_row(fixture, row));
    return text;
}

static void
resize_at_random(struct state *state)
{
    uint32_t seed = 5;
    for (int i = 0; i < 20; i++)
        state_resize(state, 1 + (int)(next_random(&seed) % 60),
                     1 + (int)(next_random(&seed) % 200));
}

static void
any_sizes_and_the_first_again_show_the_same(void **state)
{
    struct fixture *fixture = *state;
    static const char *const ways[] = {"",   "G", "k", "G<Enter>j", "e",
                                       "tG", "k", "k", "?jj",       "<Esc>q"};
    for (int rows = 5; rows < 16; rows++) {
        state_resize(fixture->state, rows, 70);
        for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
            fixture_type(fixture, ways[i]);
            struct dl_str before = frame(fixture);
            resize_at_random(fixture->state);
            state_resize(fixture->state, rows, 70);
            assert_true(dl_str_eq(frame(fixture), before));
        }
        fixture_type(fixture, "<Esc>hhg");
    }
}

static void
a_resize_and_its_reverse_keep_the_line(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>5j");
    uint32_t anchor = fixture->state->reader.anchor;
    size_t top = fixture->state->reader.top;
    assert_true(top > 0);
    for (int cols = 300; cols >= 20; cols -= 7)
        state_resize(fixture->state, 10, cols);
    state_resize(fixture->state, 8, 60);
    assert_int_equal(fixture->state->reader.anchor, anchor);
    assert_int_equal(fixture->state->reader.top, top);
}

static void
reloading_keeps_marks_and_stars(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jsm");
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), WANT_RELOAD);
    fixture_read(fixture);
    fixture_join(fixture);
    assert_true(shelf_memo(&fixture->state->shelf, 1)->star);
    assert_true(shelf_memo(&fixture->state->shelf, 1)->read);
    assert_int_equal(fixture->state->list.selected, 1);
}

static void
an_unbound_key_says_so(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "d");
    assert_shown(fixture, "d does nothing here");
    assert_shown(fixture, "? shows the keys");
}

static void
a_sequence_waits_for_its_second_key(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>'");
    assert_int_equal(fixture->state->input.pending, 1);
    fixture_type(fixture, "'");
    assert_int_equal(fixture->state->input.pending, 0);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
}

static void
counts_repeat_an_action(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "2j");
    assert_int_equal(fixture->state->list.place, 2);
}

static void
q_goes_back_a_pane_and_quits_at_the_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>q");
    assert_int_equal(state_wants(fixture->state), 0);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_LIST);
    fixture_type(fixture, "q");
    assert_int_equal(state_wants(fixture->state), WANT_QUIT);
}

static void
a_paste_goes_into_a_prompt_only(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<PasteBegin>q<PasteEnd>");
    assert_int_equal(state_wants(fixture->state), 0);
    fixture_type(fixture, "/<PasteBegin>Ships<PasteEnd>");
    assert_str(edit_text(&fixture->state->prompt.edit), "Ships");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_stand_newest_first_as_they_come_in),
        cmocka_unit_test(the_library_keeps_the_place_that_was_reached),
        wide_test(back_after_forward_is_the_same_place),
        screen_test(undo_leads_back_to_the_start_whatever_was_done),
        screen_test(any_key_at_any_size_is_survived),
        screen_test(every_size_can_be_drawn_in_every_pane),
        screen_test(any_sizes_and_the_first_again_show_the_same),
        screen_test(a_resize_and_its_reverse_keep_the_line),
        screen_test(reloading_keeps_marks_and_stars),
        screen_test(an_unbound_key_says_so),
        screen_test(a_sequence_waits_for_its_second_key),
        screen_test(counts_repeat_an_action),
        screen_test(q_goes_back_a_pane_and_quits_at_the_list),
        screen_test(a_paste_goes_into_a_prompt_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
