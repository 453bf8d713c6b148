/* Tests of the weight of days, on invented libraries. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/importance.h"

#include <math.h>

struct told {
    const char *day, *text;
};

static struct dl_timeline
weigh(struct dl_arena *arena, const struct told *told, size_t count)
{
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    struct press press = {0};
    struct dl_timeline out = {0};
    for (size_t i = 0; i < count; i++) {
        layers[i] =
            layers_read(arena, "", told[i].text, told[i].day, layers_nobody);
        struct dl_article *article =
            (struct dl_article *)(uintptr_t)layers[i].article;
        article->source = dl_str_from(i % 2 ? "Tern" : "Quay Post");
    }
    press_read(arena, layers, count, &press);
    days_weigh(arena, arena, layers, &press, &out.days);
    return out;
}

static const struct dl_timeline_day *
day_of(const struct dl_timeline *timeline, int month, int day)
{
    const struct dl_timeline_day *out =
        dl_timeline_day(timeline, dl_day_from_civil(2021, month, day));
    if (!out)
        fail_msg("no day %d-%d", month, day);
    return out;
}

static void
mentions_are_counted_by_sentence_article_and_outlet(void **state)
{
    static const struct told told[] = {
        {"2021-05-12", "The dam broke on 3 May 2021. Pilots had warned on 3 "
                       "May 2021, on 3 May 2021."},
        {"2021-05-12", "The dam broke on 3 May 2021."}};
    struct dl_timeline timeline = weigh(*state, told, 2);
    const struct dl_timeline_day *day = day_of(&timeline, 5, 3);
    assert_int_equal(day->mentions, 3);
    assert_int_equal(day->articles, 2);
    assert_int_equal(day->outlets, 2);
    assert_int_equal(day->published, 0);
    assert_int_equal(day_of(&timeline, 5, 12)->published, 2);
}

static void
a_score_is_the_sum_of_its_cues(void **state)
{
    static const struct told told[] = {
        {"2021-05-04", "The dam broke on Monday. Crews came on Tuesday."},
        {"2021-06-12", "The dam broke on 3 May 2021."}};
    struct dl_timeline timeline = weigh(*state, told, 2);
    for (size_t i = 0; i < timeline.days.count; i++) {
        float sum = 0;
        for (int cue = 0; cue < DL_DAY_CUES; cue++)
            sum += timeline.days.at[i].cues[cue];
        assert_true(fabsf(sum - timeline.days.at[i].score) < 0.001f);
        assert_true(sum >= 0);
    }
}

static void
a_day_still_mentioned_weeks_later_is_greater(void **state)
{
    static const struct told told[] = {
        {"2021-05-05", "The dam broke on 3 May 2021."},
        {"2021-06-16", "The dam broke on 3 May 2021."},
        {"2021-07-16", "The dam broke on 3 May 2021."},
        {"2021-09-05", "The tower fell on 3 September 2021."},
        {"2021-09-05", "The tower fell on 3 September 2021."},
        {"2021-09-06", "The tower fell on 3 September 2021."}};
    struct dl_timeline timeline = weigh(*state, told, 6);
    const struct dl_timeline_day *dam = day_of(&timeline, 5, 3);
    const struct dl_timeline_day *tower = day_of(&timeline, 9, 3);
    assert_true(dam->score > tower->score);
    assert_true(dam->cues[DL_DAY_LATER] > 0 && dam->cues[DL_DAY_WEEKS] > 0);
    assert_true(tower->cues[DL_DAY_LATER] == 0);
}

static void
one_old_history_makes_no_day_great(void **state)
{
    static const struct told told[] = {
        {"2021-05-05", "The dam broke on Monday."},
        {"2021-05-05", "The dam broke on Monday."},
        {"2021-05-06", "The dam broke on Monday."},
        {"2021-05-06", "Pilots met. Crews left. Divers slept. The first dam "
                       "broke on 8 May 1998."}};
    struct dl_timeline timeline = weigh(*state, told, 4);
    const struct dl_timeline_day *old =
        dl_timeline_day(&timeline, dl_day_from_civil(1998, 5, 8));
    assert_non_null(old);
    assert_true(day_of(&timeline, 5, 3)->score > old->score);
}

static void
a_peak_of_publications_counts_for_the_day_it_tells_of(void **state)
{
    static const struct told told[] = {
        {"2021-05-04", "A dam broke in Bern on Monday. Crews came at once."},
        {"2021-05-04", "A dam broke in Bern on Monday. Nobody was hurt."},
        {"2021-05-04", "The dam broke on Monday, killing two people."}};
    struct dl_timeline timeline = weigh(*state, told, 3);
    const struct dl_timeline_day *monday = day_of(&timeline, 5, 3);
    const struct dl_timeline_day *tuesday = day_of(&timeline, 5, 4);
    assert_int_equal(tuesday->published, 3);
    assert_true(monday->cues[DL_DAY_NEWS] > 0);
    assert_true(tuesday->cues[DL_DAY_NEWS] == 0);
    assert_true(monday->score > 2 * tuesday->score);
}

static void
a_lesser_neighbour_loses_and_is_an_echo(void **state)
{
    static const struct told told[] = {
        {"2021-05-09", "The dam broke on 3 May 2021."},
        {"2021-05-09", "The dam broke on 3 May 2021. Crews came on 4 May "
                       "2021. Crews went on 7 May 2021."}};
    struct dl_timeline timeline = weigh(*state, told, 2);
    const struct dl_timeline_day *peak = day_of(&timeline, 5, 3);
    const struct dl_timeline_day *beside = day_of(&timeline, 5, 4);
    const struct dl_timeline_day *apart = day_of(&timeline, 5, 7);
    assert_true(peak->cues[DL_DAY_ECHO] > 0);
    assert_true(peak->cues[DL_DAY_BESIDE] == 0);
    assert_true(beside->cues[DL_DAY_BESIDE] < 0);
    assert_true(beside->score < apart->score);
}

static void
more_than_the_weeks_around_it_is_a_burst(void **state)
{
    static const struct told told[] = {{"2021-05-03", "Pilots met."},
                                       {"2021-05-05", "Pilots met."},
                                       {"2021-05-09", "Pilots met."},
                                       {"2021-05-09", "Pilots sailed."},
                                       {"2021-05-09", "Pilots sang."}};
    struct dl_timeline timeline = weigh(*state, told, 5);
    assert_true(day_of(&timeline, 5, 9)->cues[DL_DAY_BURST] >
                day_of(&timeline, 5, 5)->cues[DL_DAY_BURST]);
}

static void
ages_and_lengths_mention_no_day(void **state)
{
    static const struct told told[] = {
        {NULL, "The dam held for three days. It is checked every Monday."}};
    assert_int_equal(weigh(*state, told, 1).days.count, 0);
}

static void
no_articles_have_no_days(void **state)
{
    assert_int_equal(weigh(*state, NULL, 0).days.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(mentions_are_counted_by_sentence_article_and_outlet),
        arena_test(a_score_is_the_sum_of_its_cues),
        arena_test(a_day_still_mentioned_weeks_later_is_greater),
        arena_test(one_old_history_makes_no_day_great),
        arena_test(a_peak_of_publications_counts_for_the_day_it_tells_of),
        arena_test(a_lesser_neighbour_loses_and_is_an_echo),
        arena_test(more_than_the_weeks_around_it_is_a_burst),
        arena_test(ages_and_lengths_mention_no_day),
        arena_test(no_articles_have_no_days),
    };
    return cmocka_run_group_tests_name("days", tests, NULL, NULL);
}
