/* Values of settings by their type. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <stdlib.h>

static void
every_option_has_a_place_of_its_own_in_yaml(void **state)
{
    (void)state;
    static const char *const paths[] = {
#define X(field, path, type, least, greatest, choices, help) path,
#include <dateline/options.def>
#undef X
    };
    for (size_t i = 0; i < DL_OPTION_COUNT; i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(paths[i], paths[k]);
}

static void
numbers_have_a_range(void **state)
{
    struct dl_settings settings;
    read_settings(state, "reader: {width: 80}", &settings);
    assert_int_equal(settings.reader_cols, 80);
    refuse_settings(state, "reader: {width: 19}", 1, 17, "from 20 to 400");
    refuse_settings(state, "reader: {width: 401}", 1, 17, "from 20 to 400");
    refuse_settings(state, "reader: {width: wide}", 1, 17, "is a number");
    refuse_settings(state, "reader: {width: 0x50}", 1, 17, "is a number");
    refuse_settings(state, "reader: {width: -40}", 1, 17, "is a number");
    refuse_settings(state, "reader: {width: 99999999999}", 1, 17, "number");
    refuse_settings(state, "reader:\n  width:\n", 2, 9, "is a number");
}

static void
yes_and_no_have_their_usual_words(void **state)
{
    static const struct {
        const char *yaml;
        bool wrap;
    } cases[] = {
        {"jumps: {wrap: no}", false},    {"jumps: {wrap: Yes}", true},
        {"jumps: {wrap: off}", false},   {"jumps: {wrap: on}", true},
        {"jumps: {wrap: false}", false}, {"jumps: {wrap: TRUE}", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_settings settings;
        read_settings(state, cases[i].yaml, &settings);
        assert_int_equal(settings.wrap_jumps, cases[i].wrap);
    }
    refuse_settings(state, "jumps: {wrap: y}", 1, 15, "yes or no");
}

static void
choices_are_words_even_when_yaml_has_other_ideas(void **state)
{
    struct dl_settings settings;
    read_settings(state, "reader: {marks: off}\ncolours: 16\n", &settings);
    assert_int_equal(settings.entity_marks, DL_MARKS_OFF);
    assert_int_equal(settings.colours, DL_COLOURS_16);
    refuse_settings(state, "list: {sort: newst}", 1, 14,
                    "newest, oldest, title, source, unread, file");
}

static void
paths_count_from_the_file_or_from_home(void **state)
{
    struct dl_settings settings;
    setenv("HOME", "/home/ada", 1);
    read_settings(state,
                  "library: [news, ./more, /var/news, ~/read, '~', ../up]",
                  &settings);
    static const char *const expected[] = {"/etc/d/news", "/etc/d/more",
                                           "/var/news",   "/home/ada/read",
                                           "/home/ada",   "/etc/d/../up"};
    assert_int_equal(settings.library.count, 6);
    for (size_t i = 0; i < 6; i++)
        assert_str(settings.library.at[i], expected[i]);
    read_settings(state, "library: one\n", &settings);
    assert_int_equal(settings.library.count, 1);
    read_settings(state, "library:\n#  - one\n", &settings);
    assert_int_equal(settings.library.count, 0);
    refuse_settings(state, "library: [a, [b]]", 1, 14, "not a list");
    unsetenv("HOME");
    refuse_settings(state, "library: ~/x", 1, 10, "HOME");
}

static void
a_theme_is_a_name_or_a_path(void **state)
{
    struct dl_settings settings;
    read_settings(state, "theme: dark", &settings);
    assert_str(settings.theme, "dark");
    read_settings(state, "theme: mine.yaml", &settings);
    assert_str(settings.theme, "/etc/d/mine.yaml");
    refuse_settings(state, "theme: ''", 1, 8, "no value");
    refuse_settings(state, "theme: {dark: x}", 1, 8, "two themes are");
    refuse_settings(state, "theme: {drak: x, light: y}", 1, 9, "dark");
    refuse_settings(state, "theme: [x]", 1, 8, "not a list or map");
    read_settings(state, "theme: auto", &settings);
    assert_str(settings.theme_light, "light");
    read_settings(state, "theme: {dark: nord, light: ./l.yaml}", &settings);
    assert_str(settings.theme, "auto");
    assert_str(settings.theme_dark, "nord");
    assert_str(settings.theme_light, "/etc/d/l.yaml");
    refuse_settings(state, "theme: \"a\\nb\"", 1, 8, "one line");
}

static void
date_formats_know_their_letters(void **state)
{
    struct dl_settings settings;
    read_settings(state, "date-format: '%a %d.%m.%Y %%'", &settings);
    assert_str(settings.date_format, "%a %d.%m.%Y %%");
    refuse_settings(state, "date-format: '%Y-%q'", 1, 14, "YmdebBaA%");
    refuse_settings(state, "date-format: '%Y%'", 1, 14, "after %");
}

static void
panes_stand_in_the_order_given(void **state)
{
    struct dl_settings settings;
    read_settings(state, "layout: {panes: [timeline, article]}", &settings);
    assert_int_equal(settings.panes.count, 2);
    assert_int_equal(settings.panes.at[0], DL_PANE_TIME);
    assert_int_equal(settings.panes.at[1], DL_PANE_READ);
    read_settings(state, "layout: {panes: article}", &settings);
    assert_int_equal(settings.panes.count, 1);
    refuse_settings(state, "layout: {panes: [list, list]}", 1, 24, "once");
    refuse_settings(state, "layout: {panes: []}", 1, 17, "at least one");
    refuse_settings(state, "layout: {panes: [map]}", 1, 18, "timeline");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_option_has_a_place_of_its_own_in_yaml),
        arena_test(numbers_have_a_range),
        arena_test(yes_and_no_have_their_usual_words),
        arena_test(choices_are_words_even_when_yaml_has_other_ideas),
        arena_test(paths_count_from_the_file_or_from_home),
        arena_test(a_theme_is_a_name_or_a_path),
        arena_test(date_formats_know_their_letters),
        arena_test(panes_stand_in_the_order_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
