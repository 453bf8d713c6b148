/* Colour schemes of others: base16 and base24. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_SCHEME_H
#define CONF_SCHEME_H

#include <dateline/theme.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** Whether a file is a scheme and no theme of ours. */
bool scheme_is(const struct dl_yaml_node *root);

/**
 * Make a theme of a scheme: `system`, `name`, `variant` and a `palette` of
 * base00 to base0F, or base17; or the old form with `scheme` and the colours at
 * the top. `#` is optional. Keys that nobody knows are passed over.
 * `out->name` stays empty when it has none.
 * Errors: DL_ERR_SYNTAX at line and column: a key is missing or no colour, or
 *         the scheme is of a system that is not read.
 * Source: tinted-theming, builder guidelines 0.11.
 */
enum dl_status scheme_read(const struct yaml_source *source,
                           const struct dl_yaml_node *root,
                           struct dl_theme *out);

#endif
