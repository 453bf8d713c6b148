/* The line at the bottom in which one types: a search, a filter, a command. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include <dateline/typed.h>

#include "tui/edit.h"
#include "tui/jumps.h"
#include "tui/list.h"
#include "tui/search.h"

enum prompt_kind { PROMPT_NONE, PROMPT_SEARCH, PROMPT_FILTER, PROMPT_COMMAND };

struct history {
    struct dl_str *at;
    size_t count, room;
};

struct prompt {
    enum prompt_kind kind;
    struct edit edit;
    bool stale;           /* the text changed and has not taken effect */
    struct place origin;  /* Escape goes back there */
    enum dl_pane pane;    /* that is searched */
    uint32_t from;        /* where the search begins */
    struct filter filter; /* in force before this one, ... */
    struct search search; /* ... with the search ... */
    size_t top;           /* ... and the place of the list */
    bool held;
    struct dl_arena *arena; /* of filters that are being typed */
    bool wrong;             /* the text is no query ... */
    struct dl_error fault;  /* ... because */
    struct history histories[PROMPT_COMMAND + 1];
    struct dl_typed_lines typed; /* to be kept */
    size_t taken;                /* of them, by the program */
    size_t recall;      /* position in the history while going through */
    struct dl_str stem; /* what Tab completes */
    size_t candidate;   /* the one shown, while `completing` */
    bool completing;
};

void prompt_open(struct state *state, enum prompt_kind kind);
/** Every key goes here while a prompt is open. */
void prompt_key(struct state *state, dl_key key);
/** Let what was typed take effect, if it has not. */
void prompt_catch_up(struct state *state);
/** Put the cursor where a cell of its row is. */
void prompt_point(struct state *state, int col);
/** What Tab puts in, in order, while `completing`; in `arena`. */
void prompt_candidates(const struct state *state, struct dl_arena *arena,
                       struct dl_strs *out);
/** The letters before the text: "/", "filter: ", ":". */
const char *prompt_sign(enum prompt_kind kind);

#endif
