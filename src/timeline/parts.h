/* A sentence as the event finder sees it: one part per token, with its word
 * class and the layers that cover it. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_PARTS_H
#define TIMELINE_PARTS_H

#include <dateline/timeline.h>

#include "timeline/lexicon.h"

/* Too large for enumerators. */
#define NO_PART UINT32_MAX
#define NO_MENTION UINT32_MAX

enum {
    PARTS_MAX = 400, /* of a longer sentence the rest is not read */
    LOOK_MAX = 40    /* parts looked ahead at one decision */
};

struct part {
    struct dl_span span;
    struct word word;
    uint32_t mention; /* index, or NO_MENTION */
    uint32_t timex;   /* index, or DL_NO_TIMEX */
    char mark;        /* of punctuation: one of , ; : - ( ) " . ? ! or 'h' for
                         a hyphen inside a word; 0 for words */
    char initial;     /* the first byte, in lower case */
    bool quoted, glued, capital, number;
};

struct parts {
    const struct dl_layers *layers;
    uint32_t sentence;
    struct part *at;
    uint32_t count;
};

/** Walks the layers of an article in text order, one sentence at a time. */
struct part_reader {
    const struct dl_layers *layers;
    struct word *words; /* one per token of the document */
    struct part *room;  /* PARTS_MAX */
    size_t mention, timex;
};

void parts_open(struct dl_arena *arena, const struct dl_layers *layers,
                struct part_reader *reader);
/** Begin again at the first sentence; words once read are kept. */
void parts_rewind(struct part_reader *reader);
/** Read sentence number `sentence`; ask in ascending order. */
struct parts parts_read(struct part_reader *reader, uint32_t sentence);

struct dl_str parts_text(const struct parts *parts, uint32_t part);
/** Is a part all of `word`, which begins like it? */
bool parts_spells(const struct parts *parts, uint32_t part, const char *word);
/** Is a part `word`, which is in lower case? Asked for whole lists of words:
 * nearly all fail here, at the first letter. */
static inline bool
parts_is(const struct parts *parts, uint32_t part, const char *word)
{
    return part < parts->count && parts->at[part].initial == word[0] &&
           parts_spells(parts, part, word);
}
/** Is a part one of `count` words, which are in lower case? */
bool parts_is_any(const struct parts *parts, uint32_t part,
                  const char *const *words, size_t count);

/* The same for an array of words. */
#define PARTS_IN(parts, part, words) \
    parts_is_any(parts, part, words, sizeof(words) / sizeof *(words))

/** A number, in digits or as a word, that is no part of a name. */
bool parts_counts(const struct parts *parts, uint32_t part);
/** The mention at a part, or NULL. */
const struct dl_mention *parts_mention(const struct parts *parts,
                                       uint32_t part);
/** The nearest part before `part` that is no adverb; NO_PART when none. */
uint32_t parts_before(const struct parts *parts, uint32_t part);
/** Punctuation that parts clauses; hyphens and apostrophes do not. */
bool parts_breaks(const struct part *part);
/** The part behind the time expression that begins at `part`. */
uint32_t parts_after_timex(const struct parts *parts, uint32_t part);
/** The part behind a run of dates ("18 and 19 March", "March 18-19") that
 * begins at `part`. */
uint32_t parts_after_dates(const struct parts *parts, uint32_t part);
/** The part after the run of parts that stand in one mention or expression. */
uint32_t parts_after_unit(const struct parts *parts, uint32_t part);

#endif
