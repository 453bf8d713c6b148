/* Schemes of others, read in all their forms; whatever their colours are, what
 * they make can be read. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include "conf/style.h"

enum { SCHEMES = 1000, BASE16 = 16, BASE24 = 24, TEXT = 2048 };

static const char *const names[BASE24] = {
    "base00", "base01", "base02", "base03", "base04", "base05",
    "base06", "base07", "base08", "base09", "base0A", "base0B",
    "base0C", "base0D", "base0E", "base0F", "base10", "base11",
    "base12", "base13", "base14", "base15", "base16", "base17",
};

/* What a generated scheme is like. */
struct making {
    int keys;
    bool nested, quoted, marked;
    uint32_t seed;
};

static uint32_t
draw(uint32_t *seed)
{
    *seed = *seed * UINT32_C(1664525) + UINT32_C(1013904223);
    return *seed >> 8;
}

/* A scheme of drawn colours, as people and tools write them. */
static const char *
make(struct folder *folder, struct making like)
{
    char *text = dl_arena_alloc(folder->arena, TEXT);
    int used = 0;
    if (like.nested)
        used = snprintf(text, TEXT,
                        "system: \"base%d\"\nname: \"Drawn\"\nauthor: \"A. "
                        "Maker\"\nvariant: \"dark\"\npalette:\n",
                        like.keys);
    else
        used =
            snprintf(text, TEXT, "scheme: \"Drawn\"\nauthor: \"A. Maker\"\n");
    for (int i = 0; i < like.keys; i++) {
        const char *quote = like.quoted || like.marked ? "\"" : "";
        used += snprintf(text + used, (size_t)(TEXT - used),
                         "%s%s: %s%s%06x%s\n", like.nested ? "  " : "",
                         names[i], quote, like.marked ? "#" : "",
                         draw(&like.seed) & 0xffffff, quote);
    }
    return text;
}

static void
assert_readable(struct folder *folder, const struct dl_theme *theme,
                enum dl_depth depth)
{
    struct dl_theme_report report;
    dl_theme_report(folder->arena, theme, SEEN(depth), &report);
    for (size_t i = 0; i < report.count; i++) {
        const struct dl_theme_row *row = &report.at[i];
        if (!row->ok)
            fail_msg("%s: %.2f of %.2f", dl_role_name(row->role), row->reached,
                     row->floor);
        if (style_floor(row->role) > 0 && row->role != DL_ROLE_BASE)
            assert_true(row->reached > 1);
    }
}

static struct dl_style
shown(const struct dl_theme *theme, enum dl_role content, enum dl_role state,
      enum dl_depth depth)
{
    struct dl_style style =
        dl_style_shown(theme, DL_ROLE_BASE, content, state, SEEN(depth));
    style.fg.fallback = style.bg.fallback = 0;
    return style;
}

/* Where the colours are the terminal's own, or there are none: the chosen row
 * shows, and kinds of name differ. */
static void
assert_told_apart(const struct dl_theme *theme)
{
    static const enum dl_depth depths[] = {DL_DEPTH_MONO, DL_DEPTH_16};
    for (int i = 0; i < 2; i++) {
        struct dl_style seen[DL_ROLE_COUNT];
        struct dl_style row =
            shown(theme, DL_ROLE_LIST_TITLE, DL_ROLE_SELECTED, depths[i]);
        assert_true(row.attrs & DL_ATTR_REVERSE);
        for (int k = DL_ROLE_ENTITY_PERSON; k <= DL_ROLE_ENTITY_OTHER; k++) {
            seen[k] = shown(theme, (enum dl_role)k, DL_ROLE_NONE, depths[i]);
            for (int other = DL_ROLE_ENTITY_PERSON; other < k; other++)
                assert_memory_not_equal(&seen[k], &seen[other], sizeof *seen);
        }
    }
}

