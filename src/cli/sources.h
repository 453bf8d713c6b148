/* What the verbs share that have to do with feeds and the store. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_SOURCES_H
#define CLI_SOURCES_H

#include <dateline/loader.h>
#include <dateline/marks.h>
#include <dateline/store.h>

#include "cli/cli.h"

/** The present in seconds since 1970: --now, in UTC where it names no zone, or
 * the clock. */
int64_t sources_now(const struct cli *cli);

/** A moment in seconds since 1970 as ISO 8601 in UTC; empty for 0, which is
 * never, and INT64_MAX. Units: `size` is bytes, at least DL_DATE_TEXT_MAX. */
void sources_format(int64_t seconds, char *out, size_t size);
/** The same in JSON; null when it is empty. */
void sources_print_when(struct json *json, const char *key, int64_t seconds);

/** Add the feeds of feeds.yaml to those of the settings; false, and reported,
 * when the file is at fault. */
bool sources_load(struct cli *cli);

/**
 * Open the store; what had to be mended is said on standard error. NULL, and
 * reported, when it cannot be opened; with --no-store too, unless `made` is
 * false: then NULL without a word, as when there is no store yet.
 */
struct dl_store *sources_store(struct cli *cli, bool made);

/** Open the marks of this device to be written; NULL, and reported, when they
 * cannot be. */
struct dl_marks *sources_marks(struct cli *cli);

/** A feed that its publisher has ended is asked again from now on; true when it
 * was marked so. */
bool sources_revive(struct cli *cli, struct dl_str url);

/** Say what was done about a feed: a word, its address, its title. */
void sources_say(struct cli *cli, const char *what,
                 const struct dl_subscription *feed);

/** Append the newest articles of the store, as many as the timeline joins, to
 * what was read; false when there is no store, or none is to be read. */
bool sources_read(struct cli *cli, struct cli_readings *out);

/** Subscribe: append to feeds.yaml what is not subscribed to yet, and print for
 * each feed what was done. With --no-store it is only said. */
void sources_add(struct cli *cli, const struct dl_subscription *feeds,
                 size_t count);

#endif
