/* Tests of reading bytes. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/slurp.h"

#include <dateline/wire.h>

#include <stdlib.h>
#include <unistd.h>

static void
a_file_is_read_whole(void **state)
{
    char path[] = "/tmp/dateline-slurp-XXXXXX";
    struct dl_str bytes;
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, "a\0b", 3), 3);
    close(file);
    assert_int_equal(slurp(*state, path, &bytes, NULL), DL_OK);
    unlink(path);
    assert_int_equal(bytes.bytes, 3);
    assert_memory_equal(bytes.at, "a\0b", 3);
}

/* More than fits into the first room, and more than is allowed. */
static void
a_pipe_is_read_to_its_end_or_limit(void **state)
{
    const int sizes[] = {300000, DL_WIRE_BODY_MAX + 1};
    struct dl_str bytes;
    for (int i = 0; i < 2; i++) {
        char path[64];
        FILE *pipe = popen(
            dl_arena_printf(*state, "head -c %d /dev/zero", sizes[i]), "r");
        assert_non_null(pipe);
        snprintf(path, sizeof path, "/dev/fd/%d", fileno(pipe));
        assert_int_equal(slurp(*state, path, &bytes, NULL),
                         i == 0 ? DL_OK : DL_ERR_LIMIT);
        pclose(pipe);
        if (i == 0)
            assert_int_equal(bytes.bytes, sizes[i]);
    }
}

static void
what_cannot_be_read_is_named(void **state)
{
    struct dl_error err;
    struct dl_str bytes;
    assert_int_equal(slurp(*state, "/nowhere/a", &bytes, &err), DL_ERR_IO);
    assert_string_equal(err.where, "/nowhere/a");
    assert_int_equal(slurp(*state, "/tmp", &bytes, &err), DL_ERR_IO);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_file_is_read_whole),
        arena_test(a_pipe_is_read_to_its_end_or_limit),
        arena_test(what_cannot_be_read_is_named),
    };
    return cmocka_run_group_tests_name("slurp", tests, NULL, NULL);
}
