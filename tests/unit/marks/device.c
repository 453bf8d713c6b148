/* The name of a device, kept, replaced, and told from others. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include <dateline/marks.h>

#include <stdio.h>
#include <stdlib.h>

static const char *
own_file(struct dl_arena *arena)
{
    return dl_arena_printf(arena, "%s/state/device", unit_folder(arena));
}

static const char *
name(struct dl_arena *arena, const char *path, const char *host)
{
    const char *out;
    assert_int_equal(dl_marks_device(arena, path, host, &out, NULL), DL_OK);
    return out;
}

static void
a_device_keeps_the_name_it_was_given(void **state)
{
    const char *path = own_file(*state);
    const char *first = name(*state, path, "Desk.example.org");
    assert_true(dl_str_starts(dl_str_from(first), DL_STR("desk-")));
    assert_int_equal(strlen(first), strlen("desk-12345678"));
    assert_string_equal(name(*state, path, "desk"), first);
}

static void
hosts_of_one_name_are_told_apart(void **state)
{
    assert_string_not_equal(name(*state, own_file(*state), "desk"),
                            name(*state, own_file(*state), "desk"));
}

/* A home that was copied brings the file along. */
static void
the_name_of_another_host_is_not_taken_over(void **state)
{
    const char *path = own_file(*state);
    name(*state, path, "desk");
    const char *second = name(*state, path, "lap top");
    assert_true(dl_str_starts(dl_str_from(second), DL_STR("lap-top-")));
    assert_string_equal(name(*state, path, "lap top"), second);
}

static void
what_is_no_name_is_replaced(void **state)
{
    static const char *const texts[] = {"",
                                        "desk-1234567\n",
                                        "desk-1234567x\n",
                                        "desk-12345678",
                                        "desk_12345678\n",
                                        "../../etc/passwd\n"};
    const char *path = own_file(*state);
    name(*state, path, "desk");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(texts[i], file);
        fclose(file);
        const char *made = name(*state, path, "desk");
        assert_int_equal(strlen(made), strlen("desk-12345678"));
        assert_string_equal(name(*state, path, "desk"), made);
    }
}

static void
a_name_that_cannot_be_kept_is_none(void **state)
{
    const char *path = own_file(*state), *out = "as it was";
    struct dl_error err;
    name(*state, path, "desk");
    const char *below = dl_arena_printf(*state, "%s/file", path);
    assert_int_equal(dl_marks_device(*state, below, "desk", &out, &err),
                     DL_ERR_IO);
    assert_string_equal(out, "as it was");
    assert_string_equal(err.where, below);
}

static void
the_user_says_where_things_are_kept(void **state)
{
    assert_string_equal(dl_marks_folder(*state, "/h", NULL),
                        "/h/.local/share/dateline/marks");
    assert_string_equal(dl_marks_folder(*state, "/h", "/data"),
                        "/data/dateline/marks");
    assert_string_equal(dl_marks_folder(*state, "/h", "data"),
                        "/h/.local/share/dateline/marks");
    assert_null(dl_marks_folder(*state, NULL, NULL));
    assert_string_equal(dl_marks_device_path(*state, "/h", ""),
                        "/h/.local/state/dateline/device");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_device_keeps_the_name_it_was_given),
        arena_test(hosts_of_one_name_are_told_apart),
        arena_test(the_name_of_another_host_is_not_taken_over),
        arena_test(what_is_no_name_is_replaced),
        arena_test(a_name_that_cannot_be_kept_is_none),
        arena_test(the_user_says_where_things_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
