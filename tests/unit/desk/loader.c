/* Tests of reading files of every kind and addresses; this program plays the
 * helper, and the name of what it is asked for says what it answers. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"
#include "double.h"

#include <dateline/loader.h>

#include <signal.h>

/* ---- the other side ---- */

static void
answer(const struct dl_ask *ask)
{
    struct dl_str name = ask->name.bytes ? ask->name : ask->url;
    struct dl_outcome out = double_outcome(DL_REPLY_FRESH, 1);
    if (dl_str_ends(name, DL_STR("page.html"))) {
        double_item(ask, "", "Dockers met in Antwerp on Monday.", false);
    } else if (dl_str_ends(name, DL_STR("feed.xml")) &&
               ask->what != DL_ASK_PAGE) {
        double_item(ask, "one", "One text of a feed.", false);
        double_item(ask, "two", "Two texts of a feed.", false);
        out.items = 2;
    } else if (dl_str_ends(name, DL_STR(".opml")) || ask->what == DL_ASK_FIND) {
        double_outline(ask, "https://quay.example.org/feed");
        double_outline(ask, "https://tern.example.org/feed");
        out.broken = 3;
    } else if (dl_str_ends(name, DL_STR("kills.html"))) {
        raise(SIGKILL);
    } else if (dl_str_ends(name, DL_STR("absent"))) {
        out = double_outcome(DL_REPLY_MISSING, 0);
        out.http = 404;
    } else {
        out = double_outcome(DL_REPLY_UNREADABLE, 0);
    }
    double_end(ask, out);
}

/* ---- this side ---- */

struct found {
    struct dl_articles articles;
    enum dl_status status;
    struct dl_error err;
};

static void
load(struct dl_arena *arena, const char *program, const char *path,
     enum dl_file_kind kind, struct found *out)
{
    struct dl_loader *loader = dl_loader_new(program);
    struct dl_file file = {.path = dl_str_from(path), .kind = kind};
    *out = (struct found){.status = DL_OK};
    out->status =
        dl_loader_read(loader, arena, &file, &out->articles, &out->err);
    dl_loader_free(loader);
}

/* Load a file of that name with something in it. */
static void
load_file(struct dl_arena *arena, const char *name, enum dl_file_kind kind,
          struct found *out)
{
    const char *path =
        dl_arena_printf(arena, "%s/%s", unit_folder(arena), name);
    unit_write(path, "Dockers met in Antwerp on Monday.\n");
    load(arena, double_path, path, kind, out);
}

static void
text_needs_no_helper(void **state)
{
    struct found found;
    setenv("DATELINE_FETCH", "/nowhere", 1);
    load_file(*state, "note.txt", DL_FILE_TEXT, &found);
    assert_int_equal(found.status, DL_OK);
    assert_int_equal(found.articles.count, 1);
}

static void
a_page_is_called_by_its_path(void **state)
{
    struct found found;
    load_file(*state, "page.html", DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_OK);
    assert_int_equal(found.articles.count, 1);
    const struct dl_article *page = found.articles.at[0];
    assert_true(dl_str_ends(page->id, DL_STR("/page.html")));
    assert_str(page->text, "Dockers met in Antwerp on Monday.");
    assert_int_equal(page->published_from, DL_PUBLISHED_NONE);
}

static void
items_of_a_feed_have_names_of_their_own(void **state)
{
    struct found found;
    load_file(*state, "feed.xml", DL_FILE_MARKUP, &found);
    assert_int_equal(found.articles.count, 2);
    assert_true(dl_str_ends(found.articles.at[1]->id, DL_STR("/feed.xml#two")));
    assert_str(found.articles.at[1]->source, "Quay Post");
}

static void
the_beginning_of_a_file_without_ending_tells(void **state)
{
    struct found found;
    load_file(*state, "note", DL_FILE_ANY, &found);
    assert_int_equal(found.status, DL_OK);
    assert_int_equal(found.articles.count, 1);
    assert_true(dl_loader_is_markup(DL_STR("\xEF\xBB\xBF\n<!DOCTYPE html>")));
    assert_true(dl_loader_is_markup(DL_STR("<RSS version='2.0'>")));
    assert_false(dl_loader_is_markup(DL_STR("<3 all of you")));
    assert_false(dl_loader_is_markup(DL_STR("")));
}

