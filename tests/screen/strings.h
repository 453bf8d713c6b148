/* What a program told its terminal beside cells: where they lead (OSC 8), and
 * what is copied (OSC 52). */
/* SPDX-License-Identifier: ISC */
#ifndef SCREEN_STRINGS_H
#define SCREEN_STRINGS_H

#include <stdbool.h>
#include <stddef.h>

enum { STRING_BYTES = 8192, LINK_URL_BYTES = 512, LINKS_KEPT = 64 };

struct strings {
    char held[STRING_BYTES]; /* the sequence so far */
    size_t count;
    char copied[STRING_BYTES]; /* last, decoded */
    struct written {
        char url[LINK_URL_BYTES], text[LINK_URL_BYTES];
    } links[LINKS_KEPT]; /* the last ones, over one another */
    int link_count;
    bool open; /* the last of them */
};

/** Look at what was sent, in pieces of any length. */
void strings_look(struct strings *strings, const char *bytes, size_t count);
/** Whether this text was written in a link to this address. */
bool strings_linked(const struct strings *strings, const char *text,
                    const char *url);

#endif
