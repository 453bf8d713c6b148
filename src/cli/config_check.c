/* dateline config --check: all faults of all files that the user writes. A
 * broken settings file has ended the program before; what is left to check is
 * what it refers to, and what lies beside it. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

static bool
is_same(const struct dl_error *a, const struct dl_error *b)
{
    return a->line == b->line && a->column == b->column &&
           strcmp(a->where, b->where) == 0 && strcmp(a->text, b->text) == 0;
}

/* A file may be met twice, as the theme that is chosen and as one of its
 * folder; its fault is told once. */
static void
add(struct cli *cli, struct dl_faults *faults, const struct dl_error *err)
{
    for (size_t i = 0; i < faults->count; i++)
        if (is_same(&faults->at[i], err))
            return;
    dl_faults_add(cli->arena, faults, err);
}

static void
add_all(struct cli *cli, struct dl_faults *faults, const struct dl_faults *more)
{
    for (size_t i = 0; i < more->count; i++)
        add(cli, faults, &more->at[i]);
}

/* Those that are chosen, of a pair both; then all there are to choose. */
static void
check_themes(struct cli *cli, struct dl_faults *faults)
{
    const struct dl_settings *settings = &cli->settings;
    const struct dl_str pair[] = {settings->theme_dark, settings->theme_light};
    bool both = dl_str_is(settings->theme, "auto");
    struct dl_faults found = {0};
    struct dl_themes all;
    for (int i = 0; i < (both ? 2 : 1); i++) {
        struct dl_theme theme;
        struct dl_error err;
        if (cli_theme_named(cli, both ? pair[i] : settings->theme, &theme,
                            &err) != DL_OK)
            add(cli, faults, &err);
    }
    dl_themes_list(cli->arena, &cli->theme_folders, &all, &found);
    add_all(cli, faults, &found);
}

static void
check_keymaps(struct cli *cli, struct dl_faults *faults)
{
    struct dl_faults found = {0};
    dl_keymaps_check(cli->arena, &cli->keymap_folders, &found);
    add_all(cli, faults, &found);
}

static void
check_feeds(struct cli *cli, struct dl_faults *faults)
{
    const char *path = dl_feeds_path(cli->arena, cli->config);
    struct dl_settings scratch = cli->settings;
    struct dl_error err;
    if (path && dl_feeds_load(cli->arena, path, &scratch, &err) != DL_OK)
        add(cli, faults, &err);
}

/* With it what was corrected, and what was kept apart. */
static void
check_knowledge(struct cli *cli, struct dl_faults *faults)
{
    struct dl_knowledge known;
    dl_settings_knowledge(cli->arena, &cli->settings, &known);
    add_all(cli, faults, &known.faults);
}

static void
check_searches(struct cli *cli, struct dl_faults *faults)
{
    const struct dl_searches *searches = &cli->settings.searches;
    for (size_t i = 0; i < searches->count; i++)
        if (searches->at[i].fault)
            add(cli, faults, searches->at[i].fault);
}

/* What is not there today may be there tomorrow: no fault of the settings. */
static void
check_library(struct cli *cli)
{
    for (size_t i = 0; i < cli->settings.library.count; i++) {
        const struct dl_str path = cli->settings.library.at[i];
        struct dl_error err;
        if (access(dl_str_copy(cli->arena, path).at, R_OK) == 0)
            continue;
        dl_error_set(
            &err, DL_ERR_MISSING, cli->settings.origin[DL_OPTION_library], 0, 0,
            "the library names '%.*s', which cannot be read", DL_FMT(path));
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
}

void
cli_config_check(struct cli *cli)
{
    static void (*const checks[])(struct cli *, struct dl_faults *) = {
        check_themes, check_keymaps, check_feeds, check_knowledge,
        check_searches};
    struct dl_faults faults = {0};
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        checks[i](cli, &faults);
    cli_faults(cli, CLI_MISUSED, &faults);
    check_library(cli);
    if (cli->status != CLI_DONE)
        return;
    if (cli->configured)
        fprintf(cli->out, "%s: no faults\n", cli->config);
    else
        fprintf(cli->out, "%s: does not exist; everything is built in\n",
                cli->config ? cli->config : "your settings file");
}
