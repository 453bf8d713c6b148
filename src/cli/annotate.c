/* dateline annotate: every layer of a plain text file, as JSON lines. The file
 * is taken to the letter, so that offsets count in it as it stands. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"
#include "cli/json.h"

/* A file being printed: each layer is a run of spans in ascending order. */
struct sheet {
    struct json json;
    struct dl_str name;
    const struct dl_reading *reading;
    struct dl_points points;
};

static void
begin_layer(struct sheet *sheet)
{
    sheet->points = (struct dl_points){.text = sheet->reading->doc->text};
}

static void
begin_line(struct sheet *sheet, const char *layer, struct dl_span span)
{
    size_t start = dl_points_at(&sheet->points, span.start);
    size_t end = dl_points_at(&sheet->points, span.end);
    json_object(&sheet->json, NULL);
    json_text(&sheet->json, "doc", sheet->name);
    json_text(&sheet->json, "layer", dl_str_from(layer));
    json_count(&sheet->json, "start", start);
    json_count(&sheet->json, "end", end);
}

static void
begin_text_line(struct sheet *sheet, const char *layer, struct dl_span span)
{
    begin_line(sheet, layer, span);
    json_text(&sheet->json, "text",
              dl_str_slice(sheet->reading->doc->text, span));
}

static void
end_line(struct sheet *sheet)
{
    json_object_end(&sheet->json);
    json_line_end(&sheet->json);
}

static void
print_sentences(struct sheet *sheet)
{
    const struct dl_document *doc = sheet->reading->doc;
    begin_layer(sheet);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        begin_line(sheet, "sentence", doc->sentences[i].span);
        end_line(sheet);
    }
}

/* The government that a capital stands for, where it acts: "Paris said". */
static void
print_stand_in(struct json *json, const struct dl_reading *reading,
               const struct dl_mention *mention)
{
    if (!mention->actor || mention->entity == DL_NO_ENTITY)
        return;
    struct dl_str whose = reading->entities.at[mention->entity].stands_for;
    if (whose.bytes > 0)
        json_text(json, "stands_for", whose);
}

/* Descriptions ("the secretary of state") are a layer of their own: they are
 * no names. */
static void
print_entities(struct sheet *sheet)
{
    const struct dl_reading *reading = sheet->reading;
    begin_layer(sheet);
    for (size_t i = 0; i < reading->mentions.count; i++) {
        const struct dl_mention *mention = &reading->mentions.at[i];
        struct dl_str name = dl_str_slice(reading->doc->text, mention->span);
        if (mention->entity != DL_NO_ENTITY)
            name = reading->entities.at[mention->entity].name;
        begin_text_line(sheet, mention->role ? "role" : "entity",
                        mention->span);
        json_text(&sheet->json, "kind",
                  dl_str_from(dl_kind_name(mention->kind)));
        json_text(&sheet->json, "entity", name);
        json_number(&sheet->json, "confidence", mention->confidence / 100.0);
        json_text(&sheet->json, "why", dl_str_from(mention->why));
        json_known(&sheet->json, "joined", dl_str_from(mention->joined));
        print_stand_in(&sheet->json, reading, mention);
        end_line(sheet);
    }
}

/* Two ends of an interval, or two nulls. */
static void
print_ends(struct json *json, const char *first, const char *last, bool known,
           struct dl_interval when)
{
    char from[DL_DATE_TEXT_MAX] = "", to[DL_DATE_TEXT_MAX] = "";
    if (known)
        dl_interval_format(when, from, to, sizeof from);
    json_known(json, first, dl_str_from(from));
    json_known(json, last, dl_str_from(to));
}

static void
print_times(struct sheet *sheet)
{
    const struct dl_timexes *timexes = &sheet->reading->timexes;
    struct json *json = &sheet->json;
    begin_layer(sheet);
    for (size_t i = 0; i < timexes->count; i++) {
        const struct dl_timex *timex = &timexes->at[i];
        begin_text_line(sheet, "time", timex->span);
        json_text(json, "type", dl_str_from(dl_timex_type_name(timex->type)));
        json_text(json, "value", dl_str_from(timex->value));
        print_ends(json, "from", "to", timex->placed, timex->when);
        json_number(json, "confidence", timex->confidence / 100.0);
        json_text(json, "why", dl_str_from(timex->why));
        json_known(json, "rule", dl_str_from(timex->rule));
        end_line(sheet);
    }
}

static void
print_events(struct sheet *sheet)
{
    const struct dl_events *events = &sheet->reading->events;
    struct json *json = &sheet->json;
    begin_layer(sheet);
    for (size_t i = 0; i < events->count; i++) {
        const struct dl_event *event = &events->at[i];
        begin_line(sheet, "event", event->span);
        cli_print_when(json, event->placing, event->when);
        json_text(json, "certainty",
                  dl_str_from(dl_certainty_name(event->certainty)));
        json_text(json, "title", event->title);
        json_bool(json, "minor", event->minor);
        json_text(json, "why", dl_str_from(event->why));
        end_line(sheet);
    }
}

static void
annotate(struct cli *cli, const struct cli_readings *tools,
         struct dl_arena *arena, struct dl_str name, struct dl_str text)
{
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    const char *date = cli->line.flags[CLI_FLAG_DATE];
    article->id = name;
    article->text = text;
    article->published_why = "given with --date";
    if (date && dl_stamp_parse(dl_str_from(date), &article->published))
        article->published_from = DL_PUBLISHED_FRONT_MATTER;
    struct sheet sheet = {.json = {.out = cli->out}, .name = name};
    sheet.reading =
        dl_reading_build(arena, tools->tagger, tools->work, article, NULL);
    print_sentences(&sheet);
    print_entities(&sheet);
    print_times(&sheet);
    print_events(&sheet);
}

void
cli_annotate(struct cli *cli)
{
    struct cli_readings tools;
    if (!cli_tools_open(cli, &tools))
        return;
    for (size_t i = 0; i < cli->line.count; i++) {
        const char *path = cli->line.operands[i];
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_str text;
        struct dl_error err;
        if (cli_slurp(arena, path, &text, &err) == DL_OK)
            annotate(cli, &tools, arena, dl_str_from(path), text);
        else
            cli_fault(cli, CLI_INCOMPLETE, &err);
        dl_arena_free(arena);
    }
    cli_readings_close(&tools);
}
