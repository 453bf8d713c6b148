/* Looks: how cells appear on this terminal. Three roles become a style by the
 * theme, the style what the terminal can show, that one escape sequence. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LOOK_H
#define TUI_LOOK_H

#include "tui/canvas.h"
#include "tui/terminal.h"

/* Two looks with the same number look the same, whatever theme made them;
 * number 0 is the terminal's own. */
enum {
    LOOK_PLAIN = 0,
    LOOKS_MAX = 4096,
    LOOK_CACHE_BITS = 10,
    LOOK_CACHE = 1 << LOOK_CACHE_BITS
};

struct look {
    struct dl_style style;  /* colours reduced to the terminal's depth */
    struct dl_str sequence; /* sets it, whatever was set before */
};

struct looks {
    struct dl_arena *arena; /* owned: `at` and the sequences */
    struct look *at;
    size_t count, room;
    struct dl_style styles[DL_ROLE_COUNT]; /* of the theme in force ... */
    struct dl_viewing viewing;             /* ... and how it is seen */
    struct {
        uint32_t roles; /* 1 + the three roles; 0: empty */
        uint16_t text, blank;
    } cache[LOOK_CACHE];
};

void looks_init(struct looks *looks, const struct terminal *terminal);
void looks_free(struct looks *looks);

/**
 * Use this theme from now on, as the terminal is now. Looks keep their numbers;
 * only when themes have left more than LOOKS_MAX / 2 of them all are forgotten:
 * false is then returned, and no number from before means anything.
 */
bool looks_theme(struct looks *looks, const struct terminal *terminal,
                 const struct dl_theme *theme);

/** The look of a cell. A blank one has no foreground and only those attributes
 * that show on it, so that blanks are equal where they appear equal. */
uint16_t looks_find(struct looks *looks, const struct terminal *terminal,
                    const struct dl_theme *theme, const struct cell *cell);

/** Whether erasing with this look leaves the same as writing blanks in it. */
bool looks_erasable(const struct looks *looks, const struct terminal *terminal,
                    uint16_t look);

#endif
