/* What is known of an entity, and what the user adds to it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/facts.h>

static struct dl_facts
facts_of(struct dl_arena *arena, const struct dl_knowledge *known,
         const char *id, enum dl_kind kind)
{
    struct dl_facts facts;
    if (!dl_facts_find(arena, known, dl_str_from(id), kind, &facts))
        fail_msg("nothing is known of %s", id);
    return facts;
}

static void
offices_are_told_with_their_owner(void **state)
{
    struct dl_facts facts =
        facts_of(*state, NULL, "antony-blinken", DL_KIND_PERSON);
    assert_str(facts.name, "Antony Blinken");
    assert_true(facts.office_count >= 1);
    assert_str(facts.offices[0].title, "secretary of state");
    assert_str(facts.offices[0].of, "United States");
    assert_true(facts.offices[0].has_to);
}

static void
the_people_of_a_country_belong_to_it(void **state)
{
    struct dl_facts facts =
        facts_of(*state, NULL, "united-states", DL_KIND_GROUP);
    assert_str(facts.of, "United States");
    facts = facts_of(*state, NULL, "united-states", DL_KIND_PLACE);
    assert_str(facts.of, "");
}

static void
the_user_is_heard_and_the_latest_office_comes_first(void **state)
{
    struct dl_knowledge known = {.faults = {0}};
    struct dl_known mayor = {.id = DL_STR("ann-lee"), .kind = DL_KIND_PERSON};
    struct dl_tenure early = {.title = DL_STR("clerk"),
                              .of = DL_STR("nowhere"),
                              .has_from = true,
                              .from = {100}};
    struct dl_tenure late = {
        .title = DL_STR("mayor"), .has_from = true, .from = {200}};
    DL_PUSH(*state, &mayor.names, DL_STR("Ann Lee"));
    DL_PUSH(*state, &mayor.roles, early);
    DL_PUSH(*state, &mayor.roles, late);
    DL_PUSH(*state, &known.entries, mayor);
    struct dl_facts facts = facts_of(*state, &known, "ann-lee", DL_KIND_PERSON);
    assert_int_equal(facts.office_count, 2);
    assert_str(facts.offices[0].title, "mayor");
    assert_str(facts.offices[1].of, "nowhere");
}

static void
ids_have_names(void **state)
{
    struct dl_facts facts;
    assert_str(dl_facts_name(*state, NULL, DL_STR("united-states")),
               "United States");
    assert_str(dl_facts_name(*state, NULL, DL_STR("zorbl")), "zorbl");
    assert_false(
        dl_facts_find(*state, NULL, DL_STR("zorbl"), DL_KIND_PERSON, &facts));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(offices_are_told_with_their_owner),
        arena_test(the_people_of_a_country_belong_to_it),
        arena_test(the_user_is_heard_and_the_latest_office_comes_first),
        arena_test(ids_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
