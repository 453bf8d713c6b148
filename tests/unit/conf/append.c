/* Adding to a file that people write too. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/append.h"

#include <unistd.h>

static const char path[] = "append-test/file";

static enum dl_status
one_line(void *context, struct dl_arena *arena, struct dl_str old,
         struct dl_str *lines, struct dl_error *err)
{
    (void)err;
    const char *line = context;
    *lines = dl_str_from(
        dl_arena_printf(arena, "%s%s", conf_append_begin(old, "head\n"), line));
    return DL_OK;
}

static enum dl_status
nothing(void *context, struct dl_arena *arena, struct dl_str old,
        struct dl_str *lines, struct dl_error *err)
{
    (void)context, (void)arena, (void)old, (void)lines, (void)err;
    return DL_OK;
}

static void
lines_are_added_to_what_is_there(void **state)
{
    (void)state;
    char text[64] = "", a[] = "a\n", b[] = "b", c[] = "c\n";
    assert_int_equal(conf_append(path, one_line, a, NULL), DL_OK);
    assert_int_equal(conf_append(path, one_line, b, NULL), DL_OK);
    assert_int_equal(conf_append(path, nothing, NULL, NULL), DL_OK);
    assert_int_equal(conf_append(path, one_line, c, NULL), DL_OK);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    fclose(file);
    assert_string_equal(text, "head\na\nb\nc\n");
    unit_remove_folder("append-test");
}

static void
a_file_that_cannot_be_opened_is_named(void **state)
{
    (void)state;
    struct dl_error err;
    assert_int_equal(conf_append("/", nothing, NULL, &err), DL_ERR_IO);
    assert_string_equal(err.where, "/");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_added_to_what_is_there),
        cmocka_unit_test(a_file_that_cannot_be_opened_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
