/* Shared by the files that find events in one article. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_EVENTS_H
#define TIMELINE_EVENTS_H

#include "timeline/clause.h"
#include "timeline/phrase.h"
#include "timeline/title.h"

enum { LEAD_SENTENCES = 3, LEAD_DAYS = 3, TOLD_MAX = 4, ACTORS_MAX = 8 };

/** Sentences, by number. */
struct sentences {
    uint32_t *at;
    size_t count, room;
};

/** Who acts: names, by entity and by their last word, or the noun of a subject
 * without one, by hash. */
struct actors {
    uint64_t at[ACTORS_MAX];
    uint32_t count;
};

/** Where the story stands: see line.c. */
struct story_line {
    bool has_day; /* a day close to the report */
    struct dl_day day;
    struct actors actors; /* who acted and spoke on it */
    bool past; /* the sentence before tells of the time before the story */
    struct dl_interval then;
    uint32_t paragraph; /* of the date told last */
};

/** The last dated events of one class, by place in finder->out. */
struct told {
    uint32_t at[TOLD_MAX];
    size_t count; /* all there were */
};

struct finder {
    struct dl_arena *arena;
    const struct dl_layers *layers;
    struct dl_events *out;  /* those with a place in time of their own */
    struct dl_events minor; /* the others */
    struct part_reader reader;
    uint64_t *title_words; /* hashes, sorted */
    size_t title_count;
    bool has_lead_day; /* the day that the lead tells of */
    struct dl_day lead_day;
    uint32_t lead_end;     /* the first sentence behind the lead */
    uint32_t person;       /* last person that acted; DL_NO_ENTITY */
    size_t dated;          /* events found before any is related, by sentence */
    struct sentences cues; /* those that may order two events */
    struct story_line line;
    struct told told[CLASS_COUNT];
};

/** One sentence under the knife. */
struct cutting {
    struct finder *finder;
    struct parts parts;
    struct clauses clauses;
    bool cue; /* a word of it may order two events */
};

/** What an event is made of. */
struct candidate {
    uint32_t clause;
    uint32_t from, end; /* of its predicate */
    uint32_t timex;     /* or DL_NO_TIMEX */
    struct dl_interval when;
    enum dl_placing placing;
    bool reported; /* the day is that of the report */
    bool lead;     /* nothing in the sentence gives the day */
    bool purpose;  /* the date belongs to an infinitive: "to meet on ..." */
    uint32_t after, before; /* 1 + the number of the event found before that it
                               follows or precedes; 0 for none */
    const char *rule;
};

/** Make an event of a clause; false when it tells of none. */
bool event_from_clause(struct cutting *cutting,
                       const struct candidate *candidate);
/** Make one of a noun phrase [from, end): "talks in Rome". */
bool event_from_phrase(struct cutting *cutting, uint32_t from, uint32_t end,
                       enum class class, const struct candidate *candidate);

/** The date at `from` may be that of a participle in clause `index`: "a video
 * of an aid worker kidnapped in May". True then; what it tells is told. */
bool events_tell_reduced(struct cutting *cutting, uint32_t index, uint32_t from,
                         struct candidate *candidate);

const struct dl_timex *events_timex(const struct cutting *cutting,
                                    uint32_t timex);
/** Read where a time expression puts an event; false when it does not. */
bool events_locate(const struct cutting *cutting, uint32_t index,
                   struct candidate *out);
/** Does a clause hold a date that puts an event? */
bool events_date_clause(const struct cutting *cutting, uint32_t clause);
/** Does an infinitive stand between the clause's verb and the date at `part`?
 */
bool events_for_purpose(const struct cutting *cutting,
                        const struct clause *clause, uint32_t part);
/** Tell the clause inside the subject of clause `index` that holds the date at
 * `from`; false when the date is not in one. */
bool events_tell_inner(struct cutting *cutting, uint32_t index, uint32_t from,
                       struct candidate *candidate);

/** Tell the event of a dated reporting clause: what it reports when that
 * happened and has no date of its own, else the report itself. */
void events_tell_report(struct cutting *cutting, uint32_t frame,
                        struct candidate *candidate);

/** Find the lead, its day, and the words of the title. */
void lead_open(struct finder *finder);
/** Tell a sentence of the lead that has no date of its own. */
void lead_tell(struct cutting *cutting);

/** Does a word of the sentence order two events: "after", "retaliated"? */
bool events_have_cue(const struct parts *parts);
/** Events that only stand before or after others. Call after all dated ones. */
void events_relate(struct finder *finder);

/** Sort what was found, drop what is told twice, and copy the rest to `arena`.
 */
void events_keep(struct dl_arena *arena, struct finder *finder,
                 struct dl_events *out);

#endif
