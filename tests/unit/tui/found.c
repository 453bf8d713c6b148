/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/found.h"

enum { MANY = 5000 };

static struct dl_found
answer_of(struct dl_arena *arena, size_t count)
{
    struct dl_found answer = {.count = count};
    answer.at = DL_ARRAY(arena, count, struct dl_find);
    for (size_t i = 0; i < count; i++) /* many share a slot */
        answer.at[i].key = (struct dl_key){i, i % 7};
    return answer;
}

static void
what_was_answered_is_found_and_nothing_else(void **state)
{
    struct dl_found answer = answer_of(*state, MANY);
    struct found found;
    found_take(&found, DL_STR("rail"), &answer);
    assert_str(found.question, "rail");
    for (size_t i = 0; i < MANY; i++)
        assert_true(found_has(&found, answer.at[i].key));
    assert_false(found_has(&found, (struct dl_key){MANY, MANY % 7}));
    assert_false(found_has(&found, (struct dl_key){3, 4}));
    found_free(&found);
    assert_false(found_has(&found, answer.at[0].key));
}

static void
contexts_are_copied(void **state)
{
    struct dl_found answer = answer_of(*state, 3);
    struct dl_span marks[] = {{4, 8}};
    char around[] = "the rail";
    answer.at[1].around = dl_str_from(around);
    answer.at[1].marks = marks;
    answer.at[1].mark_count = 1;
    struct found found;
    found_take(&found, DL_STR("rail"), &answer);
    around[0] = 'X';
    marks[0].start = 0;
    assert_null(found_context(&found, answer.at[0].key));
    const struct dl_find *context = found_context(&found, answer.at[1].key);
    assert_non_null(context);
    assert_str(context->around, "the rail");
    assert_int_equal(context->marks[0].start, 4);
    found_free(&found);
}

static void
contexts_come_in_later_too(void **state)
{
    struct dl_found answer = answer_of(*state, 3);
    struct found found;
    found_take(&found, DL_STR("rail"), &answer);
    struct dl_key asked[] = {answer.at[2].key, answer.at[0].key, {9, 9}};
    struct dl_find one = {.key = asked[0], .around = DL_STR("by rail")};
    struct dl_found more = {.at = &one, .count = 1};
    found_add(&found, asked, 3, &more);
    assert_str(found_context(&found, asked[0])->around, "by rail");
    assert_str(found_context(&found, asked[1])->around, "");
    assert_null(found_context(&found, asked[2]));
    assert_null(found_context(&found, answer.at[1].key));
    found_free(&found);
}

static void
nothing_may_be_found(void **state)
{
    struct dl_found answer = answer_of(*state, 0);
    struct found found;
    found_take(&found, DL_STR(""), &answer);
    assert_false(found_has(&found, (struct dl_key){0, 0}));
    found_free(&found);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_answered_is_found_and_nothing_else),
        arena_test(contexts_are_copied),
        arena_test(contexts_come_in_later_too),
        arena_test(nothing_may_be_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
