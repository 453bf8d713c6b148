/* Signals become events, and a crash leaves the terminal in order. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/guard.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static bool
is_readable(int descriptor)
{
    struct pollfd wait = {descriptor, POLLIN, 0};
    return poll(&wait, 1, 0) == 1;
}

static void
signals_become_events_once(void **state)
{
    (void)state;
    int ended_by = 0;
    assert_int_equal(guard_open(NULL), DL_OK);
    assert_false(is_readable(guard_descriptor()));
    raise(SIGWINCH);
    raise(SIGWINCH);
    raise(SIGTERM);
    assert_true(is_readable(guard_descriptor()));
    assert_int_equal(guard_take(&ended_by), GUARD_RESIZED | GUARD_END);
    assert_int_equal(ended_by, SIGTERM);
    assert_false(is_readable(guard_descriptor()));
    assert_int_equal(guard_take(&ended_by), 0);
    guard_close();
}

static void
an_ignored_hangup_stays_ignored(void **state)
{
    (void)state;
    int ended_by = 0;
    signal(SIGHUP, SIG_IGN);
    assert_int_equal(guard_open(NULL), DL_OK);
    raise(SIGHUP);
    assert_int_equal(guard_take(&ended_by), 0);
    guard_close();
    signal(SIGHUP, SIG_DFL);
}

/* Run `die` in a child; its farewell comes back through a pipe. */
static int
die_in_child(void (*die)(void), char *said, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        static struct termios cooked;
        signal(SIGBUS, SIG_DFL); /* the test library catches it */
        guard_open(NULL);
        guard_arm(ends[1], DL_STR("farewell"), &cooked);
        die();
        _exit(0);
    }
    close(ends[1]);
    ssize_t count = read(ends[0], said, size - 1);
    said[count > 0 ? count : 0] = '\0';
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

static void
die_of_a_fault(void)
{
    raise(SIGBUS);
}

static void
a_crash_says_farewell_and_kills_as_it_would(void **state)
{
    (void)state;
    char said[64];
    int status = die_in_child(die_of_a_fault, said, sizeof said);
    assert_string_equal(said, "farewell");
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGBUS);
}

static void
release_twice(void)
{
    guard_release();
    guard_release();
}

static void
farewell_is_said_once(void **state)
{
    (void)state;
    char said[64];
    die_in_child(release_twice, said, sizeof said);
    assert_string_equal(said, "farewell");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signals_become_events_once),
        cmocka_unit_test(an_ignored_hangup_stays_ignored),
        cmocka_unit_test(a_crash_says_farewell_and_kills_as_it_would),
        cmocka_unit_test(farewell_is_said_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
