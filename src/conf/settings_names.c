/* `entities:` and `not-names:` of a settings file. */
/* SPDX-License-Identifier: ISC */
#include "conf/known.h"
#include "conf/options.h"

/* A file that has one of the two lists replaces that one and keeps the other.
 * Settings are taken whole or not at all, so the first fault ends it. */
enum dl_status
settings_read_names(struct reading *reading,
                    const struct dl_yaml_node *entities,
                    const struct dl_yaml_node *not_names)
{
    struct dl_knowledge names = {.faults = {0}};
    struct known_reading known;
    known_begin(&known, reading->arena, reading->source.path,
                reading->source.text, &names);
    if (entities)
        known_read_entities(&known, entities);
    if (not_names)
        known_read_never(&known, not_names, "not-names");
    known_drop_twice(&known);
    if (names.faults.count) {
        if (reading->source.err)
            *reading->source.err = names.faults.at[0];
        return names.faults.at[0].status;
    }
    if (entities)
        reading->into->entities.entries = names.entries;
    if (not_names)
        reading->into->entities.never = names.never;
    return DL_OK;
}
