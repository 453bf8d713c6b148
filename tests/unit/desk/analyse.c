/* One article taken through every stage. */
/* SPDX-License-Identifier: ISC */
#include "tools.h"

static const char page[] =
    "---\ntitle: Mayor of Lisbon resigns\npublished: 2022-09-14\n---\n"
    "The mayor of Lisbon resigned on Monday.\n";

static void
every_layer_speaks_of_the_same_text(void **state)
{
    struct dl_reading *reading = read_page(*state, "a.md", page);
    struct dl_layers layers = dl_reading_layers(reading);
    assert_ptr_equal(layers.doc->text.at, reading->article->text.at);
    assert_int_equal(layers.mentions->count, 1);
    assert_str(dl_str_slice(layers.doc->text, layers.mentions->at[0].span),
               "Lisbon");
    assert_int_equal(layers.timexes->count, 1);
    assert_str(dl_str_slice(layers.doc->text, layers.timexes->at[0].span),
               "Monday");
    assert_int_equal(layers.events->count, 1);
    assert_int_equal(layers.events->at[0].when.from.n,
                     dl_day_from_civil(2022, 9, 12).n);
    dl_reading_free(reading);
}

static void
the_headline_is_a_document_of_its_own(void **state)
{
    struct dl_reading *reading = read_page(*state, "a.md", page);
    assert_str(reading->headline->text, "Mayor of Lisbon resigns");
    assert_int_equal(reading->headline_mentions.count, 1);
    assert_int_equal(reading->headline_mentions.at[0].entity,
                     reading->mentions.at[0].entity);
    assert_int_equal(reading->entities.at[0].mentions, 2);
    dl_reading_free(reading);
}

static void
a_title_taken_from_the_body_is_not_counted_twice(void **state)
{
    struct dl_reading *reading =
        read_page(*state, "a.txt",
                  "Dockers in Antwerp went back to work after a long week of "
                  "talks with the owners of the harbour and its cranes.\n\n"
                  "Nobody knows for how long.\n");
    assert_int_equal(reading->headline_mentions.count, 0);
    assert_int_equal(reading->entities.count, 1);
    assert_int_equal(reading->entities.at[0].mentions, 1);
    dl_reading_free(reading);
}

static void
a_reading_owns_a_copy_of_its_article(void **state)
{
    const struct tools *tools = *state;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_article article = {
        .id = dl_str_copy(arena, DL_STR("a.html")),
        .title = dl_str_copy(arena, DL_STR("Dockers go back to work")),
        .text = dl_str_copy(arena, DL_STR("Dockers met in Antwerp.")),
        .published_why = "it has no date",
    };
    struct dl_reading *reading =
        dl_reading_make(tools->tagger, tools->work, &article);
    dl_arena_free(arena);
    assert_str(reading->article->title, "Dockers go back to work");
    assert_int_equal(reading->entities.count, 1);
    dl_reading_free(reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_layer_speaks_of_the_same_text),
        cmocka_unit_test(the_headline_is_a_document_of_its_own),
        cmocka_unit_test(a_title_taken_from_the_body_is_not_counted_twice),
        cmocka_unit_test(a_reading_owns_a_copy_of_its_article),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
