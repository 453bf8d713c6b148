/* Who did what to whom, as far as word order shows it.
 *
 * The subject acts: its names up to a preposition other than "of", without the
 * asides between its commas. What the verb acts on are the names of its object,
 * up to a preposition, and those behind a preposition that points at somebody
 * ("sanctions on", "met with", "fired at"); a place where it happened is not
 * acted on. A passive turns this round: its subject is acted on, and the name
 * behind "by" acts. All other names of the sentence's clause are there.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/roles.h"

enum { ENTITIES_MAX = 24 };

/** The entities of one event in three heaps, each entity in one of them. */
struct cast {
    const struct parts *parts;
    struct dl_event *event;
};

static bool
holds(const struct dl_event *event, uint32_t entity)
{
    for (uint32_t i = 0; i < event->entity_count; i++)
        if (event->entities[i] == entity)
            return true;
    return false;
}

/* Append the entity mentioned at a part, once. */
static void
add(struct cast *cast, uint32_t part)
{
    const struct dl_mention *mention = parts_mention(cast->parts, part);
    struct dl_event *event = cast->event;
    if (mention && mention->entity != DL_NO_ENTITY &&
        event->entity_count < ENTITIES_MAX && !holds(event, mention->entity))
        event->entities[event->entity_count++] = mention->entity;
}

static void
add_all(struct cast *cast, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end && i < cast->parts->count; i++)
        add(cast, i);
}

static bool
is_place(const struct parts *parts, uint32_t part)
{
    const struct dl_mention *mention = parts_mention(parts, part);
    return mention && mention->kind == DL_KIND_PLACE;
}

/* Does an aside open behind the comma at `part`? Not so the next of a list:
 * ", the Faroe Islands, ...". */
static bool
opens_aside(const struct parts *parts, uint32_t part, uint32_t end)
{
    uint32_t next = part + 1;
    if (next < end && parts->at[next].word.use == WORD_DET)
        next++;
    if (next >= end)
        return true;
    if (parts->at[next].mention == NO_MENTION)
        return parts->at[next].word.use != WORD_CONJ;
    uint32_t behind = parts_after_unit(parts, next);
    bool listed = behind >= end || parts->at[behind].mark == ',' ||
                  parts->at[behind].word.use == WORD_CONJ;
    return next > part + 1 && !listed;
}

/* The names of a subject, without those of its asides and of the phrases that
 * say where: "[Officials in] Oslo", "Lund, [the head of the] Bank, ". */
static void
add_subject(struct cast *cast, uint32_t from, uint32_t end)
{
    const struct parts *parts = cast->parts;
    bool aside = false, phrase = false;
    for (uint32_t i = from; i < end; i++) {
        const struct part *part = &parts->at[i];
        uint8_t use = part->word.use;
        bool name = part->mention != NO_MENTION;
        if (part->mark == ',') {
            aside = !aside && opens_aside(parts, i, end);
            phrase = false;
        } else if (use == WORD_REL || use == WORD_THAT) {
            aside = true;
        } else if (!name && use == WORD_PREP && i > from) {
            phrase = !parts_is(parts, i, "of");
        } else if (use == WORD_CONJ && parts->at[i + 1].word.use == WORD_DET) {
            phrase = false;
        }
        if (name && !aside && !phrase)
            add(cast, i);
    }
}

