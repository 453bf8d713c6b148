/* Marks of several devices, kept in logs that a crash may cut anywhere. */
/* SPDX-License-Identifier: ISC */
#include "../killing.h"

#include <dateline/marks.h>

/* A folder of this test's own, in its arena. */
static const char *
folder(struct dl_arena *arena)
{
    return dl_arena_printf(arena, "%s/deep/marks", unit_folder(arena));
}

static struct dl_marks *
open_marks(const char *path, const char *device)
{
    struct dl_marks *marks;
    assert_int_equal(dl_marks_open(path, device, &marks, NULL), DL_OK);
    return marks;
}

static void
set(struct dl_marks *marks, const char *url, uint32_t value, int64_t now)
{
    struct dl_marking marking = {dl_key_of_address(dl_str_from(url)),
                                 DL_MARK_READ, value};
    assert_int_equal(dl_marks_set(marks, &marking, 1, now, NULL), DL_OK);
}

static uint32_t
get(const struct dl_marks *marks, const char *url)
{
    return dl_marks_get(marks, dl_key_of_address(dl_str_from(url)),
                        DL_MARK_READ);
}

static void
what_was_marked_is_there_the_next_time(void **state)
{
    const char *path = folder(*state);
    struct dl_marks *marks = open_marks(path, "desk");
    set(marks, "https://a.example/1", 1, 100);
    set(marks, "https://a.example/2", 1, 100);
    set(marks, "https://a.example/2", 0, 100);
    dl_marks_close(marks);
    marks = open_marks(path, "desk");
    assert_int_equal(get(marks, "https://a.example/1"), 1);
    assert_int_equal(get(marks, "https://a.example/2"), 0);
    dl_marks_close(marks);
}

static void
two_devices_meet_without_asking_each_other(void **state)
{
    const char *path = folder(*state);
    struct dl_marks *desk = open_marks(path, "desk");
    struct dl_marks *lap = open_marks(path, "lap");
    set(desk, "https://a.example/1", 1, 100);
    set(lap, "https://a.example/2", 1, 50);
    assert_true(dl_marks_refresh(desk));
    assert_true(dl_marks_refresh(lap));
    assert_false(dl_marks_refresh(lap));
    assert_int_equal(get(desk, "https://a.example/2"), 1);
    assert_int_equal(get(lap, "https://a.example/1"), 1);
    /* Its clock is behind, and it has seen what it takes back. */
    set(lap, "https://a.example/1", 0, 51);
    assert_true(dl_marks_refresh(desk));
    assert_int_equal(get(desk, "https://a.example/1"), 0);
    dl_marks_close(desk);
    dl_marks_close(lap);
}

/* Several devices read at random, look at each other's logs at random, and are
 * opened anew: what was read anywhere is read everywhere in the end. */
static void
what_was_read_is_never_unread_again(void **state)
{
    enum { DEVICES = 3, ARTICLES = 12, STEPS = 300 };
    static const char *const names[] = {"desk", "lap", "shed"};
    const char *path = folder(*state);
    struct dl_marks *marks[DEVICES];
    bool read[DEVICES][ARTICLES] = {{false}}; /* as that device knows it */
    unsigned random = 5;
    for (int i = 0; i < DEVICES; i++)
        marks[i] = open_marks(path, names[i]);
    for (int step = 0; step < STEPS; step++) {
        unsigned device = killing_random(&random, DEVICES);
        unsigned what = killing_random(&random, 8);
        unsigned article = killing_random(&random, ARTICLES);
        if (what == 0) {
            dl_marks_close(marks[device]);
            marks[device] = open_marks(path, names[device]);
        } else if (what < 4) {
            dl_marks_refresh(marks[device]);
        } else {
            set(marks[device], dl_arena_printf(*state, "https://a/%u", article),
                1, (int64_t)killing_random(&random, 100));
            read[device][article] = true;
        }
        for (unsigned i = 0; i < ARTICLES; i++)
            assert_true(
                !read[device][i] ||
                get(marks[device], dl_arena_printf(*state, "https://a/%u", i)));
    }
    for (unsigned i = 0; i < DEVICES * ARTICLES; i++) {
        dl_marks_refresh(marks[i % DEVICES]);
        for (int k = 0; k < DEVICES; k++)
            assert_true(
                !read[k][i / DEVICES] ||
                get(marks[i % DEVICES],
                    dl_arena_printf(*state, "https://a/%u", i / DEVICES)));
    }
    for (int i = 0; i < DEVICES; i++)
        dl_marks_close(marks[i]);
}

