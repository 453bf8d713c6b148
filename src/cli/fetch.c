/* dateline fetch: every feed is asked for news. What one has answered is said
 * as soon as it is stored, so that a line that has been read can be relied on.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/recall.h>
#include <dateline/refresh.h>
#include <dateline/text.h>

#include "cli/sources.h"

#include <unistd.h>

enum { READ_MOST = 500 /* articles, a second or two */ };

struct fetching {
    struct cli *cli;
    bool watched; /* standard error is a terminal */
    size_t added;
};

static void
show_progress(const struct fetching *fetching,
              const struct dl_progress *progress)
{
    if (fetching->watched)
        fprintf(stderr, "\r\033[K%zu of %zu feeds, %zu new articles",
                progress->ended, progress->all, fetching->added);
}

static void
show_waiting(const struct fetching *fetching)
{
    if (fetching->watched)
        fputs("\r\033[Kwaiting for another dateline, which fetches", stderr);
}

static void
clear_progress(const struct fetching *fetching)
{
    if (fetching->watched)
        fputs("\r\033[K", stderr);
}

/* Of replies.def, or "resting". */
static const char *
state_of(const struct dl_progress *progress)
{
    return progress->outcome ? dl_reply_name(progress->outcome->reply)
                             : "resting";
}

static void
print_json(struct cli *cli, const struct dl_progress *progress)
{
    const struct dl_source *source = progress->source;
    struct json json = {.out = cli->out};
    json_object(&json, NULL);
    json_text(&json, "feed", progress->feed->url);
    json_known(&json, "title", dl_text_clean_line(cli->arena, source->title));
    json_text(&json, "state", dl_str_from(state_of(progress)));
    if (source->http > 0)
        json_count(&json, "http", (size_t)source->http);
    else
        json_null(&json, "http");
    json_count(&json, "added", progress->puts.added);
    json_count(&json, "changed", progress->puts.changed);
    json_count(&json, "same", progress->puts.same);
    json_count(&json, "broken",
               progress->outcome ? progress->outcome->broken : 0);
    json_known(&json, "error", dl_text_clean_line(cli->arena, source->text));
    json_known(&json, "moved", progress->moved ? source->at : DL_STR(""));
    sources_print_when(&json, "next", progress->due);
    json_object_end(&json);
    json_line_end(&json);
}

static void
print_line(struct cli *cli, const struct dl_progress *progress)
{
    struct dl_str title =
        dl_text_clean_line(cli->arena, progress->source->title);
    if (!title.bytes)
        title = DL_STR("-");
    fprintf(cli->out, "%s\t%u\t%u\t%.*s\t%.*s\n", state_of(progress),
            progress->puts.added, progress->puts.changed, DL_FMT(title),
            DL_FMT(progress->feed->url));
}

/* What goes to standard error: a fault, or that it has moved. */
static void
remark(struct cli *cli, const struct dl_progress *progress)
{
    struct dl_str url = progress->feed->url;
    const struct dl_source *source = progress->source;
    const struct dl_outcome *outcome = progress->outcome;
    struct dl_error err;
    if (outcome && outcome->reply != DL_REPLY_FRESH &&
        outcome->reply != DL_REPLY_UNCHANGED) {
        struct dl_str text = dl_text_clean_line(cli->arena, source->text);
        dl_error_set(&err, DL_ERR_IO, dl_str_copy(cli->arena, url).at, 0, 0,
                     "%.*s", DL_FMT(text));
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
    if (progress->moved)
        fprintf(stderr, "dateline: %.*s has moved to %.*s\n", DL_FMT(url),
                DL_FMT(source->at));
}

static void
listen(void *context, const struct dl_progress *progress)
{
    struct fetching *fetching = context;
    struct cli *cli = fetching->cli;
    if (progress->what == DL_PROGRESS_WAITING) {
        show_waiting(fetching);
        return;
    }
    if (progress->what == DL_PROGRESS_DONE ||
        progress->what == DL_PROGRESS_RESTING) {
        fetching->added += progress->puts.added;
        clear_progress(fetching);
        remark(cli, progress);
        if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli, progress);
        else
            print_line(cli, progress);
        fflush(cli->out);
    }
    show_progress(fetching, progress);
}

static void
fetch_all(struct cli *cli, struct dl_store *store)
{
    const struct dl_subscriptions *feeds = &cli->settings.feeds;
    struct fetching fetching = {.cli = cli, .watched = isatty(STDERR_FILENO)};
    struct dl_refresh refresh = {.program = cli->settings.fetcher.at,
                                 .store = store,
                                 .marks = cli->settings.marks_folder.at,
                                 .feeds = feeds->at,
                                 .count = feeds->count,
                                 .now = sources_now(cli),
                                 .wanted = true,
                                 .asked = sources_now(cli),
                                 .told = listen,
                                 .context = &fetching};
    struct dl_error err;
    enum dl_status status = dl_refresh_run(&refresh, &err);
    clear_progress(&fetching);
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
}

/* Names are found by the next search, though no reader has been open. */
static void
read_new(struct cli *cli, struct dl_store *store)
{
    struct cli_readings tools;
    if (!cli_tools_open(cli, &tools))
        return;
    struct dl_recall recall = {.store = store,
                               .tagger = tools.tagger,
                               .work = tools.work,
                               .known = tools.known,
                               .version = dl_analyser_version(tools.tagger),
                               .plain = dl_analyser_plain(tools.tagger)};
    dl_store_relax(store, NULL);
    dl_recall_pending(&recall, READ_MOST);
    cli_readings_close(&tools);
}

void
cli_fetch(struct cli *cli)
{
    struct dl_error err;
    if (!sources_load(cli))
        return;
    if (!cli->settings.feeds.count) {
        dl_error_set(&err, DL_ERR_EMPTY, "", 0, 0,
                     "there is no feed yet; dateline add URL subscribes to "
                     "one");
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    struct dl_store *store = sources_store(cli, true);
    if (store) {
        fetch_all(cli, store);
        fflush(cli->out); /* what was fetched is known before it is read */
        read_new(cli, store);
    }
    dl_store_close(store);
}
