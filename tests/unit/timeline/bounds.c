/* Bounds of an entry, from all that tell it. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/bounds.h"

enum { TELLINGS_MAX = 4 };

/* One telling: of which March day it says what, and when it was printed. */
struct telling {
    enum dl_placing placing;
    int from, to;
    int published; /* 0: nobody knows */
    enum dl_certainty certainty;
};

static struct dl_day
march(int day)
{
    return dl_day_from_civil(2021, 3, day);
}

static struct dl_layers
article_of(struct dl_arena *arena, const struct telling *telling)
{
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    struct dl_events *events = DL_NEW(arena, struct dl_events);
    struct dl_event event = {
        .placing = telling->placing,
        .certainty = telling->certainty,
        .when = {march(telling->from), march(telling->to), DL_GRAIN_DAY}};
    DL_PUSH(arena, events, event);
    article->published = (struct dl_stamp){.known = telling->published > 0,
                                           .day = march(telling->published)};
    return (struct dl_layers){.article = article, .events = events};
}

/* The entry of tellings, the best first: "AFTER 22-22: why". */
static struct dl_str
join(struct dl_arena *arena, const struct telling *tellings, uint32_t count)
{
    static const char *const names[] = {"ON", "BEFORE", "AFTER", "BETWEEN",
                                        "UNPLACED"};
    struct dl_layers layers[TELLINGS_MAX];
    struct dl_evidence evidence[TELLINGS_MAX];
    for (uint32_t i = 0; i < count; i++) {
        layers[i] = article_of(arena, &tellings[i]);
        evidence[i] = (struct dl_evidence){i, 0};
    }
    struct dl_entry entry = {.when = layers[0].events->at[0].when,
                             .placing = tellings[0].placing,
                             .certainty = tellings[0].certainty,
                             .evidence = evidence,
                             .evidence_count = count,
                             .why = "told"};
    bounds_join(arena, layers, &entry);
    return dl_str_from(
        dl_arena_printf(arena, "%s %d-%d: %s", names[entry.placing],
                        dl_civil_from_day(entry.when.from).day,
                        dl_civil_from_day(entry.when.to).day, entry.why));
}

static void
a_bound_from_each_side_leaves_what_lies_between(void **state)
{
    const struct telling tellings[] = {{DL_AFTER, 22, 22, 0, DL_INFERRED},
                                       {DL_BEFORE, 24, 24, 0, DL_INFERRED}};
    assert_str(join(*state, tellings, 2),
               "BETWEEN 22-24: told; bounded from both sides");
}

static void
the_nearer_of_two_bounds_counts(void **state)
{
    const struct telling tellings[] = {{DL_AFTER, 20, 20, 0, DL_INFERRED},
                                       {DL_AFTER, 22, 22, 0, DL_INFERRED},
                                       {DL_BEFORE, 27, 27, 0, DL_INFERRED},
                                       {DL_BEFORE, 25, 25, 0, DL_INFERRED}};
    assert_str(join(*state, tellings, 2), "AFTER 22-22: told");
    assert_str(join(*state, tellings, 4),
               "BETWEEN 22-25: told; bounded from both sides");
}

static void
a_bound_that_contradicts_the_best_one_is_dropped(void **state)
{
    const struct telling tellings[] = {{DL_AFTER, 24, 24, 0, DL_INFERRED},
                                       {DL_BEFORE, 22, 22, 0, DL_INFERRED}};
    assert_str(join(*state, tellings, 2),
               "AFTER 24-24: told; a bound that contradicts better ones is "
               "dropped");
}

static void
what_is_told_as_past_lies_before_the_report(void **state)
{
    const struct telling past[] = {{DL_AFTER, 22, 22, 24, DL_INFERRED}};
    const struct telling planned[] = {{DL_AFTER, 22, 22, 24, DL_PLANNED}};
    assert_str(join(*state, past, 1), "BETWEEN 22-24: told; told by then");
    assert_str(join(*state, planned, 1), "AFTER 22-22: told");
}

static void
the_only_day_that_is_left_is_the_day(void **state)
{
    const struct telling tellings[] = {{DL_AFTER, 24, 24, 24, DL_STATED}};
    assert_str(join(*state, tellings, 1), "ON 24-24: told; told by then");
}

static void
a_day_of_its_own_stays(void **state)
{
    const struct telling tellings[] = {{DL_PLACED, 22, 22, 24, DL_STATED},
                                       {DL_AFTER, 23, 23, 24, DL_INFERRED}};
    assert_str(join(*state, tellings, 2), "ON 22-22: told");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_bound_from_each_side_leaves_what_lies_between),
        arena_test(the_nearer_of_two_bounds_counts),
        arena_test(a_bound_that_contradicts_the_best_one_is_dropped),
        arena_test(what_is_told_as_past_lies_before_the_report),
        arena_test(the_only_day_that_is_left_is_the_day),
        arena_test(a_day_of_its_own_stays),
    };
    return cmocka_run_group_tests_name("bounds", tests, NULL, NULL);
}
