/* The mix: which file of annotated text counts how much, and which part of it
 * is kept back to measure with. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_TRAIN_MIX_H
#define ENTITY_TRAIN_MIX_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

/** A part of a file's documents. A fifth are those whose number, at the end of
 * their id, five divides. */
enum mix_part { MIX_NONE, MIX_ALL, MIX_FIFTH, MIX_REST };

/** One row of the table. */
struct mix_row {
    struct dl_str pattern; /* of file names, as in a shell; NUL-ended */
    double weight;
    enum mix_part learn, measure;
    bool copies; /* whether copies in other case are made */
};

struct mix {
    struct mix_row *at;
    size_t count, room;
};

/**
 * Read a table: pattern, weight, learn, measure, copies, parted by white
 * space; # begins a comment.
 * Errors: those of reading; DL_ERR_SYNTAX at the line.
 */
enum dl_status mix_read(struct dl_arena *arena, const char *path,
                        struct mix *out, struct dl_error *err);
/** The same of text in memory. */
enum dl_status mix_parse(struct dl_arena *arena, struct dl_str text,
                         const char *path, struct mix *out,
                         struct dl_error *err);
/** Learn all of what is learnt in part, and measure nothing on it. */
void mix_whole(struct mix *mix);
/** The first row whose pattern fits a file's name; a file that no row names
 * counts fully. */
struct mix_row mix_of(const struct mix *mix, const char *name);
/** Whether the document with this id is in the part. */
bool mix_holds(enum mix_part part, struct dl_str id);
/** "all", "rest", ...; static. */
const char *mix_part_name(enum mix_part part);

#endif
