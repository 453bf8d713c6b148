/* A lone surname finds its bearer among other articles. */
/* SPDX-License-Identifier: ISC */
#include "shelf.h"

#include <dateline/knowledge.h>

static void
a_lone_surname_goes_to_the_only_bearer(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Karl Renner] came."}, {NULL, "[person Renner] left."}};
    assert_shelf(state, texts, "person Karl Renner 2/2");
}

static void
of_two_bearers_it_goes_to_the_far_more_frequent(void **state)
{
    static const struct shelf_text clear[] = {
        {NULL, "[person Karl Renner]. [person Karl Renner] came."},
        {NULL, "[person Anna Renner] came."},
        {NULL, "[person Renner] left."},
    };
    static const struct shelf_text even[] = {
        {NULL, "[person Karl Renner] came."},
        {NULL, "[person Anna Renner] came."},
        {NULL, "[person Renner] left."},
    };
    assert_shelf(state, clear, "person Karl Renner 3/2|person Anna Renner 1/1");
    assert_shelf(
        state, even,
        "person Anna Renner 1/1|person Karl Renner 1/1|person Renner 1/1");
}

static void
what_counts_is_who_was_in_the_news_then(void **state)
{
    static const struct shelf_text texts[] = {
        {"2010-05-01", "[person Karl Renner]. [person Karl Renner] came."},
        {"2010-05-02", "[person Karl Renner]. [person Karl Renner] came."},
        {"2020-05-01", "[person Anna Renner]. [person Anna Renner] came."},
        {"2010-05-20", "[person Renner] left."},
        {"2020-05-20", "[person Renner] left. [person Renner] slept."},
    };
    assert_shelf(state, texts, "person Karl Renner 5/3|person Anna Renner 4/2");
}

static void
what_the_article_left_open_stays_open(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Karl Renner]. [person Karl Renner] came."},
        {NULL, "[person Karl Renner] and [person Anna Renner] met. "
               "[person Renner] left."},
    };
    assert_shelf(state, texts,
                 "person Karl Renner 3/2|person Anna Renner 1/1|"
                 "person Renner 1/1");
}

static void
full_names_are_joined_as_in_one_article(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Hendrik Renner] came. [person Hendrik Renner] left."},
        {NULL, "[person Henrik Renner] came."},
        {NULL, "[person H. Renner] came."},
    };
    assert_shelf(state, texts, "person Hendrik Renner 4/3");
}

static void
an_acronym_taught_in_one_article_holds_in_another(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "The [organisation Office for Coastal Works] "
               "([organisation OFCW]) met."},
        {NULL, "The [organisation OFCW] slept."},
    };
    static const struct shelf_text plain[] = {
        {NULL, "The [organisation Norrland Water Yard] met."},
        {NULL, "The [organisation NWY] slept."},
    };
    assert_shelf(state, texts, "organisation Office for Coastal Works 3/2");
    assert_shelf(state, plain, "organisation Norrland Water Yard 2/2");
}

static void
an_acronym_of_two_names_joins_neither(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "The [organisation Norrland Water Yard] met."},
        {NULL, "The [organisation Nether Wood Yard] met."},
        {NULL, "The [organisation NWY] slept."},
    };
    assert_shelf(state, texts,
                 "organisation NWY 1/1|organisation Nether Wood Yard 1/1|"
                 "organisation Norrland Water Yard 1/1");
}

static void
bodies_of_two_countries_are_two(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[place Norway]'s [organisation Foreign Ministry] spoke."},
        {NULL, "[place Peru]'s [organisation Foreign Ministry] spoke."},
        {NULL, "The [organisation Foreign Ministry] spoke."},
        {NULL, "The [organisation Foreign Ministry] spoke."},
    };
    assert_shelf(state, texts,
                 "organisation Foreign Ministry 1/1|"
                 "organisation Foreign Ministry 1/1|"
                 "organisation Foreign Ministry (Norway) 1/1|"
                 "organisation Foreign Ministry (Peru) 1/1|"
                 "place Norway 1/1|place Peru 1/1");
}

static void
what_the_user_parted_stays_apart(void **state)
{
    struct dl_knowledge known = {.faults = {0}};
    static const struct shelf_text texts[] = {
        {NULL, "[person Karl Renner] came."}, {NULL, "[person Renner] left."}};
    dl_knowledge_read(*state,
                      DL_STR("apart:\n  - {name: Renner, from: Karl Renner}\n"),
                      "u", &known, NULL);
    assert_str(shelf_known(*state, &known, texts, 2),
               "person Karl Renner 1/1|person Renner 1/1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_lone_surname_goes_to_the_only_bearer),
        arena_test(of_two_bearers_it_goes_to_the_far_more_frequent),
        arena_test(what_counts_is_who_was_in_the_news_then),
        arena_test(what_the_article_left_open_stays_open),
        arena_test(full_names_are_joined_as_in_one_article),
        arena_test(an_acronym_taught_in_one_article_holds_in_another),
        arena_test(an_acronym_of_two_names_joins_neither),
        arena_test(bodies_of_two_countries_are_two),
        arena_test(what_the_user_parted_stays_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
