/* The worker: what it tells of, and when, while files come, change and are
 * parted. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include <dateline/desk.h>

#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    struct dl_arena *arena;
    const char *path;
    struct dl_settings settings;
};

static const char *
path_in(const struct folder *folder, const char *name)
{
    return dl_arena_printf(folder->arena, "%s/%s", folder->path, name);
}

static void
write_file(const struct folder *folder, const char *name, const char *text)
{
    unit_write(path_in(folder, name), text);
}

static int
make_folder(void **state)
{
    struct folder *folder = calloc(1, sizeof *folder);
    folder->arena = dl_arena_new(0);
    folder->path = unit_folder(folder->arena);
    dl_settings_default(folder->arena, &folder->settings);
    *state = folder;
    return 0;
}

static int
remove_folder(void **state)
{
    struct folder *folder = *state;
    dl_arena_free(folder->arena);
    free(folder);
    return 0;
}

static struct dl_desk *
open_desk(struct folder *folder)
{
    const char *path = folder->path;
    struct dl_desk *desk;
    struct dl_desk_start start = {
        .settings = &folder->settings, .paths = &path, .count = 1};
    assert_int_equal(dl_desk_open(&start, &desk, NULL), DL_OK);
    return desk;
}

/* Wait for the next piece of news. */
static struct dl_news
next(struct dl_desk *desk)
{
    struct dl_news news;
    struct pollfd wait = {.fd = dl_desk_descriptor(desk), .events = POLLIN};
    while (!dl_desk_take(desk, &news))
        assert_int_equal(poll(&wait, 1, 20000), 1);
    return news;
}

static void
news_comes_in_the_order_in_which_it_happens(void **state)
{
    write_file(*state, "a.md", "---\ntitle: One\n---\nThe first text.\n");
    write_file(*state, "b.md", "---\ntitle: Two\n---\nThe second text.\n");
    write_file(*state, "empty.md", "");
    struct dl_desk *desk = open_desk(*state);
    struct dl_news news = next(desk);
    assert_int_equal(news.what, DL_NEWS_FILES);
    assert_int_equal(news.total, 3);
    news = next(desk);
    assert_int_equal(news.what, DL_NEWS_READING);
    assert_str(news.reading->article->title, "One");
    news = next(desk);
    assert_int_equal(news.index, 1);
    assert_str(news.reading->article->title, "Two");
    news = next(desk);
    assert_int_equal(news.what, DL_NEWS_FAULT);
    assert_int_equal(news.fault.status, DL_ERR_EMPTY);
    news = next(desk);
    assert_int_equal(news.what, DL_NEWS_LIBRARY);
    assert_int_equal(news.library->count, 2);
    assert_int_equal(next(desk).what, DL_NEWS_DONE);
    dl_desk_close(desk);
}

static struct dl_news
next_library(struct dl_desk *desk)
{
    struct dl_news news;
    do {
        news = next(desk);
    } while (news.what != DL_NEWS_LIBRARY);
    return news;
}

static void
a_reload_reads_what_is_there_now(void **state)
{
    write_file(*state, "a.md", "---\ntitle: One\n---\nThe first text.\n");
    struct dl_desk *desk = open_desk(*state);
    assert_int_equal(next_library(desk).library->count, 1);
    write_file(*state, "a.md", "---\ntitle: Changed\n---\nAnother text.\n");
    write_file(*state, "b.md", "---\ntitle: Two\n---\nThe second text.\n");
    while (next_library(desk).library->count < 2)
        continue; /* the watch may have seen the first file alone */
    for (int i = 0; i < 5; i++) {
        dl_desk_reload(desk);
        struct dl_news news = next_library(desk);
        assert_int_equal(news.library->count, 2);
        assert_str(news.library->readings[0]->article->title, "Changed");
    }
    dl_desk_close(desk);
}

