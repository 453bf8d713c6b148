/* What is kept of an element when it ends. */
/* SPDX-License-Identifier: ISC */
#include "feeding.h"

static void
authors_tags_and_language_are_found(void **state)
{
    struct dl_item item = rss_item(
        *state, "<author>a@b (Ada)</author><dc:creator>Bo</dc:creator>"
                "<itunes:author>no</itunes:author><category>Sea &amp;amp; port"
                "</category><dc:subject>ferry</dc:subject><dc:language>de"
                "</dc:language><source url='x'>The Port</source>");
    assert_str(item.author, "Ada, Bo");
    assert_int_equal(item.tags.count, 2);
    assert_str(item.tags.at[0], "Sea & port");
    assert_str(item.language, "de");
    assert_str(item.source, "The Port");
    item = atom_entry(*state, "<author><email>a@b</email><name>Ada</name>"
                              "</author><category term='sea'/>");
    assert_str(item.author, "Ada");
    assert_str(item.tags.at[0], "sea");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(authors_tags_and_language_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
