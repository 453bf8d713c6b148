/* The entries that were asked for, and the shapes they can be printed in. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_TIMELINE_H
#define CLI_TIMELINE_H

#include "cli/cli.h"

struct timeline {
    const struct dl_library *library;
    const struct dl_entry **at; /* in time order, the undated ones last */
    size_t count, room;
    size_t undated; /* how many of them nothing dates */
    bool has_now;   /* the present was given, so that a plan can be overdue */
    struct dl_day now; /* ... or is when the newest article appeared */
};

/** The sentence that best tells of an entry, and where it stands. */
struct telling {
    const struct dl_article *article;
    const struct dl_event *event;
    struct dl_str sentence;
};

struct telling timeline_telling(const struct timeline *timeline,
                                const struct dl_entry *entry, uint32_t which);

/**
 * Keep what --entity, --article, --story, --from, --to and --all let through.
 * What is only known to lie before or after a day counts as standing there.
 * False, and reported, when what they name is not there.
 */
bool timeline_sieve(struct cli *cli, const struct dl_library *library,
                    struct timeline *out);
/** Keep the most important, as --top or --days wants; undated ones go. */
void timeline_fold(struct cli *cli, struct timeline *timeline);

/** Find the present: --now, or when the newest article appeared; false when
 * neither is known. */
bool timeline_now(const struct cli *cli, struct timeline *timeline);
/** Keep what lies ahead of the present, and what is overdue. */
void timeline_ahead(struct timeline *timeline);
/** A plan whose day is past, and nothing reports it; never when the present was
 * not given. */
bool timeline_overdue(const struct timeline *timeline,
                      const struct dl_entry *entry);

/** How wide the column of days is, so that the others stand in line. */
int timeline_when_cols(const struct timeline *timeline);
void timeline_plain(struct cli *cli, const struct timeline *timeline);
/** The same, with how far ahead each entry lies. */
void timeline_agenda(struct cli *cli, const struct timeline *timeline);
void timeline_json(struct cli *cli, const struct timeline *timeline);
void timeline_markdown(struct cli *cli, const struct timeline *timeline);
void timeline_ics(struct cli *cli, const struct timeline *timeline);

enum { TIMELINE_UID_MAX = 48 };
struct timeline_uid {
    char text[TIMELINE_UID_MAX];
};

/**
 * A name for each entry that stays its own from run to run, and while newer
 * articles join: it is made from the first telling, not from the best.
 * Owner:  one for each entry, in `arena`.
 */
struct timeline_uid *timeline_uids(struct dl_arena *arena,
                                   const struct timeline *timeline);

#endif
