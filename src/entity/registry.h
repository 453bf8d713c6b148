/* The knowledge made ready for the linker: ours as tables made when dateline
 * is built, the user's laid over it. Read-only and shared by threads. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_REGISTRY_H
#define ENTITY_REGISTRY_H

#include <dateline/knowledge.h>

enum { NO_RECORD = 0 };

/**
 * One thing that is known. The people of a country are a record of their own,
 * of kind group, that shares the country's id and has it as `of`; the id alone
 * leads to the country. So does a capital have its record, whether an entry
 * wrote it or not: it lies in `of` and stands for `stands_for` when it acts,
 * which is another thing only for the seat of a union.
 */
struct record {
    struct dl_str id, name; /* the name that is shown */
    enum dl_kind kind;
    uint32_t of;         /* record of the country it belongs to or lies in */
    uint32_t stands_for; /* of a capital: record of the country or union */
    bool pinned;
    bool user; /* from the user's file, which decides */
};

/** One thing that a name may mean. */
struct sense {
    uint32_t record;
    bool weak; /* an `also` name: only where it is not somebody else's */
};

struct registry;

/**
 * What is built in, with the user's over it. An entry of the user with an id
 * of ours, or without one and with a name of ours, is laid over ours: it
 * decides what it says, its names are added.
 * Owner:  the caller frees it. `user` may be NULL and is not kept.
 * Cost:   linear in the records, a fraction of a millisecond.
 */
struct registry *registry_new(const struct dl_knowledge *user);
void registry_free(struct registry *registry);
const struct record *registry_record(const struct registry *registry,
                                     uint32_t record);
uint32_t registry_by_id(const struct registry *registry, struct dl_str id);
/**
 * What `name` may mean, the user's first, then ours, strong senses before weak
 * ones; returns how many were written, at most `room`. Where the user has a
 * strong sense of the name, ours are not given; what the user says is no name
 * has none. Case matters ("US", "us"); accents, periods of acronyms, no-break
 * spaces and curly apostrophes do not.
 */
size_t registry_senses(const struct registry *registry, struct dl_str name,
                       struct sense *senses, size_t room);
/** The offices that a person held; *count of them. */
const struct dl_tenure *registry_tenures(const struct registry *registry,
                                         uint32_t record, size_t *count);
/** The people who held an office of this owner (NO_RECORD: any) on a day
 * (NULL: ever), the latest first; titles are compared as roles.def groups
 * them. Returns how many, at most `room` written. */
size_t registry_holders(const struct registry *registry, struct dl_str title,
                        uint32_t of, const struct dl_day *day,
                        uint32_t *records, size_t room);
/** Whether the user parted `name` from the entity with this id or name. */
bool registry_apart(const struct registry *registry, struct dl_str name,
                    struct dl_str id, struct dl_str entity);

#endif
