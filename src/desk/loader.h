/* What the helper is asked to read, for the other files of this room. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_LOADER_H
#define DESK_LOADER_H

#include <dateline/loader.h>

#include "desk/told.h"

/**
 * Have the helper read bytes: a page, a feed, an outline or mail, told by
 * themselves and by the file name in `path`, which names them in faults.
 * Owner:  the outcome lives in `told->arena`.
 * Errors: DL_ERR_MISSING when dateline-fetch cannot be started; DL_ERR_IO when
 *         it does not answer. What cannot be read is an outcome.
 */
enum dl_status loader_bytes(struct dl_loader *loader, const char *path,
                            struct dl_str bytes, struct told *told,
                            struct dl_outcome *outcome, struct dl_error *err);

#endif
