/* Names over a library, whatever the order of articles, one at a time. */
/* SPDX-License-Identifier: ISC */
#include "shelf.h"

#include "entity/ladder.h"

#include <time.h>

static const struct shelf_text texts[] = {
    {"2010-05-01", "[person Karl Renner]. [person Karl Renner] came."},
    {"2010-05-02", "[person Carl Renner] met the [organisation NWY]."},
    {"2020-05-01", "[person Anna Renner] met [place Norway]."},
    {"2010-05-20", "[person Renner] left [place US]."},
    {NULL, "[person A. Renner] met [person Renner]."},
    {"2020-05-20", "The [organisation Norrland Water Yard] "
                   "([organisation NWY]), [person K. Renner]."},
    {NULL, "The [organisation Nether Wood Yard], [person Anna M. Renner]."},
    {"2020-06-01", "[place Renner] and [organisation Anna Renner]."},
};

enum { TEXTS = sizeof texts / sizeof *texts };

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 16;
}

static void
shuffle(uint32_t *order, uint32_t count, uint32_t *seed)
{
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    for (uint32_t i = count; i > 1; i--) {
        uint32_t k = next_random(seed) % i, old = order[i - 1];
        order[i - 1] = order[k];
        order[k] = old;
    }
}

static struct dl_str
list_all(struct dl_arena *arena, struct dl_ladder *ladder)
{
    struct dl_directory directory = {0};
    dl_ladder_list(ladder, arena, &directory);
    return shelf_print_all(arena, &directory);
}

static void
the_order_of_arrival_does_not_matter(void **state)
{
    struct shelf shelf = shelf_open(*state, NULL, texts, TEXTS);
    struct dl_str expected = {0};
    uint32_t seed = 7, order[TEXTS];
    for (int round = 0; round < 200; round++) {
        struct dl_ladder *ladder = dl_ladder_new(shelf.tagger);
        shuffle(order, TEXTS, &seed);
        for (uint32_t i = 0; i < TEXTS; i++) {
            shelf_put(&shelf, ladder, i, order[i]);
            if (next_random(&seed) % 3 == 0)
                list_all(*state, ladder);
        }
        struct dl_str got = list_all(*state, ladder);
        if (!round)
            expected = got;
        assert_true(dl_str_eq(got, expected));
        dl_ladder_free(ladder);
    }
    dl_tagger_close(shelf.tagger);
}

static void
what_is_replaced_or_taken_off_leaves_no_trace(void **state)
{
    struct shelf shelf = shelf_open(*state, NULL, texts, TEXTS);
    struct dl_ladder *plain = dl_ladder_new(shelf.tagger);
    struct dl_ladder *changed = dl_ladder_new(shelf.tagger);
    for (uint32_t i = 0; i < TEXTS; i++)
        shelf_put(&shelf, changed, i, (i + 3) % TEXTS);
    list_all(*state, changed);
    for (uint32_t i = 0; i < TEXTS; i++) {
        dl_ladder_put(changed, i, NULL, NULL);
        list_all(*state, changed);
        if (i % 2)
            continue;
        shelf_put(&shelf, changed, i, i);
        shelf_put(&shelf, plain, i, i);
    }
    struct dl_str got = list_all(*state, changed);
    struct dl_str expected = list_all(*state, plain);
    assert_true(dl_str_eq(got, expected));
    dl_ladder_free(plain);
    dl_ladder_free(changed);
    dl_tagger_close(shelf.tagger);
}

/* Of this process, so that others on the machine do not count. */
static double
now(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* An article of thirty people, a third of whom are in many articles. */
static const char *
write_article(struct dl_arena *arena, uint32_t *seed)
{
    static const char *const given[] = {"Karl", "Anna", "Olga", "Piet", "Ruth"};
    static const char *const family[] = {"Renner", "Holm", "Berg", "Lund"};
    char *text = dl_arena_alloc(arena, 30 * 40 + 1), *at = text;
    for (int i = 0; i < 30; i++)
        at += sprintf(at, "[person %s %s%s%u]. ", given[next_random(seed) % 5],
                      family[next_random(seed) % 4], i % 3 ? "son" : "",
                      i % 3 ? (unsigned)next_random(seed) % 5000 : 1);
    return text;
}

static void
one_more_article_costs_far_less_than_all(void **state)
{
    enum { ARTICLES = 1000, ADDED = 20 };
    struct dl_arena *arena = *state;
    struct shelf shelf = shelf_open(arena, NULL, NULL, 0);
    struct dl_ladder *ladder = dl_ladder_new(shelf.tagger);
    struct dl_entities *all = DL_ARRAY(arena, ARTICLES + 1, struct dl_entities);
    uint32_t seed = 3;
    for (uint32_t i = 0; i <= ARTICLES; i++) {
        shelf.count = 0;
        memset(&shelf.entities[0], 0, sizeof shelf.entities[0]);
        shelf_read(&shelf,
                   &(struct shelf_text){NULL, write_article(arena, &seed)});
        all[i] = shelf.entities[0];
    }
    double begun = now();
    for (uint32_t i = 0; i < ARTICLES; i++)
        dl_ladder_put(ladder, i, &all[i], NULL);
    ladder_settle(ladder);
    double built = now();
    for (int i = 0; i < ADDED; i++) {
        dl_ladder_put(ladder, ARTICLES, &all[ARTICLES], NULL);
        ladder_settle(ladder);
    }
    double added = (now() - built) / ADDED;
    print_message("%d articles %.1f ms, one more %.2f ms\n", ARTICLES,
                  1e3 * (built - begun), 1e3 * added);
    assert_true(added * 20 < built - begun);
    dl_ladder_free(ladder);
    dl_tagger_close(shelf.tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_order_of_arrival_does_not_matter),
        arena_test(what_is_replaced_or_taken_off_leaves_no_trace),
        arena_test(one_more_article_costs_far_less_than_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
