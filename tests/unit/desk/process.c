/* A program started on a stream: it speaks, hears signals, or is not there. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/process.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

static void
a_program_reads_and_writes_one_stream(void **state)
{
    struct dl_launched process;
    int stream;
    char text[8] = "";
    assert_int_equal(process_start("/bin/cat", &process, &stream, NULL), DL_OK);
    assert_int_equal(write(stream, "hello", 5), 5);
    struct pollfd end = {.fd = stream, .events = POLLIN};
    assert_int_equal(poll(&end, 1, 5000), 1);
    assert_int_equal(read(stream, text, sizeof text), 5);
    assert_string_equal(text, "hello");
    close(stream);
    assert_string_equal(process_end(*state, &process),
                        "dateline-fetch ended with status 0");
    assert_false(dl_launched_is(&process));
}

static void
a_program_hears_the_signals_that_its_starter_does_not(void **state)
{
    struct dl_launched process;
    int stream;
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    assert_int_equal(process_start("/bin/cat", &process, &stream, NULL), DL_OK);
    sigprocmask(SIG_SETMASK, &before, NULL);
    assert_int_equal(kill(process.process, SIGTERM), 0);
    assert_string_equal(process_end(*state, &process),
                        "dateline-fetch was ended by signal 15");
    close(stream);
}

static void
a_program_that_is_not_there_is_a_fault(void **state)
{
    unit_skip_when_watched();
    struct dl_launched process;
    int stream;
    struct dl_error err;
    (void)state;
    assert_int_equal(process_start("/nowhere", &process, &stream, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.where, "/nowhere");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_program_reads_and_writes_one_stream),
        arena_test(a_program_hears_the_signals_that_its_starter_does_not),
        arena_test(a_program_that_is_not_there_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
