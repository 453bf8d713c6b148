/* Bindings: defaults, panes before global, sequences, unbinding. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/keymap.h"

static enum dl_action
find(const struct dl_keymap *keymap, enum dl_map map, const char *text,
     bool *more)
{
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(dl_str_from(text), keys);
    assert_true(count > 0);
    return dl_keymap_find(keymap, map, keys, count, more);
}

static void
bind(void **state, struct dl_keymap *keymap, enum dl_map map, const char *text,
     enum dl_action action)
{
    dl_key keys[DL_KEYS_MAX];
    int count = dl_keys_parse(dl_str_from(text), keys);
    assert_true(count > 0);
    dl_keymap_bind(*state, keymap, map, keys, count, action);
}

static void
every_default_key_is_a_key_and_conflicts_with_none(void **state)
{
    struct dl_keymap keymap;
    dl_keymap_default(*state, &keymap);
    assert_true(keymap.count >= DL_ACT_COUNT - 1);
    for (size_t i = 0; i < keymap.count; i++) {
        const struct dl_binding *at = &keymap.at[i];
        assert_true(at->count > 0);
        assert_null(keymap_conflict(&keymap, (enum dl_map)at->map, at->keys,
                                    at->count));
    }
}

static void
no_default_key_is_given_twice(void **state)
{
    size_t given = 0;
    static const char *const keys[] = {
#define X(code, name, map, keys, group, help) keys,
#include <dateline/actions.def>
#undef X
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        for (const char *at = keys[i]; *at; at++)
            given += *at != ' ' && (at[1] == ' ' || !at[1]);
    struct dl_keymap keymap;
    dl_keymap_default(*state, &keymap);
    assert_int_equal(keymap.count, given);
}

static void
the_map_of_the_pane_is_asked_before_the_global_one(void **state)
{
    struct dl_keymap keymap;
    bool more;
    dl_keymap_default(*state, &keymap);
    assert_int_equal(find(&keymap, DL_MAP_list, "Space", &more),
                     DL_ACT_PAGE_DOWN);
    assert_int_equal(find(&keymap, DL_MAP_time, "Space", &more),
                     DL_ACT_NEXT_SOURCE);
    assert_int_equal(find(&keymap, DL_MAP_time, "j", &more), DL_ACT_DOWN);
    assert_int_equal(find(&keymap, DL_MAP_list, "%", &more), DL_ACT_NONE);
    assert_false(more);
}

static void
a_sequence_waits_only_while_it_can_match(void **state)
{
    struct dl_keymap keymap;
    bool more;
    dl_keymap_default(*state, &keymap);
    assert_int_equal(find(&keymap, DL_MAP_list, "'", &more), DL_ACT_NONE);
    assert_true(more);
    assert_int_equal(find(&keymap, DL_MAP_list, "''", &more), DL_ACT_SWAP);
    assert_false(more);
    assert_int_equal(find(&keymap, DL_MAP_list, "'x", &more), DL_ACT_NONE);
    assert_false(more);
}

static void
binding_again_replaces(void **state)
{
    struct dl_keymap keymap;
    bool more;
    dl_keymap_default(*state, &keymap);
    size_t before = keymap.count;
    bind(state, &keymap, DL_MAP_global, "j", DL_ACT_UP);
    assert_int_equal(keymap.count, before);
    assert_int_equal(find(&keymap, DL_MAP_list, "j", &more), DL_ACT_UP);
}

static void
nothing_in_a_pane_hides_the_global_binding_there(void **state)
{
    struct dl_keymap keymap;
    bool more;
    dl_keymap_default(*state, &keymap);
    bind(state, &keymap, DL_MAP_article, "j", DL_ACT_NONE);
    assert_int_equal(find(&keymap, DL_MAP_article, "j", &more), DL_ACT_NONE);
    assert_int_equal(find(&keymap, DL_MAP_list, "j", &more), DL_ACT_DOWN);
    bind(state, &keymap, DL_MAP_article, "''", DL_ACT_NONE);
    find(&keymap, DL_MAP_article, "'", &more);
    assert_false(more);
}

static void
a_prefix_with_its_own_action_is_a_conflict(void **state)
{
    struct dl_keymap keymap;
    dl_key keys[DL_KEYS_MAX] = {'g', 'g'};
    dl_keymap_default(*state, &keymap);
    dl_keymap_bind(*state, &keymap, DL_MAP_global, keys, 2, DL_ACT_TOP);
    const struct dl_binding *other =
        keymap_conflict(&keymap, DL_MAP_global, keys, 2);
    assert_non_null(other);
    assert_int_equal(other->count, 1);
    dl_keymap_bind(*state, &keymap, DL_MAP_global, keys, 1, DL_ACT_NONE);
    assert_null(keymap_conflict(&keymap, DL_MAP_global, keys, 2));
}

static void
a_key_in_one_pane_conflicts_with_global_sequences_unless_hidden(void **state)
{
    struct dl_keymap keymap;
    dl_key keys[DL_KEYS_MAX] = {'\'', '\''};
    dl_keymap_default(*state, &keymap);
    dl_keymap_bind(*state, &keymap, DL_MAP_list, keys, 1, DL_ACT_STAR);
    assert_non_null(keymap_conflict(&keymap, DL_MAP_list, keys, 1));
    dl_keymap_bind(*state, &keymap, DL_MAP_list, keys, 2, DL_ACT_NONE);
    assert_null(keymap_conflict(&keymap, DL_MAP_list, keys, 1));
}

static void
actions_know_their_names_and_first_keys(void **state)
{
    struct dl_keymap keymap;
    char out[64];
    dl_keymap_default(*state, &keymap);
    assert_int_equal(dl_action_parse(DL_STR("next-entity")),
                     DL_ACT_NEXT_ENTITY);
    assert_int_equal(dl_action_parse(DL_STR("none")), DL_ACT_NONE);
    assert_string_equal(dl_action_name(DL_ACT_QUIT), "quit");
    assert_string_equal(dl_action_group(DL_ACT_QUIT), "Screen");
    dl_keymap_key(&keymap, DL_ACT_NEXT_ENTITY, out, sizeof out);
    assert_string_equal(out, "e");
    dl_keymap_key(&keymap, DL_ACT_NONE, out, sizeof out);
    assert_string_equal(out, "");
}

static void
maps_know_their_names(void **state)
{
    (void)state;
    enum dl_map map;
    for (int i = 0; i < DL_MAP_COUNT; i++) {
        struct dl_str name = dl_str_from(dl_map_name((enum dl_map)i));
        assert_true(dl_map_parse(name, &map));
        assert_int_equal(map, i);
    }
    assert_false(dl_map_parse(DL_STR("pane"), &map));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_default_key_is_a_key_and_conflicts_with_none),
        arena_test(no_default_key_is_given_twice),
        arena_test(the_map_of_the_pane_is_asked_before_the_global_one),
        arena_test(a_sequence_waits_only_while_it_can_match),
        arena_test(binding_again_replaces),
        arena_test(nothing_in_a_pane_hides_the_global_binding_there),
        arena_test(a_prefix_with_its_own_action_is_a_conflict),
        arena_test(
            a_key_in_one_pane_conflicts_with_global_sequences_unless_hidden),
        arena_test(actions_know_their_names_and_first_keys),
        arena_test(maps_know_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
