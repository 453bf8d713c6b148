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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(known_keys_are_read_and_others_ignored),
        arena_test(faults_are_told_at_their_line_and_column),
        arena_test(dashes_over_prose_are_no_front_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
