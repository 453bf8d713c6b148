/* What the terminal answers when it is asked for its background: taken out of
 * what is typed, in however many pieces it arrives. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_ANSWER_H
#define TUI_ANSWER_H

#include <dateline/theme.h>

/** Ask with OSC 11, and for the device's attributes (DA1), which every terminal
 * knows: so the end of waiting does not depend on time. */
#define ANSWER_QUESTION "\033]11;?\033\\\033[c"

enum { ANSWER_BYTES_MAX = 40, ANSWER_MOST = 256 };

struct answer {
    bool expected; /* asked, and the attributes have not come */
    bool begun;    /* a string has ... */
    bool closing;  /* ... and an Escape in it */
    char text[ANSWER_BYTES_MAX];
    int count, read; /* bytes kept, and all */
};

enum answer_step {
    ANSWER_NONE,  /* the unit belongs to no answer */
    ANSWER_TAKEN, /* it does */
    ANSWER_COLOUR /* it ends one that tells a colour */
};

/** The unit behind an Escape; true: a string begins that may be an answer. */
bool answer_begins(struct answer *answer, int unit);

/** The next unit of a string that has begun; a key breaks it off. *out is set
 * with ANSWER_COLOUR. */
enum answer_step answer_take(struct answer *answer, int unit,
                             struct dl_colour *out);

#endif
