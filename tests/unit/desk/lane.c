/* Tests of a thread of the courier: orders, sleep, and its end. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/lane.h"

#include <poll.h>
#include <stdlib.h>
#include <time.h>

enum { SHORT = 100, LONG = 5000 }; /* milliseconds */

static int64_t
seconds(void)
{
    return (int64_t)time(NULL);
}

/* Say of each order what it is about, and when nothing came for a second. */
static void *
work(void *context)
{
    struct lane *lane = context;
    struct order *order = NULL;
    int64_t until = INT64_MAX;
    while (lane_wait(lane, until, &order)) {
        lane_tell(lane, "%.*s", order ? (int)order->url.bytes : 4,
                  order ? order->url.at : "over");
        until =
            order && dl_str_is(order->url, "soon") ? seconds() + 1 : INT64_MAX;
        if (order)
            dl_arena_free(order->arena);
    }
    return NULL;
}

struct setting {
    struct dl_settings settings;
    struct queue queue;
    struct lane lane;
};

static int
set_up(void **state)
{
    struct setting *own = calloc(1, sizeof *own);
    struct courier_start start = {
        .queue = &own->queue, .settings = &own->settings, .seconds = seconds};
    *state = own;
    return queue_init(&own->queue, NULL) != DL_OK ||
           lane_open(&own->lane, &start, NULL, work, NULL) != DL_OK;
}

static int
tear_down(void **state)
{
    struct setting *own = *state;
    lane_stop(&own->lane);
    lane_close(&own->lane);
    queue_reset(&own->queue);
    free(own);
    return 0;
}

static void
order(struct setting *own, const char *url)
{
    struct order order = {.url = dl_str_from(url)};
    lane_order(&own->lane, &order);
}

/* Whether the lane says this next, within so many milliseconds. */
static bool
says(struct setting *own, const char *text, int milliseconds)
{
    struct dl_news news;
    struct pollfd end = {own->queue.pipe[0], POLLIN, 0};
    if (poll(&end, 1, milliseconds) <= 0 || !queue_take(&own->queue, &news))
        return false;
    bool same = dl_str_is(news.text, text);
    dl_arena_free(news.arena);
    return same;
}

static void
orders_are_taken_in_turn(void **state)
{
    struct setting *own = *state;
    order(own, "one");
    order(own, "two");
    assert_true(says(own, "one", LONG));
    assert_true(says(own, "two", LONG));
    assert_false(says(own, "over", SHORT));
}

static void
a_moment_ends_the_sleep_once(void **state)
{
    struct setting *own = *state;
    order(own, "soon");
    assert_true(says(own, "soon", LONG));
    assert_true(says(own, "over", LONG));
    assert_false(says(own, "over", 1500));
}

static void
orders_that_wait_at_the_end_are_let_go(void **state)
{
    struct setting *own = *state;
    for (int i = 0; i < 100; i++)
        order(own, "more");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(orders_are_taken_in_turn),
        TEST(a_moment_ends_the_sleep_once),
        TEST(orders_that_wait_at_the_end_are_let_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
