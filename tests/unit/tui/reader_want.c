/* Which texts of stored articles are asked for, and when. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* The number of the next article whose reading is wanted; 0: of none. */
static uint64_t
wanted(struct fixture *fixture)
{
    struct dl_key key;
    return state_reading_wanted(fixture->state, &key) ? key.low : 0;
}

static struct fixture *
open_stored(size_t count, const struct dl_head ***heads)
{
    struct fixture *fixture = fixture_new(24, 120);
    *heads = fixture_heads(fixture, 0, count);
    fixture_stored(fixture, *heads, count, count);
    return fixture;
}

static void
the_chosen_article_comes_first_and_then_its_neighbours(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(9, &heads);
    assert_true(state_wants(fixture->state) & WANT_READING);
    assert_int_equal(wanted(fixture), heads[0]->key.low);
    assert_int_equal(wanted(fixture), 0);
    fixture_type(fixture, "jjj");
    for (size_t i = 1; i < 4; i++)
        assert_int_equal(wanted(fixture), heads[i]->key.low);
    assert_int_equal(wanted(fixture), 0);
    fixture_read_head(fixture, heads[3], "The strike is over.", 1);
    assert_int_equal(wanted(fixture), heads[4]->key.low);
    assert_int_equal(wanted(fixture), 0); /* heads[2] was asked for */
    fixture_free(fixture);
}

static void
what_is_there_is_not_wanted(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(3, &heads);
    for (size_t i = 0; i < 3; i++)
        fixture_read_head(fixture, heads[i], "The strike is over.", 1);
    while (wanted(fixture))
        continue;
    state_wants(fixture->state);
    fixture_type(fixture, "jjkk");
    assert_int_equal(wanted(fixture), 0);
    assert_int_equal(state_wants(fixture->state), 0);
    fixture_free(fixture);
}

static void
another_text_is_wanted_when_it_is_opened(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(2, &heads);
    for (size_t i = 0; i < 2; i++)
        fixture_read_head(fixture, heads[i], "The strike is over.", 1);
    while (wanted(fixture))
        continue;
    struct dl_head edited = *heads[1];
    const struct dl_head *news = &edited;
    edited.hash++;
    fixture_stored(fixture, &news, 1, 2);
    fixture_type(fixture, "j");
    assert_int_equal(wanted(fixture), heads[1]->key.low);
    assert_shown(fixture, "The strike is over.");
    fixture_read_head(fixture, &edited, "The strike goes on.", 1);
    assert_shown(fixture, "The strike goes on.");
    assert_int_equal(wanted(fixture), 0);
    fixture_free(fixture);
}

static void
headline_and_outlet_are_there_before_the_text(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(2, &heads);
    fixture_type(fixture, "z<Tab>");
    int row = fixture_find(fixture, "Story 0", NULL);
    assert_true(row > 0);
    assert_shown(fixture, "Ellis Herald · 1 Apr 2021");
    assert_not_shown(fixture, "The strike is over.");
    fixture_read_head(fixture, heads[0], "The strike is over.", 1);
    assert_int_equal(fixture_find(fixture, "Story 0", NULL), row);
    assert_shown(fixture, "The strike is over.");
    fixture_free(fixture);
}

/* Thirty paragraphs, so that there is something to scroll. */
static const char *
long_text(struct fixture *fixture)
{
    char *text = dl_arena_printf(fixture->arena, "%s", "");
    for (int i = 0; i < 30; i++)
        text = dl_arena_printf(fixture->arena, "%sParagraph %d.\n\n", text, i);
    return text;
}

static void
a_place_waits_for_its_text(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(2, &heads);
    const char *text = long_text(fixture);
    struct memo *memo = shelf_memo(&fixture->state->shelf, 1);
    memo->inside = true;
    memo->place = memo->offset =
        (uint32_t)(strstr(text, "Paragraph 12") - text);
    fixture_type(fixture, "j<Enter>jjG "); /* nothing to scroll yet */
    fixture_read_head(fixture, heads[1], text, 1);
    assert_shown(fixture, "Paragraph 12.");
    assert_not_shown(fixture, "Paragraph 11.");
    fixture_free(fixture);
}

static void
an_excerpt_is_asked_for_in_full(void **state)
{
    (void)state;
    const struct dl_head **heads;
    struct fixture *fixture = open_stored(2, &heads);
    struct dl_key key;
    fixture_type(fixture, "F");
    assert_shown(fixture, "all of this article is here");
    assert_false(state_full_wanted(fixture->state, &key));
    ((struct dl_head *)(uintptr_t)heads[0])->summary = true;
    fixture_type(fixture, ":full<Enter>");
    assert_true(state_wants(fixture->state) & WANT_FULL);
    assert_true(state_full_wanted(fixture->state, &key));
    assert_true(dl_key_eq(key, heads[0]->key));
    assert_false(state_full_wanted(fixture->state, &key));
    fixture_free(fixture);
}

/* The timeline of a library tells of articles that nobody has read. */
static void
an_event_is_read_where_a_stored_article_tells_it(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(50, 160);
    const struct dl_head **heads = fixture_heads(fixture, 0, 1);
    fixture_stored(fixture, heads, 1, 1);
    fixture_join_others(fixture, heads, 1, 1);
    fixture_type(fixture, "tg");
    assert_int_equal(wanted(fixture), heads[0]->key.low);
    assert_int_equal(wanted(fixture), 0);
    assert_shown(fixture, "2 Ellis Herald");
    fixture_type(fixture, "2<Enter>");
    assert_int_equal(fixture->state->reader.head->key.low, heads[0]->key.low);
    assert_int_equal(wanted(fixture), heads[0]->key.low);
    struct dl_reading *reading =
        (struct dl_reading *)(uintptr_t)fixture_read_head(
            fixture, heads[0], "It rained. The strike of 1989 is over.", 2);
    assert_int_equal(reading->events.count, 0); /* of another version */
    assert_int_equal(fixture->state->reader.sentence.end, 0);
    fixture_free(fixture);
}

static void
the_sentence_comes_with_its_text(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_open(50, 160);
    const struct dl_head **heads = fixture_heads(fixture, 0, 1);
    fixture_stored(fixture, heads, 1, 1);
    fixture_join_others(fixture, heads, 1, 1);
    fixture_type(fixture, "tg2<Enter>");
    fixture_read_event(fixture, heads[0],
                       "It rained. The strike of 1989 is over.", "strike", 2);
    assert_int_equal(fixture->state->reader.sentence.start, 11);
    assert_int_equal(fixture_cell(fixture, "The strike of 1989")->state,
                     DL_ROLE_SENTENCE);
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            the_chosen_article_comes_first_and_then_its_neighbours),
        cmocka_unit_test(what_is_there_is_not_wanted),
        cmocka_unit_test(another_text_is_wanted_when_it_is_opened),
        cmocka_unit_test(headline_and_outlet_are_there_before_the_text),
        cmocka_unit_test(a_place_waits_for_its_text),
        cmocka_unit_test(an_excerpt_is_asked_for_in_full),
        cmocka_unit_test(an_event_is_read_where_a_stored_article_tells_it),
        cmocka_unit_test(the_sentence_comes_with_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
