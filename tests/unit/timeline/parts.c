/* Tokens with the layers that cover them; noun phrases over them. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/phrase.h"

static const struct given names[] = {{"New Bern", DL_KIND_PLACE}, {0}};

static struct parts
parse(struct dl_arena *arena, const char *text)
{
    return sentence_read(arena, text, names);
}

static void
names_and_dates_are_units(void **state)
{
    struct parts parts = parse(*state, "New Bern burned on May 3, 2021 again.");
    assert_int_equal(parts_after_unit(&parts, 0), 2);
    uint32_t may = sentence_find(&parts, "May");
    assert_true(parts_is(&parts, parts_after_timex(&parts, may), "again"));
}

static void
a_long_sentence_is_read_in_part(void **state)
{
    char text[4 * PARTS_MAX + 1];
    for (size_t i = 0; i < sizeof text - 1; i += 2)
        memcpy(text + i, "a ", 2);
    text[sizeof text - 1] = '\0';
    assert_int_equal(parse(*state, text).count, PARTS_MAX);
}

static void
a_noun_owns_a_possessive_date(void **state)
{
    struct parts parts = parse(*state, "He saw Monday's attack in New Bern.");
    uint32_t day = sentence_find(&parts, "Monday");
    uint32_t end = parts_after_timex(&parts, day);
    uint32_t noun = phrase_noun(&parts, day, end, false);
    assert_true(phrase_owns_date(&parts, day, end));
    assert_int_equal(noun, sentence_find(&parts, "attack"));
    assert_int_equal(phrase_first(&parts, noun), noun);
    assert_int_equal(phrase_end(&parts, noun), noun + 4);
}

static void
numbers_count_but_not_in_names(void **state)
{
    struct parts parts = parse(*state, "Six men saw 40 U-12 boats.");
    assert_true(parts_counts(&parts, 0));
    assert_false(parts_counts(&parts, 1));
    assert_true(parts_counts(&parts, sentence_find(&parts, "40")));
    assert_false(parts_counts(&parts, sentence_find(&parts, "boats") - 1));
}

static void
a_part_is_a_word_in_any_case_and_nothing_else(void **state)
{
    struct parts parts = parse(*state, "After that, after all.");
    assert_true(parts_is(&parts, 0, "after"));
    assert_true(parts_is(&parts, 3, "after"));
    assert_true(parts_is(&parts, 2, ","));
    assert_false(parts_is(&parts, 0, "aft"));
    assert_false(parts_is(&parts, 0, "afterwards"));
    assert_false(parts_is(&parts, parts.count, "after"));
}

static void
a_list_of_words_is_asked_at_once(void **state)
{
    static const char *const words[] = {"before", "after"};
    struct parts parts = parse(*state, "Rain fell after noon.");
    assert_true(PARTS_IN(&parts, 2, words));
    assert_false(PARTS_IN(&parts, 3, words));
    assert_false(parts_is_any(&parts, 2, words, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_and_dates_are_units),
        arena_test(a_long_sentence_is_read_in_part),
        arena_test(a_noun_owns_a_possessive_date),
        arena_test(numbers_count_but_not_in_names),
        arena_test(a_part_is_a_word_in_any_case_and_nothing_else),
        arena_test(a_list_of_words_is_asked_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
