/* Colour schemes of others: base16 and base24. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_SCHEME_H
#define CONF_SCHEME_H

#include <dateline/theme.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** Whether a file is a scheme and no theme of ours. */
bool scheme_is(const struct dl_yaml_node *root);

/** What it says, as a theme would: in YAML. */
struct scheme {
    struct dl_str name; /* empty: it has none */
    bool light;
    const struct dl_yaml_node *palette, *styles;
};

/**
 * Read a scheme: `system`, `name`, `variant` and a `palette` of
 * base00 to base0F, or base17; or the old form with `scheme` and the colours at
 * the top. `#` is optional. Keys that nobody knows are passed over.
 * Owner:  *out lives in `arena` and keeps `root`.
 * Errors: DL_ERR_SYNTAX at line and column: a key is missing or no colour, or
 *         the scheme is of a system that is not read.
 * Source: tinted-theming, builder guidelines 0.11.
 */
enum dl_status scheme_read(struct dl_arena *arena,
                           const struct yaml_source *source,
                           const struct dl_yaml_node *root, struct scheme *out);

#endif
