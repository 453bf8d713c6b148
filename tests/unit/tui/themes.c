/* Trying themes on, and what becomes of those whose files change. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const struct dl_theme *
theme(struct fixture *fixture)
{
    return state_theme(fixture->state);
}

/* One that is found in a folder. */
static void
come(struct fixture *fixture, const char *name, const char *path, bool light)
{
    struct dl_theme one = {
        .name = dl_str_from(name), .path = dl_str_from(path), .light = light};
    struct dl_themes all = {&one, 1, 1};
    state_themes(fixture->state, &all);
}

static void
a_row_is_in_force_while_one_is_at_it(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<F4>");
    assert_shown(fixture, "Themes: 2");
    assert_str(theme(fixture)->name, "default");
    fixture_type(fixture, "j");
    assert_str(theme(fixture)->name, "dark");
    fixture_type(fixture, "k");
    assert_str(theme(fixture)->name, "default");
    fixture_type(fixture, "<F3>");
    assert_str(theme(fixture)->name, "dark");
    assert_shown(fixture, "Themes: 2");
}

static void
escape_goes_back_and_enter_keeps(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":themes<Enter>j<Escape>");
    assert_str(theme(fixture)->name, "default");
    fixture_type(fixture, "<F4>j<Enter>");
    assert_str(theme(fixture)->name, "dark");
    assert_shown(fixture, "theme dark;");
    fixture_type(fixture, "u");
    assert_str(theme(fixture)->name, "default");
}

static void
another_key_closes_the_picker_and_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<F4>j?");
    assert_str(theme(fixture)->name, "default");
    fixture_type(fixture, "<Escape>u");
    assert_shown(fixture, "nothing to take back");
}

static void
the_order_is_that_of_names_and_numbers_stay(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<F3>"); /* what can be taken back names a number */
    come(fixture, "ash", "/t/ash.yaml", false);
    assert_str(theme(fixture)->name, "dark");
    fixture_type(fixture, "<F3>");
    assert_str(theme(fixture)->name, "default");
    fixture_type(fixture, "<F3>");
    assert_str(theme(fixture)->name, "ash");
    fixture_type(fixture, "uuu");
    assert_str(theme(fixture)->name, "default");
}

static void
a_theme_read_again_takes_the_place_of_what_it_was(void **state)
{
    struct fixture *fixture = *state;
    come(fixture, "ash", "/t/ash.yaml", false);
    fixture_type(fixture, ":theme ash<Enter>");
    come(fixture, "ash two", "/t/ash.yaml", true);
    assert_int_equal(fixture->state->themes->count, 3);
    assert_str(theme(fixture)->name, "ash two");
    assert_true(theme(fixture)->light);
}

static void
a_fault_stands_in_place_until_it_is_mended(void **state)
{
    struct fixture *fixture = *state;
    struct dl_error err;
    dl_error_set(&err, DL_ERR_SYNTAX, "ash.yaml", 3, 5, "no such role");
    state_theme_fault(fixture->state, &err);
    assert_shown(fixture, "ash.yaml:3:5: no such role");
    fixture_type(fixture, "j");
    assert_shown(fixture, "ash.yaml:3:5: no such role");
    state_theme_fault(fixture->state, NULL);
    assert_not_shown(fixture, "ash.yaml");
}

static void
the_background_chooses_between_two(void **state)
{
    struct fixture *fixture = *state;
    struct themes *wardrobe = &fixture->state->wardrobe;
    state_background(fixture->state, true);
    assert_int_equal(fixture->state->theme, 0); /* there is no pair */
    wardrobe->light = 0;
    wardrobe->dark = 1;
    state_background(fixture->state, false);
    assert_str(theme(fixture)->name, "dark");
    state_background(fixture->state, true);
    assert_str(theme(fixture)->name, "default");
    come(fixture, "ash", "/t/ash.yaml", false);
    fixture_type(fixture, ":theme ash<Enter>");
    state_background(fixture->state, false);
    assert_str(theme(fixture)->name, "ash");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_row_is_in_force_while_one_is_at_it),
        wide_test(escape_goes_back_and_enter_keeps),
        wide_test(another_key_closes_the_picker_and_changes_nothing),
        wide_test(the_order_is_that_of_names_and_numbers_stay),
        wide_test(a_theme_read_again_takes_the_place_of_what_it_was),
        wide_test(a_fault_stands_in_place_until_it_is_mended),
        wide_test(the_background_chooses_between_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
