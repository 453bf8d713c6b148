/* Putting a happening on its side of another one.
 *
 * A sentence tells a happening once: when the clause was told already, because
 * it has a date or stands in the lead, the telling is kept and only a guessed
 * day gives way; a bound from the other side is added to a bound.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/link.h"
#include "timeline/meant.h"

const char *
link_reason(const struct link *link, const char *rule)
{
    static const char *const ids[] = {
#define X(id, words, behind, side, apart) #id,
#include "timeline/relations.def"
#undef X
    };
    const struct relation *relation = link->relation;
    return dl_arena_printf(link->cutting->finder->arena,
                           "%s (relation %s: \"%s\")", rule, ids[relation->id],
                           relation->words);
}

/* A telling whose day was only guessed takes the place that is known: a
 * sentence of the lead or of the body that has no date of its own. The first
 * sentence keeps the day of the report. */
static bool
is_guess(const struct finder *finder, const struct dl_event *event)
{
    bool lead = event->sentence > 0 && event->sentence < finder->lead_end;
    return event->timex == DL_NO_TIMEX && event->placing == DL_PLACED &&
           event->certainty == DL_REPORTED && (event->minor || lead);
}

/* A second bound of what one sentence tells: both hold. */
static void
add_bound(struct dl_event *told, struct bound bound, const char *why)
{
    bool after = told->placing == DL_AFTER && bound.placing == DL_BEFORE;
    bool before = told->placing == DL_BEFORE && bound.placing == DL_AFTER;
    if (!after && !before)
        return;
    struct dl_day low = after ? told->when.to : bound.when.to;
    struct dl_day high = after ? bound.when.from : told->when.from;
    if (low.n >= high.n)
        return;
    told->placing = DL_BETWEEN;
    told->when = (struct dl_interval){low, high, DL_GRAIN_DAY};
    told->why = why;
}

/* Which of the two comes first, whatever their days. */
static void
order_told(struct dl_event *told, struct bound bound, uint32_t number)
{
    if (!bound.anchor || bound.anchor - 1 == number)
        return;
    if (bound.side == SIDE_AFTER && told->follows == DL_NO_EVENT)
        told->follows = bound.anchor - 1;
    if (bound.side == SIDE_BEFORE && told->precedes == DL_NO_EVENT)
        told->precedes = bound.anchor - 1;
}

static void
move(const struct finder *finder, struct dl_event *told, struct bound bound,
     const char *why)
{
    if (!is_guess(finder, told)) {
        if (told->timex == DL_NO_TIMEX)
            add_bound(told, bound, why);
        return;
    }
    if (bound.placing == DL_UNPLACED)
        return;
    told->placing = bound.placing;
    told->when = bound.when;
    told->certainty = DL_INFERRED;
    told->minor = false;
    told->why = why;
}

/* "The move came after ...": says when, and not what. */
static bool
only_comes(const struct parts *parts, const struct clause *clause, uint32_t cut)
{
    static const char *const words[] = {"came", "come", "happened", "occurred",
                                        "followed"};
    return PARTS_IN(parts, clause->verb.head, words) &&
           cut <= clause->verb.end + 1;
}

/* A bound too far off to say anything. */
static bool
is_far(const struct link *link, struct bound bound)
{
    bool since = link->relation && link->relation->id == RELATION_SINCE;
    return bound.when.grain > (since ? DL_GRAIN_DAY : DL_GRAIN_MONTH);
}

static bool
can_be_put(const struct link *link, const struct clause *clause)
{
    const struct parts *parts = &link->cutting->parts;
    if (link->relation && link->relation->side == SIDE_WITH)
        return false; /* one happening, told from two sides */
    bool happens = clause_happens(clause) || clause_speaks(clause);
    bool vague = title_subject_is_vague(parts, clause);
    if (link->relation && link->relation->behind == BEHIND_NOTHING) {
        happens = clause_happens(clause);
        vague &= !clause_is_person(parts, clause);
    }
    return happens && !vague && clause->kind != CLAUSE_RELATIVE &&
           clause->kind != CLAUSE_QUOTE &&
           clause->verb.tense != TENSE_PRESENT &&
           clause->verb.tense != TENSE_MODAL;
}

void
link_put(const struct link *link, uint32_t index, uint32_t cut,
         struct bound bound, const char *why)
{
    const struct clause *clause = link_clause(link, index);
    struct dl_event *told = meant_by_clause(link->cutting, clause);
    if (told) {
        const struct dl_event *first = link->cutting->finder->out->at;
        order_told(told, bound, (uint32_t)(told - first));
        move(link->cutting->finder, told, bound, why);
        return;
    }
    if (!can_be_put(link, clause) || is_far(link, bound) ||
        only_comes(&link->cutting->parts, clause, cut))
        return;
    bool inside = cut > clause->verb.end && cut < clause->end;
    struct candidate candidate = {
        .clause = index,
        .from = clause->verb.end,
        .end = inside ? cut : clause->end,
        .timex = DL_NO_TIMEX,
        .when = bound.when,
        .placing = bound.placing,
        .after = bound.side == SIDE_AFTER ? bound.anchor : 0,
        .before = bound.side == SIDE_BEFORE ? bound.anchor : 0,
        .rule = why,
    };
    event_from_clause(link->cutting, &candidate);
}
