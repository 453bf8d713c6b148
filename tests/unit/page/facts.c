/* Facts in the head of a page and in its items. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
what_stands_higher_is_believed(void **state)
{
    struct facts facts;
    struct tree tree =
        parse(state, "<meta name=title content='C'><meta property=og:title "
                     "content='A'><meta name=twitter:title content='B'>"
                     "<meta name=Author content=' Ida '>");
    facts_read(&tree, &facts);
    assert_str(facts.at[FACT_TITLE], "A");
    assert_str(facts.at[FACT_AUTHOR], "Ida");
    assert_int_equal(facts.place[FACT_AUTHOR], PLACE_META);
    assert_str(facts.at[FACT_SITE], "");
}

static void
items_tell_by_content_or_text(void **state)
{
    struct facts facts;
    struct tree tree =
        parse(state, "<span itemprop='x author'>Ida <b>Holt</b></span><time "
                     "itemprop=datePublished datetime=2022-03-05>Saturday");
    facts_read(&tree, &facts);
    assert_str(facts.at[FACT_AUTHOR], "Ida Holt");
    assert_str(facts.at[FACT_PUBLISHED], "2022-03-05");
}

static void
tags_are_gathered(void **state)
{
    struct facts facts;
    struct tree tree = parse(state, "<meta name=keywords content='sea, ,pier'>"
                                    "<meta property=article:tag content=x>");
    facts_read(&tree, &facts);
    assert_int_equal(facts.tags.count, 3);
    assert_str(facts.tags.at[1], "pier");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_stands_higher_is_believed),
        arena_test(items_tell_by_content_or_text),
        arena_test(tags_are_gathered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
