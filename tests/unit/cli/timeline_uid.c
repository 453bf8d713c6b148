/* Tests of names that last. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/timeline.h"

enum { ARTICLES = 3 };

/* Three articles, each with two events in its one sentence. */
struct library {
    struct dl_article articles[ARTICLES];
    struct dl_document docs[ARTICLES];
    struct dl_sentence sentences[ARTICLES];
    struct dl_event events[ARTICLES][2];
    struct dl_reading readings[ARTICLES];
    const struct dl_reading *list[ARTICLES];
    struct dl_library library;
};

static void
fill(struct library *out)
{
    static const char *const texts[] = {"Pilots met.", "The pilots met.",
                                        "A meeting of pilots was held."};
    *out = (struct library){0};
    for (int i = 0; i < ARTICLES; i++) {
        struct dl_str text = dl_str_from(texts[i]);
        out->articles[i].title = text;
        out->articles[i].published =
            (struct dl_stamp){.known = true, .day = {100 + i}};
        out->articles[i].published_from = DL_PUBLISHED_FRONT_MATTER;
        out->sentences[i].span = (struct dl_span){0, (uint32_t)text.bytes};
        out->docs[i].text = text;
        out->docs[i].sentences = &out->sentences[i];
        out->docs[i].sentence_count = 1;
        out->readings[i].article = &out->articles[i];
        out->readings[i].doc = &out->docs[i];
        out->readings[i].events = (struct dl_events){out->events[i], 2, 2};
        out->list[i] = &out->readings[i];
    }
    out->library.readings = out->list;
    out->library.count = ARTICLES;
}

/* The names of two entries with `count` tellings each: the first and the second
 * event of the articles listed. */
static void
name(struct dl_arena *arena, const struct library *library,
     const uint32_t *articles, uint32_t count, const char *out[2])
{
    struct dl_entry entries[2] = {0};
    const struct dl_entry *list[2] = {&entries[0], &entries[1]};
    for (uint32_t i = 0; i < 2; i++) {
        entries[i].evidence = DL_ARRAY(arena, count, struct dl_evidence);
        entries[i].evidence_count = count;
        for (uint32_t k = 0; k < count; k++)
            entries[i].evidence[k] = (struct dl_evidence){articles[k], i};
    }
    struct timeline timeline = {
        .library = &library->library, .at = list, .count = 2};
    const struct timeline_uid *uids = timeline_uids(arena, &timeline);
    out[0] = uids[0].text;
    out[1] = uids[1].text;
}

static void
two_events_of_a_sentence_have_two_names(void **state)
{
    struct library library;
    const char *names[2], *again[2];
    fill(&library);
    name(*state, &library, (uint32_t[]){0}, 1, names);
    name(*state, &library, (uint32_t[]){0}, 1, again);
    assert_string_not_equal(names[0], names[1]);
    assert_string_equal(names[0], again[0]);
    assert_non_null(strstr(names[0], "@dateline"));
}

static void
newer_articles_change_no_name(void **state)
{
    struct library library;
    const char *alone[2], *joined[2];
    fill(&library);
    name(*state, &library, (uint32_t[]){0}, 1, alone);
    name(*state, &library, (uint32_t[]){2, 1, 0}, 3, joined);
    assert_string_equal(alone[0], joined[0]);
    assert_string_equal(alone[1], joined[1]);
}

static void
the_path_and_the_best_title_change_no_name(void **state)
{
    struct library library;
    const char *before[2], *after[2];
    fill(&library);
    name(*state, &library, (uint32_t[]){0, 1}, 2, before);
    library.articles[0].id = DL_STR("elsewhere/a.md");
    library.events[0][0].title = DL_STR("Another title");
    name(*state, &library, (uint32_t[]){1, 0}, 2, after);
    assert_string_equal(before[0], after[0]);
}

static void
an_inferred_day_is_nobodys_first(void **state)
{
    struct library library;
    const char *alone[2], *joined[2];
    fill(&library);
    library.articles[0].published_from = DL_PUBLISHED_STORY;
    name(*state, &library, (uint32_t[]){1}, 1, alone);
    name(*state, &library, (uint32_t[]){0, 1}, 2, joined);
    assert_string_equal(alone[0], joined[0]);
    library.articles[0].published.day.n = 50;
    name(*state, &library, (uint32_t[]){0}, 1, alone);
    library.articles[0].published.day.n = 60;
    name(*state, &library, (uint32_t[]){0}, 1, joined);
    assert_string_equal(alone[0], joined[0]);
}

static void
a_file_read_twice_makes_no_name_twice(void **state)
{
    struct library library;
    fill(&library);
    library.articles[1] = library.articles[0];
    library.docs[1].text = library.docs[0].text;
    library.sentences[1] = library.sentences[0];
    struct dl_evidence evidence[2] = {{0, 0}, {1, 0}};
    struct dl_entry entries[2] = {
        {.evidence = &evidence[0], .evidence_count = 1},
        {.evidence = &evidence[1], .evidence_count = 1}};
    const struct dl_entry *list[2] = {&entries[0], &entries[1]};
    struct timeline timeline = {
        .library = &library.library, .at = list, .count = 2};
    const struct timeline_uid *uids = timeline_uids(*state, &timeline);
    assert_string_not_equal(uids[0].text, uids[1].text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(two_events_of_a_sentence_have_two_names),
        arena_test(newer_articles_change_no_name),
        arena_test(the_path_and_the_best_title_change_no_name),
        arena_test(an_inferred_day_is_nobodys_first),
        arena_test(a_file_read_twice_makes_no_name_twice),
    };
    return cmocka_run_group_tests_name("timeline_uid", tests, NULL, NULL);
}
