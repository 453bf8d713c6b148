/* One unit is looked at a time, one more behind an Escape. The start of a
 * UTF-8 sequence or of a control sequence is kept until its rest arrives; what
 * breaks it off, drops it. */
/* SPDX-License-Identifier: ISC */
#include "tui/typed.h"

#include <dateline/str.h>

enum {
    ESCAPE = 0x1b,
    DELETE = 0x7f,
    OLD_MOUSE_BYTES = 3 /* behind CSI M: button, column, row */
};

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

/* The sequence has ended. A mouse that knows no SGR sends its three numbers as
 * raw bytes behind it. */
static bool
end_sequence(struct typed *typed, struct event *out)
{
    size_t count = typed->held_count;
    typed->sequence = false;
    typed->after = count == 1 && typed->held[0] == 'M' ? OLD_MOUSE_BYTES : 0;
    return count <= REPORT_BYTES_MAX && !typed->pasting &&
           report_read((struct dl_str){typed->held, count}, out);
}

/* Add a unit to the control sequence (ECMA-48, 5.4); a control character or a
 * key breaks it off and is looked at again. Returns whether it reports
 * something. */
static bool
take_sequence(struct typed *typed, int unit, struct event *out)
{
    if (unit < 0x20 || unit > 0x7e) {
        typed->sequence = false;
        typed->waiting = unit;
        return false;
    }
    if (typed->held_count < REPORT_BYTES_MAX)
        typed->held[typed->held_count] = (char)unit;
    if (typed->held_count <= REPORT_BYTES_MAX)
        typed->held_count++;
    return unit >= 0x40 && end_sequence(typed, out);
}

static void
begin_sequence(struct typed *typed)
{
    typed->sequence = true;
    typed->held_count = 0;
}

/* What an Escape stands for: itself, Alt with the next key, or the beginning
 * of a sequence that is no key. */
static bool
take_escape(struct typed *typed, dl_key *out)
{
    int unit = take(typed);
    *out = DL_KEY_ESCAPE;
    if (unit == '[') {
        begin_sequence(typed);
        return false;
    }
    if (!typed->pasting && answer_begins(&typed->answer, unit))
        return false;
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

/* One unit outside of sequences; returns whether a key is whole. */
static bool
take_key(struct typed *typed, int unit, dl_key *out)
{
    if (unit >= 0x80 && unit < 0x100)
        return take_byte(typed, unit, out);
    typed->count = 0;
    if (unit == ESCAPE)
        return take_escape(typed, out);
    *out = unit >= DL_KEY_NAMED ? (dl_key)unit : key_from_ascii(unit);
    if (*out == DL_KEY_PASTE_BEGIN || *out == DL_KEY_PASTE_END)
        typed->pasting = *out == DL_KEY_PASTE_BEGIN;
    return true;
}

/* A unit while an answer has begun; ANSWER_NONE: it has to be looked at. */
static enum answer_step
take_answer(struct typed *typed, int unit, struct event *out)
{
    struct dl_colour colour;
    if (!typed->answer.begun)
        return ANSWER_NONE;
    enum answer_step step = answer_take(&typed->answer, unit, &colour);
    if (step == ANSWER_COLOUR)
        *out = (struct event){.kind = EVENT_BACKGROUND, .colour = colour};
    return step;
}

bool
typed_event(struct typed *typed, struct event *out)
{
    for (;;) {
        int unit = take(typed);
        dl_key key;
        if (unit == TYPED_NOTHING)
            return false;
        enum answer_step step = take_answer(typed, unit, out);
        if (step == ANSWER_COLOUR)
            return true;
        if (step == ANSWER_TAKEN)
            continue;
        if (typed->after > 0 && unit < DL_KEY_NAMED) {
            typed->after--;
        } else if (typed->sequence) {
            if (take_sequence(typed, unit, out))
                return true;
        } else if (take_key(typed, unit, &key)) {
            *out = (struct event){.kind = EVENT_KEY, .key = key};
            return true;
        }
    }
}
