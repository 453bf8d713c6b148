/* Articles read through every stage, and many of them joined. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_READING_H
#define DATELINE_READING_H

#include <dateline/timeline.h>

/** An article with all its layers; finished and immutable. */
struct dl_reading {
    struct dl_arena *arena; /* owns everything below */
    const struct dl_article *article;
    const struct dl_document *doc;      /* of article->text */
    const struct dl_document *headline; /* of article->title */
    struct dl_mentions mentions, headline_mentions;
    struct dl_entities entities;
    struct dl_timexes timexes;
    struct dl_events events;
};

struct dl_head;

/** Many readings, joined; immutable. */
struct dl_library {
    struct dl_arena *arena;           /* owns the joins, not the readings */
    const struct dl_tagger *tagger;   /* that it was made with; borrowed */
    const struct dl_knowledge *known; /* the user's; borrowed, NULL: none */
    const struct dl_reading *const *readings;
    size_t count;
    /* Stored articles that are not among the readings and tell entries that
     * were kept: evidence names them by `count` and on. */
    const struct dl_head *const *others;
    size_t other_count;
    struct dl_directory directory;
    struct dl_stories stories;
    struct dl_timeline timeline;
};

/**
 * Read `article` (which lives in `arena`) through every stage.
 * `anchor` overrides what the article's own date gives (NULL: its own).
 * Owner:  the reading lives in, and from now on owns, `arena`.
 */
struct dl_reading *dl_reading_build(struct dl_arena *arena,
                                    const struct dl_tagger *tagger,
                                    struct dl_lattice *work,
                                    const struct dl_article *article,
                                    const struct dl_anchor *anchor);
/** The same with a copy of `article`, by its own date.
 * Owner:  the caller frees the reading. */
struct dl_reading *dl_reading_make(const struct dl_tagger *tagger,
                                   struct dl_lattice *work,
                                   const struct dl_article *article);
void dl_reading_free(struct dl_reading *reading);

/**
 * Read `count` articles on all processors: out[i] is what dl_reading_make gives
 * of articles[i], however many threads there are. `threads`: so many at most;
 * 0: one a processor. They have ended when it returns.
 * Owner:  the caller frees the readings.
 */
void dl_readings_make(const struct dl_tagger *tagger,
                      const struct dl_article *const *articles, size_t count,
                      size_t threads, struct dl_reading **out);

/**
 * Join readings: directory, stories, timeline. Articles without a date that
 * their story can date are replaced in `readings` by new readings (the old
 * ones are handed to `retire`, or freed when it is NULL).
 */
struct dl_library *dl_library_build(const struct dl_tagger *tagger,
                                    struct dl_lattice *work,
                                    struct dl_reading **readings, size_t count,
                                    void (*retire)(void *, struct dl_reading *),
                                    void *context);
void dl_library_free(struct dl_library *library);

/** The layers of a reading, as timeline.h wants them. */
struct dl_layers dl_reading_layers(const struct dl_reading *reading);

#endif
