/* Tests of the calendar. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/timeline.h"

#include <stdlib.h>

/* A library of one article with one sentence, told by one entry. */
struct sample {
    struct dl_article article;
    struct dl_document doc;
    struct dl_sentence sentence;
    struct dl_event event;
    struct dl_reading reading;
    const struct dl_reading *readings[1];
    struct dl_library library;
    struct dl_evidence evidence;
    struct dl_entry entry;
    const struct dl_entry *entries[1];
};

static void
fill(struct sample *sample, struct dl_str text)
{
    struct dl_day day = dl_day_from_civil(2021, 3, 22);
    *sample = (struct sample){0};
    sample->article.source = DL_STR("Quay; Post");
    sample->article.published = (struct dl_stamp){
        .known = true,
        .has_time = true,
        .has_zone = true,
        .day = dl_day_from_civil(2021, 3, 24),
        .seconds = 30 * 60,
        .zone = 9 * 60,
    };
    sample->doc.text = text;
    sample->sentence.span = (struct dl_span){0, (uint32_t)text.bytes};
    sample->doc.sentences = &sample->sentence;
    sample->doc.sentence_count = 1;
    sample->reading.article = &sample->article;
    sample->reading.doc = &sample->doc;
    sample->reading.events = (struct dl_events){&sample->event, 1, 1};
    sample->readings[0] = &sample->reading;
    sample->library.readings = sample->readings;
    sample->library.count = 1;
    sample->entry.when = (struct dl_interval){day, {day.n + 1}, DL_GRAIN_DAY};
    sample->entry.title = text;
    sample->entry.evidence = &sample->evidence;
    sample->entry.evidence_count = 1;
    sample->entries[0] = &sample->entry;
}

static struct dl_str
calendar(struct dl_arena *arena, struct sample *sample)
{
    char *text;
    size_t bytes;
    struct cli cli = {.out = open_memstream(&text, &bytes)};
    struct timeline timeline = {&sample->library, sample->entries, 1, 1};
    timeline_ics(&cli, &timeline);
    fclose(cli.out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static void
assert_has(struct dl_str text, const char *part)
{
    if (dl_str_find(text, dl_str_from(part), 0) == SIZE_MAX)
        fail_msg("no %s in:\n%.*s", part, DL_FMT(text));
}

static void
days_are_dates_and_the_end_is_the_day_after(void **state)
{
    struct sample sample;
    fill(&sample, DL_STR("Pilots met."));
    struct dl_str text = calendar(*state, &sample);
    assert_has(text, "\r\nDTSTART;VALUE=DATE:20210322\r\n");
    assert_has(text, "\r\nDTEND;VALUE=DATE:20210324\r\n");
}

static void
the_stamp_is_publication_in_greenwich_time(void **state)
{
    struct sample sample;
    fill(&sample, DL_STR("Pilots met."));
    assert_has(calendar(*state, &sample), "\r\nDTSTAMP:20210323T153000Z\r\n");
    sample.article.published.known = false;
    assert_has(calendar(*state, &sample), "\r\nDTSTAMP:20210322T000000Z\r\n");
}

static void
marks_with_a_meaning_are_escaped(void **state)
{
    struct sample sample;
    fill(&sample, DL_STR("Wages, hours;\nand \\ more."));
    assert_has(calendar(*state, &sample),
               "\r\nSUMMARY:Wages\\, hours\\;\\nand \\\\ more.\r\n");
}

static void
lines_are_folded_between_characters(void **state)
{
    struct dl_arena *arena = *state;
    struct sample sample;
    const char *word = "\xc3\xa9t\xe2\x82\xac ";
    const char *text = "";
    for (int i = 0; i < 40; i++)
        text = dl_arena_printf(arena, "%s%s", text, word);
    fill(&sample, dl_str_from(text));
    struct dl_str rest = calendar(arena, &sample), line;
    while (dl_str_line(&rest, &line)) {
        assert_true(line.bytes <= 76); /* with its carriage return */
        for (size_t at = 0, next; at < line.bytes; at = next) {
            uint32_t point = dl_utf8_decode(line, at, &next);
            assert_int_not_equal(point, 0xfffd);
        }
    }
}

static void
the_same_entry_has_the_same_uid(void **state)
{
    struct sample sample;
    fill(&sample, DL_STR("Pilots met."));
    struct dl_str first = calendar(*state, &sample);
    assert_true(dl_str_eq(first, calendar(*state, &sample)));
    fill(&sample, DL_STR("Pilots met again."));

    size_t at = dl_str_find(first, DL_STR("UID:"), 0);
    struct dl_str uid = {first.at + at, 40};
    assert_true(dl_str_find(calendar(*state, &sample), uid, 0) == SIZE_MAX);
}

static void
what_has_no_day_is_left_out(void **state)
{
    struct sample sample;
    fill(&sample, DL_STR("Pilots met."));
    sample.entry.placing = DL_BEFORE;
    assert_true(dl_str_find(calendar(*state, &sample), DL_STR("VEVENT"), 0) ==
                SIZE_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(days_are_dates_and_the_end_is_the_day_after),
        arena_test(the_stamp_is_publication_in_greenwich_time),
        arena_test(marks_with_a_meaning_are_escaped),
        arena_test(lines_are_folded_between_characters),
        arena_test(the_same_entry_has_the_same_uid),
        arena_test(what_has_no_day_is_left_out),
    };
    return cmocka_run_group_tests_name("timeline_ics", tests, NULL, NULL);
}
