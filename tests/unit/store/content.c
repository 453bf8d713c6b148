/* What makes two contents the same. */
/* SPDX-License-Identifier: ISC */
#include "store/content.h"
#include "store.h"

static void
strings_come_back_from_lines(void **state)
{
    struct dl_str words[] = {DL_STR("a b"), DL_STR(""), DL_STR("c")};
    struct dl_strs in = {words, 3, 3}, out = {NULL, 0, 0};
    struct dl_str lines = content_join(*state, &in);
    assert_str(lines, "a b\n\nc");
    content_split(*state, lines, &out);
    assert_int_equal(out.count, 3);
    assert_str(out.at[2], "c");
    in.count = 0;
    assert_int_equal(content_join(*state, &in).bytes, 0);
}

static void
an_instant_has_its_zone_taken_off(void **state)
{
    struct dl_stamp stamp = {.known = true,
                             .has_time = true,
                             .has_zone = true,
                             .day = {1},
                             .seconds = 60,
                             .zone = 60};
    (void)state;
    assert_int_equal(content_seconds(&stamp), 86400 + 60 - 3600);
    stamp.has_time = stamp.has_zone = false;
    assert_int_equal(content_seconds(&stamp), 86400 + 43200);
    assert_int_equal(content_listed(&stamp, 1000000), 86400 + 43200);
    assert_int_equal(content_listed(&stamp, 90000), 90000);
    stamp.known = false;
    assert_int_equal(content_listed(&stamp, 77), 77);
    assert_int_equal(content_utc_day(-1).n, -1);
    assert_int_equal(content_utc_day(0).n, 0);
    assert_int_equal(content_utc_day(-86400).n, -1);
}

static void
hashes_tell_title_from_text(void **state)
{
    (void)state;
    assert_true(content_hash(DL_STR("a"), DL_STR("b")) !=
                content_hash(DL_STR("b"), DL_STR("a")));
    struct dl_item a = store_item("1", "https://a.example/1", "T", "X");
    struct dl_item b = a;
    b.text = DL_STR("Y");
    assert_true(content_meta(&a) == content_meta(&b));
    b.author = DL_STR("Ann Lee");
    assert_true(content_meta(&a) != content_meta(&b));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(strings_come_back_from_lines),
        arena_test(an_instant_has_its_zone_taken_off),
        arena_test(hashes_tell_title_from_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
