/* A timeline as lines for people, and as JSON lines for scripts. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

static const char *
certainty_mark(enum dl_certainty certainty)
{
    static const char *const marks[] = {
#define X(code, name, mark, help) mark,
#include <dateline/certainties.def>
#undef X
    };
    return marks[certainty];
}

void
timeline_plain(struct cli *cli, const struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        char when[2 * DL_DATE_TEXT_MAX];
        cli_format_when(entry->placing, entry->when, when, sizeof when);
        fprintf(cli->out, "%-21s %1s %2u  %.*s\n", when,
                certainty_mark(entry->certainty), entry->sources,
                DL_FMT(entry->title));
    }
}

/* The sentences of an article in code points, counted when first asked for. */
static const struct dl_span *
sentence_points(struct cli *cli, const struct timeline *timeline,
                const struct dl_span **known, uint32_t article)
{
    const struct dl_reading *reading = timeline->library->readings[article];
    if (!known[article])
        known[article] = cli_sentence_points(cli->arena, reading->doc);
    return known[article];
}

static void
print_evidence(struct cli *cli, struct json *json,
               const struct timeline *timeline, const struct dl_entry *entry,
               const struct dl_span **known)
{
    json_list(json, "evidence");
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct telling telling = timeline_telling(timeline, entry, i);
        uint32_t article = entry->evidence[i].article;
        uint32_t event = entry->evidence[i].event;
        uint32_t sentence =
            timeline->library->readings[article]->events.at[event].sentence;
        json_object(json, NULL);
        json_text(json, "article", telling.article->id);
        json_span(json,
                  sentence_points(cli, timeline, known, article)[sentence]);
        json_text(json, "sentence", telling.sentence);
        json_object_end(json);
    }
    json_list_end(json);
}

static void
print_entities(struct json *json, const struct dl_directory *directory,
               const struct dl_entry *entry)
{
    json_list(json, "entities");
    for (uint32_t i = 0; i < entry->listing_count; i++)
        json_text(json, NULL, directory->at[entry->listings[i]].name);
    json_list_end(json);
}

void
timeline_json(struct cli *cli, const struct timeline *timeline)
{
    struct json json = {.out = cli->out};
    const struct dl_span **known =
        DL_ARRAY(cli->arena, timeline->library->count, const struct dl_span *);
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        json_object(&json, NULL);
        cli_print_when(&json, entry->placing, entry->when);
        json_text(&json, "certainty",
                  dl_str_from(dl_certainty_name(entry->certainty)));
        json_text(&json, "title", entry->title);
        json_number(&json, "score", entry->score);
        json_count(&json, "sources", entry->sources);
        print_entities(&json, &timeline->library->directory, entry);
        print_evidence(cli, &json, timeline, entry, known);
        json_text(&json, "why", dl_str_from(entry->why));
        json_object_end(&json);
        json_line_end(&json);
    }
}
