/* What a page says of itself in JSON-LD. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct facts
read_ld(void **state, const char *json)
{
    struct facts facts = {.rank = {0}};
    ld_read(*state, dl_str_from(json), &facts);
    return facts;
}

static void
an_article_is_found_in_a_graph(void **state)
{
    struct facts facts = read_ld(
        state, "{\"@graph\": [{\"@type\": \"WebSite\", \"headline\": \"no\"}, "
               "{\"@type\": [\"NewsArticle\"], \"headline\": \"Ferry\", "
               "\"author\": [{\"name\": \"Ida\"}, \"Ben\"], \"publisher\": "
               "{\"name\": \"Courier\"}, \"datePublished\": \"2022-03-05\"}]}");
    assert_str(facts.at[FACT_TITLE], "Ferry");
    assert_str(facts.at[FACT_AUTHOR], "Ida, Ben");
    assert_str(facts.at[FACT_SITE], "Courier");
    assert_int_equal(facts.place[FACT_PUBLISHED], PLACE_DATA);
}

static void
what_is_no_article_or_no_json_tells_nothing(void **state)
{
    assert_str(read_ld(state, "{\"headline\": \"x\"}").at[FACT_TITLE], "");
    assert_str(read_ld(state, "{\"@type\": \"Product\", \"headline\": \"x\"}")
                   .at[FACT_TITLE],
               "");
    assert_str(read_ld(state, "{\"@type\": ").at[FACT_TITLE], "");
    assert_str(read_ld(state, "").at[FACT_TITLE], "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_article_is_found_in_a_graph),
        arena_test(what_is_no_article_or_no_json_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
