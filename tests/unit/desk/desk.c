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
    assert_int_equal(dl_desk_work(desk, &start, NULL), DL_OK);
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

static uint32_t
names_of(const struct dl_library *library, enum dl_kind kind)
{
    uint32_t count = 0;
    for (size_t i = 0; i < library->directory.count; i++)
        count += library->directory.at[i].kind == kind &&
                 dl_str_is(library->directory.at[i].name, "Qorvane");
    return count;
}

/* A name that nobody knows, in two of three articles. */
static void
a_correction_holds_in_all_articles_and_can_be_taken_back(void **state)
{
    struct folder *folder = *state;
    const char *path = path_in(folder, "corrections.yaml");
    folder->settings.corrections = dl_str_from(path);
    write_file(folder, "a.md", "---\ntitle: One\n---\nThey met in Qorvane.\n");
    write_file(folder, "b.md", "---\ntitle: Two\n---\nNothing is known.\n");
    write_file(folder, "c.md", "---\ntitle: Six\n---\nIn Qorvane it rains.\n");
    struct dl_correction said = {.name = DL_STR("Qorvane"),
                                 .kind = DL_KIND_WORK};
    struct dl_desk *desk = open_desk(folder);
    const struct dl_library *before = next_library(desk).library;
    const struct dl_reading *two = before->readings[1];
    assert_int_equal(names_of(before, DL_KIND_WORK), 0);
    assert_int_equal(dl_desk_correct(desk, &said, NULL), DL_OK);
    const struct dl_library *after = next_library(desk).library;
    assert_int_equal(names_of(after, DL_KIND_WORK), 1);
    assert_int_equal(after->known->corrections.count, 1);
    assert_ptr_equal(after->readings[1], two);
    said.kind = DL_KIND_NONE;
    dl_desk_correct(desk, &said, NULL);
    after = next_library(desk).library;
    for (int kind = 0; kind < DL_KIND_COUNT; kind++)
        assert_int_equal(names_of(after, (enum dl_kind)kind), 0);
    dl_desk_close(desk);
    desk = open_desk(folder); /* it is kept */
    after = next_library(desk).library;
    assert_int_equal(after->known->corrections.count, 1);
    said.open = true;
    dl_desk_correct(desk, &said, NULL);
    after = next_library(desk).library;
    assert_int_equal(after->known->corrections.count, 0);
    dl_desk_close(desk);
}

/* The reader takes the name of the one that is meant from the picker. */
static void
a_name_that_is_said_to_be_anothers_joins_it(void **state)
{
    struct folder *folder = *state;
    write_file(folder, "a.md",
               "---\ntitle: One\n---\nThe minister Mara Quillon resigned. Mara "
               "Quillon had led the party.\n");
    write_file(folder, "b.md", "---\ntitle: Six\n---\nIn Qorvane it rains.\n");
    struct dl_correction said = {.name = DL_STR("Qorvane"),
                                 .kind = DL_KIND_PERSON,
                                 .same = DL_STR("Mara Quillon")};
    struct dl_desk *desk = open_desk(folder);
    next_library(desk);
    assert_int_equal(dl_desk_correct(desk, &said, NULL), DL_OK);
    const struct dl_directory *after = &next_library(desk).library->directory;
    size_t found = 0;
    for (size_t i = 0; i < after->count; i++)
        if (dl_str_is(after->at[i].name, "Mara Quillon")) {
            assert_int_equal(after->at[i].articles, 2);
            assert_int_equal(after->at[i].mentions, 3);
            found++;
        }
    assert_int_equal(found, 1);
    dl_desk_close(desk);
}

static void
a_correction_holds_though_it_cannot_be_kept(void **state)
{
    struct folder *folder = *state;
    struct dl_error err;
    folder->settings.corrections = DL_STR("/dev/null/corrections.yaml");
    write_two(folder);
    struct dl_correction said = {.name = DL_STR("Two"), .kind = DL_KIND_NONE};
    struct dl_desk *desk = open_desk(folder);
    next_library(desk);
    assert_int_equal(dl_desk_correct(desk, &said, &err), DL_ERR_IO);
    assert_int_equal(next_library(desk).library->known->corrections.count, 1);
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
        cmocka_unit_test_setup_teardown(
            a_correction_holds_in_all_articles_and_can_be_taken_back,
            make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(
            a_name_that_is_said_to_be_anothers_joins_it, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(
            a_correction_holds_though_it_cannot_be_kept, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(a_desk_can_close_at_any_time,
                                        make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
