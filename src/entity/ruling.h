/* The names of a document as the rules see them: runs of tokens that a rule
 * may shift, part, rename, drop or add, and what the lists say of a token. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_RULING_H
#define ENTITY_RULING_H

#include "entity/rules.h"

#include <string.h>

/** A name as a run of tokens, inside one sentence. */
struct name {
    uint32_t first, end; /* tokens [first, end) */
    uint32_t sentence;
    enum dl_kind kind; /* DL_KIND_NONE: it is to go */
    uint8_t confidence;
    bool actor;
    bool settled; /* decided by the user: no rule may touch it */
    const char *why;
    struct dl_span asked; /* the tokens that `lists` was asked of */
    uint32_t lists;
};

struct names {
    struct name *at; /* in text order, never overlapping */
    size_t count, room;
};

/** One document while the rules work on it. */
struct ruling {
    struct dl_arena *scratch;
    const struct gazetteer *gazetteer;
    const struct dl_document *doc;
    const struct evidence *evidence;
    const struct told *told; /* of a headline; or NULL */
    struct names names;
    struct names more; /* added by the rule at work; see ruling_merge */
    uint32_t *lists;   /* of each token, once asked for */
    uint32_t *words;   /* likewise: sets of words */
    uint8_t *styles;   /* of each sentence: enum style + 1, once asked for */
    const char *why;   /* of the rule at work */
};

enum rule {
#define X(id, each, function, says) RULE_##id,
#include "entity/rules.def"
#undef X
    RULE_COUNT
};

static_assert(RULE_COUNT <= 64, "a set of rules is 64 bits");

/* The functions of rules.def: for each name, or once for the document. */
typedef void rule_name(struct ruling *ruling, struct name *name);
typedef void rule_document(struct ruling *ruling);
#define X(id, each, function, says) rule_##each function;
#include "entity/rules.def"
#undef X

/** rules_apply with only the rules of the set `on` (bits of enum rule). */
void rules_apply_some(struct dl_arena *arena, struct dl_arena *scratch,
                      const struct gazetteer *gazetteer,
                      const struct dl_document *doc,
                      const struct evidence *evidence, const struct told *told,
                      uint64_t on, struct dl_mentions *mentions);

/* Sets of words that only the rules ask for; rules_words.def. */
enum word_set {
    WORD_ACTS = 1 << 0,      /* what governments do: "accuses", "imposed" */
    WORD_MODAL = 1 << 1,     /* "will", "would" */
    WORD_HELPS = 1 << 2,     /* "has", "is": the act follows */
    WORD_OWNED = 1 << 3,     /* what a government has: "response", "envoy" */
    WORD_COMPASS = 1 << 4,   /* "North", "Latin" */
    WORD_STRONG = 1 << 5,    /* makes one word an event: "massacre" */
    WORD_MEETING = 1 << 6,   /* makes a club of states an event: "summit" */
    WORD_WORK = 1 << 7,      /* stands beside the title of a work: "film" */
    WORD_LAW = 1 << 8,       /* ends the name of a law: "Act" */
    WORD_PAPER = 1 << 9,     /* a newspaper whose name begins with "The" */
    WORD_PREFIX = 1 << 10,   /* "anti-", "pro-": no part of a name */
    WORD_KEPT = 1 << 11,     /* a title that stays with a lone first name */
    WORD_SUFFIX = 1 << 12,   /* "Jr.", "III": part of the name before it */
    WORD_BLOC = 1 << 13,     /* "the West" */
    WORD_REACHES = 1 << 14,  /* "in", "from": a place follows */
    WORD_SMALL = 1 << 15,    /* no name begins or ends with it: "the", "of" */
    WORD_MISTER = 1 << 16,   /* only a person follows: "Mr.", "Gen." */
    WORD_LEADS = 1 << 17,    /* begins the name of an event: "Hurricane" */
    WORD_LEADS_OF = 1 << 18, /* ... with "of": "Battle" */
    WORD_CONTEST = 1 << 19,  /* ends the name of an event: "Olympics" */
    WORD_NO_EVENT = 1 << 20, /* looks like an event's head: "Prize" */
    WORD_STOP = 1 << 21,     /* capitalised by habit: "Government", "GDP" */
    WORD_LINK = 1 << 22,     /* small inside a title: "of", "and" */
    WORD_TAIL = 1 << 23,     /* "-based", "-related": outside a name */
    WORD_SETTLED = 1 << 24,  /* "Italian-American": one people */
    WORD_PARTICLE = 1 << 25, /* "von", "de": inside a person's name */
    WORD_BEFORE = 1 << 26,   /* "von", "De": in front of a family name */
    WORD_REALM = 1 << 27,    /* "Duchy", "Empire": of a place */
    WORD_GENERIC = 1 << 28,  /* "province": says the sort of what it follows */
    WORD_PLAYS = 1 << 29,    /* what clubs do: "beat", "drew" */
    WORD_CALAMITY = 1 << 30  /* an event with a year and place: "bombings" */
};

