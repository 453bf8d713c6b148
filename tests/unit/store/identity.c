/* By what items are known again, and what identifies nothing. */
/* SPDX-License-Identifier: ISC */
#include "store/identity.h"
#include "store.h"

static struct dl_key
key(const char *guid, const char *link, const char *title)
{
    struct dl_item item = store_item(guid, link, title, "Text.");
    return dl_key_of_item(DL_STR("https://a.example/feed"), &item);
}

static void
a_key_is_of_the_address_then_the_guid_then_the_content(void **state)
{
    struct dl_str feed = DL_STR("https://a.example/feed");
    (void)state;
    assert_true(
        dl_key_eq(key("1", "http://www.a.example/x/?utm_source=rss", "T"),
                  dl_key_of_address(DL_STR("https://a.example/x"))));
    assert_true(
        dl_key_eq(key("1", NULL, "T"), dl_key_of_guid(feed, DL_STR("1"))));
    assert_false(dl_key_eq(key(NULL, NULL, "T"), key(NULL, NULL, "U")));
    assert_true(dl_key_eq(key(NULL, NULL, "T"), key(NULL, NULL, "T")));
}

static void
a_place_in_a_page_is_told_from_a_note_for_the_server(void **state)
{
    assert_str(identity_link(*state, DL_STR("http://a.example/p#v1.2")),
               "https://a.example/p#v1.2");
    assert_str(identity_link(*state, DL_STR("http://a.example/p#ref=rss")),
               "https://a.example/p");
    assert_str(identity_link(*state, DL_STR("")), "");
    assert_true(dl_key_eq(key("1", "https://a.example/p#v1", "T"),
                          key("1", "https://a.example/p#v2", "T")));
    assert_false(dl_key_eq(key(NULL, "https://a.example/p#v1", "T"),
                           key(NULL, "https://a.example/p#v2", "T")));
}

static void
guids_are_compared_as_addresses_when_they_are(void **state)
{
    assert_str(identity_guid(*state, DL_STR(" http://a.example/1/ ")),
               "https://a.example/1");
    assert_str(identity_guid(*state, DL_STR("https://a.example/1#a")),
               "https://a.example/1#a");
    assert_str(identity_guid(*state, DL_STR("tag:a,2026:1/")), "tag:a,2026:1/");
}

static void
what_stands_for_two_articles_is_shared_by_all_that_have_it(void **state)
{
    struct dl_item items[] = {
        store_item("g", "https://a.example/1", "A", "1"),
        store_item("g", "https://a.example/1", "A", "1"),
        store_item("g", "https://a.example/2", "B", "2"),
        store_item("h", "https://a.example/", "C", "3"),
        store_item("i", "https://a.example/", "D", "4"),
        store_item("j", "https://a.example/5", "E", "5"),
        store_item("j", NULL, "E", "5"),
    };
    static const bool guids[] = {true, true, true, false, false, false, false};
    static const bool links[] = {false, false, false, true, true, false, false};
    static const bool twins[] = {false, true, false, false, false, false, true};
    struct identity *out = identity_read(*state, items, 7);
    identity_name(*state, DL_STR("https://a.example/feed"), items, out, 7);
    for (int i = 0; i < 7; i++) {
        assert_int_equal(out[i].guid_shared, guids[i]);
        assert_int_equal(out[i].link_shared, links[i]);
        assert_int_equal(out[i].twin, twins[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_key_is_of_the_address_then_the_guid_then_the_content),
        arena_test(a_place_in_a_page_is_told_from_a_note_for_the_server),
        arena_test(guids_are_compared_as_addresses_when_they_are),
        arena_test(what_stands_for_two_articles_is_shared_by_all_that_have_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
