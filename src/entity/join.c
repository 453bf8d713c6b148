/* Joining names to one another by ordered rules.
 *
 * Each rule files the forms that can be joined to under a key (a word of the
 * name, the acronym of its capitals) and then looks the others up. Only what
 * leads to one thing joins: a wrong join is worse than none. Several
 * candidates are kept as a doubt, for each mention to be decided by what
 * stands before it (nearest.c). Rules run from certain to bold, so that by the
 * time a lone surname asks, "Antony J. Blinken" and "Anthony Blinken" are one
 * and the surname is not in doubt. The rules for persons are in people.c, those
 * for other names in things.c.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/join.h"

#include "entity/names.h"
#include "entity/things.h"

const char *
join_rule(enum join join)
{
    static const char *const ids[] = {
#define X(code, id) id,
#include "entity/joins.def"
#undef X
    };
    return ids[join];
}

static bool
in_office(const struct registry *registry, uint32_t record,
          const struct dl_day *day)
{
    size_t count;
    const struct dl_tenure *at = registry_tenures(registry, record, &count);
    for (size_t i = 0; day && i < count; i++)
        if ((!at[i].has_from || at[i].from.n <= day->n) &&
            (!at[i].has_to || day->n <= at[i].to.n))
            return true;
    return false;
}

/* The only one of several weak senses, or the only one who was in office. */
static struct sense
weak_sense(const struct registry *registry, const struct sense *senses,
           size_t count, const struct dl_day *day)
{
    struct sense out = {.record = NO_RECORD};
    size_t fit = 0;
    for (size_t i = 0; i < count; i++)
        if (count == 1 || in_office(registry, senses[i].record, day)) {
            out = senses[i];
            fit++;
        }
    return fit == 1 ? out : (struct sense){.record = NO_RECORD};
}

/* The sense of a name that is of this kind; the user's and strong ones come
 * first. */
static struct sense
sense_of(const struct registry *registry, struct dl_str text, enum dl_kind kind,
         const struct dl_day *day)
{
    enum { SENSES_MOST = 8 };
    struct sense senses[SENSES_MOST];
    size_t count = registry_senses(registry, text, senses, SENSES_MOST);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const struct record *record =
            registry_record(registry, senses[i].record);
        if (record->kind != kind ||
            registry_apart(registry, text, record->id, record->name))
            continue;
        if (!senses[i].weak)
            return senses[i];
        senses[kept++] = senses[i];
    }
    return weak_sense(registry, senses, kept, day);
}

void
form_learn(struct form *form, struct dl_arena *scratch,
           const struct registry *registry, struct dl_str text,
           const struct dl_day *day)
{
    struct dl_str bare = name_bare(text), calm = name_calm(scratch, bare);
    const struct dl_str spellings[] = {text, bare, calm};
    for (int i = 0; i < 3 && (form->record == NO_RECORD || form->weak); i++) {
        if (i > 0 && dl_str_eq(spellings[i], spellings[i - 1]))
            continue;
        struct sense sense = sense_of(registry, spellings[i], form->kind, day);
        if (sense.record == NO_RECORD ||
            (form->record != NO_RECORD && sense.weak))
            continue;
        form->record = sense.record;
        form->weak = sense.weak;
    }
}

struct form
form_make(struct dl_arena *scratch, struct dl_str text, enum dl_kind kind)
{
    bool person = kind == DL_KIND_PERSON;
    struct form form = {.text = text, .kind = kind};
    form.folded =
        person ? name_fold_person(scratch, text) : name_fold(scratch, text);
    if (person)
        form.person = person_cut(scratch, form.folded);
    return form;
}

struct joiner
joiner_new(struct dl_arena *scratch, const struct registry *registry,
           struct forms *forms, struct sets *sets)
{
    struct joiner joiner = {
        .scratch = scratch, .registry = registry, .forms = forms, .sets = sets};
    joiner_grow(&joiner);
    return joiner;
}

void
joiner_grow(struct joiner *joiner)
{
    for (size_t i = joiner->known.count; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        DL_PUSH(joiner->scratch, &joiner->known,
                form->weak ? NO_RECORD : form->record);
    }
}

uint32_t
joiner_record(const struct joiner *joiner, uint32_t form)
{
    return joiner->known.at[sets_root(joiner->sets, form)];
}

