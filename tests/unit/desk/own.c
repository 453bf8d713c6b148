/* Settings that the worker keeps when the caller's have gone. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/own.h"

static void
what_tells_about_names_is_copied_whole(void **state)
{
    struct dl_arena *given = dl_arena_new(0);
    struct dl_settings settings = {.apart = DL_STR("/s/apart.yaml"),
                                   .fetcher = DL_STR("/x/dateline-fetch")};
    struct dl_settings copy = {.reader_cols = 77};
    struct dl_known known = {.id = DL_STR("ann-lee"), .pinned = true};
    struct dl_tenure role = {.title = DL_STR("mayor"), .of = DL_STR("oslo")};
    DL_PUSH(given, &known.names, dl_str_copy(given, DL_STR("Ann Lee")));
    DL_PUSH(given, &known.roles, role);
    DL_PUSH(given, &settings.entities.entries, known);
    DL_PUSH(given, &settings.entities.never, DL_STR("Quad bike"));
    own_settings(*state, &settings, &copy);
    dl_arena_free(given);
    const struct dl_known *own = &copy.entities.entries.at[0];
    assert_str(own->names.at[0], "Ann Lee");
    assert_str(own->roles.at[0].title, "mayor");
    assert_true(own->pinned);
    assert_str(copy.entities.never.at[0], "Quad bike");
    assert_str(copy.apart, "/s/apart.yaml");
    assert_str(copy.fetcher, "/x/dateline-fetch");
    assert_int_equal(copy.reader_cols, 77);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_tells_about_names_is_copied_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
