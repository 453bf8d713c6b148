/* What a program is started with. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "confine/start.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

static int
end_of(pid_t process)
{
    int status;
    assert_int_equal(waitpid(process, &status, 0), process);
    return status;
}

static void
a_helper_speaks_on_its_stream(void **state)
{
    char *words[] = {"sh", "-c", "read line; echo \"$line!\"; echo x >&2",
                     NULL};
    char text[16] = "";
    int ends[2];
    pid_t process;
    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends),
                     0);
    struct dl_launch launch = {DL_LAUNCH_HELPER, words, ends[1]};
    assert_int_equal(start_program(&launch, &process), 0);
    close(ends[1]);
    assert_int_equal(write(ends[0], "hello\n", 6), 6);
    assert_int_equal(end_of(process), 0);
    assert_int_equal(read(ends[0], text, sizeof text), 7);
    assert_string_equal(text, "hello!\n");
    assert_int_equal(read(ends[0], text, sizeof text), 0);
    close(ends[0]);
}

/* Ignored by us, and still an end to it. */
static void
signals_are_as_usual_for_it(void **state)
{
    char *words[] = {"sh", "-c", "kill -INT $$; exit 3", NULL};
    pid_t process;
    (void)state;
    signal(SIGINT, SIG_IGN);
    struct dl_launch launch = {DL_LAUNCH_TERMINAL, words, -1};
    assert_int_equal(start_program(&launch, &process), 0);
    int status = end_of(process);
    signal(SIGINT, SIG_DFL);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGINT);
}

static void
a_file_and_its_folders_are_made_to_append_to(void **state)
{
    const char *folder = unit_folder(*state);
    const char *path = dl_arena_printf(*state, "%s/a/b/file", folder);
    for (int i = 0; i < 2; i++) {
        int file = start_append(path);
        assert_int_equal(write(file, "x", 1), 1);
        close(file);
    }
    struct stat found;
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_size, 2);
    assert_int_equal(start_append("/dev/null/file"), -1);
}

static void
what_is_not_there_is_told(void **state)
{
    unit_skip_when_watched();
    char *words[] = {"no-such-program-anywhere", NULL};
    pid_t process;
    (void)state;
    struct dl_launch launch = {DL_LAUNCH_TERMINAL, words, -1};
    assert_int_equal(start_program(&launch, &process), ENOENT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_helper_speaks_on_its_stream),
        cmocka_unit_test(signals_are_as_usual_for_it),
        arena_test(a_file_and_its_folders_are_made_to_append_to),
        cmocka_unit_test(what_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
