/* dateline config: the settings in force. A broken settings file has ended the
 * program before; what is left to check is what the file refers to. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <dateline/confine.h>

#include <assert.h>
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

/* What holds for this process holds for the reader. */
static void
print_confinement(const struct cli *cli)
{
    static const char *const words[] = {
        "confinement is not to be had on this system",
        "confined: files; calls of the system are not",
        "confined: calls of the system; files are not, there is no Landlock",
        "confined: files and calls of the system"};
    static_assert(DL_FENCE_FILES == 1 && DL_FENCE_CALLS == 2,
                  "they are numbers of words");
    const char *say = cli->settings.confine ? words[cli->fences]
                                            : "not confined: confine is off";
    fprintf(cli->out, "\n# %s\n", say);
}

void
cli_config(struct cli *cli)
{
    if (!cli->line.flags[CLI_FLAG_CHECK]) {
        struct dl_str yaml = dl_settings_print(cli->arena, &cli->settings);
        fwrite(yaml.at, 1, yaml.bytes, cli->out);
        print_confinement(cli);
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
