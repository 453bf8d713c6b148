/* SPDX-License-Identifier: ISC */
#include "reading.h"

static struct dl_str
directory_of(struct dl_arena *arena, const char *const *texts, size_t count)
{
    const struct dl_entities *entities[8];
    struct reading readings[8];
    for (size_t i = 0; i < count; i++) {
        readings[i] = reading_open(arena, NULL, NULL, texts[i]);
        reading_link(arena, &readings[i]);
        entities[i] = &readings[i].entities;
    }
    struct dl_directory directory = {0};
    dl_directory_build(arena, readings[0].tagger, entities, count, &directory);
    const char *out = "";
    for (size_t i = 0; i < directory.count; i++) {
        const struct dl_listing *at = &directory.at[i];
        out = dl_arena_printf(arena, "%s%s%s %.*s %u/%u", out, i ? "|" : "",
                              dl_kind_name(at->kind), DL_FMT(at->name),
                              (unsigned)at->mentions, (unsigned)at->articles);
        for (uint32_t k = 0; k < at->where_count; k++)
            assert_int_equal(
                directory.of[at->where[k].article][at->where[k].entity], i);
    }
    for (size_t i = 0; i < count; i++)
        reading_close(&readings[i]);
    return dl_str_from(out);
}

static void
the_same_thing_is_one_listing_over_articles(void **state)
{
    const char *const texts[] = {"The US and Norway met.",
                                 "The United States slept."};
    assert_str(directory_of(*state, texts, 2),
               "place United States 2/2|place Norway 1/1");
}

static void
a_lone_surname_goes_to_the_one_full_name(void **state)
{
    const char *const texts[] = {"We met Karl Renner.", "They told Renner so."};
    assert_str(directory_of(*state, texts, 2), "person Karl Renner 2/2");
}

static void
a_lone_surname_goes_to_the_far_more_frequent_bearer(void **state)
{
    const char *const texts[] = {
        "We met Karl Renner. Karl Renner slept. Then Karl Renner ate.",
        "We met Anna Renner.", "They told Renner so."};
    assert_str(directory_of(*state, texts, 3),
               "person Karl Renner 4/2|person Anna Renner 1/1");
    const char *const equal[] = {"We met Karl Renner.", "We met Anna Renner.",
                                 "They told Renner so."};
    assert_str(
        directory_of(*state, equal, 3),
        "person Anna Renner 1/1|person Karl Renner 1/1|person Renner 1/1");
}

static void
a_misspelling_in_one_article_is_joined(void **state)
{
    const char *const texts[] = {"We met Katrina Renner.",
                                 "We met Katrine Renner."};
    assert_str(directory_of(*state, texts, 2), "person Katrina Renner 2/2");
}

static void
an_empty_library_has_an_empty_directory(void **state)
{
    const char *const texts[] = {"nothing."};
    assert_str(directory_of(*state, texts, 1), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_same_thing_is_one_listing_over_articles),
        arena_test(a_lone_surname_goes_to_the_one_full_name),
        arena_test(a_lone_surname_goes_to_the_far_more_frequent_bearer),
        arena_test(a_misspelling_in_one_article_is_joined),
        arena_test(an_empty_library_has_an_empty_directory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
