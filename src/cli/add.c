/* dateline add: from an address to a subscription. */
/* SPDX-License-Identifier: ISC */
#include "cli/sources.h"

/* People leave the scheme out; what has none is asked for safely. */
static struct dl_str
with_scheme(struct dl_arena *arena, const char *operand)
{
    struct dl_str url = dl_str_from(operand);
    if (dl_str_find(url, DL_STR("://"), 0) != SIZE_MAX)
        return url;
    return dl_str_from(dl_arena_printf(arena, "https://%s", operand));
}

/* The reader's own names for feeds are his to give; the one that a feed gives
 * itself is shown wherever he has given none. */
static void
subscribe(struct cli *cli, const struct dl_subscription *feed)
{
    struct dl_subscription nameless = *feed;
    nameless.title = DL_STR("");
    sources_add(cli, &nameless, 1);
}

static void
add(struct cli *cli, struct dl_loader *loader, const struct dl_manner *manner,
    const char *operand)
{
    struct dl_subscriptions found = {0};
    struct dl_error err;
    struct dl_str url = with_scheme(cli->arena, operand);
    if (dl_loader_find(loader, cli->arena, url, manner, &found, &err) !=
        DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    subscribe(cli, &found.at[0]);
    for (size_t i = 1; i < found.count; i++)
        fprintf(cli->out, "also\t%.*s\t%.*s\n", DL_FMT(found.at[i].url),
                found.at[i].title.bytes ? (int)found.at[i].title.bytes : 1,
                found.at[i].title.bytes ? found.at[i].title.at : "-");
}

void
cli_add(struct cli *cli)
{
    struct dl_settings usual;
    if (!sources_load(cli))
        return;
    dl_settings_default(cli->arena, &usual);
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    for (size_t i = 0; i < cli->line.count; i++)
        add(cli, loader, &usual.manner, cli->line.operands[i]);
    dl_loader_free(loader);
}
