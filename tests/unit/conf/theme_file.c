/* The files of a theme: what is refused in them, and whom they inherit from. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include "conf/theme.h"

static void
unknown_names_are_refused_with_the_nearest(void **state)
{
    folder_refuse(*state, "pallete: {}\n", 1, 1, "mean \"palette\"?");
    folder_refuse(*state, "styles:\n  entity.persn: {fg: red}\n", 2, 3,
                  "mean \"entity.person\"?");
    folder_refuse(*state, "styles: {base: {fgg: red}}\n", 1, 17, "\"fg\"");
    folder_refuse(*state, "background: grey\n", 1, 13, "dark or light");
}

static void
shapes_that_do_not_fit_are_refused(void **state)
{
    folder_refuse(*state, "- a\n", 1, 1, "is a map");
    folder_refuse(*state, "palette: [a]\n", 1, 10, "is a map");
    folder_refuse(*state, "styles: red\n", 1, 9, "is a map");
    folder_refuse(*state, "styles: {base: red}\n", 1, 16, "is written");
    folder_refuse(*state, "name: [a]\n", 1, 7, "one line");
    folder_refuse(*state, "inherit: [a]\n", 1, 10, "one theme");
    folder_refuse(*state, "a: b: c\n", 1, 5, "second");
}

static void
an_empty_theme_is_a_theme(void **state)
{
    struct dl_theme theme = folder_load(*state, "palette:\nstyles:\n");
    assert_str(theme.name, "t");
    assert_int_equal(theme.styles[DL_ROLE_BASE].fg.kind, DL_COLOUR_DEFAULT);
}

static void
circles_are_refused(void **state)
{
    struct folder *folder = *state;
    folder_write(folder, "a", "inherit: t\n");
    folder_refuse(folder, "inherit: t\n", 1, 10, "circle");
    struct dl_theme theme;
    struct dl_error err;
    const char *path = folder_write(folder, "t", "inherit: a\n");
    assert_int_equal(
        dl_theme_load(folder->arena, path, &folder->folders, &theme, &err),
        DL_ERR_SYNTAX);
    assert_non_null(strstr(err.text, "circle"));
    assert_non_null(strstr(err.where, "a.yaml"));
}

static void
long_lines_of_descent_are_refused(void **state)
{
    struct folder *folder = *state;
    for (int i = 0; i < 10; i++) {
        char name[8], yaml[32];
        snprintf(name, sizeof name, "n%d", i);
        snprintf(yaml, sizeof yaml, "inherit: n%d\n", i + 1);
        folder_write(folder, name, yaml);
    }
    struct dl_theme theme;
    struct dl_error err;
    const char *path = folder_write(folder, "t", "inherit: n0\n");
    assert_int_not_equal(
        dl_theme_load(folder->arena, path, &folder->folders, &theme, &err),
        DL_OK);
    assert_non_null(strstr(err.text, "more than"));
}

static void
an_ancestor_that_is_not_there_is_named(void **state)
{
    folder_refuse(*state, "name: x\ninherit: nobody\n", 2, 10,
                  "no theme \"nobody\"");
}

static void
a_theme_can_extend_one_of_its_own_name(void **state)
{
    struct folder *folder = *state;
    char other[] = "other-XXXXXX";
    assert_non_null(mkdtemp(other));
    char path[64];
    snprintf(path, sizeof path, "%s/t.yaml", other);
    FILE *file = fopen(path, "wb");
    fputs("styles: {border: {fg: red}}\n", file);
    fclose(file);
    DL_PUSH(folder->arena, &folder->folders, dl_str_from(other));
    struct dl_theme theme = folder_load(folder, "inherit: t\n");
    assert_int_equal(theme.styles[DL_ROLE_BORDER].fg.index, 1);
    unlink(path);
    rmdir(other);
}

static void
paths_and_names_go_together(void **state)
{
    struct folder *folder = *state;
    assert_string_equal(theme_path(folder->arena, DL_STR("/a"), DL_STR("b")),
                        "/a/b.yaml");
    assert_string_equal(theme_path(folder->arena, DL_STR("/a/"), DL_STR("b")),
                        "/a/b.yaml");
    assert_string_equal(theme_path(folder->arena, DL_STR(""), DL_STR("b")),
                        "b.yaml");
    assert_str(theme_stem("/a/b.yaml"), "b");
    assert_str(theme_stem("b"), "b");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(unknown_names_are_refused_with_the_nearest),
        folder_test(shapes_that_do_not_fit_are_refused),
        folder_test(an_empty_theme_is_a_theme),
        folder_test(circles_are_refused),
        folder_test(long_lines_of_descent_are_refused),
        folder_test(an_ancestor_that_is_not_there_is_named),
        folder_test(a_theme_can_extend_one_of_its_own_name),
        folder_test(paths_and_names_go_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
