/* What was typed comes back; what is private is never written. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/typed.h>

#include <stdlib.h>
#include <unistd.h>

static const char *const path = "typed-tried/state/history";

static int
setup(void **state)
{
    unit_remove_folder("typed-tried");
    return unit_arena_setup(state);
}

static int
teardown(void **state)
{
    unit_remove_folder("typed-tried");
    return unit_arena_teardown(state);
}

static void
add(enum dl_typed_kind kind, const char *text)
{
    struct dl_error err;
    struct dl_typed_line line = {kind, dl_str_from(text)};
    if (dl_typed_add(path, &line, &err) != DL_OK)
        fail_msg("%s: %s", err.where, err.text);
}

static struct dl_typed_lines
load(void **state)
{
    struct dl_typed_lines lines;
    struct dl_error err;
    if (dl_typed_load(*state, path, &lines, &err) != DL_OK)
        fail_msg("%s: %s", err.where, err.text);
    return lines;
}

static void
lines_come_back_in_order_each_once(void **state)
{
    assert_int_equal(load(state).count, 0);
    add(DL_TYPED_COMMAND, "theme dark");
    add(DL_TYPED_FILTER, "is:unread \"Zürich\"");
    add(DL_TYPED_SEARCH, "theme dark");
    add(DL_TYPED_COMMAND, "theme dark");
    struct dl_typed_lines lines = load(state);
    assert_int_equal(lines.count, 3);
    assert_str(lines.at[0].text, "is:unread \"Zürich\"");
    assert_int_equal(lines.at[0].kind, DL_TYPED_FILTER);
    assert_int_equal(lines.at[1].kind, DL_TYPED_SEARCH);
    assert_int_equal(lines.at[2].kind, DL_TYPED_COMMAND);
}

/* A line with a newline in it would be another line the next time. */
static void
no_line_becomes_two(void **state)
{
    static const char *const forged[] = {
        "a\n:quit", "a\r\n/b", "\n", "a\vb\f:c", "a\xe2\x80\xa8:quit",
    };
    size_t before = 0;
    for (size_t i = 0; i < sizeof forged / sizeof *forged; i++) {
        add(DL_TYPED_SEARCH, forged[i]);
        struct dl_typed_lines lines = load(state);
        assert_true(lines.count <= before + 1);
        before = lines.count;
        for (size_t k = 0; k < lines.count; k++)
            assert_int_equal(lines.at[k].kind, DL_TYPED_SEARCH);
    }
}

static void
nothing_private_is_kept(void **state)
{
    add(DL_TYPED_COMMAND, "add example.org/feed?token=0123");
    add(DL_TYPED_COMMAND, "add");
    add(DL_TYPED_COMMAND, "filter https://me:word@example.org/");
    add(DL_TYPED_FILTER, "link:https://me:word@example.org/");
    add(DL_TYPED_SEARCH, " quietly");
    add(DL_TYPED_SEARCH, "");
    assert_int_equal(load(state).count, 0);
    assert_int_not_equal(access(path, F_OK), 0);
    add(DL_TYPED_COMMAND, "address");
    assert_int_equal(load(state).count, 1);
}

static void
the_file_is_the_users_alone(void **state)
{
    struct stat status;
    (void)state;
    add(DL_TYPED_SEARCH, "x");
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void
it_never_grows_beyond_twice_what_is_read(void **state)
{
    struct stat status;
    char text[32];
    for (int i = 0; i < 3 * DL_TYPED_KEPT; i++) {
        snprintf(text, sizeof text, "line %04d", i);
        add(DL_TYPED_SEARCH, text);
    }
    struct dl_typed_lines lines = load(state);
    assert_int_equal(lines.count, DL_TYPED_KEPT);
    assert_str(lines.at[lines.count - 1].text, text);
    assert_int_equal(stat(path, &status), 0);
    assert_true(status.st_size <= (2 * DL_TYPED_KEPT + 1) * 11);
}

static void
what_is_damaged_is_left_out(void **state)
{
    add(DL_TYPED_SEARCH, "first");
    unit_write(path, "/good\n:\x1b[31mred\n/\xff\xfe\n\n=\n?what\n"
                     "/https://example.org/\n:add x\n: blank\n/broken off");
    struct dl_typed_lines lines = load(state);
    assert_int_equal(lines.count, 1);
    assert_str(lines.at[0].text, "good");
    add(DL_TYPED_SEARCH, "last");
    lines = load(state);
    assert_str(lines.at[lines.count - 1].text, "last");
}

static void
a_folder_in_its_place_is_said(void **state)
{
    struct dl_error err = {0};
    struct dl_typed_lines lines;
    struct dl_typed_line line = {DL_TYPED_SEARCH, DL_STR("x")};
    mkdir("typed-tried", 0700);
    assert_int_equal(dl_typed_load(*state, "typed-tried", &lines, &err),
                     DL_ERR_IO);
    assert_int_equal(dl_typed_add("typed-tried", &line, &err), DL_ERR_IO);
    assert_string_equal(err.where, "typed-tried");
}

static void
the_path_is_in_the_folder_of_states(void **state)
{
    assert_string_equal(dl_typed_path(*state, "/home/a", "/state"),
                        "/state/dateline/history");
    assert_string_equal(dl_typed_path(*state, "/home/a", "state"),
                        "/home/a/.local/state/dateline/history");
    assert_null(dl_typed_path(*state, NULL, NULL));
}

#define kept_test(function) \
    cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        kept_test(lines_come_back_in_order_each_once),
        kept_test(no_line_becomes_two),
        kept_test(nothing_private_is_kept),
        kept_test(the_file_is_the_users_alone),
        kept_test(it_never_grows_beyond_twice_what_is_read),
        kept_test(what_is_damaged_is_left_out),
        kept_test(a_folder_in_its_place_is_said),
        kept_test(the_path_is_in_the_folder_of_states),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
