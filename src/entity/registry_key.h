/* How names, titles and ids are compared: shared by the registry and the
 * program that compiles its tables. */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_REGISTRY_KEY_H
#define ENTITY_REGISTRY_KEY_H

#include <dateline/arena.h>
#include <dateline/str.h>

/** The hash of a name, the same for all its spellings: accents, periods, the
 * shape of apostrophes, hyphens and spaces do not matter; case does unless
 * `folded`. */
uint64_t registry_key(struct dl_str name, bool folded);

/** The office that a title means; titles of one office of roles.def give one
 * number, any other title its own. Case does not matter. */
uint32_t registry_office(struct dl_str title);

/** The id of a name: "Antony J. Blinken", "antony-j-blinken". */
struct dl_str registry_slug(struct dl_arena *arena, struct dl_str name);

#endif
