/* A parliament or an army belongs to the country the text has in mind. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
assert_linked(void **state, const char *text, const char *expected)
{
    assert_str(marked_in(*state, text), expected);
}

static void
a_body_belongs_to_the_country_beside_it(void **state)
{
    assert_linked(state,
                  "[place Norway]'s [organisation Supreme Court] ruled; the "
                  "[organisation Supreme Court] of [place Peru] did not.",
                  "Norway 1|Supreme Court (Norway) 1|Supreme Court (Peru) 1|"
                  "Peru 1");
    assert_linked(state,
                  "The [group Danish] [organisation Foreign Ministry] spoke, "
                  "the [organisation Foreign Ministry] in [place Lima] not.",
                  "Danish 1|Foreign Ministry (Denmark) 1|"
                  "Foreign Ministry (Peru) 1|Lima 1");
}

static void
the_country_may_be_in_the_name(void **state)
{
    assert_linked(state,
                  "The [organisation Danish Foreign Ministry] spoke. The "
                  "[organisation Foreign Ministry] added, and so did the "
                  "[organisation Ministry of Foreign Affairs].",
                  "Danish Foreign Ministry 3");
}

static void
the_country_may_stand_after_of(void **state)
{
    assert_linked(state,
                  "The [organisation Supreme Court of Peru] ruled; "
                  "[place Peru]'s [organisation Supreme Court] is old.",
                  "Supreme Court of Peru 2|Peru 1");
}

static void
what_was_said_before_holds_in_other_company(void **state)
{
    assert_linked(state,
                  "[place Norway]'s [organisation Foreign Ministry] spoke. In "
                  "[place Peru] the [organisation Foreign Ministry] was "
                  "quoted.",
                  "Norway 1|Foreign Ministry (Norway) 2|Peru 1");
}

static void
the_article_may_be_about_one_country(void **state)
{
    assert_linked(state,
                  "[place Norway] voted. [place Norway] won. The [place Oslo] "
                  "paper wrote. [organisation Parliament] rose.",
                  "Norway 2|Oslo 1|Parliament (Norway) 1");
    assert_linked(state,
                  "[place Norway] voted. [place Peru] won. "
                  "[organisation Parliament] rose.",
                  "Norway 1|Peru 1|Parliament 1");
}

static void
a_body_named_in_full_is_meant_by_its_short_name(void **state)
{
    assert_linked(state,
                  "The [organisation US Treasury Department] accused "
                  "[place Peru] and [place Peru]. The [organisation Treasury] "
                  "wrote so.",
                  "US Department of the Treasury 2|Peru 2");
}

static void
the_key_says_whose_it_is(void **state)
{
    struct marked marked =
        marked_link(*state, NULL, NULL,
                    "The [organisation Danish Foreign Ministry] spoke.");
    assert_str(marked.entities.at[0].key, "foreign ministry|denmark");
    dl_tagger_close(marked.tagger);
    marked = marked_link(*state, NULL, NULL,
                         "The [organisation Foreign Ministry] spoke.");
    assert_str(marked.entities.at[0].key, "foreign ministry|");
    dl_tagger_close(marked.tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_body_belongs_to_the_country_beside_it),
        arena_test(the_country_may_be_in_the_name),
        arena_test(the_country_may_stand_after_of),
        arena_test(what_was_said_before_holds_in_other_company),
        arena_test(the_article_may_be_about_one_country),
        arena_test(a_body_named_in_full_is_meant_by_its_short_name),
        arena_test(the_key_says_whose_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
