/* Moving in from newsboat: what its files say, in the words of dateline. What
 * has no counterpart is named with its line and the reason; nothing of newsboat
 * is ever written to. Its cache is read by foreign.h. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_NEWSBOAT_H
#define DATELINE_NEWSBOAT_H

#include <dateline/feeds.h>

/** The theme that its colours become. */
#define DL_NEWSBOAT_THEME "newsboat"

/** What its `config` says that means something here. */
struct dl_newsboat {
    struct dl_str theme;    /* a theme file; empty: it names no colour */
    struct dl_str settings; /* YAML of settings and keys; empty: none */
    struct dl_str cache;    /* where its cache lies; empty: as usual */
};

/**
 * Read newsboat's `urls`: addresses with tags, titles behind "~", comments.
 * What is no feed of the web (queries, commands, files) goes to `faults` with
 * its line and the reason; the rest is appended to `out`.
 * Source: newsboat's manual, "The urls file".
 */
void dl_newsboat_urls(struct dl_arena *arena, const char *path,
                      struct dl_str text, struct dl_subscriptions *out,
                      struct dl_faults *faults);

/**
 * Read newsboat's `config` from memory, and the files that it includes; `path`
 * names it, and relative names count from its folder, `~` stands for `home`
 * (may be NULL). Lines without a counterpart go to `faults`, and so do files
 * that cannot be read; commands in backticks are not run. Both YAML texts can
 * be read by dl_theme_load and dl_settings_read.
 * Owner:  everything lives in `arena`.
 * Source: newsboat's manual, "Configuration".
 */
void dl_newsboat_config(struct dl_arena *arena, const char *path,
                        struct dl_str text, const char *home,
                        struct dl_newsboat *out, struct dl_faults *faults);

/** Whether a text is a `config` rather than a list of addresses: its first
 * line that says anything begins with a word, not with an address. */
bool dl_newsboat_is_config(struct dl_str text);

#endif
