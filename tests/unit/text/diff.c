/* Tests of what has changed between two texts. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/diff.h>

/* "a [-b c-]{+d+} e": the new text with what was removed. */
static struct dl_str
diff(struct dl_arena *arena, const char *old, const char *now)
{
    struct dl_pieces pieces;
    struct dl_str texts[] = {dl_str_from(old), dl_str_from(now)};
    const char *out = "";
    dl_text_diff(arena, texts[0], texts[1], &pieces);
    for (size_t i = 0; i < pieces.count; i++) {
        static const char *const signs[][2] = {
            {"", ""}, {"[-", "-]"}, {"{+", "+}"}};
        struct dl_piece piece = pieces.at[i];
        struct dl_str text =
            dl_str_slice(texts[piece.change != DL_REMOVED], piece.span);
        out = dl_arena_printf(arena, "%s%s%s%.*s%s", out, i ? " " : "",
                              signs[piece.change][0], DL_FMT(text),
                              signs[piece.change][1]);
    }
    return dl_str_from(out);
}

static void
words_are_compared(void **state)
{
    assert_str(diff(*state, "The bridge was closed on Monday morning.",
                    "The bridge was shut on Monday morning."),
               "The bridge was [-closed-] {+shut+} on Monday morning.");
    assert_str(diff(*state, "one two three four", "one two three four"),
               "one two three four");
    assert_str(diff(*state, "three four", "one two three four"),
               "{+one two+} three four");
    assert_str(diff(*state, "one two three four", "one two three"),
               "one two three [-four-]");
    assert_str(diff(*state, "", "new"), "{+new+}");
    assert_str(diff(*state, "old", ""), "[-old-]");
    assert_str(diff(*state, "", ""), "");
}

static void
white_space_is_no_change_but_a_paragraph_is(void **state)
{
    assert_str(diff(*state, "one  two\nthree four", "one two three four"),
               "one two three four");
    assert_str(diff(*state, "one two three four", "one two\n\nthree four"),
               "one two {+\n\n+} three four");
}

static void
splinters_are_swept_up(void **state)
{
    assert_str(diff(*state, "we saw red and blue birds here today",
                    "we saw green and white birds here today"),
               "we saw [-red and blue-] {+green and white+} birds here today");
}

static void
counts_are_of_words(void **state)
{
    struct dl_pieces pieces;
    dl_text_diff(*state, DL_STR("a b c d e f g"),
                 DL_STR("a b c x\n\ny z d e f g"), &pieces);
    assert_int_equal(pieces.removed, 0);
    assert_int_equal(pieces.added, 3);
}

/* Words of a small alphabet, by a small generator of numbers. */
static struct dl_str
random_text(struct dl_arena *arena, unsigned *seed, unsigned most)
{
    const char *out = "";
    unsigned words = (*seed = *seed * 1103515245 + 12345) >> 16;
    for (unsigned i = 0; i < words % most; i++) {
        unsigned word = (*seed = *seed * 1103515245 + 12345) >> 16;
        out = dl_arena_printf(arena, "%s%s%c", out, i ? " " : "",
                              (int)('a' + word % 4));
    }
    return dl_str_from(out);
}

/* The pieces without what was added, or without what was removed. */
static struct dl_str
rest(struct dl_arena *arena, const struct dl_pieces *pieces,
     enum dl_change without, struct dl_str old, struct dl_str now)
{
    const char *out = "";
    for (size_t i = 0; i < pieces->count; i++) {
        struct dl_piece piece = pieces->at[i];
        if (piece.change == without)
            continue;
        struct dl_str text =
            dl_str_slice(piece.change == DL_REMOVED ? old : now, piece.span);
        out = dl_arena_printf(arena, "%s%s%.*s", out, *out ? " " : "",
                              DL_FMT(text));
    }
    return dl_str_from(out);
}

static void
both_texts_can_be_told_from_the_pieces(void **state)
{
    unsigned seed = 7;
    for (int i = 0; i < 3000; i++) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_str old = random_text(arena, &seed, 24);
        struct dl_str now = random_text(arena, &seed, 24);
        struct dl_pieces pieces;
        dl_text_diff(arena, old, now, &pieces);
        struct dl_str was = rest(arena, &pieces, DL_ADDED, old, now);
        struct dl_str is = rest(arena, &pieces, DL_REMOVED, old, now);
        assert_true(dl_str_eq(was, old));
        assert_true(dl_str_eq(is, now));
        dl_arena_free(arena);
    }
    (void)state;
}

static void
texts_that_share_nothing_are_replaced(void **state)
{
    enum { WORDS = 60000 };
    char *old = DL_ARRAY(*state, 8 * WORDS, char);
    char *now = DL_ARRAY(*state, 8 * WORDS, char);
    struct dl_pieces pieces;
    int a = 0, b = 0;
    for (int i = 0; i < WORDS; i++) {
        a += snprintf(old + a, 8, "a%d ", i);
        b += snprintf(now + b, 8, "b%d ", i);
    }
    dl_text_diff(*state, dl_str_from(old), dl_str_from(now), &pieces);
    assert_int_equal(pieces.removed, WORDS);
    assert_int_equal(pieces.added, WORDS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_are_compared),
        arena_test(white_space_is_no_change_but_a_paragraph_is),
        arena_test(splinters_are_swept_up),
        arena_test(counts_are_of_words),
        arena_test(both_texts_can_be_told_from_the_pieces),
        arena_test(texts_that_share_nothing_are_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
