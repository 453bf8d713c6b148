/* Each test confines a child, since nothing can be undone. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "fetch/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a test of ours returns in a child that is confined; -1: a signal. */
static int
in_child(int (*test)(unsigned))
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(test(confine()));
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool
can_open(const char *path, int flags)
{
    int at = open(path, flags, 0600);
    if (at >= 0)
        close(at);
    return at >= 0;
}

static int
touch_files(unsigned done)
{
    if (!can_open("/etc/passwd", O_RDONLY))
        return 1;
    if (done & CONFINE_FILES &&
        (can_open("confine.tmp", O_RDONLY) ||
         can_open("confine-new.tmp", O_WRONLY | O_CREAT) ||
         can_open("/etc/confine-new.tmp", O_WRONLY | O_CREAT) ||
         unlink("confine.tmp") == 0))
        return 2;
    return 0;
}

static void
only_the_systems_files_can_be_read_and_none_written(void **state)
{
    (void)state;
    unit_write("confine.tmp", "a secret");
    assert_int_equal(in_child(touch_files), 0);
    assert_int_equal(remove("confine.tmp"), 0);
}

static int
start_program(unsigned done)
{
    /* A sanitizer starts programs itself: neither fence refuses them then. */
    if (!(done & CONFINE_FILES) || !(done & CONFINE_CALLS))
        return 0;
    execl("/bin/sh", "sh", "-c", "exit 2", (char *)NULL);
    return errno == EACCES || errno == EPERM ? 0 : 1;
}

static void
no_program_can_be_started(void **state)
{
    (void)state;
    assert_int_equal(in_child(start_program), 0);
}

static int
open_sockets(unsigned done)
{
    (void)done;
    return socket(AF_INET, SOCK_STREAM, 0) < 0;
}

static void
the_net_stays_open(void **state)
{
    (void)state;
    assert_int_equal(in_child(open_sockets), 0);
}

static int
look_at_limits(unsigned done)
{
    struct rlimit limit;
    if (!(done & CONFINE_LIMITS))
        return 1;
    getrlimit(RLIMIT_CORE, &limit);
    if (limit.rlim_max != 0)
        return 2;
    getrlimit(RLIMIT_FSIZE, &limit);
    if (limit.rlim_max != 0)
        return 3;
    getrlimit(RLIMIT_CPU, &limit);
    return limit.rlim_cur > 0 && limit.rlim_cur <= 60 ? 0 : 4;
}

static void
limits_are_in_force(void **state)
{
    (void)state;
    assert_int_equal(in_child(look_at_limits), 0);
}

static int
renew_and_look(unsigned done)
{
    struct rlimit before, after;
    (void)done;
    getrlimit(RLIMIT_CPU, &before);
    before.rlim_cur = 1;
    setrlimit(RLIMIT_CPU, &before);
    confine_renew();
    getrlimit(RLIMIT_CPU, &after);
    return after.rlim_cur >= 30 ? 0 : 1;
}

static void
time_is_given_for_each_piece_of_work(void **state)
{
    (void)state;
    assert_int_equal(in_child(renew_and_look), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_systems_files_can_be_read_and_none_written),
        cmocka_unit_test(no_program_can_be_started),
        cmocka_unit_test(the_net_stays_open),
        cmocka_unit_test(limits_are_in_force),
        cmocka_unit_test(time_is_given_for_each_piece_of_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
