/* Reading files of columns: layouts, documents, faults. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/columns.h"

#include <stdlib.h>

static enum dl_status
parse(void **state, const char *file, struct column_texts *out,
      struct dl_error *err)
{
    *out = (struct column_texts){0};
    return columns_parse(*state, dl_str_from(file), "corpus.conll", out, err);
}

static struct column_texts
read_well(void **state, const char *file)
{
    struct column_texts texts;
    struct dl_error err = {0};
    if (parse(state, file, &texts, &err) != DL_OK)
        fail_msg("line %d: %s", err.line, err.text);
    return texts;
}

/* The gold of a document as "surface/what|...". */
static void
assert_gold(void **state, const struct column_text *text, const char *expected)
{
    char *shown = dl_arena_copy(*state, "", 0);
    for (size_t i = 0; i < text->count; i++)
        shown = dl_arena_printf(
            *state, "%s%s%.*s/%d", shown, *shown ? "|" : "",
            DL_FMT(dl_str_slice(text->text, text->gold[i].span)),
            text->gold[i].what);
    assert_string_equal(shown, expected);
}

static void
two_columns_become_text_with_spans(void **state)
{
    struct column_texts texts = read_well(
        state, "-DOCSTART-\tnews-1\n\nMaria\tB-PER\nOlt\tI-PER\nleft\tO\n"
               "Oslo\tB-LOC\n.\tO\n\nShe\tO\nwaved\tO\n.\tO\n");
    assert_int_equal(texts.count, 1);
    assert_str(texts.at[0].id, "news-1");
    assert_str(texts.at[0].text, "Maria Olt left Oslo.\nShe waved.\n");
    assert_gold(state, &texts.at[0], "Maria Olt/0|Oslo/2");
}

static void
four_columns_by_spaces_with_bare_marks_are_read(void **state)
{
    struct column_texts texts =
        read_well(state, "-DOCSTART- -X- -X- O\r\n\r\nOslo NNP B-NP I-LOC\r\n"
                         "wins VBZ B-VP O\r\n\r\n-DOCSTART- -X- O O\r\n\r\n"
                         "Rain NN B-NP O\r\n");
    assert_int_equal(texts.count, 2);
    assert_str(texts.at[0].id, "00001");
    assert_str(texts.at[1].id, "00002");
    assert_gold(state, &texts.at[0], "Oslo/2");
    assert_str(texts.at[1].text, "Rain\n");
}

static void
numbered_words_have_the_tag_in_the_third_column(void **state)
{
    struct column_texts texts = read_well(
        state, "# newdoc id = mail-7\n# sent_id = mail-7-1\n"
               "# text = Ask Ada # 2\n1-2\tAskAda\tO\t-\t-\n1\tAsk\tO\t-\t-\n"
               "2\tAda\tB-PER\t-\tann\n3\t#\tO\t-\t-\n4\t2\tO\t-\t-\n");
    assert_int_equal(texts.count, 1);
    assert_str(texts.at[0].id, "mail-7");
    assert_str(texts.at[0].text, "Ask Ada #2\n");
    assert_gold(state, &texts.at[0], "Ada/0");
}

static void
numbers_as_words_are_not_counters(void **state)
{
    struct column_texts texts = read_well(state, "1 CD O\n2 CD O\nmen NNS O\n");
    assert_str(texts.at[0].text, "1 2 men\n");
}

static void
a_hash_is_a_word_and_a_comment_is_not(void **state)
{
    struct column_texts texts = read_well(
        state, "# id a81 domain=en\n#Oslo\tB-LOC\n#\tO\n# text = no\n3\tO\n");
    assert_str(texts.at[0].text, "#Oslo #3\n");
}

static void
without_marks_twenty_sentences_make_a_document(void **state)
{
    char file[45 * 7 + 1] = "";
    for (int i = 0; i < 45; i++)
        strcat(file, "yes\tO\n\n");
    struct column_texts texts = read_well(state, file);
    assert_int_equal(texts.count, 3);
    assert_int_equal(texts.at[0].text.bytes, 20 * 4);
    assert_str(texts.at[2].id, "00003");
}

