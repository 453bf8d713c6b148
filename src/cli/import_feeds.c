/* The feeds of another reader: OPML, or newsboat's list. */
/* SPDX-License-Identifier: ISC */
#include "cli/import.h"

#include <dateline/newsboat.h>

/* What of an outline is not taken. That a feed is described there, too, is no
 * loss to speak of. */
static void
tell_unkept(struct cli *cli, const char *path, uint32_t broken, uint32_t unkept)
{
    struct dl_error err;
    if (broken) {
        dl_error_set(&err, DL_ERR_SYNTAX, path, 0, 0,
                     "%u of its entries name no feed of the web", broken);
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
    if (unkept) {
        dl_error_set(&err, DL_ERR_SYNTAX, path, 0, 0,
                     "%u attributes of its entries are not kept; title, "
                     "folders and address are",
                     unkept);
        cli_fault(cli, CLI_DONE, &err);
    }
}

static enum dl_status
read_outline(struct cli *cli, const char *path, struct dl_str bytes,
             struct dl_subscriptions *out, struct dl_error *err)
{
    struct dl_settings usual;
    uint32_t broken = 0, unkept = 0;
    dl_settings_default(cli->arena, &usual);
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    enum dl_status status =
        dl_loader_outline(loader, cli->arena, path, bytes, &usual.manner, out,
                          &broken, &unkept, err);
    dl_loader_free(loader);
    if (status == DL_OK)
        tell_unkept(cli, path, broken, unkept);
    return status;
}

void
import_feeds(struct cli *cli, const char *path, struct dl_str bytes)
{
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    struct dl_error err;
    enum dl_status status = DL_OK;
    if (dl_loader_is_markup(bytes))
        status = read_outline(cli, path, bytes, &feeds, &err);
    else
        dl_newsboat_urls(cli->arena, path, bytes, &feeds, &faults);
    cli_faults(cli, CLI_INCOMPLETE, &faults);
    if (status == DL_OK && !feeds.count)
        status = dl_error_set(&err, DL_ERR_EMPTY, path, 0, 0,
                              "there is no feed in it");
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    else
        sources_add(cli, feeds.at, feeds.count);
}
