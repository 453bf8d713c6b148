/* What a timeline is about: an entity, an article, a story, a stretch of time.
 */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <dateline/text.h>

struct sieve {
    bool minor;     /* minor entries too */
    bool *listings; /* by index in the directory; NULL: any */
    bool *articles; /* by index; NULL: any */
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

/* The articles whose id is `name`; with `story`, all of their stories. */
static bool
mark_articles(struct cli *cli, const struct dl_library *library,
              const char *name, bool story, struct sieve *sieve)
{
    bool *stories = DL_ARRAY(cli->arena, library->stories.count, bool);
    bool *marked = DL_ARRAY(cli->arena, library->count, bool), found = false;
    for (size_t i = 0; i < library->count; i++) {
        marked[i] = dl_str_is(library->readings[i]->article->id, name);
        found |= marked[i];
        if (marked[i] && story)
            stories[library->stories.of[i]] = true;
    }
    for (size_t i = 0; i < library->count && story; i++)
        marked[i] = stories[library->stories.of[i]];
    for (size_t i = 0; i < library->count && sieve->articles; i++)
        marked[i] &= sieve->articles[i];
    sieve->articles = marked;
    if (!found) {
        struct dl_error err;
        dl_error_set(&err, DL_ERR_MISSING, "", 0, 0,
                     "none of the articles is '%s'", name);
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
    return found;
}

static bool
sieve_articles(struct cli *cli, const struct dl_library *library,
               struct sieve *sieve)
{
    const char *article = cli->line.flags[CLI_FLAG_ARTICLE];
    const char *story = cli->line.flags[CLI_FLAG_STORY];
    return (!article || mark_articles(cli, library, article, false, sieve)) &&
           (!story || mark_articles(cli, library, story, true, sieve));
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

/* Where an entry stands when its own day is not known: the timeline shows
 * "before 24 March" beside that day, so that is where it is looked for. All
 * of the past would be true of it, and of no use. */
static struct dl_interval
stand_of(const struct dl_entry *entry)
{
    struct dl_interval out = entry->when;
    if (entry->placing == DL_BEFORE)
        out.from.n = out.to.n = entry->when.from.n - 1;
    else if (entry->placing == DL_AFTER)
        out.from = entry->when.to;
    return out;
}

static bool
passes_days(const struct sieve *sieve, const struct dl_entry *entry)
{
    struct dl_interval stand = stand_of(entry);
    if (entry->placing == DL_UNPLACED)
        return !sieve->bounded_below && !sieve->bounded_above;
    if (sieve->bounded_below && stand.to.n < sieve->from.n)
        return false;
    return !sieve->bounded_above || stand.from.n <= sieve->to.n;
}

static bool
passes(const struct sieve *sieve, const struct dl_entry *entry)
{
    bool named = !sieve->listings, told = !sieve->articles;
    for (uint32_t i = 0; i < entry->listing_count && !named; i++)
        named = sieve->listings[entry->listings[i]];
    for (uint32_t i = 0; i < entry->evidence_count && !told; i++)
        told = sieve->articles[entry->evidence[i].article];
    return named && told && (sieve->minor || !entry->minor) &&
           passes_days(sieve, entry);
}

bool
timeline_sieve(struct cli *cli, const struct dl_library *library,
               struct timeline *out)
{
    const char *const *flags = cli->line.flags;
    struct sieve sieve = {.minor = flags[CLI_FLAG_JSON] || flags[CLI_FLAG_ALL]};
    sieve_days(cli, &sieve);
    if (!sieve_entity(cli, &library->directory, &sieve) ||
        !sieve_articles(cli, library, &sieve))
        return false;
    for (size_t i = 0; i < library->timeline.count; i++)
        if (passes(&sieve, &library->timeline.at[i]))
            DL_PUSH(cli->arena, out, &library->timeline.at[i]);
    size_t dated = out->count;
    for (size_t i = 0; i < library->timeline.undated_count; i++)
        if (passes(&sieve, &library->timeline.undated[i]))
            DL_PUSH(cli->arena, out, &library->timeline.undated[i]);
    out->undated = out->count - dated;
    return true;
}
