/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
of_and_the_join_a_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "The Ministry of the Interior said no."),
               "organisation Ministry of the Interior");
}

static void
and_joins_only_before_a_head(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        names_in(arena, "The Food and Drug Agency warned Norway and Sweden."),
        "organisation Food and Drug Agency|place Norway|place Sweden");
}

static void
a_hyphen_parts_two_places_and_joins_a_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        names_in(arena, "The Norway-Sweden line pleased Jean-Paul Roux."),
        "place Norway|place Sweden|person Jean-Paul Roux");
}

static void
days_and_months_part_names(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Anna Holm Tuesday."),
               "person Anna Holm");
}

static void
a_title_is_no_part_of_the_name(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "They met Captain Anna Holm."),
               "person Anna Holm");
}

static void
the_first_word_may_be_any_word(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "Meanwhile Norway waited."), "place Norway");
}

static void
quoted_capitals_are_a_work(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, "She wrote \"The Last of the Salt\" in June."),
               "work The Last of the Salt");
}

/* The limit on runs: ten times the text may take about ten times as long, not
 * a hundred; a wrong order of growth does not end within the test's patience.
 */
static void
a_page_of_capitals_stays_linear(void **state)
{
    enum { WORDS = 100000 };
    struct dl_arena *arena = *state;
    char *text = dl_arena_alloc(arena, WORDS * 6 + 1);
    for (size_t i = 0; i < WORDS; i++)
        memcpy(text + i * 6, i % 3 ? "Norwa " : "China ", 6);
    struct reading reading = reading_open(arena, NULL, NULL, text);
    reading_link(arena, &reading);
    assert_true(reading.mentions.count > 1000);
    reading_close(&reading);
}

static void
odd_texts_have_no_names(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(names_in(arena, ""), "");
    assert_str(names_in(arena, "- - -"), "");
    assert_str(names_in(arena, "\"\""), "");
    assert_str(names_in(arena, "of the"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(of_and_the_join_a_name),
        arena_test(and_joins_only_before_a_head),
        arena_test(a_hyphen_parts_two_places_and_joins_a_name),
        arena_test(days_and_months_part_names),
        arena_test(a_title_is_no_part_of_the_name),
        arena_test(the_first_word_may_be_any_word),
        arena_test(quoted_capitals_are_a_work),
        arena_test(a_page_of_capitals_stays_linear),
        arena_test(odd_texts_have_no_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
