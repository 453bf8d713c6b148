/* Finding and listing themes; and the themes that ship. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

static const char *const shipped[] = {
    "default", "catppuccin", "colour-blind",   "dark",
    "dracula", "gruvbox",    "high-contrast",  "light",
    "mono",    "nord",       "solarized-dark", "solarized-light"};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

static struct dl_strs
shipped_folder(struct folder *folder)
{
    struct dl_strs folders = {0};
    const char *top = getenv("top_srcdir");
    DL_PUSH(folder->arena, &folders,
            dl_str_from(
                dl_arena_printf(folder->arena, "%s/themes", top ? top : ".")));
    return folders;
}

static struct dl_theme
find_shipped(struct folder *folder, const char *name)
{
    struct dl_theme theme;
    struct dl_error err;
    struct dl_strs folders = shipped_folder(folder);
    if (dl_theme_find(folder->arena, dl_str_from(name), &folders, &theme,
                      &err) != DL_OK)
        fail_msg("%s: %s", name, err.text);
    return theme;
}

static void
all_that_ships_is_listed_without_faults(void **state)
{
    struct folder *folder = *state;
    struct dl_themes themes;
    struct dl_faults faults = {0};
    struct dl_strs folders = shipped_folder(folder);
    dl_themes_list(folder->arena, &folders, &themes, &faults);
    if (faults.count)
        fail_msg("%s: %s", faults.at[0].where, faults.at[0].text);
    assert_int_equal(themes.count, SHIPPED);
    for (int i = 0; i < SHIPPED; i++)
        assert_str(themes.at[i].name, shipped[i]);
    assert_true(themes.at[7].light);
    assert_true(themes.at[11].light);
}

static void
assert_readable(struct folder *folder, const char *name, enum dl_depth depth)
{
    struct dl_theme theme = find_shipped(folder, name);
    bool high = strcmp(name, "high-contrast") == 0;
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(depth), &report);
    for (size_t k = 0; k < report.count; k++) {
        const struct dl_theme_row *row = &report.at[k];
        bool low = high && row->reached > 0 && row->reached < 7;
        if (!row->ok || low)
            fail_msg("%s: %s has %.2f", name, dl_role_name(row->role),
                     row->reached);
    }
}

static void
what_ships_can_be_read(void **state)
{
    for (int i = 0; i < SHIPPED; i++) {
        assert_readable(*state, shipped[i], DL_DEPTH_256);
        assert_readable(*state, shipped[i], DL_DEPTH_RGB);
    }
}

/* Only those that are called after a palette have its colours, readable or not.
 */
static void
our_own_need_no_guard(void **state)
{
    static const char *const own[] = {"colour-blind", "dark", "high-contrast",
                                      "light", "mono"};
    struct folder *folder = *state;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        struct dl_theme theme = find_shipped(folder, own[i]);
        struct dl_theme_report report;
        dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
        for (size_t k = 0; k < report.count; k++)
            if (report.at[k].moved != 0)
                fail_msg("%s: %s has %.2f", own[i],
                         dl_role_name(report.at[k].role),
                         report.at[k].contrast);
    }
}

/* Whether two styles look different on a terminal of this depth. */
static bool
differ(struct dl_style a, struct dl_style b, enum dl_depth depth)
{
    a = dl_style_reduce(a, depth);
    b = dl_style_reduce(b, depth);
    a.fg.fallback = b.fg.fallback = a.bg.fallback = b.bg.fallback = 0;
    return memcmp(&a, &b, sizeof a) != 0;
}

