/* What a terminal can do, by what it says of itself. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/probe.h"

static const struct {
    const char *note;
    struct probe probe;
    enum dl_depth depth;
} ladder[] = {
    {"what is wanted decides",
     {.wanted = DL_COLOURS_16, .no_color = "1", .term = "xterm"},
     DL_DEPTH_16},
    {"no colours wanted",
     {.wanted = DL_COLOURS_NONE, .colorterm = "truecolor"},
     DL_DEPTH_MONO},
    {"NO_COLOR beats COLORTERM",
     {.no_color = "1", .colorterm = "truecolor", .colours = 256},
     DL_DEPTH_MONO},
    {"an empty NO_COLOR says nothing",
     {.no_color = "", .term = "xterm-256color", .colours = 256},
     DL_DEPTH_256},
    {"COLORTERM", {.colorterm = "24bit", .colours = 8}, DL_DEPTH_RGB},
    {"an unknown COLORTERM", {.colorterm = "yes", .colours = 8}, DL_DEPTH_16},
    {"terminfo declares direct colour",
     {.term = "foot", .direct = true, .colours = 256},
     DL_DEPTH_RGB},
    {"GNU screen turns direct colours black",
     {.term = "screen", .colorterm = "truecolor", .sty = "1", .colours = 256},
     DL_DEPTH_256},
    {"the console has 16",
     {.term = "linux", .colorterm = "truecolor", .colours = 8},
     DL_DEPTH_16},
    {"a hardware terminal has none",
     {.term = "vt100", .colorterm = "truecolor", .colours = -1},
     DL_DEPTH_MONO},
    {"terminfo says 88", {.term = "rxvt", .colours = 88}, DL_DEPTH_16},
    {"terminfo says nothing", {.term = "odd", .colours = -1}, DL_DEPTH_MONO},
};

static void
the_depth_is_the_first_answer_of_the_ladder(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof ladder / sizeof *ladder; i++)
        if (probe_depth(&ladder[i].probe) != ladder[i].depth)
            fail_msg("%s: depth %d", ladder[i].note,
                     (int)probe_depth(&ladder[i].probe));
}

static void
a_terminal_without_a_cursor_is_not_usable(void **state)
{
    (void)state;
    assert_true(probe_usable("xterm-256color"));
    assert_true(probe_usable("vt100"));
    assert_false(probe_usable("dumb"));
    assert_false(probe_usable(""));
    assert_false(probe_usable(NULL));
}

static void
extensions_are_used_only_where_they_are_harmless(void **state)
{
    (void)state;
    struct probe xterm = {.term = "xterm-256color", .colours = 256};
    assert_true(probe_is_modern(&xterm));
    assert_true(probe_takes_commands(&xterm));
    struct probe linux_console = {.term = "linux", .colours = 8};
    assert_false(probe_is_modern(&linux_console));
    struct probe vt100 = {.term = "vt100", .colours = -1};
    assert_false(probe_is_modern(&vt100));
    assert_false(probe_takes_commands(&vt100));
    assert_false(probe_takes_commands(&linux_console));
    struct probe screen = {.term = "screen", .colours = 256, .sty = "1"};
    assert_false(probe_takes_commands(&screen));
    struct probe tmux = {.term = "screen", .colours = 256, .tmux = "1"};
    assert_true(probe_takes_commands(&tmux));
    struct probe vte = {.term = "vte-256color", .colours = 256};
    assert_true(probe_takes_commands(&vte));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_depth_is_the_first_answer_of_the_ladder),
        cmocka_unit_test(a_terminal_without_a_cursor_is_not_usable),
        cmocka_unit_test(extensions_are_used_only_where_they_are_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
