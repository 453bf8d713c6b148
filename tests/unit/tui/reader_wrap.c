/* An article as rows. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static void
wrap(struct dl_arena *arena, const struct dl_reading *reading, int cols,
     struct lines *out)
{
    struct reader_texts texts = {.title = reading->article->title,
                                 .meta = DL_STR("Ellis Herald"),
                                 .doc = reading->doc};
    reader_wrap(arena, &texts, cols, out);
}

static void
no_line_is_wider_than_the_column(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_reading *reading = fixture->library->readings[0];
    for (int cols = 10; cols < 90; cols += 9) {
        struct lines lines = {0};
        wrap(fixture->arena, reading, cols, &lines);
        for (size_t i = 0; i < lines.count; i++) {
            const struct line *line = &lines.at[i];
            if (line->kind != LINE_BODY)
                continue;
            struct dl_str text = dl_str_slice(
                reading->doc->text, (struct dl_span){line->start, line->end});
            assert_true(dl_text_cols(text) + line->indent <= cols);
        }
    }
}

static void
lines_go_forward_through_the_text(void **state)
{
    struct fixture *fixture = *state;
    struct lines lines = {0};
    const struct dl_reading *reading = fixture->library->readings[0];
    wrap(fixture->arena, reading, 40, &lines);
    uint32_t last = 0;
    for (size_t i = 0; i < lines.count; i++) {
        if (lines.at[i].kind != LINE_BODY)
            continue;
        assert_true(lines.at[i].start >= last);
        last = lines.at[i].end;
    }
    assert_int_equal(last, fixture->library->readings[0]->doc->text.bytes);
}

static void
items_stand_together_and_paragraphs_apart(void **state)
{
    struct fixture *fixture = *state;
    struct lines lines = {0};
    const struct dl_reading *reading = fixture->library->readings[0];
    wrap(fixture->arena, reading, 70, &lines);
    for (size_t i = 1; i < lines.count; i++) {
        bool item =
            lines.at[i].kind == LINE_BODY && lines.at[i].block == DL_BLOCK_ITEM;
        if (item && lines.at[i - 1].kind == LINE_BLANK)
            assert_int_not_equal(lines.at[i - 2].block, DL_BLOCK_ITEM);
    }
}

static void
a_picture_is_a_line_of_its_own_beside_the_paragraph_it_stands_at(void **state)
{
    struct fixture *fixture = *state;
    struct lines lines = {0};
    const struct dl_reading *reading = fixture->library->readings[0];
    uint32_t second = reading->doc->paragraphs[1].span.start;
    struct dl_link at[] = {
        {{0, 0}, DL_STR("https://a.example/a.png"), DL_STR(""), true},
        {{second - 1, second - 1},
         DL_STR("https://a.example/b.png"),
         DL_STR("A red boat at the quay of the old town"),
         true}};
    struct dl_links links = {at, 2, 2};
    struct reader_texts texts = {
        .title = reading->article->title, .doc = reading->doc, .links = &links};
    reader_wrap(fixture->arena, &texts, 24, &lines);
    size_t found = 0;
    for (size_t i = 1; i + 1 < lines.count; i++) {
        const struct line *line = &lines.at[i];
        if (line->kind != LINE_IMAGE || !line->first)
            continue;
        assert_int_equal(line->link, ++found);
        assert_int_equal(line->start, found == 1 ? 0 : second);
        assert_int_equal(line[-1].kind, LINE_BLANK);
        assert_str(line->text,
                   found == 1 ? "[image 1]" : "[image 2: A red boat at");
    }
    assert_int_equal(found, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(no_line_is_wider_than_the_column),
        screen_test(lines_go_forward_through_the_text),
        screen_test(items_stand_together_and_paragraphs_apart),
        screen_test(
            a_picture_is_a_line_of_its_own_beside_the_paragraph_it_stands_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
