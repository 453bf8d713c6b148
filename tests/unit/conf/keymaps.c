/* Keymaps by name: those that ship, those of the user, and what is refused. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <dateline/keymap.h>

#include <stdlib.h>
#include <unistd.h>

enum { FILES_MAX = 64 * 1024 };

static const char *const shipped[] = {"dateline", "emacs", "less", "newsboat"};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* The built-in settings, with keymaps looked for in `folder`. */
static void
begin(void **state, const char *folder, struct dl_settings *out)
{
    dl_settings_default(*state, out);
    DL_PUSH(*state, &out->keymaps, dl_str_from(folder));
}

static const char *
shipped_folder(void **state)
{
    const char *top = getenv("top_srcdir");
    return dl_arena_printf(*state, "%s/keymaps", top ? top : ".");
}

static void
read_over(void **state, const char *yaml, struct dl_settings *settings)
{
    struct dl_error err;
    if (dl_settings_read(*state, "/etc/t.yaml", dl_str_from(yaml), settings,
                         &err) != DL_OK)
        fail_msg("%s:%d:%d %s\n%s", err.where, err.line, err.column, err.text,
                 yaml);
}

/* The text must be refused with words at a place, and nothing be changed. */
static void
refuse(void **state, struct dl_settings *settings, const char *yaml,
       const char *place, const char *words)
{
    struct dl_error err = {0};
    struct dl_settings before = *settings;
    char own[600];
    assert_int_not_equal(
        dl_settings_read(*state, "t.yaml", dl_str_from(yaml), settings, &err),
        DL_OK);
    snprintf(own, sizeof own, "%s:%d:%d", err.where, err.line, err.column);
    assert_string_equal(own, place);
    if (!strstr(err.text, words))
        fail_msg("no \"%s\" in: %s", words, err.text);
    assert_memory_equal(settings, &before, sizeof before);
}

static enum dl_action
action_of(const struct dl_settings *settings, enum dl_map map, const char *text,
          bool *more)
{
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(dl_str_from(text), keys);
    return dl_keymap_find(&settings->keymap, map, keys, count, more);
}

static void
assert_bound(const struct dl_settings *settings, const char *keys,
             enum dl_action action)
{
    bool more;
    assert_int_equal(action_of(settings, DL_MAP_list, keys, &more), action);
    assert_false(more);
}

static void
those_that_ship_are_listed_and_read(void **state)
{
    struct dl_settings settings;
    struct dl_strs names;
    begin(state, shipped_folder(state), &settings);
    dl_keymaps_list(*state, &settings.keymaps, &names);
    assert_int_equal(names.count, SHIPPED);
    for (size_t i = 0; i < SHIPPED; i++) {
        assert_str(names.at[i], shipped[i]);
        read_over(state, dl_arena_printf(*state, "keymap: %s", shipped[i]),
                  &settings);
        assert_str(settings.keymap_name, shipped[i]);
    }
}

static void
each_has_the_keys_one_knows_it_by(void **state)
{
    struct dl_settings settings;
    bool more;
    begin(state, shipped_folder(state), &settings);
    read_over(state, "keymap: newsboat", &settings);
    assert_bound(&settings, "N", DL_ACT_READ);
    assert_bound(&settings, "A", DL_ACT_READ_ALL);
    read_over(state, "keymap: less", &settings);
    assert_bound(&settings, "d", DL_ACT_HALF_DOWN);
    assert_bound(&settings, "N", DL_ACT_PREV_MATCH); /* no trace of the other */
    read_over(state, "keymap: emacs", &settings);
    assert_int_equal(action_of(&settings, DL_MAP_list, "C-x", &more),
                     DL_ACT_NONE);
    assert_true(more);
    assert_bound(&settings, "C-x C-c", DL_ACT_QUIT);
    assert_bound(&settings, "j", DL_ACT_DOWN);
}

