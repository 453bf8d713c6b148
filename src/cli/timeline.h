/* The entries that were asked for, and the shapes they can be printed in. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_TIMELINE_H
#define CLI_TIMELINE_H

#include "cli/cli.h"

struct timeline {
    const struct dl_library *library;
    const struct dl_entry **at; /* in time order */
    size_t count, room;
};

/** The sentence that best tells of an entry, and where it stands. */
struct telling {
    const struct dl_article *article;
    struct dl_str sentence;
};

struct telling timeline_telling(const struct timeline *timeline,
                                const struct dl_entry *entry, uint32_t which);

void timeline_plain(struct cli *cli, const struct timeline *timeline);
void timeline_json(struct cli *cli, const struct timeline *timeline);
void timeline_markdown(struct cli *cli, const struct timeline *timeline);
void timeline_ics(struct cli *cli, const struct timeline *timeline);

#endif