/** The sets of rules_words.def that hold `word`. By bisection. */
unsigned rules_words(struct dl_str word);

static inline const struct dl_token *
ruling_token(const struct ruling *ruling, uint32_t token)
{
    return &ruling->doc->tokens[token];
}

static inline struct dl_str
ruling_text(const struct ruling *ruling, uint32_t token)
{
    return dl_str_slice(ruling->doc->text, ruling->doc->tokens[token].span);
}

static inline bool
ruling_is(const struct ruling *ruling, uint32_t token, const char *text)
{
    return dl_str_is(ruling_text(ruling, token), text);
}

static inline bool
ruling_has(const struct ruling *ruling, uint32_t token, unsigned flags)
{
    return ruling->doc->tokens[token].flags & flags;
}

/** Whether token `token` is a word with a capital. */
static inline bool
ruling_capital(const struct ruling *ruling, uint32_t token)
{
    const struct dl_token *at = ruling_token(ruling, token);
    return at->kind == DL_TOKEN_WORD && at->flags & DL_TOKEN_CAPITAL;
}

/** Whether one name covers [first, end). `*name` is where to look from, at
 * first 0, and moves on: asked in text order, all questions together are
 * linear. */
bool ruling_covers(const struct ruling *ruling, size_t *name, uint32_t first,
                   uint32_t end);
/** First token and the one after the last of the name's sentence. */
uint32_t ruling_begin(const struct ruling *ruling, const struct name *name);
uint32_t ruling_end(const struct ruling *ruling, const struct name *name);

/** How sentence `sentence` uses capitals; headlines are doubted sooner. */
enum style ruling_style(struct ruling *ruling, uint32_t sentence);

/** The lists that hold this token alone; LIST_GOES_ON is not among them. */
uint32_t ruling_lists(struct ruling *ruling, uint32_t token);
/** The sets of rules_words.def that hold this token. */
unsigned ruling_words(const struct ruling *ruling, uint32_t token);
/** Whether the word is an everyday one when it is written small. */
bool ruling_usual(const struct ruling *ruling, uint32_t token);
/** The lists that hold exactly the tokens [first, end). */
uint32_t ruling_phrase(const struct ruling *ruling, uint32_t first,
                       uint32_t end);
/** The lists that hold the whole name; asked once while its ends stay. */
uint32_t ruling_lists_of(const struct ruling *ruling, struct name *name);
/** Where the longest phrase of `lists` that begins at `first` ends, at most at
 * `limit`; `first` when there is none. */
uint32_t ruling_longest(const struct ruling *ruling, uint32_t first,
                        uint32_t limit, uint32_t lists);

/** Give the name this kind, by the rule at work, unless it has it. */
void ruling_set(const struct ruling *ruling, struct name *name,
                enum dl_kind kind);
/** Move the ends of a name; it goes when nothing is left. */
void ruling_cut(const struct ruling *ruling, struct name *name, uint32_t first,
                uint32_t end);
/** Take the name away. */
void ruling_drop(struct name *name);
/** Add a name, by the rule at work. One rule adds in text order. */
void ruling_add(struct ruling *ruling, uint32_t sentence, uint32_t first,
                uint32_t end, enum dl_kind kind, int confidence);
/** Lay what was added over the names and leave out what is gone: an addition
 * takes the place of names inside it, and yields to one that reaches out. A
 * name that the one before it has been drawn over is gone, too. */
void ruling_merge(struct ruling *ruling);

/** The kind of a phrase that stands for itself: a country, a people, a known
 * organisation; DL_KIND_NONE when these lists do not hold it. */
enum dl_kind ruling_known_kind(uint32_t lists);
/** Whether a place stands here for its government: it says or decides, or owns
 * what governments have. */
bool ruling_acts(const struct ruling *ruling, const struct name *name);

#endif
