/* Which addresses are let out. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/web.h"

static void
only_addresses_of_the_web_are_opened(void **state)
{
    static const struct {
        const char *url;
        bool good;
    } cases[] = {
        {"https://example.org/", true},
        {"HTTP://example.org", true},
        {"https://example.org/a?b=c&d=$(touch%20x)#'e'", true},
        {"https://example.org/Zürich", true},
        {"https://[::1]:8080/", true},
        {"", false},
        {"-rf", false},
        {"--help", false},
        {"javascript:alert(1)", false},
        {"file:///etc/passwd", false},
        {"mailto:ann@example.org", false},
        {"https://", false},
        {"https:///x", false},
        {"https://?x", false},
        {"https:example.org", false},
        {"https://example.org/a b", false},
        {"https://example.org/a\nb", false},
        {"https://example.org/\033[31m", false},
        {"https://example.org/\007", false},
        {"https://example.org/\x7f", false},
        {"https://example.org/\xc2\x9b", false},
        {"https://example.org/\xe2\x80\xaegnp", false},
        {"https://example.org/\xff", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (web_is_address(dl_str_from(cases[i].url)) != cases[i].good)
            fail_msg("%s", cases[i].url);
}

static void
an_address_without_end_is_not_opened(void **state)
{
    size_t bytes = WEB_BYTES_MAX + 1;
    char *at = dl_arena_alloc(*state, bytes);
    memset(at, 'a', bytes);
    memcpy(at, "https://", 8);
    assert_true(web_is_address((struct dl_str){at, bytes - 1}));
    assert_false(web_is_address((struct dl_str){at, bytes}));
}

static void
a_terminal_is_told_printable_ascii_only(void **state)
{
    assert_str(web_ascii(*state, DL_STR("https://example.org/Zürich")),
               "https://example.org/Z%C3%BCrich");
    assert_str(web_ascii(*state, DL_STR("a\033\\b c")), "a%1B\\b%20c");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_addresses_of_the_web_are_opened),
        arena_test(an_address_without_end_is_not_opened),
        arena_test(a_terminal_is_told_printable_ascii_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
