/* Readings joined to a library: days from stories, what a new reading
 * replaces. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

static const char dated[] =
    "---\ntitle: Ferry strike begins\nsource: North Quay Post\n"
    "published: 2022-09-14\n---\n"
    "Ferry crews in Lisbon walked out on Monday over a new contract.\n\n"
    "The port authority of Lisbon suspended Maria Costa on Tuesday.\n\n"
    "Costa said on Wednesday that the ferry crews of Lisbon were right.\n";

static const char undated[] =
    "---\ntitle: What the ferry crews want\nsource: Harbour Weekly\n---\n"
    "Ferry crews in Lisbon walked out on Monday over their new contract.\n\n"
    "On Tuesday the port authority of Lisbon suspended Maria Costa.\n\n"
    "On Wednesday Costa said that the ferry crews of Lisbon were right.\n";

static void
an_article_without_a_date_takes_it_from_its_story(void **state)
{
    struct dl_reading *readings[] = {read_page(*state, "a.md", undated),
                                     read_page(*state, "b.md", dated)};
    const struct tools *tools = *state;
    assert_false(readings[0]->article->published.known);
    struct dl_library *library =
        dl_library_build(tools->tagger, tools->work, readings, 2, NULL, NULL);
    const struct dl_article *article = library->readings[0]->article;
    assert_true(article->published.known);
    assert_int_equal(article->published_from, DL_PUBLISHED_STORY);
    assert_int_equal(article->published.day.n,
                     dl_day_from_civil(2022, 9, 14).n);
    assert_str(article->title, "What the ferry crews want");
    dl_library_free(library);
    dl_reading_free(readings[0]);
    dl_reading_free(readings[1]);
}

static void
alone_it_stays_undated(void **state)
{
    struct dl_reading *reading = read_page(*state, "a.md", undated);
    const struct tools *tools = *state;
    struct dl_library *library =
        dl_library_build(tools->tagger, tools->work, &reading, 1, NULL, NULL);
    assert_false(library->readings[0]->article->published.known);
    assert_int_equal(library->timeline.count, 0);
    dl_library_free(library);
    dl_reading_free(reading);
}

static void
keep(void *context, struct dl_reading *reading)
{
    *(struct dl_reading **)context = reading;
}

static void
a_replaced_reading_is_handed_over(void **state)
{
    struct dl_reading *readings[] = {read_page(*state, "a.md", undated),
                                     read_page(*state, "b.md", dated)};
    struct dl_reading *old = readings[0], *retired = NULL;
    const struct tools *tools = *state;
    struct dl_library *library = dl_library_build(tools->tagger, tools->work,
                                                  readings, 2, keep, &retired);
    assert_ptr_equal(retired, old);
    assert_ptr_not_equal(readings[0], old);
    dl_library_free(library);
    dl_reading_free(retired);
    dl_reading_free(readings[0]);
    dl_reading_free(readings[1]);
}

static void
no_articles_make_an_empty_library(void **state)
{
    const struct tools *tools = *state;
    struct dl_library *library =
        dl_library_build(tools->tagger, tools->work, NULL, 0, NULL, NULL);
    assert_int_equal(library->count, 0);
    assert_int_equal(library->timeline.count, 0);
    assert_int_equal(library->directory.count, 0);
    dl_library_free(library);
}

static void
assert_reason(const char *why)
{
    assert_non_null(why);
    assert_true(*why);
}

static void
assert_answers(const struct dl_reading *reading)
{
    const struct dl_mentions *const both[] = {&reading->headline_mentions,
                                              &reading->mentions};
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; i < both[k]->count; i++) {
            assert_reason(both[k]->at[i].why);
            assert_reason(both[k]->at[i].joined);
        }
    for (size_t i = 0; i < reading->entities.count; i++) {
        const struct dl_aliases *aliases = &reading->entities.at[i].aliases;
        for (size_t k = 0; k < aliases->count; k++)
            assert_reason(aliases->at[k].joined);
    }
    for (size_t i = 0; i < reading->timexes.count; i++)
        assert_reason(reading->timexes.at[i].why);
    for (size_t i = 0; i < reading->events.count; i++)
        assert_reason(reading->events.at[i].why);
    assert_reason(reading->article->published_why);
}

/* All that the reader can be asked of has an answer. */
static void
whatever_is_found_has_a_reason(void **state)
{
    enum { ARTICLES_MAX = 64 };
    const struct tools *tools = *state;
    struct dl_arena *arena = dl_arena_new(0);
    const char *top = getenv("top_srcdir");
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    struct dl_reading *readings[ARTICLES_MAX];
    dl_files_find(arena, dl_arena_printf(arena, "%s/articles", top ? top : "."),
                  &files, &faults);
    assert_in_range(files.count, 1, ARTICLES_MAX);
    for (size_t i = 0; i < files.count; i++) {
        struct dl_article *article;
        assert_int_equal(dl_article_load(arena, &files.at[i], &article, NULL),
                         DL_OK);
        readings[i] = dl_reading_make(tools->tagger, tools->work, article);
        assert_answers(readings[i]);
    }
    struct dl_library *library = dl_library_build(
        tools->tagger, tools->work, readings, files.count, NULL, NULL);
    const struct dl_timeline *timeline = &library->timeline;
    for (size_t i = 0; i < timeline->count; i++)
        assert_reason(timeline->at[i].why);
    for (size_t i = 0; i < timeline->undated_count; i++)
        assert_reason(timeline->undated[i].why);
    for (size_t i = 0; i < library->directory.count; i++) {
        const struct dl_aliases *aliases = &library->directory.at[i].aliases;
        for (size_t k = 0; k < aliases->count; k++)
            assert_reason(aliases->at[k].joined);
    }
    dl_library_free(library);
    for (size_t i = 0; i < files.count; i++)
        dl_reading_free(readings[i]);
    dl_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_without_a_date_takes_it_from_its_story),
        cmocka_unit_test(alone_it_stays_undated),
        cmocka_unit_test(a_replaced_reading_is_handed_over),
        cmocka_unit_test(no_articles_make_an_empty_library),
        cmocka_unit_test(whatever_is_found_has_a_reason),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