static void
what_was_only_found_and_is_none_is_passed_over(void **state)
{
    struct found found;
    load_file(*state, "package.json", DL_FILE_MAYBE, &found);
    assert_int_equal(found.status, DL_OK);
    assert_int_equal(found.articles.count, 0);
    load_file(*state, "package.json", DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_ERR_SYNTAX);
}

static void
a_list_of_feeds_is_no_article(void **state)
{
    struct found found;
    load_file(*state, "my.opml", DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_ERR_EMPTY);
    assert_non_null(strstr(found.err.text, "dateline import"));
}

static void
a_file_that_kills_the_helper_is_named(void **state)
{
    struct found found;
    load_file(*state, "kills.html", DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_ERR_SYNTAX);
    assert_non_null(strstr(found.err.text, "signal 9"));
}

static void
without_the_helper_a_file_has_one_clear_fault(void **state)
{
    unit_skip_when_watched();
    struct found found;
    const char *path = dl_arena_printf(*state, "%s/a", unit_folder(*state));
    unit_write(path, "");
    load(*state, "/nowhere/dateline-fetch", path, DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_ERR_MISSING);
    assert_string_equal(found.err.where, path);
    assert_non_null(strstr(found.err.text, "/nowhere/dateline-fetch"));
}

static void
a_file_that_cannot_be_read_says_so(void **state)
{
    struct found found;
    load(*state, double_path, "/nowhere/page.html", DL_FILE_MARKUP, &found);
    assert_int_equal(found.status, DL_ERR_IO);
    assert_string_equal(found.err.where, "/nowhere/page.html");
    load(*state, double_path, "/nowhere/note.md", DL_FILE_TEXT, &found);
    assert_int_equal(found.status, DL_ERR_IO);
}

static void
an_address_is_a_page_or_a_feed(void **state)
{
    struct found found;
    load(*state, double_path, "https://quay.example.org/page.html",
         DL_FILE_ADDRESS, &found);
    assert_int_equal(found.articles.count, 1);
    assert_str(found.articles.at[0]->id, "https://quay.example.org/page.html");
    load(*state, double_path, "https://quay.example.org/feed.xml",
         DL_FILE_ADDRESS, &found);
    assert_int_equal(found.articles.count, 2);
    assert_str(found.articles.at[0]->id,
               "https://quay.example.org/feed.xml#one");
    load(*state, double_path, "https://quay.example.org/absent",
         DL_FILE_ADDRESS, &found);
    assert_int_equal(found.status, DL_ERR_MISSING);
    assert_string_equal(found.err.text, "not found (404)");
}

static void
feeds_are_found_and_imported(void **state)
{
    struct dl_loader *loader = dl_loader_new(double_path);
    struct dl_manner manner = {.every = 30};
    struct dl_subscriptions found = {0}, listed = {0};
    uint32_t broken = 0, unkept = 0;
    assert_int_equal(dl_loader_find(loader, *state,
                                    DL_STR("https://quay.example.org/"),
                                    &manner, &found, NULL),
                     DL_OK);
    assert_int_equal(found.count, 2);
    assert_str(found.at[0].url, "https://quay.example.org/feed");
    assert_int_equal(found.at[0].manner.every, 30);
    assert_int_equal(dl_loader_outline(loader, *state, "my.opml",
                                       DL_STR("<opml/>"), &manner, &listed,
                                       &broken, &unkept, NULL),
                     DL_OK);
    assert_int_equal(listed.count, 2);
    assert_int_equal(broken, 3);
    assert_int_equal(unkept, 4);
    dl_loader_free(loader);
}

int
main(void)
{
    int status;
    if (double_main(answer, &status))
        return status;
    const struct CMUnitTest tests[] = {
        arena_test(text_needs_no_helper),
        arena_test(a_page_is_called_by_its_path),
        arena_test(items_of_a_feed_have_names_of_their_own),
        arena_test(the_beginning_of_a_file_without_ending_tells),
        arena_test(what_was_only_found_and_is_none_is_passed_over),
        arena_test(a_list_of_feeds_is_no_article),
        arena_test(a_file_that_kills_the_helper_is_named),
        arena_test(without_the_helper_a_file_has_one_clear_fault),
        arena_test(a_file_that_cannot_be_read_says_so),
        arena_test(an_address_is_a_page_or_a_feed),
        arena_test(feeds_are_found_and_imported),
    };
    return cmocka_run_group_tests_name("loader", tests, NULL, NULL);
}
