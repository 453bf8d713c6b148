/* dateline feeds: what is subscribed to, and how each feed is. */
/* SPDX-License-Identifier: ISC */
#include <dateline/health.h>
#include <dateline/text.h>

#include "cli/sources.h"

static void
print_folders(struct json *json, const struct dl_strs *folders)
{
    json_list(json, "folders");
    for (size_t i = 0; i < folders->count; i++)
        json_text(json, NULL, folders->at[i]);
    json_list_end(json);
}

static void
print_json(const struct cli *cli, const struct dl_health *health)
{
    struct json json = {.out = cli->out};
    struct dl_str at = health->at.bytes ? health->at : health->url;
    json_object(&json, NULL);
    json_text(&json, "feed", health->url);
    json_known(&json, "title", health->title);
    print_folders(&json, &health->folders);
    json_text(&json, "state", dl_str_from(dl_health_state(health)));
    json_known(&json, "at", health->tried ? at : DL_STR(""));
    json_known(&json, "site", health->site);
    json_count(&json, "articles", health->articles);
    sources_print_when(&json, "fetched", health->fetched);
    sources_print_when(&json, "tried", health->tried);
    sources_print_when(&json, "next", health->next);
    json_count(&json, "failures", health->failures);
    json_known(&json, "error", health->text);
    json_bool(&json, "gone", health->gone);
    json_count(&json, "every", (size_t)health->manner.every);
    json_text(&json, "origin", dl_str_from(health->origin));
    json_object_end(&json);
    json_line_end(&json);
}

static struct dl_str
or_dash(struct dl_str text)
{
    return text.bytes ? text : DL_STR("-");
}

/* Columns parted by tabs: state, articles, last success, next try, title,
 * address, what went wrong. */
static void
print_line(const struct cli *cli, const struct dl_health *health)
{
    char fetched[DL_DATE_TEXT_MAX], due[DL_DATE_TEXT_MAX];
    struct dl_str title = dl_text_clean_line(cli->arena, health->title);
    sources_format(health->fetched, fetched, sizeof fetched);
    sources_format(health->next, due, sizeof due);
    fprintf(cli->out, "%s\t%u\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s\n",
            dl_health_state(health), health->articles,
            DL_FMT(or_dash(dl_str_from(fetched))),
            DL_FMT(or_dash(dl_str_from(due))), DL_FMT(or_dash(title)),
            DL_FMT(health->url), DL_FMT(or_dash(health->text)));
}

/* For other readers, each with the name that it has given itself. */
static void
print_opml(struct cli *cli, const struct dl_healths *healths)
{
    struct dl_subscriptions feeds = {0};
    for (size_t i = 0; i < cli->settings.feeds.count; i++) {
        struct dl_subscription feed = cli->settings.feeds.at[i];
        feed.title = healths->at[i].title; /* they come in that order */
        DL_PUSH(cli->arena, &feeds, feed);
    }
    struct dl_str opml = dl_feeds_opml(cli->arena, &feeds);
    fwrite(opml.at, 1, opml.bytes, cli->out);
}

static void
print_all(const struct cli *cli, const struct dl_healths *healths)
{
    for (size_t i = 0; i < healths->count; i++)
        if (!healths->at[i].origin) /* nobody subscribes to it any more */
            continue;
        else if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli, &healths->at[i]);
        else
            print_line(cli, &healths->at[i]);
}

void
cli_feeds(struct cli *cli)
{
    struct dl_healths healths = {0};
    struct dl_error err;
    if (!sources_load(cli))
        return;
    const struct dl_subscriptions *feeds = &cli->settings.feeds;
    struct dl_store *store = sources_store(cli, false);
    if (dl_health_read(cli->arena, store, feeds, sources_now(cli), &healths,
                       &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        dl_health_read(cli->arena, NULL, feeds, 0, &healths, NULL);
    }
    if (cli->line.flags[CLI_FLAG_OPML])
        print_opml(cli, &healths);
    else
        print_all(cli, &healths);
    dl_store_close(store);
}