/* Of what is under a letter in a pane, that is what the pane makes of it. */
static void
keys_of_a_pane_stay_before_those_of_a_keymap(void **state)
{
    struct dl_settings settings;
    bool more;
    begin(state, shipped_folder(state), &settings);
    read_over(state, "keymap: newsboat", &settings);
    assert_int_equal(action_of(&settings, DL_MAP_time, "A", &more),
                     DL_ACT_AGENDA);
}

static void
the_users_own_keys_go_over_it_in_any_order(void **state)
{
    struct dl_settings settings;
    begin(state, shipped_folder(state), &settings);
    read_over(state, "keys: {N: star, A-f: none}\nkeymap: newsboat\n",
              &settings);
    assert_bound(&settings, "N", DL_ACT_STAR);
    assert_bound(&settings, "A-f", DL_ACT_NONE);
    assert_int_equal(settings.own.count, 2);
}

static void
another_keymap_is_laid_under_them(void **state)
{
    struct dl_settings settings;
    begin(state, shipped_folder(state), &settings);
    read_over(state, "keys: {N: star}\n", &settings);
    read_over(state, "keymap: newsboat\n", &settings);
    assert_bound(&settings, "N", DL_ACT_STAR);
    assert_bound(&settings, "n", DL_ACT_NEXT_MATCH);
    refuse(state, &settings, "keys: {C-x: up}\nkeymap: emacs\n", "t.yaml:1:8",
           ", emacs.yaml:");
    read_over(state, "keys: {C-x: up}\n", &settings);
    refuse(state, &settings, "keymap: emacs\n", "t.yaml:1:9", ", emacs.yaml:");
}

static void
settings_that_are_printed_read_back_to_the_same_keys(void **state)
{
    struct dl_settings settings, again;
    begin(state, shipped_folder(state), &settings);
    begin(state, shipped_folder(state), &again);
    read_over(state,
              "keymap: less\nkeys: {'''': none, g: none, g g: top, "
              "timeline: {x: star}}\n",
              &settings);
    struct dl_str yaml = dl_settings_print(*state, &settings);
    read_over(state, dl_str_copy(*state, yaml).at, &again);
    assert_int_equal(again.keymap.count, settings.keymap.count);
    for (size_t i = 0; i < settings.keymap.count; i++) {
        const struct dl_binding *at = &settings.keymap.at[i];
        bool more;
        assert_int_equal(dl_keymap_find(&again.keymap, (enum dl_map)at->map,
                                        at->keys, at->count, &more),
                         dl_keymap_find(&settings.keymap, (enum dl_map)at->map,
                                        at->keys, at->count, &more));
    }
}

/* The file with all keys is made from the program. */
static void
the_file_of_the_usual_keys_changes_nothing(void **state)
{
    struct dl_settings settings, usual;
    const char *built = getenv("top_builddir");
    char whole[512] = "";
    begin(state, "nowhere", &settings);
    usual = settings;
    char *ok = realpath(built ? built : ".", NULL);
    assert_non_null(ok);
    snprintf(whole, sizeof whole, "keymap: %s/keymaps/dateline.yaml\n", ok);
    free(ok);
    read_over(state, whole, &settings);
    assert_int_equal(settings.keymap.count, usual.keymap.count);
    for (size_t i = 0; i < usual.keymap.count; i++)
        assert_int_equal(settings.keymap.at[i].action,
                         usual.keymap.at[i].action);
}

static void
one_that_is_not_there_is_named_with_the_nearest(void **state)
{
    struct dl_settings settings;
    begin(state, shipped_folder(state), &settings);
    refuse(state, &settings, "theme: dark\nkeymap: newsbaot\n", "t.yaml:2:9",
           "did you mean \"newsboat\"?");
    refuse(state, &settings, "keymap: ./none.yaml\n", "t.yaml:1:9",
           "there is no file ");
    refuse(state, &settings, "keymap: [less]\n", "t.yaml:1:9", "keymap");
    refuse(state, &settings, "keymap:\n", "t.yaml:1:8", "keymap");
}

