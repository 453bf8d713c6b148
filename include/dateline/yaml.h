/* YAML as dateline reads it: scalars, lists and maps, and nothing else. Used
 * for settings, themes and the front matter of articles. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_YAML_H
#define DATELINE_YAML_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum {
    DL_YAML_BYTES_MAX = 1024 * 1024, /* in one text */
    DL_YAML_NODES_MAX = 50000,
    DL_YAML_DEPTH_MAX = 32
};

/**
 * A value and where it stands. A scalar is what was written, without quotes
 * and without a type: `no`, `0x10` and `2021-03-24` are text.
 * In a map, keys[i] (always a scalar) belongs to items[i].
 */
struct dl_yaml_node {
    enum { DL_YAML_SCALAR, DL_YAML_LIST, DL_YAML_MAP } type;
    struct dl_str text; /* of a scalar */
    bool quoted;        /* written in quotes or as a block */
    int line, column;   /* from 1; column in code points */
    struct dl_yaml_node *keys, *items;
    size_t count;
};

/**
 * Read one YAML document. A text without content is an empty map. A byte order
 * mark and CRLF are read over. Aliases, anchors, tags and merge keys are
 * refused, a key that stands twice in one map too.
 * `path` names the text in messages; `first_line` is the number of its first
 * line there, 1 for a whole file.
 * Owner:  *out lives in `arena` and does not keep `yaml`; on failure the arena
 *         is as it was.
 * Errors: DL_ERR_SYNTAX; DL_ERR_LIMIT for text too long, too deep or of too
 *         many parts. Both with line, column and the line quoted.
 * Cost:   linear; n log n in the keys of one map.
 * Source: YAML 1.1, without its implicit types.
 */
enum dl_status dl_yaml_read(struct dl_arena *arena, const char *path,
                            struct dl_str yaml, int first_line,
                            const struct dl_yaml_node **out,
                            struct dl_error *err);

/** The value of `key`, or NULL when `map` is no map or does not have it. */
const struct dl_yaml_node *dl_yaml_find(const struct dl_yaml_node *map,
                                        const char *key);

/**
 * Fill `err` with a fault found in the content of `node`, its line quoted;
 * `path`, `yaml` and `first_line` as given to dl_yaml_read.
 * Returns DL_ERR_SYNTAX, so that a caller can write `return
 * dl_yaml_fault(...)`.
 */
enum dl_status dl_yaml_fault(const char *path, struct dl_str yaml,
                             int first_line, const struct dl_yaml_node *node,
                             struct dl_error *err, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
