/* Names picked by some letters, and ticked. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
the_picker_finds_names_by_some_letters(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Inosh");
    assert_shown(fixture, "Norland Shipping");
    assert_not_shown(fixture, "@ Mara Quill");
    fixture_type(fixture, "<C-u>@");
    assert_shown(fixture, "@ Mara Quill");
    assert_not_shown(fixture, "& Norland");
}

static void
names_ticked_in_the_picker_filter_the_list(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab><Enter>");
    assert_int_equal(fixture->state->list.order.count, 2);
    assert_shown(fixture, "2 articles with all of these names");
    fixture_type(fixture, "j");
    assert_shown(fixture, "filter: entity:\"Mara Quill\"");
    fixture_type(fixture, "u");
    assert_int_equal(fixture->state->list.order.count, 3);
}

static void
several_names_are_typed_one_after_the_other(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab>norland<Tab>xyz<Enter>");
    assert_str(fixture->state->list.filter.words,
               "entity:\"Mara Quill\" entity:\"Norland Shipping\"");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_NONE);
}

static void
names_are_added_to_the_filter_in_force_once(void **state)
{
    struct fixture *fixture = *state;
    undo_filter_words(fixture->state, DL_STR("strike"));
    for (int i = 0; i < 2; i++) {
        fixture_type(fixture, "Iquill<Tab><Enter>");
        assert_str(fixture->state->list.filter.words,
                   "strike entity:\"Mara Quill\"");
    }
}

/* Most of a large store is: read when somebody looks, joined never. */
static void
an_article_that_is_not_joined_has_names_of_its_own(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_head **heads = fixture_heads(fixture, 0, 2);
    fixture_stored(fixture, heads, 2, 2);
    fixture_read_head(fixture, heads[0], "Port Ellis thanked Mara Quill.", 2);
    fixture_type(fixture, "gi");
    assert_shown(fixture, "Names in this article: 1 person, 1 place");
    assert_shown(fixture, "@ Mara Quill");
}

static void
i_offers_the_names_of_the_article_and_I_all(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "i");
    assert_shown(fixture, "Names in this article: 1 place");
    assert_not_shown(fixture, "@ Mara Quill");
    fixture_type(fixture, "<Escape>");
    fixture_type(fixture, "I");
    assert_shown(fixture, "All names: 1 person, 1 organisation, 1 place");
}

static void
a_tick_is_taken_back_by_the_same_key(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Iquill<Tab>");
    assert_int_equal(fixture->state->overlay.ticks.count, 1);
    fixture_type(fixture, "quill<Tab>");
    assert_int_equal(fixture->state->overlay.ticks.count, 0);
}

static void
no_name_is_no_choice(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Ixyzzy<Tab><Enter>");
    assert_shown(fixture, "no such name");
    assert_int_equal(fixture->state->overlay.ticks.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_picker_finds_names_by_some_letters),
        wide_test(names_ticked_in_the_picker_filter_the_list),
        wide_test(several_names_are_typed_one_after_the_other),
        wide_test(names_are_added_to_the_filter_in_force_once),
        wide_test(i_offers_the_names_of_the_article_and_I_all),
        wide_test(an_article_that_is_not_joined_has_names_of_its_own),
        wide_test(a_tick_is_taken_back_by_the_same_key),
        wide_test(no_name_is_no_choice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
