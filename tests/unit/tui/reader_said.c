/* The lines of a body with room for what is said of its names. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const struct dl_reading *
reading_of(struct fixture *fixture)
{
    return fixture->library->readings[0];
}

static void
a_name_is_said_to_be_something_the_first_time(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_reading *reading = reading_of(fixture);
    bool seen[64] = {false};
    struct said said;
    struct shown_links none = {0};
    said_find(fixture->arena, reading, &none, true, &said);
    assert_true(reading->mentions.count > 2);
    for (size_t i = 0; i < reading->mentions.count; i++) {
        uint32_t entity = reading->mentions.at[i].entity;
        if (entity == DL_NO_ENTITY)
            continue;
        assert_true(entity < 64);
        bool said_here = false;
        for (size_t k = 0; k < said.count; k++)
            said_here |= said.at[k].mention == i;
        assert_int_equal(said_here, !seen[entity]);
        seen[entity] = true;
    }
}

/* Whatever the width: lines follow one another, and hold what is said. */
static void
lines_have_room_for_it(void **state)
{
    struct fixture *fixture = *state;
    const struct dl_reading *reading = reading_of(fixture);
    struct dl_str text = reading->doc->text;
    struct said said;
    struct shown_links none = {0};
    said_find(fixture->arena, reading, &none, true, &said);
    for (int cols = 2; cols < 90; cols++) {
        struct dl_lines lines = {0};
        uint32_t last = 0;
        said_wrap(fixture->arena, &said, text,
                  (struct dl_span){0, (uint32_t)text.bytes}, cols, &lines);
        for (size_t i = 0; i < lines.count; i++) {
            struct dl_span line = lines.at[i];
            int wide = dl_text_cols(dl_str_slice(text, line));
            assert_true(line.start >= last && line.end >= line.start);
            assert_true(line.end <= text.bytes);
            for (size_t k = 0; k < said.count; k++)
                if (said.at[k].at > line.start && said.at[k].at <= line.end)
                    wide += dl_text_cols(said.at[k].text);
            if (cols >= 40) /* below, a name alone may be wider */
                assert_true(wide <= cols);
            last = line.end;
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_name_is_said_to_be_something_the_first_time),
        screen_test(lines_have_room_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
