/* Reading "three days after" and "on the heels of".
 *
 * A relation is one of the phrases of relations.def. In front of "after" or
 * "before" there may stand how far: a time expression that is a length ("three
 * days", "less than a week"), or words of distances.def. What lies behind gives
 * the place that is counted from; relation_reach() does the counting. A number
 * of days or weeks from a day gives a day; anything vaguer gives a bound.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/relation.h"

enum { NEAR, APART, WEEK = 7, OWNS_REACH = 12 };

static const struct row {
    const char *words;
    enum behind behind;
    enum side side;
    bool apart;
} rows[] = {
#define X(id, words, behind, side, apart) \
    {words, BEHIND_##behind, SIDE_##side, apart},
#include "timeline/relations.def"
#undef X
};

static const struct {
    const char *words;
    struct distance distance;
} distances[] = {
#define X(words, grain, amount, kind) \
    {words, {DISTANCE_##kind, DL_GRAIN_##grain, amount}},
#include "timeline/distances.def"
#undef X
};

/* The part behind `words` when they stand at `part`, else NO_PART. A hyphen in
 * `words` is a token of its own. */
static uint32_t
match(const struct parts *parts, uint32_t part, const char *words)
{
    for (const char *at = words; *at; part++) {
        if (part >= parts->count)
            return NO_PART;
        struct dl_str text = parts_text(parts, part);
        for (size_t i = 0; i < text.bytes; i++)
            if (dl_to_lower(text.at[i]) != *at++)
                return NO_PART;
        if (*at == ' ')
            at++;
        else if (*at && *at != '-' && at[-1] != '-')
            return NO_PART;
    }
    return part;
}

/* Can a phrase of this kind begin at `part`? Decided when the word was read. */
static bool
leads(const struct parts *parts, uint32_t part, enum word_leads kind)
{
    return part < parts->count && parts->at[part].word.leads & kind;
}

/* The longest row whose words begin at `part`. */
static bool
match_row(const struct parts *parts, uint32_t part, struct relation *out)
{
    if (!leads(parts, part, LEADS_RELATION))
        return false;
    char first = parts->at[part].initial;
    out->end = part;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t end = rows[i].words[0] == first
                           ? match(parts, part, rows[i].words)
                           : NO_PART;
        if (end == NO_PART || end <= out->end)
            continue;
        *out = (struct relation){.id = (enum relation_id)i,
                                 .words = rows[i].words,
                                 .behind = rows[i].behind,
                                 .side = rows[i].side,
                                 .apart = rows[i].apart,
                                 .first = part,
                                 .end = end};
    }
    return out->end > part;
}

/* Only these are counted from: "three days after", "a week before". */
static bool
counts(const struct relation *relation)
{
    return relation->id == RELATION_AFTER || relation->id == RELATION_BEFORE ||
           relation->id == RELATION_FOLLOWING ||
           relation->id == RELATION_PRIOR || relation->id == RELATION_AHEAD;
}

/* "Three days", "less than a week", "nearly a month". */
static struct distance
distance_of(const struct parts *parts, const struct dl_timex *timex,
            uint32_t first)
{
    const struct dl_timex_fields *fields = &timex->fields;
    struct distance out = {DISTANCE_EXACT, fields->grain, fields->amount};
    bool rounded = fields->vague || fields->tenths || fields->rest[0] ||
                   fields->grain < DL_GRAIN_DAY;
    static const char *const roughly[] = {"nearly",  "almost", "about",
                                          "roughly", "around", "some"};
    static const char *const least[] = {"over", "least", "than"};
    for (size_t i = 0; first && i < sizeof roughly / sizeof *roughly; i++)
        rounded |= parts_is(parts, first - 1, roughly[i]);
    for (size_t i = 0; first && i < sizeof least / sizeof *least; i++)
        if (parts_is(parts, first - 1, least[i]))
            out.kind = DISTANCE_LEAST;
    if (fields->modifier == '<' ||
        (first && parts_is(parts, first - 1, "within")))
        out.kind = DISTANCE_MOST;
    else if (fields->modifier == '>')
        out.kind = DISTANCE_LEAST;
    else if (rounded || fields->modifier)
        out.kind = DISTANCE_ANY;
    if (fields->grain < DL_GRAIN_DAY)
        out = (struct distance){DISTANCE_NEXT_DAY, DL_GRAIN_DAY, 1};
    if (fields->grain < DL_GRAIN_DAY && fields->amount > 24)
        out.kind = DISTANCE_ANY;
    return out;
}

