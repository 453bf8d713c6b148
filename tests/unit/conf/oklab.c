/* Colours to OKLab and back. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/oklab.h"

#include <math.h>
#include <stdlib.h>

static struct dl_colour
rgb(int value)
{
    return (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = (uint8_t)(value >> 16),
                              .g = (uint8_t)(value >> 8),
                              .b = (uint8_t)value};
}

static int
value_of(struct dl_colour colour)
{
    return colour.r << 16 | colour.g << 8 | colour.b;
}

static void
every_colour_comes_back(void **state)
{
    (void)state;
    for (int value = 0; value < 0x1000000; value += 4099)
        assert_int_equal(value_of(oklab_show(oklab_from(rgb(value)))), value);
}

static void
lightness_is_that_of_the_source(void **state)
{
    (void)state;
    assert_true(fabs(oklab_from(rgb(0xffffff)).l - 1) < 1e-4);
    assert_true(fabs(oklab_from(rgb(0)).l) < 1e-9);
    /* The paper's red: L 0.628, a 0.225, b 0.126. */
    struct oklab red = oklab_from(rgb(0xff0000));
    assert_true(fabs(red.l - 0.628) < 1e-3);
    assert_true(fabs(red.a - 0.225) < 1e-3);
    assert_true(fabs(red.b - 0.126) < 1e-3);
}

static void
the_table_of_indices_is_what_they_come_to(void **state)
{
    (void)state;
    for (int i = 0; i < 256; i++)
        assert_true(oklab_distance(oklab_from_index(i),
                                   oklab_from(oklab_of_index(i))) < 1e-8);
}

static void
what_no_screen_shows_keeps_lightness_and_hue(void **state)
{
    (void)state;
    struct oklab blue = oklab_from(rgb(0x0000ff));
    blue.l = 0.9;
    struct oklab shown = oklab_from(oklab_show(blue));
    assert_true(fabs(shown.l - 0.9) < 0.005);
    double turn = atan2(shown.b, shown.a) - atan2(blue.b, blue.a);
    assert_true(fabs(turn) < 0.06);
    assert_int_equal(value_of(oklab_show((struct oklab){1, blue.a, blue.b})),
                     0xffffff);
}

static void
numbered_colours_are_those_of_every_terminal(void **state)
{
    (void)state;
    assert_int_equal(value_of(oklab_of_index(16)), 0x000000);
    assert_int_equal(value_of(oklab_of_index(231)), 0xffffff);
    assert_int_equal(value_of(oklab_of_index(208)), 0xff8700);
    assert_int_equal(value_of(oklab_of_index(232)), 0x080808);
    assert_int_equal(value_of(oklab_of_index(255)), 0xeeeeee);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_colour_comes_back),
        cmocka_unit_test(lightness_is_that_of_the_source),
        cmocka_unit_test(the_table_of_indices_is_what_they_come_to),
        cmocka_unit_test(what_no_screen_shows_keeps_lightness_and_hue),
        cmocka_unit_test(numbered_colours_are_those_of_every_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
