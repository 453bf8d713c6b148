/* Reading settings from text in the unit programs of this room. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_CONF_READING_H
#define UNIT_CONF_READING_H

#include "../unit.h"

#include <dateline/settings.h>

/* The built-in settings with `yaml` over them. */
static inline void
read_settings(void **state, const char *yaml, struct dl_settings *out)
{
    struct dl_error err;
    dl_settings_default(*state, out);
    if (dl_settings_read(*state, "/etc/d/t.yaml", dl_str_from(yaml), out,
                         &err) != DL_OK)
        fail_msg("%d:%d %s\n%s", err.line, err.column, err.text, yaml);
}

/* The text must be refused at a place with a message that holds `words`, and
 * leave the settings as they were. */
static inline void
refuse_settings(void **state, const char *yaml, int line, int column,
                const char *words)
{
    struct dl_settings settings, before;
    struct dl_error err = {0};
    dl_settings_default(*state, &settings);
    before = settings;
    assert_int_not_equal(
        dl_settings_read(*state, "t.yaml", dl_str_from(yaml), &settings, &err),
        DL_OK);
    if (!strstr(err.text, words))
        fail_msg("no \"%s\" in: %s", words, err.text);
    if (err.line != line || err.column != column)
        fail_msg("%s: at %d:%d, not %d:%d", err.text, err.line, err.column,
                 line, column);
    assert_memory_equal(&settings, &before, sizeof before);
}

#endif
