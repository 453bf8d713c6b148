/* Borrowed strings: comparing, cutting, finding; UTF-8 by the byte. */
/* SPDX-License-Identifier: ISC */
#include <dateline/str.h>

#include <dateline/arena.h>

#include <string.h>

struct dl_str
dl_str_from(const char *text)
{
    return (struct dl_str){text, text ? strlen(text) : 0};
}

struct dl_str
dl_str_trim(struct dl_str text)
{
    while (text.bytes && dl_is_space(text.at[0])) {
        text.at++;
        text.bytes--;
    }
    while (text.bytes && dl_is_space(text.at[text.bytes - 1]))
        text.bytes--;
    return text;
}

bool
dl_str_eq_nocase(struct dl_str a, struct dl_str b)
{
    if (a.bytes != b.bytes)
        return false;
    for (size_t i = 0; i < a.bytes; i++)
        if (dl_to_lower(a.at[i]) != dl_to_lower(b.at[i]))
            return false;
    return true;
}

bool
dl_str_ends(struct dl_str text, struct dl_str suffix)
{
    if (text.bytes < suffix.bytes)
        return false;
    const char *tail = text.at + (text.bytes - suffix.bytes);
    return dl_str_eq((struct dl_str){tail, suffix.bytes}, suffix);
}

int
dl_str_cmp(struct dl_str a, struct dl_str b)
{
    size_t both = a.bytes < b.bytes ? a.bytes : b.bytes;
    int order = both ? memcmp(a.at, b.at, both) : 0;
    return order ? order : (a.bytes > b.bytes) - (a.bytes < b.bytes);
}

size_t
dl_str_find(struct dl_str text, struct dl_str needle, size_t from)
{
    if (!needle.bytes)
        return from <= text.bytes ? from : SIZE_MAX;
    while (from < text.bytes && text.bytes - from >= needle.bytes) {
        size_t reach = text.bytes - from - needle.bytes + 1;
        const char *hit = memchr(text.at + from, needle.at[0], reach);
        if (!hit)
            break;
        from = (size_t)(hit - text.at);
        if (!memcmp(hit, needle.at, needle.bytes))
            return from;
        from++;
    }
    return SIZE_MAX;
}

bool
dl_str_line(struct dl_str *rest, struct dl_str *line)
{
    if (!rest->bytes)
        return false;
    *line = dl_str_field(rest, '\n');
    return true;
}

struct dl_str
dl_str_field(struct dl_str *rest, char mark)
{
    const char *end = rest->bytes ? memchr(rest->at, mark, rest->bytes) : NULL;
    size_t bytes = end ? (size_t)(end - rest->at) : rest->bytes;
    struct dl_str field = {rest->at, bytes};
    rest->at += bytes + (end != NULL);
    rest->bytes -= bytes + (end != NULL);
    return field;
}

bool
dl_str_is_any(struct dl_str text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dl_str_is(text, words[i]))
            return true;
    return false;
}

struct dl_str
dl_str_copy(struct dl_arena *arena, struct dl_str text)
{
    char *at = dl_arena_copy(arena, text.at, text.bytes);
    return (struct dl_str){at, text.bytes};
}

uint64_t
dl_str_hash(struct dl_str text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < text.bytes; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * UINT64_C(0x100000001b3);
    return hash;
}

/* Edit distance in bytes (Levenshtein 1966); at most `limit` + 1. */
static int
distance_between(struct dl_str a, struct dl_str b, int limit)
{
    enum { WORD_MAX = 64 };
    int row[WORD_MAX + 1];
    if (a.bytes > WORD_MAX || b.bytes > WORD_MAX)
        return limit + 1;
    for (size_t j = 0; j <= b.bytes; j++)
        row[j] = (int)j;
    for (size_t i = 1; i <= a.bytes; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= b.bytes; j++) {
            int best = diagonal + (a.at[i - 1] != b.at[j - 1]);
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.bytes] > limit ? limit + 1 : row[b.bytes];
}

const char *
dl_str_nearest(struct dl_str word, const char *const *names, size_t count)
{
    int best = word.bytes < 4 ? 2 : (int)word.bytes / 2 + 1;
    if (best > 4)
        best = 4;
    const char *nearest = NULL;
    for (size_t i = 0; i < count; i++) {
        int distance = distance_between(word, dl_str_from(names[i]), best);
        if (distance < best) {
            best = distance;
            nearest = names[i];
        }
    }
    return nearest;
}

size_t
dl_span_find(const void *records, size_t count, size_t stride, size_t offset)
{
    const char *bytes = records;
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *record = bytes + middle * stride;
        if (((const struct dl_span *)record)->end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Length of the sequence that `lead` opens, 0 when it opens none; *least is
 * the smallest code point that may be written so long (Unicode, table 3-7). */
static int
sequence_length(unsigned char lead, uint32_t *point, uint32_t *least)
{
    if (lead < 0x80) {
        *point = lead;
        *least = 0;
        return 1;
    }
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    *least = smallest[length];
    *point = lead & (0x7fu >> length);
    return lead < 0xc2 || lead > 0xf4 ? 0 : length;
}

uint32_t
dl_utf8_decode(struct dl_str text, size_t offset, size_t *next)
{
    *next = offset;
    if (offset >= text.bytes)
        return 0;
    *next = offset + 1;
    uint32_t point, least;
    int length =
        sequence_length((unsigned char)text.at[offset], &point, &least);
    if (length == 0 || text.bytes - offset < (size_t)length)
        return 0xfffd;
    for (int i = 1; i < length; i++) {
        unsigned char byte = (unsigned char)text.at[offset + (size_t)i];
        if ((byte & 0xc0) != 0x80)
            return 0xfffd;
        point = point << 6 | (byte & 0x3f);
    }
    bool surrogate = point >= 0xd800 && point <= 0xdfff;
    if (point < least || point > 0x10ffff || surrogate)
        return 0xfffd;
    *next = offset + (size_t)length;
    return point;
}

static bool
in(uint32_t point, uint32_t low, uint32_t high)
{
    return point >= low && point <= high;
}

bool
dl_utf8_vanishes(uint32_t point)
{
    return point < 0x20 || in(point, 0x7f, 0x9f) || point == 0xad ||
           point == 0x61c || point == 0x180e || point == 0x200b ||
           in(point, 0x200e, 0x200f) || in(point, 0x202a, 0x202e) ||
           in(point, 0x2060, 0x206f) || point == 0xfeff ||
           in(point, 0xfff9, 0xfffb) || in(point, 0xe0000, 0xe007f);
}

int
dl_utf8_encode(uint32_t point, char out[4])
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (int i = length - 1; i > 0; i--, point >>= 6)
        out[i] = (char)(0x80 | (point & 0x3f));
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    out[0] = (char)(lead[length] | point);
    return length;
}
