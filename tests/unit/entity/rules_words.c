/* The small sets of words that rules ask for. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
the_table_is_sorted_and_holds_each_word_once(void **state)
{
    (void)state;
    static const char *const words[] = {
#define X(word, sets) word,
#include "entity/rules_words.def"
#undef X
    };
    for (size_t i = 1; i < sizeof words / sizeof *words; i++)
        assert_true(
            dl_str_cmp(dl_str_from(words[i - 1]), dl_str_from(words[i])) < 0);
}

static void
every_word_is_found(void **state)
{
    (void)state;
#define X(word, sets) assert_int_equal(rules_words(DL_STR(word)), sets);
#include "entity/rules_words.def"
#undef X
    assert_int_equal(rules_words(DL_STR("")), 0);
    assert_int_equal(rules_words(DL_STR("Qexley")), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_table_is_sorted_and_holds_each_word_once),
        arena_test(every_word_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
