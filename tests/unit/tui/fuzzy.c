/* Which of several names fits some letters best. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/overlay.h"

#include <limits.h>

static int
score(const char *needle, const char *text)
{
    return fuzzy_score(dl_str_from(needle), dl_str_from(text));
}

static void
letters_must_come_in_order(void **state)
{
    (void)state;
    assert_true(score("mq", "mara quill") > INT_MIN);
    assert_int_equal(score("qm", "mara quill"), INT_MIN);
    assert_int_equal(score("mara quills", "mara quill"), INT_MIN);
}

static void
starts_of_words_beat_letters_inside(void **state)
{
    (void)state;
    assert_true(score("ns", "norland shipping") > score("ns", "townships"));
}

static void
consecutive_letters_beat_scattered_ones(void **state)
{
    (void)state;
    assert_true(score("port", "port ellis") > score("port", "press office rt"));
}

static void
the_whole_name_beats_all(void **state)
{
    (void)state;
    assert_true(score("china", "china") > score("china", "china daily"));
}

static void
nothing_typed_fits_everything_alike(void **state)
{
    (void)state;
    assert_int_equal(score("", "a"), score("", "bcd"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_must_come_in_order),
        cmocka_unit_test(starts_of_words_beat_letters_inside),
        cmocka_unit_test(consecutive_letters_beat_scattered_ones),
        cmocka_unit_test(the_whole_name_beats_all),
        cmocka_unit_test(nothing_typed_fits_everything_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
