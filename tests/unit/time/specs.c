/* Running specifications. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/specs.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder with one file of two specifications, the second as `timex`. */
static bool
check(struct dl_arena *arena, const char *day)
{
    char folder[] = "specs-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *data = dl_arena_printf(arena, "%s/recognizers-text", folder);
    const char *path = dl_arena_printf(arena, "%s/Date.json", data);
    assert_int_equal(mkdir(data, 0700), 0);
    unit_write(path, dl_arena_printf(
                         arena,
                         "[{\"Input\": \"They met yesterday\", \"Context\": "
                         "{\"ReferenceDateTime\": \"2021-03-24T00:00:00\"}, "
                         "\"Results\": [{\"Text\": \"yesterday\", \"Type\": "
                         "\"date\", \"Start\": 9, \"Value\": {\"Timex\": "
                         "\"%s\"}}]}]",
                         day));
    bool fine = specs_check(folder);
    unlink(path);
    rmdir(data);
    rmdir(folder);
    return fine;
}

static void
a_share_below_the_floor_fails(void **state)
{
    assert_true(check(*state, "2021-03-23"));
    assert_false(check(*state, "2021-03-22"));
}

static void
no_specifications_are_no_failure(void **state)
{
    (void)state;
    assert_true(specs_check("no/such/folder"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_share_below_the_floor_fails),
        arena_test(no_specifications_are_no_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
