/* A small writer of JSON, one object per line. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <dateline/str.h>

#include <stdio.h>

/** Where the object goes, and whether a comma is due. */
struct json {
    FILE *out;
    bool comma;
};

/* In all of these `key` is NULL inside a list. */

void json_object(struct json *json, const char *key);
void json_object_end(struct json *json);
void json_list(struct json *json, const char *key);
void json_list_end(struct json *json);
/** End the line; the next object may begin. */
void json_line_end(struct json *json);

/** Text, escaped; broken UTF-8 becomes U+FFFD. */
void json_text(struct json *json, const char *key, struct dl_str text);
/** The same, but null when it is empty: what is not known. */
void json_known(struct json *json, const char *key, struct dl_str text);
void json_null(struct json *json, const char *key);
void json_bool(struct json *json, const char *key, bool value);
void json_count(struct json *json, const char *key, size_t count);
/** A number with at most two digits after the point, in any locale. */
void json_number(struct json *json, const char *key, double number);
/** "start" and "end". */
void json_span(struct json *json, struct dl_span span);

#endif
