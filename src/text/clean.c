/* Text on its way in: decoded, stripped of everything that steers a terminal
 * or hides, and in normal form. The order matters: dropping a character may
 * bring two together that compose, composing never makes one to drop.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include "text/safe.h"

#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

enum {
    LINE_BYTES_MAX = 4096,
    BROKEN_SHARE_MAX = 4, /* more than one in so many is no text */
    BROKEN_MIN = 8        /* fewer say nothing */
};

static bool
in(uint32_t point, uint32_t low, uint32_t high)
{
    return point >= low && point <= high;
}

/* Whether the code point can never change in NFC, nor change another. The
 * ranges left out are decided by the full algorithm. */
static bool
is_stable(uint32_t point)
{
    return point < 0x300 || in(point, 0x2010, 0x20cf) || point == 0x2122 ||
           in(point, 0x3001, 0x3029) || in(point, 0x4e00, 0x9fff) ||
           in(point, 0x1f300, 0x1faff);
}

struct cleaner {
    char *out;
    size_t bytes, dropped;
    bool stable;
};

static bool
is_printable(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/* Copy the run of printable ASCII at `at`; returns its end. */
static size_t
copy_run(struct cleaner *cleaner, struct dl_str text, size_t at)
{
    size_t end = at;
    while (end < text.bytes && is_printable(text.at[end]))
        end++;
    memcpy(cleaner->out + cleaner->bytes, text.at + at, end - at);
    cleaner->bytes += end - at;
    return end;
}

static void
put_point(struct cleaner *cleaner, struct dl_str text, size_t at, size_t next)
{
    memcpy(cleaner->out + cleaner->bytes, text.at + at, next - at);
    cleaner->bytes += next - at;
}

/* One code point that is not printable ASCII; returns what follows it. */
static size_t
take_point(struct cleaner *cleaner, struct dl_str text, size_t at)
{
    size_t next;
    uint32_t point = dl_utf8_decode(text, at, &next);
    bool pair = point == '\r' && next < text.bytes && text.at[next] == '\n';
    if (pair)
        return next;
    if (point == '\n' || point == '\r' || in(point, 0x2028, 0x2029))
        cleaner->out[cleaner->bytes++] = '\n';
    else if (point == '\t')
        cleaner->out[cleaner->bytes++] = ' ';
    else if (!dl_utf8_vanishes(point))
        put_point(cleaner, text, at, next);
    cleaner->dropped += point < 0x20 && !strchr("\t\n\r\f\v", (int)point);
    cleaner->stable = cleaner->stable && is_stable(point);
    return next;
}

static void
strip(struct dl_arena *arena, struct dl_str text, struct cleaner *cleaner)
{
    *cleaner = (struct cleaner){
        .out = dl_arena_alloc(arena, text.bytes + 1),
        .stable = true,
    };
    for (size_t at = 0; at < text.bytes;) {
        at = copy_run(cleaner, text, at);
        if (at < text.bytes)
            at = take_point(cleaner, text, at);
    }
}

static struct dl_str
compose(struct dl_arena *arena, const struct cleaner *cleaner)
{
    struct dl_str out = {cleaner->out, cleaner->bytes};
    if (cleaner->stable)
        return out;
    size_t bytes = 0;
    uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)cleaner->out,
                                   cleaner->bytes, NULL, &bytes);
    if (!normal)
        return out;
    out = dl_str_copy(arena, (struct dl_str){(const char *)normal, bytes});
    free(normal);
    return out;
}

enum dl_status
dl_text_clean(struct dl_arena *arena, struct dl_str bytes, struct dl_str *out,
              struct dl_error *err)
{
    if (bytes.bytes > DL_TEXT_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 0, 0,
                            "%zu bytes are more than the %d that one article "
                            "may have",
                            bytes.bytes, (int)DL_TEXT_MAX);
    struct decoding report;
    struct dl_str text = text_decode(arena, bytes, &report);
    if (report.has_nul)
        return dl_error_set(err, DL_ERR_BINARY, "", 0, 0,
                            "there are NUL bytes in it: it is not text");
    struct cleaner cleaner;
    strip(arena, text, &cleaner);
    size_t bad = cleaner.dropped + report.broken;
    if (bad > report.points / BROKEN_SHARE_MAX && bad > BROKEN_MIN)
        return dl_error_set(err, DL_ERR_BINARY, "", 0, 0,
                            "hardly any of it is text");
    *out = compose(arena, &cleaner);
    return DL_OK;
}

/* Runs of white space become one space; the ends are trimmed. */
static struct dl_str
squeeze(char *text, size_t bytes)
{
    size_t out = 0;
    for (size_t i = 0; i < bytes; i++) {
        bool space = dl_is_space(text[i]);
        if (!space)
            text[out++] = text[i];
        else if (out && text[out - 1] != ' ')
            text[out++] = ' ';
    }
    return dl_str_trim((struct dl_str){text, out});
}

static struct dl_str
cut_at_point(struct dl_str text, size_t bytes)
{
    if (text.bytes <= bytes)
        return text;
    while (bytes && ((unsigned char)text.at[bytes] & 0xc0) == 0x80)
        bytes--;
    return (struct dl_str){text.at, bytes};
}

struct dl_str
dl_text_clean_line(struct dl_arena *arena, struct dl_str bytes)
{
    struct decoding report;
    struct cleaner cleaner;
    struct dl_str text = cut_at_point(bytes, (size_t)4 * LINE_BYTES_MAX);
    strip(arena, text_decode(arena, text, &report), &cleaner);
    struct dl_str line = compose(arena, &cleaner);
    line =
        squeeze((char *)dl_arena_copy(arena, line.at, line.bytes), line.bytes);
    return cut_at_point(line, LINE_BYTES_MAX);
}
