/* What is read, cut to what a record may hold. */
/* SPDX-License-Identifier: ISC */
#ifndef FETCH_FIT_H
#define FETCH_FIT_H

#include <dateline/wire.h>

/** Cut texts and lists that are longer than the wire takes; an address that is
 * too long is left out, as half of one leads elsewhere. */
void fit_item(struct dl_item *item);
void fit_outcome(struct dl_outcome *outcome);

#endif
