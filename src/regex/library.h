/* PCRE2, loaded when it is first needed: linking it would make every start
 * wait for what few of them use. */
/* SPDX-License-Identifier: ISC */
#ifndef REGEX_LIBRARY_H
#define REGEX_LIBRARY_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/** Its functions, under their names without the prefix. */
struct library {
#define X(name) __typeof__(pcre2_##name##_8) *name;
#include "regex/calls.def"
#undef X
};

/** The library, or NULL when it is not installed. It is never unloaded. Not for
 * more than one thread at a time. */
const struct library *regex_library(void);

#endif
