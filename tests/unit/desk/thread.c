/* Threads get no signals, and room enough. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/thread.h"

#include <signal.h>
#include <string.h>

enum { MUCH = THREAD_STACK_BYTES / 2 };

static void *
look_at_signals(void *context)
{
    pthread_sigmask(SIG_SETMASK, NULL, context);
    return NULL;
}

static void
no_signal_reaches_a_thread(void **state)
{
    pthread_t thread;
    sigset_t there, before, after;
    (void)state;
    pthread_sigmask(SIG_SETMASK, NULL, &before);
    assert_int_equal(thread_begin(&thread, look_at_signals, &there), 0);
    pthread_join(thread, NULL);
    pthread_sigmask(SIG_SETMASK, NULL, &after);
    assert_true(sigismember(&there, SIGTERM));
    assert_true(sigismember(&there, SIGWINCH));
    assert_int_equal(sigismember(&before, SIGTERM),
                     sigismember(&after, SIGTERM));
}

static void *
fill_the_stack(void *context)
{
    volatile char room[MUCH];
    for (size_t i = 0; i < sizeof room; i += 1024)
        room[i] = 1;
    *(int *)context = room[MUCH - 1024];
    return NULL;
}

static void
a_thread_has_the_stack_that_is_promised(void **state)
{
    pthread_t thread;
    int seen = 0;
    (void)state;
    assert_int_equal(thread_begin(&thread, fill_the_stack, &seen), 0);
    pthread_join(thread, NULL);
    assert_int_equal(seen, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_signal_reaches_a_thread),
        cmocka_unit_test(a_thread_has_the_stack_that_is_promised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
