/* Markup as feeds really have it, made well-formed before it is parsed.
 *
 * libxml2 recovers from faults, but not in the way a reader wants: a bare '&'
 * takes the word behind it along, an end tag too many closes the channel, an
 * unquoted attribute turns its tag into text, a control character ends a CDATA
 * section, and 256 open elements end everything. So one pass over the text
 * comes first. It does not understand feeds; it only cuts the text into tags,
 * references and text, keeps a stack of open elements, and writes what it read
 * as it should have been.
 *
 * The parser is given the tags alone. Text needs no parsing, only its
 * references read, and most of a feed is text: so it is kept beside, mostly
 * just pointed at. Its place is told by counting tags, as the parser takes
 * every one of them for what the mender did.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/mend.h"

/* What makes the pass stop and look. */
enum {
    STOP_TEXT = 1, /* in text: '&', controls */
    STOP_CDATA = 2 /* in CDATA: controls alone */
};

/* Controls, 0xC2, with which those from U+0080 on begin, and 0xEF, with which
 * U+FFFE and U+FFFF do. */
static const unsigned char stops[256] = {
    [0x00] = 3, [0x01] = 3, [0x02] = 3, [0x03] = 3, [0x04] = 3, [0x05] = 3,
    [0x06] = 3, [0x07] = 3, [0x08] = 3, [0x0b] = 3, [0x0c] = 3, [0x0e] = 3,
    [0x0f] = 3, [0x10] = 3, [0x11] = 3, [0x12] = 3, [0x13] = 3, [0x14] = 3,
    [0x15] = 3, [0x16] = 3, [0x17] = 3, [0x18] = 3, [0x19] = 3, [0x1a] = 3,
    [0x1b] = 3, [0x1c] = 3, [0x1d] = 3, [0x1e] = 3, [0x1f] = 3, [0x7f] = 3,
    [0xc2] = 3, [0xef] = 3, ['&'] = 1,
};

/* Whether one of eight bytes is '&', a control or beyond ASCII. A byte below
 * `n` borrows from its highest bit when `n` is taken from it. */
static bool
any_stops(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80;
    uint64_t word;
    memcpy(&word, at, sizeof word);
    uint64_t signs = word ^ ones * '&', deletes = word ^ ones * 0x7f;
    return ((word - ones * ' ') | word | (signs - ones) | (deletes - ones)) &
           high;
}

static size_t
run_end(struct dl_str text, size_t at, size_t end, int stop)
{
    while (at < end) {
        while (end - at >= sizeof(uint64_t) && !any_stops(text.at + at))
            at += sizeof(uint64_t);
        size_t near = end - at < sizeof(uint64_t) ? end : at + sizeof(uint64_t);
        for (; at < near; at++)
            if (stops[(unsigned char)text.at[at]] & stop)
                return at;
    }
    return at;
}

/* At a byte that is neither markup nor a reference: a control is left out, as
 * are U+FFFE and U+FFFF; one from U+0080 on is what windows-1252 has there. */
static size_t
put_odd(struct feed_bytes *out, struct dl_str text, size_t at)
{
    const unsigned char *byte = (const unsigned char *)text.at + at;
    size_t left = text.bytes - at;
    if (*byte < 0x80)
        return at + 1;
    if (*byte == 0xC2 && left > 1 && byte[1] < 0xA0) {
        char utf8[4];
        int bytes = dl_utf8_encode(feed_windows_1252(byte[1]), utf8);
        feed_put(out, (struct dl_str){utf8, (size_t)bytes});
        return at + 2;
    }
    if (*byte == 0xEF && left > 2 && byte[1] == 0xBF && byte[2] >= 0xBE)
        return at + 3;
    feed_put_byte(out, text.at[at]);
    return at + 1;
}

/* ---- text ---- */

void
feed_text_put(struct feed_mending *mending, struct dl_str text)
{
    if (!text.bytes)
        return;
    struct feed_text placed = {text, mending->place};
    DL_PUSH(mending->arena, &mending->texts, placed);
}

/* Text with references or odd bytes in it, written anew. A fresh block is taken
 * where the text may not fit, since what points into the old one stays. */
static struct dl_str
rewrite(struct feed_mending *mending, struct dl_str text, int stop)
{
    enum { BLOCK = 65536 };
    struct feed_bytes *out = &mending->read;
    if (out->room - out->count < text.bytes) {
        *out = (struct feed_bytes){.arena = mending->arena};
        feed_bytes_reserve(out, text.bytes > BLOCK ? text.bytes : BLOCK);
    }
    size_t begin = out->count, at = 0;
    while (at < text.bytes) {
        size_t end = run_end(text, at, text.bytes, stop);
        feed_put(out, (struct dl_str){text.at + at, end - at});
        at = end;
        if (at < text.bytes && text.at[at] == '&' && stop == STOP_TEXT)
            at = feed_reference_put(&mending->entities, text, at, false, out);
        else if (at < text.bytes)
            at = put_odd(out, text, at);
    }
    return (struct dl_str){out->at + begin, out->count - begin};
}

