/* Themes whose files change while they are worn. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/wardrobe.h"

#include <stdlib.h>
#include <unistd.h>

static const char *
put(struct fixture *fixture, const char *folder, const char *yaml)
{
    const char *path = dl_arena_printf(fixture->arena, "%s/ash.yaml", folder);
    unit_write(path, yaml);
    return path;
}

static void
the_last_good_one_stays_while_the_file_is_broken(void **state)
{
    struct fixture *fixture = *state;
    char folder[] = "wardrobe-XXXXXX";
    struct dl_strs folders = {0};
    assert_non_null(mkdtemp(folder));
    DL_PUSH(fixture->arena, &folders, dl_str_from(folder));
    put(fixture, folder, "styles: {base: {fg: '#111111'}}\n");
    wardrobe_read(fixture->state, &folders);
    fixture_type(fixture, ":theme ash<Enter>");
    const struct dl_style *base =
        &state_theme(fixture->state)->styles[DL_ROLE_BASE];
    assert_int_equal(base->fg.r, 0x11);
    put(fixture, folder, "styles: {base: {fg: '#222222'}}\n");
    wardrobe_read(fixture->state, &folders);
    base = &state_theme(fixture->state)->styles[DL_ROLE_BASE];
    assert_int_equal(base->fg.r, 0x22);
    put(fixture, folder, "styles:\n  base: {fg: greyish}\n");
    wardrobe_read(fixture->state, &folders);
    base = &state_theme(fixture->state)->styles[DL_ROLE_BASE];
    assert_int_equal(base->fg.r, 0x22);
    fixture_type(fixture, "j");
    assert_shown(fixture, "ash.yaml:2:14: ");
    unlink(put(fixture, folder, "styles: {base: {fg: '#333333'}}\n"));
    put(fixture, folder, "styles: {base: {fg: '#444444'}}\n");
    wardrobe_read(fixture->state, &folders);
    assert_not_shown(fixture, "ash.yaml");
    unit_remove_folder(folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(the_last_good_one_stays_while_the_file_is_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
