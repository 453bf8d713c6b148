/* YAML by libyaml's events, read into nodes in an arena. Events carry their
 * place, and nothing is expanded: with aliases refused, what is built is never
 * larger than what was written. The recursion follows the nesting of the text,
 * which is capped.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct reader {
    yaml_parser_t parser;
    struct dl_arena *arena;
    struct yaml_source source;
    int nodes, depth;
};

struct nodes {
    struct dl_yaml_node *at;
    size_t count, room;
};

static int
line_of(const struct reader *reader, yaml_mark_t mark)
{
    return (int)mark.line + reader->source.first_line;
}

static enum dl_status
fault_at(const struct reader *reader, yaml_mark_t mark, enum dl_status status,
         const char *words)
{
    return yaml_fault_at(&reader->source, status, line_of(reader, mark),
                         (int)mark.column + 1, "%s", words);
}

/* An unclosed quote or bracket is seen at the end of the file; it is mended
 * where it was opened. A lone * or & is seen one character late. */
static yaml_mark_t
place_of_problem(const yaml_parser_t *parser)
{
    bool opened =
        parser->context && (strstr(parser->context, "quoted scalar") ||
                            strstr(parser->context, "flow ") ||
                            strstr(parser->context, "simple key") ||
                            strstr(parser->context, "an alias") ||
                            strstr(parser->context, "an anchor"));
    bool escape = parser->problem && strstr(parser->problem, "escape");
    return opened && !escape ? parser->context_mark : parser->problem_mark;
}

static enum dl_status
next(struct reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event))
        return DL_OK;
    const yaml_parser_t *parser = &reader->parser;
    yaml_mark_t mark = place_of_problem(parser);
    const char *problem = parser->problem ? parser->problem : "unreadable";
    return yaml_fault_explain(&reader->source, line_of(reader, mark),
                              (int)mark.column + 1, problem);
}

static bool
has_anchor(const yaml_event_t *event)
{
    return (event->type == YAML_SCALAR_EVENT && event->data.scalar.anchor) ||
           (event->type == YAML_SEQUENCE_START_EVENT &&
            event->data.sequence_start.anchor) ||
           (event->type == YAML_MAPPING_START_EVENT &&
            event->data.mapping_start.anchor);
}

static bool
has_tag(const yaml_event_t *event)
{
    return (event->type == YAML_SCALAR_EVENT && event->data.scalar.tag) ||
           (event->type == YAML_SEQUENCE_START_EVENT &&
            event->data.sequence_start.tag) ||
           (event->type == YAML_MAPPING_START_EVENT &&
            event->data.mapping_start.tag);
}

/* What YAML can do and dateline does not. */
static enum dl_status
refuse_the_rest(struct reader *reader, const yaml_event_t *event)
{
    yaml_mark_t mark = event->start_mark;
    if (event->type == YAML_ALIAS_EVENT)
        return fault_at(reader, mark, DL_ERR_SYNTAX,
                        "aliases (*name) are not read; a value that begins "
                        "with * must be in quotes");
    if (has_anchor(event))
        return fault_at(reader, mark, DL_ERR_SYNTAX,
                        "anchors (&name) are not read; a value that begins "
                        "with & must be in quotes");
    if (has_tag(event))
        return fault_at(reader, mark, DL_ERR_SYNTAX,
                        "tags (!name) are not read; a value that begins "
                        "with ! must be in quotes");
    if (reader->nodes++ == DL_YAML_NODES_MAX)
        return fault_at(reader, mark, DL_ERR_LIMIT,
                        "more values than are read from one file");
    if (reader->depth >= DL_YAML_DEPTH_MAX && event->type != YAML_SCALAR_EVENT)
        return fault_at(reader, mark, DL_ERR_LIMIT,
                        "lists and maps are nested too deep");
    return DL_OK;
}

static enum dl_status build(struct reader *reader, yaml_event_t *event,
                            struct dl_yaml_node *out);

