/* Which telling of an event stands for all. */
/* SPDX-License-Identifier: ISC */
#include "tellings.h"

#include "timeline/best.h"

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {"Austria", DL_KIND_PLACE},
                                     {"Norway", DL_KIND_PLACE},
                                     {"Malta", DL_KIND_PLACE},
                                     {0}};

/* All tellings as one group, whatever the rules of merging say. */
static void
read_all(struct dl_arena *arena, const char *const *texts, size_t count,
         struct signs *signs, struct group *group)
{
    *signs = tellings_read(arena, texts, count, names);
    *group = (struct group){.signs = DL_ARRAY(arena, count, uint32_t),
                            .count = (uint32_t)count,
                            .major = (uint32_t)count};
    for (uint32_t i = 0; i < count; i++)
        group->signs[i] = i;
}

static struct dl_str
title(struct dl_arena *arena, const char *const *texts, size_t count)
{
    struct signs signs = {0};
    struct group group;
    read_all(arena, texts, count, &signs, &group);
    return signs.at[best_rank(arena, &signs, &group)[0]].event->title;
}

static void
what_happened_is_not_told_by_a_plan(void **state)
{
    static const char *const texts[] = {
        "Meyer is due to speak at the new headquarters in Bern on Thursday.",
        "Meyer told Roth on Thursday.",
        "Meyer assured Roth on Thursday that nobody would have to leave."};
    assert_str(title(*state, texts, 3),
               "Meyer assured Roth that nobody would have to leave");
}

static void
who_acts_in_most_tellings_is_named(void **state)
{
    static const char *const texts[] = {
        "Austria imposed limits on two dozen banks in Malta on Monday.",
        "Austria and Norway imposed limits on Malta on Monday.",
        "Norway and Austria imposed limits on Malta on Monday."};
    struct dl_str text = title(*state, texts, 3);
    assert_true(dl_str_ends(text, DL_STR("imposed limits on Malta")));
}

static void
a_stated_day_wins_over_a_planned_one(void **state)
{
    static const char *const texts[] = {"Meyer will visit Bern on Friday.",
                                        "Meyer visited Bern on Monday."};
    struct signs signs = {0};
    struct group group;
    read_all(*state, texts, 2, &signs, &group);
    assert_int_equal(best_date(&signs, &group)->certainty, DL_STATED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_happened_is_not_told_by_a_plan),
        arena_test(who_acts_in_most_tellings_is_named),
        arena_test(a_stated_day_wins_over_a_planned_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