static void
any_palette_stays_readable(void **state)
{
    for (uint32_t i = 0; i < SCHEMES; i++) {
        struct making like = {i % 3 ? BASE16 : BASE24, i & 1, i & 2, i & 4, i};
        struct dl_theme theme = folder_load(*state, make(*state, like));
        assert_readable(*state, &theme, DL_DEPTH_RGB);
        if (i % 50 == 0)
            assert_readable(*state, &theme, DL_DEPTH_256);
        assert_told_apart(&theme);
    }
}

static void
all_forms_read_the_same(void **state)
{
    struct making like = {BASE16, true, true, true, 5};
    struct dl_theme first = folder_load(*state, make(*state, like));
    for (int form = 0; form < 8; form++) {
        like = (struct making){BASE16, form & 1, form & 2, form & 4, 5};
        struct dl_theme other = folder_load(*state, make(*state, like));
        assert_memory_equal(first.styles, other.styles, sizeof first.styles);
        assert_str(other.name, "Drawn");
    }
}

static const char plain[] =
    "base00: 181818\nbase01: 282828\nbase02: 383838\nbase03: 585858\n"
    "base04: b8b8b8\nbase05: d8d8d8\nbase06: e8e8e8\nbase07: f8f8f8\n"
    "base08: ab4642\nbase09: dc9656\nbase0A: f7ca88\nbase0B: a1b56c\n"
    "base0C: 86c1b9\nbase0D: 7cafc2\nbase0E: ba8baf\nbase0F: a16946\n";

static const char *
with(struct folder *folder, const char *before, const char *after)
{
    return dl_arena_printf(folder->arena, "%s%s%s", before, plain, after);
}

static void
roles_have_the_colours_of_the_table(void **state)
{
    struct dl_theme theme = folder_load(*state, plain);
    const struct dl_style *styles = theme.styles;
    assert_false(theme.light);
    assert_str(theme.name, "t");
    assert_int_equal(styles[DL_ROLE_BASE].bg.r, 0x18);
    assert_int_equal(styles[DL_ROLE_BASE].fg.r, 0xd8);
    assert_int_equal(styles[DL_ROLE_ENTITY_PLACE].fg.g, 0xb5);
    assert_int_equal(styles[DL_ROLE_ENTITY_PLACE].fg.fallback, 2);
    assert_int_equal(styles[DL_ROLE_STATUS].bg.r, 0x28);
    assert_int_equal(styles[DL_ROLE_STATUS].bg.fallback, DL_COLOUR_OWN);
    assert_int_equal(styles[DL_ROLE_PANE_TITLE].bg.r, 0x18);
    assert_int_equal(styles[DL_ROLE_READ_TEXT].fg.kind, DL_COLOUR_CLEAR);
    assert_int_equal(styles[DL_ROLE_SELECTED].bg.fallback,
                     DL_COLOUR_ATTR + DL_ATTR_REVERSE);
    assert_int_equal(styles[DL_ROLE_LIST_STAR].fg.r, 0xf7); /* 13 is 0A */
}

static void
the_ground_says_whether_it_is_light(void **state)
{
    const char *light =
        with(*state, "", "variant: dark\n"); /* what it says of itself */
    char *text =
        dl_arena_copy(((struct folder *)*state)->arena, light, strlen(light));
    memcpy(strstr(text, "181818"), "fafafa", 6);
    memcpy(strstr(text, "d8d8d8"), "222222", 6);
    assert_true(folder_load(*state, text).light);
}

static void
what_a_scheme_lacks_is_said_with_its_line(void **state)
{
    folder_refuse(*state, "base00: 181818\nbase01: 282828\n", 1, 1,
                  "has no base02");
    folder_refuse(*state, with(*state, "base10: grey\n", ""), 1, 9,
                  "base10 is a colour of 6 digits");
    folder_refuse(*state, with(*state, "base10: 1234567\n", ""), 1, 9,
                  "base10 is a colour of 6 digits");
    folder_refuse(*state, with(*state, "system: base48\n", ""), 1, 9,
                  "those of base16 and base24 are");
    folder_refuse(*state, "scheme:\n  system: tinted8\n", 2, 3, "tinted8");
    folder_refuse(*state, with(*state, "name: \"a\\nb\"\n", ""), 1, 7,
                  "one line");
}

