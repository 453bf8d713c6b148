/* Tests of the importance of entries, on invented libraries. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include <math.h>

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {"Oslo", DL_KIND_PLACE},
                                     {0}};

struct told {
    const char *day, *title, *text;
};

static struct dl_timeline
build(struct dl_arena *arena, const struct told *told, size_t count)
{
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    for (size_t i = 0; i < count; i++)
        layers[i] =
            layers_read(arena, told[i].title, told[i].text, told[i].day, names);
    struct dl_directory *directory = layers_directory(arena, names, count);
    directory->at[0].salience = 90;
    directory->at[2].salience = 40;
    struct dl_timeline out = {0};
    dl_timeline_build(arena, layers, count, directory, &out);
    return out;
}

static const struct dl_entry *
entry_called(const struct dl_timeline *timeline, const char *part)
{
    for (size_t i = 0; i < timeline->count; i++)
        if (dl_str_find(timeline->at[i].title, dl_str_from(part), 0) !=
            SIZE_MAX)
            return &timeline->at[i];
    fail_msg("no entry of %s", part);
    return NULL;
}

static void
a_score_is_the_sum_of_its_cues(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "", "Police arrested Meyer in Bern on Monday."},
        {"2021-05-20", "", "Roth flew to Oslo on Monday."}};
    struct dl_timeline timeline = build(*state, told, 2);
    for (size_t i = 0; i < timeline.count; i++) {
        float sum = 0;
        for (int cue = 0; cue < DL_ENTRY_CUES; cue++)
            sum += timeline.at[i].cues[cue];
        assert_true(fabsf(sum - timeline.at[i].score) < 0.001f);
    }
}

static void
what_more_articles_tell_is_greater(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "", "Police arrested Meyer in Bern on Monday."},
        {"2021-05-20", "", "Meyer was arrested by police in Bern on Monday."},
        {"2021-05-20", "", "Police arrested Roth in Oslo on Monday."}};
    struct dl_timeline timeline = build(*state, told, 3);
    assert_true(entry_called(&timeline, "Meyer")->score >
                entry_called(&timeline, "Roth")->score);
}

static void
the_best_of_a_day_has_its_weight_and_the_second_half(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "", "Police arrested Meyer in Bern on Monday."},
        {"2021-05-20", "", "Meyer was arrested by police in Bern on Monday."},
        {"2021-05-20", "", "Roth flew to Oslo on Monday."}};
    struct dl_timeline timeline = build(*state, told, 3);
    float whole = entry_called(&timeline, "Meyer")->cues[DL_ENTRY_DAY];
    float half = entry_called(&timeline, "Roth")->cues[DL_ENTRY_DAY];
    assert_true(whole > 0);
    assert_true(fabsf(whole - 2 * half) < 0.001f);
    assert_int_equal(
        dl_timeline_day(&timeline, dl_day_from_civil(2021, 5, 17))->events, 2);
}

static void
what_a_headline_says_is_greater(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "Police arrest Meyer in Bern",
         "Police arrested Meyer in Bern on Monday. Police arrested Roth in "
         "Oslo on Monday."}};
    struct dl_timeline timeline = build(*state, told, 1);
    assert_true(entry_called(&timeline, "Meyer")->cues[DL_ENTRY_HEADLINE] >
                entry_called(&timeline, "Roth")->cues[DL_ENTRY_HEADLINE]);
}

static void
central_names_make_an_entry_greater(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "",
         "Meyer flew to Bern on Monday. Roth flew to Oslo on Monday."}};
    struct dl_timeline timeline = build(*state, told, 1);
    assert_true(entry_called(&timeline, "Meyer")->cues[DL_ENTRY_NAMES] > 1);
    assert_true(entry_called(&timeline, "Roth")->cues[DL_ENTRY_NAMES] == 0);
}

static void
what_is_told_weeks_later_is_greater(void **state)
{
    static const struct told told[] = {
        {"2021-05-04", "", "Police arrested Meyer in Bern on Monday."},
        {"2021-06-20", "", "Police arrested Meyer in Bern on 3 May 2021."}};
    struct dl_timeline timeline = build(*state, told, 2);
    const struct dl_entry *entry = entry_called(&timeline, "Meyer");
    assert_int_equal(entry->sources, 2);
    assert_true(entry->cues[DL_ENTRY_LATER] > 0);
    assert_true(entry->cues[DL_ENTRY_WEEKS] > 0);
}

static void
what_is_only_known_to_the_year_has_no_part_of_a_day(void **state)
{
    static const struct told told[] = {
        {"2021-05-04", "", "Roth visited Oslo in 2019."}};
    struct dl_timeline timeline = build(*state, told, 1);
    const struct dl_entry *entry = entry_called(&timeline, "Roth");
    assert_true(entry->cues[DL_ENTRY_COARSE] < 0);
    assert_true(entry->cues[DL_ENTRY_DAY] == 0);
}

static void
a_line_that_says_not_who_loses(void **state)
{
    static const struct told told[] = {
        {"2021-05-04", "",
         "Roth left Oslo on Monday. She met Meyer in Bern on "
         "Tuesday."}};
    struct dl_timeline timeline = build(*state, told, 1);
    assert_true(entry_called(&timeline, "She")->cues[DL_ENTRY_VAGUE] < 0);
    assert_true(entry_called(&timeline, "Roth")->cues[DL_ENTRY_VAGUE] == 0);
}

static void
what_nothing_dates_is_weighed_without_a_day(void **state)
{
    static const struct told told[] = {
        {NULL, "Police arrest Meyer", "Police arrested Meyer on Monday."}};
    struct dl_timeline timeline = build(*state, told, 1);
    assert_int_equal(timeline.undated_count, 1);
    const struct dl_entry *entry = &timeline.undated[0];
    assert_true(entry->score > 0);
    assert_int_equal(entry->outlets, 1);
    assert_true(entry->cues[DL_ENTRY_OPEN] < 0);
    assert_true(entry->cues[DL_ENTRY_HEADLINE] > 0);
    assert_true(entry->cues[DL_ENTRY_DAY] == 0);
}

static void
minor_entries_stand_below_the_ordinary_ones_of_their_day(void **state)
{
    static const struct told told[] = {
        {"2021-05-20", "Meyer flies to Bern",
         "Meyer flew to Bern on Thursday. Roth flew to Oslo."}};
    struct dl_layers layers =
        layers_read(*state, told[0].title, told[0].text, told[0].day, names);
    assert_int_equal(layers.events->count, 2);
    struct dl_event *second = &layers.events->at[1];
    second->minor = true;
    second->weight = 10;
    second->when = layers.events->at[0].when;
    struct dl_timeline timeline = {0};
    dl_timeline_build(*state, &layers, 1, layers_directory(*state, names, 1),
                      &timeline);
    const struct dl_entry *minor = entry_called(&timeline, "Roth");
    assert_true(minor->minor);
    assert_true(minor->score < entry_called(&timeline, "Meyer")->score / 2);
    const struct dl_timeline_day *day =
        dl_timeline_day(&timeline, dl_day_from_civil(2021, 5, 20));
    assert_int_equal(day->events, 1);
    assert_int_equal(day->minor, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_score_is_the_sum_of_its_cues),
        arena_test(what_more_articles_tell_is_greater),
        arena_test(the_best_of_a_day_has_its_weight_and_the_second_half),
        arena_test(what_a_headline_says_is_greater),
        arena_test(central_names_make_an_entry_greater),
        arena_test(what_is_told_weeks_later_is_greater),
        arena_test(what_is_only_known_to_the_year_has_no_part_of_a_day),
        arena_test(a_line_that_says_not_who_loses),
        arena_test(what_nothing_dates_is_weighed_without_a_day),
        arena_test(minor_entries_stand_below_the_ordinary_ones_of_their_day),
    };
    return cmocka_run_group_tests_name("score", tests, NULL, NULL);
}
