/* Hyperlinks (OSC 8): the links of a canvas as the terminal is told them. Cells
 * of one link are written between the sequence that opens it and the one that
 * ends it; an id makes one link of parts that stand apart. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_HYPERLINK_H
#define TUI_HYPERLINK_H

#include "tui/canvas.h"

enum {
    HYPERLINKS_MAX = 1024,      /* then all are forgotten */
    HYPERLINK_BYTES_MAX = 2083, /* of an address; terminals cut longer ones */
    HYPERLINK_NONE = 0
};

struct hyperlink {
    struct canvas_link link;
    struct dl_str sequence; /* opens it */
};

struct hyperlinks {
    struct dl_arena *arena; /* owned: all below */
    struct hyperlink *at;   /* number 1 and up */
    size_t count, room;
    uint16_t now[CANVAS_LINKS_MAX + 1]; /* of the links of this canvas */
};

void hyperlinks_free(struct hyperlinks *hyperlinks);

/**
 * Know the links of a canvas: `now[cell.link]` is what the cell is linked to.
 * A link keeps its number from frame to frame. False when there were too many
 * and all were forgotten: no number from before means anything.
 */
bool hyperlinks_meet(struct hyperlinks *hyperlinks,
                     const struct canvas *canvas);

/** What opens the link of this number, or (HYPERLINK_NONE) ends the open one.
 */
struct dl_str hyperlinks_sequence(const struct hyperlinks *hyperlinks,
                                  uint16_t number);

/** What begins one: its number and address follow. */
#define HYPERLINK_BEGIN "\033]8;id=dateline-"
/** What ends an open link, if there is one. */
#define HYPERLINK_END "\033]8;;\033\\"

#endif
