/* Addresses that are no place on the net, in every spelling. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "net/range.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

static void
figures_are_held_against_the_registries(void **state)
{
    static const struct {
        const char *host, *words;
    } cases[] = {
        {"127.0.0.1", "this machine"},
        {"127.255.0.9", "this machine"},
        {"127.0.0.1.", "this machine"},
        {"0.0.0.0", "this machine"},
        {"10.1.2.3", "a private network"},
        {"172.15.255.255", NULL},
        {"172.16.0.0", "a private network"},
        {"172.31.255.255", "a private network"},
        {"172.32.0.0", NULL},
        {"192.168.1.1", "a private network"},
        {"192.169.0.0", NULL},
        {"169.254.169.254", "the local link"},
        {"100.100.100.200", "a provider's own network"},
        {"100.128.0.1", NULL},
        {"168.63.129.16", "a cloud's own network"},
        {"168.63.129.17", NULL},
        {"224.0.0.1", "a group of machines"},
        {"255.255.255.255", "a reserved network"},
        {"93.184.216.34", NULL},
        {"8.8.8.8", NULL},
        {"::1", "this machine"},
        {"[::1]", "this machine"},
        {"::", "this machine"},
        {"fe80::1%eth0", "the local link"},
        {"[fd00:ec2::254]", "a private network"},
        {"ff02::1", "a group of machines"},
        {"2606:2800:220:1::1", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *words = range_of_host(cases[i].host);
        if (!words || !cases[i].words)
            assert_ptr_equal(words, cases[i].words);
        else
            assert_string_equal(words, cases[i].words);
    }
}

static void
an_address_within_an_address_is_judged_by_what_it_holds(void **state)
{
    (void)state;
    assert_string_equal(range_of_host("::ffff:127.0.0.1"), "this machine");
    assert_string_equal(range_of_host("::127.0.0.1"), "this machine");
    assert_string_equal(range_of_host("64:ff9b::10.0.0.1"),
                        "a private network");
    assert_string_equal(range_of_host("2002:c0a8:0101::1"),
                        "a private network");
    assert_null(range_of_host("::ffff:8.8.8.8"));
    assert_null(range_of_host("2002:0808:0808::1"));
}

static void
names_of_this_machine_are_known(void **state)
{
    (void)state;
    assert_non_null(range_of_host("localhost"));
    assert_non_null(range_of_host("LocalHost."));
    assert_non_null(range_of_host("a.localhost"));
    assert_null(range_of_host("localhost.example"));
    assert_null(range_of_host("notlocalhost"));
    assert_null(range_of_host(""));
}

static void
an_address_of_a_socket_is_read_by_its_family(void **state)
{
    struct sockaddr_in v4 = {.sin_family = AF_INET};
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
    struct sockaddr_un local = {.sun_family = AF_UNIX};
    (void)state;
    v4.sin_addr.s_addr = htonl(0x0A000001);
    assert_string_equal(range_of((struct sockaddr *)&v4), "a private network");
    v4.sin_addr.s_addr = htonl(0x08080808);
    assert_null(range_of((struct sockaddr *)&v4));
    v6.sin6_addr = in6addr_loopback;
    assert_string_equal(range_of((struct sockaddr *)&v6), "this machine");
    assert_string_equal(range_of((struct sockaddr *)&local),
                        "an unknown network");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_held_against_the_registries),
        cmocka_unit_test(
            an_address_within_an_address_is_judged_by_what_it_holds),
        cmocka_unit_test(names_of_this_machine_are_known),
        cmocka_unit_test(an_address_of_a_socket_is_read_by_its_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
