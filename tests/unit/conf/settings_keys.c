/* `keys:`: bound everywhere or in a pane, and what is refused. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static enum dl_action
action_of(const struct dl_settings *settings, enum dl_map map, const char *text)
{
    bool more;
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(dl_str_from(text), keys);
    return dl_keymap_find(&settings->keymap, map, keys, count, &more);
}

static void
keys_are_bound_everywhere_or_in_a_pane(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "keys:\n"
                  "  C-n: down\n"
                  "  article: {x: next-entity, j: none}\n"
                  "  time: {x: finer}\n",
                  &settings);
    assert_int_equal(action_of(&settings, DL_MAP_list, "C-n"), DL_ACT_DOWN);
    assert_int_equal(action_of(&settings, DL_MAP_list, "j"), DL_ACT_DOWN);
    assert_int_equal(action_of(&settings, DL_MAP_article, "x"),
                     DL_ACT_NEXT_ENTITY);
    assert_int_equal(action_of(&settings, DL_MAP_article, "j"), DL_ACT_NONE);
    assert_int_equal(action_of(&settings, DL_MAP_time, "x"), DL_ACT_ZOOM_IN);
}

static void
words_of_yaml_are_keys_like_any_other(void **state)
{
    struct dl_settings settings;
    read_settings(state,
                  "keys: {y: star, n: undo, '#': top, '*': bottom, "
                  "':': none, '?': why, '-': up}\n",
                  &settings);
    assert_int_equal(action_of(&settings, DL_MAP_list, "y"), DL_ACT_STAR);
}

static void
unbinding_gives_a_key_back(void **state)
{
    struct dl_settings settings;
    read_settings(state, "keys: {j: none, g: none, g g: top}\n", &settings);
    assert_int_equal(action_of(&settings, DL_MAP_list, "j"), DL_ACT_NONE);
    assert_int_equal(action_of(&settings, DL_MAP_list, "gg"), DL_ACT_TOP);
}

static void
the_keymap_before_is_left_alone(void **state)
{
    struct dl_settings before, settings;
    dl_settings_default(*state, &before);
    settings = before;
    dl_settings_read(*state, "t", DL_STR("keys: {j: up}"), &settings, NULL);
    assert_int_equal(action_of(&settings, DL_MAP_list, "j"), DL_ACT_UP);
    assert_int_equal(action_of(&before, DL_MAP_list, "j"), DL_ACT_DOWN);
}

static void
slips_are_refused_with_the_nearest_name(void **state)
{
    refuse_settings(state, "keys: {j: dwon}", 1, 11, "mean \"down\"?");
    refuse_settings(state, "keys: {j: zzzzzzzz}", 1, 11, "no action");
    refuse_settings(state, "keys: {Entr: open}", 1, 8, "is no key");
    refuse_settings(state, "keys:\n  j:\n", 2, 5, "none to unbind");
    refuse_settings(state, "keys: {articel: {j: up}}", 1, 8, "\"article\"");
    refuse_settings(state, "keys: {article: {k: {j: up}}}", 1, 21,
                    "one action");
    refuse_settings(state, "keys: [j, down]", 1, 7, "keys is a map");
}

static void
one_key_twice_is_refused_however_it_is_spelt(void **state)
{
    refuse_settings(state, "keys:\n  C-o: up\n  Ctrl-O: down\n", 3, 3,
                    "line 2");
    refuse_settings(state, "keys:\n  Tab: up\n  C-i: down\n", 3, 3, "line 2");
    refuse_settings(state, "keys:\n  time: {x: up}\n  timeline: {x: down}\n", 3,
                    14, "line 2");
}

static void
a_key_that_begins_a_longer_one_is_refused(void **state)
{
    refuse_settings(state, "keys: {g x: star}", 1, 8, "begins with \"g\"");
    refuse_settings(state, "keys: {\"'\": star}", 1, 8, "key begins \"''\"");
    refuse_settings(state, "keys:\n  + x: star\n", 2, 3, "begins with \"+\"");
    refuse_settings(state, "keys: {x: up, x y: down}", 1, 8, "begins");
}

static void
a_thousand_keys_are_enough(void **state)
{
    char *yaml = dl_arena_alloc(*state, 40000);
    strcpy(yaml, "keys: {");
    for (int i = 0; i <= 1000; i++)
        sprintf(yaml + strlen(yaml), "%s%c %c %c: up", i ? ", " : "",
                "0123456789"[i % 10], 'A' + i / 10 % 26, 'A' + i / 260);
    strcat(yaml, "}");
    struct dl_settings settings;
    struct dl_error err;
    dl_settings_default(*state, &settings);
    assert_int_equal(
        dl_settings_read(*state, "t", dl_str_from(yaml), &settings, &err),
        DL_ERR_LIMIT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(keys_are_bound_everywhere_or_in_a_pane),
        arena_test(words_of_yaml_are_keys_like_any_other),
        arena_test(unbinding_gives_a_key_back),
        arena_test(the_keymap_before_is_left_alone),
        arena_test(slips_are_refused_with_the_nearest_name),
        arena_test(one_key_twice_is_refused_however_it_is_spelt),
        arena_test(a_key_that_begins_a_longer_one_is_refused),
        arena_test(a_thousand_keys_are_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
