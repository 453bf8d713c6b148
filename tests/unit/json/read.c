/* JSON read into a tree: order, surrogates, faults, depth. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/json.h>

static const struct dl_json *
json(struct dl_arena *arena, const char *text)
{
    const struct dl_json *out = NULL;
    struct dl_error err;
    enum dl_status status = dl_json_read(arena, dl_str_from(text), &out, &err);
    return status == DL_OK ? out : NULL;
}

static void
members_are_found_by_key_and_kept_in_order(void **state)
{
    const struct dl_json *root =
        json(*state, "{\"b\": [1, true, null, \"x\"], \"a\": {\"c\": 2.5}}");
    assert_str(root->first->key, "b");
    const struct dl_json *list = dl_json_member(root, "b");
    assert_int_equal(list->kind, DL_JSON_LIST);
    assert_true(list->first->next->truth);
    assert_int_equal(list->first->next->next->kind, DL_JSON_NULL);
    assert_str(dl_json_text(*state, list->first), "1");
    const struct dl_json *deep = dl_json_member(dl_json_member(root, "a"), "c");
    assert_str(dl_json_text(*state, deep), "2.5");
}

static void
what_is_missing_is_null_all_the_way(void **state)
{
    const struct dl_json *root = json(*state, "[]");
    assert_null(dl_json_member(dl_json_member(root, "a"), "b"));
    assert_str(dl_json_text(*state, NULL), "");
}

static void
half_a_surrogate_pair_is_replaced(void **state)
{
    assert_str(json(*state, "\"a\\ud83d\"")->text, "a\xef\xbf\xbd");
    assert_str(json(*state, "\"\\ude00b\"")->text, "\xef\xbf\xbd"
                                                   "b");
    assert_str(json(*state, "\"\\ud83d\\ude00\"")->text, "😀");
    assert_str(json(*state, "\"\\\\ud83d\"")->text, "\\ud83d");
}

static void
what_stands_behind_the_value_is_ignored(void **state)
{
    assert_int_equal(json(*state, "{} <!-- served in 3 ms -->")->kind,
                     DL_JSON_OBJECT);
}

static void
a_fault_tells_its_place(void **state)
{
    const struct dl_json *out;
    struct dl_error err;
    assert_int_equal(dl_json_read(*state, DL_STR("{\n  \"a\": }"), &out, &err),
                     DL_ERR_SYNTAX);
    assert_int_equal(err.line, 2);
    assert_null(json(*state, ""));
}

static void
nesting_without_end_is_cut_off(void **state)
{
    enum { DEEP = 1000 };
    char *text = dl_arena_alloc(*state, 2 * DEEP + 1);
    memset(text, '[', DEEP);
    memset(text + DEEP, ']', DEEP);
    const struct dl_json *at = json(*state, text);
    int depth = 0;
    for (; at && at->first; at = at->first)
        depth++;
    assert_int_equal(depth, DL_JSON_DEPTH_MAX + 1);
}

static void
a_hundred_thousand_brackets_do_no_harm(void **state)
{
    enum { DEEP = 100000 };
    char *text = dl_arena_alloc(*state, DEEP + 1);
    memset(text, '[', DEEP);
    assert_null(json(*state, text));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(members_are_found_by_key_and_kept_in_order),
        arena_test(what_is_missing_is_null_all_the_way),
        arena_test(half_a_surrogate_pair_is_replaced),
        arena_test(what_stands_behind_the_value_is_ignored),
        arena_test(a_fault_tells_its_place),
        arena_test(nesting_without_end_is_cut_off),
        arena_test(a_hundred_thousand_brackets_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
