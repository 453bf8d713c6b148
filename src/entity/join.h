/* Joining names to one another by ordered rules; for names of one document
 * and for entities of a library. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_JOIN_H
#define ENTITY_JOIN_H

#include <dateline/entity.h>

#include "entity/person.h"
#include "entity/postings.h"
#include "entity/registry.h"

enum join {
#define X(code, id) JOIN_##code,
#include "entity/joins.def"
#undef X
    JOIN_COUNT
};

const char *join_rule(enum join join);

/** A distinct name: one spelling after folding, one kind, and for a body that
 * every country has ("Foreign Ministry") one country. */
struct form {
    struct dl_str text; /* as first written */
    struct dl_str folded;
    enum dl_kind kind;
    uint32_t record;      /* what the registry knows it as, or NO_RECORD */
    uint32_t owner;       /* of such a body: record of its country */
    bool owned;           /* the country is in the name */
    struct dl_str body;   /* the name under which it is compared; or empty */
    bool weak;            /* the registry's name may be somebody else's: the
                             rules come first */
    bool doubted;         /* several things fit */
    uint32_t count;       /* mentions */
    uint32_t first;       /* order of first appearance */
    struct person person; /* of a person */
};

struct forms {
    struct form *at;
    size_t count, room;
};

/** A name that fits several: which, is for each mention to say. */
struct doubt {
    uint32_t form, count;
    uint32_t candidates[POSTINGS_MOST]; /* forms of different sets */
    enum join rule;
};

struct joiner {
    struct dl_arena *scratch;
    const struct registry *registry;
    struct forms *forms;
    struct sets *sets;
    struct {
        uint32_t *at;
        size_t count, room;
    } known; /* record of each root of `sets` */
    struct {
        struct doubt *at;
        size_t count, room;
    } doubts;
};

/** Get ready to join `forms`, each in a set of its own in `sets`. */
struct joiner joiner_new(struct dl_arena *scratch,
                         const struct registry *registry, struct forms *forms,
                         struct sets *sets);
/** Make room for a form and a set that were added since. */
void joiner_grow(struct joiner *joiner);
/** What a form's set is known as, or NO_RECORD. */
uint32_t joiner_record(const struct joiner *joiner, uint32_t form);
/** What a form is told from its text and kind alone. */
struct form form_make(struct dl_arena *scratch, struct dl_str text,
                      enum dl_kind kind);
/** What the registry says of a spelling of it; of several people who may be
 * meant, the one who was in office on `day` (NULL: not known). */
void form_learn(struct form *form, struct dl_arena *scratch,
                const struct registry *registry, struct dl_str text,
                const struct dl_day *day);

/** Whether nothing forbids it: two things that are both known stay two, and
 * what the user parted stays apart. */
bool joiner_may(const struct joiner *joiner, uint32_t form, uint32_t into);
/** Join the sets of two forms if that is allowed. */
bool joiner_join(struct joiner *joiner, uint32_t form, uint32_t into,
                 enum join rule);
/** Candidates without those of the same set, and those it may not join. */
size_t joiner_distinct(const struct joiner *joiner, uint32_t form,
                       uint32_t *candidates, size_t count);
/** Join to the only candidate; keep several as a doubt. */
void joiner_settle(struct joiner *joiner, uint32_t form, uint32_t *candidates,
                   size_t count, enum join rule);

/** Join the forms of one document by all rules.
 * Cost: linear in forms and their letters. */
void join_document(struct joiner *joiner);

/** The rules for persons of two names or more (join_full_names), then for
 * those of one (join_lone_names; a given name alone counts if `given_too`). */
void join_full_names(struct joiner *joiner);
void join_lone_names(struct joiner *joiner, bool given_too);
/** A lone surname one letter off. */
void join_misspelt_names(struct joiner *joiner);

#endif
