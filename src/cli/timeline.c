/* dateline timeline: which entries were asked for, and in what shape. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <dateline/text.h>

/* What --entity, --from and --to let through. */
struct sieve {
    bool *listings; /* by index in the directory; NULL: any */
    bool bounded_below, bounded_above;
    struct dl_day from, to;
};

static bool
has_name(struct dl_arena *arena, const struct dl_listing *listing,
         struct dl_str folded)
{
    bool found = dl_str_eq(dl_text_fold(arena, listing->name), folded);
    for (size_t i = 0; i < listing->aliases.count && !found; i++)
        found =
            dl_str_eq(dl_text_fold(arena, listing->aliases.at[i].text), folded);
    return found;
}

/* A name that several bear lets them all through. */
static bool
sieve_entity(struct cli *cli, const struct dl_directory *directory,
             struct sieve *sieve)
{
    const char *name = cli->line.flags[CLI_FLAG_ENTITY];
    if (!name)
        return true;
    struct dl_str folded = dl_text_fold(cli->arena, dl_str_from(name));
    bool found = false;
    sieve->listings = DL_ARRAY(cli->arena, directory->count, bool);
    for (size_t i = 0; i < directory->count; i++) {
        struct dl_mark mark = dl_arena_mark(cli->arena);
        sieve->listings[i] = has_name(cli->arena, &directory->at[i], folded);
        dl_arena_reset(cli->arena, mark);
        found |= sieve->listings[i];
    }
    if (!found) {
        struct dl_error err;
        dl_error_set(&err, DL_ERR_MISSING, "", 0, 0,
                     "nobody and nothing called '%s' appears there", name);
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
    return found;
}

static void
sieve_days(const struct cli *cli, struct sieve *sieve)
{
    const char *from = cli->line.flags[CLI_FLAG_FROM];
    const char *to = cli->line.flags[CLI_FLAG_TO];
    struct dl_interval span;
    if (from && cli_span_read(from, &span)) {
        sieve->bounded_below = true;
        sieve->from = span.from;
    }
    if (to && cli_span_read(to, &span)) {
        sieve->bounded_above = true;
        sieve->to = span.to;
    }
}

/* An entry known only to lie before or after a day could lie anywhere there. */
static bool
passes_days(const struct sieve *sieve, const struct dl_entry *entry)
{
    bool open_below = entry->placing == DL_BEFORE;
    bool open_above = entry->placing == DL_AFTER;
    struct dl_day last = {open_below ? entry->when.from.n - 1
                                     : entry->when.to.n};
    struct dl_day first = open_above ? entry->when.to : entry->when.from;
    if (sieve->bounded_below && !open_above && last.n < sieve->from.n)
        return false;
    return !sieve->bounded_above || open_below || first.n <= sieve->to.n;
}

static bool
passes(const struct sieve *sieve, const struct dl_entry *entry)
{
    bool found = !sieve->listings;
    for (uint32_t i = 0; i < entry->listing_count && !found; i++)
        found = sieve->listings[entry->listings[i]];
    return found && passes_days(sieve, entry);
}

struct telling
timeline_telling(const struct timeline *timeline, const struct dl_entry *entry,
                 uint32_t which)
{
    const struct dl_evidence *evidence = &entry->evidence[which];
    const struct dl_reading *reading =
        timeline->library->readings[evidence->article];
    uint32_t sentence = reading->events.at[evidence->event].sentence;
    struct dl_span span = reading->doc->sentences[sentence].span;
    return (struct telling){reading->article,
                            dl_str_slice(reading->doc->text, span)};
}

static void
print(struct cli *cli, const struct timeline *timeline)
{
    if (cli->line.flags[CLI_FLAG_JSON])
        timeline_json(cli, timeline);
    else if (cli->line.flags[CLI_FLAG_ICS])
        timeline_ics(cli, timeline);
    else if (cli->line.flags[CLI_FLAG_MARKDOWN])
        timeline_markdown(cli, timeline);
    else
        timeline_plain(cli, timeline);
}

static void
sieve_and_print(struct cli *cli, const struct dl_library *library)
{
    struct timeline timeline = {.library = library};
    struct sieve sieve = {0};
    sieve_days(cli, &sieve);
    if (!sieve_entity(cli, &library->directory, &sieve))
        return;
    for (size_t i = 0; i < library->timeline.count; i++)
        if (passes(&sieve, &library->timeline.at[i]))
            DL_PUSH(cli->arena, &timeline, &library->timeline.at[i]);
    print(cli, &timeline);
}

void
cli_timeline(struct cli *cli)
{
    struct cli_readings readings;
    struct dl_library *library = cli_library_open(cli, &readings);
    if (library)
        sieve_and_print(cli, library);
    dl_library_free(library);
    cli_readings_close(&readings);
}
