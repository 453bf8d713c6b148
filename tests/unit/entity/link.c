/* The entities of an article with all that they carry. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
an_acronym_is_taught_in_brackets(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(
        entities_in(
            arena,
            "The Office for Coastal Defence (OFCD) wrote. The OFCD said so."),
        "Office for Coastal Defence 3");
}

static void
entities_carry_keys_aliases_and_places(void **state)
{
    struct dl_arena *arena = *state;
    struct reading reading = reading_open(
        arena, NULL, "Renner Warns Norway",
        "Karl Renner spoke in Norway. Renner warned. Renner left.");
    reading_link(arena, &reading);
    assert_str(print_entities(arena, &reading.entities),
               "Karl Renner 4|Norway 2");
    const struct dl_entity *renner = &reading.entities.at[0];
    assert_str(renner->key, "karl renner");
    assert_false(renner->known);
    assert_int_equal(renner->first, 0);
    assert_int_equal(renner->aliases.count, 1);
    assert_str(renner->aliases.at[0].text, "Renner");
    assert_string_equal(renner->aliases.at[0].joined, "person: surname");
    assert_int_equal(renner->aliases.at[0].mentions, 3);
    assert_str(reading.entities.at[1].key, "norway");
    assert_true(reading.entities.at[1].known);
    reading_close(&reading);
}

static void
every_join_names_its_rule(void **state)
{
    struct dl_arena *arena = *state;
    struct reading reading =
        reading_open(arena, NULL, NULL, "Karl Renner spoke. Renner left.");
    reading_link(arena, &reading);
    assert_string_equal(reading.mentions.at[0].joined, "same name");
    assert_string_equal(reading.mentions.at[1].joined, "person: surname");
    assert_non_null(reading.mentions.at[1].why);
    reading_close(&reading);
}

static void
an_article_without_names_has_no_entities(void **state)
{
    assert_str(entities_in(*state, "nothing here."), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_acronym_is_taught_in_brackets),
        arena_test(entities_carry_keys_aliases_and_places),
        arena_test(every_join_names_its_rule),
        arena_test(an_article_without_names_has_no_entities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
