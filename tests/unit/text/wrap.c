/* Wrapped lines fit, and nothing but spaces is lost between them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static struct dl_lines
wrap(void **state, struct dl_str text, int cols)
{
    struct dl_lines lines = {0};
    dl_text_wrap(*state, text, cols, &lines);
    return lines;
}

static void
assert_wrapped(void **state, const char *text, int cols, const char *expected)
{
    struct dl_str whole = dl_str_from(text);
    struct dl_lines lines = wrap(state, whole, cols);
    char joined[512] = "";
    size_t used = 0;
    for (size_t i = 0; i < lines.count; i++) {
        struct dl_str line = dl_str_slice(whole, lines.at[i]);
        used += (size_t)snprintf(joined + used, sizeof joined - used, "%s%.*s",
                                 i ? "|" : "", DL_FMT(line));
    }
    assert_string_equal(joined, expected);
}

static void
lines_break_between_words(void **state)
{
    assert_wrapped(state, "one two three", 7, "one two|three");
    assert_wrapped(state, "one two three", 8, "one two|three");
    assert_wrapped(state, "one   two", 4, "one|two");
    assert_wrapped(state, "well-known man", 6, "well-|known|man");
    assert_wrapped(state, "", 10, "");
}

static void
newlines_end_lines_and_empty_ones_stay(void **state)
{
    assert_wrapped(state, "a\n\nb\n", 10, "a||b");
}

static void
a_long_word_is_cut_to_fit(void **state)
{
    assert_wrapped(state, "a abcdefgh b", 3, "a|abc|def|gh|b");
    assert_wrapped(state, "\u4e2d\u6587\u5b57", 3, "\u4e2d|\u6587|\u5b57");
}

static void
a_no_break_space_holds(void **state)
{
    assert_wrapped(state, "in 5\u00a0km of", 6, "in|5\u00a0km|of");
}

static void
clusters_stay_whole(void **state)
{
    assert_wrapped(state, "ae\u0301\u0301b", 2, "ae\u0301\u0301|b");
    assert_wrapped(state, "\U0001f1eb\U0001f1f7\U0001f1e9\U0001f1ea", 3,
                   "\U0001f1eb\U0001f1f7|\U0001f1e9\U0001f1ea");
}

/* A linear congruential generator: the same texts in every run. */
static uint32_t
next_random(uint32_t *seed)
{
    return (*seed = *seed * 1664525u + 1013904223u) >> 16;
}

static struct dl_str
random_text(char *out, uint32_t *seed)
{
    static const char *const pieces[] = {
        "a",      "word",         "-",      " ",
        "  ",     "\n",           "\u4e2d", "e\u0301",
        "\u00a0", "\U0001f600",   "/",      "\u201cq\u201d",
        "12,5",   "\U0001f1eb",   "\u200d", "\u0e01\u0e33",
        ".",      "\u2764\ufe0f", "\u2014", "longerword",
    };
    size_t bytes = 0;
    for (uint32_t n = next_random(seed) % 60; n; n--) {
        const char *piece = pieces[next_random(seed) % 20];
        memcpy(out + bytes, piece, strlen(piece));
        bytes += strlen(piece);
    }
    return (struct dl_str){out, bytes};
}

static void
on_random_text_lines_fit_and_only_spaces_are_lost(void **state)
{
    uint32_t seed = 7;
    char text[1024];
    for (int round = 0; round < 3000; round++) {
        struct dl_str whole = random_text(text, &seed);
        int cols = 2 + (int)(next_random(&seed) % 20);
        struct dl_lines lines = wrap(state, whole, cols);
        size_t at = 0;
        for (size_t i = 0; i < lines.count; i++) {
            struct dl_span line = lines.at[i];
            assert_in_range(dl_text_cols(dl_str_slice(whole, line)), 0, cols);
            for (; at < line.start; at++)
                assert_true(text[at] == ' ' || text[at] == '\n');
            at = line.end;
        }
        for (; at < whole.bytes; at++)
            assert_true(text[at] == ' ' || text[at] == '\n');
    }
}

static void
a_megabyte_in_one_line_is_no_trouble(void **state)
{
    enum { BYTES = 1 << 20 };
    char *text = dl_arena_alloc(*state, BYTES);
    memset(text, 'x', BYTES);
    struct dl_str whole = {text, BYTES};
    assert_int_equal(wrap(state, whole, 64).count, BYTES / 64);
    memset(text, ' ', BYTES);
    assert_int_equal(wrap(state, whole, 64).count, 1);
    for (size_t i = 0; i < BYTES; i += 2)
        memcpy(text + i, "\u0301", 2);
    assert_int_equal(wrap(state, whole, 64).count, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(lines_break_between_words),
        arena_test(newlines_end_lines_and_empty_ones_stay),
        arena_test(a_long_word_is_cut_to_fit),
        arena_test(a_no_break_space_holds),
        arena_test(clusters_stay_whole),
        arena_test(on_random_text_lines_fit_and_only_spaces_are_lost),
        arena_test(a_megabyte_in_one_line_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
