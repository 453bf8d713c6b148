/* Dated sentences become events; events of many articles become a timeline. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_TIMELINE_H
#define DATELINE_TIMELINE_H

#include <dateline/article.h>
#include <dateline/entity.h>
#include <dateline/timex.h>

enum { DL_TITLE_COLS_MAX = 90 };
#define DL_NO_EVENT UINT32_MAX /* too large for an enumerator */

enum dl_certainty {
#define X(code, name, mark, help) DL_##code,
#include <dateline/certainties.def>
#undef X
};

/** What is known about the place of an event in time. */
enum dl_placing {
    DL_PLACED,  /* `when` is its interval */
    DL_BEFORE,  /* before the first day of `when` */
    DL_AFTER,   /* after the last day of `when` (or on it) */
    DL_BETWEEN, /* on or after the first day of `when`, on or before the last:
                   bounded from both sides, its own day unknown */
    DL_UNPLACED /* told, but nothing says when */
};

/** One event as one sentence tells it. */
struct dl_event {
    uint32_t sentence;   /* index into the document */
    struct dl_span span; /* of the sentence, or of the clause in it */
    struct dl_str title; /* words of the sentence, at most 90 columns */
    struct dl_interval when;
    enum dl_placing placing;
    enum dl_certainty certainty;
    uint32_t timex;     /* that dates it, or DL_NO_TIMEX */
    uint32_t *entities; /* indices into the article's entities */
    uint32_t entity_count;
    uint32_t actors;  /* the first so many of them act ... */
    uint32_t targets; /* ... so many behind them are acted on; the others are
                         there */
    uint8_t class;    /* line of timeline/classes.def: what happened */
    bool nominal;     /* told by a noun only: "the Alaska talks" */
    bool cut;         /* the title lacks words of its clause */
    bool vague;       /* the title says little: its subject is a pronoun, or the
                         object is cut off */
    bool minor;       /* a sentence of the body without a date of its own: its
                         day is that of the report or of the story line */
    uint32_t again;   /* a minor one: the event of the same article, not minor
                         itself, that it tells once more, or DL_NO_EVENT */
    uint32_t follows; /* the event of the same article that it is told to come
                         after, or DL_NO_EVENT ... */
    uint32_t precedes; /* ... and the one it is told to come before */
    float weight;      /* how much it is an event and how central, 0-10 */
    const char *why;   /* rule ids for `:why`; never NULL */
};

struct dl_events {
    struct dl_event *at;
    size_t count, room;
};

/** All layers of one article, as the later stages read them. */
struct dl_layers {
    const struct dl_article *article;
    const struct dl_document *doc;
    const struct dl_mentions *mentions;
    const struct dl_entities *entities;
    const struct dl_timexes *timexes;
    const struct dl_events *events; /* NULL until dl_events_find has run */
};

/**
 * Find the events that an article tells.
 * Owner:  events live in `arena`, in text order.
 * Cost:   linear in sentences.
 */
void dl_events_find(struct dl_arena *arena, const struct dl_layers *layers,
                    struct dl_events *out);

/** One sentence that tells of an entry. */
struct dl_evidence {
    uint32_t article, event; /* index into `layers`, into its events */
};

/** The cues of importance; weights, ids and words in importance.def. */
enum dl_day_cue {
#define DAY(code, weight, id, words) DL_DAY_##code,
#define ENTRY(code, weight, id, words)
#include <dateline/importance.def>
#undef ENTRY
#undef DAY
    DL_DAY_CUES
};

enum dl_entry_cue {
#define DAY(code, weight, id, words)
#define ENTRY(code, weight, id, words) DL_ENTRY_##code,
#include <dateline/importance.def>
#undef ENTRY
#undef DAY
    DL_ENTRY_CUES
};

/** One event as all articles together tell it. */
struct dl_entry {
    struct dl_interval when; /* by `placing`, as in dl_event */
    enum dl_placing placing;
    enum dl_certainty certainty;
    struct dl_str title;
    float score; /* importance, 0 and up: the sum of `cues`; of minor
                    entries a share of it */
    float cues[DL_ENTRY_CUES]; /* what each cue gave, weight included */
    bool minor;         /* no telling of it has a date of its own or a place in
                           the lead: folded away unless all are asked for */
    uint32_t sources;   /* articles that tell it */
    uint32_t outlets;   /* distinct ones among their sources */
    uint32_t *listings; /* indices into the directory, most central first */
    uint32_t listing_count;
    struct dl_evidence *evidence; /* best first */
    uint32_t evidence_count;
    const char *why; /* why these were joined; never NULL */
};

/** One day, and what the articles say of it. */
struct dl_timeline_day {
    struct dl_day day;
    uint32_t events;         /* entries on it that are not minor */
    uint32_t minor;          /* ... that are */
    uint32_t mentions;       /* sentences whose time expressions mean it */
    uint32_t articles;       /* articles they stand in */
    uint32_t outlets;        /* of these */
    uint32_t published;      /* articles published on it */
    float score;             /* importance, 0 and up: the sum of `cues` */
    float cues[DL_DAY_CUES]; /* what each cue gave, weight included */
};

/** Days in order, those of which nothing is known left out. */
struct dl_timeline_days {
    struct dl_timeline_day *at;
    size_t count, room;
};