static void
a_folder_of_them_is_listed_among_the_themes(void **state)
{
    struct folder *folder = *state;
    struct dl_themes themes;
    struct dl_faults faults = {0};
    struct dl_theme theme;
    struct dl_error err;
    char deep[64];
    snprintf(deep, sizeof deep, "%s/base16", folder->path);
    mkdir(deep, 0755);
    folder_write(folder, "base16/ash", with(folder, "name: Ash light\n", ""));
    folder_write(folder, "own", "styles: {}\n");
    dl_themes_list(folder->arena, &folder->folders, &themes, &faults);
    assert_int_equal(themes.count, 3);
    assert_int_equal(faults.count, 0);
    assert_str(themes.at[1].name, "Ash light");
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("ash"),
                                   &folder->folders, &theme, &err),
                     DL_OK);
    assert_int_equal(dl_theme_find(folder->arena, DL_STR("Ash light"),
                                   &folder->folders, &theme, &err),
                     DL_OK);
    unit_remove_folder(deep);
}

/* Its styles count where the heir says nothing, and the heir may give them
 * other colours. */
static void
themes_inherit_from_a_scheme(void **state)
{
    struct folder *folder = *state;
    char inner[32];
    snprintf(inner, sizeof inner, "%s/base16", folder->path);
    mkdir(inner, 0755);
    folder_write(folder, "base16/ash", plain);
    struct dl_theme scheme = folder_load(folder, plain);
    static const char *const lines[] = {"inherit: ash\n",
                                        "inherit: base16/ash\n",
                                        "inherit: base16/ash.yaml\n"};
    for (size_t i = 0; i < 3; i++) {
        struct dl_theme heir = folder_load(folder, lines[i]);
        assert_memory_equal(heir.styles, scheme.styles, sizeof heir.styles);
        assert_str(heir.name, "t");
    }
    struct dl_theme heir = folder_load(
        folder, "inherit: ash\npalette: {base0B: '#010203'}\n"
                "styles: {entity.person: {fg: base0C}, status: {bg: [base08, "
                "bold]}}\n");
    assert_int_equal(heir.styles[DL_ROLE_ENTITY_PLACE].fg.b, 3);
    assert_int_equal(heir.styles[DL_ROLE_ENTITY_PERSON].fg.r, 0x86);
    assert_int_equal(heir.styles[DL_ROLE_STATUS].bg.r, 0xab);
    assert_int_equal(heir.styles[DL_ROLE_STATUS].bg.fallback,
                     DL_COLOUR_ATTR + DL_ATTR_BOLD);
    assert_int_equal(heir.styles[DL_ROLE_STATUS].fg.r, 0xb8);
    folder_refuse(folder, "inherit: base16/slate.yaml\n", 1, 10,
                  "there is no theme");
    unit_remove_folder(inner);
}

/* What is wrong with a scheme is told of its own file. */
static void
a_faulty_ancestor_is_named(void **state)
{
    struct dl_theme theme;
    struct dl_error err;
    struct folder *folder = *state;
    folder_write(folder, "ash", "base00: 181818\n");
    const char *path = folder_write(folder, "t", "inherit: ash\n");
    assert_int_equal(
        dl_theme_load(folder->arena, path, &folder->folders, &theme, &err),
        DL_ERR_SYNTAX);
    assert_non_null(strstr(err.where, "ash.yaml"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(any_palette_stays_readable),
        folder_test(all_forms_read_the_same),
        folder_test(roles_have_the_colours_of_the_table),
        folder_test(the_ground_says_whether_it_is_light),
        folder_test(what_a_scheme_lacks_is_said_with_its_line),
        folder_test(a_folder_of_them_is_listed_among_the_themes),
        folder_test(themes_inherit_from_a_scheme),
        folder_test(a_faulty_ancestor_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
