/* newsboat's keys as bindings of ours. */
/* SPDX-License-Identifier: ISC */
#include "boat.h"

#include <dateline/settings.h>

/* The action that `keys` ask for once the settings have taken a `config`. */
static const char *
asks(struct dl_arena *arena, const struct boat *boat, enum dl_map map,
     const char *keys)
{
    struct dl_settings settings;
    struct dl_error err;
    dl_key codes[DL_KEYS_MAX];
    bool more;
    dl_settings_default(arena, &settings);
    enum dl_status status =
        dl_settings_read(arena, "", boat->got.settings, &settings, &err);
    if (status != DL_OK)
        print_error("%s\n%.*s", err.text, DL_FMT(boat->got.settings));
    assert_int_equal(status, DL_OK);
    int count = dl_keys_parse(dl_str_from(keys), codes);
    enum dl_action action =
        dl_keymap_find(&settings.keymap, map, codes, count, &more);
    return action == DL_ACT_NONE ? "none" : dl_action_name(action);
}

static void
keys_of_the_old_style_are_bound(void **state)
{
    struct boat boat = boat_read(*state, "bind-key p down\n"
                                         "bind-key ^N pagedown\n"
                                         "bind-key ENTER quit article\n"
                                         "bind-key F5 reload-all feedlist\n"
                                         "bind-key \" \" open articlelist\n"
                                         "bind-key ' help\n"
                                         "bind-key NPAGE next-unread\n");
    assert_int_equal(boat.faults.count, 0);
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "p"), "down");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "C-n"), "page-down");
    assert_string_equal(asks(*state, &boat, DL_MAP_article, "Enter"), "close");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "Enter"), "open");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "F5"), "refresh");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "Space"), "open");
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "'"), "help");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "PageDown"),
                        "next-match");
}

static void
sequences_are_bound_in_their_dialogs(void **state)
{
    struct boat boat =
        boat_read(*state, "bind gg everywhere home -- \"to the top\"\n"
                          "bind ^O<ENTER> articlelist,article open\n"
                          "bind <C-x><S-a> feedlist quit\n"
                          "bind <F6><LT> everywhere end;\n");
    assert_int_equal(boat.faults.count, 0);
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "g g"), "top");
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "g"), "none");
    assert_string_equal(asks(*state, &boat, DL_MAP_article, "C-o Enter"),
                        "open");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "C-x A"), "close");
    assert_string_equal(asks(*state, &boat, DL_MAP_time, "F6 <"), "bottom");
}

static void
what_cannot_be_bound_is_told(void **state)
{
    struct boat boat = boat_read(
        *state, "bind-key o open-in-bottle\n"
                "bind-key s save\n"
                "bind-key nokey open\n"
                "bind-key x open urlview\n"
                "bind-key x\n"
                "bind of everywhere set browser \"lynx\" ; open-in-browser\n"
                "bind abcde everywhere open\n"
                "bind x everywhere\n"
                "bind xy everywhere home ; end\n"
                "bind <nokey> article home\n"
                "unbind-key -a\n"
                "unbind-key nokey\n");
    assert_int_equal(boat.faults.count, 12);
    boat_assert_fault(&boat, 0, 1, "no such action");
    boat_assert_fault(&boat, 1, 2, "bind-key s save: dateline show");
    boat_assert_fault(&boat, 2, 3, "no key");
    boat_assert_fault(&boat, 3, 4, "no urlview");
    boat_assert_fault(&boat, 5, 6, "one action");
    boat_assert_fault(&boat, 6, 7, "more than four");
    boat_assert_fault(&boat, 8, 9, "one action");
    boat_assert_fault(&boat, 10, 11, "keeps its own keys");
    assert_str(boat.got.settings, "");
}

static void
only_what_was_the_same_is_taken_away(void **state)
{
    struct boat boat = boat_read(*state, "unbind-key q\n"
                                         "unbind-key j\n"
                                         "bind-key y down\n"
                                         "unbind-key y\n"
                                         "unbind-key ? article\n"
                                         "bind-key k up\n");
    assert_int_equal(boat.faults.count, 0);
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "q"), "none");
    /* There it was the next feed; here it is one row down. */
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "j"), "down");
    /* There it was nothing; here the address is copied. */
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "y"), "yank");
    assert_string_equal(asks(*state, &boat, DL_MAP_article, "?"), "none");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "?"), "help");
}

static void
keys_of_ours_make_way(void **state)
{
    struct boat boat = boat_read(*state, "bind jk everywhere quit\n"
                                         "bind-key ' open\n"
                                         "bind ab everywhere up\n"
                                         "bind a article down\n");
    assert_int_equal(boat.faults.count, 1);
    boat_assert_fault(&boat, 0, 3, "bind ab: a key bound later");
    assert_string_equal(asks(*state, &boat, DL_MAP_global, "j k"), "close");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "'"), "open");
    assert_string_equal(asks(*state, &boat, DL_MAP_article, "a"), "down");
    assert_string_equal(asks(*state, &boat, DL_MAP_list, "a b"), "none");
}

static void
every_action_of_the_table_is_one(void **state)
{
    static const char *const actions[] = {
#define X(name, key, action, why) action,
#include "conf/newsboat_operations.def"
#undef X
    };
    (void)state;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        assert_true(!*actions[i] ||
                    dl_action_parse(dl_str_from(actions[i])) != DL_ACT_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(keys_of_the_old_style_are_bound),
        arena_test(sequences_are_bound_in_their_dialogs),
        arena_test(what_cannot_be_bound_is_told),
        arena_test(only_what_was_the_same_is_taken_away),
        arena_test(keys_of_ours_make_way),
        cmocka_unit_test(every_action_of_the_table_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
