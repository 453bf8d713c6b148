/* Where a date puts an event, and what the date of a report dates: what is
 * reported when that happened and has no date of its own, else the report. */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"

#include "timeline/bind.h"
#include "timeline/sure.h"

const struct dl_timex *
events_timex(const struct cutting *cutting, uint32_t timex)
{
    return &cutting->finder->layers->timexes->at[timex];
}

/* Unresolved, but a weekday, an offset or a day of a month: the story may yet
 * give it a day. */
static bool
may_be_placed(const struct dl_timex *timex)
{
    const struct dl_timex_fields *fields = &timex->fields;
    bool offset = fields->op == DL_OP_OFFSET && fields->grain == DL_GRAIN_DAY;
    return fields->weekday || offset || (fields->month && fields->day);
}

/* Read where a time expression puts an event; false when it does not. */
bool
events_locate(const struct cutting *cutting, uint32_t index,
              struct candidate *out)
{
    const struct dl_timex *timex = events_timex(cutting, index);
    bool date = timex->type == DL_TIMEX_DATE || timex->type == DL_TIMEX_TIME;
    bool open = timex->use == DL_USE_UNTIL || timex->use == DL_USE_TO;
    if (!date || timex->use == DL_USE_OTHER || timex->use == DL_USE_SINCE ||
        (open && !sure_moves_to(cutting, index)))
        return false;
    *out = (struct candidate){.timex = index,
                              .when = timex->when,
                              .placing = DL_PLACED,
                              .rule = "date in clause"};
    if (!timex->placed) {
        out->placing = DL_UNPLACED;
        out->rule = "open date in clause";
        out->when.grain = DL_GRAIN_DAY;
        return may_be_placed(timex);
    }
    if (timex->when.grain > DL_GRAIN_YEAR)
        return false;
    if (timex->use == DL_USE_FROM && timex->partner != DL_NO_TIMEX &&
        events_timex(cutting, timex->partner)->placed) {
        struct dl_interval to = events_timex(cutting, timex->partner)->when;
        if (to.to.n >= out->when.from.n)
            out->when.to = to.to;
        out->rule = "range in clause";
    } else if (timex->use == DL_USE_BEFORE) {
        out->placing = DL_BEFORE;
        out->rule = "before a date";
    } else if (timex->use == DL_USE_AFTER) {
        out->placing = DL_AFTER;
        out->rule = "after a date";
    }
    return true;
}

bool
events_date_clause(const struct cutting *cutting, uint32_t clause)
{
    const struct clause *at = &cutting->clauses.at[clause];
    struct candidate ignored;
    for (uint32_t i = at->first; i < at->end; i++) {
        uint32_t timex = cutting->parts.at[i].timex;
        if (timex != DL_NO_TIMEX && events_locate(cutting, timex, &ignored))
            return true;
    }
    return false;
}

/* Does an infinitive stand between the clause's verb and the date? */
bool
events_for_purpose(const struct cutting *cutting, const struct clause *clause,
                   uint32_t part)
{
    const struct parts *parts = &cutting->parts;
    if (part >= clause->end)
        return false;
    for (uint32_t i = part; i-- > clause->verb.end;)
        if (parts->at[i].word.use == WORD_TO && i + 1 < parts->count &&
            (parts->at[i + 1].word.form == FORM_BASE ||
             parts->at[i + 1].word.form == FORM_SAME ||
             parts->at[i + 1].word.use == WORD_BE))
            return clause->verb.tense != TENSE_FUTURE;
    return false;
}

/* The clauses that `frame` reports: is one dated; else the first happening. */
static uint32_t
reported_event(const struct cutting *cutting, uint32_t frame, bool *dated)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t first = NO_CLAUSE;
    *dated = false;
    for (uint32_t i = 0; i < clauses->count; i++) {
        const struct clause *clause = &clauses->at[i];
        if (clause->frame != frame || !clause_happens(clause) ||
            clause->verb.tense == TENSE_FUTURE)
            continue;
        uint32_t last = clause->end;
        for (uint32_t k = clause->verb.end; k < last; k++)
            if (events_for_purpose(cutting, clause, k))
                last = k;
        bool own = false;
        struct candidate ignored;
        for (uint32_t k = clause->first; k < last; k++) {
            uint32_t timex = cutting->parts.at[k].timex;
            own |=
                timex != DL_NO_TIMEX && events_locate(cutting, timex, &ignored);
        }
        *dated |= own;
        if (first == NO_CLAUSE)
            first = i;
    }
    return first;
}

/* By the frame, or by what it reports: "said they had warned that ...". */
static bool
is_reported(const struct clauses *clauses, uint32_t index, uint32_t frame)
{
    uint32_t by = clauses->at[index].frame;
    return by == frame ||
           (by != NO_CLAUSE && by < index && clauses->at[by].frame == frame);
}

static uint32_t
end_of_content(const struct cutting *cutting, uint32_t frame)
{
    const struct clauses *clauses = &cutting->clauses;
    uint32_t end = clauses->at[frame].end;
    for (uint32_t i = frame + 1; i < clauses->count; i++)
        if (is_reported(clauses, i, frame))
            end = clauses_end(&cutting->parts, clauses, i);
    return end;
}

/* A date in a reporting clause. */
void
events_tell_report(struct cutting *cutting, uint32_t frame,
                   struct candidate *candidate)
{
    bool dated;
    uint32_t content = reported_event(cutting, frame, &dated);
    if (dated)
        return;
    if (content != NO_CLAUSE) {
        const struct clause *clause = &cutting->clauses.at[content];
        candidate->clause = content;
        candidate->from = clause->verb.end;
        candidate->end = clause_speaks(clause)
                             ? end_of_content(cutting, content)
                             : clause->end;
        candidate->reported = true;
        candidate->rule = "date of the report";
    } else {
        candidate->end = end_of_content(cutting, frame);
    }
    event_from_clause(cutting, candidate);
}
