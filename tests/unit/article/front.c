/* Front matter: its keys, and its faults at their place in the file. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/article.h>

static enum dl_status
read_text(void **state, const char *text, struct dl_article **out,
          struct dl_error *err)
{
    struct dl_file file = {.path = DL_STR("dir/a.md")};
    return dl_article_read(*state, &file, dl_str_from(text), out, err);
}

static void
known_keys_are_read_and_others_ignored(void **state)
{
    struct dl_article *article;
    enum dl_status status = read_text(
        state,
        "---\ntitle: 'One: two'\nauthors: [A B, C D]\nsource: The Post\n"
        "date: 5 March 2022\nurl: https://x.example/\ntags: [one, two]\n"
        "mood: 7\n---\nText.\n",
        &article, NULL);
    assert_int_equal(status, DL_OK);
    assert_str(article->title, "One: two");
    assert_str(article->author, "A B, C D");
    assert_str(article->source, "The Post");
    assert_str(article->url, "https://x.example/");
    assert_int_equal(article->tags.count, 2);
    assert_true(article->published.known);
    assert_int_equal(article->published.day.n, dl_day_from_civil(2022, 3, 5).n);
    assert_int_equal(article->published_from, DL_PUBLISHED_FRONT_MATTER);
    assert_str(article->text, "Text.");
}

static void
faults_are_told_at_their_line_and_column(void **state)
{
    static const struct {
        const char *text;
        int line;
        const char *excerpt;
    } samples[] = {
        {"---\ntitle: A\ntags: [one\n---\nText.\n", 4, NULL},
        {"---\ntitle: A\npublished: soon\n---\nText.\n", 3, "published: soon"},
        {"---\ntitle: A\ntitle: B\n---\nText.\n", 3, "title: B"},
        {"---\ntitle: [A]\n---\nText.\n", 2, "title: [A]"},
        {"---\ntitle: A\nText without an end.\n", 1, "---"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_article *article;
        struct dl_error err;
        enum dl_status status =
            read_text(state, samples[i].text, &article, &err);
        assert_int_equal(status, DL_ERR_SYNTAX);
        assert_string_equal(err.where, "dir/a.md");
        if (samples[i].excerpt) {
            assert_int_equal(err.line, samples[i].line);
            assert_string_equal(err.excerpt, samples[i].excerpt);
        }
        assert_true(err.line > 0 && err.column > 0);
    }
}

static void
dashes_over_prose_are_no_front_matter(void **state)
{
    struct dl_article *article;
    assert_int_equal(
        read_text(state, "---\nThe sea was calm that day.\n", &article, NULL),
        DL_OK);
    assert_str(article->text, "The sea was calm that day.");
}

static void
a_mark_windows_line_ends_and_blank_lines_before_it_do_no_harm(void **state)
{
    static const char *const texts[] = {
        "---\r\ntitle: Ferry\r\n---\r\nText of it.\r\n",
        "\ufeff---\ntitle: Ferry\n---\nText of it.\n",
        "\n\n---\ntitle: Ferry\n---\nText of it.\n",
        "--- \ntitle: Ferry\n...\n\n\nText of it.\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_article *article;
        assert_int_equal(read_text(state, texts[i], &article, NULL), DL_OK);
        assert_str(article->title, "Ferry");
        assert_str(article->text, "Text of it.");
    }
}

static void
a_fault_below_blank_lines_keeps_its_line(void **state)
{
    struct dl_article *article;
    struct dl_error err;
    read_text(state, "\n\n---\ntitle: [A]\n---\nText.\n", &article, &err);
    assert_int_equal(err.line, 4);
}

static void
front_matter_may_be_empty_but_not_all_there_is(void **state)
{
    struct dl_article *article;
    assert_int_equal(
        read_text(state, "---\n---\n# Ferry\n\nText.\n", &article, NULL),
        DL_OK);
    assert_str(article->title, "Ferry");
    assert_int_equal(read_text(state, "---\n---\n\n", &article, NULL),
                     DL_ERR_EMPTY);
}

static void
authors_are_names_lists_or_maps_with_a_name(void **state)
{
    static const struct {
        const char *yaml, *author;
    } samples[] = {
        {"author: Ida Holt", "Ida Holt"},
        {"author: {name: Ida Holt, url: x}", "Ida Holt"},
        {"authors: [Ida Holt, Ben Roy]", "Ida Holt, Ben Roy"},
        {"authors:\n  - name: Ida Holt\n  - Ben Roy", "Ida Holt, Ben Roy"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_article *article;
        const char *text =
            dl_arena_printf(*state, "---\n%s\n---\nText.\n", samples[i].yaml);
        assert_int_equal(read_text(state, text, &article, NULL), DL_OK);
        assert_str(article->author, samples[i].author);
    }
}

static void
dates_are_read_in_the_common_forms(void **state)
{
    static const char *const dates[] = {
        "2022-03-05",          "2022-03-05T06:07:08Z",
        "2022-03-05 06:07",    "2022-03-05 06:07:08 +0100",
        "2022/03/05",          "05.03.2022",
        "March 5, 2022",       "5 March 2022",
        "Mar 5, 2022 6:07 AM", "Sat, 05 Mar 2022 06:07:08 GMT",
        "'2022-03-05'",        "20220305"};
    struct dl_article *article;
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        const char *text =
            dl_arena_printf(*state, "---\ndate: %s\n---\nText.\n", dates[i]);
        assert_int_equal(read_text(state, text, &article, NULL), DL_OK);
        assert_int_equal(article->published.day.n,
                         dl_day_from_civil(2022, 3, 5).n);
    }
    assert_int_equal(
        read_text(state, "---\ndate: 03/04/2022\n---\nText.\n", &article, NULL),
        DL_ERR_SYNTAX);
}

static void
front_matter_in_toml_is_refused_with_what_is_expected(void **state)
{
    struct dl_article *article;
    struct dl_error err;
    assert_int_equal(read_text(state, "+++\ntitle = \"Ferry\"\n+++\nText.\n",
                               &article, &err),
                     DL_ERR_SYNTAX);
    assert_int_equal(err.line, 1);
    assert_non_null(strstr(err.text, "---"));
    assert_int_equal(
        read_text(state, "+++\nA row of marks is no TOML.\n", &article, NULL),
        DL_OK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(known_keys_are_read_and_others_ignored),
        arena_test(faults_are_told_at_their_line_and_column),
        arena_test(dashes_over_prose_are_no_front_matter),
        arena_test(
            a_mark_windows_line_ends_and_blank_lines_before_it_do_no_harm),
        arena_test(a_fault_below_blank_lines_keeps_its_line),
        arena_test(front_matter_may_be_empty_but_not_all_there_is),
        arena_test(authors_are_names_lists_or_maps_with_a_name),
        arena_test(dates_are_read_in_the_common_forms),
        arena_test(front_matter_in_toml_is_refused_with_what_is_expected),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
