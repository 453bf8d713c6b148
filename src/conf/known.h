/* A knowledge file on its way into memory; its sections stand in dateline.yaml
 * too. */
/* SPDX-License-Identifier: ISC */
#ifndef CONF_KNOWN_H
#define CONF_KNOWN_H

#include <dateline/knowledge.h>
#include <dateline/yaml.h>

#include "conf/yaml_fault.h"

/** What an entry is told apart by, and where it stands. */
struct known_mark {
    const struct dl_yaml_node *node; /* its id, or its first name */
    bool id;
    bool never; /* a string that is no name */
    size_t index;
};

struct known_reading {
    struct dl_arena *arena;
    struct yaml_source source; /* its `err` is `fault`, or NULL when enough
                                  faults have been told */
    struct dl_error fault;     /* of what is being read */
    size_t told;               /* faults */
    struct dl_knowledge *into;
    struct {
        struct known_mark *at;
        size_t count, room;
    } marks;
};

void known_begin(struct known_reading *reading, struct dl_arena *arena,
                 const char *path, struct dl_str yaml,
                 struct dl_knowledge *into);

/** Read one entry; on a fault *out is worth nothing. */
enum dl_status known_read(struct known_reading *reading,
                          const struct dl_yaml_node *entry,
                          struct dl_known *out);

/* Sections. What is at fault is told and left out. */
void known_read_entities(struct known_reading *reading,
                         const struct dl_yaml_node *entities);
/** `what` is the name of the section: "never", "not-names". */
void known_read_never(struct known_reading *reading,
                      const struct dl_yaml_node *never, const char *what);

/** Leave out what stands twice in this text, and tell. */
void known_drop_twice(struct known_reading *reading);

#endif
