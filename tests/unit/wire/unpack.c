/* Fields of records, and those that are refused. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "wire/record.h"

static struct dl_item
item_of(struct dl_arena *arena)
{
    struct dl_item item = {
        .guid = DL_STR("tag:example.org,2021:1"),
        .link = DL_STR("https://example.org/1"),
        .title = DL_STR("Ministers meet in Tromsø"),
        .text = DL_STR("One paragraph.\n\nAnother one."),
        .published = {.known = true,
                      .has_zone = true,
                      .day = {-400},
                      .seconds = 60,
                      .zone = -90},
        .published_why = "the feed says so",
        .summary = true,
    };
    DL_PUSH(arena, &item.tags, DL_STR("fish"));
    DL_PUSH(arena, &item.tags, DL_STR("quotas"));
    return item;
}

static struct dl_str
fields_of(struct dl_arena *arena, const struct dl_item *item)
{
    struct dl_told told = {.what = DL_TOLD_ITEM, .item = *item};
    struct dl_str packed = dl_told_pack(arena, &told);
    return (struct dl_str){packed.at + HEAD_BYTES, packed.bytes - HEAD_BYTES};
}

static bool
reads(struct dl_arena *arena, const struct dl_item *item, struct dl_item *out)
{
    return record_read(arena, RECORD_ITEM, fields_of(arena, item), out);
}

static void
what_was_packed_comes_out_again(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    assert_true(reads(*state, &item, &out));
    assert_str(out.title, "Ministers meet in Tromsø");
    assert_str(out.text, "One paragraph.\n\nAnother one.");
    assert_int_equal(out.tags.count, 2);
    assert_str(out.tags.at[1], "quotas");
    assert_true(out.published.known && out.published.has_zone);
    assert_false(out.published.has_time);
    assert_int_equal(out.published.day.n, -400);
    assert_int_equal(out.published.zone, -90);
    assert_string_equal(out.published_why, "the feed says so");
    assert_true(out.summary);
}

static void
a_record_cut_anywhere_is_refused(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    struct dl_str whole = fields_of(*state, &item);
    for (size_t bytes = 0; bytes < whole.bytes; bytes++)
        assert_false(record_read(*state, RECORD_ITEM,
                                 (struct dl_str){whole.at, bytes}, &out));
}

static void
bytes_left_over_are_refused(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    struct dl_str whole = fields_of(*state, &item);
    char *longer = dl_arena_copy(*state, whole.at, whole.bytes + 0);
    assert_false(record_read(*state, RECORD_ITEM,
                             (struct dl_str){longer, whole.bytes + 1}, &out));
}

static void
no_control_character_comes_through(void **state)
{
    static const char *const hostile[] = {"a\x1b[2Jb",   "a\x7f", "a\302\2330m",
                                          "a\nb",        "a\tb",  "\xff\xfe",
                                          "\xed\xa0\x80"};
    struct dl_item item = item_of(*state), out = {0};
    for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
        item.title = dl_str_from(hostile[i]);
        assert_false(reads(*state, &item, &out));
    }
}

static void
newlines_are_for_the_text_alone(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    item.text = DL_STR("a\r\nb");
    assert_false(reads(*state, &item, &out));
    item.text = DL_STR("a\nb");
    assert_true(reads(*state, &item, &out));
}

static void
a_replacement_character_is_text(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    item.title = DL_STR("a\xef\xbf\xbd");
    assert_true(reads(*state, &item, &out));
}

static void
a_length_beyond_its_bound_is_refused(void **state)
{
    struct dl_item item = item_of(*state), out = {0};
    char *link = dl_arena_alloc(*state, 9000);
    memset(link, 'a', 9000);
    item.link = (struct dl_str){link, 9000};
    assert_false(reads(*state, &item, &out));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_packed_comes_out_again),
        arena_test(a_record_cut_anywhere_is_refused),
        arena_test(bytes_left_over_are_refused),
        arena_test(no_control_character_comes_through),
        arena_test(newlines_are_for_the_text_alone),
        arena_test(a_replacement_character_is_text),
        arena_test(a_length_beyond_its_bound_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
