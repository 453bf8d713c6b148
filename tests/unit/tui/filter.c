/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static void
a_word_stands_anywhere_in_what_an_article_is_known_by(void **state)
{
    struct fixture *fixture = *state;
    struct filter filter = {.words = DL_STR("azett")};
    assert_true(filter_passes(fixture->state, &filter, 2));
    assert_false(filter_passes(fixture->state, &filter, 0));
    filter.words = DL_STR("ARBOUR un");
    assert_true(filter_passes(fixture->state, &filter, 0));
}

static void
in_the_text_it_begins_a_word(void **state)
{
    struct fixture *fixture = *state;
    struct filter filter = {.words = DL_STR("wage")};
    assert_true(filter_passes(fixture->state, &filter, 1));
    assert_false(filter_passes(fixture->state, &filter, 0));
    filter.words = DL_STR("ages");
    assert_false(filter_passes(fixture->state, &filter, 1));
}

static void
accents_and_capitals_of_the_text_do_not_matter(void **state)
{
    struct fixture *fixture = *state;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_reading *reading =
        (struct dl_reading *)(void *)fixture->library->readings[2];
    dl_document_build(arena, DL_STR("Caf\xc3\xa9s closed. \xc3\x89lan."),
                      &reading->doc);
    struct filter filter = {.words = DL_STR("cafes elan closed")};
    assert_true(filter_passes(fixture->state, &filter, 2));
    filter.words = DL_STR("cafesx");
    assert_false(filter_passes(fixture->state, &filter, 2));
    dl_arena_free(arena);
}

static void
all_words_and_all_names_have_to_be_there(void **state)
{
    struct fixture *fixture = *state;
    const struct name quill = {DL_KIND_PERSON, DL_STR("Mara Quill"),
                               DL_STR("Mara Quill")};
    struct filter filter = {DL_STR("strike courier"), &quill, 1};
    assert_true(filter_passes(fixture->state, &filter, 1));
    assert_false(filter_passes(fixture->state, &filter, 0));
    filter.words = DL_STR("");
    assert_true(filter_passes(fixture->state, &filter, 0));
    assert_false(filter_passes(fixture->state, &filter, 2));
}

static void
marks_are_asked_for_by_name(void **state)
{
    struct fixture *fixture = *state;
    struct filter filter = {.words = DL_STR("is:starred")};
    assert_false(filter_passes(fixture->state, &filter, 2));
    fixture_type(fixture, "s");
    assert_true(filter_passes(fixture->state, &filter, 2));
    filter.words = DL_STR("is:unread");
    fixture_type(fixture, "m");
    assert_false(filter_passes(fixture->state, &filter, 2));
}

static void
nothing_asked_passes_all(void **state)
{
    struct fixture *fixture = *state;
    struct filter filter = {.words = DL_STR("")};
    assert_true(filter_is_empty(&filter));
    for (uint32_t i = 0; i < 3; i++)
        assert_true(filter_passes(fixture->state, &filter, i));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_word_stands_anywhere_in_what_an_article_is_known_by),
        screen_test(in_the_text_it_begins_a_word),
        screen_test(accents_and_capitals_of_the_text_do_not_matter),
        screen_test(all_words_and_all_names_have_to_be_there),
        screen_test(marks_are_asked_for_by_name),
        screen_test(nothing_asked_passes_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
