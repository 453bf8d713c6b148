/* A recogniser opened with the user's names. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
the_users_names_are_found_and_their_refusals_kept(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_knowledge known = {.entries = {0}};
    struct dl_known club = {.kind = DL_KIND_ORGANISATION};
    DL_PUSH(arena, &club.names, DL_STR("the walkers"));
    DL_PUSH(arena, &club.also, DL_STR("Quiet Feet"));
    DL_PUSH(arena, &known.entries, club);
    DL_PUSH(arena, &known.never, DL_STR("Norway"));
    struct reading reading = reading_open(
        arena, &known, NULL, "Today the walkers met in Norway. Quiet Feet!");
    reading_link(arena, &reading);
    assert_str(print_mentions(arena, reading.doc, &reading.mentions),
               "organisation the walkers|organisation Quiet Feet");
    assert_str(print_entities(arena, &reading.entities), "the walkers 2");
    reading_close(&reading);
}

static void
closing_nothing_is_allowed(void **state)
{
    (void)state;
    dl_tagger_close(NULL);
    dl_lattice_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_users_names_are_found_and_their_refusals_kept),
        arena_test(closing_nothing_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
