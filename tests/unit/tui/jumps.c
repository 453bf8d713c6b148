/* Going back and forward through places. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
swap_goes_to_the_last_place_and_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>e");
    struct place there = jumps_here(fixture->state);
    fixture_type(fixture, "K''");
    assert_int_equal(jumps_here(fixture->state).memo, there.memo);
    assert_int_equal(jumps_here(fixture->state).name, there.name);
    fixture_type(fixture, "''");
    assert_true(jumps_here(fixture->state).memo != there.memo ||
                jumps_here(fixture->state).name != there.name);
}

static void
moving_by_rows_is_no_jump(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jk");
    assert_int_equal(fixture->state->jumps.places.count, 0);
    fixture_type(fixture, "H");
    assert_shown(fixture, "no earlier place");
}

static void
a_jump_cuts_off_what_lay_forward(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "JJHK");
    size_t count = fixture->state->jumps.places.count;
    fixture_type(fixture, "L");
    assert_int_equal(fixture->state->jumps.places.count, count);
    assert_shown(fixture, "no later place");
}

static void
a_place_hidden_by_a_filter_is_named_as_such(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "JJfships return<Enter>H");
    assert_shown(fixture, "not in the list any more");
}

static void
assert_at(struct fixture *fixture, const struct place *place)
{
    struct place here = jumps_here(fixture->state);
    assert_int_equal(here.memo, place->memo);
    assert_int_equal(here.offset, place->offset);
    assert_int_equal(here.name, place->name);
    assert_int_equal(here.focus, place->focus);
    assert_int_equal(here.entry, place->entry);
}

/* Articles, names, matches of a search and events, there and back. */
static void
all_kinds_of_jumps_are_gone_back_and_forward(void **state)
{
    static const char *const jumps[] = {
        "J", "<Enter>", "e", "e", "/strike<Enter>", "tj<Enter>", "K"};
    enum { JUMPS = sizeof jumps / sizeof *jumps };
    struct fixture *fixture = *state;
    struct place last;
    for (int i = 0; i < JUMPS; i++)
        fixture_type(fixture, jumps[i]);
    last = jumps_here(fixture->state);
    size_t count = fixture->state->jumps.places.count;
    assert_true(count >= JUMPS - 1);
    struct place at[32];
    for (size_t i = 0; i < count; i++) {
        fixture_type(fixture, "H");
        at[i] = jumps_here(fixture->state);
    }
    fixture_type(fixture, "H");
    assert_shown(fixture, "no earlier place");
    for (size_t i = count - 1; i-- > 0;) {
        fixture_type(fixture, "L");
        assert_at(fixture, &at[i]);
    }
    fixture_type(fixture, "L");
    assert_at(fixture, &last);
}

/* From any place that was reached by any keys, back and forward lead there. */
static void
back_and_forward_undo_each_other_after_any_keys(void **state)
{
    struct fixture *fixture = *state;
    static const char *const keys[] = {"e", "E",       "*", "J",     "K", "t",
                                       "j", "<Enter>", "k", "<Tab>", "G", "n"};
    uint32_t seed = 5;
    for (int i = 0; i < 3000; i++) {
        seed = seed * 1664525U + 1013904223U;
        fixture_type(fixture, keys[(seed >> 8) % 12]);
        overlay_close(fixture->state);
        if (i % 7 != 0 || fixture->state->jumps.now == 0)
            continue;
        struct place here = jumps_here(fixture->state);
        fixture_type(fixture, "HL");
        struct place again = jumps_here(fixture->state);
        assert_int_equal(again.memo, here.memo);
        assert_int_equal(again.focus, here.focus);
        assert_int_equal(again.offset, here.offset);
        assert_int_equal(again.name, here.name);
        assert_int_equal(again.entry, here.entry);
    }
}

static void
assert_same(struct fixture *fixture, const struct place *place)
{
    struct place here = jumps_here(fixture->state);
    assert_at(fixture, place);
    assert_int_equal(here.inside, place->inside);
    assert_int_equal(here.search.hits, place->search.hits);
    assert_true(dl_str_eq(here.search.query, place->search.query));
    assert_int_equal(here.card.open, place->card.open);
    if (!place->card.open)
        return;
    assert_true(dl_str_eq(here.card.name.key, place->card.name.key));
    assert_int_equal(here.card.row, place->card.row);
}

/* The same with searches and cards, which come back as they were. */
static void
searches_and_cards_come_back_too(void **state)
{
    static const char *const keys[] = {"e",           "J",
                                       "K",           "t",
                                       "j",           "<Enter>",
                                       "n",           "/strike<Enter>",
                                       "/the<Enter>", "Imara<Enter>",
                                       "i<Enter>",    "g",
                                       "jj",          "T",
                                       "<Tab>",       "N",
                                       "q",           "H"};
    struct fixture *fixture = *state;
    uint32_t seed = 11;
    size_t cards = 0, searches = 0;
    fixture_name_events(fixture, "Mara Quill");
    for (int i = 0; i < 4000; i++) {
        seed = seed * 1664525U + 1013904223U;
        fixture_type(fixture, keys[(seed >> 8) % (sizeof keys / sizeof *keys)]);
        enum overlay_kind open = fixture->state->overlay.kind;
        if (fixture->state->prompt.kind != PROMPT_NONE ||
            (open != OVERLAY_NONE && open != OVERLAY_CARD)) {
            fixture_type(fixture, "<Esc>");
            continue;
        }
        const struct jumps *jumps = &fixture->state->jumps;
        if (jumps->now == 0)
            continue;
        struct place here = jumps_here(fixture->state);
        cards += here.card.open;
        searches += here.search.query.bytes > 0;
        fixture_type(fixture, "HL");
        assert_same(fixture, &here);
    }
    assert_true(cards > 100 && searches > 100);
}

static void
a_search_goes_on_where_it_was_begun(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>/strike<Enter>n/1989<Enter>n");
    fixture_type(fixture, "/the<Enter>n");
    do
        fixture_type(fixture, "H");
    while (dl_str_is(fixture->state->search.query, "the"));
    assert_str(fixture->state->search.query, "1989");
    assert_true(search_is_here(fixture->state));
    fixture_type(fixture, "LLLLLL");
    assert_str(fixture->state->search.query, "the");
    fixture_type(fixture, "/x<Esc>"); /* what was in force stays */
    assert_str(fixture->state->search.query, "the");
    assert_true(fixture->state->search.on);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(swap_goes_to_the_last_place_and_back),
        screen_test(moving_by_rows_is_no_jump),
        screen_test(a_jump_cuts_off_what_lay_forward),
        screen_test(a_place_hidden_by_a_filter_is_named_as_such),
        wide_test(all_kinds_of_jumps_are_gone_back_and_forward),
        wide_test(back_and_forward_undo_each_other_after_any_keys),
        wide_test(searches_and_cards_come_back_too),
        screen_test(a_search_goes_on_where_it_was_begun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