/* A length at `part` with a word behind it that counts from something. */
static bool
match_length(const struct parts *parts, uint32_t part, struct relation *out)
{
    uint32_t index = parts->at[part].timex;
    if (index == DL_NO_TIMEX || (part && parts->at[part - 1].timex == index))
        return false;
    const struct dl_timex *timex = &parts->layers->timexes->at[index];
    uint32_t end = parts_after_timex(parts, part);
    bool length = timex->type == DL_TIMEX_DURATION ||
                  timex->type == DL_TIMEX_SET; /* "cut rates a month after" */
    if (!length || !match_row(parts, end, out) || !counts(out))
        return false;
    out->distance = distance_of(parts, timex, part);
    out->first = part;
    out->apart = out->distance.kind == DISTANCE_EXACT ||
                 out->distance.kind == DISTANCE_LEAST;
    return true;
}

/* Words at `part` that say how far, and such a word behind them. */
static bool
match_words(const struct parts *parts, uint32_t part, struct relation *out)
{
    if (!leads(parts, part, LEADS_DISTANCE))
        return false;
    char first = parts->at[part].initial;
    for (size_t i = 0; i < sizeof distances / sizeof distances[0]; i++) {
        uint32_t end = distances[i].words[0] == first
                           ? match(parts, part, distances[i].words)
                           : NO_PART;
        if (end == NO_PART || !match_row(parts, end, out) || !counts(out))
            continue;
        out->distance = distances[i].distance;
        out->first = part;
        out->apart = out->distance.kind == DISTANCE_EXACT ||
                     out->distance.kind == DISTANCE_LEAST;
        return true;
    }
    return false;
}

bool
relation_at(const struct parts *parts, uint32_t part, struct relation *out)
{
    return match_length(parts, part, out) || match_words(parts, part, out) ||
           match_row(parts, part, out);
}

bool
relation_counts(const struct parts *parts, uint32_t part)
{
    struct relation relation;
    return match_length(parts, part, &relation) ||
           match_words(parts, part, &relation);
}

/* Does a relation whose phrase keeps its dates to itself end at `end`? It says
 * how far, or that days lie between, or "before", or stands behind a comma;
 * "after the vote on Monday" may as well tell the day of the clause, unless it
 * is known to be `apart`. */
static bool
keeps_dates(const struct parts *parts, uint32_t end, bool bare, bool apart)
{
    enum { BACK = 6 };
    for (uint32_t i = end; i-- > 0 && i + BACK > end;) {
        struct relation relation;
        if (!relation_at(parts, i, &relation) || relation.end != end)
            continue;
        bool far = relation.distance.kind != DISTANCE_NONE &&
                   relation.distance.kind != DISTANCE_ANY;
        bool aside = i > 0 && parts->at[i - 1].mark == ',';
        bool keeps = far || relation.apart || aside || apart ||
                     relation.id == RELATION_BEFORE ||
                     relation.id == RELATION_PRIOR;
        if (relation.behind == BEHIND_PHRASE && keeps && (far || !bare))
            return true;
    }
    return false;
}

/* Behind a preposition: "the vote [on] Monday", not "Monday's vote". */
static bool
stands_behind(const struct parts *parts, uint32_t part)
{
    uint32_t before = part > 0 ? parts_before(parts, part) : NO_PART;
    return before != NO_PART && (parts->at[before].word.use == WORD_PREP ||
                                 parts->at[before].word.noun != CLASS_NONE);
}

