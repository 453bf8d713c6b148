/* Which articles pass a filter. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static bool
passes(struct fixture *fixture, const char *words, uint32_t article)
{
    struct filter filter;
    assert_int_equal(
        filter_read(fixture->arena, dl_str_from(words), &filter, NULL), DL_OK);
    return filter_passes(fixture->state, &filter, article);
}

/* Which of the three pass, the first as 1, the second as 2, the third as 4. */
static unsigned
all_that_pass(struct fixture *fixture, const char *words)
{
    return (unsigned)passes(fixture, words, 0) |
           (unsigned)passes(fixture, words, 1) << 1 |
           (unsigned)passes(fixture, words, 2) << 2;
}

static void
every_field_means_what_it_means_in_a_store(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *own =
        (struct dl_article *)(uintptr_t)fixture->library->readings[0]->article;
    struct dl_str tags[] = {DL_STR("politics"), DL_STR("Port of call")};
    own->tags = (struct dl_strs){tags, 2, 2};
    own->author = DL_STR("José Lee");
    static const struct {
        const char *words;
        unsigned articles;
    } samples[] = {
        {"", 7},
        {"wage", 2},
        {"ages", 0},
        {"\"wage\"", 0},
        {"WAGES strike", 2},
        {"strike -wages", 5},
        {"wages|ships", 6},
        {"\"harbour union called\"", 1},
        {"\"union harbour\"", 0},
        {"\"harbour uni\"*", 7},
        {"title:ships", 4},
        {"gazette", 0},
        {"outlet:gaz", 4},
        {"outlet:azett", 0},
        {"author:jose", 1},
        {"tag:politics", 1},
        {"tag:\"port of call\"", 1},
        {"entity:quill", 3},
        {"entity:\"Mara Quill\"", 3},
        {"entity:\"Quill Mara\"", 0},
        {"kind:place", 7},
        {"kind:person", 3},
        {"entity:quill kind:place", 0},
        {"entity:quill kind:person|kind:place", 3},
        {"entity:ellis -kind:person", 4},
        {"from:2021-03-13", 6},
        {"to:2021-03-13", 3},
        {"on:2021-03-13", 2},
        {"on:2021-03", 7},
        {"-on:2021", 0},
        {"is:undated", 0},
        {"is:summary", 0},
        {"is:unread", 7},
        {"is:read", 0},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        if (all_that_pass(fixture, samples[i].words) != samples[i].articles)
            fail_msg("%s: %u", samples[i].words,
                     all_that_pass(fixture, samples[i].words));
}

static void
accents_and_capitals_of_the_text_do_not_matter(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_reading *reading =
        (struct dl_reading *)(uintptr_t)fixture->library->readings[2];
    dl_document_build(arena, DL_STR("Caf\xc3\xa9s closed. \xc3\x89lan."),
                      &reading->doc);
    assert_true(passes(fixture, "cafes elan closed", 2));
    assert_false(passes(fixture, "cafesx", 2));
    dl_arena_free(arena);
}

static void
marks_are_asked_for_by_name(void **state)
{
    struct fixture *fixture = *state;
    assert_false(passes(fixture, "is:starred", 2));
    fixture_type(fixture, "s");
    assert_true(passes(fixture, "is:starred", 2));
    fixture_type(fixture, "m");
    assert_false(passes(fixture, "is:unread", 2));
    assert_true(passes(fixture, "is:read", 2));
}

static void
what_cannot_be_read_is_said_and_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct filter filter = {.words = DL_STR("before")};
    struct dl_error err;
    assert_int_equal(
        filter_read(fixture->arena, DL_STR("a entty:b"), &filter, &err),
        DL_ERR_SYNTAX);
    assert_int_equal(err.column, 3);
    assert_str(filter.words, "before");
    state_command(fixture->state, DL_STR("filter a entty:b"));
    assert_shown(fixture, "column 3: there is no field entty");
    assert_true(filter_is_empty(&fixture->state->list.filter));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(every_field_means_what_it_means_in_a_store),
        screen_test(accents_and_capitals_of_the_text_do_not_matter),
        screen_test(marks_are_asked_for_by_name),
        screen_test(what_cannot_be_read_is_said_and_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
