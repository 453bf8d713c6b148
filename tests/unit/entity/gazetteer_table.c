/* A table of phrases, made and searched. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/gazetteer_table.h"

static uint32_t
look(struct gazetteer_table table, const char *first, const char *second,
     bool glued)
{
    uint64_t hash =
        gazetteer_mix(0, word_hash(dl_str_from(first), CASE_KEPT), false);
    if (second)
        hash = gazetteer_mix(hash, word_hash(dl_str_from(second), CASE_KEPT),
                             glued);
    return gazetteer_find(&table, hash);
}

static void
a_phrase_and_its_beginnings_are_found(void **state)
{
    struct gazetteer_builder builder;
    gazetteer_builder_init(&builder, *state);
    gazetteer_builder_add(&builder, DL_STR("South Norland"), ON(COUNTRY));
    gazetteer_builder_add(&builder, DL_STR("South"), ON(REGION));
    gazetteer_builder_add(&builder, DL_STR("South"), ON(LAST_RARE));
    struct gazetteer_table table = gazetteer_builder_table(&builder);
    assert_int_equal(look(table, "South", NULL, false),
                     ON(GOES_ON) | ON(REGION) | ON(LAST_RARE));
    assert_int_equal(look(table, "South", "Norland", false), ON(COUNTRY));
    assert_int_equal(look(table, "South", "Norland", true), 0);
    assert_int_equal(look(table, "Norland", NULL, false), 0);
}

static void
a_table_grows_and_stays_half_empty(void **state)
{
    struct gazetteer_builder builder;
    gazetteer_builder_init(&builder, *state);
    char name[16];
    for (int i = 0; i < 1000; i++) {
        snprintf(name, sizeof name, "Name%d", i);
        gazetteer_builder_add(&builder, dl_str_from(name), ON(CLUB));
    }
    struct gazetteer_table table = gazetteer_builder_table(&builder);
    assert_true(builder.used == 1000 && (size_t)1 << table.bits >= 2000);
    for (int i = 0; i < 1000; i++) {
        snprintf(name, sizeof name, "Name%d", i);
        assert_int_equal(look(table, name, NULL, false), ON(CLUB));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_and_its_beginnings_are_found),
        arena_test(a_table_grows_and_stays_half_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
