/* Bytes in any charset to UTF-8.
 *
 * What decides, first to last: a byte-order mark; zero bytes where UTF-16 and
 * UTF-32 have them; that the bytes are UTF-8 and not all ASCII, since text in
 * another charset hardly ever is by chance, while labels are often wrong; the
 * label that came with the bytes; the label inside them; windows-1252.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

enum {
    LABEL_MAX = 40,
    LOOK_BYTES = 2048, /* where a label inside the bytes must stand */
    GROWTH = 3         /* a byte becomes at most so many bytes of UTF-8 */
};

static const struct {
    const char *label, *charset;
} charsets[] = {
#define X(label, charset) {label, charset},
#include "text/charsets.def"
#undef X
};

static const struct {
    const char *bytes;
    size_t count;
    const char *charset;
} marks[] = {
    /* the longer one first */
    {"\xef\xbb\xbf", 3, "UTF-8"},    {"\xff\xfe\0\0", 4, "UTF-32LE"},
    {"\0\0\xfe\xff", 4, "UTF-32BE"}, {"\xff\xfe", 2, "UTF-16LE"},
    {"\xfe\xff", 2, "UTF-16BE"},
};

/* The charset by its byte-order mark, which goes; NULL without one. */
static const char *
by_mark(struct dl_str *bytes)
{
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (bytes->bytes >= marks[i].count &&
            memcmp(bytes->at, marks[i].bytes, marks[i].count) == 0) {
            bytes->at += marks[i].count;
            bytes->bytes -= marks[i].count;
            return marks[i].charset;
        }
    return NULL;
}

/* "<" or "{" with zero bytes around it. */
static const char *
by_zeros(struct dl_str bytes)
{
    const char *at = bytes.at;
    if (bytes.bytes < 4)
        return NULL;
    if (!at[0] && !at[1] && !at[2] && at[3])
        return "UTF-32BE";
    if (at[0] && !at[1] && !at[2] && !at[3])
        return "UTF-32LE";
    if (!at[0] && at[1] && !at[2] && at[3])
        return "UTF-16BE";
    if (at[0] && !at[1] && at[2] && !at[3])
        return "UTF-16LE";
    return NULL;
}

enum content { CONTENT_ASCII, CONTENT_UTF8, CONTENT_OTHER };

/* The first byte from `at` on that is not ASCII, or the end: eight at a time.
 */
static size_t
skip_ascii(struct dl_str bytes, size_t at)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t word;
    for (; at + sizeof word <= bytes.bytes; at += sizeof word) {
        memcpy(&word, bytes.at + at, sizeof word);
        if (word & high)
            break;
    }
    while (at < bytes.bytes && !((unsigned char)bytes.at[at] & 0x80))
        at++;
    return at;
}

static enum content
content_of(struct dl_str bytes)
{
    enum content out = CONTENT_ASCII;
    for (size_t at = skip_ascii(bytes, 0), next; at < bytes.bytes;
         at = skip_ascii(bytes, next)) {
        uint32_t point = dl_utf8_decode(bytes, at, &next);
        if (point == 0xFFFD && next - at != 3)
            return CONTENT_OTHER;
        if (point > 0x7F)
            out = CONTENT_UTF8;
    }
    return out;
}

/* The charset for a label as it is written, which goes to `own`; NULL when it
 * says nothing. */
static const char *
by_label(struct dl_str label, char own[LABEL_MAX])
{
    char folded[LABEL_MAX];
    size_t bytes = 0;
    if (label.bytes == 0 || label.bytes >= LABEL_MAX)
        return NULL;
    for (size_t i = 0; i < label.bytes; i++) {
        char c = dl_to_lower(label.at[i]);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            folded[bytes++] = c;
        else if (!strchr("-_.: ", c) || c == '\0')
            return NULL; /* nothing that iconv would take for an option */
    }
    memcpy(own, label.at, label.bytes);
    own[label.bytes] = '\0';
    struct dl_str name = {folded, bytes};
    for (size_t i = 0; i < sizeof charsets / sizeof charsets[0]; i++)
        if (dl_str_eq(name, dl_str_from(charsets[i].label)))
            return charsets[i].charset;
    return own;
}

/* The value behind `name=` in the first bytes: of an XML declaration or of a
 * <meta> element. */
static struct dl_str
value_behind(struct dl_str bytes, struct dl_str name)
{
    size_t at = dl_str_find(bytes, name, 0);
    if (at == SIZE_MAX)
        return DL_STR("");
    struct dl_str rest = {bytes.at + at + name.bytes,
                          bytes.bytes - at - name.bytes};
    while (rest.bytes && strchr(" =\"'", *rest.at) && *rest.at) {
        rest.at++;
        rest.bytes--;
    }
    size_t end = 0;
    while (end < rest.bytes && !strchr(" \"';>?/\t\r\n", rest.at[end]))
        end++;
    return (struct dl_str){rest.at, end};
}

