/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* What is wanted next, or fail. */
static struct state_fetch
wanted(struct fixture *fixture)
{
    struct state_fetch out = {FETCH_ALL, DL_STR("")};
    assert_true(state_fetch_wanted(fixture->state, &out));
    return out;
}

static void
r_asks_the_feed_of_a_stored_article(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 2);
    struct dl_head own = *heads[0];
    own.article.feed = DL_STR("https://quay.example.org/feed");
    const struct dl_head *sent[] = {&own, heads[1]};
    fixture->state->stored = true;
    fixture_stored(fixture, sent, 2, 2);
    fixture_type(fixture, "g");
    state_wants(fixture->state);
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), WANT_FETCH);
    struct state_fetch asked = wanted(fixture);
    assert_int_equal(asked.what, FETCH_FEED);
    assert_str(asked.url, "https://quay.example.org/feed");
    assert_false(state_fetch_wanted(fixture->state, &asked));
}

static void
r_reads_the_files_of_one_that_is_a_file(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), WANT_RELOAD);
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), 0);
    assert_shown(fixture, "the files are being read already");
    fixture_join(fixture);
    fixture_type(fixture, "r");
    assert_int_equal(state_wants(fixture->state), WANT_RELOAD);
}

static void
R_asks_all_feeds_and_reads_the_files(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->stored = true;
    fixture_type(fixture, "R");
    assert_int_equal(state_wants(fixture->state), WANT_RELOAD | WANT_FETCH);
    assert_int_equal(wanted(fixture).what, FETCH_ALL);
    assert_string_equal(fixture->state->note.text, "");
}

static void
without_feeds_R_reads_the_files_and_the_rest_is_refused(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "R");
    assert_int_equal(state_wants(fixture->state), WANT_RELOAD);
    fixture_type(fixture, "V");
    assert_shown(fixture, "there are no feeds here");
    fixture_type(fixture, ":add quay.example.org<Enter>");
    assert_shown(fixture, "there are no feeds here");
    assert_int_equal(state_wants(fixture->state), 0);
}

static void
add_takes_an_address(void **state)
{
    struct fixture *fixture = *state;
    fixture->state->stored = true;
    fixture_type(fixture, ":add<Enter>");
    assert_shown(fixture, "add ADDRESS");
    fixture_type(fixture, ":add quay.example.org<Enter>");
    assert_int_equal(state_wants(fixture->state), WANT_FETCH);
    struct state_fetch asked = wanted(fixture);
    assert_int_equal(asked.what, FETCH_ADD);
    assert_str(asked.url, "quay.example.org");
    assert_shown(fixture, "looking for the feed of quay.example.org");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(r_asks_the_feed_of_a_stored_article),
        screen_test(r_reads_the_files_of_one_that_is_a_file),
        screen_test(R_asks_all_feeds_and_reads_the_files),
        screen_test(without_feeds_R_reads_the_files_and_the_rest_is_refused),
        screen_test(add_takes_an_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
