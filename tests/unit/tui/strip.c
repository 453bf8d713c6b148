/* What the strip says: what can follow, what completes a line, the tour. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/strip.h"

static struct fixture *
with_keys(const char *yaml)
{
    struct fixture *fixture = fixture_configured(24, 80, yaml);
    fixture_read(fixture);
    return fixture;
}

static struct strip
build(struct fixture *fixture)
{
    struct strip strip;
    strip_build(fixture->state, &strip);
    return strip;
}

/* The words beside a key; fails when the strip has it not. */
static struct dl_str
text_of(const struct strip *strip, const char *key)
{
    for (size_t i = 0; i < strip->count; i++)
        if (dl_str_is(strip->at[i].key, key))
            return strip->at[i].text;
    fail_msg("the strip has no %s", key);
    return DL_STR("");
}

static void
nothing_stands_there_while_nothing_is_typed(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(build(fixture).count, 0);
    fixture_type(fixture, "'");
    assert_int_equal(build(fixture).count, 1);
    fixture_type(fixture, "<Escape>");
    assert_int_equal(build(fixture).count, 0);
}

static void
a_key_that_begins_a_sequence_shows_what_can_follow(void **state)
{
    (void)state;
    struct fixture *fixture =
        with_keys("keys: {C-x C-c: quit, C-x r j: star, timeline: {C-x t: "
                  "up}, list: {C-x C-c: none}}");
    fixture_type(fixture, "<C-x>");
    struct strip strip = build(fixture);
    assert_int_equal(strip.count, 1);
    assert_str(strip.title, "C-x ...");
    assert_str(text_of(&strip, "r j"), "star or unstar the article");
    fixture_type(fixture, "r");
    strip = build(fixture);
    assert_str(strip.title, "C-x r ...");
    assert_str(text_of(&strip, "j"), "star or unstar the article");
    fixture_type(fixture, "<Escape>t<C-x>");
    strip = build(fixture);
    assert_str(text_of(&strip, "C-c"), "quit at once");
    assert_int_equal(strip.count, 3);
    fixture_free(fixture);
}

static void
many_that_can_follow_are_named_shortly(void **state)
{
    (void)state;
    struct fixture *fixture = with_keys(
        "keys: {C-x a: up, C-x b: down, C-x c: star, C-x d: open, C-x e: "
        "help, C-x f: undo, C-x g: redo}");
    fixture_type(fixture, "<C-x>");
    struct strip strip = build(fixture);
    assert_str(text_of(&strip, "c"), "star");
    assert_false(strip.one_each);
    fixture_free(fixture);
}

static void
a_number_shows_what_it_would_do_in_the_pane(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "12");
    struct strip strip = build(fixture);
    assert_str(strip.title, "12 ...");
    assert_str(text_of(&strip, "j"), "12 rows down");
    fixture_type(fixture, "<Escape>t3");
    strip = build(fixture);
    assert_str(text_of(&strip, "Space"), "as source 3 tells it");
    fixture_type(fixture, "<Escape>");
    assert_int_equal(build(fixture).count, 0);
}

static void
completing_shows_the_candidates_with_what_they_do(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":sc");
    assert_int_equal(build(fixture).count, 0);
    fixture_type(fixture, "<Escape>:t<Tab>");
    struct strip strip = build(fixture);
    assert_str(text_of(&strip, "top"), "to the beginning");
    assert_str(text_of(&strip, "tour"), "eight things to try");
    assert_int_equal(strip.chosen, 0);
    fixture_type(fixture, "<S-Tab>");
    assert_int_equal(build(fixture).chosen, (long)strip.count - 1);
    fixture_type(fixture, "x");
    assert_int_equal(build(fixture).count, 0);
}

static void
of_arguments_only_what_differs_is_shown(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":scope <Tab><Tab>");
    struct strip strip = build(fixture);
    assert_int_equal(strip.count, DL_SCOPE_COUNT);
    assert_str(strip.at[1].key, "story");
    assert_int_equal(strip.chosen, 1);
}

static void
every_name_completes_once(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":fi<Tab>");
    struct strip strip = build(fixture);
    size_t filters = 0;
    for (size_t i = 0; i < strip.count; i++)
        filters += dl_str_is(strip.at[i].key, "filter");
    assert_int_equal(filters, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(nothing_stands_there_while_nothing_is_typed),
        cmocka_unit_test(a_key_that_begins_a_sequence_shows_what_can_follow),
        cmocka_unit_test(many_that_can_follow_are_named_shortly),
        screen_test(a_number_shows_what_it_would_do_in_the_pane),
        screen_test(completing_shows_the_candidates_with_what_they_do),
        screen_test(of_arguments_only_what_differs_is_shown),
        screen_test(every_name_completes_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
