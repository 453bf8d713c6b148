/* One document, one meaning: what the sure names of a text say about the
 * doubtful ones. A lone word that ends the name of a person is that person; a
 * string that is mostly one kind is that kind; a capital that acts is a place
 * unless somebody here is called so.
 *
 * One table keyed by the hash of the name's text holds the votes of each kind
 * and whether a full name of a person ends so. Both passes are linear.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

struct vote {
    uint64_t hash; /* 0: free */
    uint32_t count[DL_KIND_COUNT];
    bool ends_person;
};

struct votes {
    struct vote *at;
    size_t mask;
};

static struct vote *
find(const struct votes *votes, struct dl_str text)
{
    uint64_t hash = dl_str_hash(text) | 1;
    size_t i = (size_t)(hash ^ hash >> 31) & votes->mask;
    while (votes->at[i].hash && votes->at[i].hash != hash)
        i = (i + 1) & votes->mask;
    votes->at[i].hash = hash;
    return &votes->at[i];
}

/* A name has at most four entries: itself, its last and its first word, and
 * what is asked about. */
static struct votes
open_votes(const struct ruling *ruling)
{
    size_t slots = 64;
    while (slots < ruling->names.count * 8)
        slots *= 2;
    return (struct votes){DL_ARRAY(ruling->scratch, slots, struct vote),
                          slots - 1};
}

static struct dl_str
text_of(const struct ruling *ruling, uint32_t first, uint32_t end)
{
    const struct dl_token *tokens = ruling->doc->tokens;
    return dl_str_slice(
        ruling->doc->text,
        (struct dl_span){tokens[first].span.start, tokens[end - 1].span.end});
}

/* The part of a person's name that is used alone: from the first small word
 * ("van Dyck") or hyphened pair on, else the last word. */
static uint32_t
family_name(const struct ruling *ruling, const struct name *name)
{
    uint32_t first = name->end - 1;
    while (first > name->first &&
           rules_words(ruling_text(ruling, first)) & WORD_SUFFIX)
        first--;
    while (first > name->first + 1 &&
           (ruling_has(ruling, first, DL_TOKEN_GLUED) ||
            !ruling_capital(ruling, first - 1)))
        first--;
    return first;
}

static void
name_person(struct ruling *ruling, const struct votes *votes,
            const struct name *name)
{
    uint32_t end = name->end, first = family_name(ruling, name);
    while (end > first + 1 &&
           rules_words(ruling_text(ruling, end - 1)) & WORD_SUFFIX)
        end--;
    if (end > first + 1 && ruling_is(ruling, end - 1, ","))
        end--;
    find(votes, text_of(ruling, first, end))->ends_person = true;
    if (ruling_lists(ruling, name->first) & ON(FAMILY_FIRST))
        find(votes, ruling_text(ruling, name->first))->ends_person = true;
}

static struct votes
hear(struct ruling *ruling)
{
    struct votes votes = open_votes(ruling);
    for (size_t i = 0; i < ruling->names.count; i++) {
        const struct name *name = &ruling->names.at[i];
        if (name->kind == DL_KIND_NONE)
            continue;
        find(&votes, text_of(ruling, name->first, name->end))
            ->count[name->kind]++;
        if (name->kind == DL_KIND_PERSON && name->end > name->first + 1)
            name_person(ruling, &votes, name);
    }
    return votes;
}

static bool
is_doubtful(enum dl_kind kind)
{
    return kind == DL_KIND_ORGANISATION || kind == DL_KIND_OTHER ||
           kind == DL_KIND_PLACE || kind == DL_KIND_WORK;
}

/* "in Hilton" is a place even where Paris Hilton is talked of. */
static bool
is_somewhere(struct ruling *ruling, const struct name *name)
{
    uint32_t places =
        ON(COUNTRY) | ON(GROUP) | ON(CITY_LARGE) | ON(CITY_MIDDLE) | ON(REGION);
    return name->kind == DL_KIND_PLACE &&
           ruling_phrase(ruling, name->first, name->end) & places;
}

static bool
is_capital(struct ruling *ruling, const struct name *name)
{
    uint32_t lists = ruling_lists(ruling, name->first);
    return name->end == name->first + 1 && lists & ON(CITY_LARGE) &&
           !(lists & ON(FIRST_COMMON)) && ruling_acts(ruling, name);
}

/* "in Brussels Hallan said": a place, and then somebody of this text. */
static void
part_person(struct ruling *ruling, const struct votes *votes, struct name *name)
{
    static const uint32_t places =
        ON(COUNTRY) | ON(CITY_LARGE) | ON(CITY_MIDDLE) | ON(REGION);
    uint32_t last = name->end - 1;
    if (name->end < name->first + 2 || !is_doubtful(name->kind) ||
        !find(votes, ruling_text(ruling, last))->ends_person ||
        !(ruling_phrase(ruling, name->first, last) & places))
        return;
    ruling_add(ruling, name->sentence, last, name->end, DL_KIND_PERSON, 60);
    ruling_cut(ruling, name, name->first, last);
    ruling_set(ruling, name, DL_KIND_PLACE);
}

void
rules_surname(struct ruling *ruling)
{
    struct votes votes = hear(ruling);
    for (size_t i = 0; i < ruling->names.count; i++) {
        struct name *name = &ruling->names.at[i];
        part_person(ruling, &votes, name);
        bool somebodys =
            find(&votes, text_of(ruling, name->first, name->end))->ends_person;
        if (somebodys && is_doubtful(name->kind) && !is_somewhere(ruling, name))
            ruling_set(ruling, name, DL_KIND_PERSON);
    }
}

/* The votes are counted only when there is something to decide. */
void
rules_capital(struct ruling *ruling)
{
    struct votes votes = {0};
    for (size_t i = 0; i < ruling->names.count; i++) {
        struct name *name = &ruling->names.at[i];
        if (name->kind != DL_KIND_PERSON || !is_capital(ruling, name))
            continue;
        if (!votes.at)
            votes = hear(ruling);
        if (!find(&votes, ruling_text(ruling, name->first))->ends_person)
            ruling_set(ruling, name, DL_KIND_PLACE);
    }
}

/* The kind that most mentions of a string have; DL_KIND_NONE: too few, or no
 * clear majority. */
static enum dl_kind
winner(const struct vote *vote)
{
    enum { ENOUGH = 3 };
    uint32_t all = 0;
    int best = 0;
    for (int kind = 0; kind < DL_KIND_COUNT; kind++) {
        all += vote->count[kind];
        if (vote->count[kind] > vote->count[best])
            best = kind;
    }
    bool clear = all >= ENOUGH && vote->count[best] * 3 >= all * 2;
    return clear ? (enum dl_kind)best : DL_KIND_NONE;
}

void
rules_majority(struct ruling *ruling)
{
    struct votes votes = hear(ruling);
    for (size_t i = 0; i < ruling->names.count; i++) {
        struct name *name = &ruling->names.at[i];
        enum dl_kind kind =
            winner(find(&votes, text_of(ruling, name->first, name->end)));
        if (kind != DL_KIND_NONE)
            ruling_set(ruling, name, kind);
    }
}