static bool
is_blank(struct dl_str text)
{
    size_t at = 0;
    while (at < text.bytes && dl_is_space(text.at[at]))
        at++;
    return at == text.bytes;
}

/* The text up to `end`. */
static void
mend_text(struct feed_mending *mending, size_t end, int stop)
{
    struct dl_str text = {mending->text.at + mending->at, end - mending->at};
    mending->at = end;
    if (!text.bytes)
        return;
    if (is_blank(text))
        feed_text_put(mending, DL_STR(" "));
    else if (run_end(text, 0, text.bytes, stop) == text.bytes)
        feed_text_put(mending, text);
    else
        feed_text_put(mending, rewrite(mending, text, stop));
}

/* A section that is never closed holds the rest: the file was cut. */
static void
mend_cdata(struct feed_mending *mending)
{
    struct dl_str open = DL_STR("<![CDATA["), close = DL_STR("]]>");
    size_t end = dl_str_find(mending->text, close, mending->at);
    mending->at += open.bytes;
    mend_text(mending, end == SIZE_MAX ? mending->text.bytes : end, STOP_CDATA);
    if (end != SIZE_MAX)
        mending->at += close.bytes;
}

/* ---- markup ---- */

static bool
stands_here(const struct feed_mending *mending, struct dl_str what)
{
    return dl_str_starts((struct dl_str){mending->text.at + mending->at,
                                         mending->text.bytes - mending->at},
                         what);
}

static const struct {
    struct dl_str begin, end;
} asides[FEED_ASIDES] = {
    {{"<!--", 4}, {"-->", 3}}, {{"<?", 2}, {"?>", 2}}, {{"<!", 2}, {">", 1}}};

/* Past the comment, instruction or declaration at `at`; `at` when there is
 * none. Of one without an end the opening is passed, and after that nobody
 * looks for such an end any more. */
static size_t
pass_aside(struct dl_str text, size_t at, bool endless[FEED_ASIDES])
{
    struct dl_str rest = {text.at + at, text.bytes - at};
    size_t i = 0;
    while (i < FEED_ASIDES && !dl_str_starts(rest, asides[i].begin))
        i++;
    if (i == FEED_ASIDES)
        return at;
    size_t found = endless[i] ? SIZE_MAX : dl_str_find(text, asides[i].end, at);
    endless[i] = found == SIZE_MAX;
    return endless[i] ? at + asides[i].begin.bytes
                      : found + asides[i].end.bytes;
}

/* At a '<'. Nearly all begin tags, which a look at the next byte tells. */
static void
mend_markup(struct feed_mending *mending)
{
    struct dl_str text = mending->text;
    size_t at = mending->at;
    char next = at + 1 < text.bytes ? text.at[at + 1] : '\0';
    if (next != '!' && next != '?')
        feed_tag_mend(mending);
    else if (stands_here(mending, DL_STR("<![CDATA[")))
        mend_cdata(mending);
    else
        mending->at = pass_aside(text, at, mending->endless);
}

static void
mend_step(struct feed_mending *mending)
{
    struct dl_str text = mending->text;
    const char *open =
        memchr(text.at + mending->at, '<', text.bytes - mending->at);
    mend_text(mending, open ? (size_t)(open - text.at) : text.bytes, STOP_TEXT);
    if (open)
        mend_markup(mending);
}

/* Whether a document type declaration may begin at `at`, and has an end. */
static bool
read_doctype(struct dl_str text, size_t *at, struct feed_entities *entities)
{
    struct dl_str begin = DL_STR("<!doctype"),
                  here = {text.at + *at, text.bytes - *at};
    if (here.bytes < begin.bytes)
        return false;
    here.bytes = begin.bytes;
    size_t end = dl_str_eq_nocase(here, begin)
                     ? feed_doctype_read(entities, text, *at)
                     : *at;
    if (end == *at)
        return false;
    *at = end;
    return true;
}

size_t
feed_root(struct dl_str text, struct feed_entities *entities)
{
    bool endless[FEED_ASIDES] = {false};
    size_t at = 0, next;
    while (at < text.bytes) {
        const char *open = memchr(text.at + at, '<', text.bytes - at);
        if (!open)
            return text.bytes;
        at = (size_t)(open - text.at);
        if (at + 1 < text.bytes && feed_begins_name(text.at[at + 1]))
            return at;
        if (!endless[FEED_ASIDES - 1] && read_doctype(text, &at, entities))
            continue;
        next = pass_aside(text, at, endless);
        at = next > at ? next : at + 1;
    }
    return at;
}

struct feed_mending *
feed_mend_begin(struct dl_arena *arena, struct dl_str text)
{
    struct feed_mending *mending = DL_NEW(arena, struct feed_mending);
    mending->arena = mending->out.arena = arena;
    mending->text = text;
    mending->at = feed_root(text, &mending->entities);
    return mending;
}

bool
feed_mend_more(struct feed_mending *mending)
{
    if (mending->at < mending->text.bytes) {
        mend_step(mending);
        return true;
    }
    feed_tags_close(mending);
    return false;
}
