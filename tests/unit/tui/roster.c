/* Names found by typing, among many and at once. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/roster.h"

#include "tui/fold.h"

#include <time.h>

static void
list_name(struct dl_library *library, const char *name, enum dl_kind kind,
          uint32_t mentions, uint32_t salience)
{
    struct dl_listing listing = {.name = dl_str_from(name),
                                 .kind = kind,
                                 .key = dl_str_from(name),
                                 .mentions = mentions,
                                 .salience = salience,
                                 .where_count = 1};
    listing.where = DL_NEW(library->arena, struct dl_listed);
    DL_PUSH(library->arena, &library->directory, listing);
}

/* All names that fit, with commas between. */
static struct dl_str
found(struct dl_arena *arena, const struct roster *roster, const char *needle,
      enum dl_kind kind, uint32_t most)
{
    struct roster_hits hits;
    const char *out = "";
    struct dl_str folded = fold_text(arena, dl_str_from(needle), true).text;
    roster_find(arena, roster, folded, kind, most, &hits);
    for (uint32_t i = 0; i < hits.count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? ", " : "",
                              DL_FMT(roster->at[hits.at[i]].name.name));
    return dl_str_from(dl_arena_printf(arena, "%s of %u", out, hits.total));
}

struct fixture {
    struct dl_library library;
    struct roster roster;
};

static int
setup(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct fixture *fixture = DL_NEW(arena, struct fixture);
    struct dl_library *library = &fixture->library;
    struct dl_alias alias = {DL_STR("\u00d8rsted"), "test", 2};
    library->arena = arena;
    list_name(library, "Ann Lee", DL_KIND_PERSON, 9, 40);
    list_name(library, "Leeds", DL_KIND_PLACE, 20, 10);
    list_name(library, "Bo Ek", DL_KIND_PERSON, 3, 90);
    DL_PUSH(arena, &library->directory.at[2].aliases, alias);
    roster_of_library(&fixture->roster, library);
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;
    roster_free(&fixture->roster);
    dl_arena_free(fixture->library.arena);
    return 0;
}

static void
names_stand_by_salience_pinned_ones_first(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = fixture->library.arena;
    assert_str(found(arena, &fixture->roster, "", DL_KIND_COUNT, 9),
               "Bo Ek, Ann Lee, Leeds of 3");
    fixture->library.directory.at[1].pinned = true;
    roster_forget(&fixture->roster);
    roster_of_library(&fixture->roster, &fixture->library);
    assert_str(found(arena, &fixture->roster, "", DL_KIND_COUNT, 9),
               "Leeds, Bo Ek, Ann Lee of 3");
    assert_int_equal(fixture->roster.full, 90);
}

static void
typing_finds_names_and_aliases(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = fixture->library.arena;
    const struct roster *roster = &fixture->roster;
    assert_str(found(arena, roster, "LEE", DL_KIND_COUNT, 9),
               "Ann Lee, Leeds of 2");
    assert_str(found(arena, roster, "lee", DL_KIND_PERSON, 9), "Ann Lee of 1");
    assert_str(found(arena, roster, "\u00f8r", DL_KIND_COUNT, 9), "Bo Ek of 1");
    assert_str(found(arena, roster, "xyz", DL_KIND_COUNT, 9), " of 0");
}

static void
the_best_are_kept_and_all_are_counted(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = fixture->library.arena;
    const struct roster *roster = &fixture->roster;
    assert_str(found(arena, roster, "", DL_KIND_COUNT, 2),
               "Bo Ek, Ann Lee of 3");
    assert_str(found(arena, roster, "le", DL_KIND_COUNT, 1), "Ann Lee of 2");
    assert_str(found(arena, roster, "e", DL_KIND_COUNT, 0), " of 0");
}

static void
an_article_has_its_own_names(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = fixture->library.arena;
    struct dl_reading reading = {0};
    struct dl_entity entity = {.name = DL_STR("Lee"), .salience = 30};
    uint32_t listing = 0, *of = &listing;
    DL_PUSH(arena, &reading.entities, entity);
    fixture->library.directory.of = &of;
    fixture->library.count = 1;
    roster_of_article(&fixture->roster, &reading, NULL, 0);
    assert_str(found(arena, &fixture->roster, "", DL_KIND_COUNT, 9),
               "Lee of 1");
    roster_forget(&fixture->roster);
    roster_of_article(&fixture->roster, &reading, &fixture->library, 0);
    assert_str(found(arena, &fixture->roster, "", DL_KIND_COUNT, 9),
               "Ann Lee of 1");
    assert_int_equal(fixture->roster.full, 100);
    roster_forget(&fixture->roster);
    roster_of_article(&fixture->roster, &reading, &fixture->library, 1);
    assert_str(found(arena, &fixture->roster, "", DL_KIND_COUNT, 9),
               "Lee of 1"); /* it has not been joined */
}

/* Against a scan of the same forms, so that a slow machine does not matter. */
static void
typing_over_many_names_is_fast(void **state)
{
    enum { NAMES = 20000, SCANS = 400 };
    struct fixture *fixture = *state;
    struct dl_arena *arena = fixture->library.arena;
    for (unsigned i = 0; i < NAMES; i++)
        list_name(&fixture->library,
                  dl_arena_printf(arena, "Mara%u Quill%u", i, i * 7919 % 9973),
                  DL_KIND_PERSON, i % 50, i % 100);
    roster_forget(&fixture->roster);
    roster_of_library(&fixture->roster, &fixture->library);
    struct roster_hits hits;
    clock_t begin = clock();
    roster_find(arena, &fixture->roster, DL_STR("maqu77"), DL_KIND_COUNT, 500,
                &hits);
    clock_t find = clock() - begin;
    assert_true(hits.total > 0 && hits.count <= 500);
    begin = clock();
    volatile unsigned sum = 0;
    for (int scan = 0; scan < SCANS; scan++)
        for (uint32_t i = 0; i < NAMES; i++)
            sum += (unsigned char)fixture->roster.forms[i].text.at[0];
    clock_t look = clock() - begin;
    assert_true(sum > 0);
    assert_true(find < look + CLOCKS_PER_SEC / 100);
}

#define roster_test(function) \
    cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        roster_test(names_stand_by_salience_pinned_ones_first),
        roster_test(typing_finds_names_and_aliases),
        roster_test(the_best_are_kept_and_all_are_counted),
        roster_test(an_article_has_its_own_names),
        roster_test(typing_over_many_names_is_fast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
