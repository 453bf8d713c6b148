/* One sentence as the recogniser sees it: words with what the lexicon and the
 * document say about them. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_VIEW_H
#define ENTITY_VIEW_H

#include <dateline/entity.h>

#include "entity/evidence.h"
#include "entity/lexicon.h"

/* A confidence that the rest of the document must support. */
enum { DOUBTFUL = 10 };

struct word {
    struct dl_str text;
    struct dl_span span;
    uint32_t lists;  /* of the word alone */
    uint32_t phrase; /* of the longest phrase from here that decides or is a
                        title; 0: there is none */
    uint32_t entry;  /* of that phrase */
    uint32_t reach;  /* its words */
    unsigned seen;   /* enum seen */
    uint8_t kind;    /* enum dl_token_kind */
    bool glued;      /* no space before it */
    bool capital;    /* its capital counts */
    bool opens;      /* its capital may come from its place */
    bool loud;       /* all capitals, two letters or more */
    bool usual;      /* an everyday word in lower case */
};

struct view {
    struct dl_arena *scratch, *arena; /* words; mentions */
    const struct lexicon *lexicon;
    struct word *at;
    uint32_t count;
    enum style style;
    bool headline; /* of the document: its capitals are doubted sooner */
    struct dl_mentions *out;
};

/** Look at sentence `sentence` of `doc`; `evidence` may be of its body. */
void view_fill(struct view *view, const struct dl_document *doc,
               const struct evidence *evidence, uint32_t sentence);

static inline bool
view_is(const struct view *view, uint32_t word, uint32_t lists)
{
    return word < view->count && view->at[word].lists & lists;
}

/** Add the words [from, to) as a mention; `rule` names the reason. */
void view_mention(struct view *view, uint32_t from, uint32_t to,
                  enum dl_kind kind, int confidence, const char *rule);

/** Find the names of the sentence. */
void view_find(struct view *view);

/** Decide what the capitalised words [from, to) are, which no title, day or
 * break parts; `titled`: a title stands before them. */
void view_decide(struct view *view, uint32_t from, uint32_t to, bool titled);

#endif