static bool
are_apart(const struct joiner *joiner, uint32_t form, uint32_t from)
{
    const struct form *a = &joiner->forms->at[form];
    const struct form *b = &joiner->forms->at[from];
    uint32_t record = joiner_record(joiner, from);
    struct dl_str id = {0};
    if (record != NO_RECORD)
        id = registry_record(joiner->registry, record)->id;
    return registry_apart(joiner->registry, a->text, id, b->text);
}

bool
joiner_may(const struct joiner *joiner, uint32_t form, uint32_t into)
{
    uint32_t known = joiner_record(joiner, form);
    uint32_t other = joiner_record(joiner, into);
    if (known != NO_RECORD && other != NO_RECORD && known != other)
        return false;
    return !are_apart(joiner, form, into) && !are_apart(joiner, into, form);
}

bool
joiner_join(struct joiner *joiner, uint32_t form, uint32_t into, enum join rule)
{
    if (!joiner_may(joiner, form, into))
        return false;
    uint32_t known = joiner_record(joiner, form);
    sets_join(joiner->sets, form, into, join_rule(rule));
    uint32_t root = sets_root(joiner->sets, into);
    if (joiner->known.at[root] == NO_RECORD)
        joiner->known.at[root] = known;
    return true;
}

size_t
joiner_distinct(const struct joiner *joiner, uint32_t form,
                uint32_t *candidates, size_t count)
{
    size_t kept = 0;
    uint32_t self = sets_root(joiner->sets, form);
    for (size_t i = 0; i < count; i++) {
        uint32_t root = sets_root(joiner->sets, candidates[i]);
        bool fresh = root != self && joiner_may(joiner, form, candidates[i]);
        for (size_t k = 0; k < kept && fresh; k++)
            fresh = sets_root(joiner->sets, candidates[k]) != root;
        if (fresh)
            candidates[kept++] = candidates[i];
    }
    return kept;
}

void
joiner_settle(struct joiner *joiner, uint32_t form, uint32_t *candidates,
              size_t count, enum join rule)
{
    count = joiner_distinct(joiner, form, candidates, count);
    if (count == 1)
        joiner_join(joiner, form, candidates[0], rule);
    if (count < 2)
        return;
    struct doubt doubt = {.form = form, .count = (uint32_t)count, .rule = rule};
    for (size_t i = 0; i < count; i++)
        doubt.candidates[i] = candidates[i];
    joiner->forms->at[form].doubted = true;
    DL_PUSH(joiner->scratch, &joiner->doubts, doubt);
}

/* All names of one record. */
static void
by_table(struct joiner *joiner)
{
    struct index index;
    index_init(&index, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (form->record == NO_RECORD || form->weak)
            continue;
        struct dl_str number = {(const char *)&form->record,
                                sizeof form->record};
        uint32_t *first = index_place(&index, number);
        if (*first == NOBODY)
            *first = i;
        else
            joiner_join(joiner, i, *first, JOIN_TABLE);
    }
}

/* A name that the rules left alone is what the registry says it may be; where
 * they found somebody of that name, it is not. */
static void
by_weak_name(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct form *form = &joiner->forms->at[i];
        if (!form->weak)
            continue;
        uint32_t *record = &joiner->known.at[sets_root(joiner->sets, i)];
        bool alone = !joiner->sets->rule[i] && !form->doubted;
        if (alone && *record == NO_RECORD)
            *record = form->record;
        else
            form->record = NO_RECORD;
        form->weak = false;
    }
    by_table(joiner);
}

/* "Chinese Foreign Ministry" and "Foreign Ministry", once it is known to be
 * China's. */
static void
by_body(struct joiner *joiner)
{
    struct index index;
    index_init(&index, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (!form->body.bytes || form->owner == NO_RECORD)
            continue;
        struct dl_str id = registry_record(joiner->registry, form->owner)->id;
        uint32_t *first =
            index_place(&index, name_key(joiner->scratch, "", form->body, id));
        if (*first == NOBODY)
            *first = i;
        else
            joiner_join(joiner, i, *first, JOIN_BODY);
    }
}

void
join_document(struct joiner *joiner)
{
    by_table(joiner);
    by_body(joiner);
    join_acronyms(joiner);
    join_spellings(joiner);
    join_full_names(joiner);
    join_lone_names(joiner, true);
    join_misspelt_names(joiner);
    join_misspelt_things(joiner);
    join_tails(joiner);
    join_parts(joiner);
    by_weak_name(joiner);
}
