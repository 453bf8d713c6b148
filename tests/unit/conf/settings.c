/* Settings: the built-in ones, a file over them, and what is refused. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <stdlib.h>
#include <unistd.h>

static void
the_built_in_settings_are_all_there(void **state)
{
    struct dl_settings settings;
    dl_settings_default(*state, &settings);
    assert_str(settings.theme, "default");
    assert_str(settings.date_format, "%e %b %Y");
    assert_int_equal(settings.reader_cols, 72);
    assert_int_equal(settings.panes.count, 3);
    assert_int_equal(settings.list_sort, DL_SORT_NEWEST);
    assert_true(settings.wrap_jumps);
    for (int i = 0; i < DL_OPTION_COUNT; i++)
        assert_string_equal(settings.origin[i], "built in");
    assert_int_equal(settings.entities.entries.count, 0);
}

static void
what_a_file_leaves_out_keeps_its_value(void **state)
{
    struct dl_settings settings;
    read_settings(state, "# mine\nreader:\n  width: 90\n", &settings);
    assert_int_equal(settings.reader_cols, 90);
    assert_int_equal(settings.list_cols, 34);
    assert_string_equal(settings.origin[DL_OPTION_reader_cols],
                        "/etc/d/t.yaml:3");
    assert_string_equal(settings.origin[DL_OPTION_list_cols], "built in");
}

static void
empty_files_and_sections_change_nothing(void **state)
{
    static const char *const texts[] = {
        "",           "# nothing\n",        "\xef\xbb\xbf",
        "---\n",      "reader:\nlayout:\n", "keys:\nentities:\nnot-names:\n",
        "keys: {}\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_settings settings;
        read_settings(state, texts[i], &settings);
        assert_int_equal(settings.reader_cols, 72);
    }
}

static void
dotted_names_are_read_too(void **state)
{
    struct dl_settings settings;
    read_settings(state, "reader.width: 60\r\nlist.rows: 1\r\n", &settings);
    assert_int_equal(settings.reader_cols, 60);
    refuse_settings(state, "reader.width: 60\nreader:\n  width: 70\n", 3, 3,
                    "already, in line 1");
}

static void
unknown_names_are_refused_with_the_nearest(void **state)
{
    refuse_settings(state, "them: dark", 1, 1, "did you mean \"theme\"?");
    refuse_settings(state, "reader:\n  widht: 70", 2, 3, "\"reader.width\"");
    refuse_settings(state, "width: 70", 1, 1, "\"reader.width\"");
    refuse_settings(state, "entitys: []", 1, 1, "\"entities\"");
    refuse_settings(state, "qqqqqqqqqqqq: 1", 1, 1, "there is no setting");
    refuse_settings(state, "no: yes", 1, 1, "there is no setting \"no\"");
    refuse_settings(state, "reader: {keys: 1}", 1, 10, "reader.keys");
}

static void
shapes_that_do_not_fit_are_refused(void **state)
{
    refuse_settings(state, "- theme: dark", 1, 1, "name: value");
    refuse_settings(state, "dark", 1, 1, "name: value");
    refuse_settings(state, "reader: wide", 1, 9, "holds settings");
    refuse_settings(state, "layout: [list, article]", 1, 9, "holds settings");
    refuse_settings(state, "theme: dark\ntheme: light", 2, 1, "line 1");
}

static void
the_fault_is_quoted(void **state)
{
    struct dl_settings settings;
    struct dl_error err;
    char shown[600];
    dl_settings_default(*state, &settings);
    dl_settings_read(*state, "d.yaml", DL_STR("a: 1\n"), &settings, &err);
    dl_settings_read(*state, "d.yaml",
                     DL_STR("theme: dark\nlist:\n  rows: 9\n"), &settings,
                     &err);
    dl_error_format(&err, shown, sizeof shown);
    assert_string_equal(shown, "d.yaml:3:9: list.rows is a number from 1 to 3"
                               "\n    rows: 9\n          ^");
}

static void
files_are_loaded_or_named(void **state)
{
    struct dl_settings settings;
    struct dl_error err;
    char path[] = "settings-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(write(descriptor, "theme: dark\n", 12) == 12);
    close(descriptor);
    dl_settings_default(*state, &settings);
    assert_int_equal(dl_settings_load(*state, path, &settings, &err), DL_OK);
    assert_str(settings.theme, "dark");
    unlink(path);
    assert_int_equal(dl_settings_load(*state, path, &settings, &err),
                     DL_ERR_MISSING);
    assert_int_equal(dl_settings_load(*state, "/dev/zero", &settings, &err),
                     DL_ERR_SYNTAX);
}

static void
the_users_file_is_found_by_xdg(void **state)
{
    assert_string_equal(dl_settings_path(*state, "/h", NULL),
                        "/h/.config/dateline/dateline.yaml");
    assert_string_equal(dl_settings_path(*state, "/h", "/c"),
                        "/c/dateline/dateline.yaml");
    assert_string_equal(dl_settings_path(*state, "/h", "c"),
                        "/h/.config/dateline/dateline.yaml");
    assert_null(dl_settings_path(*state, NULL, NULL));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_built_in_settings_are_all_there),
        arena_test(what_a_file_leaves_out_keeps_its_value),
        arena_test(empty_files_and_sections_change_nothing),
        arena_test(dotted_names_are_read_too),
        arena_test(unknown_names_are_refused_with_the_nearest),
        arena_test(shapes_that_do_not_fit_are_refused),
        arena_test(the_fault_is_quoted),
        arena_test(files_are_loaded_or_named),
        arena_test(the_users_file_is_found_by_xdg),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
