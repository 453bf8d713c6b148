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
               "  - \"Pilots met.\" ([Quay; "
               "Post](<https://quay.example.org/1>), 2021-03-24)\n");
}

static void
a_source_without_an_address_is_no_link(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
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
what_is_known_to_the_year_stands_under_the_year(void **state)
{
    struct sample sample;
    sample_fill(&sample, DL_STR("Pilots met."));
    sample.entry.when = dl_interval_of(sample.entry.when.from, DL_GRAIN_YEAR);
    assert_has(sample_print(*state, &sample, timeline_markdown),
               "\n## 2021\n\n- **2021** Pilots");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_event_has_its_day_its_sentence_and_its_source),
        arena_test(a_source_without_an_address_is_no_link),
        arena_test(marks_of_markdown_are_escaped),
        arena_test(what_is_known_to_the_year_stands_under_the_year),
    };
    return cmocka_run_group_tests_name("timeline_markdown", tests, NULL, NULL);
}
