/* References and declared entities, and those that are refused. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/entity.h"

static struct dl_str
parse(void **state, struct feed_entities *known, const char *text, bool escaped)
{
    struct feed_bytes out = {.arena = *state};
    struct dl_str in = dl_str_from(text);
    for (size_t at = 0; at < in.bytes;)
        if (in.at[at] == '&')
            at = feed_reference_put(known, in, at, escaped, &out);
        else
            feed_put_byte(&out, in.at[at++]);
    return feed_bytes_str(&out);
}

static void
references_of_html_are_known_without_a_declaration(void **state)
{
    struct feed_entities none = {.count = 0};
    assert_str(parse(state, &none, "&eacute;&hellip;&lt;&apos;", false),
               "é…<'");
    assert_str(parse(state, &none, "&lt;&amp;&quot;", true), "&lt;&amp;&quot;");
}

static void
numbers_are_read_as_browsers_do(void **state)
{
    struct feed_entities none = {.count = 0};
    assert_str(parse(state, &none, "&#8217;&#x2019;&#146;&#150", false),
               "’’’–");
    assert_str(parse(state, &none, "a&#0;&#27;&#x1b;&#xFFFE;b", false), "ab");
    assert_str(parse(state, &none, "&#xD800;&#99999999999;", false),
               "\xef\xbf\xbd\xef\xbf\xbd");
}

static void
what_is_no_reference_is_text(void **state)
{
    struct feed_entities none = {.count = 0};
    assert_str(parse(state, &none, "AT&T ?a=1&b=2 &foo; &#; &", false),
               "AT&T ?a=1&b=2 &foo; &#; &");
    assert_str(parse(state, &none, "a&b", true), "a&amp;b");
}

static void
short_plain_entities_are_taken_and_no_others(void **state)
{
    static struct feed_entities known;
    struct dl_str text =
        DL_STR("<!DOCTYPE rss [<!-- > ] --><!ENTITY a \"Ferry\">"
               "<!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///x\">"
               "<!ENTITY % d \"x\"><!ENTITY e '<b>'>\n"
               "<!ENTITY f 'a\x01'><!ENTITY g '\xef\xbf\xbe'>]><rss>");
    known.count = 0;
    size_t end = feed_doctype_read(&known, text, 0);
    assert_int_equal(end, text.bytes - 5);
    assert_int_equal(known.count, 1);
    assert_str(parse(state, &known, "&a; &b; &c;", false), "Ferry &b; &c;");
}

static void
a_declaration_without_an_end_is_none(void **state)
{
    static struct feed_entities known;
    (void)state;
    assert_int_equal(
        feed_doctype_read(&known, DL_STR("<!DOCTYPE rss [<!ENTITY a 'b"), 0),
        0);
}

static void
what_declared_entities_add_is_bounded(void **state)
{
    enum { TIMES = 100000 };
    static struct feed_entities known;
    char value[FEED_ENTITY_BYTES_MAX];
    memset(value, 'x', sizeof value);
    known.count = 1;
    known.at[0].name = DL_STR("a");
    known.at[0].value = (struct dl_str){value, sizeof value};
    struct feed_bytes out = {.arena = *state};
    for (int i = 0; i < TIMES; i++)
        feed_reference_put(&known, DL_STR("&a;"), 0, false, &out);
    assert_true(out.count < 3 * 1024 * 1024);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(references_of_html_are_known_without_a_declaration),
        arena_test(numbers_are_read_as_browsers_do),
        arena_test(what_is_no_reference_is_text),
        arena_test(short_plain_entities_are_taken_and_no_others),
        arena_test(a_declaration_without_an_end_is_none),
        arena_test(what_declared_entities_add_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
