/* Tests of reading the command line. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/line.h"

enum { WORDS_MAX = 8 };

/* Read a command line given as words with spaces between. */
static enum dl_status
read_line(struct dl_arena *arena, const char *text, struct cli_line *out,
          struct dl_error *err)
{
    char *argv[WORDS_MAX] = {"dateline"};
    int argc = 1;
    char *copy = dl_arena_copy(arena, text, strlen(text));
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " "))
        argv[argc++] = word;
    return cli_line_read(arena, argc, argv, out, err);
}

static void
the_first_verb_is_the_verb_and_the_rest_are_operands(void **state)
{
    struct cli_line line;
    assert_int_equal(read_line(*state, "timeline a timeline", &line, NULL),
                     DL_OK);
    assert_int_equal(line.verb, CLI_TIMELINE);
    assert_int_equal(line.count, 2);
    assert_string_equal(line.operands[1], "timeline");
}

static void
a_word_that_is_no_verb_is_a_path(void **state)
{
    struct cli_line line;
    assert_int_equal(read_line(*state, "notes.txt show", &line, NULL), DL_OK);
    assert_int_equal(line.verb, CLI_READER);
    assert_int_equal(line.count, 2);
}

static void
options_stand_anywhere_and_take_their_argument_either_way(void **state)
{
    struct cli_line line;
    assert_int_equal(read_line(*state,
                               "--json timeline --from=2021 a --to 2022-03",
                               &line, NULL),
                     DL_OK);
    assert_non_null(line.flags[CLI_FLAG_JSON]);
    assert_string_equal(line.flags[CLI_FLAG_FROM], "2021");
    assert_string_equal(line.flags[CLI_FLAG_TO], "2022-03");
    assert_null(line.flags[CLI_FLAG_ICS]);
    assert_int_equal(line.count, 1);
}

static void
two_dashes_end_the_options_and_one_is_standard_input(void **state)
{
    struct cli_line line;
    assert_int_equal(read_line(*state, "articles - -- --json", &line, NULL),
                     DL_OK);
    assert_string_equal(line.operands[0], "-");
    assert_string_equal(line.operands[1], "--json");
    assert_null(line.flags[CLI_FLAG_JSON]);
}

static void
wrong_usage_is_refused_in_plain_words(void **state)
{
    static const struct {
        const char *line, *message;
    } cases[] = {
        {"timeline --jsn a", "there is no option --jsn; did you mean --json?"},
        {"timeline -j a", "there is no option -j"},
        {"show --json a", "show does not take --json"},
        {"--width 40", "the reader does not take --width"},
        {"show", "show wants PATH..."},
        {"help show timeline", "help does not know what to do with 'timeline'"},
        {"timeline --json --ics a",
         "--json, --ics and --markdown exclude each other"},
        {"articles --json=1 a", "--json takes no argument"},
        {"articles a --config", "--config wants FILE after it"},
        {"show --width 9 a", "--width wants a number from 20 to 1000, not '9'"},
        {"show --width 40x a",
         "--width wants a number from 20 to 1000, not '40x'"},
        {"timeline --top 0 a", "--top wants a number from 1, not '0'"},
        {"timeline --days 3x a", "--days wants a number from 1, not '3x'"},
        {"timeline --top 3 --all a",
         "--top, --days and --all exclude each other"},
        {"show --color red a", "--color wants always|auto|never, not 'red'"},
        {"annotate --date soon a",
         "--date wants a day such as 2021-03-24, not 'soon'"},
        {"timeline --from 2021-13 a",
         "--from wants a day, month or year such as 2021-03-24, 2021-03 or "
         "2021, not '2021-13'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cli_line line;
        struct dl_error err;
        assert_int_equal(read_line(*state, cases[i].line, &line, &err),
                         DL_ERR_USAGE);
        assert_string_equal(err.text, cases[i].message);
    }
}

static void
help_is_given_whatever_is_missing(void **state)
{
    struct cli_line line;
    assert_int_equal(read_line(*state, "timeline --help", &line, NULL), DL_OK);
    assert_non_null(line.flags[CLI_FLAG_HELP]);
    assert_int_equal(line.verb, CLI_TIMELINE);
}

static void
spans_are_days_months_and_years(void **state)
{
    (void)state;
    struct dl_interval span;
    assert_true(cli_span_read("2021-02", &span));
    assert_int_equal(span.from.n, dl_day_from_civil(2021, 2, 1).n);
    assert_int_equal(span.to.n, dl_day_from_civil(2021, 2, 28).n);
    assert_true(cli_span_read("1989", &span));
    assert_int_equal(span.to.n, dl_day_from_civil(1989, 12, 31).n);
    assert_true(cli_span_read("2021-03-24", &span));
    assert_int_equal(span.from.n, span.to.n);
    assert_false(cli_span_read("2021-02-30", &span));
    assert_false(cli_span_read("", &span));
    assert_false(cli_span_read("2021-03-24T09:00", &span));
}

static void
counts_are_whole_and_have_a_limit(void **state)
{
    (void)state;
    size_t count;
    assert_true(cli_count_read("1000000", &count));
    assert_int_equal(count, 1000000);
    assert_false(cli_count_read("1000001", &count));
    assert_false(cli_count_read("-1", &count));
    assert_false(cli_count_read("", &count));
    assert_false(cli_count_read("99999999999999999999", &count));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_verb_is_the_verb_and_the_rest_are_operands),
        arena_test(a_word_that_is_no_verb_is_a_path),
        arena_test(options_stand_anywhere_and_take_their_argument_either_way),
        arena_test(two_dashes_end_the_options_and_one_is_standard_input),
        arena_test(wrong_usage_is_refused_in_plain_words),
        arena_test(help_is_given_whatever_is_missing),
        arena_test(spans_are_days_months_and_years),
        arena_test(counts_are_whole_and_have_a_limit),
    };
    return cmocka_run_group_tests_name("line", tests, NULL, NULL);
}
