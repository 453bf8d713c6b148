/* Faults in YAML: their place, their line quoted, and words for people. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_YAML_FAULT_H
#define CONF_YAML_FAULT_H

#include <dateline/status.h>
#include <dateline/str.h>

/** The text that is read, for messages about it. */
struct yaml_source {
    const char *path;
    struct dl_str text;
    int first_line; /* number of its first line */
};

/** Fill `err` with a fault at a place of the source; line and column from 1,
 * the line as numbered in the file. Returns `status`. */
enum dl_status yaml_fault(const struct yaml_source *source,
                          enum dl_status status, int line, int column,
                          struct dl_error *err, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/** The same for what libyaml complains about, in words that a person without
 * a grammar of YAML understands. */
enum dl_status yaml_fault_explain(const struct yaml_source *source, int line,
                                  int column, const char *problem,
                                  struct dl_error *err);

/** Whether every byte may stand in YAML: UTF-8 without control characters. */
enum dl_status yaml_fault_check(const struct yaml_source *source,
                                struct dl_error *err);

#endif
