/* Whom the timeline follows. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_name_is_followed_until_it_is_let_go(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>eeST");
    assert_str(fixture->state->times.name.name, "Mara Quill");
    assert_shown(fixture, "Following Mara Quill");
    fixture_type(fixture, "T");
    assert_shown(fixture, "Timeline: this story");
}

static void
without_a_name_nobody_is_followed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "T");
    assert_shown(fixture, "nobody to follow");
    assert_int_equal(fixture->state->settings.timeline_scope, DL_SCOPE_ALL);
}

static void
in_the_timeline_the_first_name_of_the_event_is_followed(void **state)
{
    struct fixture *fixture = *state;
    struct dl_entry *entry = &fixture->library->timeline.at[1];
    uint32_t listing = fixture->library->directory.count > 1;
    entry->listings = &listing;
    entry->listing_count = 1;
    fixture_type(fixture, "tgjT");
    assert_int_equal(fixture->state->settings.timeline_scope, DL_SCOPE_ENTITY);
    assert_int_equal(fixture->state->times.spots.count, 1);
    assert_true(dl_str_eq(fixture->state->times.name.key,
                          fixture->library->directory.at[listing].key));
}

static void
scopes_go_round_without_names(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "S");
    assert_shown(fixture, "Timeline: this story");
    fixture_type(fixture, "S");
    assert_shown(fixture, "Timeline: this article");
    fixture_type(fixture, "S");
    assert_shown(fixture, "Timeline: all");
}

static void
commands_name_a_scope_or_somebody(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":scope article<Enter>");
    assert_shown(fixture, "Timeline: this article");
    fixture_type(fixture, ":follow mara quill<Enter>");
    assert_shown(fixture, "Following Mara Quill");
    fixture_type(fixture, ":scope nothing<Enter>");
    assert_shown(fixture, "scope is all, story, article, list or entity");
}

static void
the_name_of_a_card_can_be_followed(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, ":entity Norland Shipping<Enter>T");
    assert_shown(fixture, "Following Norland Shipping");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_name_is_followed_until_it_is_let_go),
        wide_test(without_a_name_nobody_is_followed),
        wide_test(in_the_timeline_the_first_name_of_the_event_is_followed),
        wide_test(scopes_go_round_without_names),
        wide_test(commands_name_a_scope_or_somebody),
        wide_test(the_name_of_a_card_can_be_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
