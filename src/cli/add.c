/* dateline add: from an address to a subscription. */
/* SPDX-License-Identifier: ISC */
#include <dateline/subscribe.h>

#include "cli/sources.h"

/* What is subscribed to needs no asking. Whoever adds a feed that its publisher
 * has ended wants it asked again. */
static bool
is_settled(struct cli *cli, struct dl_str url)
{
    const struct dl_subscription *known =
        dl_subscribe_known(&cli->settings, url);
    if (known)
        sources_say(cli, sources_revive(cli, url) ? "revived" : "known", known);
    return known != NULL;
}

/* What was found at an address, the best first. */
static void
take(struct cli *cli, const struct dl_subscriptions *found)
{
    if (!is_settled(cli, found->at[0].url))
        sources_add(cli, &found->at[0], 1);
    for (size_t i = 1; i < found->count; i++)
        fprintf(cli->out, "also\t%.*s\t%.*s\n", DL_FMT(found->at[i].url),
                found->at[i].title.bytes ? (int)found->at[i].title.bytes : 1,
                found->at[i].title.bytes ? found->at[i].title.at : "-");
}

/* Subscribe to an address as it was given. */
static enum dl_status
add_unseen(struct cli *cli, struct dl_str url, struct dl_error *err)
{
    struct dl_subscription feed = {.url = url,
                                   .title = DL_STR(""),
                                   .manner = cli->settings.manner,
                                   .origin = "add"};
    if (!dl_feeds_is_address(url))
        return dl_error_set(err, DL_ERR_USAGE, dl_str_copy(cli->arena, url).at,
                            0, 0, "this is no address of the web");
    sources_add(cli, &feed, 1);
    return DL_OK;
}

static enum dl_status
add(struct cli *cli, struct dl_loader *loader, struct dl_str url,
    struct dl_error *err)
{
    struct dl_subscriptions found = {0};
    if (is_settled(cli, url))
        return DL_OK;
    if (cli->line.flags[CLI_FLAG_AS_IS])
        return add_unseen(cli, url, err);
    enum dl_status status =
        dl_subscribe_find(loader, cli->arena, url, &found, err);
    if (status == DL_OK)
        take(cli, &found);
    return status;
}

static void
blame(struct cli *cli, const char *operand, const struct dl_error *err)
{
    struct dl_error hint;
    cli_fault(cli, CLI_INCOMPLETE, err);
    if (err->status != DL_ERR_IO)
        return;
    dl_error_set(&hint, DL_ERR_IO, "", 0, 0,
                 "dateline add --as-is %s subscribes to it all the same",
                 operand);
    cli_fault(cli, CLI_INCOMPLETE, &hint);
}

void
cli_add(struct cli *cli)
{
    struct dl_error err;
    if (!sources_load(cli))
        return;
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    for (size_t i = 0; i < cli->line.count; i++) {
        const char *operand = cli->line.operands[i];
        struct dl_str url =
            dl_subscribe_address(cli->arena, dl_str_from(operand));
        if (add(cli, loader, url, &err) != DL_OK)
            blame(cli, operand, &err);
    }
    dl_loader_free(loader);
}
