/* Operands become readings, and readings a library. */
/* SPDX-License-Identifier: ISC */
#include <dateline/loader.h>

#include "cli/sources.h"

enum { PILE = 256 }; /* articles in memory that are not read yet */

/** Articles that are read next, on all processors at once. */
struct pile {
    struct dl_arena *arena; /* of them */
    const struct dl_article **at;
    size_t count, room;
};

static void
read_pile(struct cli *cli, struct pile *pile, struct cli_readings *readings)
{
    struct dl_reading **made =
        DL_ARRAY(pile->arena, pile->count, struct dl_reading *);
    dl_readings_make(readings->tagger, pile->at, pile->count, 0, made);
    for (size_t i = 0; i < pile->count; i++)
        DL_PUSH(cli->arena, readings, made[i]);
    dl_arena_reset(pile->arena, (struct dl_mark){NULL, 0});
    *pile = (struct pile){.arena = pile->arena};
}

static void
load_file(struct cli *cli, struct dl_loader *loader, const struct dl_file *file,
          struct pile *pile)
{
    struct dl_articles articles = {0};
    struct dl_error err;
    if (dl_loader_read(loader, pile->arena, file, &articles, &err) != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    for (size_t i = 0; i < articles.count; i++)
        DL_PUSH(pile->arena, pile, articles.at[i]);
}

static void
load_files(struct cli *cli, const struct dl_files *files,
           struct cli_readings *out)
{
    struct pile pile = {.arena = dl_arena_new(0)};
    struct dl_loader *loader = dl_loader_new(cli->settings.fetcher.at);
    for (size_t i = 0; i < files->count; i++) {
        load_file(cli, loader, &files->at[i], &pile);
        if (pile.count >= PILE || i + 1 == files->count)
            read_pile(cli, &pile, out);
    }
    dl_loader_free(loader);
    dl_arena_free(pile.arena);
}

bool
cli_tools_open(struct cli *cli, struct cli_readings *out)
{
    struct dl_error err;
    struct dl_knowledge *known = DL_NEW(cli->arena, struct dl_knowledge);
    const char *model = dl_str_copy(cli->arena, cli->settings.model).at;
    *out = (struct cli_readings){.known = known};
    dl_settings_knowledge(cli->arena, &cli->settings, known);
    cli_faults(cli, CLI_MISUSED, &known->faults);
    if (dl_tagger_open(known, model, &out->tagger, &err) != DL_OK) {
        cli_fault(cli, CLI_MISUSED, &err);
        return false;
    }
    out->work = dl_lattice_new();
    return true;
}

/* Operands, or the folders of the library. */
static void
read_files(struct cli *cli, struct cli_readings *out)
{
    const struct dl_strs *library = &cli->settings.library;
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    size_t named = cli->line.count;
    for (size_t i = 0; i < named; i++)
        dl_files_find(cli->arena, cli->line.operands[i], &files, &faults);
    for (size_t i = 0; !named && i < library->count; i++)
        dl_files_find(cli->arena, dl_str_copy(cli->arena, library->at[i]).at,
                      &files, &faults);
    cli_faults(cli, CLI_INCOMPLETE, &faults);
    load_files(cli, &files, out);
}

/* The newest articles of the store; false when there is none. */
static bool
read_stored(struct cli *cli, struct cli_readings *out)
{
#ifdef HAVE_ONLINE
    return sources_read(cli, out);
#else
    (void)cli;
    (void)out;
    return false;
#endif
}

void
cli_readings_open(struct cli *cli, struct cli_readings *out)
{
    struct dl_error err;
    if (!cli_tools_open(cli, out))
        return;
    read_files(cli, out);
    if (cli->line.count || read_stored(cli, out) || cli->settings.library.count)
        return;
    dl_error_set(&err, DL_ERR_USAGE, "", 0, 0,
                 "%s wants PATH..., since there is no library yet",
                 cli_verb_row(cli->line.verb)->name);
    cli_fault(cli, CLI_MISUSED, &err);
}

void
cli_readings_close(struct cli_readings *readings)
{
    for (size_t i = 0; i < readings->count; i++)
        dl_reading_free(readings->at[i]);
    dl_tagger_close(readings->tagger);
    dl_lattice_free(readings->work);
}

struct dl_library *
cli_library_open(struct cli *cli, struct cli_readings *readings)
{
    cli_readings_open(cli, readings);
    if (!readings->count)
        return NULL;
    return dl_library_build(readings->tagger, readings->work, readings->at,
                            readings->count, NULL, NULL);
}

/* Spans ascend, so that the counting goes through the text once. */
static struct dl_span
points_of(struct dl_points *points, struct dl_span span)
{
    uint32_t start = (uint32_t)dl_points_at(points, span.start);
    return (struct dl_span){start, (uint32_t)dl_points_at(points, span.end)};
}

struct dl_span *
cli_sentence_points(struct dl_arena *arena, const struct dl_document *doc)
{
    struct dl_span *out = DL_ARRAY(arena, doc->sentence_count, struct dl_span);
    struct dl_points points = {.text = doc->text};
    for (uint32_t i = 0; i < doc->sentence_count; i++)
        out[i] = points_of(&points, doc->sentences[i].span);
    return out;
}

struct dl_span *
cli_mention_points(struct dl_arena *arena, const struct dl_document *doc,
                   const struct dl_mentions *mentions)
{
    struct dl_span *out = DL_ARRAY(arena, mentions->count, struct dl_span);
    struct dl_points points = {.text = doc->text};
    for (size_t i = 0; i < mentions->count; i++)
        out[i] = points_of(&points, mentions->at[i].span);
    return out;
}
