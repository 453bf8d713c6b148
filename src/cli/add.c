/* dateline add: from an address to a subscription. */
/* SPDX-License-Identifier: ISC */
#include <dateline/subscribe.h>

#include "cli/sources.h"

static void
add(struct cli *cli, struct dl_loader *loader, const char *operand)
{
    struct dl_subscriptions found = {0};
    struct dl_error err;
    struct dl_str url = dl_subscribe_address(cli->arena, dl_str_from(operand));
    if (dl_subscribe_find(loader, cli->arena, url, &found, &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    sources_add(cli, &found.at[0], 1);
    for (size_t i = 1; i < found.count; i++)
        fprintf(cli->out, "also\t%.*s\t%.*s\n", DL_FMT(found.at[i].url),
                found.at[i].title.bytes ? (int)found.at[i].title.bytes : 1,
                found.at[i].title.bytes ? found.at[i].title.at : "-");
}

void
cli_add(struct cli *cli)
{
    if (!sources_load(cli))
        return;
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    for (size_t i = 0; i < cli->line.count; i++)
        add(cli, loader, cli->line.operands[i]);
    dl_loader_free(loader);
}
