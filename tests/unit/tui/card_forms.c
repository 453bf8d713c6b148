/* The other names on a card, taken off and put back. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_listing *
listing_of(struct fixture *fixture, const char *name)
{
    struct dl_directory *directory = &fixture->library->directory;
    for (size_t i = 0; i < directory->count; i++)
        if (dl_str_is(directory->at[i].name, name))
            return &directory->at[i];
    fail_msg("no listing: %s", name);
    return NULL;
}

static void
add_form(struct fixture *fixture, const char *form, const char *rule)
{
    struct dl_alias alias = {dl_str_from(form), rule, 2};
    DL_PUSH(fixture->arena, &listing_of(fixture, "Mara Quill")->aliases, alias);
}

/* The card of Mara Quill, with the other name "Quill". */
static void
open_card(struct fixture *fixture)
{
    add_form(fixture, "Quill", "person: surname");
    fixture_type(fixture, "Imara<Enter>");
}

static struct state_part
next_part(struct fixture *fixture)
{
    struct state_part part;
    assert_true(state_wants(fixture->state) & WANT_PART);
    assert_true(state_part(fixture->state, &part));
    return part;
}

static void
other_names_stand_with_their_rule_and_count(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Imara<Enter>");
    assert_shown(fixture, "Enter goes there");
    assert_not_shown(fixture, "takes a name off");
    fixture_type(fixture, "q");
    open_card(fixture);
    assert_shown(fixture, "Also called");
    assert_shown(fixture, "Quill  person: surname");
    assert_shown(fixture, "x takes a name off");
}

static void
a_card_opens_at_its_first_place(void **state)
{
    struct fixture *fixture = *state;
    open_card(fixture);
    const struct overlay *overlay = &fixture->state->overlay;
    assert_int_equal(overlay->rows.at[overlay->selected].what, ROW_PLACE);
    fixture_type(fixture, "k");
    assert_int_equal(overlay->rows.at[overlay->selected].what, ROW_FORM);
}

static void
a_name_is_taken_off_and_put_back(void **state)
{
    struct fixture *fixture = *state;
    open_card(fixture);
    fixture_type(fixture, "kx");
    assert_shown(fixture, "Quill is not Mara Quill any more");
    struct state_part part = next_part(fixture);
    assert_true(part.on);
    assert_str(part.apart.name, "Quill");
    assert_str(part.apart.from, "Mara Quill");
    fixture_type(fixture, "u");
    assert_false(next_part(fixture).on);
    fixture_type(fixture, "U");
    assert_true(next_part(fixture).on);
    assert_false(state_part(fixture->state, &part));
    assert_int_equal(fixture->state->overlay.kind, OVERLAY_CARD);
}

static void
a_known_entity_is_parted_by_its_id(void **state)
{
    struct fixture *fixture = *state;
    struct dl_listing *listing = listing_of(fixture, "Mara Quill");
    struct dl_listed where = listing->where[0];
    fixture->library->readings[where.article]->entities.at[where.entity].known =
        true;
    listing->key = DL_STR("mara-quill");
    fixture_join(fixture);
    open_card(fixture);
    fixture_type(fixture, "kx");
    assert_str(next_part(fixture).apart.from, "mara-quill");
}

static void
what_was_taken_off_can_be_put_back_from_the_card(void **state)
{
    struct fixture *fixture = *state;
    struct dl_knowledge known = {.faults = {0}};
    struct dl_apart apart = {DL_STR("Quill"), DL_STR("Mara Quill")},
                    other = {DL_STR("Bo"), DL_STR("Bo Ek")};
    DL_PUSH(fixture->arena, &known.apart, other);
    DL_PUSH(fixture->arena, &known.apart, apart);
    fixture->library->known = &known;
    fixture_type(fixture, "Imara<Enter>");
    assert_shown(fixture, "Taken off by you");
    assert_not_shown(fixture, "Bo");
    fixture_type(fixture, "k<Enter>");
    assert_shown(fixture, "x takes this name off the card, or puts it back");
    fixture_type(fixture, "x");
    assert_shown(fixture, "Quill may be Mara Quill again");
    assert_false(next_part(fixture).on);
}

static void
only_another_name_can_be_taken_off(void **state)
{
    struct fixture *fixture = *state;
    add_form(fixture, "MARA QUILL", "same name");
    open_card(fixture);
    fixture_type(fixture, "x");
    assert_shown(fixture, "choose one of the other names first");
    fixture_type(fixture, "kkx");
    assert_shown(fixture, "that is the same name, written otherwise");
    fixture_type(fixture, "qx");
    assert_shown(fixture, "other names are taken off a card");
    assert_false(state_wants(fixture->state) & WANT_PART);
}

static void
ten_thousand_names_are_told_in_one_screenful(void **state)
{
    struct fixture *fixture = *state;
    for (int i = 0; i < 10000; i++)
        add_form(fixture, "\x1b]0;Quill\x07 \xe2\x80\xae", "test");
    fixture_type(fixture, "Imara<Enter>");
    assert_shown(fixture, "and 9960 more");
    assert_true(fixture->state->overlay.rows.count < 100);
    for (int i = 0; i < fixture->canvas.rows; i++)
        assert_null(memchr(fixture_row(fixture, i).at, 0x1b,
                           fixture_row(fixture, i).bytes));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(other_names_stand_with_their_rule_and_count),
        wide_test(a_card_opens_at_its_first_place),
        wide_test(a_name_is_taken_off_and_put_back),
        wide_test(a_known_entity_is_parted_by_its_id),
        wide_test(what_was_taken_off_can_be_put_back_from_the_card),
        wide_test(only_another_name_can_be_taken_off),
        wide_test(ten_thousand_names_are_told_in_one_screenful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
