/* One unit is looked at a time, one more behind an Escape. The start of a
 * UTF-8 sequence is kept until its rest arrives; what breaks it off, drops it.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/typed.h"

#include <dateline/str.h>

enum { ESCAPE = 0x1b, DELETE = 0x7f, SEQUENCE_MAX = 256 };

void
typed_init(struct typed *typed, int (*next)(void *source), void *source,
           bool utf8)
{
    *typed = (struct typed){
        .next = next, .source = source, .utf8 = utf8, .waiting = TYPED_NOTHING};
}

static int
take(struct typed *typed)
{
    int unit = typed->waiting;
    typed->waiting = TYPED_NOTHING;
    return unit != TYPED_NOTHING ? unit : typed->next(typed->source);
}

static dl_key
key_from_ascii(int byte)
{
    switch (byte) {
    case ' ':
        return DL_KEY_SPACE;
    case '\t':
        return DL_KEY_TAB;
    case '\r':
    case '\n':
        return DL_KEY_ENTER;
    case '\b':
    case DELETE:
        return DL_KEY_BACKSPACE;
    case ESCAPE:
        return DL_KEY_ESCAPE;
    default:
        break;
    }
    if (byte >= ' ')
        return (dl_key)byte;
    bool letter = byte >= 1 && byte <= 26;
    return DL_KEY_CONTROL | (dl_key)(byte + (letter ? 'a' - 1 : '@'));
}

/* Add a byte to the character that has begun. Returns true when it is whole;
 * a byte that does not belong drops what came before. */
static bool
take_byte(struct typed *typed, int byte, dl_key *out)
{
    bool follows = (byte & 0xc0) == 0x80;
    if (!follows)
        typed->count = 0;
    if (!typed->utf8 || (follows && typed->count == 0) || byte > 0xf4)
        return false;
    typed->bytes[typed->count++] = (char)byte;
    int lead = (unsigned char)typed->bytes[0];
    int wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (typed->count < wanted)
        return false;
    size_t next;
    struct dl_str text = {typed->bytes, (size_t)typed->count};
    *out = dl_utf8_decode(text, 0, &next);
    typed->count = 0;
    return next == text.bytes && *out >= 0xa0; /* no C1 controls */
}

/* Read over the rest of a control sequence (ECMA-48, 5.4). */
static void
swallow_sequence(struct typed *typed)
{
    for (int i = 0; i < SEQUENCE_MAX; i++) {
        int unit = take(typed);
        if (unit >= 0x20 && unit <= 0x3f)
            continue;
        if (unit < 0x40 || unit > 0x7e) /* it breaks off */
            typed->waiting = unit;
        return;
    }
}

/* What an Escape stands for: itself, Alt with the next key, or the beginning
 * of a sequence that is no key. */
static bool
take_escape(struct typed *typed, dl_key *out)
{
    int unit = take(typed);
    *out = DL_KEY_ESCAPE;
    if (unit == '[') {
        swallow_sequence(typed);
        return false;
    }
    if (unit == 'O') { /* one more byte belongs to it */
        take(typed);
        return false;
    }
    if (unit >= DL_KEY_NAMED)
        *out = DL_KEY_ALT | (dl_key)unit;
    else if (unit >= 0 && unit < 0x80 && unit != ESCAPE)
        *out = DL_KEY_ALT | key_from_ascii(unit);
    else
        typed->waiting = unit;
    return true;
}

bool
typed_key(struct typed *typed, dl_key *out)
{
    for (;;) {
        int unit = take(typed);
        if (unit == TYPED_NOTHING)
            return false;
        if (unit >= 0x80 && unit < 0x100) {
            if (take_byte(typed, unit, out))
                return true;
            continue;
        }
        typed->count = 0;
        if (unit == ESCAPE) {
            if (take_escape(typed, out))
                return true;
        } else if (unit >= 0) {
            *out = unit >= DL_KEY_NAMED ? (dl_key)unit : key_from_ascii(unit);
            return true;
        }
    }
}
