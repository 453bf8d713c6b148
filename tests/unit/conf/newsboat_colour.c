/* newsboat's colours as a theme. */
/* SPDX-License-Identifier: ISC */
#include "boat.h"

#include <stdlib.h>

/* The theme that a `config` makes, as the reader would load it. */
static struct dl_theme
theme_of(struct dl_arena *arena, struct boat *boat)
{
    static struct dl_str folder = {"../themes", 9};
    const struct dl_strs folders = {&folder, 1, 1};
    struct dl_theme theme;
    struct dl_error err;
    const char *source = getenv("top_srcdir");
    if (source)
        folder = dl_str_from(dl_arena_printf(arena, "%s/themes", source));
    const char *path = boat_file(arena, "theme");
    unit_write(path, dl_str_copy(arena, boat->got.theme).at);
    enum dl_status status = dl_theme_load(arena, path, &folders, &theme, &err);
    if (status != DL_OK)
        print_error("%s: %s\n", err.where, err.text);
    assert_int_equal(status, DL_OK);
    remove(path);
    return theme;
}

static void
elements_become_roles(void **state)
{
    struct boat boat =
        boat_read(*state, "color background white color16\n"
                          "color listnormal color245 color16\n"
                          "color listnormal_unread green default bold\n"
                          "color listfocus black yellow\n"
                          "color listfocus_unread black yellow\n"
                          "color info cyan color236 bold underline\n"
                          "color hint-key red color236\n"
                          "color article color12 default\n"
                          "search-highlight-colors black red standout\n");
    struct dl_theme theme = theme_of(*state, &boat);
    const struct dl_style *styles = theme.styles;
    assert_int_equal(boat.faults.count, 0);
    assert_str(theme.name, "newsboat");
    assert_false(theme.light);
    assert_int_equal(styles[DL_ROLE_BASE].bg.index, 16);
    assert_int_equal(styles[DL_ROLE_LIST_TITLE].fg.index, 245);
    assert_int_equal(styles[DL_ROLE_LIST_TITLE].bg.kind, DL_COLOUR_CLEAR);
    assert_int_equal(styles[DL_ROLE_LIST_UNREAD].attrs, DL_ATTR_BOLD);
    assert_int_equal(styles[DL_ROLE_SELECTED].bg.index, 3);
    assert_int_equal(styles[DL_ROLE_STATUS].bg.index, 236);
    assert_int_equal(styles[DL_ROLE_PANE_TITLE].attrs,
                     DL_ATTR_BOLD | DL_ATTR_UNDERLINE);
    assert_int_equal(styles[DL_ROLE_STATUS_KEY].fg.index, 1);
    assert_int_equal(styles[DL_ROLE_READ_TEXT].fg.index, 12);
    assert_int_equal(styles[DL_ROLE_MATCH].attrs, DL_ATTR_REVERSE);
}

static void
the_ground_chooses_what_is_inherited(void **state)
{
    static const struct {
        const char *ground, *inherit;
    } rows[] = {{"default", "inherit: default\n"},
                {"black", "inherit: dark\n"},
                {"white", "inherit: light\n"},
                {"color231", "inherit: light\n"},
                {"color0", "inherit: dark\n"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct boat boat = boat_read(
            *state, dl_arena_printf(*state, "color background default %s\n",
                                    rows[i].ground));
        assert_true(dl_str_find(boat.got.theme, dl_str_from(rows[i].inherit),
                                0) != SIZE_MAX);
        theme_of(*state, &boat);
    }
}

static void
what_is_selected_is_seen(void **state)
{
    struct boat boat = boat_read(*state, "color background white black\n"
                                         "color listfocus red black\n");
    struct dl_theme theme = theme_of(*state, &boat);
    assert_true(theme.styles[DL_ROLE_SELECTED].attrs & DL_ATTR_REVERSE);
    boat = boat_read(*state, "color listfocus red default bold\n");
    theme = theme_of(*state, &boat);
    assert_int_equal(theme.styles[DL_ROLE_SELECTED].attrs,
                     DL_ATTR_REVERSE | DL_ATTR_BOLD);
    boat = boat_read(*state, "color background white black\n"
                             "color listfocus black yellow\n");
    theme = theme_of(*state, &boat);
    assert_int_equal(theme.styles[DL_ROLE_SELECTED_IDLE].fg.index, 7);
    assert_int_equal(theme.styles[DL_ROLE_SELECTED_IDLE].bg.index, 0);
}

static void
what_is_lost_is_told(void **state)
{
    struct boat boat = boat_read(*state, "color listfocus red blue\n"
                                         "color listfocus_unread red green\n"
                                         "color article white blue\n"
                                         "color hint-separator red blue\n");
    assert_int_equal(boat.faults.count, 3);
    boat_assert_fault(&boat, 0, 2, "color listfocus_unread: ");
    boat_assert_fault(&boat, 1, 4, "nothing separates keys");
    boat_assert_fault(&boat, 2, 3, "only the foreground");
}

static void
what_is_no_colour_is_named(void **state)
{
    struct boat boat = boat_read(*state, "color title mauve blue\n"
                                         "color title red color256\n"
                                         "color title red color07\n"
                                         "color title red colour7\n"
                                         "color sidebar red blue\n"
                                         "color title red\n"
                                         "color\n"
                                         "color title red blue blink\n");
    assert_int_equal(boat.faults.count, 8);
    for (int i = 0; i < 4; i++)
        boat_assert_fault(&boat, (size_t)i, i + 1, "no colour");
    boat_assert_fault(&boat, 4, 5, "color sidebar: ");
    boat_assert_fault(&boat, 5, 6, "are wanted");
    boat_assert_fault(&boat, 7, 8, "blink: there is no such attribute");
    theme_of(*state, &boat);
}

static void
every_role_of_the_table_is_one(void **state)
{
    static const char *const roles[] = {
#define X(code, name, roles, why) roles,
#include "conf/newsboat_elements.def"
#undef X
    };
    (void)state;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct dl_str rest = dl_str_from(roles[i]);
        while (rest.bytes) {
            struct dl_str name = dl_str_field(&rest, ' ');
            bool known = false;
            for (int role = 0; role < DL_ROLE_COUNT; role++)
                known |= dl_str_is(name, dl_role_name((enum dl_role)role));
            assert_true(known);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(elements_become_roles),
        arena_test(the_ground_chooses_what_is_inherited),
        arena_test(what_is_selected_is_seen),
        arena_test(what_is_lost_is_told),
        arena_test(what_is_no_colour_is_named),
        cmocka_unit_test(every_role_of_the_table_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
