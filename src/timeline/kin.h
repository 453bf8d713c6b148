/* Names as the signs of events know them. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_KIN_H
#define TIMELINE_KIN_H

#include <dateline/entity.h>

/** The feature that a name is; odd. A country and its people have one
 * knowledge id, and are one; so are a town and the club that is called like it,
 * which outlets tell by their context only. A person is nothing else. */
uint32_t kin_name(struct dl_str key, enum dl_kind kind);

#endif