static void
kinds_differ_in_every_theme_at_every_depth(void **state)
{
    for (int i = 0; i < SHIPPED; i++) {
        struct dl_theme theme = find_shipped(*state, shipped[i]);
        for (int a = DL_ROLE_ENTITY_PERSON; a <= DL_ROLE_ENTITY_OTHER; a++)
            for (int b = DL_ROLE_ENTITY_PERSON; b < a; b++) {
                struct dl_style x = theme.styles[a], y = theme.styles[b];
                assert_true(differ(x, y, DL_DEPTH_RGB));
                assert_true(differ(x, y, DL_DEPTH_256));
                if (!differ(x, y, DL_DEPTH_16))
                    fail_msg("%s: %s and %s", shipped[i],
                             dl_role_name((enum dl_role)a),
                             dl_role_name((enum dl_role)b));
                x = dl_style_mono(&theme, DL_ROLE_BASE, (enum dl_role)a,
                                  DL_ROLE_NONE);
                y = dl_style_mono(&theme, DL_ROLE_BASE, (enum dl_role)b,
                                  DL_ROLE_NONE);
                assert_int_not_equal(x.attrs, y.attrs);
            }
    }
}

static struct dl_style
shown_name(const struct dl_theme *theme, enum dl_role kind)
{
    return dl_style_shown(theme, DL_ROLE_BASE, kind, DL_ROLE_NONE,
                          SEEN(DL_DEPTH_RGB));
}

static void
kinds_of_one_style_of_letters_differ_to_the_eye(void **state)
{
    for (int i = 0; i < SHIPPED; i++) {
        struct dl_theme theme = find_shipped(*state, shipped[i]);
        for (int a = DL_ROLE_ENTITY_PERSON; a <= DL_ROLE_ENTITY_OTHER; a++)
            for (int b = DL_ROLE_ENTITY_PERSON; b < a; b++) {
                struct dl_style x = shown_name(&theme, (enum dl_role)a);
                struct dl_style y = shown_name(&theme, (enum dl_role)b);
                if (x.attrs == y.attrs && x.fg.kind == DL_COLOUR_RGB &&
                    dl_colour_distance(x.fg, y.fg) <= 0.06)
                    fail_msg("%s: %s and %s are %.3f apart", shipped[i],
                             dl_role_name((enum dl_role)a),
                             dl_role_name((enum dl_role)b),
                             dl_colour_distance(x.fg, y.fg));
            }
    }
}

/* What the reader is about must not only be another shade of text. */
static void
dates_and_names_differ_from_text_to_the_eye(void **state)
{
    for (int i = 0; i < SHIPPED; i++) {
        struct dl_theme theme = find_shipped(*state, shipped[i]);
        struct dl_style text = shown_name(&theme, DL_ROLE_READ_TEXT);
        for (int role = DL_ROLE_READ_DATE; role <= DL_ROLE_ENTITY_OTHER;
             role++) {
            struct dl_style style = shown_name(&theme, (enum dl_role)role);
            bool alike = style.attrs == text.attrs &&
                         style.fg.kind == DL_COLOUR_RGB &&
                         dl_colour_distance(style.fg, text.fg) <= 0.06;
            if (alike)
                fail_msg("%s: %s is %.3f from text", shipped[i],
                         dl_role_name((enum dl_role)role),
                         dl_colour_distance(style.fg, text.fg));
        }
    }
}

static void
states_show_on_text_and_names_at_every_depth(void **state)
{
    static const enum dl_role states[] = {
        DL_ROLE_SELECTED, DL_ROLE_CURRENT,  DL_ROLE_MATCH,
        DL_ROLE_SAME,     DL_ROLE_SENTENCE, DL_ROLE_MATCH_CURRENT};
    static const enum dl_role contents[] = {
        DL_ROLE_READ_TEXT, DL_ROLE_LIST_UNREAD, DL_ROLE_ENTITY_PERSON,
        DL_ROLE_ENTITY_PLACE};
    for (int i = 0; i < SHIPPED * 24; i++) {
        const char *name = shipped[i / 24];
        enum dl_role shown = states[i % 6], content = contents[i / 6 % 4];
        if (shown == DL_ROLE_SENTENCE && content == DL_ROLE_LIST_UNREAD)
            continue; /* bold in the list, and there is no sentence there */
        struct dl_theme theme = find_shipped(*state, name);
        struct dl_style with =
            dl_style_merge(&theme, DL_ROLE_BASE, content, shown);
        struct dl_style without =
            dl_style_merge(&theme, DL_ROLE_BASE, content, DL_ROLE_NONE);
        for (int depth = DL_DEPTH_16; depth <= DL_DEPTH_RGB; depth++)
            if (!differ(with, without, (enum dl_depth)depth))
                fail_msg("%s: %s on %s at depth %d", name, dl_role_name(shown),
                         dl_role_name(content), depth);
        with = dl_style_mono(&theme, DL_ROLE_BASE, content, shown);
        without = dl_style_mono(&theme, DL_ROLE_BASE, content, DL_ROLE_NONE);
        if (with.attrs == without.attrs)
            fail_msg("%s: %s on %s without colour", name, dl_role_name(shown),
                     dl_role_name(content));
    }
}

