/* What is shown, changed and taken back like anything else. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* All that can be changed, as text. */
static struct dl_str
told(struct fixture *fixture)
{
    const struct state *now = fixture->state;
    const struct dl_settings *set = &now->settings;
    struct dl_arena *arena = fixture->arena;
    const char *out = dl_arena_printf(
        arena, "theme %zu, order %d, filter %.*s, kind %d, marks %d; %d+%d%s; ",
        now->theme, set->list_sort, DL_FMT(now->list.filter.words),
        (int)now->reader.kind, set->entity_marks, now->wish.list_cols,
        now->wish.time_cols, now->wish.exact ? " exactly" : "");
    bool follows = set->timeline_scope == DL_SCOPE_ENTITY;
    out = dl_arena_printf(
        arena, "%sscope %d %.*s, by %d, fold %d%s%s, wrap %d;", out,
        set->timeline_scope, follows ? (int)now->times.name.name.bytes : 0,
        now->times.name.name.at, set->timeline_zoom, set->timeline_fold,
        now->times.all ? ", all" : "", now->times.terse ? ", terse" : "",
        set->wrap_jumps);
    for (uint32_t i = 0; i < now->shelf.slots.count; i++) {
        const struct memo *memo = shelf_memo(&now->shelf, i);
        out = dl_arena_printf(arena, "%s %d%d", out, memo->read, memo->star);
    }
    const char *said =
        correct_words(arena, correct_find(now, DL_STR("Mara Quill")));
    return dl_str_from(dl_arena_printf(arena, "%s; %s", out, said));
}

static const char *const keys[] = {"m",
                                   "M",
                                   "s",
                                   "O",
                                   "<F3>",
                                   "<F2>",
                                   "c",
                                   "C",
                                   "S",
                                   "t+",
                                   "t-",
                                   "t,",
                                   "t;",
                                   "ta",
                                   "tv",

                                   ">",
                                   "=",
                                   "j",
                                   "k",

                                   "z",

                                   ":set jumps.wrap false<Enter>",
                                   ":set jumps.wrap true<Enter>",
                                   ":filter strike<Enter>",
                                   "f<C-u><Enter>",
                                   "f<C-u>port<Enter>",
                                   ":follow Mara Quill<Enter>",
                                   ":theme light<Enter>",
                                   "Imara<Enter>Xj<Enter>",
                                   "Imara<Enter>X<Enter>",
                                   "u",
                                   "U",
                                   "2u"};

static uint32_t
next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

/* Whatever was done: all of it goes back, and all of it comes again. */
static void
all_is_taken_back_and_done_again(void **state)
{
    for (uint32_t walk = 0; walk < 40; walk++) {
        uint32_t seed = walk;
        struct fixture *fixture = fixture_open(50, 160);
        fixture_name_events(fixture, "Mara Quill");
        struct dl_str begin = told(fixture);
        for (int i = 0; i < 60; i++) {
            fixture_type(fixture,
                         keys[next(&seed) % (sizeof keys / sizeof *keys)]);
            overlay_close(fixture->state);
        }
        struct dl_str end = told(fixture);
        fixture_type(fixture, "9999U");
        struct dl_str most = told(fixture);
        fixture_type(fixture, "9999u");
        assert_str(told(fixture), begin.at);
        fixture_type(fixture, "9999U");
        assert_str(told(fixture), most.at);
        assert_true(end.bytes > 0);
        fixture_free(fixture);
    }
    (void)state;
}

static void
a_setting_is_taken_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":set jumps.wrap false<Enter>");
    assert_false(fixture->state->settings.wrap_jumps);
    fixture_type(fixture, "u");
    assert_true(fixture->state->settings.wrap_jumps);
    fixture_type(fixture, "U");
    assert_false(fixture->state->settings.wrap_jumps);
}

static void
what_the_timeline_shows_is_taken_back(void **state)
{
    struct fixture *fixture = *state;
    int scope = fixture->state->settings.timeline_scope;
    fixture_type(fixture, "tS-");
    assert_int_not_equal(fixture->state->settings.timeline_scope, scope);
    assert_int_equal(fixture->state->settings.timeline_zoom, DL_ZOOM_WEEK);
    fixture_type(fixture, "2u");
    assert_int_equal(fixture->state->settings.timeline_scope, scope);
    assert_int_equal(fixture->state->settings.timeline_zoom, DL_ZOOM_DAY);
    assert_int_equal(fixture->state->wish.focus, DL_PANE_TIME);
}

static void
where_one_looks_is_no_change(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jtzz<Tab>Z=");
    fixture_type(fixture, "Imara<Enter>q/x<Enter>");
    assert_int_equal(fixture->state->undo.changes.count, 0);
}

static void
dragging_a_border_is_one_change(void **state)
{
    struct fixture *fixture = *state;
    const struct layout *layout = &fixture->state->layout;
    struct rect box = layout->boxes[layout->at[0]];
    struct mouse mouse = {
        .what = MOUSE_PRESS, .row = box.row + 5, .col = box.col + box.cols};
    int before = fixture->state->wish.list_cols;
    state_mouse(fixture->state, &mouse);
    assert_true(fixture->state->pointer.held);
    mouse.what = MOUSE_DRAG;
    for (int i = 0; i < 5; i++) {
        mouse.col++;
        state_mouse(fixture->state, &mouse);
    }
    mouse.what = MOUSE_RELEASE;
    state_mouse(fixture->state, &mouse);
    assert_int_equal(fixture->state->undo.changes.count, 1);
    assert_int_not_equal(fixture->state->wish.list_cols, before);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->wish.list_cols, before);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_taken_back_and_done_again),
        wide_test(a_setting_is_taken_back),
        wide_test(what_the_timeline_shows_is_taken_back),
        wide_test(where_one_looks_is_no_change),
        wide_test(dragging_a_border_is_one_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
