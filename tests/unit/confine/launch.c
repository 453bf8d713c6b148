/* What a launcher does for whoever asks, and what it does not. Each test opens
 * one in a child, since it is the whole process's. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include <dateline/launch.h>

#include "confine/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

static char folder[4096]; /* of the test that runs */
static char stub[4200], kept[4200], made[2][4200];

static bool
is_address(struct dl_str text)
{
    return dl_str_find(text, DL_STR("http"), 0) == 0;
}

static struct dl_strs
command(struct dl_arena *arena, const char *first, const char *second)
{
    struct dl_strs out = {0};
    DL_PUSH(arena, &out, dl_str_from(first));
    DL_PUSH(arena, &out, dl_str_from(second));
    return out;
}

/* A child with a launcher that knows a stub with one argument, `sh -c %t`, and
 * a helper; what its test returns. */
static int
with_launcher(struct dl_arena *arena, int (*test)(void))
{
    int status;
    snprintf(folder, sizeof folder, "%s", unit_folder(arena));
    snprintf(stub, sizeof stub, "%s/stub", folder);
    snprintf(kept, sizeof kept, "%s/kept/searches.yaml", folder);
    snprintf(made[0], sizeof made[0], "%s/made", folder);
    snprintf(made[1], sizeof made[1], "%s/made/inner", folder);
    unit_write(stub, "#!/bin/sh\nprintf '%s' \"$1\" >\"$0.got\"\n");
    assert_int_equal(chmod(stub, 0700), 0);
    assert_int_equal(mkdir(made[0], 0700) | mkdir(made[1], 0700), 0);
    pid_t child = fork();
    if (child == 0) {
        const struct dl_strs commands[] = {command(arena, stub, "%u"),
                                           command(arena, "sh", "%t")};
        const struct dl_str appended[] = {{"", 0}, dl_str_from(kept)};
        const char *const folders[] = {made[0], made[1]};
        const struct dl_launcher what = {.commands = commands,
                                         .command_count = 2,
                                         .helper = DL_STR("/bin/cat"),
                                         .appended = appended,
                                         .appended_count = 2,
                                         .made = folders,
                                         .made_count = 2,
                                         .is_address = is_address};
        if (dl_launcher_open(&what, NULL) != DL_OK)
            _exit(99);
        int found = test();
        dl_launcher_close();
        _exit(found);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* Start two words, and give the status of their end; -1: not started. */
static int
run_as(enum dl_launch_as as, const char *first, const char *second)
{
    char *words[] = {(char *)(uintptr_t)first, (char *)(uintptr_t)second, NULL};
    int input = open("/dev/null", O_RDONLY);
    struct dl_launch launch = {as, words, input};
    struct dl_launched launched;
    enum dl_status status = dl_launch(&launch, &launched, NULL);
    close(input);
    return status == DL_OK ? dl_launched_wait(&launched) : -1;
}

static int
run(const char *first, const char *second)
{
    return run_as(DL_LAUNCH_TERMINAL, first, second);
}

static int
start_commands(void)
{
    char got[64] = "", path[4300];
    const char *url = "http://a.example/$(touch x) \"b\"";
    snprintf(path, sizeof path, "%s.got", stub);
    if (run(stub, url) != 0)
        return 1;
    FILE *file = fopen(path, "r");
    if (!file || !fgets(got, sizeof got, file) || strcmp(got, url) != 0)
        return 2;
    fclose(file);
    return run_as(DL_LAUNCH_BESIDE, stub, url) == 0 ? 0 : 3;
}

static int
start_others(void)
{
    static const char *const wrong[][2] = {
        {"/bin/sh", "script"}, /* the same program by another name */
        {"/bin/true", NULL},          {"/bin/cat", NULL}, /* the helper as a
                                                             command */
        {stub, "file:///etc/passwd"}, {stub, "-c"},       {stub, NULL},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (run(wrong[i][0], wrong[i][1]) != -1)
            return 1 + (int)i;
    if (run_as(DL_LAUNCH_HELPER, stub, NULL) != -1 ||
        run_as(DL_LAUNCH_HELPER, "/bin/cat", "-n") != -1)
        return 20;
    return run("sh", "/dev/null") == 0 ? 0 : 21;
}

static int
append_to_files(void)
{
    char other[4300];
    snprintf(other, sizeof other, "%s/dateline.yaml", folder);
    int file = dl_append_open(kept);
    if (file < 0 || write(file, "x", 1) != 1 ||
        !(fcntl(file, F_GETFL) & O_APPEND))
        return 1;
    close(file);
    if (dl_append_open(other) >= 0 || errno != EACCES)
        return 2;
    if (dl_append_open("") >= 0)
        return 3;
    return access(kept, F_OK) == 0 && access(other, F_OK) != 0 ? 0 : 4;
}

static int
use_helper(void)
{
    char *words[] = {"/bin/cat", NULL};
    char text[8] = "";
    int ends[2];
    struct dl_launched launched;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return 1;
    struct dl_launch launch = {DL_LAUNCH_HELPER, words, ends[1]};
    if (dl_launch(&launch, &launched, NULL) != DL_OK)
        return 2;
    close(ends[1]);
    if (write(ends[0], "hello", 5) != 5 || read(ends[0], text, 5) != 5 ||
        strcmp(text, "hello") != 0)
        return 3;
    dl_launched_kill(&launched);
    int status = dl_launched_wait(&launched);
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        return 4;
    return read(ends[0], text, 1) == 0 && !dl_launched_is(&launched) ? 0 : 5;
}

/* Its stream is held here, so it is not an end of input that ends it. */
static int
forget_helper(void)
{
    char *words[] = {"/bin/cat", NULL}, text[1];
    int ends[2];
    struct dl_launched launched;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return 1;
    struct dl_launch launch = {DL_LAUNCH_HELPER, words, ends[1]};
    if (dl_launch(&launch, &launched, NULL) != DL_OK)
        return 2;
    close(ends[1]);
    dl_launched_forget(&launched);
    return read(ends[0], text, 1) == 0 ? 0 : 3;
}

static int
stop_and_go_on(void)
{
    char script[4300];
    snprintf(script, sizeof script, "%s/stops", folder);
    unit_write(script, "kill -STOP $$; exit 7");
    char *words[] = {"sh", script, NULL};
    struct dl_launch launch = {DL_LAUNCH_TERMINAL, words, -1};
    struct dl_launched launched;
    if (dl_launch(&launch, &launched, NULL) != DL_OK)
        return 1;
    int status = dl_launched_wait(&launched);
    if (!WIFSTOPPED(status) || !dl_launched_is(&launched))
        return 2;
    dl_launched_continue(&launched);
    status = dl_launched_wait(&launched);
    return WIFEXITED(status) && WEXITSTATUS(status) == 7 ? 0 : 3;
}

static int
ask_too_much(void)
{
    static char much[CHANNEL_BYTES_MAX];
    memset(much, 'x', sizeof much - 1);
    struct dl_error err;
    char *words[] = {"sh", much, NULL};
    struct dl_launch launch = {DL_LAUNCH_TERMINAL, words, -1};
    struct dl_launched launched;
    if (dl_launch(&launch, &launched, &err) != DL_ERR_LIMIT)
        return 1;
    return run("sh", "/dev/null") == 0 ? 0 : 2;
}

static int
use_one_folder(void)
{
    char path[4400];
    snprintf(path, sizeof path, "%s/file", made[0]);
    unit_write(path, "");
    return 0;
}

static int
do_nothing(void)
{
    return 0;
}

static void
commands_are_started_word_by_word(void **state)
{
    assert_int_equal(with_launcher(*state, start_commands), 0);
}

static void
nothing_else_is_started(void **state)
{
    assert_int_equal(with_launcher(*state, start_others), 0);
}

static void
only_known_files_are_appended_to(void **state)
{
    assert_int_equal(with_launcher(*state, append_to_files), 0);
}

static void
a_helper_is_talked_to_and_ended(void **state)
{
    assert_int_equal(with_launcher(*state, use_helper), 0);
    assert_int_equal(with_launcher(*state, forget_helper), 0);
}

static void
a_stop_is_told_and_ended(void **state)
{
    assert_int_equal(with_launcher(*state, stop_and_go_on), 0);
}

static void
words_that_are_too_long_harm_nobody(void **state)
{
    assert_int_equal(with_launcher(*state, ask_too_much), 0);
}

static void
folders_made_for_nothing_go(void **state)
{
    assert_int_equal(with_launcher(*state, do_nothing), 0);
    assert_int_not_equal(access(made[0], F_OK), 0);
    assert_int_equal(with_launcher(*state, use_one_folder), 0);
    assert_int_equal(access(made[0], F_OK), 0);
    assert_int_not_equal(access(made[1], F_OK), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(commands_are_started_word_by_word),
        arena_test(nothing_else_is_started),
        arena_test(only_known_files_are_appended_to),
        arena_test(a_helper_is_talked_to_and_ended),
        arena_test(a_stop_is_told_and_ended),
        arena_test(words_that_are_too_long_harm_nobody),
        arena_test(folders_made_for_nothing_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
