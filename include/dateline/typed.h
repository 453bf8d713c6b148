/* What was typed into the prompts, kept between sessions. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_TYPED_H
#define DATELINE_TYPED_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum dl_typed_kind {
    DL_TYPED_SEARCH,
    DL_TYPED_FILTER,
    DL_TYPED_COMMAND,
    DL_TYPED_COUNT
};

enum {
    DL_TYPED_BYTES_MAX = 1024, /* of one line; longer ones are not kept */
    DL_TYPED_KEPT = 500        /* lines that are read, the newest */
};

struct dl_typed_line {
    enum dl_typed_kind kind;
    struct dl_str text;
};

struct dl_typed_lines {
    struct dl_typed_line *at; /* the oldest first, each once */
    size_t count, room;
};

/** Path of the file: $XDG_STATE_HOME/dateline/history, or below ~/.local/state.
 * `home` and `state_home` are those variables, NULL when unset; NULL when
 * neither says. */
const char *dl_typed_path(struct dl_arena *arena, const char *home,
                          const char *state_home);

/**
 * Whether a line may be kept. Addresses may hold a name and a password or a key
 * to a private feed, so no line with one is, and none of `:add`; neither is one
 * that begins with a blank, as in shells.
 */
bool dl_typed_may_stay(const struct dl_typed_line *line);

/**
 * Read what was kept. Lines that are none, that could steer a terminal or that
 * may not be kept are left out. No file: nothing was.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_IO.
 */
enum dl_status dl_typed_load(struct dl_arena *arena, const char *path,
                             struct dl_typed_lines *out, struct dl_error *err);

/**
 * Keep a line, if it may be. The file is the user's alone (mode 0600) and is
 * written anew, short, when it has grown to twice DL_TYPED_KEPT; two readers at
 * once take turns.
 * Errors: DL_ERR_IO.
 */
enum dl_status dl_typed_add(const char *path, const struct dl_typed_line *line,
                            struct dl_error *err);

#endif
