/* dateline entities: who and what appears, most mentioned first. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"
#include "cli/json.h"

/* The mentions of one article, chained by entity in text order: first[entity]
 * begins a chain, next[mention] goes on; DL_NO_ENTITY ends it. */
struct chains {
    const struct dl_reading *reading;
    const struct dl_span *points; /* of the mentions */
    uint32_t *first, *next;
};

static void
chain_mentions(struct dl_arena *arena, const struct dl_reading *reading,
               struct chains *out)
{
    const struct dl_mentions *mentions = &reading->mentions;
    out->reading = reading;
    out->points = cli_mention_points(arena, reading->doc, mentions);
    out->first = DL_ARRAY(arena, reading->entities.count, uint32_t);
    out->next = DL_ARRAY(arena, mentions->count, uint32_t);
    for (size_t i = 0; i < reading->entities.count; i++)
        out->first[i] = DL_NO_ENTITY;
    for (size_t i = mentions->count; i-- > 0;) {
        uint32_t entity = mentions->at[i].entity;
        if (entity == DL_NO_ENTITY)
            continue;
        out->next[i] = out->first[entity];
        out->first[entity] = (uint32_t)i;
    }
}

/* Returns how many there were. */
static uint32_t
print_mentions(struct json *json, const struct chains *chains, uint32_t entity)
{
    const struct dl_reading *reading = chains->reading;
    uint32_t count = 0;
    for (uint32_t i = chains->first[entity]; i != DL_NO_ENTITY;
         i = chains->next[i]) {
        json_object(json, NULL);
        json_text(json, "article", reading->article->id);
        json_span(json, chains->points[i]);
        json_text(
            json, "text",
            dl_str_slice(reading->doc->text, reading->mentions.at[i].span));
        json_object_end(json);
        count++;
    }
    return count;
}

/* The aliases again, each with how often it stands there and the rule that
 * joined it. */
static void
print_joins(struct json *json, const struct dl_aliases *aliases)
{
    json_list(json, "joins");
    for (size_t i = 0; i < aliases->count; i++) {
        json_object(json, NULL);
        json_text(json, "alias", aliases->at[i].text);
        json_known(json, "joined", dl_str_from(aliases->at[i].joined));
        json_count(json, "mentions", aliases->at[i].mentions);
        json_object_end(json);
    }
    json_list_end(json);
}

/* Mentions in titles count, but have no place in a text: `where` lacks them.
 */
static void
print_json(FILE *out, const struct dl_listing *listing,
           const struct chains *chains)
{
    struct json json = {.out = out};
    json_object(&json, NULL);
    json_text(&json, "entity", listing->name);
    json_text(&json, "kind", dl_str_from(dl_kind_name(listing->kind)));
    json_list(&json, "aliases");
    for (size_t i = 0; i < listing->aliases.count; i++)
        json_text(&json, NULL, listing->aliases.at[i].text);
    json_list_end(&json);
    json_count(&json, "mentions", listing->mentions);
    json_count(&json, "articles", listing->articles);
    json_count(&json, "salience", listing->salience);
    json_text(&json, "key", listing->key);
    print_joins(&json, &listing->aliases);
    json_list(&json, "where");
    uint32_t in_texts = 0;
    for (uint32_t i = 0; i < listing->where_count; i++)
        in_texts += print_mentions(&json, &chains[listing->where[i].article],
                                   listing->where[i].entity);
    json_list_end(&json);
    json_count(&json, "in_titles", listing->mentions - in_texts);
    json_object_end(&json);
    json_line_end(&json);
}

/* A person may wonder what the figures are; a script counts columns. */
static void
print_heads(const struct cli *cli)
{
    if (cli->terminal)
        fprintf(cli->out, "%5s %8s  %-12s  %s\n", "times", "articles", "kind",
                "name (also)");
}

static void
print_line(FILE *out, const struct dl_listing *listing)
{
    fprintf(out, "%5u %8u  %-12s  %.*s", listing->mentions, listing->articles,
            dl_kind_name(listing->kind), DL_FMT(listing->name));
    for (size_t i = 0; i < listing->aliases.count; i++)
        fprintf(out, "%s%.*s", i ? ", " : " (",
                DL_FMT(listing->aliases.at[i].text));
    fputs(listing->aliases.count ? ")\n" : "\n", out);
}

static void
print_all(struct cli *cli, const struct dl_library *library)
{
    struct dl_arena *arena = cli->arena;
    bool json = cli->line.flags[CLI_FLAG_JSON] != NULL;
    struct chains *chains = DL_ARRAY(arena, library->count, struct chains);
    for (size_t i = 0; json && i < library->count; i++)
        chain_mentions(arena, library->readings[i], &chains[i]);
    if (!json)
        print_heads(cli);
    for (size_t i = 0; i < library->directory.count; i++) {
        const struct dl_listing *listing = &library->directory.at[i];
        if (json)
            print_json(cli->out, listing, chains);
        else
            print_line(cli->out, listing);
    }
}

void
cli_entities(struct cli *cli)
{
    struct cli_readings readings;
    struct dl_library *library = cli_library_open(cli, &readings);
    if (library)
        print_all(cli, library);
    dl_library_free(library);
    cli_readings_close(&readings);
}
