/* What a text of the article looks like from byte to byte: the layers that lie
 * over it (links, times, names, matches) and where the drawing stands in each.
 * Layers are sorted, so a text is gone through once. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LAYERS_H
#define TUI_LAYERS_H

#include "tui/pane.h"

/** The body, or the headline, which has names only. */
struct layers {
    const struct state *state;
    struct dl_str text;
    const struct dl_mentions *mentions;
    const struct dl_timexes *timexes;
    size_t mention, timex, match, link, bit;
    const struct dl_mention *chosen; /* the name you are at, or NULL */
    uint32_t focus; /* the byte that the cursor stands on, or NONE */
    bool body;
};

struct layer_look {
    enum dl_role content, state;
};

/** The layers from byte `offset` on, of an article that is shown. */
struct layers layers_body(const struct state *state, uint32_t offset);
struct layers layers_headline(const struct state *state, uint32_t offset);

/** The link that `offset` is in; NULL: none. Like layers_look, it lowers *until
 * to where that changes, and is asked with offsets that only grow. */
const struct shown_link *layers_link(struct layers *layers, uint32_t offset,
                                     uint32_t *until);
/** The look of the byte at `offset` in a text that is `plain` by itself. Later
 * layers win: link, time, name, match. */
struct layer_look layers_look(struct layers *layers, uint32_t offset,
                              enum dl_role plain, uint32_t *until);

#endif
