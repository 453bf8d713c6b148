/* Reading `searches:`. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_SEARCHES_H
#define CONF_SEARCHES_H

#include <dateline/searches.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** Read a list of searches; appends to `out`. A name that stands twice is
 * refused; a query that cannot be read is kept with its fault. */
enum dl_status searches_read(struct dl_arena *arena,
                             const struct yaml_source *source,
                             const struct dl_yaml_node *list,
                             struct dl_searches *out);

/** The searches of a text that holds nothing else, as searches.yaml does. */
enum dl_status searches_read_text(struct dl_arena *arena, const char *path,
                                  struct dl_str text, struct dl_searches *out,
                                  struct dl_error *err);

#endif
