/* Encoded words of header fields: "=?utf-8?q?Caf=C3=A9?=". */
/* SPDX-License-Identifier: ISC */
#include "feed/bytes.h"
#include "feed/mail.h"
#include "feed/transfer.h"

#include <dateline/text.h>

struct word {
    struct dl_str charset, text;
    char encoding;
    size_t end;
};

static bool
cut_part(struct dl_str text, size_t *at, struct dl_str *part)
{
    const char *mark = memchr(text.at + *at, '?', text.bytes - *at);
    if (!mark)
        return false;
    *part = (struct dl_str){text.at + *at, (size_t)(mark - text.at) - *at};
    *at = (size_t)(mark - text.at) + 1;
    return true;
}

/* The encoded word at `at`, a "=?". */
static bool
read_word(struct dl_str text, size_t at, struct word *out)
{
    enum { WORD_MAX = 1000 }; /* the standard has 75; who keeps to it? */
    struct dl_str encoding;
    struct dl_str within = {text.at, text.bytes - at > WORD_MAX ? at + WORD_MAX
                                                                : text.bytes};
    at += 2;
    if (!cut_part(within, &at, &out->charset) ||
        !cut_part(within, &at, &encoding) || encoding.bytes != 1 ||
        !cut_part(within, &at, &out->text) || at >= within.bytes ||
        within.at[at] != '=')
        return false;
    out->encoding = dl_to_lower(*encoding.at);
    out->end = at + 1;
    /* RFC 2231, 5: a language may follow the charset. */
    out->charset = dl_str_field(&out->charset, '*');
    return out->encoding == 'q' || out->encoding == 'b';
}

static struct dl_str
decode(struct dl_arena *arena, const struct word *word, struct dl_str held)
{
    struct feed_bytes out = {.arena = arena};
    feed_put(&out, held);
    feed_put(&out, word->encoding == 'b'
                       ? feed_base64(arena, word->text)
                       : feed_quoted(arena, word->text, true));
    return feed_bytes_str(&out);
}

static bool
is_blank(struct dl_str text)
{
    return dl_str_trim(text).bytes == 0;
}

/* Bytes of neighbouring words of one charset are joined before they are read:
 * some cut a character in half between two. */
struct dl_str
feed_words(struct dl_arena *arena, struct dl_str field)
{
    struct feed_bytes out = {.arena = arena};
    struct dl_str held = DL_STR(""), charset = DL_STR("");
    struct word word;
    size_t from = 0, at = 0;
    while ((at = dl_str_find(field, DL_STR("=?"), at)) != SIZE_MAX) {
        if (!read_word(field, at, &word)) {
            at += 2;
            continue;
        }
        struct dl_str before = {field.at + from, at - from};
        if (!is_blank(before) || !held.bytes ||
            !dl_str_eq_nocase(charset, word.charset)) {
            feed_put(&out, dl_text_decode(arena, held, charset));
            if (!is_blank(before) || from == 0)
                feed_put(&out, before);
            held = DL_STR("");
        }
        charset = word.charset;
        held = decode(arena, &word, held);
        from = at = word.end;
    }
    feed_put(&out, dl_text_decode(arena, held, charset));
    struct dl_str rest = {field.at + from, field.bytes - from};
    feed_put(&out, dl_text_decode(arena, rest, DL_STR("")));
    return feed_bytes_str(&out);
}
