/* Tests of the timeline as JSON. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

static struct dl_str
lines(struct dl_arena *arena, struct sample *sample)
{
    return sample_print(arena, sample, timeline_json);
}

static void
open_sample(struct sample *sample)
{
    sample_fill(sample, DL_STR("Pilots met."));
    sample->article.id = DL_STR("a.md");
    sample->entry.why = "given";
    sample->event.placing = DL_PLACED;
    sample->event.when =
        dl_interval_of(sample->entry.when.from, DL_GRAIN_MONTH);
    sample->event.certainty = DL_REPORTED;
}

static void
an_entry_has_its_keys(void **state)
{
    struct sample sample;
    open_sample(&sample);
    struct dl_str text = lines(*state, &sample);
    assert_has(text, "\"date\": \"2021-03-22\", \"to\": \"2021-03-23\", "
                     "\"grain\": \"day\", \"certainty\": \"stated\", "
                     "\"minor\": false, \"title\": \"Pilots met.\"");
    assert_has(text, "\"outlets\": [\"Quay; Post\"], \"entities\": [], "
                     "\"who\": [], \"whom\": []");
    assert_has(text, "\"why\": \"given\"}\n");
}

static void
evidence_has_the_day_that_it_gives_itself(void **state)
{
    struct sample sample;
    open_sample(&sample);
    assert_has(lines(*state, &sample),
               "{\"article\": \"a.md\", \"start\": 0, \"end\": 11, "
               "\"sentence\": \"Pilots met.\", \"date\": \"2021-03\", "
               "\"certainty\": \"reported\"}");
    sample.event.placing = DL_BEFORE;
    assert_has(lines(*state, &sample),
               "\"date\": null, \"certainty\": \"reported\"}");
}

static void
who_did_it_to_whom_goes_by_their_best_names(void **state)
{
    struct sample sample;
    uint32_t of[] = {1, 0}, entities[] = {0, 1}, *articles[] = {of};
    struct dl_listing listings[] = {{.name = DL_STR("Norway")},
                                    {.name = DL_STR("Ann Lee")}};
    open_sample(&sample);
    sample.library.directory = (struct dl_directory){listings, 2, 2, articles};
    sample.event.entities = entities;
    sample.event.entity_count = 2;
    sample.event.actors = sample.event.targets = 1;
    assert_has(lines(*state, &sample),
               "\"who\": [\"Ann Lee\"], \"whom\": [\"Norway\"]");
}

static void
importance_lists_the_cues_that_count(void **state)
{
    struct sample sample;
    open_sample(&sample);
    sample.entry.score = 4.25f;
    sample.entry.cues[DL_ENTRY_LATER] = 5.25f;
    sample.entry.cues[DL_ENTRY_OPEN] = -1;
    assert_has(lines(*state, &sample),
               "\"score\": 4.25, \"importance\": {\"later\": 5.25, "
               "\"open\": -1.00}");
}

static void
overdue_stands_there_only_when_it_is(void **state)
{
    struct sample sample;
    open_sample(&sample);
    sample.entry.certainty = DL_PLANNED;
    sample.entry.minor = true;
    assert_lacks(lines(*state, &sample), "overdue");
    assert_has(lines(*state, &sample), "\"minor\": true");
    sample.now = dl_day_from_civil(2021, 3, 24);
    assert_has(lines(*state, &sample), "\"overdue\": true");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_entry_has_its_keys),
        arena_test(evidence_has_the_day_that_it_gives_itself),
        arena_test(who_did_it_to_whom_goes_by_their_best_names),
        arena_test(importance_lists_the_cues_that_count),
        arena_test(overdue_stands_there_only_when_it_is),
    };
    return cmocka_run_group_tests_name("timeline_json", tests, NULL, NULL);
}
