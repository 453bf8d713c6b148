/* Recognising terminal escape sequences, so that they vanish as a whole.
 *
 * ECMA-48 gives three shapes: an introducer with parameters and a final byte
 * (CSI), a string up to a terminator (OSC, DCS, SOS, PM, APC), and ESC with
 * intermediates and a final byte. The C1 introducers also occur as one byte,
 * raw or as UTF-8. A string ends early at the next ESC or introducer, so every
 * byte is looked at once or twice however the sequences are nested.
 */
/* SPDX-License-Identifier: ISC */
#include "text/safe.h"

enum {
    ESC = 0x1b,
    BEL = 0x07,
    CAN = 0x18,
    SUB = 0x1a,
    C1_CSI = 0x9b,
    C1_ST = 0x9c,
    C1_OSC = 0x9d
};

static bool
in(unsigned char c, unsigned char low, unsigned char high)
{
    return c >= low && c <= high;
}

/* The C1 control at `at` in any form, 0 when there is none; *next follows it.
 * A raw byte counts only where it is no part of a UTF-8 sequence, which is so
 * where the caller walks by code points. */
static unsigned char
control_at(struct dl_str bytes, size_t at, size_t *next)
{
    uint32_t point = dl_utf8_decode(bytes, at, next);
    unsigned char raw = at < bytes.bytes ? (unsigned char)bytes.at[at] : 0;
    if (point == 0xfffd && *next == at + 1 && in(raw, 0x80, 0x9f))
        return raw;
    if (point >= 0x80 && point <= 0x9f)
        return (unsigned char)point;
    if (raw != ESC || at + 1 >= bytes.bytes)
        return 0;
    unsigned char after = (unsigned char)bytes.at[at + 1];
    *next = at + 2;
    return in(after, 0x40, 0x5f) ? (unsigned char)(after + 0x40) : 0;
}

static size_t
csi_end(struct dl_str bytes, size_t start, size_t at)
{
    while (at < bytes.bytes && in((unsigned char)bytes.at[at], 0x20, 0x3f))
        at++;
    bool final =
        at < bytes.bytes && in((unsigned char)bytes.at[at], 0x40, 0x7e);
    return final ? at + 1 : start;
}

static size_t
string_end(struct dl_str bytes, size_t start, size_t at, bool one_line)
{
    for (size_t next; at < bytes.bytes; at = next) {
        unsigned char c = (unsigned char)bytes.at[at];
        unsigned char control = control_at(bytes, at, &next);
        if (control == C1_ST)
            return next;
        if (c == BEL || c == CAN || c == SUB)
            return at + 1;
        if (control || c == ESC || (one_line && c == '\n'))
            return start;
    }
    return start;
}

static size_t
simple_end(struct dl_str bytes, size_t start)
{
    size_t at = start + 1;
    while (at < bytes.bytes && in((unsigned char)bytes.at[at], 0x20, 0x2f))
        at++;
    bool final =
        at < bytes.bytes && in((unsigned char)bytes.at[at], 0x30, 0x7e);
    return final ? at + 1 : start;
}

size_t
text_escape_end(struct dl_str bytes, size_t offset)
{
    size_t next;
    switch (control_at(bytes, offset, &next)) {
    case C1_CSI:
        return csi_end(bytes, offset, next);
    case C1_OSC:
        return string_end(bytes, offset, next, true);
    case 0x90: /* DCS */
    case 0x98: /* SOS */
    case 0x9e: /* PM */
    case 0x9f: /* APC */
        return string_end(bytes, offset, next, false);
    default:
        return bytes.at[offset] == ESC ? simple_end(bytes, offset) : offset;
    }
}
