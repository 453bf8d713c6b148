/* Tests of folding by option, and of finding a telling. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

/* Days 1 1 2 with scores 3 1 2; the number of entries that stay. */
static size_t
kept(struct dl_arena *arena, enum cli_flag flag, const char *most)
{
    struct dl_entry entries[] = {
        {.when = {{1}, {1}, DL_GRAIN_DAY}, .score = 3},
        {.when = {{1}, {1}, DL_GRAIN_DAY}, .score = 1},
        {.when = {{2}, {2}, DL_GRAIN_DAY}, .score = 2}};
    const struct dl_entry *list[] = {&entries[0], &entries[1], &entries[2]};
    struct dl_library library = {.timeline = {.at = entries, .count = 3}};
    struct timeline timeline = {.library = &library, .at = list, .count = 3};
    struct cli cli = {.arena = arena};
    cli.line.flags[flag] = most;
    timeline_fold(&cli, &timeline);
    assert_ptr_equal(timeline.at[0], &entries[0]);
    return timeline.count;
}

static void
top_counts_events_and_days_count_days(void **state)
{
    assert_int_equal(kept(*state, CLI_FLAG_TOP, "1"), 1);
    assert_int_equal(kept(*state, CLI_FLAG_TOP, "2"), 2);
    assert_int_equal(kept(*state, CLI_FLAG_DAYS, "1"), 2);
    assert_int_equal(kept(*state, CLI_FLAG_DAYS, "9"), 3);
    assert_int_equal(kept(*state, CLI_FLAG_ALL, ""), 3);
}

static void
a_telling_is_a_sentence_of_an_article(void **state)
{
    (void)state;
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    struct timeline timeline = {.library = &sample.library};
    struct telling telling = timeline_telling(&timeline, &sample.entry, 0);
    assert_str(telling.sentence, "Pilots met.");
    assert_ptr_equal(telling.article, &sample.article);
    assert_ptr_equal(telling.event, &sample.event);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(top_counts_events_and_days_count_days),
        cmocka_unit_test(a_telling_is_a_sentence_of_an_article),
    };
    return cmocka_run_group_tests_name("timeline", tests, NULL, NULL);
}