struct dl_timeline {
    struct dl_entry *at; /* in time order; before/after where they belong */
    size_t count, room;
    struct dl_timeline_days days; /* of all articles, publication days too */
    struct dl_entry *undated;     /* told by articles that nothing dates, in the
                                     order told, what comes first first */
    size_t undated_count;
};

/**
 * Join the events of `count` articles into one timeline.
 * Entries that are only known to lie before or after a day stand at the place
 * they can be shown to belong. The order is a total one that keeps every bound:
 * by day, before it, on it, behind it; and among equals what is told to come
 * first is first. Unplaced events are left out, but those of articles without a
 * day are listed as `undated`.
 * Owner:  lives in `arena`, keeps pointers into the layers, which must outlive
 *         it.
 * Cost:   n log n in events, n squared only within one day.
 * Source: Allen 1983 for relations of intervals; average-link clustering.
 */
void dl_timeline_build(struct dl_arena *arena, const struct dl_layers *layers,
                       size_t count, const struct dl_directory *directory,
                       struct dl_timeline *out);

/**
 * Put entries of other articles into a timeline, each where it belongs: by day,
 * behind those of the same day. Sorts `more`. Unplaced ones must not be there.
 * Evidence of them may name articles beyond the layers.
 * Owner:  the timeline's new lists live in `arena`.
 * Cost:   linear in both, n log n in `count`.
 */
void dl_timeline_extend(struct dl_arena *arena, struct dl_timeline *timeline,
                        struct dl_entry *more, size_t count);

/** The day `day` of a timeline; NULL when nothing is known of it. Bisection. */
const struct dl_timeline_day *
dl_timeline_day(const struct dl_timeline *timeline, struct dl_day day);

/**
 * The days on which some entries begin, in order, for an axis of just these:
 * `events` and `minor` count them alone; all else is what the whole library
 * says. `entries` are `count` indices into the timeline, in its order. Entries
 * coarser than a day, or not placed, are on no day.
 * Owner:  lives in `arena`.
 * Cost:   n log n.
 */
void dl_timeline_days(struct dl_arena *arena,
                      const struct dl_timeline *timeline,
                      const uint32_t *entries, size_t count,
                      struct dl_timeline_days *out);

/** The words of a cue ("articles that tell it") and its id ("articles"). */
const char *dl_day_cue_words(enum dl_day_cue cue);
const char *dl_day_cue_id(enum dl_day_cue cue);
const char *dl_entry_cue_words(enum dl_entry_cue cue);
const char *dl_entry_cue_id(enum dl_entry_cue cue);

/**
 * Why an entry is as important as it is, for people: "12.4: its part of the
 * importance of its day 6.1, articles that tell it 3.0, ...", the cue that
 * gave or took most first.
 * Owner:  lives in `arena`.
 */
const char *dl_entry_importance(struct dl_arena *arena,
                                const struct dl_entry *entry);

/** What a timeline is folded to. */
enum dl_fold {
    DL_FOLD_ENTRIES, /* the most important entries */
    DL_FOLD_DAYS     /* the most important days, with all their entries */
};

/**
 * Choose the `most` most important of `count` entries, or of the days they lie
 * on, a day being as important as its best entry. Weeks, months and what lies
 * before or after a day count as days of their own. Of equals the earlier
 * stays.
 * `entries` are indices into the timeline, in its order; `keep[i]` tells what
 * becomes of entries[i]. Minor entries are kept only when `most` is 0: all.
 * Returns how many are kept.
 * Cost:   n log n.
 */
size_t dl_timeline_fold(const struct dl_timeline *timeline,
                        const uint32_t *entries, size_t count, enum dl_fold by,
                        size_t most, bool *keep);

/** Which articles tell one story: shared entities within a stretch of time. */
struct dl_stories {
    uint32_t *of; /* of[article] is its story */
    uint32_t count;
    uint32_t *members; /* all articles, story by story, ascending in each */
    uint32_t *starts;  /* starts[s] is where story s begins in `members`, and
                          starts[s + 1] where it ends */
};

/**
 * Find the stories of `count` articles. What two articles share counts by how
 * much they are about it and how few others have it; countries count little.
 * Owner:  lives in `arena`.
 * Cost:   linear in articles: each is compared with a bounded number of others.
 */
void dl_stories_find(struct dl_arena *arena, const struct dl_layers *layers,
                     size_t count, const struct dl_directory *directory,
                     struct dl_stories *out);

/** What the story says about an article without a date. */
struct dl_story_date {
    bool has_day; /* its publication day can be inferred */
    struct dl_day day;
    bool has_near; /* at least the year can: it lies around this day */
    struct dl_day near_day;
    const char *why; /* in the arena, for people: names the articles and
                        the event that agree; NULL when nothing is known */
};

/**
 * Date the article `which` by the dated articles of its story: they must tell
 * the same events, and the weekdays must fit. Events that agree must outweigh
 * those told with another weekday.
 * Cost:   that of the events of a bounded number of articles.
 */
void dl_story_date(struct dl_arena *arena, const struct dl_layers *layers,
                   size_t count, const struct dl_directory *directory,
                   const struct dl_stories *stories, size_t which,
                   struct dl_story_date *out);

const char *dl_certainty_name(enum dl_certainty certainty);
/** How many classes there are: every dl_event.class is less. */
unsigned dl_event_classes(void);

#endif
