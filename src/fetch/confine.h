/* What this process gives up before it reads a foreign byte. */
/* SPDX-License-Identifier: ISC */
#ifndef FETCH_CONFINE_H
#define FETCH_CONFINE_H

/** What is in force. */
enum confinement {
    CONFINE_LIMITS = 1, /* of memory, files, what may be written */
    CONFINE_HIDDEN = 2, /* from other processes of the user; leaves no core */
    CONFINE_FILES = 4,  /* only what readable.def names can be opened */
    CONFINE_CALLS = 8   /* those of confine/calls.def are refused */
};

/** Give up what is not needed, as far as this system can; returns flags. */
unsigned confine(void);
/** Let the process compute for some seconds more: to be called before every
 * piece of work, so that one without end ends the process. */
void confine_renew(void);

#endif
