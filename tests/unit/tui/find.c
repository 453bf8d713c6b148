/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const struct dl_head **heads;

static int
setup(void **state)
{
    struct fixture *fixture = fixture_open(24, 80);
    heads = fixture_heads(fixture, 0, 4);
    fixture_stored(fixture, heads, 4, 4);
    *state = fixture;
    return 0;
}

#define stored_test(function) \
    cmocka_unit_test_setup_teardown(function, setup, fixture_teardown)

/* What the program would be asked now; empty when nothing. */
static struct dl_desk_query
asked(struct fixture *fixture)
{
    struct dl_desk_query query = {.text = DL_STR("")};
    unsigned wants = state_wants(fixture->state);
    if (wants & WANT_FIND)
        assert_true(state_find(fixture->state, &query));
    assert_false(state_find(fixture->state, &(struct dl_desk_query){0}));
    return query;
}

/* The store has found the head with this number, if any. */
static void
answer(struct fixture *fixture, uint32_t serial, int number)
{
    struct dl_find one = {.around = DL_STR("a quay of the store")};
    struct dl_span mark = {2, 6};
    one.marks = &mark;
    one.mark_count = 1;
    if (number >= 0)
        one.key = heads[number]->key;
    struct dl_found found = {
        .serial = serial, .at = &one, .count = number >= 0};
    struct dl_news news = {.what = DL_NEWS_FOUND, .found = &found};
    state_news(fixture->state, &news);
}

static size_t
listed(const struct fixture *fixture)
{
    return fixture->state->list.order.count;
}

static void
the_list_stays_until_the_store_has_answered(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/wages");
    assert_int_equal(listed(fixture), 7);
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "wages*");
    assert_int_equal(query.read_count, 0);
    answer(fixture, query.serial, 2);
    assert_int_equal(listed(fixture), 2); /* of a file and of the store */
    assert_shown(fixture, "a quay of the store");
    fixture_type(fixture, "<Enter>");
    assert_str(asked(fixture).text, "");
    assert_int_equal(listed(fixture), 2);
}

static void
ten_letters_are_two_questions(void **state)
{
    struct fixture *fixture = *state;
    int questions = 0;
    uint32_t serial = 0;
    fixture_type(fixture, "/");
    for (const char *at = "wagesunion"; *at; at++) {
        fixture_type(fixture, (char[]){*at, '\0'});
        struct dl_desk_query query = asked(fixture);
        questions += query.text.bytes > 0;
        serial = query.text.bytes > 0 ? query.serial : serial;
    }
    assert_int_equal(questions, 1);
    answer(fixture, serial, -1);
    struct dl_desk_query last = asked(fixture);
    assert_str(last.text, "wagesunion*");
    assert_int_equal(listed(fixture), 7);
    answer(fixture, serial, 1); /* too late */
    assert_int_equal(listed(fixture), 7);
    answer(fixture, last.serial, -1);
    assert_int_equal(listed(fixture), 0);
}

static void
marks_are_known_here(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Gs/is:starred");
    assert_str(asked(fixture).text, "");
    assert_int_equal(listed(fixture), 1);
    fixture_type(fixture, "<C-u>quay is:starred|is:read -is:undated");
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "quay*");
    answer(fixture, query.serial, 0);
    assert_int_equal(listed(fixture), 0);
    fixture_type(fixture, "<C-u>quay|is:starred");
    query = asked(fixture);
    assert_str(query.text, "quay*|is:starred");
    assert_int_equal(query.starred_count, 1);
    assert_int_equal(query.read_count, 0);
}

static void
escape_needs_no_question(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/quay<Enter>");
    answer(fixture, asked(fixture).serial, 3);
    assert_int_equal(listed(fixture), 1);
    fixture_type(fixture, "/<C-u>crane");
    answer(fixture, asked(fixture).serial, -1);
    assert_int_equal(listed(fixture), 0);
    fixture_type(fixture, "<Escape>");
    assert_str(asked(fixture).text, "");
    assert_int_equal(listed(fixture), 1);
    assert_str(fixture->state->list.filter.words, "quay");
    /* Nor does one whose answer is still to come. */
    fixture_type(fixture, "/<C-u>crane");
    uint32_t serial = asked(fixture).serial;
    fixture_type(fixture, "<Escape>");
    answer(fixture, serial, 0);
    assert_int_equal(listed(fixture), 1);
    assert_str(asked(fixture).text, "");
}