static void
a_line_that_a_crash_has_cut_costs_nothing_else(void **state)
{
    const char *path = folder(*state);
    struct dl_marks *marks = open_marks(path, "desk");
    set(marks, "https://a.example/1", 1, 100);
    dl_marks_close(marks);
    const char *log = dl_arena_printf(*state, "%s/desk.log", path);
    FILE *file = fopen(log, "ab");
    fputs("1700000000 read 0123", file);
    fclose(file);
    marks = open_marks(path, "desk");
    set(marks, "https://a.example/2", 1, 100);
    dl_marks_close(marks);
    marks = open_marks(path, "other");
    assert_int_equal(get(marks, "https://a.example/1"), 1);
    assert_int_equal(get(marks, "https://a.example/2"), 1);
    dl_marks_close(marks);
}

static void
without_a_device_nothing_is_written(void **state)
{
    const char *path = folder(*state);
    struct stat there;
    struct dl_marks *marks = open_marks(path, NULL);
    set(marks, "https://a.example/1", 1, 100);
    assert_int_equal(get(marks, "https://a.example/1"), 1);
    dl_marks_close(marks);
    assert_int_not_equal(stat(path, &there), 0);
    marks = open_marks(NULL, NULL);
    assert_int_equal(get(marks, "https://a.example/1"), 0);
    dl_marks_close(marks);
}

static void
a_device_that_is_no_name_is_refused(void **state)
{
    struct dl_marks *marks = NULL;
    struct dl_error err;
    assert_int_equal(dl_marks_open(folder(*state), "../x", &marks, &err),
                     DL_ERR_IO);
    assert_null(marks);
}

static void
a_folder_that_cannot_be_written_is_named_and_marks_hold(void **state)
{
    struct dl_error err;
    struct dl_marks *marks = open_marks(folder(*state), "desk");
    struct dl_marking marking = {{1, 2}, DL_MARK_STAR, 1};
    const char *path = folder(*state);
    dl_marks_close(marks);
    marks = open_marks(path, "desk");
    rmdir(path);
    assert_int_equal(dl_marks_set(marks, &marking, 1, 1, &err), DL_ERR_IO);
    assert_non_null(strstr(err.where, "desk.log"));
    assert_int_equal(dl_marks_get(marks, marking.key, DL_MARK_STAR), 1);
    dl_marks_close(marks);
}

struct marking {
    const char *path;
    uint32_t first;
};

/* Mark one article after the other, and report each. */
static void
mark_forever(void *context, int report)
{
    const struct marking *marking = context;
    struct dl_marks *marks = open_marks(marking->path, "desk");
    for (uint32_t i = marking->first;; i++) {
        struct dl_marking one = {{i, i}, DL_MARK_PLACE, i};
        if (dl_marks_set(marks, &one, 1, 1, NULL) != DL_OK ||
            write(report, &i, sizeof i) != sizeof i)
            _exit(1);
    }
}

/* Whatever was reported has to be in the log. */
static void
what_was_reported_survives_being_killed(void **state)
{
    enum { ROUNDS = 40 };
    const char *path = folder(*state);
    uint32_t reported = 0;
    for (unsigned round = 0; round < ROUNDS; round++) {
        struct marking marking = {path, reported + 1};
        struct killing killing = killing_start(mark_forever, &marking);
        killing_wait(500 + 97 * round);
        assert_true(WIFSIGNALED(killing_end(&killing)));
        reported = killing_last(&killing, reported);
        struct dl_marks *marks = open_marks(path, NULL);
        for (uint32_t i = 1; i <= reported; i++)
            assert_int_equal(
                dl_marks_get(marks, (struct dl_key){i, i}, DL_MARK_PLACE), i);
        dl_marks_close(marks);
    }
    assert_true(reported > 0);
}

static void
what_was_said_is_known_even_if_it_was_taken_back(void **state)
{
    const char *path = folder(*state);
    struct dl_marks *marks = open_marks(path, "here");
    struct dl_key key = {1, 2}, other = {3, 4};
    struct dl_marking one = {key, DL_MARK_READ, 0};
    assert_false(dl_marks_said(marks, key, DL_MARK_READ));
    assert_int_equal(dl_marks_set(marks, &one, 1, 1, NULL), DL_OK);
    assert_true(dl_marks_said(marks, key, DL_MARK_READ));
    assert_false(dl_marks_said(marks, key, DL_MARK_STAR));
    assert_false(dl_marks_said(marks, other, DL_MARK_READ));
    dl_marks_close(marks);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_marked_is_there_the_next_time),
        arena_test(two_devices_meet_without_asking_each_other),
        arena_test(what_was_read_is_never_unread_again),
        arena_test(a_line_that_a_crash_has_cut_costs_nothing_else),
        arena_test(without_a_device_nothing_is_written),
        arena_test(a_device_that_is_no_name_is_refused),
        arena_test(a_folder_that_cannot_be_written_is_named_and_marks_hold),
        arena_test(what_was_reported_survives_being_killed),
        arena_test(what_was_said_is_known_even_if_it_was_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
