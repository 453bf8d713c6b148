/* The parts of one sentence and the draft of its title, for the tests of what
 * is made of them. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TIMELINE_SENTENCE_H
#define UNIT_TIMELINE_SENTENCE_H

#include "layers.h"

#include "timeline/parts.h"
#include "timeline/title.h"

/* The parts of the first sentence of `text`, told on 20 May 2021. */
static inline struct parts
sentence_read(struct dl_arena *arena, const char *text,
              const struct given *names)
{
    struct dl_layers *layers = DL_NEW(arena, struct dl_layers);
    *layers = layers_make(arena, "", text, "2021-05-20", names);
    struct part_reader reader;
    parts_open(arena, layers, &reader);
    return parts_read(&reader, 0);
}

/* The first part that is `word`, in any case; fails when none is. */
static inline uint32_t
sentence_find(const struct parts *parts, const char *word)
{
    uint32_t at = 0;
    while (!dl_str_eq_nocase(parts_text(parts, at), dl_str_from(word)))
        assert_true(++at < parts->count);
    return at;
}

/* The draft of a title for the first clause of a sentence. */
static inline struct draft *
sentence_draft(struct dl_arena *arena, const char *text,
               const struct given *names)
{
    struct parts *parts = DL_NEW(arena, struct parts);
    struct draft *draft = DL_NEW(arena, struct draft);
    struct clauses clauses;
    *parts = sentence_read(arena, text, names);
    clauses_cut(parts, &clauses);
    draft_open(parts, draft);
    draft_clause(draft, &clauses, 0, clauses.at[0].verb.end, clauses.at[0].end);
    return draft;
}

#endif
