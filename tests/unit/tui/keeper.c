/* Marks brought to their files and back, in time and without loss. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"
#include "fixture.h"

#include "tui/keeper.h"

#include <stdlib.h>
#include <unistd.h>

static int64_t
noon(void)
{
    return 1616500800;
}

/* A device of its own in the folder of another one's files. */
static struct app_keep
keep_in(struct fixture *fixture, const char *folder, const char *device)
{
    return (struct app_keep){
        .folder = dl_arena_printf(fixture->arena, "%s/marks", folder),
        .device = dl_arena_printf(fixture->arena, "%s/%s", folder, device),
        .seconds = noon};
}

static const char *
own_folder(struct fixture *fixture)
{
    return unit_folder(fixture->arena);
}

static struct keeper
open_keeper(struct app_keep keep)
{
    struct keeper keeper;
    assert_int_equal(keeper_open(&keeper, &keep, NULL), DL_OK);
    return keeper;
}

static bool
is_read(const struct fixture *fixture, const struct keeper *keeper)
{
    struct dl_key key = shelf_memo(&fixture->state->shelf, 2)->key;
    return dl_marks_get(keeper->marks, key, DL_MARK_READ) != 0;
}

static void
what_was_done_is_there_the_next_time(void **state)
{
    struct fixture *fixture = *state;
    struct app_keep keep = keep_in(fixture, own_folder(fixture), "here");
    struct keeper keeper = open_keeper(keep);
    fixture_type(fixture, "m");
    keeper_take(&keeper, fixture->state);
    assert_int_equal(keeper_write(&keeper, NULL), DL_OK);
    assert_false(keeper_waits(&keeper));
    keeper_close(&keeper);
    keeper = open_keeper(keep);
    assert_true(is_read(fixture, &keeper));
    keeper_close(&keeper);
}

static void
it_waits_for_a_pause_but_not_for_ever(void **state)
{
    struct fixture *fixture = *state;
    struct keeper keeper =
        open_keeper(keep_in(fixture, own_folder(fixture), "here"));
    assert_false(keeper_is_due(&keeper, true));
    fixture_type(fixture, "m");
    keeper_take(&keeper, fixture->state);
    assert_false(keeper_is_due(&keeper, false));
    assert_true(keeper_is_due(&keeper, true));
    for (int i = 0; i < 64; i++)
        keeper_take(&keeper, fixture->state);
    assert_true(keeper_is_due(&keeper, false));
    keeper_close(&keeper);
}

static void
another_device_is_heard(void **state)
{
    struct fixture *fixture = *state;
    const char *folder = own_folder(fixture);
    struct keeper here = open_keeper(keep_in(fixture, folder, "here"));
    struct keeper there = open_keeper(keep_in(fixture, folder, "there"));
    assert_false(keeper_refresh(&there));
    fixture_type(fixture, "m");
    keeper_take(&here, fixture->state);
    keeper_write(&here, NULL);
    assert_false(is_read(fixture, &there));
    assert_true(keeper_refresh(&there));
    assert_true(is_read(fixture, &there));
    keeper_close(&here);
    keeper_close(&there);
}

static void
without_a_folder_nothing_is_kept(void **state)
{
    struct fixture *fixture = *state;
    struct keeper keeper = open_keeper(
        (struct app_keep){.folder = NULL, .device = NULL, .seconds = noon});
    fixture_type(fixture, "m");
    keeper_take(&keeper, fixture->state);
    assert_false(keeper_waits(&keeper));
    assert_int_equal(keeper_write(&keeper, NULL), DL_OK);
    assert_false(keeper_refresh(&keeper));
    keeper_close(&keeper);
}

/* A file where the folder should be: the fault is told, and marks hold for this
 * session. */
static void
a_folder_that_cannot_be_made_costs_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct app_keep keep = keep_in(fixture, own_folder(fixture), "here");
    struct keeper keeper;
    struct dl_error err;
    keep.folder = dl_arena_printf(fixture->arena, "%s/below", keep.device);
    assert_int_equal(keeper_open(&keeper, &keep, &err), DL_ERR_IO);
    assert_string_equal(err.where, keep.folder);
    fixture_type(fixture, "m");
    keeper_take(&keeper, fixture->state);
    assert_int_equal(keeper_write(&keeper, &err), DL_OK);
    assert_true(is_read(fixture, &keeper));
    keeper_close(&keeper);
}

/* The log becomes a folder: what could not be written waits for more. */
static void
what_cannot_be_written_is_tried_again(void **state)
{
    struct fixture *fixture = *state;
    struct app_keep keep = keep_in(fixture, own_folder(fixture), "here");
    struct keeper keeper = open_keeper(keep);
    rmdir(keep.folder);
    fixture_type(fixture, "m");
    keeper_take(&keeper, fixture->state);
    assert_int_equal(keeper_write(&keeper, NULL), DL_ERR_IO);
    assert_false(keeper_waits(&keeper));
    keeper_take(&keeper, fixture->state);
    assert_false(keeper_is_due(&keeper, true));
    struct keeper second = open_keeper(keep); /* makes the folder again */
    fixture_type(fixture, "s");
    keeper_take(&keeper, fixture->state);
    assert_true(keeper_is_due(&keeper, true));
    assert_int_equal(keeper_write(&keeper, NULL), DL_OK);
    assert_true(keeper_refresh(&second));
    assert_true(is_read(fixture, &second));
    keeper_close(&keeper);
    keeper_close(&second);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(what_was_done_is_there_the_next_time),
        screen_test(it_waits_for_a_pause_but_not_for_ever),
        screen_test(another_device_is_heard),
        screen_test(without_a_folder_nothing_is_kept),
        screen_test(a_folder_that_cannot_be_made_costs_nothing),
        screen_test(what_cannot_be_written_is_tried_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
