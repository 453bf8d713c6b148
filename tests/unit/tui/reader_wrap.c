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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(no_line_is_wider_than_the_column),
        screen_test(lines_go_forward_through_the_text),
        screen_test(items_stand_together_and_paragraphs_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
