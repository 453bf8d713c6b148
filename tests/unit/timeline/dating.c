/* Stories, and the dates they give to articles that have none. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Port Union", DL_KIND_ORGANISATION},
                                     {"Antwerp", DL_KIND_PLACE},
                                     {"Lind", DL_KIND_PERSON},
                                     {0}};

static struct dl_story_date
ask(struct dl_arena *arena, struct dl_layers *layers, size_t count)
{
    const struct dl_directory *directory =
        layers_directory(arena, names, count);
    struct dl_stories stories;
    struct dl_story_date out;
    dl_stories_find(arena, layers, count, directory, &stories);
    dl_story_date(arena, layers, count, directory, &stories, count - 1, &out);
    return out;
}

static void
an_event_told_elsewhere_gives_the_day(void **state)
{
    struct dl_layers layers[] = {
        layers_read(*state, "Antwerp dockers strike",
                    "Port Union called a strike in Antwerp on Monday.",
                    "2018-11-21", names),
        layers_read(*state, "Antwerp dockers on strike",
                    "On Monday Port Union called a strike in Antwerp.", NULL,
                    names)};
    struct dl_story_date date = ask(*state, layers, 2);
    assert_true(date.has_day);
    assert_int_equal(date.day.n, dl_day_from_civil(2018, 11, 19).n);
    assert_non_null(date.why);
}

static void
another_weekday_gives_the_year_only(void **state)
{
    struct dl_layers layers[] = {
        layers_read(*state, "Antwerp dockers strike",
                    "Port Union called a strike in Antwerp on Monday.",
                    "2018-11-21", names),
        layers_read(*state, "Antwerp dockers on strike",
                    "On Friday Port Union called a strike in Antwerp.", NULL,
                    names)};
    struct dl_story_date date = ask(*state, layers, 2);
    assert_false(date.has_day);
    assert_true(date.has_near);
}

static void
an_event_of_another_weekday_speaks_against(void **state)
{
    struct dl_layers layers[] = {
        layers_read(*state, "Antwerp dockers strike",
                    "Port Union called a strike in Antwerp on Monday. "
                    "Lind resigned in Antwerp on Tuesday.",
                    "2018-11-21", names),
        layers_read(*state, "Antwerp dockers on strike",
                    "On Thursday Port Union called a strike in Antwerp. "
                    "On Tuesday Lind left for the coast.",
                    NULL, names)};
    struct dl_story_date date = ask(*state, layers, 2);
    assert_false(date.has_day);
}

static void
the_reason_names_every_event_that_agrees(void **state)
{
    struct dl_layers layers[] = {
        layers_read(*state, "Antwerp dockers strike",
                    "Port Union called a strike in Antwerp on Monday. Lind "
                    "resigned in Antwerp on Tuesday.",
                    "2018-11-21", names),
        layers_read(*state, "Antwerp dockers on strike",
                    "On Monday Port Union called a strike in Antwerp. On "
                    "Tuesday Lind resigned in Antwerp.",
                    NULL, names)};
    struct dl_story_date date = ask(*state, layers, 2);
    assert_true(date.has_day);
    assert_int_equal(date.day.n, dl_day_from_civil(2018, 11, 20).n);
    assert_non_null(strstr(date.why, "2 of its events"));
    assert_non_null(strstr(date.why, "is on 2018-11-19"));
    assert_non_null(strstr(date.why, "is on 2018-11-20"));
}

static void
alone_it_stays_undated(void **state)
{
    struct dl_layers layers[] = {layers_read(
        *state, "Lind resigns", "Lind resigned on Monday.", NULL, names)};
    struct dl_story_date date = ask(*state, layers, 1);
    assert_false(date.has_day || date.has_near);
    assert_null(date.why);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_event_told_elsewhere_gives_the_day),
        arena_test(another_weekday_gives_the_year_only),
        arena_test(an_event_of_another_weekday_speaks_against),
        arena_test(the_reason_names_every_event_that_agrees),
        arena_test(alone_it_stays_undated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
