/* Whether all that a program sends is what it has a use for. */
/* SPDX-License-Identifier: ISC */
#ifndef SCREEN_TAME_H
#define SCREEN_TAME_H

#include <stdbool.h>
#include <stddef.h>

enum { TAME_BYTES = 2200 }; /* the longest hyperlink is shorter */

/** How far a sequence has come, and the first one that should not be. */
struct tame {
    char held[TAME_BYTES]; /* the sequence so far */
    size_t count;
    bool cut;                  /* one was left unfinished */
    char wild[TAME_BYTES + 1]; /* empty as long as there is none */
};

/** Look at what was sent, in pieces of any length. */
void tame_look(struct tame *tame, const char *bytes, size_t count);

#endif
