/* JSON values as a tree. Linked only by dateline-fetch and its tests. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_JSON_H
#define DATELINE_JSON_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum { DL_JSON_DEPTH_MAX = 64 };

enum dl_json_kind {
    DL_JSON_NULL,
    DL_JSON_BOOL,
    DL_JSON_NUMBER,
    DL_JSON_TEXT,
    DL_JSON_LIST,
    DL_JSON_OBJECT
};

struct dl_json {
    enum dl_json_kind kind;
    bool truth;
    double number;
    struct dl_str key;     /* in an object */
    struct dl_str text;    /* UTF-8; may hold control characters */
    struct dl_json *first; /* of a list's or object's members, in order */
    struct dl_json *next;
};

/**
 * Read one JSON value. What stands behind it is ignored; half a surrogate pair
 * becomes U+FFFD; what lies deeper than DL_JSON_DEPTH_MAX is null.
 * Owner:  *out lives in `arena`.
 * Errors: DL_ERR_SYNTAX with line and column; `err->where` is left empty.
 * Source: RFC 8259.
 */
enum dl_status dl_json_read(struct dl_arena *arena, struct dl_str bytes,
                            const struct dl_json **out, struct dl_error *err);

/** A member by its key; NULL when `object` is none or has none. Both may be
 * NULL-safe chained: the member of NULL is NULL. */
const struct dl_json *dl_json_member(const struct dl_json *object,
                                     const char *key);
/** The text of a member, or of what `value` itself is; empty for anything that
 * is no text (a number is given as it would be written). */
struct dl_str dl_json_text(struct dl_arena *arena, const struct dl_json *value);

#endif
