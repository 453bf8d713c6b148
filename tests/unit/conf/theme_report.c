/* What a theme's report measures and judges. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

static const struct dl_theme_row *
find_row(const struct dl_theme_report *report, enum dl_role role,
         enum dl_role content, enum dl_role state)
{
    for (size_t i = 0; i < report->count; i++) {
        const struct dl_theme_row *row = &report->at[i];
        if (row->role == role && row->content == content && row->state == state)
            return row;
    }
    return NULL;
}

static void
every_role_is_measured(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme = folder_load(folder, "styles: {}\n");
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
    for (int role = 0; role < DL_ROLE_COUNT; role++) {
        size_t i = 0;
        while (i < report.count && report.at[i].role != (enum dl_role)role)
            i++;
        assert_true(i < report.count);
    }
}

static void
the_terminals_own_colours_are_not_judged(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme = folder_load(folder, "styles: {}\n");
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
    for (size_t i = 0; i < report.count; i++) {
        assert_true(report.at[i].contrast == 0);
        assert_true(report.at[i].ok);
    }
}

static void
what_is_faint_is_moved_and_told(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme =
        folder_load(folder, "styles:\n"
                            "  base: {fg: '#cccccc', bg: '#101010'}\n"
                            "  entity.person: {fg: '#444444'}\n"
                            "  selected: {bg: '#151515'}\n");
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
    assert_true(
        find_row(&report, DL_ROLE_BASE, DL_ROLE_NONE, DL_ROLE_NONE)->ok);
    const struct dl_theme_row *name = find_row(
        &report, DL_ROLE_ENTITY_PERSON, DL_ROLE_ENTITY_PERSON, DL_ROLE_NONE);
    assert_true(name->contrast < 2 && name->reached >= 4.5 && name->ok);
    assert_true(name->moved > 0.1 && name->moved < 0.5);
    assert_int_equal(name->fg.r, 0x44);
    assert_true(name->shown.r > 0x44);
    const struct dl_theme_row *bar =
        find_row(&report, DL_ROLE_SELECTED, DL_ROLE_NONE, DL_ROLE_SELECTED);
    assert_true(bar->contrast < 1.5 && bar->reached >= 1.5 && bar->moved > 0);
}

static void
what_suffices_is_not_moved(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme =
        folder_load(folder, "styles:\n"
                            "  base: {fg: '#ffffff', bg: '#000000'}\n"
                            "  selected: {attrs: reverse}\n");
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
    for (size_t i = 0; i < report.count; i++)
        assert_true(report.at[i].moved == 0);
}

static void
reversed_text_is_measured_as_it_shows(void **state)
{
    struct folder *folder = *state;
    struct dl_theme theme =
        folder_load(folder, "styles:\n"
                            "  base: {fg: '#ffffff', bg: '#000000'}\n"
                            "  selected: {attrs: reverse}\n");
    struct dl_theme_report report;
    dl_theme_report(folder->arena, &theme, SEEN(DL_DEPTH_RGB), &report);
    const struct dl_theme_row *row = find_row(
        &report, DL_ROLE_SELECTED, DL_ROLE_READ_TEXT, DL_ROLE_SELECTED);
    assert_int_equal(row->fg.r, 0);
    assert_int_equal(row->bg.r, 255);
    assert_true(
        find_row(&report, DL_ROLE_SELECTED, DL_ROLE_NONE, DL_ROLE_SELECTED)
            ->contrast > 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(every_role_is_measured),
        folder_test(the_terminals_own_colours_are_not_judged),
        folder_test(what_is_faint_is_moved_and_told),
        folder_test(what_suffices_is_not_moved),
        folder_test(reversed_text_is_measured_as_it_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
