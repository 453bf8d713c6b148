/* Personal names cut into their parts and compared.
 *
 * A folded name loses what is not part of it (honorifics before it, "jr" or
 * "ii" and distinctions after it) and "ue" for an umlaut, and keeps its words.
 * The family name is the last word with the particles before it, or the first
 * word where families.def says that it comes first.
 *
 * Two names are compared word by word. A brief name fits a full one when its
 * words stand in it in the same order, each the same word, an initial of it or
 * a nickname, and when the first or the last words of both agree. Everything
 * here is certain knowledge of spelling only; whether there are several people
 * whom a name fits is for the caller to find out.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/person.h"

#include <stdlib.h>
#include <string.h>

static bool
is_honorific(struct dl_str word)
{
    static const char *const all[] = {
        "mr",   "mrs", "ms",  "miss", "mister", "dr",  "sir",  "dame", "lord",
        "lady", "rev", "fr",  "prof", "gen",    "col", "capt", "lt",   "sgt",
        "sen",  "rep", "gov", "hon",  "madam",  "mme", "herr", "frau"};
    return DL_STR_IN(word, all);
}

static bool
is_generation(struct dl_str word)
{
    static const char *const all[] = {"jr", "sr", "ii", "iii", "iv"};
    return DL_STR_IN(word, all);
}

static bool
is_distinction(struct dl_str word)
{
    static const char *const all[] = {
        "obe", "cbe", "mbe", "kbe", "dbe", "kcmg", "cmg", "ao",  "ac",  "am",
        "mp",  "qc",  "kc",  "phd", "md",  "esq",  "frs", "osb", "mc",  "dso",
        "dfc", "msc", "mba", "ret", "usn", "usmc", "kcb", "gcb", "gcmg"};
    return DL_STR_IN(word, all);
}

static bool
is_particle(struct dl_str word)
{
    static const char *const all[] = {
        "af",  "al",  "av",  "bin", "bint", "da",  "das", "de", "del", "della",
        "den", "der", "des", "di",  "do",   "dos", "du",  "e",  "el",  "ibn",
        "la",  "le",  "ter", "ten", "van",  "vom", "von", "y",  "zu",  "zum",
        "zur", "st",  "ben", "abu", "abd",  "bar", "san", "ap"};
    return DL_STR_IN(word, all);
}

static int
compare_family(const void *key, const void *row)
{
    return dl_str_cmp(*(const struct dl_str *)key,
                      dl_str_from(*(const char *const *)row));
}

static bool
stands_first(struct dl_str word)
{
    static const char *const families[] = {
#define X(name) name,
#include "entity/families.def"
#undef X
    };
    return bsearch(&word, families, sizeof families / sizeof *families,
                   sizeof *families, compare_family) != NULL;
}

/* "mueller" as "muller": an e after a, o or u inside a word of five letters or
 * more is taken for the dots of an umlaut. */
static struct dl_str
without_umlauts(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t bytes = 0, begin = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.at[i] == ' ')
            begin = i + 1;
        size_t end = i;
        while (end < text.bytes && end < i + 5 && text.at[end] != ' ')
            end++;
        bool inside = i > begin && end > i + 1 && end - begin >= 5;
        if (text.at[i] == 'e' && inside && strchr("aou", text.at[i - 1]))
            continue;
        out[bytes++] = text.at[i];
    }
    return (struct dl_str){out, bytes};
}

static void
cut_ends(struct person *person)
{
    struct name_words *words = &person->words;
    int skip = 0;
    while (skip < words->count - 1 && is_honorific(words->at[skip]))
        skip++;
    words->count -= skip;
    memmove(words->at, words->at + skip,
            (size_t)words->count * sizeof *words->at);
    while (words->count > 1 && is_distinction(name_last(words)))
        words->count--;
    if (words->count > 1 && is_generation(name_last(words)))
        person->generation = words->at[--words->count];
}

/* From the first byte of `a` to the last of `b`, which follows it. */
static struct dl_str
reach(struct dl_str a, struct dl_str b)
{
    return (struct dl_str){a.at, (size_t)(b.at + b.bytes - a.at)};
}

