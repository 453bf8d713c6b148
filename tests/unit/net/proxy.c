/* Proxies named in the environment, and who goes past them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "net/proxy.h"

#include <stdlib.h>

static const char *const variables[] = {
    "http_proxy", "https_proxy", "all_proxy", "no_proxy",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"};

static int
clear(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++)
        unsetenv(variables[i]);
    return 0;
}

static void
a_proxy_is_chosen_by_scheme_then_for_all(void **state)
{
    (void)state;
    assert_null(proxy_for("a.example", false));
    setenv("ALL_PROXY", "http://all:1", 1);
    assert_string_equal(proxy_for("a.example", false), "http://all:1");
    setenv("http_proxy", "http://plain:1", 1);
    setenv("HTTPS_PROXY", "http://secure:1", 1);
    assert_string_equal(proxy_for("a.example", false), "http://plain:1");
    assert_string_equal(proxy_for("a.example", true), "http://secure:1");
    setenv("http_proxy", "", 1);
    assert_string_equal(proxy_for("a.example", false), "http://all:1");
}

static void
what_a_client_can_set_for_a_server_is_not_believed(void **state)
{
    (void)state;
    setenv("HTTP_PROXY", "http://evil:1", 1);
    assert_null(proxy_for("a.example", false));
}

static void
some_hosts_are_passed_by(void **state)
{
    static const struct {
        const char *list, *host;
        bool passes;
    } cases[] = {
        {"*", "a.example", true},
        {"example", "a.example", true},
        {".example", "a.example", true},
        {".example", "example", true},
        {"ample", "a.example", false},
        {"b.org, A.Example", "a.example", true},
        {"b.org a.example", "a.example", true},
        {"b.org", "a.example", false},
        {"a.example.org", "a.example", false},
        {"10.1.2.3", "10.1.2.3", true},
        {"10.0.0.0/8", "10.1.2.3", true},
        {"10.0.0.0/16", "10.1.2.3", false},
        {"10.1.2.3/32", "10.1.2.3", true},
        {"10.0.0.0/99", "10.1.2.3", false},
        {"10.0.0.0/x", "10.1.2.3", false},
        {"10.0.0.0/", "10.1.2.3", false},
        {"10.0.0.0/8", "a.example", false},
        {"", "a.example", false},
        {",, .", "a.example", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(proxy_passes(cases[i].list, cases[i].host),
                         cases[i].passes);
    setenv("http_proxy", "http://plain:1", 1);
    setenv("no_proxy", "b.org", 1);
    assert_null(proxy_for("b.org", false));
    assert_non_null(proxy_for("a.example", false));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_proxy_is_chosen_by_scheme_then_for_all, clear),
        cmocka_unit_test_setup(
            what_a_client_can_set_for_a_server_is_not_believed, clear),
        cmocka_unit_test_setup(some_hosts_are_passed_by, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
