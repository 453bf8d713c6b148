/* `entities:` and `not-names:`. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
names_are_read_with_kind_and_aliases(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "entities:\n"
                  "  - {name: Harbour Union, kind: organisation, also: [HU, "
                  "the Union]}\n"
                  "  - name: No\n"
                  "    kind: place\n"
                  "    aliases: Nope\n"
                  "not-names: [On, May Day]\n",
                  &settings);
    const struct dl_known *known = settings.entities.entries.at;
    const struct dl_strs *never = &settings.entities.never;
    assert_int_equal(settings.entities.entries.count, 2);
    assert_str(known[0].names.at[0], "Harbour Union");
    assert_int_equal(known[0].kind, DL_KIND_ORGANISATION);
    assert_int_equal(known[0].also.count, 2);
    assert_str(known[0].also.at[1], "the Union");
    assert_str(known[1].names.at[0], "No");
    assert_int_equal(known[1].also.count, 1);
    assert_int_equal(never->count, 2);
    assert_str(never->at[0], "On");
    assert_str(never->at[1], "May Day");
}

static void
a_second_file_replaces_only_the_list_it_has(void **state)
{
    struct dl_settings settings;
    read_settings(state, "entities: [{name: A, kind: place}]\nnot-names: [B]\n",
                  &settings);
    dl_settings_read(*state, "t", DL_STR("not-names: [C, D]\n"), &settings,
                     NULL);
    assert_int_equal(settings.entities.entries.count, 1);
    assert_str(settings.entities.entries.at[0].names.at[0], "A");
    assert_int_equal(settings.entities.never.count, 2);
    assert_str(settings.entities.never.at[1], "D");
}

static void
broken_entries_are_refused(void **state)
{
    refuse_settings(state, "entities: {name: A}", 1, 11, "is a list");
    refuse_settings(state, "entities: [NATO]", 1, 12, "is written");
    refuse_settings(state, "entities:\n  - {name: A}\n", 2, 5, "no kind");
    refuse_settings(state, "entities:\n  - {kind: place}\n", 2, 5, "no name");
    refuse_settings(state, "entities: [{name: A, kind: persn}]", 1, 28,
                    "mean \"person\"?");
    refuse_settings(state, "entities: [{name: A, kind: none}]", 1, 28,
                    "no kind \"none\"");
    refuse_settings(state, "entities: [{name: A, knd: place}]", 1, 22,
                    "mean \"kind\"?");
    refuse_settings(state,
                    "entities: [{name: A, kind: place, also: B, aliases: C}]",
                    1, 44, "the same");
    refuse_settings(state, "not-names: {a: b}", 1, 12, "not a list or map");
    refuse_settings(state, "not-names: ['']", 1, 13, "no value");
}

static void
a_name_that_stands_twice_is_refused(void **state)
{
    refuse_settings(state,
                    "entities:\n  - {name: A, kind: place}\n"
                    "  - {name: B, kind: place}\n  - {name: A, kind: work}\n",
                    4, 12, "\"A\" stands here twice; the first is in line 2");
    refuse_settings(state, "entities: [{name: A, kind: place}]\nnot-names: [A]",
                    2, 13, "stands here twice");
    refuse_settings(state, "not-names: [C, A, B, A]", 1, 22, "twice");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_are_read_with_kind_and_aliases),
        arena_test(a_second_file_replaces_only_the_list_it_has),
        arena_test(broken_entries_are_refused),
        arena_test(a_name_that_stands_twice_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
