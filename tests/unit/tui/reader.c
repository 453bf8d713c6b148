/* The reading position, through scrolling, resizing and names. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static void
no_line_is_wider_than_the_column(void **state)
{
    struct fixture *fixture = *state;
    const struct reader *reader = &fixture->state->reader;
    fixture_type(fixture, "jj");
    for (int cols = 10; cols < 200; cols += 7) {
        state_resize(fixture->state, 24, cols < 20 ? 20 : cols);
        for (size_t i = reader->body; i < reader->lines.count; i++) {
            struct dl_span span = {reader->lines.at[i].start,
                                   reader->lines.at[i].end};
            struct dl_str text = dl_str_slice(reader->reading->doc->text, span);
            assert_true(dl_text_cols(text) + reader->lines.at[i].indent <=
                        reader->cols);
        }
    }
}

static void
every_word_of_the_body_is_on_some_line(void **state)
{
    struct fixture *fixture = *state;
    const struct reader *reader = &fixture->state->reader;
    fixture_type(fixture, "jj");
    const struct dl_document *doc = reader->reading->doc;
    for (uint32_t i = 0; i < doc->token_count; i++) {
        if (doc->tokens[i].kind != DL_TOKEN_WORD)
            continue;
        uint32_t at = doc->tokens[i].span.start;
        size_t line = reader_line_at(reader, at);
        assert_true(reader->lines.at[line].start <= at);
        assert_true(reader->lines.at[line].end > at);
    }
}

static void
each_article_remembers_where_it_was_left(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>4j");
    size_t top = fixture->state->reader.top;
    fixture_type(fixture, "KJ");
    assert_int_equal(fixture->state->reader.top, top);
}

static void
scrolling_stops_at_both_ends(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>999j");
    assert_true(reader_at_end(&fixture->state->reader));
    assert_int_equal(reader_percent(&fixture->state->reader), 100);
    fixture_type(fixture, "999k");
    assert_int_equal(fixture->state->reader.top, 0);
}

static void
a_name_out_of_view_is_brought_into_it(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>E");
    const struct reader *reader = &fixture->state->reader;
    struct dl_span span = reader_mention(fixture->state)->span;
    struct dl_span view = reader_view(reader);
    assert_true(span.start >= view.start && span.end <= view.end);
}

static void
e_begins_with_what_is_in_view(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, "jj<Enter>eG");
    fixture_type(fixture, "e");
    const struct reader *reader = &fixture->state->reader;
    assert_true(reader->name > 3);
}

static void
an_article_counts_as_read_when_the_settings_say(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 8, 60);
    fixture_type(fixture, ":set reader.mark-read end<Enter>jj<Enter>");
    assert_false(shelf_memo(&fixture->state->shelf, 0)->read);
    fixture_type(fixture, "G");
    assert_true(shelf_memo(&fixture->state->shelf, 0)->read);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(no_line_is_wider_than_the_column),
        screen_test(every_word_of_the_body_is_on_some_line),
        screen_test(each_article_remembers_where_it_was_left),
        screen_test(scrolling_stops_at_both_ends),
        screen_test(a_name_out_of_view_is_brought_into_it),
        screen_test(e_begins_with_what_is_in_view),
        screen_test(an_article_counts_as_read_when_the_settings_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
