/* Reading TimeML: just enough of XML for the corpora that are measured. */
/* SPDX-License-Identifier: ISC */
#include "tml.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool
tml_load(struct dl_arena *arena, const char *path, struct dl_str *out)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return false;
    long bytes = ftell(file);
    rewind(file);
    char *at = dl_arena_alloc(arena, (size_t)bytes + 1);
    *out = (struct dl_str){at, fread(at, 1, (size_t)bytes, file)};
    fclose(file);
    return out->bytes == (size_t)bytes;
}

static int
by_name(const void *a, const void *b)
{
    return dl_str_cmp(*(const struct dl_str *)a, *(const struct dl_str *)b);
}

void
tml_list(struct dl_arena *arena, const char *folder, const char *ending,
         struct dl_strs *out)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;
    while (dir && (entry = readdir(dir)))
        if (dl_str_ends(dl_str_from(entry->d_name), dl_str_from(ending)))
            DL_PUSH(arena, out,
                    dl_str_from(dl_arena_printf(arena, "%s/%s", folder,
                                                entry->d_name)));
    if (dir)
        closedir(dir);
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, by_name);
}

/* The bytes that the reference at text[at] ("&amp;", "&#8212;") stands for;
 * *next is the offset behind it. */
static int
read_reference(struct dl_str text, size_t at, size_t *next, char out[4])
{
    static const struct {
        const char *name;
        char is;
    } names[] = {{"&amp;", '&'},
                 {"&lt;", '<'},
                 {"&gt;", '>'},
                 {"&quot;", '"'},
                 {"&apos;", '\''}};
    struct dl_str rest = {text.at + at, text.bytes - at};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (dl_str_starts(rest, dl_str_from(names[i].name))) {
            *next = at + strlen(names[i].name);
            out[0] = names[i].is;
            return 1;
        }
    if (rest.bytes > 3 && rest.at[1] == '#') {
        char *end;
        bool hex = rest.at[2] == 'x';
        long point = strtol(rest.at + 2 + hex, &end, hex ? 16 : 10);
        *next = (size_t)(end - text.at) + 1;
        return dl_utf8_encode((uint32_t)point, out);
    }
    *next = at + 1;
    out[0] = '&';
    return 1;
}

/* The value of attribute `name` in a tag; empty when it has none. */
static struct dl_str
attribute(struct dl_str tag, const char *name)
{
    char key[32];
    snprintf(key, sizeof key, " %s=\"", name);
    size_t at = dl_str_find(tag, dl_str_from(key), 0);
    if (at == SIZE_MAX)
        return DL_STR("");
    at += strlen(key);
    size_t end = dl_str_find(tag, DL_STR("\""), at);
    return (struct dl_str){tag.at + at, (end == SIZE_MAX ? at : end) - at};
}

/* White space off both ends of a span of `text`. */
static struct dl_span
trim(const char *text, struct dl_span span)
{
    while (span.start < span.end && dl_is_space(text[span.start]))
        span.start++;
    while (span.end > span.start && dl_is_space(text[span.end - 1]))
        span.end--;
    return span;
}

struct reader {
    struct dl_arena *arena;
    char *text; /* what has been written */
    size_t used;
    struct marks *gold;
    struct marked open[8]; /* TIMEX3 elements that have begun */
    size_t depth;
};

static void
read_tag(struct reader *reader, struct dl_str tag)
{
    if (dl_str_starts(tag, DL_STR("<TIMEX3")) && reader->depth < 8)
        reader->open[reader->depth++] = (struct marked){
            {(uint32_t)reader->used, 0},
            attribute(tag, "type"),
            attribute(tag, "value"),
        };
    if (!dl_str_starts(tag, DL_STR("</TIMEX3")) || !reader->depth)
        return;
    struct marked done = reader->open[--reader->depth];
    done.span.end = (uint32_t)reader->used;
    done.span = trim(reader->text, done.span);
    if (done.span.start < done.span.end)
        DL_PUSH(reader->arena, reader->gold, done);
}

static int
by_start(const void *a, const void *b)
{
    const struct marked *left = a, *right = b;
    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    return left->span.end < right->span.end   ? -1
           : left->span.end > right->span.end ? 1
                                              : 0;
}

static void
read_body(struct reader *reader, struct dl_str body)
{
    for (size_t at = 0; at < body.bytes;) {
        if (body.at[at] == '<') {
            size_t end = dl_str_find(body, DL_STR(">"), at);
            end = end == SIZE_MAX ? body.bytes : end + 1;
            read_tag(reader, (struct dl_str){body.at + at, end - at});
            at = end;
        } else if (body.at[at] == '&') {
            reader->used += (size_t)read_reference(body, at, &at,
                                                   reader->text + reader->used);
        } else {
            reader->text[reader->used++] = body.at[at++];
        }
    }
}

static struct dl_anchor
read_created(struct dl_str bytes)
{
    struct dl_anchor anchor = {0};
    struct dl_stamp stamp;
    size_t at = dl_str_find(bytes, DL_STR("<DCT"), 0);
    size_t end = dl_str_find(bytes, DL_STR("</DCT"), 0);
    if (at == SIZE_MAX || end == SIZE_MAX)
        return anchor;
    struct dl_str value =
        attribute((struct dl_str){bytes.at + at, end - at}, "value");
    if (value.bytes > 10)
        value.bytes = 10;
    anchor.has_day = dl_stamp_parse(value, &stamp);
    if (anchor.has_day)
        anchor.day = stamp.day;
    return anchor;
}

bool
tml_read(struct dl_arena *arena, struct dl_str bytes, struct tml *out)
{
    size_t begin = dl_str_find(bytes, DL_STR("<TEXT>"), 0);
    size_t end = dl_str_find(bytes, DL_STR("</TEXT>"), 0);
    *out = (struct tml){.anchor = read_created(bytes)};
    if (begin == SIZE_MAX || end == SIZE_MAX)
        return false;
    begin += strlen("<TEXT>");
    struct reader reader = {.arena = arena,
                            .text = dl_arena_alloc(arena, end - begin + 4),
                            .gold = &out->gold};
    read_body(&reader, (struct dl_str){bytes.at + begin, end - begin});
    if (out->gold.count)
        qsort(out->gold.at, out->gold.count, sizeof *out->gold.at, by_start);
    out->text = (struct dl_str){reader.text, reader.used};
    return true;
}
