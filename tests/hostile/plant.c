/* plant FOLDER: writes the files of sources.def, each with every string of
 * strings.def in the form that it asks for. $SERVE_PORT stands for @O. */
/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT_BYTES = 64 * 1024, PATH_BYTES = 1024, NAME_BYTES = 180 };

struct string {
    const char *at;
    size_t bytes;
};

static const struct string strings[] = {
#define X(what, bytes) {bytes, sizeof bytes - 1},
#include "strings.def"
#undef X
};

static const struct source {
    const char *path, *text;
} sources[] = {
#define X(path, text) {path, text},
#include "sources.def"
#undef X
};

enum {
    STRINGS = sizeof strings / sizeof *strings,
    SOURCES = sizeof sources / sizeof *sources
};

/* ---- forms ---- */

struct out {
    char at[TEXT_BYTES];
    size_t bytes;
};

static void
put(struct out *out, const void *at, size_t bytes)
{
    if (out->bytes + bytes > sizeof out->at)
        abort(); /* a table has outgrown us */
    memcpy(out->at + out->bytes, at, bytes);
    out->bytes += bytes;
}

static void
put_text(struct out *out, const char *text)
{
    put(out, text, strlen(text));
}

/* How a form writes a number. */
struct code {
    const char *before, *digits; /* as many as the base has */
    int base, width;
    const char *after;
};

#define LOWER "0123456789abcdef"
#define UPPER "0123456789ABCDEF"
static const struct code xml = {"&#", LOWER, 10, 1, ";"},
                         json = {"\\u", LOWER, 16, 4, ""},
                         quoted = {"=", UPPER, 16, 2, ""},
                         percent = {"%", UPPER, 16, 2, ""},
                         hexadecimal = {"", LOWER, 16, 2, ""},
                         yaml_byte = {"\\x", LOWER, 16, 2, ""},
                         yaml_point = {"\\u", LOWER, 16, 4, ""},
                         yaml_far = {"\\U", LOWER, 16, 8, ""},
                         decimal = {"", LOWER, 10, 1, ""};

static void
put_code(struct out *out, const struct code *code, unsigned number)
{
    char text[16];
    int at = sizeof text, width = code->width;
    for (; number > 0 || width > 0; width--) {
        text[--at] = code->digits[number % (unsigned)code->base];
        number /= (unsigned)code->base;
    }
    put_text(out, code->before);
    put(out, text + at, sizeof text - (size_t)at);
    put_text(out, code->after);
}

