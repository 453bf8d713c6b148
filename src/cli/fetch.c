/* dateline fetch: every feed is asked for news. */
/* SPDX-License-Identifier: ISC */
#include <dateline/refresh.h>
#include <dateline/text.h>

#include "cli/sources.h"

#include <unistd.h>

/* What became of one feed; strings live as long as the process. */
struct line {
    const char *state; /* of replies.def, or "resting" */
    struct dl_source source;
    struct dl_puts puts;
    uint32_t broken;
    int64_t due;
    bool failed, moved;
};

struct fetching {
    struct cli *cli;
    struct line *lines; /* in the order of the settings */
    bool watched;       /* standard error is a terminal */
    size_t added;
};

static struct dl_source
copy_source(struct dl_arena *arena, const struct dl_source *from)
{
    struct dl_source out = *from;
    out.at = dl_str_copy(arena, from->at);
    out.title = dl_text_clean_line(arena, from->title);
    out.text = dl_text_clean_line(arena, from->text);
    return out;
}

static void
show_progress(const struct fetching *fetching,
              const struct dl_progress *progress)
{
    if (fetching->watched)
        fprintf(stderr, "\r\033[K%zu of %zu feeds, %zu new articles",
                progress->ended, progress->all, fetching->added);
}

static void
clear_progress(const struct fetching *fetching)
{
    if (fetching->watched)
        fputs("\r\033[K", stderr);
}

static bool
is_good(enum dl_reply reply)
{
    return reply == DL_REPLY_FRESH || reply == DL_REPLY_UNCHANGED;
}

static void
listen(void *context, const struct dl_progress *progress)
{
    struct fetching *fetching = context;
    struct cli *cli = fetching->cli;
    struct line *line =
        &fetching->lines[progress->feed - cli->settings.feeds.at];
    bool done = progress->what == DL_PROGRESS_DONE;
    show_progress(fetching, progress);
    if (!done && progress->what != DL_PROGRESS_RESTING)
        return;
    *line = (struct line){
        .state = "resting",
        .source = copy_source(cli->arena, progress->source),
        .puts = progress->puts,
        .due = progress->due,
        .moved = progress->moved,
    };
    if (done) {
        line->state = dl_reply_name(progress->outcome->reply);
        line->failed = !is_good(progress->outcome->reply);
        line->broken = progress->outcome->broken;
    }
    fetching->added += progress->puts.added;
    show_progress(fetching, progress);
}

static void
print_json(const struct cli *cli, const struct dl_subscription *feed,
           const struct line *line)
{
    struct json json = {.out = cli->out};
    json_object(&json, NULL);
    json_text(&json, "feed", feed->url);
    json_known(&json, "title", line->source.title);
    json_text(&json, "state", dl_str_from(line->state));
    if (line->source.http > 0)
        json_count(&json, "http", (size_t)line->source.http);
    else
        json_null(&json, "http");
    json_count(&json, "added", line->puts.added);
    json_count(&json, "changed", line->puts.changed);
    json_count(&json, "same", line->puts.same);
    json_count(&json, "broken", line->broken);
    json_known(&json, "error", line->source.text);
    json_known(&json, "moved", line->moved ? line->source.at : DL_STR(""));
    sources_print_when(&json, "next", line->due);
    json_object_end(&json);
    json_line_end(&json);
}

static void
print_line(const struct cli *cli, const struct dl_subscription *feed,
           const struct line *line)
{
    struct dl_str title =
        line->source.title.bytes ? line->source.title : DL_STR("-");
    fprintf(cli->out, "%s\t%u\t%u\t%.*s\t%.*s\n", line->state, line->puts.added,
            line->puts.changed, DL_FMT(title), DL_FMT(feed->url));
}

static void
blame(struct cli *cli, const struct dl_subscription *feed,
      const struct line *line)
{
    struct dl_error err;
    dl_error_set(&err, DL_ERR_IO, dl_str_copy(cli->arena, feed->url).at, 0, 0,
                 "%.*s", DL_FMT(line->source.text));
    cli_fault(cli, CLI_INCOMPLETE, &err);
}

static void
print_all(const struct fetching *fetching)
{
    struct cli *cli = fetching->cli;
    const struct dl_subscriptions *feeds = &cli->settings.feeds;
    for (size_t i = 0; i < feeds->count; i++) {
        const struct line *line = &fetching->lines[i];
        if (!line->state) /* the store gave up before it */
            continue;
        if (line->failed)
            blame(cli, &feeds->at[i], line);
        if (line->moved)
            fprintf(stderr, "dateline: %.*s has moved to %.*s\n",
                    DL_FMT(feeds->at[i].url), DL_FMT(line->source.at));
        if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli, &feeds->at[i], line);
        else
            print_line(cli, &feeds->at[i], line);
    }
}

static void
fetch_all(struct cli *cli, struct dl_store *store)
{
    const struct dl_subscriptions *feeds = &cli->settings.feeds;
    struct fetching fetching = {
        .cli = cli,
        .lines = DL_ARRAY(cli->arena, feeds->count, struct line),
        .watched = isatty(STDERR_FILENO)};
    struct dl_refresh refresh = {.program = cli->settings.fetcher.at,
                                 .store = store,
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
    print_all(&fetching);
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
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
    if (store)
        fetch_all(cli, store);
    dl_store_close(store);
}
