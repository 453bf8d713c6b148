/* Folders are made with all above them, or a failure says why not. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "base/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
is_folder(const char *path)
{
    struct stat now;
    return stat(path, &now) == 0 && S_ISDIR(now.st_mode);
}

static void
all_on_the_way_are_made(void **state)
{
    const char *own = unit_folder(*state);
    const char *deep = dl_arena_printf(*state, "%s/a/b/c", own);
    const char *file = dl_arena_printf(*state, "%s/x/y.log", own);
    assert_true(folder_make(deep));
    assert_true(is_folder(deep));
    assert_true(folder_make(deep)); /* the second time too */
    assert_true(folder_make_for(file));
    assert_true(is_folder(dl_arena_printf(*state, "%s/x", own)));
    assert_int_not_equal(access(file, F_OK), 0);
}

static void
a_file_in_the_way_is_a_failure(void **state)
{
    const char *own = unit_folder(*state);
    const char *file = dl_arena_printf(*state, "%s/a", own);
    FILE *made = fopen(file, "w");
    assert_non_null(made);
    fclose(made);
    assert_false(folder_make(dl_arena_printf(*state, "%s/b/c", file)));
    assert_false(folder_make_for(dl_arena_printf(*state, "%s/b/c", file)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(all_on_the_way_are_made),
        arena_test(a_file_in_the_way_is_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
