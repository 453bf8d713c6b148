/* The story line: the day that a sentence without a date goes on from. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_LINE_H
#define TIMELINE_LINE_H

#include "timeline/events.h"

/** What the line must know of a sentence without a date. */
struct line_step {
    struct actors actors;
    bool past; /* told in the simple past */
    bool speaks;
    bool vague; /* its subject is a pronoun */
    bool tied;  /* "after the talks": to an event, so not to the report */
};

struct line_day {
    struct dl_interval when;
    bool reported; /* no more is known than the day of the report */
    const char *rule;
};

/** Add who acts in a clause, or says what stands there. */
void line_actors(const struct cutting *cutting, const struct clause *clause,
                 struct actors *out);
/** Move the line along the dated events of a sentence: those from `first` on.
 */
void line_follow(const struct cutting *cutting, size_t first);
/** When the event of a sentence without a date was; false when nobody knows. */
bool line_place(struct cutting *cutting, const struct line_step *step,
                struct line_day *out);

#endif
