/* What is told, cut to what a record may hold. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "fetch/fit.h"

static struct dl_str
many(struct dl_arena *arena, const char *what, size_t times)
{
    size_t bytes = strlen(what);
    char *out = dl_arena_alloc(arena, bytes * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(out + i * bytes, what, bytes);
    return (struct dl_str){out, bytes * times};
}

static void
texts_are_cut_between_characters(void **state)
{
    struct dl_item item = {.title = many(*state, "\xE2\x82\xAC", 30000),
                           .text = DL_STR("as it is")};
    fit_item(&item);
    assert_int_equal(item.title.bytes, 65535);
    assert_str(item.text, "as it is");
}

static void
half_an_address_is_none(void **state)
{
    struct dl_item item = {.link = many(*state, "a", 8193),
                           .guid = many(*state, "b", 65537),
                           .language = many(*state, "c", 65)};
    struct dl_outcome outcome = {.site = many(*state, "a", 8193),
                                 .url = many(*state, "a", 8192)};
    fit_item(&item);
    fit_outcome(&outcome);
    assert_int_equal(item.link.bytes, 0);
    assert_int_equal(item.guid.bytes, 0);
    assert_int_equal(item.language.bytes, 0);
    assert_int_equal(outcome.site.bytes, 0);
    assert_int_equal(outcome.url.bytes, 8192);
}

static void
lists_end_where_the_wire_does(void **state)
{
    struct dl_item item = {0};
    for (int i = 0; i < 300; i++)
        DL_PUSH(*state, &item.tags, many(*state, "t", i == 0 ? 70000 : 3));
    fit_item(&item);
    assert_int_equal(item.tags.count, 256);
    assert_int_equal(item.tags.at[0].bytes, 65536);
}

/* Whatever the bounds here are: a record of it passes. */
static void
what_fits_passes(void **state)
{
    struct dl_str much = many(*state, "m", 17 << 20);
    struct dl_told told = {.what = DL_TOLD_ITEM,
                           .item = {.guid = much,
                                    .link = much,
                                    .title = much,
                                    .author = much,
                                    .source = much,
                                    .language = much,
                                    .text = much,
                                    .published_why = ""}};
    struct dl_told back;
    struct dl_wire *wire = dl_wire_new();
    bool got = false;
    fit_item(&told.item);
    struct dl_str record = dl_told_pack(*state, &told);
    dl_wire_put(wire, record.at, record.bytes);
    assert_int_equal(dl_wire_told(wire, *state, &back, &got, NULL), DL_OK);
    assert_true(got);
    dl_wire_free(wire);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(texts_are_cut_between_characters),
        arena_test(half_an_address_is_none),
        arena_test(lists_end_where_the_wire_does),
        arena_test(what_fits_passes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
