/* Finding time expressions in a sentence. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

#include <time.h>

static void
expressions_come_in_text_order_and_never_overlap(void **state)
{
    struct dl_timexes found;
    read_text(*state,
              "On Monday, March 22, at 3 p.m., five years after the 2016 "
              "vote, the early 1990s came back. It lasted two weeks.",
              "2021-03-24", &found);
    assert_true(found.count >= 4);
    for (size_t i = 1; i < found.count; i++)
        assert_true(found.at[i - 1].span.end <= found.at[i].span.start);
}

static void
a_text_without_time_has_none(void **state)
{
    struct dl_timexes found;
    read_text(*state, "", "2021-03-24", &found);
    assert_int_equal(found.count, 0);
    read_text(*state, "The council met.", "2021-03-24", &found);
    assert_int_equal(found.count, 0);
}

static void
spans_end_with_their_words(void **state)
{
    struct dl_timexes found;
    const struct dl_document *doc =
        read_text(*state, "The \u201cMonday\u2019s\u201d vote.", NULL, &found);
    assert_int_equal(found.count, 1);
    assert_str(dl_str_slice(doc->text, found.at[0].span), "Monday");
}

/* Seconds to scan `count` copies of `piece`. */
static double
seconds_for(const char *piece, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    size_t bytes = strlen(piece);
    char *text = dl_arena_alloc(arena, bytes * count + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * bytes, piece, bytes);
    const struct dl_document *doc;
    struct dl_timexes found;
    dl_document_build(arena, (struct dl_str){text, bytes * count}, &doc);
    clock_t start = clock();
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, NULL, &found);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    dl_arena_free(arena);
    return seconds;
}

static void
hostile_text_takes_linear_time(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "1 ", "the ",  "twenty ",    "March ",   "a ", "last last ",
        "1,", "to 1 ", "Monday to ", "hundred ", "'",  "- 2 "};
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        double small = seconds_for(pieces[i], 10000);
        double large = seconds_for(pieces[i], 80000);
        if (large > 0.2 && large > 24 * small)
            fail_msg("'%s' takes %.3f s, then %.3f s", pieces[i], small, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(expressions_come_in_text_order_and_never_overlap),
        arena_test(a_text_without_time_has_none),
        arena_test(spans_end_with_their_words),
        cmocka_unit_test(hostile_text_takes_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