static void
what_is_taken_back_is_asked_for_again(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/quay<Enter>");
    answer(fixture, asked(fixture).serial, 3);
    fixture_type(fixture, "/<C-u>crane<Enter>");
    answer(fixture, asked(fixture).serial, -1);
    assert_int_equal(listed(fixture), 0);
    fixture_type(fixture, "u");
    assert_int_equal(listed(fixture), 0);
    answer(fixture, asked(fixture).serial, 3);
    assert_int_equal(listed(fixture), 1);
    assert_str(fixture->state->list.filter.words, "quay");
    fixture_type(fixture, "u");
    assert_str(asked(fixture).text, "");
    assert_int_equal(listed(fixture), 7);
}

static void
other_articles_in_the_store_ask_again(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/quay<Enter>");
    answer(fixture, asked(fixture).serial, 3);
    fixture_stored(fixture, heads, 1, 4);
    fixture_stored(fixture, heads + 1, 1, 4);
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "quay*");
    answer(fixture, query.serial, 0);
    assert_int_equal(listed(fixture), 1);
    query = asked(fixture); /* the second came after the question */
    assert_str(query.text, "quay*");
    answer(fixture, query.serial, -1);
    assert_int_equal(listed(fixture), 0);
    assert_str(asked(fixture).text, "");
}

static void
the_rows_in_view_get_their_context(void **state)
{
    struct fixture *fixture = *state;
    struct dl_find all[4] = {{.key = heads[0]->key},
                             {.key = heads[1]->key},
                             {.key = heads[2]->key},
                             {.key = heads[3]->key}};
    struct dl_found found = {.at = all, .count = 4};
    struct dl_news news = {.what = DL_NEWS_FOUND, .found = &found};
    fixture_type(fixture, "/quay<Enter>");
    found.serial = asked(fixture).serial;
    state_news(fixture->state, &news);
    struct dl_desk_query query = asked(fixture);
    assert_str(query.text, "quay*");
    assert_int_equal(query.shown_count, 4);
    answer(fixture, query.serial, 2);
    assert_int_equal(listed(fixture), 4);
    assert_shown(fixture, "a quay of the store");
    assert_int_equal(asked(fixture).text.bytes, 0);
}

static void
a_fault_of_the_store_leaves_the_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "/quay<Enter>");
    struct dl_found found = {.serial = asked(fixture).serial,
                             .status = DL_ERR_STORE,
                             .fault = {.text = "the disk is gone"}};
    struct dl_news news = {.what = DL_NEWS_FOUND, .found = &found};
    state_news(fixture->state, &news);
    assert_shown(fixture, "the disk is gone");
    assert_int_equal(listed(fixture), 7);
}

/* Any keys and answers in any order end where the last filter wants it. */
static void
any_keys_and_answers_end_well(void **state)
{
    struct fixture *fixture = *state;
    static const char *const keys[] = {"/",       "f",        "quay",   "<C-u>",
                                       "<Enter>", "<Escape>", "u",      "U",
                                       "is:read", "crane",    " ",      "m",
                                       "\"",      "j",        "<Enter>"};
    uint32_t seed = 11, serial = 0;
    for (int i = 0; i < 4000; i++) {
        seed = seed * 1664525U + 1013904223U;
        fixture_type(fixture, keys[(seed >> 8) % 15]);
        struct dl_desk_query query = asked(fixture);
        if (query.text.bytes > 0)
            serial = query.serial;
        if ((seed >> 20) % 3 == 0)
            answer(fixture, serial, (int)((seed >> 24) % 5) - 1);
        if ((seed >> 22) % 31 == 0)
            fixture_stored(fixture, heads, 4, 4);
    }
    fixture_type(fixture, "<Escape><Escape>/<C-u><Enter>");
    assert_int_equal(listed(fixture), 7);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(the_list_stays_until_the_store_has_answered),
        stored_test(ten_letters_are_two_questions),
        stored_test(marks_are_known_here),
        stored_test(escape_needs_no_question),
        stored_test(what_is_taken_back_is_asked_for_again),
        stored_test(other_articles_in_the_store_ask_again),
        stored_test(the_rows_in_view_get_their_context),
        stored_test(a_fault_of_the_store_leaves_the_list),
        stored_test(any_keys_and_answers_end_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
