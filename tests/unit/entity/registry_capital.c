/* Capitals, and what they stand for. */
/* SPDX-License-Identifier: ISC */
#include "known.h"

/* "of stands-for" of a city. */
static const char *
city(struct dl_arena *arena, const struct registry_table *table,
     const char *name)
{
    const struct registry_row *row = row_named(table, name, DL_KIND_PLACE);
    return dl_arena_printf(arena, "%.*s %.*s", DL_FMT(id_of(table, row->of)),
                           DL_FMT(id_of(table, row->stands_for)));
}

static void
a_city_that_no_entry_is_gets_a_row(void **state)
{
    struct registry_table table;
    table_of(*state, "- {id: nord, kind: place, name: Nord, capital: Olaf}\n",
             NULL, &table);
    assert_string_equal(city(*state, &table, "Olaf"), "nord nord");
    assert_int_not_equal(registry_table_id(&table, DL_STR("olaf")), 0);
}

static void
a_city_with_an_entry_keeps_its_names(void **state)
{
    struct registry_table table;
    table_of(*state,
             "- {id: nord, kind: place, name: Nord, people: [Norder, Aaa], "
             "capital: Olaf}\n"
             "- {id: olaf, kind: place, names: [Olaf, Port Olaf], of: nord}\n",
             NULL, &table);
    assert_string_equal(city(*state, &table, "Port Olaf"), "nord nord");
    assert_int_equal(table.row_count, 4); /* none, land, city, people */
}

static void
a_union_claims_a_city_before_the_country_around_it(void **state)
{
    struct registry_table table;
    table_of(*state,
             "- {id: bund, kind: organisation, name: Bund, capital: Olaf}\n"
             "- {id: nord, kind: place, name: Nord, capital: Olaf}\n",
             NULL, &table);
    assert_string_equal(city(*state, &table, "Olaf"), "nord bund");
}

static void
a_city_that_is_a_country_stands_for_itself(void **state)
{
    struct registry_table table;
    table_of(*state, "- {id: olaf, kind: place, name: Olaf, capital: Olaf}\n",
             NULL, &table);
    assert_string_equal(city(*state, &table, "Olaf"), " ");
    assert_int_equal(table.row_count, 2);
}

static void
two_countries_may_call_their_capitals_alike(void **state)
{
    struct registry_table table;
    uint32_t found;
    table_of(*state,
             "- {id: nord, kind: place, name: Nord, capital: Olaf}\n"
             "- {id: south, kind: place, name: South, capital: Olaf}\n",
             NULL, &table);
    registry_find(table.names, table.name_count,
                  registry_key(DL_STR("Olaf"), false), &found);
    assert_int_equal(found, 2);
    assert_int_equal(table.row_count, 5);
}

static void
the_users_capital_may_be_a_city_of_ours(void **state)
{
    struct registry_table base, table;
    table_of(*state,
             "- {id: nord, kind: place, name: Nord}\n"
             "- {id: olaf, kind: place, names: [Olaf, Port Olaf], of: nord}\n",
             NULL, &base);
    table_of(*state,
             "- {id: bund, kind: organisation, name: Bund, capital: Olaf}\n",
             &base, &table);
    const struct registry_row *row = row_named(&table, "Olaf", DL_KIND_PLACE);
    assert_str(registry_string(&table, row->id), "olaf");
    assert_str(id_of(&base, row->of), "nord");
    assert_str(id_of(&table, row->stands_for), "bund");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_city_that_no_entry_is_gets_a_row),
        arena_test(a_city_with_an_entry_keeps_its_names),
        arena_test(a_union_claims_a_city_before_the_country_around_it),
        arena_test(a_city_that_is_a_country_stands_for_itself),
        arena_test(two_countries_may_call_their_capitals_alike),
        arena_test(the_users_capital_may_be_a_city_of_ours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
