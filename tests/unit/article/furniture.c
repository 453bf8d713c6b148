/* What a line of a page is by itself. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static enum line_kind
kind_of(void **state, const char *text)
{
    struct page_line line;
    line_measure(*state, dl_str_from(text), &line);
    return furniture_kind(furniture_forms(*state), &line);
}

static void
furniture_is_known_by_its_form(void **state)
{
    static const struct {
        const char *text;
        enum line_kind kind;
    } samples[] = {
        {"Share", LINE_SHARE},
        {"\u2022 Share this story:", LINE_SHARE},
        {"Comments (12)", LINE_COMMENTS},
        {"3 Comments", LINE_COMMENTS},
        {"Leave a Reply", LINE_COMMENTS},
        {"5 min read", LINE_SHARE},
        {"Updated 2 hours ago", LINE_META},
        {"Home > World > Europe", LINE_NAV},
        {"Jo Marsh | Example Press | Image House", LINE_CREDIT},
        {"\u00a9 2022 The Lake Courier", LINE_LEGAL},
        {"Your email address will not be published.", LINE_FORM},
        {"contractLabourPortPolitics", LINE_TAGS},
        {"#sea #storm #coast", LINE_TAGS},
        {"* * *", LINE_NAV},
        {"Related Articles", LINE_RELATED},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        if (kind_of(state, samples[i].text) != samples[i].kind) {
            print_error("line: %s\n", samples[i].text);
            fail();
        }
}

static void
sentences_and_sub_headings_are_text(void **state)
{
    static const char *const texts[] = {
        "Share prices fell on all markets after the bank had spoken.",
        "Print is not dead in the valley, whatever they say in town.",
        "He wrote that on Twitter.",
        "The McDonald brothers sold the iPhone shop to DeAngelo Ltd.",
        "Comments by readers fill a page on Saturdays.",
        "What the law says",
        "By the numbers",
        "Home, sweet home",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (kind_of(state, texts[i]) != LINE_TEXT) {
            print_error("line: %s\n", texts[i]);
            fail();
        }
}

static void
paragraphs_are_told_from_headlines(void **state)
{
    static const struct {
        const char *text;
        bool prose;
    } samples[] = {
        {"The council voted on Tuesday to keep its old ferry.", true},
        {"The council voted on Tuesday to keep its ferry. (Agency)", true},
        {"\u201cWe could not let it go after all these years.\u201d", true},
        {"Council votes to keep its old ferry for ten years", false},
        {"Will the tram ever reach the suburbs in the east?", false},
        {"Nobody came.", false},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct page_line line;
        line_measure(*state, dl_str_from(samples[i].text), &line);
        assert_int_equal(line.prose, samples[i].prose);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(furniture_is_known_by_its_form),
        arena_test(sentences_and_sub_headings_are_text),
        arena_test(paragraphs_are_told_from_headlines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
