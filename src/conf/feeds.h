/* Reading `feeds:` and `defaults:`. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_FEEDS_H
#define CONF_FEEDS_H

#include <dateline/feeds.h>

#include "conf/options.h"

/** What feeds are treated like when nothing is said. */
struct dl_manner manner_default(void);

/** Read `defaults:` over a manner. */
enum dl_status manner_read(const struct yaml_source *source,
                           const struct dl_yaml_node *map,
                           struct dl_manner *out);

/** Read one of its settings; an unknown one is refused. */
enum dl_status manner_set(const struct yaml_source *source,
                          const struct dl_yaml_node *key,
                          const struct dl_yaml_node *value,
                          struct dl_manner *out);

/** Read `feeds:`, each with `manner` where it says nothing itself; appends to
 * `out`. An address that stands twice is refused. */
enum dl_status feeds_read(struct dl_arena *arena,
                          const struct yaml_source *source,
                          const struct dl_yaml_node *list,
                          const struct dl_manner *manner,
                          struct dl_subscriptions *out);

/** The feeds of a text that holds nothing else, as feeds.yaml does. */
enum dl_status feeds_read_text(struct dl_arena *arena, const char *path,
                               struct dl_str text,
                               const struct dl_manner *manner,
                               struct dl_subscriptions *out,
                               struct dl_error *err);

/** Index of the feed with this address, or `count`. */
size_t feeds_find(const struct dl_subscriptions *feeds, struct dl_str url);

/** Write a manner's fields that differ from `from`, each as "name: value" with
 * `before` in front; in the arena. */
struct dl_str manner_print(struct dl_arena *arena, const char *before,
                           const struct dl_manner *manner,
                           const struct dl_manner *from);

#endif
