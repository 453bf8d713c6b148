/* Reads DocRED's documents and mentions: JSON, one object a line.
 *
 *     {"id": "d-1", "title": "...", "text": "..."}
 *     {"doc": "d-1", "start": 0, "end": 9, "text": "...", "cluster": 0,
 *      "type": "PER"}
 *
 * Offsets count code points. Mentions stand in text order, those of a document
 * side by side, the documents in any order.
 */
/* SPDX-License-Identifier: ISC */
#include "accuracy.h"

#include "../verbs/json.h"
#include "entity/unpack.h"

#include <string.h>

struct lines {
    struct dl_arena *arena, *scratch; /* results; one line */
    struct dl_str rest;
    const char *path;
    int line;
};

/* A document, and how far its code points have been counted. */
struct reader {
    struct sorted_texts texts;
    size_t at; /* the document of the last mention */
    size_t point, byte;
};

static enum dl_status
fault(const struct lines *lines, struct dl_error *err, const char *what)
{
    return dl_error_set(err, DL_ERR_SYNTAX, lines->path, lines->line, 0, "%s",
                        what);
}

static struct dl_str
text_of(const struct value *object, const char *key)
{
    const struct value *value = value_of(object, key);
    return value && value->type == JSON_TEXT ? value->text
                                             : (struct dl_str){"", 0};
}

/* A count, or SIZE_MAX. */
static size_t
count_of(const struct value *object, const char *key)
{
    const struct value *value = value_of(object, key);
    bool good = value && value->type == JSON_NUMBER && value->number >= 0 &&
                value->number < UINT32_MAX;
    return good ? (size_t)value->number : SIZE_MAX;
}

static enum dl_status
take_document(struct lines *lines, struct reader *reader,
              const struct value *object, struct dl_error *err)
{
    struct sorted_text text = {
        .id = dl_str_copy(lines->arena, text_of(object, "id")),
        .text = dl_str_copy(lines->arena, text_of(object, "text")),
    };
    if (!text.id.bytes)
        return fault(lines, err, "the document has no id");
    DL_PUSH(lines->arena, &reader->texts, text);
    return DL_OK;
}

/* Go on to the document with this id, from the last one round to it. */
static struct sorted_text *
find_document(struct reader *reader, struct dl_str id)
{
    size_t count = reader->texts.count;
    for (size_t i = 0; i < count; i++) {
        size_t at = (reader->at + i) % count;
        if (!dl_str_eq(reader->texts.at[at].id, id))
            continue;
        if (i)
            reader->point = reader->byte = 0;
        reader->at = at;
        return &reader->texts.at[at];
    }
    return NULL;
}

/* The byte at which a code point stands, counted on from the last question;
 * asking backwards starts over. */
static uint32_t
byte_at(struct reader *reader, size_t point)
{
    struct dl_str text = reader->texts.at[reader->at].text;
    if (point < reader->point)
        reader->point = reader->byte = 0;
    for (; reader->point < point && reader->byte < text.bytes; reader->point++)
        dl_utf8_decode(text, reader->byte, &reader->byte);
    return (uint32_t)reader->byte;
}

static enum dl_kind
kind_of(struct dl_str type)
{
    static const struct {
        const char *type;
        enum dl_kind kind;
    } kinds[] = {
#define X(code, tag, kind) {tag, DL_KIND_##kind},
#include "entity/labels.def"
#undef X
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_is(type, kinds[i].type))
            return kinds[i].kind;
    return DL_KIND_NONE; /* a time or a number */
}

static enum dl_status
take_mention(struct lines *lines, struct reader *reader,
             const struct value *object, struct dl_error *err)
{
    size_t start = count_of(object, "start"), end = count_of(object, "end");
    size_t cluster = count_of(object, "cluster");
    enum dl_kind kind = kind_of(text_of(object, "type"));
    struct sorted_text *text = find_document(reader, text_of(object, "doc"));
    if (!text)
        return fault(lines, err, "the mention is of no document");
    if (start >= end || end == SIZE_MAX || cluster == SIZE_MAX)
        return fault(lines, err, "the mention needs start, end and cluster");
    struct sorted_mention mention = {.kind = kind,
                                     .cluster = (uint32_t)cluster};
    mention.span.start = byte_at(reader, start);
    mention.span.end = byte_at(reader, end);
    if (!dl_str_eq(dl_str_slice(text->text, mention.span),
                   text_of(object, "text")))
        return fault(lines, err, "the mention does not say what stands there");
    if (kind != DL_KIND_NONE)
        DL_PUSH(lines->arena, text, mention);
    return DL_OK;
}

static enum dl_status
each_line(struct lines *lines, struct reader *reader,
          enum dl_status (*take)(struct lines *, struct reader *,
                                 const struct value *, struct dl_error *),
          struct dl_error *err)
{
    struct dl_str line;
    enum dl_status status =
        unpack_read(lines->arena, lines->path, &lines->rest, err);
    while (status == DL_OK && dl_str_line(&lines->rest, &line)) {
        struct dl_mark mark = dl_arena_mark(lines->scratch);
        struct value value;
        lines->line++;
        status = value_read(lines->scratch, line, &value)
                     ? take(lines, reader, &value, err)
                     : fault(lines, err, "this is no JSON");
        dl_arena_reset(lines->scratch, mark);
    }
    return status;
}

/* The name of the file with "docs" for the last "mentions". */
static const char *
documents_beside(struct dl_arena *arena, const char *path)
{
    const char *word = "mentions", *from = path;
    const char *next = strstr(path, word);
    for (; next; next = strstr(next + 1, word))
        from = next;
    return dl_arena_printf(
        arena, "%.*sdocs%s", (int)(from - path), path,
        strncmp(from, word, strlen(word)) == 0 ? from + strlen(word) : "");
}

enum dl_status
sorted_read(struct dl_arena *arena, const char *path, struct sorted_texts *out,
            struct dl_error *err)
{
    struct reader reader = {0};
    struct dl_arena *scratch = dl_arena_new(0);
    struct lines documents = {arena, scratch,
                              .path = documents_beside(arena, path)};
    struct lines mentions = {arena, scratch, .path = path};
    enum dl_status status = each_line(&documents, &reader, take_document, err);
    if (status == DL_OK)
        status = each_line(&mentions, &reader, take_mention, err);
    if (status == DL_OK)
        *out = reader.texts;
    dl_arena_free(scratch);
    return status;
}
