/* Places remembered under letters, for as long as the program runs. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PLACES_H
#define TUI_PLACES_H

#include "tui/jumps.h"

#include <dateline/keymap.h>

enum { PLACE_LETTERS = 26 };

/** What the next key is the letter of. */
enum places_wait { PLACES_IDLE, PLACES_SET, PLACES_GO };

struct places {
    struct place at[PLACE_LETTERS];
    bool has[PLACE_LETTERS];
    enum places_wait wait;
};

void places_set(struct state *state, int count);
void places_go(struct state *state, int count);
/** The letter that is waited for, or what ends the waiting; false: nothing is
 * waited for. */
bool places_key(struct state *state, dl_key key);
/** The same as a command: with the letter at once. */
void places_run(struct state *state, enum places_wait what,
                struct dl_str letter);
/** The headline of the article that a place is in; empty without one. */
struct dl_str places_title(const struct state *state, int letter);

#endif
