/* The kinds of entity. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_KIND_H
#define DATELINE_KIND_H

#include <dateline/str.h>

enum dl_kind {
#define X(code, name, plural, sign, letter) DL_KIND_##code,
#include <dateline/kinds.def>
#undef X
    DL_KIND_COUNT,
    DL_KIND_NONE = DL_KIND_COUNT /* "not a name" */
};

/** The name of a kind as JSON and YAML write it; static. */
const char *dl_kind_name(enum dl_kind kind);
/** All of them, ended by NULL. */
const char *const *dl_kind_names(void);
const char *dl_kind_plural(enum dl_kind kind);
char dl_kind_sign(enum dl_kind kind);
/** The kind called `name`; false when there is none. "none" is DL_KIND_NONE. */
bool dl_kind_parse(struct dl_str name, enum dl_kind *out);

#endif