static void
find_family(struct person *person)
{
    struct name_words *words = &person->words;
    int last = words->count - 1, from = last;
    person->family_first =
        last > 0 && stands_first(words->at[0]) &&
        (last > 1 || !stands_first(words->at[last]) || words->at[0].bytes <= 4);
    if (person->family_first) {
        person->family = words->at[0];
        return;
    }
    while (from > 0 && is_particle(words->at[from - 1]))
        from--;
    if (last >= 0)
        person->family = reach(words->at[from], words->at[last]);
}

struct person
person_cut(struct dl_arena *arena, struct dl_str folded)
{
    struct person person = {.words =
                                name_words(without_umlauts(arena, folded))};
    cut_ends(&person);
    find_family(&person);
    return person;
}

struct dl_str
person_given(const struct person *person)
{
    int count = person->words.count;
    if (count < 2)
        return (struct dl_str){0};
    return person->family_first
               ? reach(person->words.at[1], person->words.at[count - 1])
               : person->words.at[0];
}

struct nickname {
    const char *name, *formal;
};

static const struct nickname nicknames[] = {
#define X(name, formal) {name, formal},
#include "entity/nicknames.def"
#undef X
};

enum { NICKNAMES = sizeof nicknames / sizeof *nicknames };

/* The first row of a name; NICKNAMES when there is none. By bisection. */
static size_t
find_nickname(struct dl_str name)
{
    size_t low = 0, high = NICKNAMES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dl_str_cmp(dl_str_from(nicknames[middle].name), name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < NICKNAMES && dl_str_is(name, nicknames[low].name) ? low
                                                                   : NICKNAMES;
}

static bool
are_nicknames(struct dl_str a, struct dl_str b)
{
    if (a.bytes < 2 || b.bytes < 2)
        return false;
    size_t first = find_nickname(a), other = find_nickname(b);
    if (first == NICKNAMES || other == NICKNAMES)
        return false;
    for (size_t i = first; i < NICKNAMES && dl_str_is(a, nicknames[i].name);
         i++)
        for (size_t k = other; k < NICKNAMES && dl_str_is(b, nicknames[k].name);
             k++)
            if (strcmp(nicknames[i].formal, nicknames[k].formal) == 0)
                return true;
    return false;
}

static bool
is_initial_of(struct dl_str a, struct dl_str b)
{
    return (a.bytes == 1 || b.bytes == 1) && a.bytes && b.bytes &&
           a.at[0] == b.at[0];
}

/* How one word of a name can be another: the boldest step is what counts. */
static enum likeness
compare_words(struct dl_str a, struct dl_str b)
{
    if (dl_str_eq(a, b))
        return ALIKE_SPELLING;
    if (is_initial_of(a, b))
        return ALIKE_INITIAL;
    return are_nicknames(a, b) ? ALIKE_NICKNAME : UNLIKE;
}

/* An ending in a vowel tells women from men: "mario" and "maria", "daniel" and
 * "daniela" are two people. */
static bool
differ_in_ending(struct dl_str a, struct dl_str b)
{
    size_t least = a.bytes < b.bytes ? a.bytes : b.bytes;
    size_t most = a.bytes + b.bytes - least;
    if (memcmp(a.at, b.at, least == most ? least - 1 : least) != 0)
        return false;
    struct dl_str longer = a.bytes >= b.bytes ? a : b;
    return strchr("aeio", longer.at[longer.bytes - 1]) != NULL ||
           strchr("aeio", b.at[b.bytes - 1]) != NULL;
}

static bool
is_slip(struct dl_str a, struct dl_str b, size_t least)
{
    return a.bytes >= least && b.bytes >= least && a.at[0] == b.at[0] &&
           name_one_edit(a, b);
}

enum { GIVEN_LEAST = 5, FAMILY_LEAST = 6 };

/* "Bidens" are a family, not a person. */
bool
person_misspells(struct dl_str a, struct dl_str b)
{
    struct dl_str longer = a.bytes > b.bytes ? a : b;
    struct dl_str shorter = a.bytes > b.bytes ? b : a;
    bool plural = longer.bytes == shorter.bytes + 1 &&
                  dl_str_starts(longer, shorter) &&
                  longer.at[longer.bytes - 1] == 's';
    return !plural && is_slip(a, b, FAMILY_LEAST);
}

/* The same words but for one that is misspelt. */
static bool
differ_by_slip(const struct person *a, const struct person *b)
{
    int slips = 0, last = a->words.count - 1;
    for (int i = 0; i <= last; i++) {
        struct dl_str x = a->words.at[i], y = b->words.at[i];
        bool family = i == (a->family_first ? 0 : last);
        if (dl_str_eq(x, y))
            continue;
        if (family ? !person_misspells(x, y)
                   : !is_slip(x, y, GIVEN_LEAST) || differ_in_ending(x, y))
            return false;
        slips++;
    }
    return slips == 1;
}

static enum likeness
boldest(enum likeness a, enum likeness b)
{
    return a > b ? a : b;
}

/* Words side by side; the family name must be written out in both. */
static enum likeness
compare_equal_length(const struct person *a, const struct person *b)
{
    int last = a->words.count - 1, family = a->family_first ? 0 : last;
    enum likeness out = UNLIKE;
    bool same = dl_str_eq(a->words.at[family], b->words.at[family]);
    for (int i = 0; same && i <= last; i++) {
        enum likeness one = compare_words(a->words.at[i], b->words.at[i]);
        same = one != UNLIKE;
        out = boldest(out, one);
    }
    if (same)
        return out;
    return differ_by_slip(a, b) ? ALIKE_MISSPELT : UNLIKE;
}

/* Whether the words of `brief` stand in `full` in this order; where its first
 * and last came to stand. */
static enum likeness
find_words(const struct name_words *brief, const struct name_words *full,
           int *first, int *last)
{
    enum likeness out = ALIKE_MIDDLE;
    int at = 0;
    for (int i = 0; i < brief->count; i++, at++) {
        enum likeness one = UNLIKE;
        while (at < full->count && one == UNLIKE)
            one = compare_words(brief->at[i], full->at[at++]);
        at--;
        if (one == UNLIKE)
            return UNLIKE;
        *first = i == 0 ? at : *first;
        *last = at;
        out = boldest(out, one);
    }
    return out;
}

/* "Joseph Biden" in "Joseph R. Biden" (the ends agree), "López Obrador" or
 * "Tedros Adhanom" (the last or first words), "Pedro Sánchez" (the first word,
 * and words in order after it). */
static enum likeness
compare_shorter(const struct person *brief, const struct person *full)
{
    const struct name_words *a = &brief->words, *b = &full->words;
    int first = 0, last = 0;
    enum likeness how = find_words(a, b, &first, &last);
    bool begins = first == 0, ends = last == b->count - 1;
    if (how == UNLIKE || (!begins && !ends) || name_last(a).bytes == 1)
        return UNLIKE;
    if (begins && ends)
        return how;
    bool together = last - first == a->count - 1;
    return begins || together ? boldest(how, ALIKE_PART) : UNLIKE;
}

static bool
are_reversed(const struct person *a, const struct person *b)
{
    return a->words.count == 2 && b->words.count == 2 &&
           dl_str_eq(a->words.at[0], b->words.at[1]) &&
           dl_str_eq(a->words.at[1], b->words.at[0]);
}

bool
person_other_generation(const struct person *first, const struct person *then)
{
    return then->generation.bytes &&
           !dl_str_eq(first->generation, then->generation);
}

enum likeness
person_compare(const struct person *brief, const struct person *full)
{
    if (are_reversed(brief, full))
        return ALIKE_REVERSED;
    if (brief->words.count == full->words.count)
        return compare_equal_length(brief, full);
    return brief->words.count < full->words.count ? compare_shorter(brief, full)
                                                  : UNLIKE;
}
