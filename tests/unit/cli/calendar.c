/* Tests of content lines. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/calendar.h"

#include <stdlib.h>

/* What `write` prints of `text`. */
static struct dl_str
printed(struct dl_arena *arena, void (*write)(FILE *, struct dl_str),
        struct dl_str text)
{
    char *at;
    size_t bytes;
    FILE *out = open_memstream(&at, &bytes);
    write(out, text);
    fclose(out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){at, bytes});
    free(at);
    return copy;
}

static void
summary(FILE *out, struct dl_str text)
{
    content_text_line(out, "SUMMARY", text);
}

static void
marks_are_escaped_and_controls_left_out(void **state)
{
    assert_str(
        printed(*state, summary, DL_STR("a,b;c\\d\ne\tf\x01\x7fg:\"h\"")),
        "SUMMARY:a\\,b\\;c\\\\d\\ne\tfg:\"h\"\r\n");
}

/* "x" so often that the line has `octets`. */
static struct dl_str
line_of(struct dl_arena *arena, size_t octets, const char *tail)
{
    char text[128] = "";
    memset(text, 'x', octets - strlen("SUMMARY:"));
    strcpy(text + octets - strlen("SUMMARY:"), tail);
    return printed(arena, summary, dl_str_from(text));
}

static void
a_row_has_at_most_75_octets(void **state)
{
    assert_null(strstr(line_of(*state, 75, "").at, "\r\n "));
    assert_non_null(strstr(line_of(*state, 75, "y").at, "x\r\n y\r\n"));
}

static void
no_character_and_no_escape_is_cut(void **state)
{
    assert_non_null(
        strstr(line_of(*state, 74, "\xc3\xa9").at, "x\r\n \xc3\xa9\r\n"));
    assert_non_null(
        strstr(line_of(*state, 73, "\xc3\xa9z").at, "\xc3\xa9\r\n z\r\n"));
    assert_non_null(strstr(line_of(*state, 74, ",").at, "x\r\n \\,\r\n"));
    assert_non_null(strstr(line_of(*state, 74, "\n").at, "x\r\n \\n\r\n"));
}

static void
long_text(FILE *out, struct dl_str text)
{
    struct content line = {.out = out};
    content_begin(&line, "DESCRIPTION");
    for (int i = 0; i < 200; i++) {
        content_text(&line, text);
        content_put(&line, "\\n\\n");
    }
    content_end(&line);
}

/* Reading a line back (3.1): CRLF and one space go. */
static void
folding_can_be_undone(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_str text = DL_STR("Zo\xc3\xab met \xe2\x82\xac \xf0\x9f\x8e\x88");
    struct dl_str got = printed(arena, long_text, text);
    char *flat = dl_arena_alloc(arena, got.bytes + 1);
    size_t bytes = 0, row = 0;
    for (size_t i = 0; i < got.bytes; i++) {
        if (got.at[i] == '\r' && i + 2 < got.bytes && got.at[i + 2] == ' ') {
            assert_true(i - row <= 75);
            row = i + 2;
            i += 2;
            continue;
        }
        flat[bytes++] = got.at[i];
    }
    const char *want = "DESCRIPTION:";
    for (int i = 0; i < 200; i++)
        want = dl_arena_printf(arena, "%s%.*s\\n\\n", want, DL_FMT(text));
    want = dl_arena_printf(arena, "%s\r\n", want);
    assert_int_equal(bytes, strlen(want));
    assert_memory_equal(flat, want, bytes);
}

static void
moments(FILE *out, struct dl_str text)
{
    (void)text;
    calendar_day(out, "DTSTART;VALUE=DATE", dl_day_from_civil(2021, 3, 4));
    content_moment(out, "DTSTAMP", 0);
    content_moment(out, "DTSTAMP", -1);
    content_moment(out, "DTSTAMP", 1616515200 + 3661);
}

static void
days_and_moments_have_their_forms(void **state)
{
    assert_str(printed(*state, moments, DL_STR("")),
               "DTSTART;VALUE=DATE:20210304\r\n"
               "DTSTAMP:19700101T000000Z\r\n"
               "DTSTAMP:19691231T235959Z\r\n"
               "DTSTAMP:20210323T170101Z\r\n");
}

static void
a_year_has_four_digits(void **state)
{
    (void)state;
    assert_true(content_has_day(dl_day_from_civil(1, 1, 1)));
    assert_true(content_has_day(dl_day_from_civil(9999, 12, 31)));
    assert_false(content_has_day(dl_day_from_civil(0, 12, 31)));
    assert_false(content_has_day(dl_day_from_civil(10000, 1, 1)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(marks_are_escaped_and_controls_left_out),
        arena_test(a_row_has_at_most_75_octets),
        arena_test(no_character_and_no_escape_is_cut),
        arena_test(folding_can_be_undone),
        arena_test(days_and_moments_have_their_forms),
        arena_test(a_year_has_four_digits),
    };
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
