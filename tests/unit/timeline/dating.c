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
        arena_test(alone_it_stays_undated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
