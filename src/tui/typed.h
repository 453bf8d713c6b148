/* From what arrives, bytes and keys that curses has recognised, to dl_key. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TYPED_H
#define TUI_TYPED_H

#include <dateline/keymap.h>

enum { TYPED_NOTHING = -1, TYPED_UNKNOWN = -2 };

struct typed {
    /* The next byte (0 to 255), a dl_key of DL_KEY_NAMED or above,
     * TYPED_UNKNOWN for a key without a name, or TYPED_NOTHING. */
    int (*next)(void *source);
    void *source;
    bool utf8;     /* bytes from 0x80 are UTF-8; else they are dropped */
    int waiting;   /* read too far; TYPED_NOTHING when not */
    char bytes[4]; /* of a character that has begun */
    int count;
};

void typed_init(struct typed *typed, int (*next)(void *source), void *source,
                bool utf8);

/**
 * The next key; false when there is none now. A key right behind an Escape is
 * that key with Alt. Control sequences that nobody knows (reports of a mouse,
 * answers to questions) are swallowed whole.
 */
bool typed_key(struct typed *typed, dl_key *out);

#endif
