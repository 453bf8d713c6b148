/* Shared by the files that find events in one article. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_EVENTS_H
#define TIMELINE_EVENTS_H

#include "timeline/clause.h"
#include "timeline/phrase.h"
#include "timeline/title.h"

enum { LEAD_SENTENCES = 3, LEAD_DAYS = 3 };

/** Sentences, by number. */
struct sentences {
    uint32_t *at;
    size_t count, room;
};

struct finder {
    struct dl_arena *arena;
    const struct dl_layers *layers;
    struct dl_events *out;
    struct part_reader reader;
    uint64_t *title_words; /* hashes, sorted */
    size_t title_count;
    bool has_lead_day; /* the day that the lead tells of */
    struct dl_day lead_day;
    uint32_t lead_end;     /* the first sentence behind the lead */
    uint32_t person;       /* last person that acted; DL_NO_ENTITY */
    size_t dated;          /* events found before any is related, by sentence */
    struct sentences cues; /* those that may order two events */
};

/** One sentence under the knife. */
struct cutting {
    struct finder *finder;
    struct parts parts;
    struct clauses clauses;
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
    const char *rule;
};

/** Make an event of a clause; false when it tells of none. */
bool event_from_clause(struct cutting *cutting,
                       const struct candidate *candidate);
/** Make one of a noun phrase [from, end): "talks in Rome". */
bool event_from_phrase(struct cutting *cutting, uint32_t from, uint32_t end,
                       enum class class, const struct candidate *candidate);

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

/** Sort what was `found`, drop what is told twice, and copy the rest to
 * `arena`.
 */
void events_keep(struct dl_arena *arena, const struct dl_document *doc,
                 struct dl_events *found, struct dl_events *out);

#endif
