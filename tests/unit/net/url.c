/* Addresses of the web, read and followed. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "net/url.h"

static void
only_web_addresses_are_read(void **state)
{
    static const char *const others[] = {"",
                                         "a.example",
                                         "ftp://a.example/",
                                         "file:///etc/passwd",
                                         "http://",
                                         "javascript:1",
                                         "data:text/html,x",
                                         "gopher://a.example/",
                                         "https://a b.c/x",
                                         "//a.example/"};
    struct url url;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(url_read(*state, dl_str_from(others[i]), &url));
    assert_true(url_read(*state, DL_STR("http://a.example/x?y"), &url));
    assert_string_equal(url.text, "http://a.example/x?y");
    assert_string_equal(url.host, "a.example");
    assert_false(url.secure);
    assert_true(url_read(*state, DL_STR("HTTPS://A.Example:8443"), &url));
    assert_string_equal(url.host, "a.example");
    assert_true(url.secure);
}

static void
spaces_and_other_scripts_are_escaped(void **state)
{
    struct url url;
    assert_true(
        url_read(*state, DL_STR("http://a.example/a b/\xC3\xA9"), &url));
    assert_string_equal(url.text, "http://a.example/a%20b/%c3%a9");
}

static void
figures_of_a_host_take_their_usual_form(void **state)
{
    static const char *const forms[] = {"http://0x7f.1/", "http://2130706433/",
                                        "http://127.1/", "http://0177.0.0.1/"};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        struct url url;
        assert_true(url_read(*state, dl_str_from(forms[i]), &url));
        assert_string_equal(url.host, "127.0.0.1");
    }
}

/* What is checked must be what the connection is made to. */
static void
escaped_figures_of_a_host_are_refused(void **state)
{
    struct url url;
    assert_false(url_read(*state, DL_STR("http://2130706%3433/"), &url));
    assert_false(url_read(*state, DL_STR("http://127.%31/"), &url));
    assert_false(url_read(*state, DL_STR("http://0x7f.%31/"), &url));
    assert_true(url_read(*state, DL_STR("http://%61.example/"), &url));
    assert_string_equal(url.host, "a.example");
}

static void
a_password_goes_along_only_to_the_same_place(void **state)
{
    static const struct {
        const char *to, *text;
    } cases[] = {
        {"http://a.example/y", "http://me:pass@a.example/y"},
        {"http://A.example:80/y", "http://me:pass@A.example:80/y"},
        {"https://a.example/y", "https://a.example/y"},
        {"http://a.example:81/y", "http://a.example:81/y"},
        {"http://b.example/y", "http://b.example/y"},
        {"http://you@a.example/y", "http://you@a.example/y"},
    };
    struct url from, to;
    assert_true(url_read(*state, DL_STR("http://me:pass@a.example/x"), &from));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(url_follow(*state, &from, dl_str_from(cases[i].to), &to));
        assert_string_equal(to.text, cases[i].text);
    }
    assert_false(url_follow(*state, &from, DL_STR("file:///etc/passwd"), &to));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(only_web_addresses_are_read),
        arena_test(spaces_and_other_scripts_are_escaped),
        arena_test(figures_of_a_host_take_their_usual_form),
        arena_test(escaped_figures_of_a_host_are_refused),
        arena_test(a_password_goes_along_only_to_the_same_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
