/* Tables of names, made of entries. */
/* SPDX-License-Identifier: ISC */
#include "known.h"

static void
an_entry_may_refer_to_a_later_one(void **state)
{
    struct registry_table table;
    struct dl_strs dangling =
        table_of(*state,
                 "- {id: ann-lee, kind: person, name: Ann Lee, roles: "
                 "[{title: mayor, of: nord}]}\n"
                 "- {id: nord, kind: place, name: Nord, of: south}\n"
                 "- {id: south, kind: place, name: South, of: nowhere}\n",
                 NULL, &table);
    assert_int_equal(dangling.count, 1);
    assert_str(dangling.at[0], "nowhere");
    assert_str(id_of(&table, table.held[0].of), "nord");
    const struct registry_row *nord = row_named(&table, "Nord", DL_KIND_PLACE);
    assert_str(id_of(&table, nord->of), "south");
}

static void
names_of_one_key_stand_together_strong_ones_first(void **state)
{
    struct registry_table table;
    table_of(*state,
             "- {id: a, kind: person, name: Ann Lee, also: Lee}\n"
             "- {id: b, kind: person, name: Bo Lee, also: Lee}\n"
             "- {id: lee, kind: place, name: Lee}\n",
             NULL, &table);
    uint32_t found;
    const struct registry_name *at =
        registry_find(table.names, table.name_count,
                      registry_key(DL_STR("Lee"), false), &found);
    assert_int_equal(found, 3);
    assert_str(id_of(&table, at[0].record), "lee");
    assert_false(at[0].weak);
    assert_true(at[1].weak && at[2].weak);
    registry_find(table.names, table.name_count, 1, &found);
    assert_int_equal(found, 0);
}

static void
the_last_entry_of_an_id_decides(void **state)
{
    struct registry_table table;
    struct dl_knowledge known = {.faults = {0}};
    struct dl_known old = {.id = DL_STR("a"), .kind = DL_KIND_PERSON};
    struct dl_known now = {.id = DL_STR("a"), .kind = DL_KIND_PERSON};
    struct dl_tenure mayor = {.title = DL_STR("mayor")};
    DL_PUSH(*state, &old.names, DL_STR("Ann Old"));
    DL_PUSH(*state, &old.roles, mayor);
    DL_PUSH(*state, &now.names, DL_STR("Ann Lee"));
    DL_PUSH(*state, &known.entries, old);
    DL_PUSH(*state, &known.entries, now);
    registry_table_build(*state, &known, NULL, &table);
    const struct registry_row *row =
        row_named(&table, "Ann Old", DL_KIND_PERSON);
    assert_str(registry_string(&table, row->name), "Ann Lee");
    assert_int_equal(row->held_count, 0);
    assert_int_equal(table.held_count, 0);
}

static void
an_entry_without_an_id_is_what_its_name_means(void **state)
{
    struct registry_table base, table;
    table_of(*state, "- {id: nord, kind: place, name: Nord}\n", NULL, &base);
    table_of(*state,
             "- {kind: place, name: Nord}\n"
             "- {kind: work, name: \xe6\x9d\xb1}\n",
             &base, &table);
    assert_int_equal(table.first, base.row_count);
    const struct registry_row *place = row_named(&table, "Nord", DL_KIND_PLACE);
    const struct registry_row *work =
        row_named(&table, "\xe6\x9d\xb1", DL_KIND_WORK);
    assert_str(registry_string(&table, place->id), "nord");
    assert_str(registry_string(&table, work->id), "\xe6\x9d\xb1");
}

static void
offices_stand_by_title_and_the_latest_first(void **state)
{
    struct registry_table table;
    table_of(*state,
             "- {id: a, kind: person, name: A, roles: [{title: mayor, from: "
             "2001}, {title: king}]}\n"
             "- {id: b, kind: person, name: B, roles: [{title: mayor}]}\n"
             "- {id: c, kind: person, name: C, roles: [{title: mayor, from: "
             "2003}]}\n",
             NULL, &table);
    const char *order = "";
    for (uint32_t i = 0; i < table.held_count; i++) {
        const struct registry_held *held = &table.held[table.by_office[i]];
        if (held->office == registry_office(DL_STR("mayor")))
            order = dl_arena_printf(*state, "%s%.*s", order,
                                    DL_FMT(id_of(&table, held->person)));
    }
    assert_string_equal(order, "cab");
}

static void
nothing_known_is_a_table_too(void **state)
{
    struct registry_table table;
    assert_int_equal(table_of(*state, "", NULL, &table).count, 0);
    assert_int_equal(table.name_count, 0);
    assert_int_equal(registry_table_id(&table, DL_STR("a")), 0);
    assert_int_equal(registry_table_id(&table, DL_STR("")), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_entry_may_refer_to_a_later_one),
        arena_test(names_of_one_key_stand_together_strong_ones_first),
        arena_test(the_last_entry_of_an_id_decides),
        arena_test(an_entry_without_an_id_is_what_its_name_means),
        arena_test(offices_stand_by_title_and_the_latest_first),
        arena_test(nothing_known_is_a_table_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
