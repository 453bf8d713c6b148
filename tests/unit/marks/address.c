/* What makes two addresses the same. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/key.h>

static void
what_makes_no_difference_is_taken_off(void **state)
{
    static const char *const rows[][2] = {
        {"HTTP://User@WWW.Example.ORG:80/A/B/?x=1&utm_medium=rss&y=2#c",
         "https://example.org/A/B?x=1&y=2"},
        {"https://example.org", "https://example.org"},
        {"https://example.org/?fbclid=abc", "https://example.org"},
        {"https://example.org:8080/a//", "https://example.org:8080/a"},
        {"https://example.org/a?&&b", "https://example.org/a?b"},
        {"https://example.org?cidade=x", "https://example.org?cidade=x"},
        {" tag:example.org,2021:1 ", "tag:example.org,2021:1"},
        {"ftp://example.org/A/", "ftp://example.org/A/"},
        {"http://a@b@Www.WWW.example.org/", "https://example.org"},
        {"http://", "http://"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(dl_address_canonical(*state, dl_str_from(rows[i][0])),
                   rows[i][1]);
}

static void
it_is_canonical_the_second_time_too(void **state)
{
    struct dl_str once = dl_address_canonical(
        *state, DL_STR("http://a@b@www.www.example.org:80/?utm_a=1&&a//#b"));
    assert_str(dl_address_canonical(*state, once), once.at);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_makes_no_difference_is_taken_off),
        arena_test(it_is_canonical_the_second_time_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
