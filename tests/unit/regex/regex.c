/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/regex.h>

#include <stdlib.h>
#include <time.h>

/* Where it is found: "a|b". */
static const struct {
    const char *pattern;
    bool ignore_case;
    const char *text, *found;
} samples[] = {
    {"strike", false, "A strike, Strikes", "strike"},
    {"strike", true, "A strike, Strikes", "strike|Strike"},
    {"str.ke\\w*", true, "strokes strikes", "strokes|strikes"},
    {"\\d{4}", false, "in 1989 and 20210", "1989|2021"},
    {"colou?r|grey", false, "color, colour, grey", "color|colour|grey"},
    {"\\bport\\b", false, "port airport ports port", "port|port"},
    {"New\\sYork", false, "New York, New\nYork", "New York|New\nYork"},
    {"New.York", false, "New\nYork", "New\nYork"},
    {"a.b", false, "a\n\nb", ""},
    {"^\\w+", false, "One two\nthree\n\nFour five", "One|Four"},
    {"\\w+$", false, "One two\nthree\n\nFour five", "three|five"},
    {"\u00e9lan", true, "\u00c9lan", "\u00c9lan"},
    {"\\w+", false, "\u00c9lan vital", "\u00c9lan|vital"},
    {"x*", false, "axxb", "xx"},
    {"(?=a)", false, "aaa", ""},
    {"a\\Kb", false, "abab", "b|b"},
    {"(?<=a)b", false, "abb", "b"},
    {"", false, "abc", ""},
    {"a", false, "", ""},
};

static struct dl_str
joined(struct dl_arena *arena, struct dl_str text, const struct dl_spans *spans)
{
    const char *out = "";
    for (size_t i = 0; i < spans->count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, *out ? "|" : "",
                              DL_FMT(dl_str_slice(text, spans->at[i])));
    return dl_str_from(out);
}

static void
finds_what_is_meant(void **state)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_regex *regex;
        struct dl_spans spans = {0};
        struct dl_str text = dl_str_from(samples[i].text);
        assert_int_equal(dl_regex_new(dl_str_from(samples[i].pattern),
                                      samples[i].ignore_case, &regex, NULL),
                         DL_OK);
        assert_int_equal(dl_regex_find(*state, regex, text, &spans, NULL),
                         DL_OK);
        assert_str(joined(*state, text, &spans), samples[i].found);
        dl_regex_free(regex);
    }
}

static const struct {
    const char *pattern;
    int column;
    const char *words;
} wrong[] = {
    {"(strike", 8, "a ) is missing"},
    {"strike)", 7, "this ) closes nothing"},
    {"[a-", 4, "a ] is missing"},
    {"[z-a]", 4, "this range ends before it begins"},
    {"*a", 1, "there is nothing before this to repeat"},
    {"a\\", 3, "a \\ stands before nothing"},
    {"\u00e9\u00e9\\", 4, "a \\ stands before nothing"},
    {"a{3,2}", 0, "these numbers are in the wrong order"},
    {"((((a{999}){999}){999}){999})", 0, "this expression is too large"},
    {"\\C", 0, NULL},
};

static void
a_fault_says_where(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct dl_regex *regex;
        struct dl_error err;
        assert_int_equal(
            dl_regex_new(dl_str_from(wrong[i].pattern), false, &regex, &err),
            DL_ERR_SYNTAX);
        assert_true(err.text[0] && err.column > 0);
        if (wrong[i].words) /* else they are the library's */
            assert_string_equal(err.text, wrong[i].words);
        if (wrong[i].column) /* else it is as the library sees it */
            assert_int_equal(err.column, wrong[i].column);
    }
}

/* Each would take longer than anyone lives, if it were let. */
static const char *const endless[] = {
    "(a+)+$",         "(a|aa)+b|c$", "(a|a?)+$b",
    "(?:a*)*\\Kb\\d", ".*.*.*.*=x",  "(\\w+\\s?)+!\\d",
    "(a*)*\\1b\\d",   "\\w*+\\W\\d", "(?R)?a*b\\d",
};

static char *
many_letters(struct dl_arena *arena, size_t bytes)
{
    char *text = dl_arena_alloc(arena, bytes + 1);
    for (size_t i = 0; i < bytes; i++)
        text[i] = i % 5000 == 4999 ? ' ' : 'a';
    memcpy(text + bytes / 2, "=b1!xc", 6);
    return text;
}

/* Processor time, and much more of it than is needed: the machine may have
 * other things to do, and sanitizers take their share. */
static void
every_search_ends_soon(void **state)
{
    struct dl_str text = dl_str_from(many_letters(*state, 1000000));
    for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
        struct dl_regex *regex;
        struct dl_spans spans = {0};
        clock_t before = clock();
        assert_int_equal(
            dl_regex_new(dl_str_from(endless[i]), true, &regex, NULL), DL_OK);
        dl_regex_find(*state, regex, text, &spans, NULL);
        dl_regex_find(*state, regex, text, &spans, NULL);
        dl_regex_free(regex);
        double seconds = (double)(clock() - before) / CLOCKS_PER_SEC;
        if (getenv("VERBOSE"))
            print_message("%s: %.1f ms\n", endless[i], seconds * 1000);
        assert_true(seconds < 2);
    }
}

static void
what_was_found_before_the_end_is_there(void **state)
{
    struct dl_regex *regex;
    struct dl_error err;
    struct dl_spans spans = {0};
    struct dl_str text = dl_str_from(many_letters(*state, 400000));
    assert_int_equal(dl_regex_new(DL_STR("aaaa"), false, &regex, NULL), DL_OK);
    assert_int_equal(dl_regex_find(*state, regex, text, &spans, &err), DL_OK);
    assert_in_range(spans.count, 98000, 100000);
    assert_int_equal(dl_regex_find(*state, regex, text, &spans, NULL), DL_OK);
    enum dl_status status = dl_regex_find(*state, regex, text, &spans, &err);
    assert_int_equal(status, DL_ERR_LIMIT);
    assert_string_equal(err.text, "this would take too long; not all is found");
    dl_regex_free(regex);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(finds_what_is_meant),
        cmocka_unit_test(a_fault_says_where),
        arena_test(every_search_ends_soon),
        arena_test(what_was_found_before_the_end_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
