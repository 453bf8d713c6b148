/* Tests of articles as sources. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/press.h"

/* An article of an outlet, or of a site, and its day. */
static void
add(struct dl_arena *arena, struct dl_layers *layers, const char *source,
    const char *url, const char *day)
{
    *layers = layers_make(arena, "", "Pilots met.", day, layers_nobody);
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)layers->article;
    article->source = dl_str_from(source);
    article->url = dl_str_from(url);
}

static struct reach
reach_of(struct dl_arena *arena, const struct dl_layers *layers, size_t count,
         const uint32_t *articles, size_t named)
{
    struct press press = {0};
    struct dl_day day = dl_day_from_civil(2021, 3, 1);
    press_read(arena, layers, count, &press);
    return press_reach(&press, arena, articles, named, day);
}

static void
an_article_counts_once(void **state)
{
    struct dl_layers layers[2];
    add(*state, &layers[0], "Quay Post", "", "2021-03-01");
    add(*state, &layers[1], "Tern", "", "2021-03-01");
    struct reach reach =
        reach_of(*state, layers, 2, (uint32_t[]){1, 0, 1, 1}, 4);
    assert_int_equal(reach.articles, 2);
    assert_int_equal(reach.outlets, 2);
    assert_int_equal(reach.later, 0);
    assert_int_equal(reach.weeks, 0);
}

static void
an_outlet_is_one_whatever_its_capitals(void **state)
{
    struct dl_layers layers[2];
    add(*state, &layers[0], "Quay Post", "", "2021-03-01");
    add(*state, &layers[1], "QUAY POST", "", "2021-03-01");
    assert_int_equal(reach_of(*state, layers, 2, (uint32_t[]){0, 1}, 2).outlets,
                     1);
}

static void
without_a_name_the_site_is_the_outlet(void **state)
{
    struct dl_layers layers[3];
    add(*state, &layers[0], "", "https://quay.example.org/a/1", "2021-03-01");
    add(*state, &layers[1], "", "https://quay.example.org/b/2", "2021-03-01");
    add(*state, &layers[2], "", "https://tern.example.org/b/2", "2021-03-01");
    assert_int_equal(
        reach_of(*state, layers, 3, (uint32_t[]){0, 1, 2}, 3).outlets, 2);
}

static void
late_articles_count_by_weeks_too(void **state)
{
    struct dl_layers layers[5];
    add(*state, &layers[0], "A", "", "2021-03-07"); /* its own week */
    add(*state, &layers[1], "A", "", "2021-03-08"); /* the next */
    add(*state, &layers[2], "A", "", "2021-03-15"); /* two weeks later */
    add(*state, &layers[3], "A", "", "2021-03-16"); /* the same week */
    add(*state, &layers[4], "A", "", NULL);
    struct reach reach =
        reach_of(*state, layers, 5, (uint32_t[]){0, 1, 2, 3, 4}, 5);
    assert_int_equal(reach.later, 2);
    assert_int_equal(reach.weeks, 2);
}

static void
nobody_reaches_nothing(void **state)
{
    assert_int_equal(reach_of(*state, NULL, 0, NULL, 0).articles, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_article_counts_once),
        arena_test(an_outlet_is_one_whatever_its_capitals),
        arena_test(without_a_name_the_site_is_the_outlet),
        arena_test(late_articles_count_by_weeks_too),
        arena_test(nobody_reaches_nothing),
    };
    return cmocka_run_group_tests_name("press", tests, NULL, NULL);
}
