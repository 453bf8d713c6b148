/* Joining persons: full names to one another, then lone names to full ones.
 *
 * A full name is filed under every word of it, so that a shorter one finds it
 * by its first or its last. Names are asked about from long to short: what
 * "J. Weaver" finds is by then one person, however many forms the name has.
 * Each name looks only at longer ones, and at those of its length that came
 * before it, so no name is compared with itself or twice.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/join.h"

static const enum join rules[] = {
    [ALIKE_SPELLING] = JOIN_SPELLING, [ALIKE_REVERSED] = JOIN_REVERSED,
    [ALIKE_MIDDLE] = JOIN_MIDDLE,     [ALIKE_PART] = JOIN_SHORTER,
    [ALIKE_INITIAL] = JOIN_INITIAL,   [ALIKE_NICKNAME] = JOIN_NICKNAME,
    [ALIKE_MISSPELT] = JOIN_MISSPELT,
};

static const struct person *
person_of(const struct joiner *joiner, uint32_t form)
{
    return &joiner->forms->at[form].person;
}

static bool
is_person(const struct joiner *joiner, uint32_t form, bool full)
{
    return joiner->forms->at[form].kind == DL_KIND_PERSON &&
           person_is_full(person_of(joiner, form)) == full;
}

/* Those under the first and the last word of a name; an initial finds nobody.
 */
static size_t
find_candidates(const struct postings *words, const struct person *person,
                uint32_t found[2 * POSTINGS_MOST])
{
    struct dl_str first = person->words.at[0], last = name_last(&person->words);
    size_t count =
        first.bytes > 1 ? postings_get(words, first, found, POSTINGS_MOST) : 0;
    if (last.bytes > 1)
        count += postings_get(words, last, found + count, POSTINGS_MOST);
    return count;
}

static enum likeness
compare(const struct joiner *joiner, uint32_t brief, uint32_t full)
{
    const struct person *a = person_of(joiner, brief);
    const struct person *b = person_of(joiner, full);
    bool later = joiner->forms->at[brief].first > joiner->forms->at[full].first;
    if (later ? person_other_generation(b, a) : person_other_generation(a, b))
        return UNLIKE;
    return person_compare(a, b);
}

/* Join a name to those that are it for certain, or to the only one that it may
 * be in the least bold way in which it is like any. */
static void
join_full_name(struct joiner *joiner, const struct postings *words,
               uint32_t form)
{
    uint32_t found[2 * POSTINGS_MOST], fit[POSTINGS_MOST];
    size_t count = find_candidates(words, person_of(joiner, form), found);
    size_t fits = 0;
    enum likeness best = UNLIKE;
    for (size_t i = 0; i < count; i++) {
        enum likeness how = compare(joiner, form, found[i]);
        if (how == UNLIKE || found[i] == form || (best != UNLIKE && how > best))
            continue;
        if (how < best)
            fits = 0;
        best = how;
        if (fits < POSTINGS_MOST)
            fit[fits++] = found[i];
    }
    if (fits)
        joiner_settle(joiner, form, fit, fits, rules[best]);
}

static void
file_words(struct joiner *joiner, struct postings *words, uint32_t form)
{
    const struct name_words *name = &person_of(joiner, form)->words;
    for (int i = 0; i < name->count; i++)
        if (name->at[i].bytes > 1)
            postings_add(words, name->at[i], form);
}

void
join_full_names(struct joiner *joiner)
{
    struct postings words;
    postings_init(&words, joiner->scratch);
    for (int length = NAME_WORDS_MAX; length > 1; length--)
        for (uint32_t i = 0; i < joiner->forms->count; i++) {
            if (!is_person(joiner, i, true) ||
                person_of(joiner, i)->words.count != length)
                continue;
            join_full_name(joiner, &words, i);
            file_words(joiner, &words, i);
        }
}

/* Under which words a full name is known alone. */
struct lone {
    struct postings families, givens, others;
};

static void
file_family(struct lone *lone, const struct person *person, uint32_t form)
{
    const struct name_words *words = &person->words;
    struct dl_str last = name_last(words);
    postings_add(&lone->families, person->family, form);
    if (!person->family_first && last.bytes < person->family.bytes)
        postings_add(&lone->families, last, form);
}

/* In "Pedro Gómez Ruiz" the lone name may be either of the last two. */
static void
file_others(struct lone *lone, const struct person *person, uint32_t form)
{
    for (int i = 1; i < person->words.count; i++)
        if (person->words.at[i].bytes > 2)
            postings_add(&lone->others, person->words.at[i], form);
}

static void
file_lone(struct joiner *joiner, struct lone *lone)
{
    postings_init(&lone->families, joiner->scratch);
    postings_init(&lone->givens, joiner->scratch);
    postings_init(&lone->others, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        if (!is_person(joiner, i, true))
            continue;
        const struct person *person = person_of(joiner, i);
        file_family(lone, person, i);
        postings_add(&lone->givens, person_given(person), i);
        file_others(lone, person, i);
    }
}

static bool
settle_under(struct joiner *joiner, const struct postings *postings,
             struct dl_str key, uint32_t form, enum join rule)
{
    uint32_t found[POSTINGS_MOST];
    size_t count = postings_get(postings, key, found, POSTINGS_MOST);
    if (!count)
        return false;
    joiner_settle(joiner, form, found, count, rule);
    return true;
}

/* A surname is asked about before a given name: "Ryan" is Cornelius Ryan
 * rather than Ryan Cole. */
static void
join_lone(struct joiner *joiner, const struct lone *lone, uint32_t form,
          bool given_too)
{
    const struct person *person = person_of(joiner, form);
    struct dl_str name = person->family;
    if (settle_under(joiner, &lone->families, name, form, JOIN_SURNAME) ||
        !given_too)
        return;
    if (!settle_under(joiner, &lone->givens, name, form, JOIN_GIVEN))
        settle_under(joiner, &lone->others, name, form, JOIN_SHORTER);
}

/* "de Gaulle" has two words but no given name. */
static bool
is_bare_family(const struct person *person)
{
    return person->words.count && person->family.at == person->words.at[0].at &&
           !person->family_first;
}

void
join_lone_names(struct joiner *joiner, bool given_too)
{
    struct lone lone;
    file_lone(joiner, &lone);
    for (uint32_t i = 0; i < joiner->forms->count; i++)
        if (joiner->forms->at[i].kind == DL_KIND_PERSON &&
            is_bare_family(person_of(joiner, i)) && !joiner->sets->rule[i])
            join_lone(joiner, &lone, i, given_too);
}

void
join_misspelt_names(struct joiner *joiner)
{
    struct postings near;
    postings_init(&near, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++)
        if (is_person(joiner, i, true))
            postings_add_near(&near, person_of(joiner, i)->family, i);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        uint32_t found[POSTINGS_MOST];
        if (!is_person(joiner, i, false) || joiner->sets->rule[i] ||
            joiner->forms->at[i].doubted)
            continue;
        struct dl_str name = person_of(joiner, i)->family;
        size_t kept = 0,
               count = postings_get_near(&near, name, found, POSTINGS_MOST);
        for (size_t k = 0; k < count; k++)
            if (person_misspells(name, person_of(joiner, found[k])->family))
                found[kept++] = found[k];
        kept = joiner_distinct(joiner, i, found, kept);
        if (kept == 1)
            joiner_join(joiner, i, found[0], JOIN_MISSPELT);
    }
}
