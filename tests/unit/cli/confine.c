/* What the settings leave a confined process; each test confines a child. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "cli/cli.h"

#include <dateline/confine.h>
#include <dateline/launch.h>

#include <fcntl.h>
#include <sys/wait.h>

static bool
is_address(struct dl_str text)
{
    return text.bytes > 0;
}

/* As setup.c would have it, with everything below one folder. */
static void
set_up(struct cli *cli, struct dl_arena *arena, const char *home)
{
    *cli = (struct cli){.arena = arena, .line = {.verb = CLI_READER}};
    dl_settings_default(arena, &cli->settings);
    cli->settings.store =
        dl_str_from(dl_arena_printf(arena, "%s/data/d/articles.db", home));
    cli->settings.apart =
        dl_str_from(dl_arena_printf(arena, "%s/state/apart.yaml", home));
    cli->settings.marks_folder =
        dl_str_from(dl_arena_printf(arena, "%s/marks/", home));
    cli->settings.saved =
        dl_str_from(dl_arena_printf(arena, "%s/config/searches.yaml", home));
}

static bool
can_make(struct dl_arena *arena, const char *home, const char *name)
{
    const char *path = dl_arena_printf(arena, "%s/%s", home, name);
    int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0)
        close(file);
    return file >= 0;
}

static int
look_around(struct cli *cli, const char *home)
{
    struct dl_arena *arena = cli->arena;
    if (!can_make(arena, home, "data/d/articles.db") ||
        !can_make(arena, home, "state/history") ||
        !can_make(arena, home, "marks/log"))
        return 1;
    int file = dl_append_open(cli->settings.saved.at);
    if (file < 0)
        return 2;
    close(file);
    if (!(cli->fences & DL_FENCE_FILES))
        return 0;
    return can_make(arena, home, "config/dateline.yaml") ||
                   can_make(arena, home, "data/other") ||
                   can_make(arena, home, "file")
               ? 3
               : 0;
}

static void
own_folders_are_written_to_and_no_others(void **state)
{
    const char *home = unit_folder(*state);
    int status;
    pid_t child = fork();
    if (child == 0) {
        struct cli cli;
        set_up(&cli, *state, home);
        if (cli_confine(&cli, is_address, NULL) != DL_OK)
            _exit(9);
        int found = look_around(&cli, home);
        dl_launcher_close();
        _exit(found);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 0);
}

/* With --no-store nothing is written, and nothing made. */
static void
what_is_kept_nowhere_needs_no_folder(void **state)
{
    const char *home = unit_folder(*state);
    int status;
    pid_t child = fork();
    if (child == 0) {
        struct cli cli;
        set_up(&cli, *state, home);
        cli.line.flags[CLI_FLAG_NO_STORE] = "";
        if (cli_confine(&cli, is_address, NULL) != DL_OK)
            _exit(9);
        _exit(cli.fences & DL_FENCE_FILES && can_make(*state, home, "file"));
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 0);
    assert_int_not_equal(access(dl_arena_printf(*state, "%s/data", home), F_OK),
                         0);
}

static void
confine_off_gives_nothing_up(void **state)
{
    const char *home = unit_folder(*state);
    struct cli cli;
    set_up(&cli, *state, home);
    cli.settings.confine = false;
    assert_int_equal(cli_confine(&cli, is_address, NULL), DL_OK);
    assert_int_equal(cli.fences, 0);
    assert_true(can_make(*state, home, "file"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(own_folders_are_written_to_and_no_others),
        arena_test(what_is_kept_nowhere_needs_no_folder),
        arena_test(confine_off_gives_nothing_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
