/* Colours: read, weighed, and shown on terminals that have fewer. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/colour.h"

#include <math.h>

static struct dl_colour
colour(const char *text)
{
    struct dl_colour out;
    if (!colour_parse(dl_str_from(text), &out))
        fail_msg("%s was not read", text);
    return out;
}

static void
colours_are_read_in_all_spellings(void **state)
{
    (void)state;
    struct dl_colour c = colour("#1aF09c");
    assert_int_equal(c.kind, DL_COLOUR_RGB);
    assert_int_equal(c.r, 0x1a);
    assert_int_equal(c.g, 0xf0);
    assert_int_equal(c.b, 0x9c);
    assert_int_equal(c.fallback, DL_COLOUR_NO_INDEX);
    c = colour("#1f0");
    assert_int_equal(c.r << 16 | c.g << 8 | c.b, 0x11ff00);
    assert_int_equal(colour("0").index, 0);
    assert_int_equal(colour("255").index, 255);
    assert_int_equal(colour("magenta").index, 5);
    assert_int_equal(colour("bright-white").index, 15);
    assert_int_equal(colour("default").kind, DL_COLOUR_DEFAULT);
    assert_int_equal(colour("none").kind, DL_COLOUR_CLEAR);
}

static void
what_is_no_colour_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",    "#",  "#12",        "#1234", "#ggg",    "#12345", "#1234567",
        "256", "1x", "9999999999", "Red",   "reddish", "-1"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_colour out;
        if (colour_parse(dl_str_from(texts[i]), &out))
            fail_msg("\"%s\" was taken for a colour", texts[i]);
    }
}

static void
contrast_is_that_of_wcag(void **state)
{
    (void)state;
    struct dl_colour black = colour("#000"), white = colour("#fff");
    assert_true(fabs(dl_colour_contrast(black, white) - 21) < 0.001);
    assert_true(fabs(dl_colour_contrast(white, black) - 21) < 0.001);
    assert_true(fabs(dl_colour_contrast(white, white) - 1) < 0.001);
    /* the grey that WCAG's literature names as just 4.5 on white */
    assert_true(fabs(dl_colour_contrast(colour("#767676"), white) - 4.54) <
                0.01);
    assert_true(dl_colour_contrast(colour("231"), colour("16")) > 20.9);
}

static void
contrast_with_the_terminals_own_is_not_known(void **state)
{
    (void)state;
    assert_true(dl_colour_contrast(colour("default"), colour("#fff")) == 0);
    assert_true(dl_colour_contrast(colour("#fff"), colour("red")) == 0);
    assert_true(dl_colour_contrast(colour("none"), colour("#fff")) == 0);
}

static void
distance_is_nought_for_one_and_one_for_black_and_white(void **state)
{
    (void)state;
    struct dl_colour black = colour("#000"), white = colour("#fff");
    assert_true(dl_colour_distance(white, white) < 0.0001);
    assert_true(fabs(dl_colour_distance(black, white) - 1) < 0.001);
}

static void
the_fixed_240_are_their_own_nearest(void **state)
{
    (void)state;
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    for (int cell = 0; cell < 216; cell++) {
        char text[8];
        snprintf(text, sizeof text, "#%02x%02x%02x", (unsigned)steps[cell / 36],
                 (unsigned)steps[cell / 6 % 6], (unsigned)steps[cell % 6]);
        struct dl_colour out = dl_colour_reduce(colour(text), DL_DEPTH_256);
        assert_int_equal(out.kind, DL_COLOUR_INDEX);
        assert_int_equal(out.index, 16 + cell);
    }
    assert_int_equal(dl_colour_reduce(colour("#1c1c1c"), DL_DEPTH_256).index,
                     234);
}

static void
sixteen_colours_are_declared_or_near(void **state)
{
    (void)state;
    struct dl_colour c = colour("#fdfdfd");
    assert_int_equal(dl_colour_reduce(c, DL_DEPTH_16).index, 15);
    c.fallback = 4;
    assert_int_equal(dl_colour_reduce(c, DL_DEPTH_16).index, 4);
    c.fallback = DL_COLOUR_OWN;
    assert_int_equal(dl_colour_reduce(c, DL_DEPTH_16).kind, DL_COLOUR_DEFAULT);
    assert_int_equal(dl_colour_reduce(colour("9"), DL_DEPTH_16).index, 9);
    assert_int_equal(dl_colour_reduce(colour("196"), DL_DEPTH_16).index, 9);
}

static void
what_a_terminal_has_is_left_alone(void **state)
{
    (void)state;
    assert_int_equal(dl_colour_reduce(colour("#123"), DL_DEPTH_RGB).kind,
                     DL_COLOUR_RGB);
    assert_int_equal(dl_colour_reduce(colour("200"), DL_DEPTH_256).index, 200);
    assert_int_equal(dl_colour_reduce(colour("default"), DL_DEPTH_16).kind,
                     DL_COLOUR_DEFAULT);
    assert_int_equal(dl_colour_reduce(colour("none"), DL_DEPTH_256).kind,
                     DL_COLOUR_CLEAR);
    assert_int_equal(dl_colour_reduce(colour("#123"), DL_DEPTH_MONO).kind,
                     DL_COLOUR_DEFAULT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colours_are_read_in_all_spellings),
        cmocka_unit_test(what_is_no_colour_is_refused),
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(contrast_with_the_terminals_own_is_not_known),
        cmocka_unit_test(
            distance_is_nought_for_one_and_one_for_black_and_white),
        cmocka_unit_test(the_fixed_240_are_their_own_nearest),
        cmocka_unit_test(sixteen_colours_are_declared_or_near),
        cmocka_unit_test(what_a_terminal_has_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