/* A keymap of these words is refused at its own place. */
static void
refuse_file(void **state, const char *text, const char *place,
            const char *words)
{
    struct dl_settings settings;
    begin(state, "keymaps-tried", &settings);
    mkdir("keymaps-tried", 0700);
    unit_write("keymaps-tried/own.yaml", text);
    refuse(state, &settings, "keymap: own\n",
           dl_arena_printf(*state, "keymaps-tried/own.yaml:%s", place), words);
    unit_remove_folder("keymaps-tried");
}

static void
what_is_wrong_in_a_keymap_is_told_there(void **state)
{
    refuse_file(state, "keys:\n  j: dwon\n", "2:6", "mean \"down\"?");
    refuse_file(state, "kyes: {j: up}\n", "1:1", "mean \"keys\"?");
    refuse_file(state, "keys: {g x: up}\n", "1:8", "\"g\" (top, built in)");
    refuse_file(state, "keys: {x: up, x y: star}\n", "1:8",
                "\"x y\" (star, own.yaml:1:15)");
    refuse_file(state, "- j\n", "1:1", "a keymap is a map");
}

static void
what_is_hostile_in_a_keymap_does_no_harm(void **state)
{
    char *deep = dl_arena_alloc(*state, FILES_MAX);
    memset(deep, '[', FILES_MAX - 1);
    deep[FILES_MAX - 1] = '\0';
    refuse_file(state, deep, "1:33", "deep");
    refuse_file(state, "keys: &a {j: up}\n", "1:7", "");
    refuse_file(state, "keys: {\"\\e\": up}\n", "1:8", "");
    refuse_file(state, "keys: {j: {j: {j: up}}}\n", "1:8", "pane");
    refuse_file(state, "\xff\xfe", "1:1", "");
}

static void
a_folder_that_is_not_there_has_none(void **state)
{
    struct dl_settings settings;
    struct dl_strs names;
    begin(state, "nowhere", &settings);
    dl_keymaps_list(*state, &settings.keymaps, &names);
    assert_int_equal(names.count, 1);
    refuse(state, &settings, "keymap: less\n", "t.yaml:1:9", "no keymap");
}

static void
those_that_are_not_chosen_are_checked_too(void **state)
{
    struct dl_strs folders = {0};
    struct dl_faults faults = {0};
    DL_PUSH(*state, &folders, dl_str_from(shipped_folder(state)));
    dl_keymaps_check(*state, &folders, &faults);
    assert_int_equal(faults.count, 0);
    mkdir("keymaps-checked", 0700);
    unit_write("keymaps-checked/good.yaml", "keys: {x: up}\n");
    unit_write("keymaps-checked/ill.yaml", "keys: {x: dwon}\n");
    DL_PUSH(*state, &folders, DL_STR("keymaps-checked"));
    dl_keymaps_check(*state, &folders, &faults);
    unit_remove_folder("keymaps-checked");
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.at[0].where, "keymaps-checked/ill.yaml");
    assert_int_equal(faults.at[0].column, 11);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(those_that_ship_are_listed_and_read),
        arena_test(each_has_the_keys_one_knows_it_by),
        arena_test(keys_of_a_pane_stay_before_those_of_a_keymap),
        arena_test(the_users_own_keys_go_over_it_in_any_order),
        arena_test(another_keymap_is_laid_under_them),
        arena_test(settings_that_are_printed_read_back_to_the_same_keys),
        arena_test(the_file_of_the_usual_keys_changes_nothing),
        arena_test(one_that_is_not_there_is_named_with_the_nearest),
        arena_test(what_is_wrong_in_a_keymap_is_told_there),
        arena_test(what_is_hostile_in_a_keymap_does_no_harm),
        arena_test(a_folder_that_is_not_there_has_none),
        arena_test(those_that_are_not_chosen_are_checked_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
