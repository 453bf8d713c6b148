/* Which ask is sent next, before and after a death. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/asks.h"

static uint32_t
add(struct asks *asks, struct dl_arena *arena, const char *url)
{
    const struct dl_ask ask = {.what = DL_ASK_FEED, .url = dl_str_from(url)};
    return asks_add(asks, arena, &ask);
}

static uint32_t
send_whole(struct asks *asks)
{
    struct errand *next = asks_next(asks);
    if (!next)
        return 0;
    uint32_t ticket = next->ticket;
    asks_sent(asks, next, next->record.bytes - next->sent);
    return ticket;
}

static void
asks_are_sent_in_order_and_tickets_go_on(void **state)
{
    struct asks asks = ASKS_NONE;
    uint32_t first = add(&asks, *state, "a"), second = add(&asks, *state, "b");
    assert_int_equal(second, first + 1);
    assert_int_equal(send_whole(&asks), first);
    assert_int_equal(send_whole(&asks), second);
    assert_null(asks_next(&asks));
    assert_int_equal(asks.begun, 2);
    asks_end(&asks, asks_at(&asks, first));
    assert_null(asks_at(&asks, first));
    asks_end(&asks, asks_at(&asks, second));
    assert_int_equal(asks.open + asks.begun, 0);
    assert_int_equal(add(&asks, *state, "c"), second + 1);
    assert_null(asks_at(&asks, first));
    asks_free(&asks);
}

static void
an_order_waits_for_what_is_begun_and_ends_when_sent(void **state)
{
    struct asks asks = ASKS_NONE;
    uint32_t first = add(&asks, *state, "a"), second = add(&asks, *state, "b");
    add(&asks, *state, "c");
    send_whole(&asks);
    asks_sent(&asks, asks_next(&asks), 1);
    asks_order(&asks, first);
    assert_int_equal(send_whole(&asks), second);
    assert_int_equal(send_whole(&asks), 0); /* the order, before what is new */
    assert_null(asks.orders);
    assert_int_equal(asks_next(&asks)->ticket, second + 1);
    asks_free(&asks);
}

static void
after_a_death_half_of_them_are_under_way_at_once(void **state)
{
    struct asks asks = ASKS_NONE;
    for (int i = 0; i < 4; i++) {
        add(&asks, *state, "a");
        send_whole(&asks);
    }
    asks_order(&asks, 1);
    asks_rewind(&asks);
    assert_null(asks.orders);
    for (uint32_t ticket = 1; ticket <= 4; ticket++)
        asks_suspect(&asks, asks_at(&asks, ticket));
    assert_int_equal(send_whole(&asks), 1);
    assert_int_equal(send_whole(&asks), 2);
    assert_null(asks_next(&asks));
    asks_end(&asks, asks_at(&asks, 1));
    assert_int_equal(send_whole(&asks), 3);
    asks_end(&asks, asks_at(&asks, 2));
    asks_end(&asks, asks_at(&asks, 3));
    asks_end(&asks, asks_at(&asks, 4));
    assert_int_equal(asks.suspects, 0);
    asks_free(&asks);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(asks_are_sent_in_order_and_tickets_go_on),
        arena_test(an_order_waits_for_what_is_begun_and_ends_when_sent),
        arena_test(after_a_death_half_of_them_are_under_way_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
