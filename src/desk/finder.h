/* A search over the store, from the question to the answer. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_FINDER_H
#define DESK_FINDER_H

#include <dateline/desk.h>

struct finding;

/** What is looked for; `query` is copied. */
struct finding *finding_new(const struct dl_desk_query *query);
/** NULL is allowed. */
void finding_free(struct finding *finding);

/** Search. False when `stopped` said so meanwhile; else *out is the news of
 * what was found, or of what is wrong with the query. */
bool finding_run(struct finding *finding, struct dl_store *store,
                 bool (*stopped)(const void *context), const void *context,
                 struct dl_news *out);

#endif
