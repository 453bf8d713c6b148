/* Values that settings and knowledge files have in common. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_VALUE_H
#define CONF_VALUE_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** Whether nothing stands behind the colon. */
bool value_is_blank(const struct dl_yaml_node *value);

/** A scalar of one line that is not empty; `what` names it in the message. */
enum dl_status value_text(const struct yaml_source *source,
                          const struct dl_yaml_node *value, const char *what,
                          struct dl_str *out);

/** The same for a list of them; a lone scalar is a list of one, an empty
 * value an empty list. */
enum dl_status value_texts(struct dl_arena *arena,
                           const struct yaml_source *source,
                           const struct dl_yaml_node *value, const char *what,
                           struct dl_strs *out);

/** yes, no and their kin. */
enum dl_status value_bool(const struct yaml_source *source,
                          const struct dl_yaml_node *value, const char *what,
                          bool *out);

/** A day, month or year as 2021-03-24, 2021-03 or 2021: its first day, or
 * with `last` its last one. */
enum dl_status value_day(const struct yaml_source *source,
                         const struct dl_yaml_node *value, const char *what,
                         bool last, struct dl_day *out);

/** A text of one line as YAML has it: in single quotes, where only the quote
 * itself is special. Control characters become spaces. */
struct dl_str value_quote(struct dl_arena *arena, struct dl_str text);

#endif
