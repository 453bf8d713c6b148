/* The linker's view of one article, shared by its steps. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_LINK_H
#define ENTITY_LINK_H

#include "entity/join.h"

/** A text with its mentions, and the form of each mention. */
struct layer {
    const struct dl_document *doc; /* NULL: there is no headline */
    struct dl_mentions *mentions;
    uint32_t *form;  /* of each mention; NULL: there are none */
    uint32_t *owner; /* of each mention that is a body: the record of its
                        country; NULL: there are none */
};

struct linker {
    struct dl_arena *arena, *scratch; /* results; the rest */
    const struct registry *registry;
    const struct dl_day *published; /* NULL: not known */
    struct layer body, headline;
    struct forms forms;
    struct sets sets;
    struct joiner joiner;
};

struct dl_str linker_text(const struct layer *layer, size_t mention);
/** What stands between a mention and the next. */
struct dl_str linker_between(const struct layer *layer, size_t mention);
/** A form in a set of its own, while joining goes on. */
uint32_t linker_add_form(struct linker *linker, struct form form);
/** The record of a mention's entity, or NO_RECORD. */
uint32_t linker_record(const struct linker *linker, const struct layer *layer,
                       size_t mention);

/** Find out whose the bodies are that every country has (bodies.c). */
void bodies_find(struct linker *linker);
/** Join names that the text says are one (taught.c). */
void taught_join(struct linker *linker);
/** Settle what a form is if it is such a body, of `owner` or of nobody knows
 * whom (NO_RECORD). */
void bodies_settle(struct linker *linker, struct form *form, uint32_t owner);
/** Give each mention of a doubtful name to the candidate that stands nearest
 * before it (nearest.c). */
void nearest_resolve(struct linker *linker);
/**
 * Add mentions of the body that describe a person or repeat an organisation
 * by an alias: "the secretary of state", "the alliance" (roles.c). New mentions
 * carry the form of what they mean; the layer's lists are replaced by longer
 * ones.
 * Cost: linear in tokens.
 */
void roles_resolve(struct linker *linker);
/** Make entities of the sets of forms (gather.c). */
void gather_entities(struct linker *linker, struct dl_entities *out);

#endif
