/* Markdown within a line. */
/* SPDX-License-Identifier: ISC */
#ifndef ARTICLE_INLINE_H
#define ARTICLE_INLINE_H

#include <dateline/link.h>

/** Where "[words][name]" leads, as a line "[name]: address" says. */
struct reference {
    struct dl_str name, url;
};

struct references {
    struct reference *at;
    size_t count, room;
    size_t asked; /* how often one was looked for */
};

/** Text being written without marks. */
struct plain {
    struct dl_arena *arena; /* of the links */
    char *at;               /* has room for all that is read */
    size_t bytes;
    struct references *references;
    struct dl_links *links; /* gets links and pictures; or NULL */
};

void plain_put(struct plain *out, struct dl_str text);
/** Write a line: links become their words, marks of emphasis and code go, of
 * pictures nothing stays. */
void plain_line(struct plain *out, struct dl_str line);

/** "[name]: address"; what it says is put in *out, which may be NULL. */
bool reference_read(struct dl_str line, struct reference *out);
/** All that the text says, as many as are kept. */
void references_find(struct dl_arena *arena, struct dl_str text,
                     struct references *out);

#endif
