/* Keymaps changed while running. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/rekey.h"

#include <stdlib.h>

/* A fixture with these settings, and a keymap `mine` in a folder of its own. */
static struct fixture *
begin(const char *yaml, char *folder)
{
    struct fixture *fixture = fixture_configured(24, 80, yaml);
    assert_non_null(mkdtemp(folder));
    unit_write(dl_arena_printf(fixture->arena, "%s/mine.yaml", folder),
               "keys: {K: quit, 'z z': zoom, z: none}\n");
    unit_write(dl_arena_printf(fixture->arena, "%s/bad.yaml", folder),
               "keys:\n  K: quite\n");
    DL_PUSH(fixture->arena, &fixture->settings.keymaps, dl_str_from(folder));
    return fixture;
}

static void
end(struct fixture *fixture, const char *folder)
{
    unit_remove_folder(folder);
    fixture_free(fixture);
}

static void
set(struct fixture *fixture, const char *name)
{
    fixture_type(fixture, dl_arena_printf(fixture->arena,
                                          ":set keymap %s<Enter>", name));
    rekey(fixture->state, &fixture->settings);
}

static void
assert_key(struct fixture *fixture, const char *text, enum dl_action action)
{
    dl_key keys[DL_KEYS_MAX];
    bool more;
    int count = dl_keys_parse(dl_str_from(text), keys);
    assert_int_equal(dl_keymap_find(&fixture->state->settings.keymap,
                                    DL_MAP_list, keys, count, &more),
                     action);
}

static void
another_keymap_lies_under_ones_own_keys(void **state)
{
    (void)state;
    char folder[] = "keymaps-XXXXXX";
    struct fixture *fixture = begin("keys: {x: star}\n", folder);
    assert_key(fixture, "K", DL_ACT_PREV_ARTICLE);
    set(fixture, "mine");
    assert_shown(fixture, "keys of the keymap mine");
    assert_key(fixture, "K", DL_ACT_QUIT);
    assert_key(fixture, "x", DL_ACT_STAR);
    assert_key(fixture, "z z", DL_ACT_ZOOM);
    set(fixture, "dateline");
    assert_key(fixture, "K", DL_ACT_PREV_ARTICLE);
    assert_key(fixture, "x", DL_ACT_STAR);
    end(fixture, folder);
}

static void
what_does_not_go_together_is_said_and_changes_nothing(void **state)
{
    (void)state;
    char folder[] = "keymaps-XXXXXX";
    struct fixture *fixture = begin("keys: {z: star}\n", folder);
    set(fixture, "mine");
    assert_true(fixture->state->note.error);
    assert_key(fixture, "K", DL_ACT_PREV_ARTICLE);
    set(fixture, "mien");
    assert_shown(fixture, "did you mean \"mine\"?");
    set(fixture, "it's");
    assert_shown(fixture, "keymap \"it's\"");
    set(fixture, "bad");
    assert_shown(fixture, "bad.yaml:2");
    fixture_type(fixture, ":set keymap<Enter>");
    assert_shown(fixture, "keymap is the name of one");
    assert_key(fixture, "K", DL_ACT_PREV_ARTICLE);
    end(fixture, folder);
}

static void
the_keymaps_there_are_are_offered(void **state)
{
    struct fixture *fixture = *state;
    struct dl_strs names = {0};
    DL_PUSH(fixture->arena, &names, DL_STR("dateline"));
    DL_PUSH(fixture->arena, &names, DL_STR("mine"));
    state_keymaps(fixture->state, &names);
    fixture_type(fixture, ":set keymap m<Tab>");
    assert_shown(fixture, ":set keymap mine");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_keymap_lies_under_ones_own_keys),
        cmocka_unit_test(what_does_not_go_together_is_said_and_changes_nothing),
        screen_test(the_keymaps_there_are_are_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
