/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
a_phrase_is_found_in_capitals(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "OSLO – They slept."), "place OSLO");
}

static void
an_alias_needs_its_article(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "It joined the Alliance. An Alliance fell."),
               "organisation Alliance");
}

static void
a_colon_opens_like_a_sentence(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "He warned: Rivers rise."), "");
}

static void
a_headline_learns_from_its_body(void **state)
{
    struct dl_arena *arena = *state;
    struct reading reading = reading_open(
        arena, NULL, "Harsh Rules Anger Brask and Mills Workers",
        "The firm Brask hates harsh rules. The mills stood still.");
    assert_str(
        print_mentions(arena, reading.headline, &reading.headline_mentions),
        "person Brask");
    reading_close(&reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_is_found_in_capitals),
        arena_test(an_alias_needs_its_article),
        arena_test(a_colon_opens_like_a_sentence),
        arena_test(a_headline_learns_from_its_body),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
