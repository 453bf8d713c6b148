/* What comes with the program is found where the program lies. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "cli/places.h"

#include <string.h>
#include <sys/stat.h>

static void
make_folder(struct dl_arena *arena, const char *home, const char *name)
{
    assert_int_equal(mkdir(dl_arena_printf(arena, "%s/%s", home, name), 0700),
                     0);
}

static void
make_program(struct dl_arena *arena, const char *home, const char *name)
{
    const char *path = dl_arena_printf(arena, "%s/%s", home, name);
    unit_write(path, "");
    assert_int_equal(chmod(path, 0700), 0);
}

/* The places around HOME/bin/, and HOME itself. */
static const char *
find(struct dl_arena *arena, const char *home, struct cli_places *out)
{
    cli_places_find(arena, dl_arena_printf(arena, "%s/bin/", home), out);
    return home;
}

static void
what_was_installed_is_where_it_was_put(void **state)
{
    struct cli_places places;
    cli_places_find(*state, NULL, &places);
    assert_string_equal(places.data, DATELINE_DATADIR);
    assert_string_equal(places.locales, LOCALEDIR);
    assert_string_equal(places.fetcher, DATELINE_LIBEXECDIR "/dateline-fetch");
}

static void
what_is_not_beside_the_program_is_where_it_was_put(void **state)
{
    struct cli_places places;
    const char *home = unit_folder(*state);
    make_folder(*state, home, "share");
    make_folder(*state, home, "share/locale"); /* that of other programs */
    find(*state, home, &places);
    assert_string_equal(places.data, DATELINE_DATADIR);
    assert_string_equal(places.locales, LOCALEDIR);
    assert_string_equal(places.fetcher, DATELINE_LIBEXECDIR "/dateline-fetch");
}

static void
a_tree_that_was_moved_is_used_where_it_is(void **state)
{
    struct cli_places places;
    const char *home = unit_folder(*state);
    make_folder(*state, home, "share");
    make_folder(*state, home, "share/dateline");
    make_folder(*state, home, "libexec");
    make_folder(*state, home, "libexec/dateline");
    make_program(*state, home, "libexec/dateline/dateline-fetch");
    find(*state, home, &places);
    assert_string_equal(places.data,
                        dl_arena_printf(*state, "%s/share/dateline", home));
    assert_string_equal(places.locales,
                        dl_arena_printf(*state, "%s/share/locale", home));
    assert_string_equal(
        places.fetcher,
        dl_arena_printf(*state, "%s/libexec/dateline/dateline-fetch", home));
}

static void
a_helper_beside_the_program_comes_first(void **state)
{
    struct cli_places places;
    const char *home = unit_folder(*state);
    make_folder(*state, home, "bin");
    make_program(*state, home, "bin/dateline-fetch");
    find(*state, home, &places);
    assert_string_equal(places.fetcher,
                        dl_arena_printf(*state, "%s/bin/dateline-fetch", home));
}

static void
the_top_folder_has_no_prefix(void **state)
{
    struct cli_places places;
    cli_places_find(*state, "/", &places);
    assert_string_equal(places.data, DATELINE_DATADIR);
}

static void
the_program_knows_its_folder(void **state)
{
    const char *folder = cli_program_folder(*state);
    assert_non_null(folder);
    assert_int_equal(access(dl_arena_printf(*state, "%splaces", folder), X_OK),
                     0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_installed_is_where_it_was_put),
        arena_test(what_is_not_beside_the_program_is_where_it_was_put),
        arena_test(a_tree_that_was_moved_is_used_where_it_is),
        arena_test(a_helper_beside_the_program_comes_first),
        arena_test(the_top_folder_has_no_prefix),
        arena_test(the_program_knows_its_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
