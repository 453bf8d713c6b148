/* dateline timeline: which entries were asked for, and in what shape. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

struct telling
timeline_telling(const struct timeline *timeline, const struct dl_entry *entry,
                 uint32_t which)
{
    const struct dl_evidence *evidence = &entry->evidence[which];
    const struct dl_reading *reading =
        timeline->library->readings[evidence->article];
    const struct dl_event *event = &reading->events.at[evidence->event];
    struct dl_span span = reading->doc->sentences[event->sentence].span;
    return (struct telling){reading->article, event,
                            dl_str_slice(reading->doc->text, span)};
}

/* Indices of the entries in the library's timeline, in whose array they lie. */
static uint32_t *
indices(struct cli *cli, const struct timeline *timeline)
{
    uint32_t *out = DL_ARRAY(cli->arena, timeline->count, uint32_t);
    for (size_t i = 0; i < timeline->count; i++)
        out[i] = (uint32_t)(timeline->at[i] - timeline->library->timeline.at);
    return out;
}

void
timeline_fold(struct cli *cli, struct timeline *timeline)
{
    const char *top = cli->line.flags[CLI_FLAG_TOP];
    const char *days = cli->line.flags[CLI_FLAG_DAYS];
    size_t most = 0, kept = 0;
    if ((!top && !days) || !cli_count_read(top ? top : days, &most))
        return;
    timeline->count -= timeline->undated;
    timeline->undated = 0;
    bool *keep = DL_ARRAY(cli->arena, timeline->count, bool);
    dl_timeline_fold(&timeline->library->timeline, indices(cli, timeline),
                     timeline->count, top ? DL_FOLD_ENTRIES : DL_FOLD_DAYS,
                     most, keep);
    for (size_t i = 0; i < timeline->count; i++)
        if (keep[i])
            timeline->at[kept++] = timeline->at[i];
    timeline->count = kept;
}

static void
print(struct cli *cli, const struct timeline *timeline)
{
    const char *const *flags = cli->line.flags;
    if (flags[CLI_FLAG_JSON])
        timeline_json(cli, timeline);
    else if (flags[CLI_FLAG_ICS])
        timeline_ics(cli, timeline);
    else if (flags[CLI_FLAG_MARKDOWN])
        timeline_markdown(cli, timeline);
    else if (flags[CLI_FLAG_AGENDA])
        timeline_agenda(cli, timeline);
    else
        timeline_plain(cli, timeline);
}

static void
choose_and_print(struct cli *cli, const struct dl_library *library)
{
    struct timeline timeline = {.library = library};
    bool now = timeline_now(cli, &timeline);
    if (cli->line.flags[CLI_FLAG_AGENDA] && !now) {
        struct dl_error err;
        dl_error_set(&err, DL_ERR_MISSING, "", 0, 0,
                     "no article says when it appeared; give --now DATE-TIME");
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    if (!timeline_sieve(cli, library, &timeline))
        return;
    if (cli->line.flags[CLI_FLAG_AGENDA])
        timeline_ahead(&timeline);
    timeline_fold(cli, &timeline);
    print(cli, &timeline);
}

void
cli_timeline(struct cli *cli)
{
    struct cli_readings readings;
    struct dl_library *library = cli_library_open(cli, &readings);
    if (library)
        choose_and_print(cli, library);
    dl_library_free(library);
    cli_readings_close(&readings);
}
