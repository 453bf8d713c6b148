/* Joining names to one another by ordered rules; for names of one document
 * and for entities of a library. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_JOIN_H
#define ENTITY_JOIN_H

#include <dateline/entity.h>

#include "entity/lexicon.h"
#include "entity/sets.h"

enum join {
#define X(code, id) JOIN_##code,
#include "entity/joins.def"
#undef X
    JOIN_COUNT
};

const char *join_rule(enum join join);

/** A distinct name: one spelling after folding, one kind. */
struct form {
    struct dl_str text; /* as first written */
    struct dl_str folded;
    enum dl_kind kind;
    uint32_t entry; /* of the lexicon, or NO_ENTRY */
    bool listed;    /* a person the lexicon knows by this full name */
    uint32_t count; /* mentions */
    uint32_t first; /* order of first appearance */
};

struct forms {
    struct form *at;
    size_t count, room;
};

/**
 * Join forms that name one thing. `sets` has one member a form.
 * `given_too`: a lone given name joins the only person who has it.
 * Cost: linear in forms and the letters of persons' names.
 */
void join_forms(struct dl_arena *scratch, const struct lexicon *lexicon,
                const struct forms *forms, struct sets *sets, bool given_too);

#endif
