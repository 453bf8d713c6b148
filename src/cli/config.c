/* dateline config: the settings in force. A broken settings file has ended the
 * program before; what is left to check is what the file refers to. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <unistd.h>

static void
check_theme(struct cli *cli)
{
    struct dl_theme theme;
    struct dl_error err;
    if (cli_theme(cli, &theme, &err) != DL_OK)
        cli_fault(cli, CLI_MISUSED, &err);
}

static void
check_knowledge(struct cli *cli)
{
    struct dl_knowledge known;
    dl_settings_knowledge(cli->arena, &cli->settings, &known);
    cli_faults(cli, CLI_MISUSED, &known.faults);
}

static void
check_searches(struct cli *cli)
{
    const struct dl_searches *searches = &cli->settings.searches;
    for (size_t i = 0; i < searches->count; i++)
        if (searches->at[i].fault)
            cli_fault(cli, CLI_MISUSED, searches->at[i].fault);
}

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
cli_config(struct cli *cli)
{
    if (!cli->line.flags[CLI_FLAG_CHECK]) {
        struct dl_str yaml = dl_settings_print(cli->arena, &cli->settings);
        fwrite(yaml.at, 1, yaml.bytes, cli->out);
        return;
    }
    check_theme(cli);
    check_knowledge(cli);
    check_searches(cli);
    check_library(cli);
    if (cli->status != CLI_DONE)
        return;
    if (cli->configured)
        fprintf(cli->out, "%s: no faults\n", cli->config);
    else
        fprintf(cli->out, "%s: does not exist; everything is built in\n",
                cli->config ? cli->config : "your settings file");
}
