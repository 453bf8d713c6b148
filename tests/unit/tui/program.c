/* Programs get their words and their input as they are; stubs write down what
 * came. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "tui/program.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program that writes its words, each ended by NUL, then its input. */
static const char stub_text[] =
    "#!/bin/sh\n"
    "out=$1; shift\n"
    "{ printf '%s\\0' \"$@\"; cat; } >\"$out.part\"\n"
    "mv \"$out.part\" \"$out\"\n";

static const char *
stub(struct dl_arena *arena, const char *folder)
{
    const char *path = dl_arena_printf(arena, "%s/stub", folder);
    unit_write(path, stub_text);
    chmod(path, 0700);
    return path;
}

static struct dl_str
read_all(struct dl_arena *arena, const char *path)
{
    char *at = dl_arena_alloc(arena, 1 << 20);
    FILE *file = fopen(path, "r");
    size_t bytes = file ? fread(at, 1, 1 << 20, file) : 0;
    if (file)
        fclose(file);
    return (struct dl_str){at, bytes};
}

static void
words_and_input_arrive_byte_for_byte(void **state)
{
    struct dl_arena *arena = *state;
    static const char *const hostile[] = {
        "-rf",       "$(touch x)", "`touch x`", "a\nb",     "\"it's\"",
        "; touch x", "*",          "",          "\033[31m", "a  b"};
    static const char rest[] = "end\0the\ninput $(x)\n";
    const char *folder = unit_folder(arena);
    const char *out = dl_arena_printf(arena, "%s/out", folder);
    char *program = (char *)(uintptr_t)stub(arena, folder);
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        char *words[] = {program, (char *)(uintptr_t)out,
                         (char *)(uintptr_t)hostile[i], "end", NULL};
        struct program run = {words, DL_STR("the\ninput $(x)\n"), true, false};
        struct programs beside = {.count = 0};
        struct dl_error err = {0};
        assert_int_equal(program_run(&beside, &run, &err), DL_OK);
        struct dl_str got = read_all(arena, out);
        size_t bytes = strlen(hostile[i]) + 1;
        assert_memory_equal(got.at, hostile[i], bytes);
        assert_int_equal(got.bytes, bytes + sizeof rest - 1);
        assert_memory_equal(got.at + bytes, rest, sizeof rest - 1);
        assert_int_not_equal(access("x", F_OK), 0);
    }
}

static void
what_runs_beside_us_is_not_waited_for(void **state)
{
    struct dl_arena *arena = *state;
    char *words[] = {"sleep", "30", NULL};
    struct program run = {words, DL_STR(""), false, false};
    struct programs beside = {.count = 0};
    (void)arena;
    assert_int_equal(program_run(&beside, &run, NULL), DL_OK);
    assert_int_equal(beside.count, 1);
    assert_int_equal(waitpid(beside.at[0], NULL, WNOHANG), 0);
    assert_int_equal(getsid(beside.at[0]), beside.at[0]);
    kill(beside.at[0], SIGKILL);
    assert_int_equal(waitpid(beside.at[0], NULL, 0), beside.at[0]);
}

static void
much_input_waits_for_nobody(void **state)
{
    struct dl_arena *arena = *state;
    size_t bytes = 4 << 20;
    char *at = dl_arena_alloc(arena, bytes);
    memset(at, 'x', bytes);
    char *words[] = {"true", NULL};
    struct program run = {
        .words = words, .input = {at, bytes}, .terminal = true};
    struct programs beside = {.count = 0};
    assert_int_equal(program_run(&beside, &run, NULL), DL_OK);
}

static void
what_cannot_be_started_or_fails_is_told(void **state)
{
    unit_skip_when_watched();
    char *missing[] = {"no-such-program-anywhere", "x", NULL};
    char *failing[] = {"false", NULL};
    struct programs beside = {.count = 0};
    struct dl_error err;
    (void)state;
    struct program run = {missing, DL_STR(""), false, false};
    assert_int_equal(program_run(&beside, &run, &err), DL_ERR_MISSING);
    assert_string_equal(err.where, "no-such-program-anywhere");
    assert_int_equal(beside.count, 0);
    run = (struct program){failing, DL_STR(""), true, false};
    assert_int_equal(program_run(&beside, &run, &err), DL_ERR_IO);
    assert_string_equal(err.text, "it failed with status 1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_and_input_arrive_byte_for_byte),
        arena_test(what_runs_beside_us_is_not_waited_for),
        arena_test(much_input_waits_for_nobody),
        cmocka_unit_test(what_cannot_be_started_or_fails_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
