/* dateline feeds: what is subscribed to, and how each feed is. */
/* SPDX-License-Identifier: ISC */
#include <dateline/refresh.h>
#include <dateline/text.h>

#include "cli/sources.h"

/* A feed with what is kept of it, if anything. */
struct row {
    const struct dl_subscription *feed;
    const struct dl_source *source; /* NULL: it was never asked */
    int64_t due;                    /* next try */
};

static struct dl_str
title_of(const struct row *row)
{
    if (row->feed->title.bytes || !row->source)
        return row->feed->title;
    return row->source->title;
}

static const char *
state_of(const struct row *row)
{
    if (!row->source || !row->source->tried)
        return "new";
    return dl_reply_name(row->source->reply);
}

static void
print_folders(struct json *json, const struct dl_strs *folders)
{
    json_list(json, "folders");
    for (size_t i = 0; i < folders->count; i++)
        json_text(json, NULL, folders->at[i]);
    json_list_end(json);
}

static void
print_json(const struct cli *cli, const struct row *row)
{
    static const struct dl_source none = {
        .at = {"", 0}, .site = {"", 0}, .text = {"", 0}};
    const struct dl_source *source = row->source ? row->source : &none;
    struct json json = {.out = cli->out};
    json_object(&json, NULL);
    json_text(&json, "feed", row->feed->url);
    json_known(&json, "title", title_of(row));
    print_folders(&json, &row->feed->folders);
    json_text(&json, "state", dl_str_from(state_of(row)));
    json_known(&json, "at", source->at);
    json_known(&json, "site", source->site);
    json_count(&json, "articles", source->articles);
    sources_print_when(&json, "fetched", source->fetched);
    sources_print_when(&json, "tried", source->tried);
    sources_print_when(&json, "next", row->due);
    json_count(&json, "failures", source->failures);
    json_known(&json, "error", source->text);
    json_bool(&json, "gone", source->gone);
    json_count(&json, "every", (size_t)row->feed->manner.every);
    json_text(&json, "origin", dl_str_from(row->feed->origin));
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
print_line(const struct cli *cli, const struct row *row)
{
    const struct dl_source *source = row->source;
    char fetched[DL_DATE_TEXT_MAX], due[DL_DATE_TEXT_MAX];
    sources_format(source ? source->fetched : 0, fetched, sizeof fetched);
    sources_format(row->due, due, sizeof due);
    struct dl_str title = dl_text_clean_line(cli->arena, title_of(row));
    struct dl_str text = DL_STR("");
    if (source)
        text = dl_text_clean_line(cli->arena, source->text);
    fprintf(cli->out, "%s\t%u\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s\n", state_of(row),
            source ? source->articles : 0,
            DL_FMT(or_dash(dl_str_from(fetched))),
            DL_FMT(or_dash(dl_str_from(due))), DL_FMT(or_dash(title)),
            DL_FMT(row->feed->url), DL_FMT(or_dash(text)));
}

static struct row
row_of(const struct dl_sources *sources, const struct dl_subscription *feed)
{
    struct row row = {.feed = feed};
    for (size_t i = 0; i < sources->count; i++)
        if (dl_str_eq(sources->at[i].url, feed->url))
            row.source = &sources->at[i];
    return row;
}

/* For other readers, each with the name that it has given itself. */
static void
print_opml(struct cli *cli, const struct dl_sources *sources)
{
    struct dl_subscriptions feeds = {0};
    for (size_t i = 0; i < cli->settings.feeds.count; i++) {
        struct row row = row_of(sources, &cli->settings.feeds.at[i]);
        struct dl_subscription feed = *row.feed;
        feed.title = title_of(&row);
        DL_PUSH(cli->arena, &feeds, feed);
    }
    struct dl_str opml = dl_feeds_opml(cli->arena, &feeds);
    fwrite(opml.at, 1, opml.bytes, cli->out);
}

static void
print_rows(struct cli *cli, struct dl_store *store,
           const struct dl_sources *sources)
{
    const struct dl_subscriptions *feeds = &cli->settings.feeds;
    for (size_t i = 0; i < feeds->count; i++) {
        struct row row = row_of(sources, &feeds->at[i]);
        struct dl_error err;
        if (row.source &&
            dl_refresh_due(store, row.source, &row.feed->manner,
                           sources_now(cli), false, &row.due, &err) != DL_OK)
            cli_fault(cli, CLI_INCOMPLETE, &err);
        if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli, &row);
        else
            print_line(cli, &row);
    }
}

void
cli_feeds(struct cli *cli)
{
    struct dl_sources sources = {0};
    struct dl_error err;
    if (!sources_load(cli))
        return;
    struct dl_store *store = sources_store(cli, false);
    if (store && dl_store_sources(cli->arena, store, &sources, &err) != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    if (cli->line.flags[CLI_FLAG_OPML])
        print_opml(cli, &sources);
    else
        print_rows(cli, store, &sources);
    dl_store_close(store);
}