static size_t
length_of(unsigned char first)
{
    return first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/* A code point in two to four bytes; false for what is none, and for ASCII. */
static bool
decode(const struct string *string, size_t at, unsigned *point, size_t *bytes)
{
    const unsigned char *in = (const unsigned char *)string->at + at;
    *bytes = length_of(*in);
    if (*bytes == 1 || at + *bytes > string->bytes)
        return false;
    *point = *in & (0x7fU >> *bytes);
    for (size_t i = 1; i < *bytes; i++) {
        if ((in[i] & 0xc0) != 0x80)
            return false;
        *point = *point << 6 | (in[i] & 0x3f);
    }
    return true;
}

/* Every sign by its number where `format` has one for it. C1 controls as bytes
 * are numbered, too: a page that says &#155; means one. */
static void
put_numbers(struct out *out, const struct string *string,
            const struct code *code)
{
    for (size_t i = 0; i < string->bytes;) {
        unsigned char byte = (unsigned char)string->at[i];
        unsigned point = byte;
        size_t bytes = 1;
        bool decoded = decode(string, i, &point, &bytes);
        if (!decoded)
            bytes = 1;
        if (code == &json && decoded && point > 0xffff) {
            put_code(out, code, 0xd800 + ((point - 0x10000) >> 10 & 0x3ff));
            put_code(out, code, 0xdc00 + ((point - 0x10000) & 0x3ff));
        } else if (byte < ' ' || byte > '~' || strchr("<>&\"'\\", byte)) {
            put_code(out, code, decoded ? point : byte);
        } else {
            put(out, &byte, 1);
        }
        i += bytes;
    }
}

/* Quotes of YAML know bytes by number, and code points of four and eight. */
static void
put_yaml(struct out *out, const struct string *string)
{
    for (size_t i = 0; i < string->bytes;) {
        unsigned char byte = (unsigned char)string->at[i];
        unsigned point;
        size_t bytes;
        if (decode(string, i, &point, &bytes)) {
            put_code(out, point > 0xffff ? &yaml_far : &yaml_point, point);
            i += bytes;
            continue;
        }
        if (byte < ' ' || byte > '~' || byte == '"' || byte == '\\')
            put_code(out, &yaml_byte, byte);
        else
            put(out, &byte, 1);
        i++;
    }
}

static void
put_bytes(struct out *out, const struct string *string, const struct code *code)
{
    for (size_t i = 0; i < string->bytes; i++)
        put_code(out, code, (unsigned char)string->at[i]);
}

static void
put_split(struct out *out, const struct string *string)
{
    put(out, string->at, 1);
    put_text(out, "</b><b></i><i>");
    put(out, string->at + 1, string->bytes - 1);
}

static void
put_word(struct out *out, const struct string *string)
{
    put_text(out, "=?utf-8?q?");
    put_bytes(out, string, &quoted);
    put_text(out, "?=");
}

static void
put_form(struct out *out, char form, const struct string *string,
         unsigned number)
{
    const char *port = getenv("SERVE_PORT");
    switch (form) {
    case 'R':
        put(out, string->at, string->bytes);
        break;
    case 'E':
        put_numbers(out, string, &xml);
        break;
    case 'S':
        put_split(out, string);
        break;
    case 'Y':
        put_yaml(out, string);
        break;
    case 'J':
        put_numbers(out, string, &json);
        break;
    case 'Q':
        put_bytes(out, string, &quoted);
        break;
    case 'B':
        put_word(out, string);
        break;
    case 'P':
        put_bytes(out, string, &percent);
        break;
    case 'X':
        put_bytes(out, string, &hexadecimal);
        break;
    case 'N':
        put_code(out, &decimal, number);
        break;
    case 'O':
        put_text(out, port ? port : "1");
        break;
    default:
        put(out, &form, 1);
        break;
    }
}

static void
fill(struct out *out, const char *text, const struct string *string,
     unsigned number)
{
    out->bytes = 0;
    for (; *text; text++)
        if (text[0] == '@' && text[1])
            put_form(out, *++text, string, number);
        else
            put(out, text, 1);
}

/* ---- files ---- */

static bool
make_folders(char *path)
{
    for (char *at = path + 1; *at; at++)
        if (*at == '/') {
            *at = '\0';
            bool made = mkdir(path, 0700) == 0 || errno == EEXIST;
            *at = '/';
            if (!made)
                return false;
        }
    return true;
}

/* What can be in a name of a file: all but a slash and NUL, within limits. */
static struct string
name_of(const struct string *string, char *room)
{
    size_t bytes = string->bytes < NAME_BYTES ? string->bytes : NAME_BYTES;
    for (size_t i = 0; i < bytes; i++) {
        char c = string->at[i];
        room[i] = c == '/' || c == '\0' ? '_' : c;
    }
    return (struct string){room, bytes};
}

static bool
write_source(const char *folder, const struct source *source, unsigned number)
{
    static struct out path, text;
    char whole[PATH_BYTES], room[NAME_BYTES];
    struct string name = name_of(&strings[number], room);
    fill(&path, source->path, &name, number);
    snprintf(whole, sizeof whole, "%s/%.*s", folder, (int)path.bytes, path.at);
    fill(&text, source->text, &strings[number], number);
    bool each = strstr(source->path, "@N") != NULL;
    FILE *file = make_folders(whole) ? fopen(whole, each ? "w" : "a") : NULL;
    bool done = file && fwrite(text.at, 1, text.bytes, file) == text.bytes;
    if (!file || fclose(file) != 0 || !done) {
        fprintf(stderr, "%s: %s\n", whole, strerror(errno));
        return false;
    }
    return true;
}

int
main(int argc, char **argv)
{
    bool done = argc == 2;
    for (size_t i = 0; done && i < SOURCES; i++)
        for (unsigned number = 0; done && number < STRINGS; number++)
            done = write_source(argv[1], &sources[i], number);
    if (done)
        printf("%d\n", (int)STRINGS);
    return done ? 0 : 1;
}
