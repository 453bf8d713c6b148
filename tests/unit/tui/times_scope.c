/* Whose events the timeline shows. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_scope_has_its_entries_in_order(void **state)
{
    struct fixture *fixture = *state;
    uint32_t count;
    const uint32_t *entries = times_scope(fixture->state, &count);
    assert_int_equal(count, 4);
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(entries[i], i);
    fixture->state->settings.timeline_scope = DL_SCOPE_ARTICLE;
    entries = times_scope(fixture->state, &count);
    assert_int_equal(count, 1); /* the newest article tells one event */
    assert_int_equal(entries[0], 1);
    assert_true(times_is_local(fixture->state));
}

static void
the_name_that_is_kept_to_outlives_who_said_it(void **state)
{
    struct fixture *fixture = *state;
    char key[] = "Nobody";
    struct dl_str text = dl_str_from(key);
    times_keep_to(fixture->state, (struct name){DL_KIND_PERSON, text, text});
    key[0] = 'X';
    assert_str(fixture->state->times.name.key, "Nobody");
    assert_int_equal(fixture->state->times.before, DL_SCOPE_ALL);
    assert_int_equal(fixture->state->times.spots.count, 0);
}

static void
a_scope_has_its_articles(void **state)
{
    struct fixture *fixture = *state;
    int *scope = &fixture->state->settings.timeline_scope;
    assert_null(times_articles(fixture->state));
    *scope = DL_SCOPE_ARTICLE;
    const bool *articles = times_articles(fixture->state);
    assert_false(articles[0] || articles[1]);
    assert_true(articles[2]); /* the newest is chosen */
    *scope = DL_SCOPE_STORY;
    articles = times_articles(fixture->state);
    assert_true(articles[0] && articles[1] && articles[2]);
}

static void
the_list_tells_only_what_its_articles_tell(void **state)
{
    struct fixture *fixture = *state;
    uint32_t all, some, listed;
    fixture_type(fixture, "S");
    fixture_type(fixture, "S");
    fixture_type(fixture,
                 "S"); /* without a filter there is no list to keep to */
    assert_int_equal(fixture->state->settings.timeline_scope, DL_SCOPE_ALL);
    times_scope(fixture->state, &all);
    fixture_type(fixture, ":scope list<Enter>");
    times_scope(fixture->state, &listed);
    assert_int_equal(listed, all);
    fixture_type(fixture, ":filter is:starred<Enter>");
    times_scope(fixture->state, &some);
    assert_int_equal(some, 0);
    assert_int_equal(fixture->state->times.told, 0);
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->times.told, 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_scope_has_its_entries_in_order),
        wide_test(the_name_that_is_kept_to_outlives_who_said_it),
        wide_test(a_scope_has_its_articles),
        wide_test(the_list_tells_only_what_its_articles_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
