/* Writes JSON (RFC 8259) in UTF-8. */
/* SPDX-License-Identifier: ISC */
#include "cli/json.h"

/* Texts have none of it, names of files may. */
static bool
steers_terminal(uint32_t point)
{
    return dl_utf8_vanishes(point) || point == 0x2028 || point == 0x2029;
}

static void
escape(FILE *out, uint32_t point)
{
    if (point <= 0xffff)
        fprintf(out, "\\u%04x", (unsigned)point);
    else
        fprintf(out, "\\u%04x\\u%04x",
                (unsigned)(0xd800 + ((point - 0x10000) >> 10)),
                (unsigned)(0xdc00 + (point & 0x3ff)));
}

static void
write_text(FILE *out, struct dl_str text)
{
    fputc('"', out);
    for (size_t at = 0; at < text.bytes;) {
        char bytes[4];
        size_t count;
        uint32_t point = dl_utf8_decode(text, at, &at);
        if (point == '"' || point == '\\')
            fprintf(out, "\\%c", (char)point);
        else if (point == '\n')
            fputs("\\n", out);
        else if (steers_terminal(point))
            escape(out, point);
        else if ((count = (size_t)dl_utf8_encode(point, bytes)) > 0)
            fwrite(bytes, 1, count, out);
    }
    fputc('"', out);
}

/* What stands before every value. */
static void
begin(struct json *json, const char *key)
{
    if (json->comma)
        fputs(", ", json->out);
    json->comma = true;
    if (key) {
        write_text(json->out, dl_str_from(key));
        fputs(": ", json->out);
    }
}

static void
open_group(struct json *json, const char *key, char mark)
{
    begin(json, key);
    fputc(mark, json->out);
    json->comma = false;
}

static void
close_group(struct json *json, char mark)
{
    fputc(mark, json->out);
    json->comma = true;
}

void
json_object(struct json *json, const char *key)
{
    open_group(json, key, '{');
}

void
json_object_end(struct json *json)
{
    close_group(json, '}');
}

void
json_list(struct json *json, const char *key)
{
    open_group(json, key, '[');
}

void
json_list_end(struct json *json)
{
    close_group(json, ']');
}

void
json_line_end(struct json *json)
{
    fputc('\n', json->out);
    json->comma = false;
}

void
json_text(struct json *json, const char *key, struct dl_str text)
{
    begin(json, key);
    write_text(json->out, text);
}

void
json_known(struct json *json, const char *key, struct dl_str text)
{
    if (text.bytes)
        json_text(json, key, text);
    else
        json_null(json, key);
}

void
json_null(struct json *json, const char *key)
{
    begin(json, key);
    fputs("null", json->out);
}

void
json_bool(struct json *json, const char *key, bool value)
{
    begin(json, key);
    fputs(value ? "true" : "false", json->out);
}

void
json_count(struct json *json, const char *key, size_t count)
{
    begin(json, key);
    fprintf(json->out, "%zu", count);
}

void
json_number(struct json *json, const char *key, double number)
{
    double size = number < 0 ? -number : number;
    long long hundredths = (long long)(size * 100 + 0.5);
    begin(json, key);
    fprintf(json->out, "%s%lld.%02lld", number < 0 ? "-" : "", hundredths / 100,
            hundredths % 100);
}

void
json_span(struct json *json, struct dl_span span)
{
    json_count(json, "start", span.start);
    json_count(json, "end", span.end);
}
