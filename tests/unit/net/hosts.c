/* When a host may be asked, and when it is left alone. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "net/hosts.h"

static void
a_host_is_found_again_by_its_name(void **state)
{
    struct hosts hosts = {.arena = *state};
    struct host *a = hosts_at(&hosts, "a.example");
    struct host *b = hosts_at(&hosts, "b.example");
    assert_ptr_not_equal(a, b);
    assert_ptr_equal(hosts_at(&hosts, "a.example"), a);
    assert_ptr_equal(hosts_at(&hosts, "b.example"), b);
    assert_ptr_equal(hosts.first, a);
    assert_ptr_equal(a->next, b);
}

static void
a_request_waits_for_the_one_before_and_the_pause(void **state)
{
    struct hosts hosts = {.arena = *state};
    struct host *host = hosts_at(&hosts, "a.example");
    assert_int_equal(host_wait(host, 1, 0), 0);
    host_begin(host, 0, 1000);
    assert_int_equal(host_wait(host, 1, 5000), -1);
    assert_int_equal(host_wait(host, 2, 300), 700);
    host_end(host, 5000, 1000);
    assert_int_equal(host_wait(host, 1, 5000), 1000);
    assert_int_equal(host_wait(host, 1, 5999), 1);
    assert_int_equal(host_wait(host, 1, 6000), 0);
}

static void
a_hold_counts_begun_seconds_and_the_longer_one_stays(void **state)
{
    struct hosts hosts = {.arena = *state};
    struct host *host = hosts_at(&hosts, "a.example");
    assert_int_equal(host_held(host, 0), 0);
    host_hold(host, 500, 60);
    assert_int_equal(host_held(host, 500), 60);
    assert_int_equal(host_held(host, 501), 60);
    assert_int_equal(host_held(host, 60499), 1);
    assert_int_equal(host_held(host, 60500), 0);
    host_hold(host, 500, 10);
    assert_int_equal(host_held(host, 500), 60);
    host_hold(host, 500, UINT32_MAX);
    assert_int_equal(host_held(host, 500), UINT32_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_host_is_found_again_by_its_name),
        arena_test(a_request_waits_for_the_one_before_and_the_pause),
        arena_test(a_hold_counts_begun_seconds_and_the_longer_one_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