static void
hyphens_are_joined_where_the_corpus_cuts_words_at_them(void **state)
{
    struct column_texts texts =
        read_well(state, "Oslo\tB-LOC\n-\tO\nbased\tO\n");
    assert_str(texts.at[0].text, "Oslo-based\n");
    texts = read_well(state, "so-called\tO\n\nOslo\tB-LOC\n-\tO\nrain\tO\n");
    assert_str(texts.at[0].text, "so-called\nOslo - rain\n");
}

static void
partial_annotation_is_kept_word_by_word(void **state)
{
    struct column_texts texts =
        read_well(state, "Happy\t~\nNew\t~\nArt\t?\nOslo\tB-LOC\nFair\t?\n");
    char expected[64];
    snprintf(expected, sizeof expected, "Happy/%d|New/%d|Art/%d|Oslo/2|Fair/%d",
             GOLD_NOT_TYPED, GOLD_NOT_TYPED, GOLD_UNKNOWN, GOLD_UNKNOWN);
    assert_gold(state, &texts.at[0], expected);
}

static void
documents_are_added_to_what_is_there(void **state)
{
    struct column_texts texts = read_well(state, "Rain\tO\n");
    columns_parse(*state, DL_STR("Snow\tO\n"), "b", &texts, NULL);
    assert_int_equal(texts.count, 2);
    assert_str(texts.at[1].id, "00002");
}

static void
faults_name_the_line_and_leave_the_result_alone(void **state)
{
    static const struct {
        const char *file, *text;
        enum dl_status status;
        int line;
    } cases[] = {
        {"Rain\tO\nSnow\n", "a line needs a word and a tag", DL_ERR_SYNTAX, 2},
        {"Rain\tO\n\nSnow\tNNP\n", "\"NNP\" is no tag", DL_ERR_SYNTAX, 3},
        {"\n\n", "there are no words in it", DL_ERR_EMPTY, 0},
        {"", "there are no words in it", DL_ERR_EMPTY, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct column_texts texts;
        struct dl_error err = {0};
        assert_int_equal(parse(state, cases[i].file, &texts, &err),
                         cases[i].status);
        assert_int_equal(err.line, cases[i].line);
        assert_string_equal(err.text, cases[i].text);
        assert_string_equal(err.where, "corpus.conll");
        assert_int_equal(texts.count, 0);
    }
}

static void
every_fifth_number_is_held_back(void **state)
{
    (void)state;
    assert_true(columns_is_held_back(DL_STR("news-0000")));
    assert_true(columns_is_held_back(DL_STR("news-1035")));
    assert_false(columns_is_held_back(DL_STR("news-1034")));
    assert_false(columns_is_held_back(DL_STR("news")));
    assert_false(columns_is_held_back(DL_STR("")));
}

static void
a_missing_file_is_named(void **state)
{
    struct column_texts texts = {0};
    struct dl_error err = {0};
    assert_int_equal(columns_read(*state, "no/such.conll", &texts, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.where, "no/such.conll");
}

static void
a_hundred_thousand_words_in_one_sentence_are_read(void **state)
{
    enum { WORDS = 100000 };
    char *file = dl_arena_alloc(*state, WORDS * 4);
    for (size_t i = 0; i < WORDS; i++)
        memcpy(file + i * 4, "'\tO\n", 4);
    struct column_texts texts = {0};
    assert_int_equal(columns_parse(*state,
                                   (struct dl_str){file, (size_t)WORDS * 4},
                                   "x", &texts, NULL),
                     DL_OK);
    assert_int_equal(texts.count, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(two_columns_become_text_with_spans),
        arena_test(four_columns_by_spaces_with_bare_marks_are_read),
        arena_test(numbered_words_have_the_tag_in_the_third_column),
        arena_test(numbers_as_words_are_not_counters),
        arena_test(a_hash_is_a_word_and_a_comment_is_not),
        arena_test(without_marks_twenty_sentences_make_a_document),
        arena_test(hyphens_are_joined_where_the_corpus_cuts_words_at_them),
        arena_test(partial_annotation_is_kept_word_by_word),
        arena_test(documents_are_added_to_what_is_there),
        arena_test(faults_name_the_line_and_leave_the_result_alone),
        arena_test(every_fifth_number_is_held_back),
        arena_test(a_missing_file_is_named),
        arena_test(a_hundred_thousand_words_in_one_sentence_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
