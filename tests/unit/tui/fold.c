/* Matches of a search, told in offsets of the original. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/fold.h"

static struct dl_span
find(struct dl_arena *arena, const char *text, const char *query)
{
    struct dl_str needle = dl_str_from(query);
    bool ignore = fold_ignores(needle, DL_CASE_SMART);
    struct fold fold = fold_text(arena, dl_str_from(text), ignore);
    struct dl_span span = {0, 0};
    size_t from = 0;
    fold_find(&fold, fold_text(arena, needle, ignore).text, &from, &span);
    return span;
}

static void
a_match_is_told_in_offsets_of_the_original(void **state)
{
    struct dl_str text = DL_STR("Caf\xc3\xa9 \xc3\x89"
                                "cole Zo\xc3\xab");
    struct dl_span span = find(*state, text.at, "ecole");
    assert_str(dl_str_slice(text, span), "\xc3\x89"
                                         "cole");
    span = find(*state, text.at, "zoe");
    assert_str(dl_str_slice(text, span), "Zo\xc3\xab");
}

static void
capitals_in_the_query_make_it_strict(void **state)
{
    assert_int_equal(find(*state, "march March", "march").start, 0);
    assert_int_equal(find(*state, "march March", "March").start, 6);
}

static void
a_query_may_span_the_end_of_a_line(void **state)
{
    assert_int_equal(find(*state, "one\ntwo", "one two").end, 7);
}

static void
every_match_is_found_once(void **state)
{
    struct fold fold = fold_text(*state, DL_STR("aAaA"), true);
    struct dl_span span;
    size_t from = 0, count = 0;
    while (fold_find(&fold, DL_STR("aa"), &from, &span))
        count++;
    assert_int_equal(count, 2);
    from = 0;
    assert_false(fold_find(&fold, DL_STR(""), &from, &span));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_match_is_told_in_offsets_of_the_original),
        arena_test(capitals_in_the_query_make_it_strict),
        arena_test(a_query_may_span_the_end_of_a_line),
        arena_test(every_match_is_found_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