/* The label inside the bytes. */
static struct dl_str
own_label(struct dl_str bytes)
{
    if (bytes.bytes > LOOK_BYTES)
        bytes.bytes = LOOK_BYTES;
    char folded[LOOK_BYTES];
    for (size_t i = 0; i < bytes.bytes; i++)
        folded[i] = dl_to_lower(bytes.at[i]);
    struct dl_str look = {folded, bytes.bytes};
    bool xml = dl_str_starts(dl_str_trim(look), DL_STR("<?xml"));
    struct dl_str found =
        value_behind(look, xml ? DL_STR("encoding") : DL_STR("charset"));
    return found.bytes
               ? (struct dl_str){bytes.at + (found.at - folded), found.bytes}
               : found;
}

static size_t
put_replacement(char *out)
{
    memcpy(out, "\xef\xbf\xbd", 3);
    return 3;
}

/* What is beyond Unicode comes out of iconv in five bytes or six, and half of a
 * pair in three: each becomes U+FFFD, which is no longer. In place; returns the
 * bytes that are left. */
static size_t
mend(char *text, size_t bytes)
{
    size_t to = 0;
    for (size_t from = 0, next; from < bytes; from = next) {
        struct dl_str all = {text, bytes};
        uint32_t point = dl_utf8_decode(all, from, &next);
        if (point == 0xFFFD && next == from + 1) {
            while (next < bytes && (text[next] & 0xC0) == 0x80)
                next++;
            if (next - from >= 3)
                to += put_replacement(text + to);
            continue;
        }
        memmove(text + to, text + from, next - from);
        to += next - from;
    }
    return to;
}

/* The bytes of a unit of a charset. What is refused is left out by the unit, or
 * all that follows would be read out of step. */
static size_t
unit_bytes(const char *charset)
{
    static const struct {
        const char *begins;
        size_t bytes;
    } wide[] = {{"utf-16", 2}, {"ucs-2", 2}, {"utf-32", 4}, {"ucs-4", 4}};
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
        if (!strncasecmp(charset, wide[i].begins, strlen(wide[i].begins)))
            return wide[i].bytes;
    return 1;
}

/* Through iconv; every unit it refuses becomes U+FFFD. False when it does not
 * know the charset. */
static bool
convert(struct dl_arena *arena, const char *charset, struct dl_str bytes,
        struct dl_str *out)
{
    iconv_t state = iconv_open("UTF-8", charset);
    if (state == (iconv_t)-1)
        return false;
    size_t left = bytes.bytes, room = GROWTH * bytes.bytes + GROWTH;
    size_t unit = unit_bytes(charset);
    char *from = (char *)(uintptr_t)bytes.at; /* iconv does not write there */
    char *begin = dl_arena_alloc(arena, room), *to = begin;
    while (left) {
        size_t done = iconv(state, &from, &left, &to, &room);
        if (done != (size_t)-1)
            break;
        if (errno == E2BIG || room < GROWTH)
            break; /* cannot be: the room is the greatest there can be */
        size_t count = put_replacement(to);
        to += count;
        room -= count;
        size_t refused = left < unit ? left : unit;
        from += refused;
        left -= refused;
    }
    iconv_close(state);
    *out = (struct dl_str){begin, mend(begin, (size_t)(to - begin))};
    return true;
}

static const char *
choose(struct dl_str *bytes, struct dl_str label, char own[LABEL_MAX],
       enum content *content)
{
    const char *found = by_mark(bytes);
    if (!found)
        found = by_zeros(*bytes);
    *content = content_of(*bytes);
    if (found)
        return found;
    if (*content == CONTENT_UTF8)
        return "UTF-8";
    found = by_label(label, own);
    if (!found)
        found = by_label(own_label(*bytes), own);
    /* Bytes that are no UTF-8 may call themselves so for one slip in it; what
     * is ASCII may be an escaped charset, as ISO-2022-JP is. */
    if (!found)
        found = *content == CONTENT_ASCII ? "UTF-8" : "WINDOWS-1252";
    return found;
}

struct dl_str
dl_text_decode(struct dl_arena *arena, struct dl_str bytes, struct dl_str label)
{
    char own[LABEL_MAX] = "";
    struct dl_str out;
    enum content content;
    const char *charset = choose(&bytes, label, own, &content);
    if (strcmp(charset, "UTF-8") == 0 && content != CONTENT_OTHER)
        return bytes;
    /* musl knows some charsets by the name that pages give them, and not by
     * that of their greater kin. */
    if (convert(arena, charset, bytes, &out) ||
        (*own && convert(arena, own, bytes, &out)) ||
        convert(arena, "WINDOWS-1252", bytes, &out))
        return out;
    return DL_STR("");
}