static void
files_that_are_as_they_were_are_not_read_again(void **state)
{
    write_file(*state, "a.md", "---\ntitle: One\n---\nThe first text.\n");
    write_file(*state, "b.md", "---\ntitle: Two\n---\nThe second text.\n");
    struct dl_desk *desk = open_desk(*state);
    const struct dl_library *library = next_library(desk).library;
    const struct dl_reading *one = library->readings[0],
                            *two = library->readings[1];
    write_file(*state, "a.md", "---\ntitle: Other\n---\nAnother text.\n");
    library = next_library(desk).library; /* seen, before or after the watch
                                             has begun */
    assert_int_equal(library->count, 2);
    assert_ptr_not_equal(library->readings[0], one);
    assert_str(library->readings[0]->article->title, "Other");
    assert_ptr_equal(library->readings[1], two);
    dl_desk_close(desk);
}

static const struct dl_apart merkel = {{"Merkel", 6}, {"Angela Merkel", 13}};

static void
write_two(struct folder *folder)
{
    write_file(folder, "a.md",
               "---\ntitle: One\n---\nAngela Merkel left. Merkel slept.\n");
    write_file(folder, "b.md", "---\ntitle: Two\n---\nIt rained in Oslo.\n");
}

static void
a_parting_reads_again_only_what_has_the_name(void **state)
{
    write_two(*state);
    struct dl_desk *desk = open_desk(*state);
    const struct dl_library *before = next_library(desk).library;
    const struct dl_reading *one = before->readings[0],
                            *two = before->readings[1];
    assert_int_equal(dl_desk_part(desk, merkel, true, NULL), DL_OK);
    const struct dl_library *after = next_library(desk).library;
    assert_int_equal(after->count, 2);
    assert_ptr_not_equal(after->readings[0], one);
    assert_ptr_equal(after->readings[1], two);
    assert_int_equal(after->known->apart.count, 1);
    for (int i = 0; i < 4; i++) { /* old ones are freed on the way */
        dl_desk_part(desk, merkel, i % 2, NULL);
        after = next_library(desk).library;
        assert_int_equal(after->known->apart.count, i % 2);
        assert_str(after->readings[1]->article->title, "Two");
    }
    dl_desk_close(desk);
}

static void
partings_are_kept_and_survive_a_reload(void **state)
{
    struct folder *folder = *state;
    folder->settings.apart = dl_str_from(path_in(folder, "apart.yaml"));
    write_two(folder);
    struct dl_desk *desk = open_desk(folder);
    next_library(desk);
    assert_int_equal(dl_desk_part(desk, merkel, true, NULL), DL_OK);
    assert_int_equal(next_library(desk).library->known->apart.count, 1);
    dl_desk_reload(desk);
    assert_int_equal(next_library(desk).library->known->apart.count, 1);
    dl_desk_close(desk);
    desk = open_desk(folder);
    const struct dl_library *library = next_library(desk).library;
    assert_int_equal(library->known->apart.count, 1);
    assert_true(dl_apart_eq(library->known->apart.at[0], merkel));
    dl_desk_close(desk);
}

static void
a_parting_holds_though_it_cannot_be_kept(void **state)
{
    struct folder *folder = *state;
    struct dl_error err;
    folder->settings.apart = DL_STR("/dev/null/apart.yaml");
    write_two(folder);
    struct dl_desk *desk = open_desk(folder);
    next_library(desk);
    assert_int_equal(dl_desk_part(desk, merkel, true, &err), DL_ERR_IO);
    assert_int_equal(next_library(desk).library->known->apart.count, 1);
    dl_desk_close(desk);
}

static void
a_desk_can_close_at_any_time(void **state)
{
    write_file(*state, "a.md", "---\ntitle: One\n---\nThe first text.\n");
    for (int i = 0; i < 10; i++) {
        struct dl_desk *desk = open_desk(*state);
        dl_desk_part(desk, merkel, true, NULL);
        dl_desk_close(desk);
    }
    dl_desk_close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            news_comes_in_the_order_in_which_it_happens, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(a_reload_reads_what_is_there_now,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(
            files_that_are_as_they_were_are_not_read_again, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(
            a_parting_reads_again_only_what_has_the_name, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(partings_are_kept_and_survive_a_reload,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(
            a_parting_holds_though_it_cannot_be_kept, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(a_desk_can_close_at_any_time,
                                        make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
