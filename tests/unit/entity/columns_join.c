/* Words of a corpus written as people write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/columns_words.h"

enum { WORDS_MAX = 32 };

/* Join words that are parted by spaces. */
static struct dl_str
join(struct dl_arena *arena, const char *text, bool hyphens,
     struct column_word words[WORDS_MAX])
{
    size_t count = 0;
    struct column_buffer buffer = {.arena = arena};
    while (*text) {
        size_t bytes = strcspn(text, " ");
        words[count++].text = (struct dl_str){text, bytes};
        text += bytes + (text[bytes] != '\0');
    }
    columns_join(&buffer, words, count, hyphens);
    return (struct dl_str){buffer.at, buffer.bytes};
}

static void
marks_stand_where_people_put_them(void **state)
{
    static const struct {
        const char *note, *words, *text;
    } cases[] = {
        {"stop and comma", "Yes , he left .", "Yes, he left.\n"},
        {"brackets", "the fund ( FRD ) paid", "the fund (FRD) paid\n"},
        {"treebank brackets", "a -LRB- b -RRB- c", "a (b) c\n"},
        {"treebank quotes", "he `` left '' early", "he \"left\" early\n"},
        {"quotes in turn", "\" One \" and \" two \"", "\"One\" and \"two\"\n"},
        {"single quotes", "a ' plan ' here", "a 'plan' here\n"},
        {"possessive s", "the miners ' pay rose", "the miners' pay rose\n"},
        {"clitics", "they did n't say it 's Ann 's",
         "they didn't say it's Ann's\n"},
        {"curly clitic", "Ann ’s “ plan ”", "Ann’s “plan”\n"},
        {"clitic in capitals", "ANN 'S HOUSE", "ANN'S HOUSE\n"},
        {"money", "$ 5 or 7 %", "$5 or 7%\n"},
        {"slash", "and / or", "and/or\n"},
        {"slash at the end", "and /", "and /\n"},
        {"number that begins with a stop", "( .5 or : 30 )", "(.5 or: 30)\n"},
        {"stop before a number", "- . 5", "- . 5\n"},
        {"hyphen kept apart", "Oslo - based", "Oslo - based\n"},
        {"nothing", "", "\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct column_word words[WORDS_MAX] = {0};
        struct dl_str text = join(*state, cases[i].words, false, words);
        if (!dl_str_is(text, cases[i].text))
            print_error("%s:\n", cases[i].note);
        assert_str(text, cases[i].text);
    }
}

static void
a_corpus_that_cuts_at_hyphens_is_joined_again(void **state)
{
    static const struct {
        const char *words, *text;
    } cases[] = {
        {"Oslo - based", "Oslo-based\n"},
        {"1997 – 8", "1997–8\n"},
        {"état - major", "état-major\n"},
        {"left - \" now", "left - \"now\n"},
        {"- first", "- first\n"},
        {"the U . S . army", "the U.S. army\n"},
        {"plan B . A dog", "plan B. A dog\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct column_word words[WORDS_MAX] = {0};
        assert_str(join(*state, cases[i].words, true, words), cases[i].text);
    }
}

static void
spans_cover_the_words_in_the_text(void **state)
{
    struct column_word words[WORDS_MAX] = {0};
    struct dl_str text = join(*state, "( Ann ) ''", false, words);
    assert_str(text, "(Ann) \"\n");
    assert_str(dl_str_slice(text, words[1].span), "Ann");
    assert_str(dl_str_slice(text, words[3].span), "\"");
}

static void
a_word_begins_and_ends_with_a_letter_or_digit(void **state)
{
    (void)state;
    assert_true(columns_is_word(DL_STR("Ångström's")));
    assert_true(columns_is_word(DL_STR("café")));
    assert_true(columns_is_word(DL_STR("8")));
    assert_false(columns_is_word(DL_STR("St.")));
    assert_false(columns_is_word(DL_STR("(x")));
    assert_false(columns_is_word(DL_STR("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(marks_stand_where_people_put_them),
        arena_test(a_corpus_that_cuts_at_hyphens_is_joined_again),
        arena_test(spans_cover_the_words_in_the_text),
        arena_test(a_word_begins_and_ends_with_a_letter_or_digit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
