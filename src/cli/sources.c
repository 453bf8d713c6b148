/* Feeds, the store and the present, as the verbs need them. */
/* SPDX-License-Identifier: ISC */
#include "cli/sources.h"

#include <dateline/recall.h>
#include <dateline/subscribe.h>
#include <dateline/text.h>

#include <stdlib.h>
#include <unistd.h>

enum { SECONDS_PER_DAY = 86400 };

int64_t
sources_now(const struct cli *cli)
{
    const char *given = cli->line.flags[CLI_FLAG_NOW];
    struct dl_stamp stamp;
    if (!given || !dl_stamp_parse(dl_str_from(given), &stamp))
        return cli->clock;
    int64_t seconds = (int64_t)stamp.day.n * SECONDS_PER_DAY;
    if (stamp.has_time)
        seconds += stamp.seconds;
    if (stamp.has_zone)
        seconds -= (int64_t)stamp.zone * 60;
    return seconds;
}

void
sources_format(int64_t seconds, char *out, size_t size)
{
    struct dl_stamp stamp = {.known = true, .has_time = true, .has_zone = true};
    int64_t days = seconds / SECONDS_PER_DAY;
    int64_t rest = seconds % SECONDS_PER_DAY;
    out[0] = '\0';
    if (seconds == 0 || days > INT32_MAX / 2 || days < INT32_MIN / 2)
        return;
    stamp.day.n = (int32_t)(days - (rest < 0));
    stamp.seconds = (int32_t)(rest + (rest < 0 ? SECONDS_PER_DAY : 0));
    dl_stamp_format(&stamp, out, size);
}

void
sources_print_when(struct json *json, const char *key, int64_t seconds)
{
    char text[DL_DATE_TEXT_MAX];
    sources_format(seconds, text, sizeof text);
    json_known(json, key, dl_str_from(text));
}

bool
sources_load(struct cli *cli)
{
    const char *path = dl_feeds_path(cli->arena, cli->config);
    struct dl_error err;
    if (!path || dl_feeds_load(cli->arena, path, &cli->settings, &err) == DL_OK)
        return true;
    cli_fault(cli, CLI_MISUSED, &err);
    return false;
}

/* Why nothing can be kept. */
static void
refuse_store(struct cli *cli)
{
    struct dl_error err;
    bool asked = cli->line.flags[CLI_FLAG_NO_STORE] != NULL;
    dl_error_set(&err, DL_ERR_USAGE, "", 0, 0,
                 asked ? "%s needs the store, which --no-store leaves alone"
                       : "%s needs the store, which lies below your home "
                         "folder; HOME is not set",
                 cli_verb_row(cli->line.verb)->name);
    cli_fault(cli, CLI_MISUSED, &err);
}

struct dl_store *
sources_store(struct cli *cli, bool made)
{
    struct dl_str path = cli->settings.store;
    struct dl_store *store = NULL;
    const char *saved = NULL;
    struct dl_error err;
    if (!path.bytes && made)
        refuse_store(cli);
    if (!path.bytes || (!made && access(path.at, F_OK) != 0))
        return NULL;
    if (dl_store_open(cli->arena, path.at, &store, &saved, &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return NULL;
    }
    if (saved)
        fprintf(stderr, "dateline: %s\n", saved);
    return store;
}

struct dl_marks *
sources_marks(struct cli *cli)
{
    enum { HOST_BYTES = 256 };
    char host[HOST_BYTES] = "";
    const char *device = NULL;
    struct dl_marks *marks = NULL;
    struct dl_error err;
    const char *path = dl_marks_device_path(cli->arena, getenv("HOME"),
                                            getenv("XDG_STATE_HOME"));
    struct dl_str folder = cli->settings.marks_folder;
    enum dl_status status = DL_OK;
    gethostname(host, sizeof host - 1);
    if (!path || !folder.bytes)
        status = dl_error_set(&err, DL_ERR_MISSING, "", 0, 0,
                              "there is no place for marks; HOME is not set");
    if (status == DL_OK)
        status = dl_marks_device(cli->arena, path, host, &device, &err);
    if (status == DL_OK)
        status = dl_marks_open(dl_str_copy(cli->arena, folder).at, device,
                               &marks, &err);
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    return status == DL_OK ? marks : NULL;
}

/* ---- reading ---- */

static void
read_rows(struct cli *cli, const struct dl_recall *recall,
          const struct dl_rows *rows, struct cli_readings *out)
{
    struct dl_error err;
    for (size_t i = 0; i < rows->count; i++) {
        struct dl_arena *scratch = dl_arena_new(0);
        const struct dl_row *row = &rows->at[i];
        struct dl_article *article;
        if (dl_store_article(scratch, recall->store, row->id, 0, &article,
                             &err) == DL_OK)
            DL_PUSH(cli->arena, out,
                    dl_reading_get(recall, article, row->hash, NULL));
        else
            cli_fault(cli, CLI_INCOMPLETE, &err);
        dl_arena_free(scratch);
    }
}

bool
sources_read(struct cli *cli, struct cli_readings *out)
{
    struct dl_store *store = sources_store(cli, false);
    struct dl_window newest = {.count =
                                   (size_t)cli->settings.timeline_articles};
    struct dl_rows rows = {0};
    struct dl_error err;
    if (!store)
        return false;
    struct dl_recall recall = {.store = store,
                               .tagger = out->tagger,
                               .work = out->work,
                               .known = out->known,
                               .version = dl_analyser_version(out->tagger),
                               .plain = dl_analyser_plain(out->tagger),
                               .lasting = true};
    dl_store_relax(store, NULL);
    if (dl_store_rows(cli->arena, store, &newest, &rows, NULL, &err) == DL_OK)
        read_rows(cli, &recall, &rows, out);
    else
        cli_fault(cli, CLI_INCOMPLETE, &err);
    dl_store_close(store);
    return true;
}

/* ---- subscribing ---- */

bool
sources_revive(struct cli *cli, struct dl_str url)
{
    bool done = false;
    struct dl_error err;
    struct dl_store *store = sources_store(cli, false);
    if (store && dl_store_revive(store, url, &done, &err) != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    dl_store_close(store);
    return done;
}

void
sources_say(struct cli *cli, const char *what,
            const struct dl_subscription *feed)
{
    struct dl_str title = dl_text_clean_line(cli->arena, feed->title);
    fprintf(cli->out, "%s\t%.*s\t%.*s\n", what, DL_FMT(feed->url),
            title.bytes ? (int)title.bytes : 1, title.bytes ? title.at : "-");
}

void
sources_add(struct cli *cli, const struct dl_subscription *feeds, size_t count)
{
    struct dl_error err;
    bool told = cli->line.flags[CLI_FLAG_NO_STORE] != NULL;
    bool *known = DL_ARRAY(cli->arena, count + 1, bool);
    if (dl_subscribe(cli->arena, &cli->settings, feeds, count, !told, known,
                     &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    for (size_t i = 0; i < count; i++)
        sources_say(cli,
                    known[i] ? "known"
                    : told   ? "found"
                             : "added",
                    &feeds[i]);
}
