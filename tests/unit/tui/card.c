/* The card of a name: its places, and going to them. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static void
a_card_leads_to_every_place_of_its_name(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>ee<Enter>");
    assert_shown(fixture, "person, mentioned 3 times in 2 articles");
    assert_shown(fixture, "Strike at Port Ellis is over");
    fixture_type(fixture, "jj<Enter>");
    assert_int_equal(fixture->state->list.selected, 1);
    assert_int_equal(fixture_cell(fixture, "Mara Quill said")->state,
                     DL_ROLE_CURRENT);
    fixture_type(fixture, "H");
    assert_int_equal(fixture->state->list.selected, 0);
}

static void
a_card_before_the_library_knows_its_article(void **state)
{
    struct fixture *fixture = *state;
    fixture_free(fixture);
    fixture = *state = fixture_new(50, 160);
    fixture_read(fixture);
    fixture_type(fixture, "jj<Enter>e<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    assert_shown(fixture, "Harbour union calls a strike");
}

static void
a_place_hidden_by_the_filter_is_said_to_be(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "jj<Enter>e<Enter>");
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
    struct row row = {.what = ROW_PLACE, .a = 1, .b = 0};
    undo_filter_words(fixture->state, DL_STR("outlet:herald"));
    card_open(fixture->state, &row);
    assert_shown(fixture, "that article is hidden by the filter");
    assert_int_equal(fixture->state->list.selected, 0);
}

static void
the_name_is_lit_in_its_sentence(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Imara<Enter>");
    assert_int_equal(fixture_cell(fixture, "Mara Quill, said")->content,
                     DL_ROLE_ENTITY_PERSON);
    assert_int_equal(fixture_cell(fixture, "Quill told")->content,
                     DL_ROLE_ENTITY_PERSON);
    assert_int_equal(fixture_cell(fixture, "told reporters")->content,
                     DL_ROLE_READ_TEXT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(a_card_leads_to_every_place_of_its_name),
        wide_test(a_card_before_the_library_knows_its_article),
        wide_test(the_name_is_lit_in_its_sentence),
        wide_test(a_place_hidden_by_the_filter_is_said_to_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
