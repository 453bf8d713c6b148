/* dateline config: the settings in force. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <dateline/confine.h>

#include <assert.h>

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
    if (cli->line.flags[CLI_FLAG_CHECK]) {
        cli_config_check(cli);
        return;
    }
    struct dl_str yaml = dl_settings_print(cli->arena, &cli->settings);
    fwrite(yaml.at, 1, yaml.bytes, cli->out);
    print_confinement(cli);
}
