/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
save(struct fixture *fixture, const char *words, const char *command)
{
    fixture->state->settings.saved = DL_STR("/tmp/searches.yaml");
    undo_filter_words(fixture->state, dl_str_from(words));
    state_command(fixture->state, dl_str_from(command));
    undo_filter_words(fixture->state, DL_STR(""));
}

static const struct saved_search *
search(const struct fixture *fixture, size_t which)
{
    assert_true(which < fixture->state->saved.all.count);
    return &fixture->state->saved.all.at[which];
}

static void
a_filter_is_given_a_name_and_handed_out(void **state)
{
    struct fixture *fixture = *state;
    struct dl_search out;
    save(fixture, "strike -wages", "watch Port strike");
    assert_true(state_wants(fixture->state) & WANT_SAVE);
    assert_true(state_saved(fixture->state, &out));
    assert_str(out.name, "Port strike");
    assert_str(out.query, "strike -wages");
    assert_true(out.watch);
    assert_string_equal(out.origin, "/tmp/searches.yaml");
    assert_false(state_saved(fixture->state, &out));
}

static void
what_cannot_be_saved_is_said(void **state)
{
    struct fixture *fixture = *state;
    state_command(fixture->state, DL_STR("save x"));
    assert_shown(fixture, "no filter to be saved");
    save(fixture, "strike", "save @x");
    assert_shown(fixture, "begins without @");
    save(fixture, "strike", "save");
    assert_shown(fixture, "by a name");
    save(fixture, "strike", "save x");
    save(fixture, "wages", "save X");
    assert_shown(fixture, "stands already at /tmp/searches.yaml");
    fixture->state->settings.saved = DL_STR("");
    undo_filter_words(fixture->state, DL_STR("wages"));
    state_command(fixture->state, DL_STR("save y"));
    assert_shown(fixture, "nothing can be saved");
    assert_int_equal(fixture->state->saved.all.count, 1);
}

static void
hits_are_counted_in_memory(void **state)
{
    struct fixture *fixture = *state;
    save(fixture, "strike", "save all");
    save(fixture, "wages", "save one");
    save(fixture, "is:unread", "save new");
    fixture_type(fixture, "gmW");
    assert_int_equal(search(fixture, 0)->hits.count, 3);
    assert_int_equal(search(fixture, 0)->unread, 2);
    assert_int_equal(search(fixture, 1)->hits.count, 1);
    assert_int_equal(search(fixture, 1)->unread, 1);
    assert_int_equal(search(fixture, 2)->hits.count, 2);
}

static void
answer(struct fixture *fixture, const struct dl_desk_query *query,
       const struct dl_head **heads, size_t count)
{
    struct dl_find all[4] = {{.around = DL_STR("")}};
    for (size_t i = 0; i < count; i++)
        all[i] = (struct dl_find){.key = heads[i]->key, .around = DL_STR("")};
    struct dl_found found = {
        .serial = query->serial, .at = all, .count = count};
    struct dl_news news = {.what = DL_NEWS_FOUND, .found = &found};
    state_news(fixture->state, &news);
}

static struct dl_desk_query
asked(struct fixture *fixture)
{
    struct dl_desk_query query = {.text = DL_STR("")};
    state_find(fixture->state, &query);
    return query;
}

static void
the_store_is_asked_for_one_after_the_other(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 4);
    save(fixture, "strike", "save one");
    save(fixture, "wages is:unread", "save two");
    fixture_stored(fixture, heads, 4, 4);
    fixture_type(fixture, "W");
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "strike*");
    assert_int_equal(query.contexts, 0);
    answer(fixture, &query, heads, 2);
    query = asked(fixture);
    assert_str(query.text, "wages*");
    answer(fixture, &query, heads + 1, 3);
    assert_str(asked(fixture).text, "");
    assert_int_equal(search(fixture, 0)->hits.count, 5);
    assert_int_equal(search(fixture, 1)->hits.count, 4);
    assert_int_equal(search(fixture, 1)->unread, 4);
}

static void
what_is_typed_comes_first(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 4);
    save(fixture, "strike", "watch one");
    fixture_stored(fixture, heads, 4, 4);
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "strike*");
    fixture_type(fixture, "/quay");
    struct dl_desk_query typed = asked(fixture);
    assert_str(typed.text, "quay*");
    answer(fixture, &query, heads, 4); /* too late */
    assert_int_equal(fixture->state->list.order.count, 7);
    answer(fixture, &typed, heads, 1);
    assert_int_equal(fixture->state->list.order.count, 1);
    query = asked(fixture);
    assert_str(query.text, "strike*");
    answer(fixture, &query, heads, 4);
    assert_int_equal(search(fixture, 0)->hits.count, 7);
}

static void
new_hits_of_a_watch_are_told(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 4);
    save(fixture, "strike", "watch Strikes");
    fixture_stored(fixture, heads, 2, 2);
    struct dl_desk_query query = asked(fixture);
    answer(fixture, &query, heads, 1);
    fixture_type(fixture, "<C-l>");
    fixture_stored(fixture, heads + 2, 2, 4);
    query = asked(fixture);
    assert_str(query.text, "strike*");
    answer(fixture, &query, heads, 4);
    assert_shown(fixture, "Strikes: 4 new");
    fixture_type(fixture, "W");
    assert_int_equal(search(fixture, 0)->fresh, 4);
    query = asked(fixture);
    answer(fixture, &query, heads, 4);
    fixture_type(fixture, "<Enter>");
    assert_int_equal(search(fixture, 0)->fresh, 0);
}

static void
a_reload_without_new_hits_tells_nothing(void **state)
{
    struct fixture *fixture = *state;
    save(fixture, "strike", "watch Strikes");
    fixture_join(fixture);
    fixture_type(fixture, "<C-l>");
    fixture_join(fixture);
    assert_not_shown(fixture, "Strikes:");
    assert_int_equal(search(fixture, 0)->fresh, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_filter_is_given_a_name_and_handed_out),
        screen_test(what_cannot_be_saved_is_said),
        screen_test(hits_are_counted_in_memory),
        screen_test(the_store_is_asked_for_one_after_the_other),
        screen_test(what_is_typed_comes_first),
        screen_test(new_hits_of_a_watch_are_told),
        screen_test(a_reload_without_new_hits_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
