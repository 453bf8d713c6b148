/* What the knowledge says of one entity, for people to read. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_FACTS_H
#define DATELINE_FACTS_H

#include <dateline/knowledge.h>

/** An office that someone held: whose it is by name, not by id. */
struct dl_office {
    struct dl_str title, of;
    struct dl_day from, to; /* the last day is included */
    bool has_from, has_to;  /* false: open at that end */
};

struct dl_facts {
    struct dl_str name;
    struct dl_str of;         /* name of the country it belongs to or lies in */
    struct dl_str stands_for; /* ... for which it stands when it acts */
    struct dl_office *offices; /* the latest first */
    size_t office_count;
};

/**
 * Look up the entity of this id and kind in what is built in and `known`, the
 * user's (may be NULL). The people of a country share its id.
 * Owner:  *out lives in `arena`.
 * Cost:   linear in the user's entries; for one entity at a time.
 * Returns false when nothing is known of it.
 */
bool dl_facts_find(struct dl_arena *arena, const struct dl_knowledge *known,
                   struct dl_str id, enum dl_kind kind, struct dl_facts *out);
/** The name that belongs to an id; the id itself when it is not known. */
struct dl_str dl_facts_name(struct dl_arena *arena,
                            const struct dl_knowledge *known, struct dl_str id);

#endif