/* Reads and builds the next node, or sees the end of the list or map. */
static enum dl_status
build_next(struct reader *reader, struct dl_yaml_node *out, bool *ended)
{
    yaml_event_t event;
    enum dl_status status = next(reader, &event);
    if (status != DL_OK)
        return status;
    *ended = event.type == YAML_SEQUENCE_END_EVENT ||
             event.type == YAML_MAPPING_END_EVENT;
    if (!*ended)
        status = build(reader, &event, out);
    yaml_event_delete(&event);
    return status;
}

static enum dl_status
build_list(struct reader *reader, struct dl_yaml_node *out)
{
    struct nodes items = {0};
    for (;;) {
        struct dl_yaml_node item;
        bool ended;
        enum dl_status status = build_next(reader, &item, &ended);
        if (status != DL_OK)
            return status;
        if (ended)
            break;
        DL_PUSH(reader->arena, &items, item);
    }
    out->items = items.at;
    out->count = items.count;
    return DL_OK;
}

static int
compare_keys(const void *a, const void *b)
{
    const struct dl_yaml_node *const *left = a, *const *right = b;
    int order = dl_str_cmp((*left)->text, (*right)->text);
    return order ? order : (*left > *right) - (*left < *right);
}

/* Sorting keeps a map of many keys from costing their square. */
static enum dl_status
refuse_duplicates(struct reader *reader, const struct nodes *keys)
{
    const struct dl_yaml_node **sorted =
        DL_ARRAY(reader->arena, keys->count, const struct dl_yaml_node *);
    for (size_t i = 0; i < keys->count; i++)
        sorted[i] = &keys->at[i];
    if (keys->count)
        qsort(sorted, keys->count, sizeof *sorted, compare_keys);
    const struct dl_yaml_node *again = NULL, *first = NULL;
    for (size_t i = 1; i < keys->count; i++)
        if (dl_str_eq(sorted[i - 1]->text, sorted[i]->text) &&
            (!again || sorted[i] < again)) {
            first = sorted[i - 1];
            again = sorted[i];
        }
    if (!again)
        return DL_OK;
    return yaml_fault(&reader->source, again,
                      "\"%.*s\" stands here twice; the first is in line %d",
                      DL_FMT(again->text), first->line);
}

static enum dl_status
check_key(struct reader *reader, const struct dl_yaml_node *key)
{
    const char *words = NULL;
    if (key->type != DL_YAML_SCALAR)
        words = "a key is a word or text, not a list or map; mind brackets";
    else if (!key->quoted && dl_str_is(key->text, "<<"))
        words = "merge keys (<<) are not read";
    if (!words)
        return DL_OK;
    return yaml_fault(&reader->source, key, "%s", words);
}

static enum dl_status
build_map(struct reader *reader, struct dl_yaml_node *out)
{
    struct nodes keys = {0}, items = {0};
    for (;;) {
        struct dl_yaml_node key, item;
        bool ended;
        enum dl_status status = build_next(reader, &key, &ended);
        if (status == DL_OK && ended)
            break;
        if (status == DL_OK)
            status = check_key(reader, &key);
        if (status == DL_OK)
            status = build_next(reader, &item, &ended);
        if (status != DL_OK)
            return status;
        DL_PUSH(reader->arena, &keys, key);
        DL_PUSH(reader->arena, &items, item);
    }
    out->keys = keys.at;
    out->items = items.at;
    out->count = keys.count;
    return refuse_duplicates(reader, &keys);
}

static enum dl_status
build_scalar(struct reader *reader, const yaml_event_t *event,
             struct dl_yaml_node *out)
{
    struct dl_str text = {(const char *)event->data.scalar.value,
                          event->data.scalar.length};
    if (!yaml_is_text(text))
        return yaml_fault(&reader->source, out,
                          "an escape in this value stands for a control "
                          "character, which no text may hold");
    out->text = dl_str_copy(reader->arena, text);
    out->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    return DL_OK;
}

