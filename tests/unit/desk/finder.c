/* SPDX-License-Identifier: ISC */
#include "desk/finder.h"
#include "stored.h"

static bool
never(const void *context)
{
    (void)context;
    return false;
}

static bool
at_once(const void *context)
{
    (void)context;
    return true;
}

static void
the_question_may_be_gone_when_it_is_answered(void **state)
{
    struct stored *stored = *state;
    struct dl_arena *gone = dl_arena_new(0);
    struct dl_key *read = DL_ARRAY(gone, 2, struct dl_key);
    struct dl_news news;
    stored_put(stored, 0, 5);
    read[0] = stored_key(4);
    read[1] = stored_key(1);
    struct dl_desk_query query = {
        .serial = 7,
        .text = dl_str_copy(gone, DL_STR("minister is:read")),
        .read = read,
        .read_count = 2,
        .contexts = 1};
    struct finding *finding = finding_new(&query);
    dl_arena_free(gone);
    assert_true(finding_run(finding, stored->store, never, NULL, &news));
    finding_free(finding);
    assert_int_equal(news.what, DL_NEWS_FOUND);
    assert_int_equal(news.found->serial, 7);
    assert_int_equal(news.found->count, 2);
    dl_arena_free(news.arena);
}

static void
a_search_that_is_broken_off_can_be_run_again(void **state)
{
    enum { COUNT = 3000 };
    struct stored *stored = *state;
    struct dl_desk_query query = {.text = DL_STR("minister is:undated")};
    struct finding *finding = finding_new(&query);
    struct dl_news news;
    stored_put(stored, 0, COUNT);
    assert_false(finding_run(finding, stored->store, at_once, NULL, &news));
    assert_true(finding_run(finding, stored->store, never, NULL, &news));
    assert_int_equal(news.found->status, DL_OK);
    assert_int_equal(news.found->count, 0);
    dl_arena_free(news.arena);
    finding_free(finding);
    finding_free(NULL);
}

static void
a_fault_is_an_answer(void **state)
{
    struct stored *stored = *state;
    struct dl_desk_query query = {.text = DL_STR("kind:animal")};
    struct finding *finding = finding_new(&query);
    struct dl_news news;
    assert_true(finding_run(finding, stored->store, at_once, NULL, &news));
    assert_int_equal(news.found->status, DL_ERR_SYNTAX);
    dl_arena_free(news.arena);
    finding_free(finding);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(the_question_may_be_gone_when_it_is_answered),
        stored_test(a_search_that_is_broken_off_can_be_run_again),
        stored_test(a_fault_is_an_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
