/* Names over many articles: what is one listing, and what it goes by. */
/* SPDX-License-Identifier: ISC */
#include "shelf.h"

static void
the_same_thing_is_one_listing_over_articles(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "The [place US] and [place Norway] met."},
        {NULL, "The [place United States] slept."},
    };
    assert_shelf(state, texts, "place United States 2/2|place Norway 1/1");
}

static void
a_listing_goes_by_its_best_name(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person J. Renner] came. [person J. Renner] left."},
        {NULL, "[person Josef Renner] came."},
    };
    assert_shelf(state, texts, "person Josef Renner 3/2");
}

static void
of_two_kinds_the_more_frequent_is_listed(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Marvex Tolunda] came. [person Marvex Tolunda] left."},
        {NULL, "[organisation Marvex Tolunda] came."},
    };
    assert_shelf(state, texts, "person Marvex Tolunda 3/2");
}

static void
a_person_and_a_place_of_one_word_are_two(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Oldhaven] came."},
        {NULL, "[place Oldhaven] is small."},
    };
    assert_shelf(state, texts, "person Oldhaven 1/1|place Oldhaven 1/1");
}

static void
a_people_and_its_country_are_two(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[place Peru] and a [group Peruvian]."},
        {NULL, "[group Peruvians] and [place Peru]."},
    };
    assert_shelf(state, texts, "place Peru 2/2|group Peruvian 2/2");
}

static void
aliases_stand_by_use_with_their_rule(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[person Karl Renner] and [person K. Renner]"},
        {NULL, "[person Renner] and [person Renner]"},
    };
    struct shelf shelf = shelf_open(*state, NULL, texts, 2);
    struct dl_ladder *ladder = dl_ladder_new(shelf.tagger);
    struct dl_directory directory = {0};
    shelf_put(&shelf, ladder, 0, 0);
    shelf_put(&shelf, ladder, 1, 1);
    dl_ladder_list(ladder, *state, &directory);
    assert_str(shelf_print_all(*state, &directory),
               "person Karl Renner 4/2, "
               "Renner 2 library: the one most written about then, "
               "K. Renner 1 person: initial and surname\n");
    dl_ladder_free(ladder);
    dl_tagger_close(shelf.tagger);
}

static void
pinned_things_are_known_to_be(void **state)
{
    static const struct shelf_text texts[] = {
        {NULL, "[organisation Marvex Tolunda] hired [person Bo Ek]."},
    };
    struct dl_knowledge known = {.faults = {0}};
    struct dl_known marvex = {.kind = DL_KIND_ORGANISATION, .pinned = true};
    DL_PUSH(*state, &marvex.names, DL_STR("Marvex Tolunda"));
    DL_PUSH(*state, &known.entries, marvex);
    struct shelf shelf = shelf_open(*state, &known, texts, 1);
    struct dl_ladder *ladder = dl_ladder_new(shelf.tagger);
    struct dl_directory directory = {0};
    shelf_put(&shelf, ladder, 0, 0);
    dl_ladder_list(ladder, *state, &directory);
    assert_int_equal(directory.count, 2);
    for (size_t i = 0; i < directory.count; i++)
        assert_int_equal(directory.at[i].pinned,
                         directory.at[i].kind == DL_KIND_ORGANISATION);
    dl_ladder_free(ladder);
    dl_tagger_close(shelf.tagger);
}

static void
an_empty_library_has_an_empty_directory(void **state)
{
    static const struct shelf_text texts[] = {{NULL, "nothing."}};
    assert_shelf(state, texts, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_same_thing_is_one_listing_over_articles),
        arena_test(a_listing_goes_by_its_best_name),
        arena_test(of_two_kinds_the_more_frequent_is_listed),
        arena_test(a_person_and_a_place_of_one_word_are_two),
        arena_test(a_people_and_its_country_are_two),
        arena_test(aliases_stand_by_use_with_their_rule),
        arena_test(pinned_things_are_known_to_be),
        arena_test(an_empty_library_has_an_empty_directory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
