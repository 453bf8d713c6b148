/* The import of newsboat's config on a disk on which each call fails in turn:
 * what it writes is there whole or not at all, what is missing is told in one
 * line that names it, and the next import makes it. */
/* SPDX-License-Identifier: ISC */
#include "../failing.h"

#include "cli/import.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const char config[] = "color listfocus black yellow bold\n"
                             "bind-key j down\n"
                             "reload-time 45\n";

/* A home, and what an import has said. */
struct import {
    struct cli cli;
    const char *home, *theme, *settings;
    struct dl_str said;
};

static struct dl_str
content(struct dl_arena *arena, const char *path)
{
    struct dl_str out = {NULL, 0};
    int file = open(path, O_RDONLY);
    if (file >= 0) {
        assert_true(disk_slurp(arena, file, 1 << 16, &out));
        close(file);
    }
    return out;
}

static void
begin(struct dl_arena *arena, struct import *import, const char *home)
{
    *import = (struct import){.cli = {.arena = arena, .out = tmpfile()}};
    assert_non_null(import->cli.out);
    import->home = home;
    import->theme =
        dl_arena_printf(arena, "%s/dateline/themes/newsboat.yaml", home);
    import->settings =
        dl_arena_printf(arena, "%s/dateline/dateline.yaml", home);
    import->cli.config = import->settings;
    import->cli.configured = access(import->settings, F_OK) == 0;
    setenv("XDG_CONFIG_HOME", home, 1);
    dl_settings_default(arena, &import->cli.settings);
}

/* Faults go to standard error, which is a file meanwhile. */
static void
run(struct dl_arena *arena, struct import *import)
{
    const char *path = dl_arena_printf(arena, "%s/said", import->home);
    const char *cache;
    int kept = dup(STDERR_FILENO);
    int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    assert_true(kept >= 0 && file >= 0);
    dup2(file, STDERR_FILENO);
    import_config(&import->cli, "config", dl_str_from(config), &cache);
    dup2(kept, STDERR_FILENO);
    close(file);
    close(kept);
    fclose(import->cli.out);
}

static size_t
count_lines(struct dl_str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.bytes; i++)
        count += text.at[i] == '\n';
    return count;
}

/* Of the two files each is as it should be, or not there; a line for each that
 * is not. The settings name no theme that is not there. */
static void
assert_whole(struct dl_arena *arena, const struct import *import,
             const struct import *model)
{
    const char *said = dl_arena_printf(arena, "%s/said", import->home);
    struct dl_str theme = content(arena, import->theme);
    struct dl_str settings = content(arena, import->settings);
    size_t missing = !theme.at + !settings.at;
    bool named =
        dl_str_find(settings, DL_STR("theme: newsboat"), 0) != SIZE_MAX;
    assert_true(!theme.at || dl_str_eq(theme, content(arena, model->theme)));
    assert_true(!settings.at || !named ||
                dl_str_eq(settings, content(arena, model->settings)));
    assert_true(!named || theme.at);
    struct dl_str words = content(arena, said);
    assert_int_equal(count_lines(words), missing);
    assert_true(!missing || dl_str_find(words, dl_str_from(strerror(ENOSPC)),
                                        0) != SIZE_MAX);
    assert_int_equal(import->cli.status, missing ? CLI_INCOMPLETE : CLI_DONE);
}

/* False when there are not so many calls. */
static bool
survives(struct dl_arena *arena, const struct import *model, unsigned turn,
         bool lasts)
{
    struct import import, again;
    begin(arena, &import, unit_folder(arena));
    failing_begin(turn, lasts, ENOSPC);
    run(arena, &import);
    bool failed = failing_end();
    assert_whole(arena, &import, model);
    begin(arena, &again, import.home);
    run(arena, &again);
    assert_true(
        dl_str_eq(content(arena, again.theme), content(arena, model->theme)));
    assert_non_null(content(arena, again.settings).at);
    return failed;
}

static void
an_import_is_whole_or_told(void **state)
{
    struct import model;
    unsigned failures = 0;
    begin(*state, &model, unit_folder(*state));
    run(*state, &model);
    assert_non_null(content(*state, model.theme).at);
    assert_non_null(content(*state, model.settings).at);
    for (int lasts = 0; lasts < 2; lasts++)
        for (unsigned turn = 1; survives(*state, &model, turn, lasts); turn++)
            failures++;
    assert_in_range(failures, 8, 100);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_import_is_whole_or_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
