/* Tests of the timeline in Markdown. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "sample.h"

static void
an_event_has_its_day_its_sentence_and_its_source(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.article.url = DL_STR("https://quay.example.org/1");
    assert_str(sample_print(*state, &sample, timeline_markdown),
               "# Timeline\n\n## March 2021\n\n"
               "- **2021-03-22/2021-03-23** Pilots met.\n"
               "  - [\"Pilots met.\"](https://quay.example.org/1"
               "#:~:text=Pilots%20met.) ([Quay; "
               "Post](https://quay.example.org/1), 2021-03-24)\n");
}

static void
a_file_is_a_link_to_the_article_only(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.article.id = DL_STR("news/a (1).md");
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "  - \"Pilots met.\" ([Quay; Post](news/a%20%281%29.md), "
               "2021-03-24)\n");
}

static void
how_it_is_known_and_how_often_it_is_told_are_noted(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.certainty = DL_PLANNED;
    sample.entry.sources = 3;
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "** Pilots met. *(planned, 3 articles)*\n");
    sample.now = dl_day_from_civil(2021, 3, 24);
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "** Pilots met. *(planned, overdue, 3 articles)*\n");
    sample.entry.certainty = DL_STATED;
    sample.entry.sources = 1;
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "** Pilots met.\n");
}

static void
a_source_without_an_address_is_no_link(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.article.id = DL_STR("-");
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "(Quay; Post, 2021-03-24)");
}

static void
marks_of_markdown_are_escaped(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("A *rise* of [5]\n<b>"));
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "A \\*rise\\* of \\[5\\] \\<b\\>");
}

static void
nothing_becomes_an_address_a_formula_or_a_smiley(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("https://a.example www.b.example :cry: $5 "
                                "&copy; AT&T R & D at 10: x@y ~~z~~ a|b"));
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "https\\://a.example www\\.b.example \\:cry: \\$5 "
               "\\&copy; AT\\&T R & D at 10: x\\@y \\~\\~z\\~\\~ "
               "a\\|b");
}

static void
what_is_known_to_the_year_stands_under_the_year(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.when = dl_interval_of(sample.entry.when.from, DL_GRAIN_YEAR);
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "\n## 2021\n\n- **2021** Pilots");
}

static void
what_is_not_placed_opens_no_heading_among_others(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    struct dl_entry before = sample.entry;
    before.placing = DL_BEFORE;
    before.when = dl_interval_of(dl_day_from_civil(2021, 4, 1), DL_GRAIN_DAY);
    const struct dl_entry *both[] = {&sample.entry, &before, &sample.entry};
    char *text;
    size_t bytes;
    struct cli cli = {.arena = *state, .out = open_memstream(&text, &bytes)};
    struct timeline timeline = {
        .library = &sample.library, .at = both, .count = 3};
    timeline_markdown(&cli, &timeline);
    fclose(cli.out);
    assert_has((struct dl_str){text, bytes}, "- **before 2021-04-01** ");
    assert_lacks((struct dl_str){text, bytes}, "April");
    assert_lacks((struct dl_str){text, bytes}, "\n\n- **before");
    free(text);
    assert_has(sample_print(*state, &sample, timeline_markdown), "## March");
    sample.entry = before;
    assert_has(sample_print(*state, &sample, timeline_markdown), "## April");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_event_has_its_day_its_sentence_and_its_source),
        arena_test(a_file_is_a_link_to_the_article_only),
        arena_test(how_it_is_known_and_how_often_it_is_told_are_noted),
        arena_test(a_source_without_an_address_is_no_link),
        arena_test(marks_of_markdown_are_escaped),
        arena_test(nothing_becomes_an_address_a_formula_or_a_smiley),
        arena_test(what_is_known_to_the_year_stands_under_the_year),
        arena_test(what_is_not_placed_opens_no_heading_among_others),
    };
    return cmocka_run_group_tests_name("timeline_markdown", tests, NULL, NULL);
}
