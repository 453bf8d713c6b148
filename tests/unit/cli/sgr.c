/* Tests of styles as escape sequences. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/sgr.h"

#include <stdlib.h>

static struct dl_str
begun(struct dl_arena *arena, struct dl_style style, enum dl_depth depth)
{
    char *text;
    size_t bytes;
    FILE *out = open_memstream(&text, &bytes);
    sgr_begin(out, style, depth);
    fclose(out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static const struct dl_colour orange = {.kind = DL_COLOUR_RGB,
                                        .r = 255,
                                        .g = 135,
                                        .b = 0,
                                        .fallback = 3},
                              grey = {.kind = DL_COLOUR_INDEX, .index = 8},
                              ivory = {.kind = DL_COLOUR_INDEX, .index = 230};

static void
a_style_is_one_sequence_that_starts_afresh(void **state)
{
    struct dl_style style = {orange, grey, DL_ATTR_BOLD | DL_ATTR_UNDERLINE};
    assert_str(begun(*state, style, DL_DEPTH_RGB),
               "\033[0;1;4;38;2;255;135;0;100m");
    assert_str(begun(*state, style, DL_DEPTH_16), "\033[0;1;4;33;100m");
    assert_str(begun(*state, style, DL_DEPTH_MONO), "\033[0;1;4m");
}

static void
colours_that_are_not_said_are_left_out(void **state)
{
    struct dl_style style = {.bg = ivory};
    assert_str(begun(*state, style, DL_DEPTH_256), "\033[0;48;5;230m");
    assert_str(begun(*state, (struct dl_style){0}, DL_DEPTH_256), "\033[0m");
}

static void
depth_follows_the_settings_then_the_terminal(void **state)
{
    (void)state;
    assert_int_equal(sgr_depth(DL_COLOURS_16, "xterm-256color", "truecolor"),
                     DL_DEPTH_16);
    assert_int_equal(sgr_depth(DL_COLOURS_AUTO, "xterm", "truecolor"),
                     DL_DEPTH_RGB);
    assert_int_equal(sgr_depth(DL_COLOURS_AUTO, "screen-256color", NULL),
                     DL_DEPTH_256);
    assert_int_equal(sgr_depth(DL_COLOURS_AUTO, NULL, NULL), DL_DEPTH_16);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_style_is_one_sequence_that_starts_afresh),
        arena_test(colours_that_are_not_said_are_left_out),
        arena_test(depth_follows_the_settings_then_the_terminal),
    };
    return cmocka_run_group_tests_name("sgr", tests, NULL, NULL);
}
