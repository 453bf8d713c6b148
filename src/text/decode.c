/* Bytes of any origin as UTF-8.
 *
 * UTF-16 is known by its byte-order mark. What is not UTF-8 throughout is
 * either UTF-8 with damage or windows-1252; the former is assumed as soon as
 * a well-formed sequence is seen, or mostly beginnings of them, since those
 * hardly occur in western prose by chance. Escape sequences go first, while a
 * raw string terminator (0x9C) can still be told from a letter.
 */
/* SPDX-License-Identifier: ISC */
#include "text/safe.h"

#include <dateline/text.h>

#include <string.h>
#include <unistr.h>

/* The windows-1252 rows 0x80 and 0x90; 0 where nothing is assigned. */
static const uint16_t windows[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

/* Length of the maximal subpart of a broken sequence at `at`: the longest
 * beginning of a well-formed one, at least a byte (Unicode, 3.9, D93b). */
static size_t
subpart_bytes(struct dl_str bytes, size_t at)
{
    unsigned char lead = (unsigned char)bytes.at[at];
    size_t want = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2, length = 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 1;
    for (; length < want && at + length < bytes.bytes; length++) {
        unsigned char c = (unsigned char)bytes.at[at + length];
        unsigned char low = 0x80, high = 0xbf;
        if (length == 1) {
            low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : low;
            high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : high;
        }
        if (c < low || c > high)
            break;
    }
    return length;
}

/* Single bytes that are no UTF-8 must outnumber the beginnings of sequences,
 * of which a quotation mark after an accented letter is one by chance. */
static bool
is_windows_1252(struct dl_str bytes)
{
    size_t singles = 0, beginnings = 0;
    for (size_t i = 0, next; i < bytes.bytes; i = next) {
        unsigned char c = (unsigned char)bytes.at[i];
        next = i + 1;
        if (c < 0x80)
            continue;
        if (dl_utf8_decode(bytes, i, &next) != 0xfffd || next > i + 1)
            return false;
        if (c == 0xff || (c < 0xa0 && !windows[c - 0x80]))
            return false;
        size_t subpart = subpart_bytes(bytes, i);
        beginnings += subpart > 1;
        singles += subpart == 1;
        next = i + subpart;
    }
    return singles > beginnings;
}

struct writer {
    char *out;
    size_t bytes;
    struct decoding *report;
};

static void
put(struct writer *writer, uint32_t point)
{
    writer->report->points++;
    writer->bytes += (size_t)dl_utf8_encode(point, writer->out + writer->bytes);
}

static uint32_t
windows_point(unsigned char c)
{
    return c >= 0x80 && c < 0xa0 ? windows[c - 0x80] : c;
}

/* In windows-1252 the byte of CSI is an angle quotation mark; a digit after it
 * makes it CSI all the same. */
static bool
opens_csi(struct dl_str bytes, size_t at)
{
    return (unsigned char)bytes.at[at] == 0x9b && at + 1 < bytes.bytes &&
           (dl_is_digit(bytes.at[at + 1]) || bytes.at[at + 1] == '?');
}

static struct dl_str
decode_bytes(struct dl_arena *arena, struct dl_str bytes,
             struct decoding *report)
{
    struct writer writer = {.out = dl_arena_alloc(arena, bytes.bytes * 3 + 1),
                            .report = report};
    bool windows_1252 = is_windows_1252(bytes);
    for (size_t i = 0, next; i < bytes.bytes; i = next) {
        size_t end = text_escape_end(bytes, i);
        uint32_t point = dl_utf8_decode(bytes, i, &next);
        bool broken = point == 0xfffd && next == i + 1;
        bool letter = windows_1252 && broken && !opens_csi(bytes, i);
        if (end > i && !letter) {
            next = end;
            continue;
        }
        if (broken && windows_1252)
            point = windows_point((unsigned char)bytes.at[i]);
        else if (broken)
            next = i + subpart_bytes(bytes, i);
        report->broken += broken && !windows_1252;
        put(&writer, point);
    }
    return (struct dl_str){writer.out, writer.bytes};
}

static uint32_t
unit_at(struct dl_str bytes, size_t at, bool big)
{
    unsigned char first = (unsigned char)bytes.at[at];
    unsigned char second = (unsigned char)bytes.at[at + 1];
    return big ? (uint32_t)(first << 8 | second)
               : (uint32_t)(second << 8 | first);
}

static struct dl_str
decode_utf16(struct dl_arena *arena, struct dl_str bytes,
             struct decoding *report, bool big)
{
    struct writer writer = {.out = dl_arena_alloc(arena, bytes.bytes * 2 + 4),
                            .report = report};
    for (size_t i = 2; i + 1 < bytes.bytes; i += 2) {
        uint32_t point = unit_at(bytes, i, big);
        uint32_t low = i + 3 < bytes.bytes ? unit_at(bytes, i + 2, big) : 0;
        bool pair = (point & 0xfc00) == 0xd800 && (low & 0xfc00) == 0xdc00;
        if (pair) {
            point = 0x10000 + ((point & 0x3ff) << 10 | (low & 0x3ff));
            i += 2;
        } else if ((point & 0xf800) == 0xd800) {
            point = 0xfffd;
            report->broken++;
        }
        put(&writer, point);
    }
    return (struct dl_str){writer.out, writer.bytes};
}

/* UTF-8 throughout and without escape sequences: nothing to do. */
static bool
is_plain(struct dl_str bytes)
{
    if (u8_check((const uint8_t *)bytes.at, bytes.bytes))
        return false;
    if (memchr(bytes.at, 0x1b, bytes.bytes))
        return false;
    const char *lead = bytes.at, *end = bytes.at + bytes.bytes;
    while (lead < end && (lead = memchr(lead, 0xc2, (size_t)(end - lead)))) {
        if (lead + 1 < end && (unsigned char)lead[1] < 0xa0)
            return false; /* U+0080 to U+009F */
        lead++;
    }
    return true;
}

struct dl_str
text_decode(struct dl_arena *arena, struct dl_str bytes,
            struct decoding *report)
{
    *report = (struct decoding){0};
    if (!bytes.bytes)
        return bytes;
    bool little = dl_str_starts(bytes, DL_STR("\xff\xfe"));
    if (little || dl_str_starts(bytes, DL_STR("\xfe\xff")))
        bytes = decode_utf16(arena, bytes, report, !little);
    if (memchr(bytes.at, 0, bytes.bytes))
        report->has_nul = true;
    if (is_plain(bytes)) {
        report->points = bytes.bytes;
        return bytes;
    }
    size_t broken = report->broken;
    *report = (struct decoding){.broken = broken, .has_nul = report->has_nul};
    return decode_bytes(arena, bytes, report);
}
