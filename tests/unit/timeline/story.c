/* Stories: who is told of, and when. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given dock[] = {
    {"Port Union", DL_KIND_ORGANISATION}, {"Antwerp", DL_KIND_PLACE}, {0}};
static const struct given court[] = {
    {"Meyer", DL_KIND_PERSON}, {"Bern", DL_KIND_PLACE}, {0}};

static struct dl_layers
article(struct dl_arena *arena, const char *title, const char *day,
        const struct given *names)
{
    return layers_read(arena, title, "Text.", day, names);
}

static void
shared_names_within_days_make_a_story(void **state)
{
    struct dl_layers layers[] = {
        article(*state, "Dockers strike in Antwerp", "2018-11-21", dock),
        article(*state, "Former mayor on trial", "2018-11-21", court),
        article(*state, "Strike of dockers goes on", "2018-11-23", dock),
        article(*state, "Dockers strike in Antwerp", "2020-11-23", dock)};
    struct dl_stories stories;
    dl_stories_find(*state, layers, 4, NULL, &stories);
    assert_int_equal(stories.of[0], stories.of[2]);
    assert_int_not_equal(stories.of[0], stories.of[1]);
    assert_int_not_equal(stories.of[0], stories.of[3]);
    assert_int_equal(stories.count, 3);
}

static void
no_articles_make_no_story(void **state)
{
    struct dl_stories stories;
    dl_stories_find(*state, NULL, 0, NULL, &stories);
    assert_int_equal(stories.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(shared_names_within_days_make_a_story),
        arena_test(no_articles_make_no_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
