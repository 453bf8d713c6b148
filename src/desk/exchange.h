/* One thing at a time is asked of the helper, and all that it tells of it is
 * waited for. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_EXCHANGE_H
#define DESK_EXCHANGE_H

#include <dateline/feeds.h>

#include "desk/told.h"

struct exchange;

/** `program` is the path of dateline-fetch; nothing is started yet. */
struct exchange *exchange_new(const char *program);
/** Stop the helper and free; NULL is allowed. */
void exchange_free(struct exchange *exchange);
/** See helper_stop_by. */
void exchange_stop_by(struct exchange *exchange, int descriptor);

/**
 * Ask, and hear all that is told; `where` names in faults what is asked for.
 * Owner:  *outcome lives in `told->arena`.
 * Errors: DL_ERR_MISSING when dateline-fetch cannot be started; DL_ERR_IO when
 *         it does not answer, or the descriptor says stop: the next ask starts
 *         another one.
 */
enum dl_status exchange_ask(struct exchange *exchange, const char *where,
                            const struct dl_ask *ask, struct told *told,
                            struct dl_outcome *outcome, struct dl_error *err);

/** An ask for what is at an address that the user has named. `manner` says how
 * long it may take; NULL: as long as the helper lets it. */
struct dl_ask exchange_for(struct dl_str url, const struct dl_manner *manner);

/** An outcome that is no good, in words. */
enum dl_status exchange_fail(const char *where, enum dl_status status,
                             const struct dl_outcome *outcome,
                             struct dl_error *err);

#endif
