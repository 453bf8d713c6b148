/* What of a reading is words, and where they stand. Nearly all are words of the
 * article: then only their place is written. A title is shorter than what it is
 * made of: then it is a few pieces of that. */
/* SPDX-License-Identifier: ISC */
#include "desk/packed.h"

/* The distance from the place before. */
void
pack_place(struct packer *packer, size_t start, size_t bytes)
{
    octets_put_signed(&packer->sink, (int64_t)start - packer->ground.here);
    octets_put_number(&packer->sink, bytes);
    packer->ground.here = (int64_t)start;
}

static void
put_phrase(struct packer *packer, struct dl_str text, bool made, uint64_t from)
{
    octets_put_number(&packer->sink,
                      phrases_number(packer->phrases, text, made) + from);
}

/* Where `part` stands in `text`: there if it is a slice of it, else the first
 * such words behind `from`, else the first. */
static size_t
find(struct dl_str text, struct dl_str part, size_t from)
{
    uintptr_t begin = (uintptr_t)text.at, at = (uintptr_t)part.at;
    if (at >= begin && at - begin <= text.bytes &&
        part.bytes <= text.bytes - (at - begin))
        return (size_t)(at - begin);
    size_t found = dl_str_find(text, part, from);
    return found == SIZE_MAX ? dl_str_find(text, part, 0) : found;
}

/* ---- a text in pieces ---- */

struct piece {
    size_t start, bytes; /* in the text of the article; none: nothing there */
};

static bool
begins_word(struct dl_str text, size_t at)
{
    return at == 0 || text.at[at - 1] == ' ' || text.at[at - 1] == '\n' ||
           text.at[at - 1] == '(';
}

/* Bytes from `at` and `from` on that are the same, whole letters only. */
static size_t
common(struct dl_str text, size_t at, struct dl_str words, size_t from)
{
    size_t bytes = 0;
    while (at + bytes < text.bytes && from + bytes < words.bytes &&
           text.at[at + bytes] == words.at[from + bytes])
        bytes++;
    while (bytes && !(packed_is_edge(text, at + bytes) &&
                      packed_is_edge(words, from + bytes)))
        bytes--;
    return bytes;
}

/* The longest piece of the text near `here` that `words` goes on with at
 * `from`. */
static struct piece
longest(const struct packed_ground *ground, struct dl_str words, size_t from)
{
    enum { BEHIND = 256, AHEAD = 768, LEAST = 4 };
    size_t here = (size_t)ground->here, end = here + AHEAD;
    struct piece out = {0, LEAST - 1};
    for (size_t at = here < BEHIND ? 0 : here - BEHIND;
         at < end && at < ground->text.bytes; at++) {
        if (ground->text.at[at] != words.at[from] ||
            !begins_word(ground->text, at))
            continue;
        size_t bytes = common(ground->text, at, words, from);
        if (bytes > out.bytes)
            out = (struct piece){at, bytes};
    }
    return out.bytes >= LEAST ? out : (struct piece){0, 0};
}

/* Bytes that stand nowhere, then a piece. */
static void
put_piece(struct packer *packer, struct dl_str own, struct piece piece)
{
    octets_put_number(&packer->sink, own.bytes);
    octets_put(&packer->sink, own.at, own.bytes);
    octets_put_number(&packer->sink, piece.bytes);
    if (!piece.bytes)
        return;
    octets_put_signed(&packer->sink,
                      (int64_t)piece.start - packer->ground.here);
    packer->ground.here = (int64_t)(piece.start + piece.bytes);
}

static void
put_pieces(struct packer *packer, struct dl_str words)
{
    size_t own = 0; /* what no piece has begins there */
    octets_put_number(&packer->sink, words.bytes);
    for (size_t at = 0; at < words.bytes; at++) {
        struct piece piece = {0, 0};
        if (begins_word(words, at))
            piece = longest(&packer->ground, words, at);
        if (!piece.bytes)
            continue;
        put_piece(packer, (struct dl_str){words.at + own, at - own}, piece);
        own = at + piece.bytes;
        at = own - 1;
    }
    if (own < words.bytes)
        put_piece(packer, (struct dl_str){words.at + own, words.bytes - own},
                  (struct piece){0, 0});
}

/* ---- fields ---- */

/* In words of the article nearby if that is shorter than its own; the place
 * goes back to where it was, for titles overlap. */
static void
put_own(struct packer *packer, struct dl_str text, uint64_t from)
{
    enum { LEAST = 12 };
    struct octets_sink sink = packer->sink;
    int64_t here = packer->ground.here;
    if (text.bytes < LEAST || text.bytes > PIECES_BYTES_MAX) {
        put_phrase(packer, text, false, from + PLACES);
        return;
    }
    packer->sink = (struct octets_sink){NULL, 0};
    put_pieces(packer, text);
    bool shorter = packer->sink.bytes < text.bytes;
    packer->sink = sink;
    packer->ground.here = here;
    if (!shorter) {
        put_phrase(packer, text, false, from + PLACES);
        return;
    }
    octets_put_number(&packer->sink, from + PLACE_PIECES);
    put_pieces(packer, text);
    packer->ground.here = here;
}

static void
put_text(struct packer *packer, struct dl_str text, uint64_t from)
{
    struct packed_ground *ground = &packer->ground;
    enum { LEAST = 3 }; /* what is shorter is as short as a phrase */
    size_t at = SIZE_MAX;
    if (text.bytes >= LEAST)
        at = find(ground->text, text, (size_t)ground->here);
    if (at != SIZE_MAX) {
        octets_put_number(&packer->sink, from + PLACE_TEXT);
        pack_place(packer, at, text.bytes);
        return;
    }
    if (text.bytes >= LEAST)
        at = find(ground->title, text, 0);
    if (at == SIZE_MAX) {
        put_own(packer, text, from);
        return;
    }
    octets_put_number(&packer->sink, from + PLACE_TITLE);
    octets_put_number(&packer->sink, at);
    octets_put_number(&packer->sink, text.bytes);
}

static void
put_key(struct packer *packer, struct dl_str key, struct dl_str name)
{
    static const char blanks[KEYS] = {[KEY_HYPHENS] = '-', [KEY_BLANKS] = ' '};
    char small[KEY_BYTES_MAX];
    for (unsigned i = 0; i < KEYS && name.bytes <= sizeof small; i++) {
        packed_key(name, blanks[i], small);
        if (dl_str_eq(key, (struct dl_str){small, name.bytes})) {
            octets_put_number(&packer->sink, i);
            return;
        }
    }
    put_text(packer, key, KEYS);
}

/* `when` is the field of the record that `at` is one of, too. */
static void
put_value(struct packer *packer, const char *value,
          const struct dl_interval *when)
{
    char own[DL_TIMEX_VALUE_MAX];
    if (packed_value(*when, own) && strcmp(own, value) == 0)
        octets_put_number(&packer->sink, 0);
    else
        put_phrase(packer, dl_str_from(value), false, 1);
}

void
pack_words(struct packer *packer, const struct packed_field *field,
           const char *record)
{
    const void *at = record + field->offset;
    const char *const *phrase = at;
    const struct dl_str *text = at;
    switch (field->coding) {
    case CODING_TEXT:
        put_text(packer, *text, 0);
        break;
    case CODING_KEY:
        put_key(packer, *text, *(const struct dl_str *)(record + field->more));
        break;
    case CODING_VALUE:
        put_value(packer, at, &((const struct dl_timex *)record)->when);
        break;
    default:
        if (!*phrase)
            octets_put_number(&packer->sink, 0);
        else
            put_phrase(packer, dl_str_from(*phrase), true, 1);
    }
}
