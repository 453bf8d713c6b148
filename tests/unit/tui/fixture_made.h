/* How the library of the fixture is made: shared by the files of the fixture,
 * not by the tests. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_FIXTURE_MADE_H
#define TUI_FIXTURE_MADE_H

#include "fixture.h"

/** The three articles, joined; all lives in `arena`. */
struct dl_library *fixture_make_library(struct dl_arena *arena);
/** Cut the article of a reading into documents, with the names that the fixture
 * knows. */
void fixture_read_documents(struct dl_reading *reading);
/** The event told by the sentence that holds `words`. */
void fixture_add_event(struct dl_reading *reading, const char *words,
                       const char *title, struct dl_interval when);
/** List an entity of an article in the directory. */
void fixture_list_entity(struct dl_library *library, uint32_t article,
                         uint32_t entity);

#endif
