/* From what arrives, bytes and keys whose sequences were recognised, to events.
 */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TYPED_H
#define TUI_TYPED_H

#include "tui/answer.h"
#include "tui/report.h"

enum { TYPED_NOTHING = -1 };

struct typed {
    /* The next byte (0 to 255), a dl_key of DL_KEY_NAMED or above, or
     * TYPED_NOTHING. */
    int (*next)(void *source);
    void *source;
    bool utf8;     /* bytes from 0x80 are UTF-8; else they are dropped */
    int waiting;   /* read too far; TYPED_NOTHING when not */
    char bytes[4]; /* of a character that has begun */
    int count;
    bool pasting;  /* what stands in a paste is text and never a report */
    int after;     /* bytes that belong to what came before, to be dropped */
    bool sequence; /* one has begun ... */
    char held[REPORT_BYTES_MAX]; /* ... this far */
    size_t held_count;           /* more than that: it is too long to mean
                                    anything */
    struct answer answer;        /* of the terminal, when it was asked */
};

void typed_init(struct typed *typed, int (*next)(void *source), void *source,
                bool utf8);

/**
 * The next event; false when there is none now. A key right behind an Escape is
 * that key with Alt. Control sequences are taken whole, in however many pieces
 * they arrive: as what they report (see report.h), else not at all; nothing in
 * them ever becomes a key.
 */
bool typed_event(struct typed *typed, struct event *out);

#endif
