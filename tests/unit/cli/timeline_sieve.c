/* Tests of what a timeline is about. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

/* A library of one article, "a.md", with the entry of the sample. */
static struct cli
open_sample(struct dl_arena *arena, struct sample *sample)
{
    sample_fill(sample, DL_STR("Pilots met."));
    sample->article.id = DL_STR("a.md");
    sample->library.timeline.at = &sample->entry;
    sample->library.timeline.count = 1;
    sample->library.stories.of = DL_ARRAY(arena, 1, uint32_t);
    sample->library.stories.count = 1;
    struct dl_listing pilots = {.name = DL_STR("Harbour Union")};
    struct dl_alias alias = {.text = DL_STR("the Union")};
    DL_PUSH(arena, &pilots.aliases, alias);
    DL_PUSH(arena, &sample->library.directory, pilots);
    return (struct cli){.arena = arena};
}

static bool
passes(struct cli *cli, const struct sample *sample)
{
    struct timeline timeline = {.library = &sample->library};
    return timeline_sieve(cli, &sample->library, &timeline) &&
           timeline.count == 1;
}

static bool
passes_days(struct cli *cli, const struct sample *sample, const char *from,
            const char *to)
{
    cli->line.flags[CLI_FLAG_FROM] = from;
    cli->line.flags[CLI_FLAG_TO] = to;
    return passes(cli, sample);
}

static void
what_lasts_passes_while_it_does(void **state)
{
    struct sample sample; /* 22 and 23 March 2021 */
    struct cli cli = open_sample(*state, &sample);
    assert_true(passes_days(&cli, &sample, "2021-03-23", NULL));
    assert_false(passes_days(&cli, &sample, "2021-03-24", NULL));
    assert_true(passes_days(&cli, &sample, NULL, "2021-03-22"));
    assert_false(passes_days(&cli, &sample, NULL, "2021-03-21"));
    assert_true(passes_days(&cli, &sample, "2021", "2021-03"));
}

static void
a_month_passes_when_a_part_of_it_is_asked_for(void **state)
{
    struct sample sample;
    struct cli cli = open_sample(*state, &sample);
    sample.entry.when = dl_interval_of(sample.entry.when.from, DL_GRAIN_MONTH);
    assert_true(passes_days(&cli, &sample, "2021-03-31", NULL));
    assert_true(passes_days(&cli, &sample, NULL, "2021-03-01"));
    assert_false(passes_days(&cli, &sample, "2021-04", NULL));
}

static void
bounds_stand_beside_their_day(void **state)
{
    struct sample sample; /* before 22, after 23 March */
    struct cli cli = open_sample(*state, &sample);
    sample.entry.placing = DL_BEFORE;
    assert_true(passes_days(&cli, &sample, "2021-03-21", "2021-03-21"));
    assert_false(passes_days(&cli, &sample, "2021-03-22", NULL));
    assert_false(passes_days(&cli, &sample, NULL, "2021-02"));
    sample.entry.placing = DL_AFTER;
    assert_true(passes_days(&cli, &sample, "2021-03-23", "2021-03-23"));
    assert_false(passes_days(&cli, &sample, NULL, "2021-03-22"));
    assert_false(passes_days(&cli, &sample, "2021-04", NULL));
    sample.entry.placing = DL_BETWEEN;
    assert_true(passes_days(&cli, &sample, "2021-03-23", NULL));
    assert_false(passes_days(&cli, &sample, "2021-03-24", NULL));
    sample.entry.placing = DL_UNPLACED;
    assert_false(passes_days(&cli, &sample, "1000", NULL));
    assert_true(passes_days(&cli, &sample, NULL, NULL));
}

static void
an_entity_goes_by_any_of_its_names(void **state)
{
    struct sample sample;
    uint32_t listing = 0;
    struct cli cli = open_sample(*state, &sample);
    sample.entry.listings = &listing;
    sample.entry.listing_count = 1;
    cli.line.flags[CLI_FLAG_ENTITY] = "harbour union";
    assert_true(passes(&cli, &sample));
    cli.line.flags[CLI_FLAG_ENTITY] = "The Union";
    assert_true(passes(&cli, &sample));
    sample.entry.listing_count = 0;
    assert_false(passes(&cli, &sample));
}

static void
an_article_and_its_story_go_by_its_path(void **state)
{
    struct sample sample;
    struct cli cli = open_sample(*state, &sample);
    cli.line.flags[CLI_FLAG_ARTICLE] = "a.md";
    assert_true(passes(&cli, &sample));
    cli.line.flags[CLI_FLAG_ARTICLE] = NULL;
    cli.line.flags[CLI_FLAG_STORY] = "a.md";
    assert_true(passes(&cli, &sample));
}

static void
minor_entries_pass_when_all_are_asked_for_and_in_json(void **state)
{
    struct sample sample;
    struct cli cli = open_sample(*state, &sample);
    sample.entry.minor = true;
    assert_false(passes(&cli, &sample));
    cli.line.flags[CLI_FLAG_ALL] = "";
    assert_true(passes(&cli, &sample));
    cli.line.flags[CLI_FLAG_ALL] = NULL;
    cli.line.flags[CLI_FLAG_JSON] = "";
    assert_true(passes(&cli, &sample));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_lasts_passes_while_it_does),
        arena_test(a_month_passes_when_a_part_of_it_is_asked_for),
        arena_test(bounds_stand_beside_their_day),
        arena_test(an_entity_goes_by_any_of_its_names),
        arena_test(an_article_and_its_story_go_by_its_path),
        arena_test(minor_entries_pass_when_all_are_asked_for_and_in_json),
    };
    return cmocka_run_group_tests_name("timeline_sieve", tests, NULL, NULL);
}
