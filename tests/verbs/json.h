/* A strict reader of JSON (RFC 8259), for checking what the program prints. */
/* SPDX-License-Identifier: ISC */
#ifndef VERBS_JSON_H
#define VERBS_JSON_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct value {
    enum {
        JSON_NULL,
        JSON_BOOL,
        JSON_NUMBER,
        JSON_TEXT,
        JSON_LIST,
        JSON_OBJECT
    } type;
    double number;
    struct dl_str text;  /* unescaped */
    struct dl_str *keys; /* of an object */
    struct value *items; /* of a list or an object */
    size_t count;
};

/** Read one value that is the whole of `text`; false when it is not JSON or
 * not UTF-8. */
bool value_read(struct dl_arena *arena, struct dl_str text, struct value *out);

/** The value of `key`, or NULL. */
const struct value *value_of(const struct value *object, const char *key);

#endif
