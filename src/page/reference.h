/* Text and values of markup, with the references in them read. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_REFERENCE_H
#define PAGE_REFERENCE_H

#include <dateline/str.h>

/**
 * Append `text`, up to the next tag or comment or (`value`) of an attribute, to
 * the *count bytes at `out`: references read, line breaks as one byte. It never
 * grows. False when that is not certain to be what the parser makes of it: a
 * name that is not among the few common ones, one without a semicolon, a
 * control character or broken UTF-8; *count says nothing then.
 * Cost:   linear.
 * Source: HTML, 13.2.5.72 to 13.2.5.80 (character references).
 */
bool reference_read_all(struct dl_str text, bool value, char *out,
                        size_t *count);

#endif
