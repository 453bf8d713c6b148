/* SPDX-License-Identifier: ISC */
#include "desk/crew.h"
#include "../unit.h"

#include "desk/worker.h"

#include <poll.h>
#include <stdlib.h>

static atomic_bool begun, ended;

/* A desk without anybody who works at it. */
static struct dl_desk *
new_desk(void)
{
    struct dl_desk *desk = calloc(1, sizeof *desk);
    atomic_store(&begun, false);
    atomic_store(&ended, false);
    assert_int_equal(queue_init(&desk->queue, NULL), DL_OK);
    assert_int_equal(crew_init(desk, NULL), DL_OK);
    desk->arena = dl_arena_new(0);
    desk->worker = worker_new();
    desk->coming = generation_new(1);
    return desk;
}

static void
wait_for(const atomic_bool *flag)
{
    for (int i = 0; i < 2000 && !atomic_load(flag); i++)
        poll(NULL, 0, 10);
    assert_true(atomic_load(flag));
}

/* Sleeps at its bell until the desk closes. */
static void
wait_at_bell(struct dl_desk *desk)
{
    atomic_store(&begun, true);
    while (!crew_stopped(desk))
        bell_wait(&desk->hands[HAND_WORKER].bell, -1);
    atomic_store(&ended, true);
}

/* In the middle of something; then it looks at the desk again. */
static void
be_busy(struct dl_desk *desk)
{
    atomic_store(&begun, true);
    poll(NULL, 0, 700);
    assert_true(crew_stopped(desk));
    crew_tell(desk, DL_STR("nobody hears this"));
    atomic_store(&ended, true);
}

static void
who_waits_ends_before_the_desk_is_left(void **state)
{
    (void)state;
    struct dl_desk *desk = new_desk();
    assert_int_equal(crew_start(desk, HAND_WORKER, wait_at_bell, NULL), DL_OK);
    wait_for(&begun);
    crew_stop(desk);
    assert_true(atomic_load(&ended));
}

static void
who_is_busy_is_not_waited_for(void **state)
{
    (void)state;
    struct dl_desk *desk = new_desk();
    assert_int_equal(crew_start(desk, HAND_WORKER, be_busy, NULL), DL_OK);
    wait_for(&begun);
    crew_stop(desk);
    assert_false(atomic_load(&ended));
    wait_for(&ended);
    poll(NULL, 0, 100); /* it frees the desk */
}

/* Wakes one that is not there yet. */
static void
wake_worker(struct dl_desk *desk)
{
    crew_wake(desk, HAND_WORKER);
    atomic_store(&ended, true);
}

static void
wait_once(struct dl_desk *desk)
{
    if (bell_wait(&desk->hands[HAND_WORKER].bell, 20000))
        atomic_store(&begun, true);
}

static void
threads_may_wake_each_other_before_all_are_started(void **state)
{
    (void)state;
    struct dl_desk *desk = new_desk();
    assert_int_equal(crew_start(desk, HAND_CLERK, wake_worker, NULL), DL_OK);
    wait_for(&ended);
    assert_int_equal(crew_start(desk, HAND_WORKER, wait_once, NULL), DL_OK);
    wait_for(&begun);
    crew_stop(desk);
}

static void
a_desk_without_threads_is_freed_at_once(void **state)
{
    (void)state;
    struct dl_desk *desk = new_desk();
    crew_wake(desk, HAND_CLERK); /* nobody is there */
    assert_null(crew_basis(desk));
    crew_stop(desk);
}

static void
what_is_told_comes_as_news(void **state)
{
    (void)state;
    struct dl_desk *desk = new_desk();
    struct dl_error fault;
    struct dl_news news;
    dl_error_set(&fault, DL_ERR_IO, "a.md", 0, 0, "no");
    crew_tell(desk, DL_STR("a word"));
    crew_report(desk, &fault);
    assert_true(queue_take(&desk->queue, &news));
    assert_int_equal(news.what, DL_NEWS_TOLD);
    assert_str(news.text, "a word");
    dl_arena_free(news.arena);
    assert_true(queue_take(&desk->queue, &news));
    assert_int_equal(news.what, DL_NEWS_FAULT);
    assert_string_equal(news.fault.where, "a.md");
    crew_stop(desk);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_waits_ends_before_the_desk_is_left),
        cmocka_unit_test(who_is_busy_is_not_waited_for),
        cmocka_unit_test(threads_may_wake_each_other_before_all_are_started),
        cmocka_unit_test(a_desk_without_threads_is_freed_at_once),
        cmocka_unit_test(what_is_told_comes_as_news),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
