/* The order of entries. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/order.h"

/* An entry called `title` that nothing tells; `day` counts from an epoch. */
static void
add(struct dl_arena *arena, struct dl_timeline *timeline, const char *title,
    int32_t day, enum dl_grain grain, enum dl_placing placing)
{
    struct dl_entry entry = {.title = dl_str_from(title),
                             .when = {{day}, {day}, grain},
                             .placing = placing,
                             .why = "given"};
    DL_PUSH(arena, timeline, entry);
}

static struct dl_str
titles(struct dl_arena *arena, struct dl_timeline *timeline)
{
    order_entries(NULL, timeline);
    const char *out = "";
    for (size_t i = 0; i < timeline->count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? "|" : "",
                              DL_FMT(timeline->at[i].title));
    return dl_str_from(out);
}

static void
days_come_one_after_the_other(void **state)
{
    struct dl_timeline timeline = {0};
    add(*state, &timeline, "late", 300, DL_GRAIN_DAY, DL_PLACED);
    add(*state, &timeline, "early", 100, DL_GRAIN_DAY, DL_PLACED);
    assert_str(titles(*state, &timeline), "early|late");
}

static void
a_month_stands_before_its_first_day(void **state)
{
    struct dl_timeline timeline = {0};
    add(*state, &timeline, "day", 100, DL_GRAIN_DAY, DL_PLACED);
    add(*state, &timeline, "month", 100, DL_GRAIN_MONTH, DL_PLACED);
    assert_str(titles(*state, &timeline), "month|day");
}

static void
before_and_after_stand_around_their_day(void **state)
{
    struct dl_timeline timeline = {0};
    add(*state, &timeline, "after", 100, DL_GRAIN_DAY, DL_AFTER);
    add(*state, &timeline, "next", 101, DL_GRAIN_DAY, DL_PLACED);
    add(*state, &timeline, "on", 100, DL_GRAIN_DAY, DL_PLACED);
    add(*state, &timeline, "before", 100, DL_GRAIN_DAY, DL_BEFORE);
    assert_str(titles(*state, &timeline), "before|on|after|next");
}

static void
equals_keep_their_order(void **state)
{
    struct dl_timeline timeline = {0};
    add(*state, &timeline, "a", 100, DL_GRAIN_DAY, DL_PLACED);
    add(*state, &timeline, "b", 100, DL_GRAIN_DAY, DL_PLACED);
    assert_str(titles(*state, &timeline), "a|b");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(days_come_one_after_the_other),
        arena_test(a_month_stands_before_its_first_day),
        arena_test(before_and_after_stand_around_their_day),
        arena_test(equals_keep_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
