/* Tests of reading a file as it is. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <unistd.h>

static void
bytes_come_as_they_are(void **state)
{
    char path[] = "slurp-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "wb");
    fwrite("a\0\r\n\xff", 1, 5, file);
    fclose(file);
    struct dl_str text;
    assert_int_equal(cli_slurp(*state, path, &text, NULL), DL_OK);
    unlink(path);
    assert_int_equal(text.bytes, 5);
    assert_memory_equal(text.at, "a\0\r\n\xff", 5);
}

static void
what_cannot_be_read_is_named(void **state)
{
    struct dl_str text;
    struct dl_error err;
    assert_int_equal(cli_slurp(*state, "no/such/file", &text, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.where, "no/such/file");
    assert_int_equal(cli_slurp(*state, "/", &text, &err), DL_ERR_IO);
    assert_string_equal(err.where, "/");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(bytes_come_as_they_are),
        arena_test(what_cannot_be_read_is_named),
    };
    return cmocka_run_group_tests_name("slurp", tests, NULL, NULL);
}
