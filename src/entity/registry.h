/* The knowledge made ready for the linker: ours as tables made when dateline
 * is built, the user's laid over it. Read-only and shared by threads. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_REGISTRY_H
#define ENTITY_REGISTRY_H

#include <dateline/knowledge.h>

enum { NO_RECORD = 0 };

/** One thing that is known. */
struct record {
    struct dl_str id, name; /* the name that is shown */
    enum dl_kind kind;
    uint32_t of;         /* record of a group's or organisation's country */
    uint32_t stands_for; /* of a capital: record of its country */
    bool pinned;
    bool user; /* from the user's file, which decides */
};

/** One thing that a name may mean. */
struct sense {
    uint32_t record;
    bool weak; /* an `also` name: only where it is not somebody else's */
};

struct registry;

/** `user` may be NULL; it is borrowed and must outlive the registry. */
struct registry *registry_new(const struct dl_knowledge *user);
void registry_free(struct registry *registry);
const struct record *registry_record(const struct registry *registry,
                                     uint32_t record);
uint32_t registry_by_id(const struct registry *registry, struct dl_str id);
/**
 * What `name` may mean, the user's and strong senses first; returns how many
 * were written, at most `room`. Case matters ("US", "us"); periods of
 * acronyms, no-break spaces and curly apostrophes do not.
 */
size_t registry_senses(const struct registry *registry, struct dl_str name,
                       struct sense *senses, size_t room);
/** The offices that a person held; *count of them. */
const struct dl_tenure *registry_tenures(const struct registry *registry,
                                         uint32_t record, size_t *count);
/** The people who held an office of this owner (NO_RECORD: any) on a day;
 * titles are compared as roles.def groups them. Returns how many, at most
 * `room` written. */
size_t registry_holders(const struct registry *registry, struct dl_str title,
                        uint32_t of, const struct dl_day *day,
                        uint32_t *records, size_t room);
/** Whether the user parted `name` from the entity with this id or name. */
bool registry_apart(const struct registry *registry, struct dl_str name,
                    struct dl_str id, struct dl_str entity);

#endif
