/* Names in text: finding mentions, joining them to entities in one article,
 * and joining entities over articles. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_ENTITY_H
#define DATELINE_ENTITY_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/document.h>
#include <dateline/knowledge.h>
#include <dateline/status.h>

#define DL_NO_ENTITY UINT32_MAX /* too large for an enumerator */

/** A name where it stands in the text. */
struct dl_mention {
    struct dl_span span;
    enum dl_kind kind;
    uint8_t confidence; /* 0-100 */
    bool role;          /* a description, not a name: "the top US diplomat" */
    bool actor;      /* a place that acts: "Washington said"; see stands_for */
    uint32_t entity; /* index into the article's entities, or DL_NO_ENTITY */
    const char *why; /* rule id and what it saw: "title: Secretary of State" */
    const char *joined; /* rule id that joined it to its entity */
};

struct dl_mentions {
    struct dl_mention *at;
    size_t count, room;
};

/** Index of the first mention that ends after byte `offset`. By bisection. */
static inline size_t
dl_mention_at(const struct dl_mentions *mentions, uint32_t offset)
{
    return dl_span_find(mentions->at, mentions->count, sizeof *mentions->at,
                        offset);
}

/** Another form of an entity's name. */
struct dl_alias {
    struct dl_str text;
    const char *joined; /* id of the rule that joined it; a row of joins.def */
    uint32_t mentions;
};

struct dl_aliases {
    struct dl_alias *at;
    size_t count, room;
};

/** One person, organisation, place, ... of one article. */
struct dl_entity {
    struct dl_str name; /* the best full form */
    enum dl_kind kind;
    struct dl_str key; /* joins over articles: a knowledge id ("peru"), else the
                          folded name, with a bar and the id of its country
                          after a body that every country has ("supreme
                          court|peru"); unique with `kind` and `known` */
    bool known;        /* `key` is a knowledge id */
    struct dl_aliases aliases; /* other surface forms, most frequent first */
    uint32_t mentions;
    uint32_t first;   /* byte offset of its first mention in the body, or
                         UINT32_MAX when it stands in the headline only */
    struct dl_str of; /* a place: id of the country it lies in */
    struct dl_str stands_for; /* a capital: id of the country for whose
                                 government it stands when it acts, which is
                                 `of`, or of the union that sits there; or
                                 empty */
    uint8_t salience; /* 0-100: how much the article is about it; subjects and
                         the headline before passing mentions */
};

struct dl_entities {
    struct dl_entity *at;
    size_t count, room;
};

struct dl_tagger;  /* read-only once open; shared by threads */
struct dl_lattice; /* one thread's scratch */

/**
 * Open the recogniser: what is built in plus `known`, the user's entries (may
 * be NULL), which win over ours. `model` is the path of a model file, NULL or
 * empty for the one that is built in.
 * Owner:  the caller closes it; it borrows `known`, which must outlive it and
 *         all that is made with it.
 */
enum dl_status dl_tagger_open(const struct dl_knowledge *known,
                              const char *model, struct dl_tagger **out,
                              struct dl_error *err);
void dl_tagger_close(struct dl_tagger *tagger);
/** A number of what it was opened with: another one for another model, and for
 * other knowledge of the user's that names hang on. */
uint32_t dl_tagger_sum(const struct dl_tagger *tagger);
/** The same without the corrections in force, which matter only where such a
 * name stands. */
uint32_t dl_tagger_plain(const struct dl_tagger *tagger);

struct dl_lattice *dl_lattice_new(void);
void dl_lattice_free(struct dl_lattice *work);

/**
 * Find the names in a document. For a headline in Title Case or capitals,
 * `body` is the article it stands over, whose words decide what is a name,
 * and `told` the names that were found there (both NULL otherwise).
 * Owner:  mentions live in `arena`, in text order, never overlapping.
 * Cost:   linear in tokens.
 */
void dl_entity_find(struct dl_arena *arena, const struct dl_tagger *tagger,
                    struct dl_lattice *work, const struct dl_document *doc,
                    const struct dl_document *body,
                    const struct dl_mentions *told, struct dl_mentions *out);

/**
 * Join the mentions of one article to entities; sets `entity` and `joined` in
 * both lists and may add role mentions ("the secretary of state") to `mentions`
 * and drop ones that the article as a whole disproves.
 * `headline` and its mentions may be NULL. `published` may be NULL.
 * Owner:  entities live in `arena`, by first appearance, headline first.
 */
void dl_entity_link(struct dl_arena *arena, const struct dl_tagger *tagger,
                    const struct dl_document *doc, struct dl_mentions *mentions,
                    const struct dl_document *headline,
                    struct dl_mentions *headline_mentions,
                    const struct dl_day *published, struct dl_entities *out);

/** An entity over a whole library. */
struct dl_listing {
    struct dl_str name;
    enum dl_kind kind;
    struct dl_str key;
    struct dl_aliases aliases; /* most frequent first */
    uint32_t mentions, articles;
    uint32_t salience; /* summed over articles */
    bool pinned;       /* by a knowledge file: offered first in the picker */
    struct dl_listed {
        uint32_t article, entity; /* index into `articles`, into its entities */
    } * where;                    /* by article */
    uint32_t where_count, where_room;
};

struct dl_directory {
    struct dl_listing *at; /* most mentioned first, then by name */
    size_t count, room;
    uint32_t **of; /* of[article][entity] is the listing */
};

/** The entities of an article and its day, NULL when it is not known. */
struct dl_census {
    const struct dl_entities *entities;
    const struct dl_day *day;
};

/**
 * Join the entities of `count` articles: by key, then full names and lone
 * surnames of persons (of several bearers, the one written about twice as
 * often around the day of the article), acronyms taught in one article.
 * Owner:  lives in `arena`, borrows strings of the entities.
 */
void dl_directory_build(struct dl_arena *arena, const struct dl_tagger *tagger,
                        const struct dl_census *articles, size_t count,
                        struct dl_directory *out);

/** The same, article by article: what makes a directory, kept. */
struct dl_ladder;

struct dl_ladder *dl_ladder_new(const struct dl_tagger *tagger);
void dl_ladder_free(struct dl_ladder *ladder);
/**
 * Put an article on the ladder, in place of what had this number; `entities`
 * NULL takes it off. What the ladder lists does not depend on the order in
 * which articles came. Numbers count from 0.
 * Owner:  borrows `entities` until they are replaced; copies `day`.
 * Cost:   as the entities of the article.
 */
void dl_ladder_put(struct dl_ladder *ladder, uint32_t article,
                   const struct dl_entities *entities,
                   const struct dl_day *day);
/**
 * List what stands on the ladder.
 * Owner:  `out` lives in `arena`, borrows strings of the entities.
 * Cost:   n log n in the entities of all articles; names are compared only
 *         where they may be joined to those of articles put since last time.
 */
void dl_ladder_list(struct dl_ladder *ladder, struct dl_arena *arena,
                    struct dl_directory *out);

#endif
