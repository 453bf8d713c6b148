/* A buffer that grows. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/bytes.h"

static void
what_is_put_stays_in_order(void **state)
{
    struct bytes bytes = {.arena = *state};
    bytes_text(&bytes, "a");
    bytes_number(&bytes, 120);
    bytes_text(&bytes, "");
    bytes_put(&bytes, ";x", 1);
    assert_str(((struct dl_str){bytes.at, bytes.count}), "a120;");
}

static void
it_grows_past_any_room(void **state)
{
    struct bytes bytes = {.arena = *state};
    for (int i = 0; i < 100000; i++)
        bytes_put(&bytes, "0123456789", 10);
    assert_int_equal(bytes.count, 1000000);
    for (size_t i = 0; i < bytes.count; i++)
        assert_int_equal(bytes.at[i], '0' + (int)(i % 10));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_put_stays_in_order),
        arena_test(it_grows_past_any_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
