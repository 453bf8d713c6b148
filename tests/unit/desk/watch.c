/* What changes in a folder, a file or the store is told once it has settled. */
/* SPDX-License-Identifier: ISC */
#include "desk/watch.h"

#include "../home.h"

#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct told {
    atomic_int files, stored, others;
};

static void
files_told(void *context)
{
    struct told *told = context;
    atomic_fetch_add(&told->files, 1);
}

static void
store_told(void *context)
{
    struct told *told = context;
    atomic_fetch_add(&told->stored, 1);
}

static void
others_told(void *context)
{
    struct told *told = context;
    atomic_fetch_add(&told->others, 1);
}

static void
put_file(struct dl_arena *arena, const char *folder, const char *name)
{
    FILE *file = fopen(dl_arena_printf(arena, "%s/%s", folder, name), "w");
    assert_non_null(file);
    fputs("text", file);
    fclose(file);
}

static void
rest(int milliseconds)
{
    poll(NULL, 0, milliseconds);
}

/* Wait until it has been told so often; a slow machine gets its time. */
static void
wait_for(atomic_int *count, int wanted)
{
    for (int i = 0; i < 400 && atomic_load(count) < wanted; i++)
        rest(25);
    assert_int_equal(atomic_load(count), wanted);
}

static struct watch *
begin(struct dl_arena *arena, const char *path, const char *store,
      struct told *told)
{
    struct watch *watch;
    const char **paths = DL_ARRAY(arena, 1, const char *);
    paths[0] = path;
    struct watch_start start = {.paths = paths,
                                .count = path != NULL,
                                .store = store,
                                .files = files_told,
                                .stored = store_told,
                                .context = told};
    struct dl_error err;
    if (watch_open(&start, &watch, &err) != DL_OK)
        fail_msg("%s", err.text);
    rest(100); /* it has to list the folders first, and says that it has */
    assert_int_equal(atomic_exchange(&told->files, 0), path != NULL);
    return watch;
}

static void
many_changes_are_told_once(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    struct watch *watch = begin(*state, folder, NULL, &told);
    put_file(*state, folder, "a.md");
    put_file(*state, folder, "b.md");
    put_file(*state, folder, "a.md");
    wait_for(&told.files, 1);
    rest(400);
    assert_int_equal(told.files, 1);
    unlink(dl_arena_printf(*state, "%s/a.md", folder));
    wait_for(&told.files, 2);
    watch_close(watch);
}

static void
folders_that_come_later_are_watched_too(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    const char *inner = dl_arena_printf(*state, "%s/inner", folder);
    struct watch *watch = begin(*state, folder, NULL, &told);
    mkdir(inner, 0700);
    wait_for(&told.files, 1);
    put_file(*state, inner, "a.md");
    wait_for(&told.files, 2);
    watch_close(watch);
}

static void
hidden_files_are_not_told(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    struct watch *watch = begin(*state, folder, NULL, &told);
    put_file(*state, folder, ".a.md.swp");
    rest(500);
    assert_int_equal(told.files, 0);
    watch_close(watch);
}

static void
a_file_is_seen_when_another_takes_its_place(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    const char *path = dl_arena_printf(*state, "%s/a.md", folder);
    put_file(*state, folder, "a.md");
    put_file(*state, folder, ".new");
    struct watch *watch = begin(*state, path, NULL, &told);
    rename(dl_arena_printf(*state, "%s/.new", folder), path);
    wait_for(&told.files, 1);
    watch_close(watch);
}

static void
what_is_no_article_is_told_apart(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    const char *inner = dl_arena_printf(*state, "%s/schemes", folder);
    const char *library = dl_arena_printf(*state, "%s/library", folder);
    struct watch *watch;
    struct dl_error err;
    mkdir(inner, 0700);
    mkdir(library, 0700);
    const char *const others[] = {folder, library};
    struct watch_start start = {.paths = &library,
                                .count = 1,
                                .others = others,
                                .other_count = 2,
                                .files = files_told,
                                .stored = store_told,
                                .otherwise = others_told,
                                .context = &told};
    assert_int_equal(watch_open(&start, &watch, &err), DL_OK);
    rest(100);
    int begun = told.files; /* it tells once that it begins */
    put_file(*state, folder, "ash.yaml");
    wait_for(&told.others, 1);
    put_file(*state, inner, "slate.yaml");
    wait_for(&told.others, 2);
    assert_int_equal(told.files, begun);
    put_file(*state, library, "a.md");
    wait_for(&told.files, begun + 1);
    rest(400);
    assert_int_equal(told.others, 2);
    watch_close(watch);
}

/* The user's folder of themes is made when the first theme is. */
static void
others_that_come_later_are_told_too(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    const char *above = dl_arena_printf(*state, "%s/dateline", folder);
    const char *themes = dl_arena_printf(*state, "%s/themes", above);
    struct watch *watch;
    struct dl_error err;
    struct watch_start start = {.others = &themes,
                                .other_count = 1,
                                .files = files_told,
                                .stored = store_told,
                                .otherwise = others_told,
                                .context = &told};
    assert_int_equal(watch_open(&start, &watch, &err), DL_OK);
    rest(100);
    put_file(*state, folder, "nothing");
    mkdir(above, 0700);
    wait_for(&told.others, 1);
    mkdir(themes, 0700);
    wait_for(&told.others, 2);
    put_file(*state, themes, "ash.yaml");
    wait_for(&told.others, 3);
    put_file(*state, above, "dateline.yaml");
    rest(400);
    assert_int_equal(told.others, 3);
    assert_int_equal(told.files, 0);
    watch_close(watch);
}

static void
the_store_is_told_apart(void **state)
{
    struct told told = {0};
    const char *folder = unit_folder(*state);
    const char *store = dl_arena_printf(*state, "%s/store.db", folder);
    struct watch *watch = begin(*state, NULL, store, &told);
    put_file(*state, folder, "store.db-wal");
    wait_for(&told.stored, 1);
    put_file(*state, folder, "other");
    rest(400);
    assert_int_equal(told.files, 0);
    assert_int_equal(told.stored, 1);
    watch_close(watch);
}

static void
a_watch_that_sees_nothing_ends_at_once(void **state)
{
    struct told told = {0};
    struct watch *watch = begin(*state, "/nowhere/at/all", NULL, &told);
    watch_close(watch);
    watch_close(NULL);
    assert_int_equal(told.files, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(many_changes_are_told_once),
        arena_test(folders_that_come_later_are_watched_too),
        arena_test(hidden_files_are_not_told),
        arena_test(a_file_is_seen_when_another_takes_its_place),
        arena_test(what_is_no_article_is_told_apart),
        arena_test(others_that_come_later_are_told_too),
        arena_test(the_store_is_told_apart),
        arena_test(a_watch_that_sees_nothing_ends_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
