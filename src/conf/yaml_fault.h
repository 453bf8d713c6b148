/* Faults in YAML: their place, their line quoted, and words for people. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_YAML_FAULT_H
#define CONF_YAML_FAULT_H

#include <dateline/status.h>
#include <dateline/str.h>

struct dl_yaml_node;

/** The text that is read, and where faults in it are told. */
struct yaml_source {
    const char *path;
    struct dl_str text;
    int first_line;       /* number of its first line */
    struct dl_error *err; /* may be NULL */
};

/** Tell of a fault at a place of the source; line and column from 1, the line
 * as numbered in the file. Returns `status`. */
enum dl_status yaml_fault_at(const struct yaml_source *source,
                             enum dl_status status, int line, int column,
                             const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/** Tell of a fault in the content of `node`. Returns DL_ERR_SYNTAX. */
enum dl_status yaml_fault(const struct yaml_source *source,
                          const struct dl_yaml_node *node, const char *format,
                          ...) __attribute__((format(printf, 3, 4)));

/** Point `err` at `node`, with its line quoted, and leave the words empty. */
void yaml_fault_place(const struct yaml_source *source,
                      const struct dl_yaml_node *node, struct dl_error *err);

/** Tell that `node` is no known `what` ("setting", "colour"), and which of
 * `names` was probably meant. Returns DL_ERR_SYNTAX. */
enum dl_status yaml_fault_unknown(const struct yaml_source *source,
                                  const struct dl_yaml_node *node,
                                  const char *what, const char *const *names,
                                  size_t count);

/** Tell what libyaml complains about, in words that a person without a grammar
 * of YAML understands. Returns DL_ERR_SYNTAX. */
enum dl_status yaml_fault_explain(const struct yaml_source *source, int line,
                                  int column, const char *problem);

/** Check that every byte may stand in YAML: UTF-8 without control characters,
 * and not too many. */
enum dl_status yaml_fault_check(const struct yaml_source *source);

/** Whether no character of a value is a control: "\e" is one in quotes. */
bool yaml_is_text(struct dl_str text);

/** Whether no character of a value steers a terminal or ends a line. */
bool yaml_is_one_line(struct dl_str text);

#endif
