/* The vocabulary of time. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include "timex/lexicon.h"

static struct words *
open_lexicon(struct dl_arena *arena)
{
    struct words *words = DL_NEW(arena, struct words);
    timex_words_init(words, timex_lexicon_rows, timex_lexicon_row_count);
    return words;
}

static void
every_row_is_found_by_its_first_word(void **state)
{
    struct words *words = open_lexicon(*state);
    for (size_t i = 0; i < timex_lexicon_row_count; i++) {
        const char *text = timex_lexicon_rows[i].text;
        size_t bytes = strcspn(text, " ");
        bool seen = false;
        assert_true(timex_words_may_be(words, (struct dl_str){text, bytes}));
        for (uint16_t row = timex_words_find(words, text, bytes); row;
             row = words->next[row - 1])
            seen |= row == i + 1;
        if (!seen)
            fail_msg("row %zu is lost: %s", i, text);
    }
}

static void
other_words_are_not_found(void **state)
{
    struct words *words = open_lexicon(*state);
    assert_int_equal(timex_words_find(words, "council", 7), 0);
    assert_int_equal(timex_words_find(words, "mondayish", 9), 0);
    assert_false(timex_words_may_be(words, DL_STR("xylophone")));
    assert_false(timex_words_may_be(words, DL_STR("")));
}

static void
folding_drops_dots_case_and_curls(void **state)
{
    (void)state;
    char word[WORD_BYTES_MAX];
    size_t bytes = timex_words_fold(DL_STR("P.M."), word);
    assert_int_equal(bytes, 2);
    assert_memory_equal(word, "pm", 2);
    bytes = timex_words_fold(DL_STR("O\u2019Clock"), word);
    assert_int_equal(bytes, 7);
    assert_memory_equal(word, "o'clock", 7);
    assert_int_equal(
        timex_words_fold(DL_STR("aaaaaaaaaaaaaaaaaaaaaaaaaaa"), word), 0);
}

static void
phrases_cover_their_tokens_only_when_all_agree(void **state)
{
    const struct dl_document *doc;
    dl_document_build(*state, DL_STR("The day before yesterday it rained."),
                      &doc);
    static const struct word_row rows[] = {
        {"the day before yesterday", 0, TODAY, ANY},
        {"the day after tomorrow", 0, TODAY, ANY}};
    struct words *words = DL_NEW(*state, struct words);
    timex_words_init(words, rows, 2);
    uint32_t all = doc->token_count;
    assert_int_equal(timex_words_cover(words, 1, doc, 0, all), 4);
    assert_int_equal(timex_words_cover(words, 1, doc, 0, 3), 0);
    assert_int_equal(timex_words_cover(words, 2, doc, 0, all), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_row_is_found_by_its_first_word),
        arena_test(other_words_are_not_found),
        arena_test(folding_drops_dots_case_and_curls),
        arena_test(phrases_cover_their_tokens_only_when_all_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
