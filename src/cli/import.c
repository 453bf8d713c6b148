/* dateline import: the feeds of another reader. */
/* SPDX-License-Identifier: ISC */
#include <dateline/newsboat.h>

#include "cli/sources.h"

static enum dl_status
read_outline(struct cli *cli, const char *path, struct dl_str bytes,
             struct dl_subscriptions *out, struct dl_error *err)
{
    struct dl_settings usual;
    struct dl_error fault;
    uint32_t broken = 0;
    dl_settings_default(cli->arena, &usual);
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    enum dl_status status = dl_loader_outline(loader, cli->arena, path, bytes,
                                              &usual.manner, out, &broken, err);
    dl_loader_free(loader);
    if (status == DL_OK && broken) {
        dl_error_set(&fault, DL_ERR_SYNTAX, path, 0, 0,
                     "%u of its entries name no feed of the web", broken);
        cli_fault(cli, CLI_INCOMPLETE, &fault);
    }
    return status;
}

static void
read_newsboat(struct cli *cli, const char *path, struct dl_str bytes,
              struct dl_subscriptions *out)
{
    struct dl_faults faults = {0};
    dl_newsboat_urls(cli->arena, path, bytes, out, &faults);
    cli_faults(cli, CLI_INCOMPLETE, &faults);
}

void
cli_import(struct cli *cli)
{
    const char *path = cli->line.operands[0];
    struct dl_subscriptions feeds = {0};
    struct dl_str bytes;
    struct dl_error err;
    if (!sources_load(cli))
        return;
    enum dl_status status = cli_slurp(cli->arena, path, &bytes, &err);
    /* OPML is markup; newsboat's list is lines. */
    if (status == DL_OK && dl_loader_is_markup(bytes))
        status = read_outline(cli, path, bytes, &feeds, &err);
    else if (status == DL_OK)
        read_newsboat(cli, path, bytes, &feeds);
    if (status == DL_OK && !feeds.count)
        status = dl_error_set(&err, DL_ERR_EMPTY, path, 0, 0,
                              "there is no feed in it");
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    else
        sources_add(cli, feeds.at, feeds.count);
}
