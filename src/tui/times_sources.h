/* Who tells the chosen event, and in which words: the rows of the sources at
 * the foot of the timeline. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_TIMES_SOURCES_H
#define TUI_TIMES_SOURCES_H

#include "tui/times.h"

/** One row: the outlet and the day of a source, or a part of its sentence. */
struct source_row {
    uint32_t which;      /* evidence of the chosen entry */
    bool heading;        /* the outlet */
    struct dl_span span; /* of the sentence, in the text of its article */
};

struct source_rows {
    struct source_row *at;
    size_t count, room;
};

enum { TOLD_MAX = 8 };

/** The words of a sentence that tell the event, in the text of the article. */
struct told_words {
    struct dl_span at[TOLD_MAX];
    int count;
};

/** None for an article that is not read: its headline is all there is. */
void sources_told(const struct state *state, struct dl_evidence evidence,
                  struct told_words *out);
/** What the spans of a source's rows are parts of. */
struct dl_str sources_text(const struct state *state, struct dl_evidence at);
/** All rows for `cols` columns, in scratch; none for a fold. */
void sources_lay(const struct state *state, int cols, struct source_rows *out);
/** The first row to show when `rows` fit: what is read stays in view. */
size_t sources_top(const struct state *state, const struct source_rows *all,
                   int rows);
/** The evidence that the article pane shows now; NONE if it is another. */
uint32_t sources_open(const struct state *state);

#endif
