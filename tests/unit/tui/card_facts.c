/* What a card says before the places. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* What the user knows of Mara Quill, and her card. */
static void
open_card(struct fixture *fixture, struct dl_tenure office)
{
    struct dl_knowledge known = {.faults = {0}};
    struct dl_known quill = {.id = DL_STR("Mara Quill"),
                             .kind = DL_KIND_PERSON,
                             .of = DL_STR("canada")};
    DL_PUSH(fixture->arena, &quill.names, DL_STR("Mara Quill"));
    DL_PUSH(fixture->arena, &quill.roles, office);
    DL_PUSH(fixture->arena, &known.entries, quill);
    fixture->library->known = &known;
    fixture_type(fixture, "Imara<Enter>");
    fixture->library->known = NULL;
}

static struct dl_tenure
office(int from, int to)
{
    return (struct dl_tenure){.title = DL_STR("chair"),
                              .of = DL_STR("united-states"),
                              .from = dl_day_from_civil(from, 2, 3),
                              .to = dl_day_from_civil(to, 2, 3),
                              .has_from = from > 0,
                              .has_to = to > 0};
}

static void
offices_are_told_with_their_years(void **state)
{
    static const struct {
        int from, to;
        const char *text;
    } cases[] = {
        {2021, 2025, "chair, United States 2021\u20132025"},
        {2021, 2021, "chair, United States 2021"},
        {2021, 0, "chair, United States since 2021"},
        {0, 2025, "chair, United States until 2025"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        open_card(fixture, office(cases[i].from, cases[i].to));
        assert_shown(fixture, cases[i].text);
        assert_shown(fixture, "of Canada");
        fixture_type(fixture, "q");
    }
}

static void
nothing_known_is_nothing_said(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "Imara<Enter>");
    assert_not_shown(fixture, "chair");
    assert_not_shown(fixture, "of Canada");
}

static void
names_of_the_same_articles_stand_beside(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 3; i++) {
        const struct dl_entities *entities =
            &fixture->library->readings[i]->entities;
        for (size_t k = 0; k < entities->count; k++)
            entities->at[k].salience =
                dl_str_is(entities->at[k].name, "Port Ellis") ? 60 : 20;
    }
    fixture_type(fixture, "Imara<Enter>");
    assert_shown(fixture, "beside Port Ellis, Norland Shipping");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(offices_are_told_with_their_years),
        wide_test(nothing_known_is_nothing_said),
        wide_test(names_of_the_same_articles_stand_beside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
