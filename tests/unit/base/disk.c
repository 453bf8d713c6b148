/* What is written is all there or nothing is, whatever the disk does; what is
 * read is all of a file or a pipe. */
/* SPDX-License-Identifier: ISC */
#include "../failing.h"

#include <fcntl.h>

static const char *
file_in(struct dl_arena *arena, const char *text)
{
    const char *path = dl_arena_printf(arena, "%s/a", unit_folder(arena));
    unit_write(path, text);
    return path;
}

static struct dl_str
content(struct dl_arena *arena, const char *path)
{
    struct dl_str out = DL_STR("?");
    int file = disk_open(path, O_RDONLY, 0);
    assert_true(file >= 0 && disk_slurp(arena, file, 100, &out));
    close(file);
    return out;
}

static void
what_cannot_be_appended_is_taken_back(void **state)
{
    const char *path = file_in(*state, "old\n");
    int file = disk_open(path, O_WRONLY | O_APPEND, 0);
    for (unsigned turn = 1; turn <= 2; turn++) {
        failing_begin(turn, false, ENOSPC);
        assert_false(disk_append(file, DL_STR("new\n")));
        assert_int_equal(errno, ENOSPC);
        assert_true(failing_end());
        assert_str(content(*state, path), "old\n");
    }
    failing_begin(1, false, EINTR); /* which is no fault */
    assert_true(disk_put(file, DL_STR("new\n")));
    assert_true(failing_end());
    assert_str(content(*state, path), "old\nnew\n");
    close(file);
}

static void
what_cannot_be_replaced_stays(void **state)
{
    const char *path = file_in(*state, "old");
    for (unsigned turn = 1; turn <= 4; turn++) { /* open, write, sync, rename */
        failing_begin(turn, false, EIO);
        assert_false(disk_replace(path, DL_STR("new")));
        assert_int_equal(errno, EIO);
        assert_true(failing_end());
        assert_str(content(*state, path), "old");
    }
    assert_true(disk_replace(path, DL_STR("new")));
    assert_str(content(*state, path), "new");
}

static void
files_and_pipes_are_read_up_to_a_limit(void **state)
{
    enum { MOST = 1000, MUCH = 4000 };
    char text[MUCH] = "";
    int pair[2];
    struct dl_str out;
    assert_int_equal(pipe(pair), 0);
    assert_int_equal(write(pair[1], text, MUCH), MUCH);
    close(pair[1]);
    assert_true(disk_slurp(*state, pair[0], MUCH, &out));
    assert_int_equal(out.bytes, MUCH);
    close(pair[0]);
    memset(text, 'a', MUCH - 1);
    int file = disk_open(file_in(*state, text), O_RDONLY, 0);
    assert_true(disk_slurp(*state, file, MOST, &out));
    assert_in_range(out.bytes, MOST + 1, 2 * MOST + 2);
    close(file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_cannot_be_appended_is_taken_back),
        arena_test(what_cannot_be_replaced_stays),
        arena_test(files_and_pipes_are_read_up_to_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
