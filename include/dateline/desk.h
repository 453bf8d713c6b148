/* The desk puts the rooms together: files in, readings and one timeline out;
 * in the caller's thread for the verbs, in a worker for the reader. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_DESK_H
#define DATELINE_DESK_H

#include <dateline/settings.h>
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

/** Many readings, joined; immutable. */
struct dl_library {
    struct dl_arena *arena;           /* owns the joins, not the readings */
    const struct dl_tagger *tagger;   /* that it was made with; borrowed */
    const struct dl_knowledge *known; /* the user's; borrowed, NULL: none */
    const struct dl_reading *const *readings;
    size_t count;
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

/** A library that loads and analyses in a worker thread. */
struct dl_desk;

/** What the worker has to say, in the order it happened. */
struct dl_news {
    enum {
        DL_NEWS_FILES,   /* `total` files were found */
        DL_NEWS_READING, /* `reading` is article number `index` */
        DL_NEWS_LIBRARY, /* all are read and joined: `library`, whose
                            readings replace those sent before */
        DL_NEWS_FAULT,   /* `fault`: one file could not be read */
        DL_NEWS_DONE
    } what;
    size_t index, total;
    const struct dl_reading *reading;
    const struct dl_library *library;
    struct dl_error fault;
};

/**
 * Start loading `paths` in a worker thread; returns at once.
 * Owner: the desk. Readings and libraries stay valid until dl_desk_close, or
 *         after a reload or a
 *         parting until the dl_desk_take that follows the one which
 *         handed out the newer library.
 */
enum dl_status dl_desk_open(const struct dl_settings *settings,
                            const char *const *paths, size_t count,
                            struct dl_desk **out, struct dl_error *err);
/** A descriptor that is readable when dl_desk_take has something. */
int dl_desk_descriptor(const struct dl_desk *desk);
/** Take the next piece of news; false when there is none now. */
bool dl_desk_take(struct dl_desk *desk, struct dl_news *out);
/** Read everything again, keeping the order of paths. */
void dl_desk_reload(struct dl_desk *desk);
/**
 * Take a join back (`on`), or make it again: written down in the file of the
 * settings; the articles that have the name are then read again, and a library
 * comes as news. Returns at once.
 * Errors: those of dl_apart_set. The change holds all the same, as long as the
 *         desk does.
 */
enum dl_status dl_desk_part(struct dl_desk *desk, struct dl_apart apart,
                            bool on, struct dl_error *err);
/** Stop the worker and free all it made; NULL is allowed. Returns at once: a
 * worker in the middle of joining articles frees everything itself when it is
 * done. */
void dl_desk_close(struct dl_desk *desk);

#endif
