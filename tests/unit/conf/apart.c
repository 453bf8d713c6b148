/* The file of joins that the user took back: written, read, broken, out of
 * reach. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include <dateline/knowledge.h>

static struct dl_apart
pair(const char *name, const char *from)
{
    return (struct dl_apart){dl_str_from(name), dl_str_from(from)};
}

static const char *
state_file(struct folder *folder)
{
    return dl_arena_printf(folder->arena, "%s/apart.yaml", folder->path);
}

/* "name/from, ..." */
static struct dl_str
pairs_in(struct folder *folder, const char *path)
{
    struct dl_knowledge known = {.faults = {0}};
    const char *out = "";
    dl_knowledge_load(folder->arena, path, &known, NULL);
    for (size_t i = 0; i < known.apart.count; i++)
        out = dl_arena_printf(folder->arena, "%s%s%.*s/%.*s", out,
                              i ? ", " : "", DL_FMT(known.apart.at[i].name),
                              DL_FMT(known.apart.at[i].from));
    return dl_str_from(out);
}

static void
set(struct folder *folder, const char *name, const char *from, bool on)
{
    struct dl_error err;
    if (dl_apart_set(state_file(folder), pair(name, from), on, &err) != DL_OK)
        fail_msg("%s: %s", err.where, err.text);
}

static void
pairs_are_written_and_taken_out(void **state)
{
    struct folder *folder = *state;
    const char *path = state_file(folder);
    set(folder, "Lee", "Ann Lee", true);
    set(folder, "O'Hara: \"Bo\"", "#1 {x}", true);
    set(folder, "Lee", "Ann Lee", true);
    assert_str(pairs_in(folder, path), "O'Hara: \"Bo\"/#1 {x}, Lee/Ann Lee");
    set(folder, "Lee", "Ann Lee", false);
    assert_str(pairs_in(folder, path), "O'Hara: \"Bo\"/#1 {x}");
    set(folder, "O'Hara: \"Bo\"", "#1 {x}", false);
    assert_str(pairs_in(folder, path), "");
}

static void
a_name_cannot_break_out_of_its_line(void **state)
{
    struct folder *folder = *state;
    set(folder, "Ann\nLee\x1b[31m", "x\ny", true);
    assert_str(pairs_in(folder, state_file(folder)), "Ann Lee [31m/x y");
}

static void
folders_are_made(void **state)
{
    struct folder *folder = *state;
    const char *path =
        dl_arena_printf(folder->arena, "%s/a/b/apart.yaml", folder->path);
    assert_int_equal(dl_apart_set(path, pair("Lee", "Bo"), true, NULL), DL_OK);
    assert_str(pairs_in(folder, path), "Lee/Bo");
    unlink(path);
    rmdir(dl_arena_printf(folder->arena, "%s/a/b", folder->path));
    rmdir(dl_arena_printf(folder->arena, "%s/a", folder->path));
}

static void
a_broken_file_is_moved_aside(void **state)
{
    struct folder *folder = *state;
    const char *path = folder_write(folder, "apart",
                                    "apart:\n  - {name: A, from: B}\n"
                                    "  - {name: [no], from: C}\n");
    set(folder, "Lee", "Ann Lee", true);
    assert_str(pairs_in(folder, path), "A/B, Lee/Ann Lee");
    const char *aside = dl_arena_printf(folder->arena, "%s.broken-1", path);
    assert_int_equal(access(aside, F_OK), 0);
    folder_write(folder, "apart", "apart: [[[");
    set(folder, "Lee", "Ann Lee", true);
    assert_str(pairs_in(folder, path), "Lee/Ann Lee");
    aside = dl_arena_printf(folder->arena, "%s.broken-2", path);
    assert_int_equal(access(aside, F_OK), 0);
}

static void
what_is_not_ours_is_left_alone(void **state)
{
    struct folder *folder = *state;
    struct dl_error err;
    const char *path = folder_write(folder, "apart", "never: [Quad bike]\n");
    assert_int_equal(dl_apart_set(path, pair("A", "B"), true, &err),
                     DL_ERR_SYNTAX);
    struct dl_knowledge known = {.faults = {0}};
    dl_knowledge_load(folder->arena, path, &known, NULL);
    assert_int_equal(known.never.count, 1);
}

static void
a_folder_that_cannot_be_written_is_told(void **state)
{
    struct dl_error err;
    (void)state;
    assert_int_equal(
        dl_apart_set("/dev/null/apart.yaml", pair("A", "B"), true, &err),
        DL_ERR_IO);
    assert_string_equal(err.where, "/dev/null/apart.yaml");
}

static void
the_file_lies_with_the_state(void **state)
{
    struct folder *folder = *state;
    struct dl_arena *arena = folder->arena;
    assert_string_equal(dl_apart_path(arena, "/home/a", NULL),
                        "/home/a/.local/state/dateline/apart.yaml");
    assert_string_equal(dl_apart_path(arena, "/home/a", "/s"),
                        "/s/dateline/apart.yaml");
    assert_string_equal(dl_apart_path(arena, "/home/a", "s"),
                        "/home/a/.local/state/dateline/apart.yaml");
    assert_null(dl_apart_path(arena, NULL, NULL));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(pairs_are_written_and_taken_out),
        folder_test(a_name_cannot_break_out_of_its_line),
        folder_test(folders_are_made),
        folder_test(a_broken_file_is_moved_aside),
        folder_test(what_is_not_ours_is_left_alone),
        folder_test(a_folder_that_cannot_be_written_is_told),
        folder_test(the_file_lies_with_the_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
