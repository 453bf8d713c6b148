/* Lines that tell who wrote the article and when. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

static struct page
page_of(void **state)
{
    static const struct dl_file file = {.path = {"a.txt", 5}};
    struct dl_article *article = DL_NEW(*state, struct dl_article);
    *article = (struct dl_article){.published_why = ""};
    return (struct page){.arena = *state, .file = &file, .article = article};
}

/* What the line gives; `told` is whether it is a line of author and date. */
static struct dl_article *
read_meta(void **state, const char *text, bool *told)
{
    struct page page = page_of(state);
    struct page_line line;
    line_measure(*state, dl_str_from(text), &line);
    *told = page_meta(&page, &line);
    return page.article;
}

static void
authors_are_read_in_the_ways_pages_write_them(void **state)
{
    static const struct {
        const char *text, *author;
    } samples[] = {
        {"By Ida Holt", "Ida Holt"},
        {"BY IDA HOLT", "IDA HOLT"},
        {"By Ida Holt and Ben Roy", "Ida Holt and Ben Roy"},
        {"By Ida Holt, Ben Roy and Al Bo", "Ida Holt, Ben Roy and Al Bo"},
        {"By Ida Holt, Ostburg", "Ida Holt"},
        {"By Ida Holt, Reuters", "Ida Holt"},
        {"By Ida Holt BBC News", "Ida Holt"},
        {"By Ida van der Holt | 4 min read", "Ida van der Holt"},
        {"Posted by Ida Holt on May 5, 2022", "Ida Holt"},
        {"Ida Holt | May 5, 2022", "Ida Holt"},
        {"By Our Correspondent", ""},
        {"By Reuters", ""},
        {"World News | May 5, 2022", ""},
        {"Ostburg, Upper Valley, May 5, 2022", ""},
        {"By the time they came", ""},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        bool told;
        struct dl_article *article = read_meta(state, samples[i].text, &told);
        assert_str(article->author, samples[i].author);
    }
}

static void
an_outlet_behind_the_author_is_the_source(void **state)
{
    bool told;
    assert_str(read_meta(state, "By Ida Holt, Reuters", &told)->source,
               "Reuters");
    assert_str(read_meta(state, "By Ida Holt BBC News", &told)->source,
               "BBC News");
    assert_str(read_meta(state, "By Yonhap", &told)->source, "Yonhap");
}

static void
a_stamp_needs_little_else_on_its_line(void **state)
{
    bool told;
    assert_true(read_meta(state, "Posted at 1:32 PM, Mar 22, 2021", &told)
                    ->published.known);
    assert_true(told);
    assert_true(read_meta(state, "March 5, 2022 Idaholt Leave a comment", &told)
                    ->published.known);
    assert_false(read_meta(state, "Four dead in storm of May 5, 2022", &told)
                     ->published.known);
    assert_false(told);
    assert_false(
        read_meta(state, "Ostburg Est. May 19, 1983", &told)->published.known);
    assert_false(read_meta(state, "Since 1 May 2003", &told)->published.known);
}

static void
the_day_of_posting_wins_over_that_of_a_change(void **state)
{
    struct page page = page_of(state);
    struct page_line line;
    char text[DL_DATE_TEXT_MAX];
    line_measure(*state, DL_STR("Updated: 9 May 2022"), &line);
    assert_true(page_meta(&page, &line));
    line_measure(*state, DL_STR("Published: 7 May 2022"), &line);
    assert_true(page_meta(&page, &line));
    dl_stamp_format(&page.article->published, text, sizeof text);
    assert_string_equal(text, "2022-05-07");
}

static void
a_signature_needs_a_label_a_place_or_to_be_an_agency(void **state)
{
    struct page page = page_of(state);
    struct page_line line, label;
    line_measure(*state, DL_STR("By"), &label);
    line_measure(*state, DL_STR("Ida Holt"), &line);
    assert_false(page_signed(&page, &line, NULL, true));
    assert_true(page_signed(&page, &line, &label, false));
    assert_str(page.article->author, "Ida Holt");

    page = page_of(state);
    line_measure(*state, DL_STR("Ida Holt in Ostburg"), &line);
    assert_false(page_signed(&page, &line, NULL, false));
    assert_true(page_signed(&page, &line, NULL, true));
    assert_str(page.article->author, "Ida Holt");

    page = page_of(state);
    line_measure(*state, DL_STR("Ida Holt in Ostburg and agencies"), &line);
    assert_true(page_signed(&page, &line, NULL, false));
    assert_str(page.article->author, "Ida Holt");

    line_measure(*state, DL_STR("Associated Press"), &line);
    assert_true(page_signed(&page, &line, NULL, false));
    assert_str(page.article->source, "Associated Press");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(authors_are_read_in_the_ways_pages_write_them),
        arena_test(an_outlet_behind_the_author_is_the_source),
        arena_test(a_stamp_needs_little_else_on_its_line),
        arena_test(the_day_of_posting_wins_over_that_of_a_change),
        arena_test(a_signature_needs_a_label_a_place_or_to_be_an_agency),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