/* A preposition that points at whom a deed is done to. */
static bool
points_at(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {"on",   "against", "with", "to",
                                        "upon", "over",    "at"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (parts_is(parts, part, words[i])) /* "at Heathrow", "over Kyiv" */
            return i < 5 || !is_place(parts, part + 1);
    return false;
}

/* A journey to a place does nothing to it. */
static bool
goes_there(const struct clause *clause, const struct parts *parts,
           uint32_t part)
{
    enum class class = clause->verb.class;
    bool moves = class == CLASS_TRAVEL || class == CLASS_TRANSFER ||
                 class == CLASS_RESCUE;
    return moves && parts_is(parts, part, "to");
}

/* The names that the predicate [from, end) acts on. */
static void
add_objects(struct cast *cast, const struct clause *clause, uint32_t from,
            uint32_t end)
{
    const struct parts *parts = cast->parts;
    bool reached = true; /* what stands here is acted on */
    for (uint32_t i = from; i < end && i < parts->count; i++) {
        const struct part *part = &parts->at[i];
        uint8_t use = part->word.use;
        if (part->mention != NO_MENTION) {
            if (reached)
                add(cast, i);
        } else if (use == WORD_SUBORD || use == WORD_REL || use == WORD_THAT ||
                   part->mark == '"') {
            return;
        } else if (use == WORD_PREP || use == WORD_TO) {
            reached = points_at(parts, i) && !goes_there(clause, parts, i);
        }
    }
}

/* "by police in Lyon": where the agent of a passive begins, or `end`. */
static uint32_t
find_agent(const struct parts *parts, uint32_t from, uint32_t end)
{
    while (from < end && !(parts_is(parts, from, "by") &&
                           parts->at[from].mention == NO_MENTION))
        from++;
    return from;
}

/* The names behind "by", up to the next phrase. */
static void
add_agent(struct cast *cast, uint32_t by, uint32_t end)
{
    const struct parts *parts = cast->parts;
    for (uint32_t i = by + 1; i < end && i < parts->count; i++) {
        uint8_t use = parts->at[i].word.use;
        bool name = parts->at[i].mention != NO_MENTION;
        if (!name && (use == WORD_SUBORD || use == WORD_REL || use == WORD_TO ||
                      (use == WORD_PREP && !parts_is(parts, i, "of"))))
            return;
        add(cast, i);
    }
}

static void
cast_passive(struct cast *cast, const struct clause *clause, uint32_t from,
             uint32_t end)
{
    uint32_t by = find_agent(cast->parts, from, end);
    add_agent(cast, by, end);
    cast->event->actors = cast->event->entity_count;
    add_subject(cast, clause->subject, clause->subject_end);
}

static void
cast_active(struct cast *cast, const struct clause *clause, uint32_t from,
            uint32_t end)
{
    add_subject(cast, clause->subject, clause->subject_end);
    cast->event->actors = cast->event->entity_count;
    add_objects(cast, clause, from, end);
}

static bool
is_person(const struct finder *finder, uint32_t entity)
{
    return finder->layers->entities->at[entity].kind == DL_KIND_PERSON;
}

/* "He said": the last person that acted. */
static void
add_pronoun(const struct finder *finder, const struct parts *parts,
            const struct clause *clause, struct dl_event *event)
{
    bool person = clause_is_person(parts, clause);
    if (person && finder->person != DL_NO_ENTITY && !clause->verb.passive)
        event->entities[event->entity_count++] = finder->person;
}

/* The same of a passive: "He was arrested by police." */
static void
add_passive_pronoun(const struct finder *finder, const struct parts *parts,
                    const struct clause *clause, struct dl_event *event)
{
    bool person = clause_is_person(parts, clause);
    if (person && finder->person != DL_NO_ENTITY && clause->verb.passive &&
        !holds(event, finder->person))
        event->entities[event->entity_count++] = finder->person;
}

/* The people of a story are whom its sentences begin with: of "he and Erik
 * Lund" the first. */
static void
remember_person(struct finder *finder, const struct dl_event *event,
                bool passive)
{
    uint32_t from = passive ? event->actors : 0;
    uint32_t end = passive ? event->actors + event->targets : event->actors;
    for (uint32_t i = from; i < end; i++)
        if (is_person(finder, event->entities[i])) {
            finder->person = event->entities[i];
            return;
        }
}

/* Where who acts begins in a subject; "the plant, [she] said on Monday, will
 * close" has that of what is said in front. */
static uint32_t
actor_of(const struct clauses *clauses, uint32_t index)
{
    const struct clause *report = &clauses->at[index];
    for (uint32_t i = index + 1; i < clauses->count; i++) {
        const struct clause *said = &clauses->at[i];
        if (said->frame == index && said->subject == report->subject &&
            said->subject_end + 1 < report->subject_end)
            return said->subject_end + 1;
    }
    return report->subject;
}

void
roles_of_clause(struct cutting *cutting, const struct candidate *candidate,
                struct dl_event *event)
{
    struct finder *finder = cutting->finder;
    const struct parts *parts = &cutting->parts;
    const struct clause *clause = &cutting->clauses.at[candidate->clause];
    struct clause acting = *clause;
    acting.subject = actor_of(&cutting->clauses, candidate->clause);
    bool passive = clause->verb.passive;
    struct cast cast = {parts, event};
    event->entities = DL_ARRAY(finder->arena, ENTITIES_MAX + 1, uint32_t);
    add_pronoun(finder, parts, &acting, event);
    (passive ? cast_passive : cast_active)(&cast, &acting, candidate->from,
                                           candidate->end);
    add_passive_pronoun(finder, parts, clause, event);
    event->targets = event->entity_count - event->actors;
    add_all(&cast, clause->subject, clause->subject_end);
    add_all(&cast, clause->first, clause->body);
    if (clause->kind == CLAUSE_FRAME)
        add_all(&cast, 0, clause->first);
    add_all(&cast, candidate->from, candidate->end);
    remember_person(finder, event, passive);
}

void
roles_of_phrase(struct cutting *cutting, uint32_t from, uint32_t end,
                struct dl_event *event)
{
    struct cast cast = {&cutting->parts, event};
    event->entities =
        DL_ARRAY(cutting->finder->arena, ENTITIES_MAX + 1, uint32_t);
    add_all(&cast, from, end);
}
