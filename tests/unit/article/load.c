/* Loading one article: what is refused, and what front matter gives. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/article.h>

#include <unistd.h>

static const char prose[] =
    "The harbour town voted on Monday to keep its old ferry for ten years.\n";

static struct dl_article *
read_text(void **state, const char *path, const char *text)
{
    struct dl_file file = {.path = dl_str_from(path)};
    struct dl_article *article = NULL;
    assert_int_equal(
        dl_article_read(*state, &file, dl_str_from(text), &article, NULL),
        DL_OK);
    return article;
}

static enum dl_status
refuse(void **state, struct dl_str bytes, struct dl_error *err)
{
    struct dl_file file = {.path = DL_STR("a.md")};
    struct dl_article *article;
    return dl_article_read(*state, &file, bytes, &article, err);
}

static void
what_is_no_article_is_refused_by_name(void **state)
{
    struct dl_error err;
    assert_int_equal(refuse(state, DL_STR(""), &err), DL_ERR_EMPTY);
    assert_string_equal(err.where, "a.md");
    assert_int_equal(refuse(state, DL_STR(" \n\n"), &err), DL_ERR_EMPTY);
    assert_int_equal(refuse(state, DL_STR("---\ntitle: A\n---\n\n"), &err),
                     DL_ERR_EMPTY);
    assert_int_equal(refuse(state, DL_STR("\177ELF\0\0"), &err), DL_ERR_BINARY);
    assert_string_equal(err.where, "a.md");
    size_t bytes = DL_FILE_MAX + 1;
    char *large = dl_arena_alloc(*state, bytes);
    memset(large, 'x', bytes);
    assert_int_equal(refuse(state, (struct dl_str){large, bytes}, &err),
                     DL_ERR_LIMIT);
}

static void
an_unreadable_file_is_an_error(void **state)
{
    struct dl_file file = {.path = DL_STR("no/such/file.txt")};
    struct dl_article *article;
    struct dl_error err;
    assert_int_equal(dl_article_load(*state, &file, &article, &err), DL_ERR_IO);
    assert_string_equal(err.where, "no/such/file.txt");
}

static void
an_article_has_an_id_and_a_title_in_any_case(void **state)
{
    struct dl_article *article = read_text(state, "dir/note.txt", "Short.");
    assert_str(article->id, "dir/note.txt");
    assert_true(article->title.bytes > 0);
    assert_str(article->text, "Short.");
    assert_false(article->published.known);
    assert_non_null(article->published_why);
}

static void
the_body_of_front_matter_is_kept_whole(void **state)
{
    char text[1024];
    snprintf(text, sizeof text,
             "---\ntitle: Ferry stays\n---\n# Ferry stays\n\n%s\n"
             "## The vote\n\n%s\nShare\n",
             prose, prose);
    struct dl_article *article = read_text(state, "a.md", text);
    assert_str(article->title, "Ferry stays");
    assert_true(dl_str_starts(article->text, DL_STR("The harbour town")));
    assert_true(dl_str_ends(article->text, DL_STR("\n\nShare")));
    assert_true(dl_str_find(article->text, DL_STR("\n\n## The vote\n\n"), 0) !=
                SIZE_MAX);
    assert_int_equal(article->furniture.count, 0);
}

static void
standard_input_is_read(void **state)
{
    int ends[2], saved = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], prose, sizeof prose - 1), sizeof prose - 1);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    struct dl_file file = {.path = DL_STR("-")};
    struct dl_article *article;
    enum dl_status status = dl_article_load(*state, &file, &article, NULL);
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(ends[0]);
    assert_int_equal(status, DL_OK);
    assert_str(article->id, "-");
    assert_true(dl_str_starts(article->text, DL_STR("The harbour")));
}

static void
every_origin_of_a_date_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(dl_published_name(DL_PUBLISHED_NONE), "none");
    assert_string_equal(dl_published_name(DL_PUBLISHED_FRONT_MATTER),
                        "front-matter");
    assert_string_equal(dl_published_name(DL_PUBLISHED_FILE), "file");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_no_article_is_refused_by_name),
        arena_test(an_unreadable_file_is_an_error),
        arena_test(an_article_has_an_id_and_a_title_in_any_case),
        arena_test(the_body_of_front_matter_is_kept_whole),
        arena_test(standard_input_is_read),
        cmocka_unit_test(every_origin_of_a_date_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
