/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/bell.h"

#include <poll.h>
#include <pthread.h>

static void
a_ring_is_heard_once_however_often_it_rang(void **state)
{
    (void)state;
    struct bell bell;
    assert_int_equal(bell_init(&bell, NULL), DL_OK);
    assert_false(bell_wait(&bell, 0));
    for (int i = 0; i < 1000; i++)
        bell_ring(&bell);
    assert_true(bell_wait(&bell, -1));
    assert_false(bell_wait(&bell, 0));
    bell_reset(&bell);
}

static void
more_rings_than_a_pipe_holds_do_no_harm(void **state)
{
    (void)state;
    struct bell bell;
    bell_init(&bell, NULL);
    for (int i = 0; i < 200000; i++)
        bell_ring(&bell);
    assert_true(bell_wait(&bell, 0));
    assert_false(bell_wait(&bell, 0));
    bell_reset(&bell);
}

static void *
ring(void *bell)
{
    bell_ring(bell);
    return NULL;
}

static void
it_wakes_another_thread(void **state)
{
    (void)state;
    struct bell bell;
    pthread_t thread;
    bell_init(&bell, NULL);
    assert_int_equal(pthread_create(&thread, NULL, ring, &bell), 0);
    assert_true(bell_wait(&bell, 20000));
    pthread_join(thread, NULL);
    bell_reset(&bell);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_ring_is_heard_once_however_often_it_rang),
        cmocka_unit_test(more_rings_than_a_pipe_holds_do_no_harm),
        cmocka_unit_test(it_wakes_another_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
