/* The knowledge file that settings name, and their own names over it. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <unistd.h>

static void
the_file_lies_beside_the_settings(void **state)
{
    assert_string_equal(dl_knowledge_path(*state, "/etc/d/dateline.yaml"),
                        "/etc/d/knowledge.yaml");
    assert_string_equal(dl_knowledge_path(*state, "my.yaml"), "knowledge.yaml");
    assert_null(dl_knowledge_path(*state, NULL));
}

static void
names_of_the_settings_come_after_those_of_the_file(void **state)
{
    struct dl_settings settings;
    struct dl_knowledge known;
    unit_write("settings-knowledge.yaml",
               "entities: [{name: A, kind: place}]\nnever: [x]\n");
    read_settings(state,
                  "entities: [{name: B, kind: place}]\nnot-names: [y]\n"
                  "names: {knowledge: /nowhere}\n",
                  &settings);
    settings.knowledge = DL_STR("settings-knowledge.yaml");
    assert_int_equal(dl_settings_knowledge(*state, &settings, &known), DL_OK);
    unlink("settings-knowledge.yaml");
    assert_int_equal(known.entries.count, 2);
    assert_str(known.entries.at[1].names.at[0], "B");
    assert_int_equal(known.never.count, 2);
}

static void
only_a_file_that_is_named_is_missed(void **state)
{
    struct dl_settings settings;
    struct dl_knowledge known;
    read_settings(state, "", &settings);
    settings.knowledge = DL_STR("/nowhere/knowledge.yaml");
    assert_int_equal(dl_settings_knowledge(*state, &settings, &known), DL_OK);
    read_settings(state, "names: {knowledge: mine.yaml}\n", &settings);
    assert_str(settings.knowledge, "/etc/d/mine.yaml");
    assert_int_equal(dl_settings_knowledge(*state, &settings, &known),
                     DL_ERR_MISSING);
    assert_int_equal(known.faults.count, 1);
    assert_string_equal(known.faults.at[0].where, "/etc/d/t.yaml:1");
    assert_non_null(strstr(known.faults.at[0].text, "/etc/d/mine.yaml"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_file_lies_beside_the_settings),
        arena_test(names_of_the_settings_come_after_those_of_the_file),
        arena_test(only_a_file_that_is_named_is_missed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
