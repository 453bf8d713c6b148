/* Pictures that somebody wants to see, fetched in a thread of their own and
 * kept for a while. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_GALLERY_H
#define DESK_GALLERY_H

#include "desk/courier.h"

struct gallery;

/** Start its thread. Errors: DL_ERR_LIMIT, DL_ERR_IO. */
enum dl_status gallery_open(const struct courier_start *start,
                            struct gallery **out, struct dl_error *err);
/** Say stop; the thread ends soon after. NULL is allowed, and twice. */
void gallery_stop(struct gallery *gallery);
/** Stop at once; NULL is allowed. */
void gallery_close(struct gallery *gallery);
/** See dl_desk_picture. */
void gallery_want(struct gallery *gallery, struct dl_str url,
                  struct dl_str named);

#endif
