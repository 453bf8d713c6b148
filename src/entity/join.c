/* Joining names to one another by ordered rules.
 *
 * Each rule files the forms that can be joined to under a key (the surname,
 * the acronym of the capitals, the name less one letter) and then looks the
 * others up. A key that leads to two different things joins nothing: a wrong
 * join is worse than none. Rules run from certain to bold, so that by the time
 * a lone surname asks, "Antony J. Blinken" and "Anthony Blinken" are one and
 * the surname is not ambiguous.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/join.h"

#include "entity/names.h"

struct joiner {
    struct dl_arena *scratch;
    const struct lexicon *lexicon;
    const struct forms *forms;
    struct sets *sets;
    struct index index; /* of the rule at work */
};

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

static void
put(struct joiner *joiner, struct dl_str key, uint32_t form)
{
    index_put(&joiner->index, joiner->sets, key, form);
}

/* Join `form` to the one thing under `key`, if there is exactly one. */
static bool
join(struct joiner *joiner, struct dl_str key, uint32_t form, enum join rule)
{
    uint32_t other = index_get(&joiner->index, key);
    if (other == NOBODY || other == SEVERAL || other == form)
        return false;
    sets_join(joiner->sets, form, other, join_rule(rule));
    return true;
}

static struct dl_str
key(struct joiner *joiner, const char *what, struct dl_str a, struct dl_str b)
{
    return name_key(joiner->scratch, what, a, b);
}

/* The tables: all names of one line. */
static void
by_table(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (form->entry == NO_ENTRY)
            continue;
        const struct entry *entry = lexicon_entry(joiner->lexicon, form->entry);
        struct dl_str id = entry->id.bytes ? entry->id : entry->name;
        struct dl_str k = key(joiner, dl_kind_name(form->kind), id, DL_STR(""));
        if (!join(joiner, k, i, JOIN_TABLE))
            put(joiner, k, i);
    }
}

static bool
can_have_acronym(const struct form *form)
{
    return form->kind == DL_KIND_ORGANISATION || form->kind == DL_KIND_OTHER ||
           form->kind == DL_KIND_EVENT || form->kind == DL_KIND_PLACE;
}

/* The acronym of the capitals in another name; never when the tables know the
 * acronym as something else. */
static void
by_acronym(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        struct dl_str acronym = name_acronym(joiner->scratch, form->text);
        if (acronym.bytes && can_have_acronym(form) &&
            !name_is_acronym(form->text))
            put(joiner, acronym, i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (form->entry == NO_ENTRY && can_have_acronym(form) &&
            name_is_acronym(form->text))
            join(joiner, form->folded, i, JOIN_ACRONYM);
    }
}

/* One person's name cut up, or count 0 for anything else. */
static struct name_words
person(const struct joiner *joiner, uint32_t i)
{
    const struct form *form = &joiner->forms->at[i];
    if (form->kind != DL_KIND_PERSON)
        return (struct name_words){.count = 0};
    return name_person(form->folded);
}

static bool
family_first(const struct joiner *joiner, uint32_t i)
{
    struct dl_str text = joiner->forms->at[i].text;
    size_t end = 0;
    while (end < text.bytes && text.at[end] != ' ')
        end++;
    struct dl_str word = {text.at, end};
    return lexicon_look(joiner->lexicon, word).lists & ON(FAMILY_FIRST) &&
           end < text.bytes &&
           !(lexicon_look(joiner->lexicon, word).lists & ON(GIVEN));
}

/* "Joseph Biden" and "Joseph R. Biden". */
static void
by_middle(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count > 2)
            put(joiner, key(joiner, "", words.at[0], name_last(&words)), i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count == 2)
            join(joiner, key(joiner, "", words.at[0], words.at[1]), i,
                 JOIN_MIDDLE);
    }
}

/* "Tedros Adhanom" and "bin Salman": the first or last two words of three. */
static void
by_part(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        int n = words.count;
        if (n < 3)
            continue;
        put(joiner, key(joiner, "", words.at[0], words.at[1]), i);
        put(joiner, key(joiner, "", words.at[n - 2], words.at[n - 1]), i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count == 2)
            join(joiner, key(joiner, "", words.at[0], words.at[1]), i,
                 JOIN_SHORTER);
    }
}

/* "J. Borrell". */
static void
by_initial(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count < 2 || name_is_initial(words.at[0]))
            continue;
        struct dl_str initial = {words.at[0].at, 1};
        put(joiner, key(joiner, "", initial, name_last(&words)), i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count >= 2 && name_is_initial(words.at[0]))
            join(joiner, key(joiner, "", words.at[0], name_last(&words)), i,
                 JOIN_INITIAL);
    }
}

enum { MISSPELT_LEAST = 5, MISSPELT_MOST = 24 };

/* File or look up the word under itself and under itself less each letter:
 * two words one edit apart share such a key (Garbe's symmetric deletes). */
static bool
each_deletion(struct joiner *joiner, struct dl_str word, struct dl_str rest,
              uint32_t form, bool file)
{
    if (word.bytes < MISSPELT_LEAST || word.bytes > MISSPELT_MOST)
        return false;
    char less[MISSPELT_MOST];
    for (size_t cut = 0; cut <= word.bytes; cut++) {
        size_t bytes = 0;
        for (size_t i = 0; i < word.bytes; i++)
            if (i != cut)
                less[bytes++] = word.at[i];
        struct dl_str k = key(joiner, "", (struct dl_str){less, bytes}, rest);
        if (file)
            put(joiner, k, form);
        else if (join(joiner, k, form, JOIN_MISSPELT))
            return true;
    }
    return false;
}

/* Same surname, given names one edit apart: "Anthony" and "Antony". Names of
 * the tables are filed first, then each name joins what is filed or is filed
 * itself. Where the family comes first the given name is the second word. */
static void
by_misspelling(struct joiner *joiner)
{
    for (int listed = 1; listed >= 0; listed--) {
        for (uint32_t i = 0; i < joiner->forms->count; i++) {
            struct name_words words = person(joiner, i);
            if (words.count != 2 || joiner->forms->at[i].listed != listed)
                continue;
            bool turn = family_first(joiner, i);
            struct dl_str given = words.at[turn], family = words.at[!turn];
            if (listed || !each_deletion(joiner, given, family, i, false))
                each_deletion(joiner, given, family, i, true);
        }
    }
}

/* A lone word joins the one person it can belong to. */
static void
by_lone_word(struct joiner *joiner, bool surname)
{
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count < 2)
            continue;
        bool first = family_first(joiner, i);
        if (first == surname)
            put(joiner, words.at[0], i);
        if (surname && !first)
            put(joiner, name_last(&words), i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        struct name_words words = person(joiner, i);
        if (words.count == 1)
            join(joiner, words.at[0], i, surname ? JOIN_SURNAME : JOIN_GIVEN);
    }
}

void
join_forms(struct dl_arena *scratch, const struct lexicon *lexicon,
           const struct forms *forms, struct sets *sets, bool given_too)
{
    static void (*const rules[])(struct joiner *) = {
        by_table, by_acronym, by_middle, by_part, by_initial, by_misspelling};
    struct joiner joiner = {scratch, lexicon, forms, sets, {0}};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        index_init(&joiner.index, scratch);
        rules[i](&joiner);
    }
    index_init(&joiner.index, scratch);
    by_lone_word(&joiner, true);
    if (!given_too)
        return;
    index_init(&joiner.index, scratch);
    by_lone_word(&joiner, false);
}
