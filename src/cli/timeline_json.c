/* A timeline as JSON lines for scripts. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

enum { OUTLETS_MAX = 32 };

/* What is printed, and the sentences of each article in code points, counted
 * when first asked for. */
struct printing {
    struct dl_arena *arena;
    const struct timeline *timeline;
    const struct dl_span **known;
    struct json json;
};

static struct dl_span
points_of(struct printing *printing, uint32_t article, uint32_t sentence)
{
    const struct dl_reading *reading =
        printing->timeline->library->readings[article];
    if (!printing->known[article])
        printing->known[article] =
            cli_sentence_points(printing->arena, reading->doc);
    return printing->known[article][sentence];
}

/* The day that this sentence gives, which may be another than the entry's. */
static void
print_own_date(struct json *json, const struct dl_event *event)
{
    char from[DL_DATE_TEXT_MAX] = "", to[DL_DATE_TEXT_MAX];
    if (event->placing == DL_PLACED)
        dl_interval_format(event->when, from, to, sizeof from);
    json_known(json, "date", dl_str_from(from));
    json_text(json, "certainty",
              dl_str_from(dl_certainty_name(event->certainty)));
}

static void
print_evidence(struct printing *printing, const struct dl_entry *entry)
{
    struct json *json = &printing->json;
    json_list(json, "evidence");
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct telling telling = timeline_telling(printing->timeline, entry, i);
        json_object(json, NULL);
        json_text(json, "article", telling.article->id);
        json_span(json, points_of(printing, entry->evidence[i].article,
                                  telling.event->sentence));
        json_text(json, "sentence", telling.sentence);
        print_own_date(json, telling.event);
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

/* The names of `count` entities of the best telling, from the one at `first`.
 */
static void
print_names(struct json *json, const char *key,
            const struct dl_library *library, const struct dl_entry *entry,
            uint32_t first, uint32_t count)
{
    uint32_t article = entry->evidence[0].article;
    const struct dl_event *event =
        &library->readings[article]->events.at[entry->evidence[0].event];
    json_list(json, key);
    for (uint32_t i = first; i < first + count; i++) {
        uint32_t listing = library->directory.of[article][event->entities[i]];
        json_text(json, NULL, library->directory.at[listing].name);
    }
    json_list_end(json);
}

static void
print_deed(struct printing *printing, const struct dl_entry *entry)
{
    const struct dl_event *event =
        timeline_telling(printing->timeline, entry, 0).event;
    const struct dl_library *library = printing->timeline->library;
    print_names(&printing->json, "who", library, entry, 0, event->actors);
    print_names(&printing->json, "whom", library, entry, event->actors,
                event->targets);
}

/* What an undated entry says of its day: "XXXX-WXX-1" for "on Monday". */
static void
print_open(struct printing *printing, const struct dl_entry *entry)
{
    uint32_t article = entry->evidence[0].article;
    const struct dl_reading *reading =
        printing->timeline->library->readings[article];
    uint32_t timex = reading->events.at[entry->evidence[0].event].timex;
    if (entry->placing == DL_UNPLACED && timex != DL_NO_TIMEX)
        json_text(&printing->json, "open",
                  dl_str_from(reading->timexes.at[timex].value));
}

/* The outlets that tell it, by name, as far as they have one. */
static void
print_outlets(struct printing *printing, const struct dl_entry *entry)
{
    struct dl_str names[OUTLETS_MAX];
    size_t count = 0;
    json_list(&printing->json, "outlets");
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct dl_str name =
            timeline_telling(printing->timeline, entry, i).article->source;
        size_t k = 0;
        while (k < count && !dl_str_eq(names[k], name))
            k++;
        if (k < count || count == OUTLETS_MAX || !name.bytes)
            continue;
        names[count++] = name;
        json_text(&printing->json, NULL, name);
    }
    json_list_end(&printing->json);
}

/* What the score is the sum of. */
static void
print_importance(struct json *json, const struct dl_entry *entry)
{
    json_object(json, "importance");
    for (int cue = 0; cue < DL_ENTRY_CUES; cue++)
        if (entry->cues[cue] != 0)
            json_number(json, dl_entry_cue_id((enum dl_entry_cue)cue),
                        (double)entry->cues[cue]);
    json_object_end(json);
}

static void
print_entry(struct printing *printing, const struct dl_entry *entry)
{
    struct json *json = &printing->json;
    json_object(json, NULL);
    cli_print_when(json, entry->placing, entry->when);
    print_open(printing, entry);
    json_text(json, "certainty",
              dl_str_from(dl_certainty_name(entry->certainty)));
    if (timeline_overdue(printing->timeline, entry))
        json_bool(json, "overdue", true);
    json_bool(json, "minor", entry->minor);
    json_text(json, "title", entry->title);
    json_number(json, "score", (double)entry->score);
    print_importance(json, entry);
    json_count(json, "sources", entry->sources);
    print_outlets(printing, entry);
    print_entities(json, &printing->timeline->library->directory, entry);
    print_deed(printing, entry);
    print_evidence(printing, entry);
    json_text(json, "why", dl_str_from(entry->why));
    json_object_end(json);
    json_line_end(json);
}

void
timeline_json(struct cli *cli, const struct timeline *timeline)
{
    struct printing printing = {
        .arena = cli->arena,
        .timeline = timeline,
        .known = DL_ARRAY(cli->arena, timeline->library->count,
                          const struct dl_span *),
        .json = {.out = cli->out},
    };
    for (size_t i = 0; i < timeline->count; i++)
        print_entry(&printing, timeline->at[i]);
}
