/* For what a query holds, and what is highlighted for it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/query.h>

/* The subject is a text; a term holds when the text has its value in it. */
static bool
has(const void *subject, const struct dl_term *term)
{
    const struct dl_str *text = subject;
    return dl_str_find(*text, term->text, 0) != SIZE_MAX;
}

static bool
holds(struct dl_arena *arena, const char *query, const char *subject)
{
    struct dl_query read;
    struct dl_str text = dl_str_from(subject);
    assert_int_equal(
        dl_query_read(arena, dl_str_from(query), NULL, &read, NULL), DL_OK);
    return dl_query_holds(&read, has, &text);
}

static void
all_groups_must_hold_and_one_term_of_each(void **state)
{
    assert_true(holds(*state, "", "anything"));
    assert_true(holds(*state, "lima|oslo rail", "rail to oslo"));
    assert_false(holds(*state, "lima|oslo rail", "rail to rome"));
    assert_false(holds(*state, "lima|oslo rail", "oslo"));
}

static void
a_negated_group_must_not_hold(void **state)
{
    assert_true(holds(*state, "rail -oslo|lima", "rail to rome"));
    assert_false(holds(*state, "rail -oslo|lima", "rail to lima"));
}

static void
words_to_highlight_are_those_that_must_be_there(void **state)
{
    struct dl_query query;
    struct dl_needles words = {0};
    assert_int_equal(
        dl_query_read(*state,
                      DL_STR("rail \"new line\" -bus outlet:post title:oslo"),
                      NULL, &query, NULL),
        DL_OK);
    dl_query_words(*state, &query, &words);
    assert_int_equal(words.count, 3);
    assert_str(words.at[1].text, "new line");
    assert_str(words.at[2].text, "oslo");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(all_groups_must_hold_and_one_term_of_each),
        arena_test(a_negated_group_must_not_hold),
        arena_test(words_to_highlight_are_those_that_must_be_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