bool
relation_owns(const struct parts *parts, uint32_t part, bool apart)
{
    uint32_t end = parts_after_timex(parts, part);
    bool bare = end >= parts->count || parts->at[end].word.use != WORD_POSS;
    for (uint32_t i = part; i > 0 && i + OWNS_REACH > part; i--) {
        const struct part *at = &parts->at[i - 1];
        bool noun = i < part && stands_behind(parts, part);
        if ((noun || at->word.use == WORD_SUBORD) &&
            keeps_dates(parts, i, bare && i == part, apart))
            return true;
        if (parts_breaks(at) || (i < part && (at->word.form == FORM_PAST ||
                                              at->word.use == WORD_CONJ)))
            return false;
    }
    return false;
}

enum side
relation_other_side(enum side side)
{
    return side == SIDE_BEFORE  ? SIDE_AFTER
           : side == SIDE_AFTER ? SIDE_BEFORE
                                : SIDE_WITH;
}

/* Counted from a day by so many units. */
static struct bound
count_from(const struct distance *distance, int sign, struct dl_day day)
{
    int32_t by = sign * distance->amount;
    struct dl_interval when = {day, day, DL_GRAIN_DAY};
    if (distance->grain == DL_GRAIN_DAY || distance->grain == DL_GRAIN_WEEK) {
        int32_t days = distance->grain == DL_GRAIN_WEEK ? WEEK * by : by;
        when.from.n = when.to.n = day.n + days;
    } else {
        int months = distance->grain == DL_GRAIN_MONTH ? by : 12 * by;
        when = dl_interval_of(dl_day_add_months(day, months), distance->grain);
    }
    return (struct bound){.placing = DL_PLACED, .when = when};
}

/* On `side` of a day that is known. */
static struct bound
reach_from_day(const struct distance *distance, enum side side,
               struct dl_interval from)
{
    int sign = side == SIDE_AFTER ? 1 : -1;
    struct dl_day edge = side == SIDE_AFTER ? from.to : from.from;
    struct bound open = {.placing = side == SIDE_AFTER ? DL_AFTER : DL_BEFORE,
                         .when = from};
    enum dl_grain finest =
        distance->grain > DL_GRAIN_WEEK ? distance->grain : DL_GRAIN_DAY;
    bool counted = from.grain <= finest && distance->grain <= DL_GRAIN_YEAR;
    if (!counted || distance->kind == DISTANCE_NONE ||
        distance->kind == DISTANCE_ANY)
        return open;
    struct bound at = count_from(distance, sign, edge);
    if (distance->kind == DISTANCE_EXACT)
        return at;
    if (distance->kind == DISTANCE_SAME_DAY)
        return (struct bound){.placing = DL_PLACED,
                              .when = {edge, edge, DL_GRAIN_DAY}};
    if (distance->kind == DISTANCE_LEAST) {
        open.when = at.when;
        if (at.when.grain > DL_GRAIN_DAY)
            open.when = from;
        return open;
    }
    struct dl_interval between = {edge, at.when.to, DL_GRAIN_DAY};
    if (side == SIDE_BEFORE)
        between = (struct dl_interval){at.when.from, edge, DL_GRAIN_DAY};
    return (struct bound){.placing = DL_BETWEEN, .when = between};
}

/* As far as the place is concerned. */
static bool
reach(const struct relation *relation, enum side side, struct bound from,
      struct bound *out)
{
    if (from.placing == DL_UNPLACED || side == SIDE_WITH)
        return true;
    if (from.placing == DL_PLACED) {
        *out = reach_from_day(&relation->distance, side, from.when);
        return true;
    }
    enum dl_placing open = side == SIDE_AFTER ? DL_AFTER : DL_BEFORE;
    if (from.placing != DL_BETWEEN)
        return from.placing == open;
    struct dl_day edge = side == SIDE_AFTER ? from.when.from : from.when.to;
    *out = (struct bound){.placing = open, .when = {edge, edge, DL_GRAIN_DAY}};
    return true;
}

bool
relation_reach(const struct relation *relation, enum side side,
               struct bound from, struct bound *out)
{
    *out = from;
    if (!reach(relation, side, from, out))
        return false;
    out->anchor = from.anchor;
    out->side = side;
    return true;
}