/* The node that `event` begins; the caller deletes the event. */
static enum dl_status
build(struct reader *reader, yaml_event_t *event, struct dl_yaml_node *out)
{
    enum dl_status status = refuse_the_rest(reader, event);
    if (status != DL_OK)
        return status;
    *out = (struct dl_yaml_node){
        .line = line_of(reader, event->start_mark),
        .column = (int)event->start_mark.column + 1,
    };
    reader->depth++;
    if (event->type == YAML_SEQUENCE_START_EVENT) {
        out->type = DL_YAML_LIST;
        status = build_list(reader, out);
    } else if (event->type == YAML_MAPPING_START_EVENT) {
        out->type = DL_YAML_MAP;
        status = build_map(reader, out);
    } else
        status = build_scalar(reader, event, out);
    reader->depth--;
    return status;
}

/* One event outside nodes: the stream and its documents. */
static enum dl_status
take(struct reader *reader, int *documents, bool *done,
     struct dl_yaml_node *root)
{
    yaml_event_t event;
    enum dl_status status = next(reader, &event);
    if (status != DL_OK)
        return status;
    *done = event.type == YAML_STREAM_END_EVENT;
    if (event.type == YAML_DOCUMENT_START_EVENT && ++*documents > 1)
        status = fault_at(reader, event.start_mark, DL_ERR_SYNTAX,
                          "a second document begins here; a file holds one");
    else if (event.type != YAML_STREAM_START_EVENT &&
             event.type != YAML_DOCUMENT_START_EVENT &&
             event.type != YAML_DOCUMENT_END_EVENT && !*done)
        status = build(reader, &event, root);
    yaml_event_delete(&event);
    return status;
}

static enum dl_status
read_document(struct reader *reader, struct dl_yaml_node *root)
{
    enum dl_status status = DL_OK;
    bool done = false;
    for (int documents = 0; status == DL_OK && !done;)
        status = take(reader, &documents, &done, root);
    bool empty =
        root->type == DL_YAML_SCALAR && !root->quoted && root->text.bytes == 0;
    if (empty)
        root->type = DL_YAML_MAP;
    return status;
}

static struct dl_str
without_mark(struct dl_str text)
{
    if (dl_str_starts(text, DL_STR("\xef\xbb\xbf")))
        return (struct dl_str){text.at + 3, text.bytes - 3};
    return text;
}

static enum dl_status
parse(struct reader *reader, struct dl_yaml_node *root)
{
    struct dl_str text = reader->source.text;
    const char *at = text.at ? text.at : ""; /* libyaml wants a pointer */
    if (!yaml_parser_initialize(&reader->parser))
        return dl_error_set(reader->source.err, DL_ERR_LIMIT,
                            reader->source.path, 0, 0, "out of memory");
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)at,
                                 text.bytes);
    enum dl_status status = read_document(reader, root);
    yaml_parser_delete(&reader->parser);
    return status;
}

enum dl_status
dl_yaml_read(struct dl_arena *arena, const char *path, struct dl_str yaml,
             int first_line, const struct dl_yaml_node **out,
             struct dl_error *err)
{
    struct reader reader = {
        .arena = arena,
        .source = {path, without_mark(yaml), first_line, err},
    };
    struct dl_mark mark = dl_arena_mark(arena);
    struct dl_yaml_node *root = DL_NEW(arena, struct dl_yaml_node);
    root->line = first_line;
    root->column = 1;
    enum dl_status status = yaml_fault_check(&reader.source);
    if (status == DL_OK)
        status = parse(&reader, root);
    if (status != DL_OK) {
        dl_arena_reset(arena, mark);
        return status;
    }
    *out = root;
    return DL_OK;
}

const struct dl_yaml_node *
dl_yaml_find(const struct dl_yaml_node *map, const char *key)
{
    if (!map || map->type != DL_YAML_MAP)
        return NULL;
    for (size_t i = 0; i < map->count; i++)
        if (dl_str_is(map->keys[i].text, key))
            return &map->items[i];
    return NULL;
}
