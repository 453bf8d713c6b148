/* Stories: who is told of, and when. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include <time.h>

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

static const struct given strike[] = {{"United States", DL_KIND_PLACE},
                                      {"Port Union", DL_KIND_ORGANISATION},
                                      {"Baltimore", DL_KIND_PLACE},
                                      {0}};
static const struct given storm[] = {{"United States", DL_KIND_PLACE},
                                     {"Hurricane Olga", DL_KIND_EVENT},
                                     {"Florida", DL_KIND_PLACE},
                                     {0}};

static void
a_country_in_common_is_no_story(void **state)
{
    struct dl_layers layers[] = {
        article(*state, "Dockers strike in Baltimore", "2018-11-21", strike),
        article(*state, "Olga nears the coast", "2018-11-21", storm)};
    struct dl_stories stories;
    dl_stories_find(*state, layers, 2, NULL, &stories);
    assert_int_not_equal(stories.of[0], stories.of[1]);
}

/* An article of story `story`: two names of its own, one that half of the news
 * has, and some that are shared at random. */
static struct dl_layers
made(struct dl_arena *arena, uint32_t number, uint32_t story)
{
    struct dl_article *own = DL_NEW(arena, struct dl_article);
    struct dl_entities *entities = DL_NEW(arena, struct dl_entities);
    uint32_t keys[] = {1,
                       1000000 + 3 * story,
                       1000001 + 3 * story,
                       1000002 + 3 * story,
                       2 + number * 7919 % 997,
                       2 + number * 104729 % 997};
    for (size_t i = number % 2; i < sizeof keys / sizeof *keys; i++) {
        struct dl_entity entity = {.kind = DL_KIND_PERSON,
                                   .mentions = 1,
                                   .salience = i >= 1 && i <= 3 ? 60 : 10};
        entity.key = dl_str_from(dl_arena_printf(arena, "name%u", keys[i]));
        DL_PUSH(arena, entities, entity);
    }
    own->published = (struct dl_stamp){
        .known = true, .day = {18000 + (int32_t)(story / 50 + number % 3)}};
    return (struct dl_layers){.article = own, .entities = entities};
}

/* Group `count` articles, eight to a story; the processor time it took. */
static double
group(uint32_t count)
{
    enum { EACH = 8 };
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    for (uint32_t i = 0; i < count; i++)
        layers[i] = made(arena, i, i / EACH);
    struct dl_stories stories;
    clock_t start = clock();
    dl_stories_find(arena, layers, count, NULL, &stories);
    double taken = (double)(clock() - start) / CLOCKS_PER_SEC;
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(stories.of[i], stories.of[i / EACH * EACH]);
    assert_int_equal(stories.count, count / EACH);
    dl_arena_free(arena);
    return taken;
}

static void
ten_times_the_articles_take_about_ten_times_as_long(void **state)
{
    (void)state;
    double few = group(5000), many = group(50000);
    assert_true(many < 40 * few);
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
        arena_test(a_country_in_common_is_no_story),
        arena_test(ten_times_the_articles_take_about_ten_times_as_long),
        arena_test(no_articles_make_no_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