static void
mono_says_what_stands_in_for_colour(void **state)
{
    struct dl_theme mono = find_shipped(*state, "mono");
    struct dl_theme dark = find_shipped(*state, "dark");
    for (int role = 0; role < DL_ROLE_COUNT; role++) {
        const struct dl_style *style = &mono.styles[role];
        assert_true(style->fg.kind <= DL_COLOUR_DEFAULT);
        assert_true(style->bg.kind <= DL_COLOUR_DEFAULT);
    }
    for (int kind = DL_ROLE_ENTITY_PERSON; kind <= DL_ROLE_ENTITY_WORK; kind++)
        assert_int_equal(
            dl_style_mono(&dark, DL_ROLE_BASE, (enum dl_role)kind, DL_ROLE_NONE)
                .attrs,
            mono.styles[kind].attrs);
}

static void
themes_are_found_by_name_or_path(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme;
    struct dl_error err;
    const char *path = folder_write(folder, "mine", "background: light\n");
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("mine"),
                                   &folder->folders, &theme, &err),
                     DL_OK);
    assert_str(theme.name, "mine");
    assert_str(theme.path, path);
    assert_int_equal(dl_theme_find(folder->arena, dl_str_from(path),
                                   &folder->folders, &theme, &err),
                     DL_OK);
    folder_write(folder, "file", "name: dusk\n");
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("dusk"),
                                   &folder->folders, &theme, &err),
                     DL_OK);
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("mien"),
                                   &folder->folders, &theme, &err),
                     DL_ERR_MISSING);
    assert_non_null(strstr(err.text, "mean \"mine\"?"));
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("./none.yaml"),
                                   &folder->folders, &theme, &err),
                     DL_ERR_MISSING);
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("default"),
                                   &folder->folders, &theme, &err),
                     DL_OK);
}

static void
broken_themes_are_faults_of_the_list(void **state)
{
    struct folder *folder = *state;
    struct dl_themes themes;
    struct dl_faults faults = {0};
    folder_write(folder, "zebra", "styles: {}\n");
    folder_write(folder, "ape", "styles: {}\n");
    folder_write(folder, "broken", "styles: {bse: {}}\n");
    folder_write(folder, ".hidden", "x\n");
    DL_PUSH(folder->arena, &folder->folders, DL_STR("no/such/folder"));
    DL_PUSH(folder->arena, &folder->folders, dl_str_from(folder->path));
    dl_themes_list(folder->arena, &folder->folders, &themes, &faults);
    assert_int_equal(themes.count, 3);
    assert_str(themes.at[0].name, "default");
    assert_str(themes.at[1].name, "ape");
    assert_str(themes.at[2].name, "zebra");
    assert_int_equal(faults.count, 1);
    assert_non_null(strstr(faults.at[0].text, "mean \"base\"?"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(all_that_ships_is_listed_without_faults),
        folder_test(what_ships_can_be_read),
        folder_test(our_own_need_no_guard),
        folder_test(kinds_differ_in_every_theme_at_every_depth),
        folder_test(kinds_of_one_style_of_letters_differ_to_the_eye),
        folder_test(dates_and_names_differ_from_text_to_the_eye),
        folder_test(states_show_on_text_and_names_at_every_depth),
        folder_test(mono_says_what_stands_in_for_colour),
        folder_test(themes_are_found_by_name_or_path),
        folder_test(broken_themes_are_faults_of_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
