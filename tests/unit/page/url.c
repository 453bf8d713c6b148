/* Addresses joined to a base, by the examples of the standard. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/page.h>

static struct dl_str
join(void **state, const char *base, const char *url)
{
    return dl_url_join(*state, dl_str_from(base), dl_str_from(url));
}

static void
the_examples_of_the_standard_hold(void **state)
{
    /* RFC 3986, 5.4.1 and 5.4.2 */
    static const char *const cases[][2] = {
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g/", "http://g/"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x?y#s", "http://a/b/c/g;x?y#s"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(join(state, "http://a/b/c/d;p?q", cases[i][0]), cases[i][1]);
}

static void
what_is_no_web_address_is_empty(void **state)
{
    const char *base = "https://example.org/news/";
    assert_str(join(state, base, "javascript:alert(1)"), "");
    assert_str(join(state, base, "data:text/html,x"), "");
    assert_str(join(state, base, "mailto:ida@example.org"), "");
    assert_str(join(state, base, "java\nscript:alert(1)"), "");
    assert_str(join(state, base, ""), "");
    assert_str(join(state, "", "a.html"), "");
    assert_str(join(state, "file:///etc/passwd", "a.html"), "");
    assert_str(join(state, base, "http:///nowhere"), "");
}

static void
an_absolute_address_needs_no_base(void **state)
{
    assert_str(join(state, "", "HTTP://Example.org/a b"),
               "http://Example.org/a%20b");
    assert_str(join(state, "", " https://example.org "), "https://example.org");
}

static void
what_could_steer_a_terminal_is_escaped(void **state)
{
    assert_str(join(state, "http://a/", "x\033[31m\"<y>"),
               "http://a/x%1B[31m%22%3Cy%3E");
    assert_str(join(state, "http://a/",
                    "\xC2\x9B"
                    "31m\xC3\x9B"),
               "http://a/%C2%9B31m\xC3\x9B");
}

static void
only_the_address_of_a_site_can_be_joined(void **state)
{
    assert_str(join(state, "http://a", "b"), "http://a/b");
    assert_str(join(state, "http://a?q", "b"), "http://a/b");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_examples_of_the_standard_hold),
        arena_test(what_is_no_web_address_is_empty),
        arena_test(an_absolute_address_needs_no_base),
        arena_test(what_could_steer_a_terminal_is_escaped),
        arena_test(only_the_address_of_a_site_can_be_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
