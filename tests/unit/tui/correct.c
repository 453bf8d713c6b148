/* Corrections from inside: the menu, what is asked of the desk, undoing. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_correction
take(struct fixture *fixture)
{
    struct dl_correction out;
    assert_true(state_wants(fixture->state) & WANT_CORRECT);
    assert_true(state_correction(fixture->state, &out));
    return out;
}

static void
nothing_is_said_of_no_name(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "X");
    assert_shown(fixture, "no name is chosen");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
a_name_is_none_and_u_takes_that_back(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>eX");
    assert_shown(fixture, "Port Ellis is ...");
    assert_shown(fixture, "not a name");
    fixture_type(fixture, "<Enter>");
    struct dl_correction said = take(fixture);
    assert_str(said.name, "Port Ellis");
    assert_int_equal(said.kind, DL_KIND_NONE);
    assert_false(said.open);
    assert_shown(fixture, "Port Ellis is no name; u takes it back");
    fixture_type(fixture, "u");
    said = take(fixture);
    assert_str(said.name, "Port Ellis");
    assert_true(said.open);
    fixture_type(fixture, "U");
    said = take(fixture);
    assert_int_equal(said.kind, DL_KIND_NONE);
    assert_false(said.open);
}

static void
a_kind_is_said_marked_and_told_why(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>eXj<Enter>");
    assert_int_equal(take(fixture).kind, DL_KIND_PERSON);
    fixture_type(fixture, "X");
    assert_shown(fixture, "you said so");
    assert_shown(fixture, "as it was before you said so");
    fixture_type(fixture, "G<Enter>");
    assert_true(take(fixture).open);
    fixture_type(fixture, "uw");
    assert_shown(fixture, "you said that it is: a person");
}

static void
a_name_is_another_name_of_somebody(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>eXG<Enter>");
    assert_shown(fixture, "Port Ellis is another name of ...");
    fixture_type(fixture, "norland<Enter>");
    struct dl_correction said = take(fixture);
    assert_str(said.name, "Port Ellis");
    assert_str(said.same, "Norland Shipping");
    assert_int_equal(said.kind, DL_KIND_ORGANISATION);
    assert_shown(fixture, "another name of Norland Shipping");
}

static void
a_card_is_corrected_too(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>e<Enter>X");
    assert_shown(fixture, "Port Ellis is ...");
    fixture_type(fixture, "<Enter>");
    assert_str(take(fixture).name, "Port Ellis");
}

static void
kinds_have_their_article(void **state)
{
    struct fixture *fixture = *state;
    struct dl_correction one = {.kind = DL_KIND_ORGANISATION};
    assert_string_equal(correct_words(fixture->arena, &one), "an organisation");
    one.kind = DL_KIND_PLACE;
    assert_string_equal(correct_words(fixture->arena, &one), "a place");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(nothing_is_said_of_no_name),
        screen_test(a_name_is_none_and_u_takes_that_back),
        screen_test(a_kind_is_said_marked_and_told_why),
        screen_test(a_name_is_another_name_of_somebody),
        screen_test(a_card_is_corrected_too),
        screen_test(kinds_have_their_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
