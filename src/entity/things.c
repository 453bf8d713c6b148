/* Joining names of things: acronyms, spellings, parts of longer names.
 *
 * A part of a name stands for the whole only after the whole was named, as a
 * text does it: "the United States Marine Corps ... the Marine Corps". Which
 * parts may do so depends on the kind. An organisation, an event or a work is
 * called by the beginning or the end of its name. A place is called by another
 * part of its name only when what is left out is a word for the kind of place
 * it is: "Umina Beach" is "Umina", but "Connecticut River" is not
 * "Connecticut", which everybody takes for the state.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/things.h"

#include <stdlib.h>
#include <string.h>

static bool
can_have_acronym(const struct form *form)
{
    return form->kind != DL_KIND_PERSON && form->kind != DL_KIND_GROUP;
}

void
join_acronyms(struct joiner *joiner)
{
    struct postings names;
    postings_init(&names, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        struct dl_str acronym = name_acronym(joiner->scratch, form->text);
        if (acronym.bytes && can_have_acronym(form) &&
            !name_is_acronym(form->text))
            postings_add(&names, acronym, i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        uint32_t found[POSTINGS_MOST];
        if (joiner_record(joiner, i) != NO_RECORD || !can_have_acronym(form) ||
            !name_is_acronym(form->text))
            continue;
        size_t count = postings_get(&names, form->folded, found, POSTINGS_MOST);
        joiner_settle(joiner, i, found, count, JOIN_ACRONYM);
    }
}

static struct dl_str
spell(struct dl_str word)
{
    static const struct {
        const char *from, *to;
    } rows[] = {
#define X(from, to) {from, to},
#include "entity/spellings.def"
#undef X
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].from[0] == word.at[0] && dl_str_is(word, rows[i].from))
            return dl_str_from(rows[i].to);
    return word;
}

/* The words in one spelling and without the spaces: "Al Qaeda" is "Alqaeda". */
static struct dl_str
spelling_of(struct dl_arena *arena, const struct form *form)
{
    enum { SPELLING_MOST = 16 }; /* bytes of a word of the table */
    struct name_words words = name_words(form->folded);
    char *out = dl_arena_alloc(
        arena, form->folded.bytes + (size_t)NAME_WORDS_MAX * SPELLING_MOST);
    size_t bytes = 0;
    for (int i = 0; i < words.count; i++) {
        struct dl_str word = spell(words.at[i]);
        bool plural = form->kind == DL_KIND_GROUP && i == words.count - 1 &&
                      word.bytes > 3 && dl_str_ends(word, DL_STR("s"));
        memcpy(out + bytes, word.at, word.bytes - plural);
        bytes += word.bytes - plural;
    }
    return (struct dl_str){out, bytes};
}

static struct dl_str
kind_key(struct joiner *joiner, enum dl_kind kind, struct dl_str name)
{
    return name_key(joiner->scratch, dl_kind_name(kind), name, DL_STR(""));
}

void
join_spellings(struct joiner *joiner)
{
    struct index index;
    index_init(&index, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (form->kind == DL_KIND_PERSON || form->body.bytes)
            continue;
        struct dl_str name = spelling_of(joiner->scratch, form);
        uint32_t *first =
            index_place(&index, kind_key(joiner, form->kind, name));
        if (*first == NOBODY)
            *first = i;
        else
            joiner_join(joiner, i, *first, JOIN_SPELLING);
    }
}

/* One letter inside a long word: its ends are as they should be, since an
 * ending makes another word ("Prussia", "Prussian"). */
static bool
is_word_slip(struct dl_str a, struct dl_str b)
{
    enum { SLIP_LEAST = 6 };
    return a.bytes >= SLIP_LEAST && b.bytes >= SLIP_LEAST &&
           a.at[0] == b.at[0] && a.at[a.bytes - 1] == b.at[b.bytes - 1] &&
           name_one_edit(a, b);
}

/* Names of one kind that are the same but for one such word. */
static bool
is_slip(const struct form *a, const struct form *b)
{
    struct name_words x = name_words(a->folded), y = name_words(b->folded);
    int slips = 0;
    if (a->kind != b->kind || x.count != y.count)
        return false;
    for (int i = 0; i < x.count; i++) {
        if (dl_str_eq(x.at[i], y.at[i]))
            continue;
        if (!is_word_slip(x.at[i], y.at[i]))
            return false;
        slips++;
    }
    return slips == 1;
}

static bool
may_be_misspelt(const struct joiner *joiner, uint32_t number)
{
    const struct form *form = &joiner->forms->at[number];
    return form->kind != DL_KIND_PERSON && form->kind != DL_KIND_GROUP &&
           !form->body.bytes && !name_is_acronym(form->text);
}

void
join_misspelt_things(struct joiner *joiner)
{
    struct postings near;
    postings_init(&near, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        if (!may_be_misspelt(joiner, i))
            continue;
        const struct form *form = &joiner->forms->at[i];
        uint32_t found[POSTINGS_MOST];
        size_t kept = 0, count = postings_get_near(&near, form->folded, found,
                                                   POSTINGS_MOST);
        for (size_t k = 0; k < count; k++)
            if (is_slip(form, &joiner->forms->at[found[k]]))
                found[kept++] = found[k];
        kept = joiner_distinct(joiner, i, found, kept);
        if (kept == 1)
            joiner_join(joiner, i, found[0], JOIN_MISSPELT);
        postings_add_near(&near, form->folded, i);
    }
}

static bool
cut_tail(struct dl_str *name)
{
    static const char *const tails[] = {
#define X(tail) tail,
#include "entity/tails.def"
#undef X
    };
    char last = name->bytes ? name->at[name->bytes - 1] : 0;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        size_t bytes = strlen(tails[i]);
        if (tails[i][bytes - 1] == last && name->bytes > bytes + 1 &&
            dl_str_ends(*name, dl_str_from(tails[i])) &&
            name->at[name->bytes - bytes - 1] == ' ') {
            name->bytes -= bytes + 1;
            return true;
        }
    }
    return false;
}

void
join_tails(struct joiner *joiner)
{
    struct index index;
    index_init(&index, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        const struct form *form = &joiner->forms->at[i];
        if (form->kind != DL_KIND_ORGANISATION || form->body.bytes)
            continue;
        struct dl_str name = form->folded;
        while (cut_tail(&name))
            continue;
        uint32_t *first = index_place(&index, name);
        if (*first == NOBODY)
            *first = i;
        else
            joiner_join(joiner, i, *first, JOIN_TAIL);
    }
}

static int
compare_word(const void *key, const void *row)
{
    return dl_str_cmp(*(const struct dl_str *)key,
                      dl_str_from(*(const char *const *)row));
}

/* "University", "Council". */
static bool
is_head(struct dl_str word)
{
    static const char *const heads[] = {
#define X(word) word,
#include "entity/parts.def"
#undef X
    };
    return bsearch(&word, heads, sizeof heads / sizeof *heads, sizeof *heads,
                   compare_word) != NULL;
}

static struct dl_str
words_between(const struct name_words *words, int from, int to)
{
    struct dl_str first = words->at[from], last = words->at[to - 1];
    return (struct dl_str){first.at, (size_t)(last.at + last.bytes - first.at)};
}

/* "Siberian Branch of the Academy" is not "the Academy". */
static bool
is_link(struct dl_str word)
{
    static const char *const all[] = {"of", "for", "the", "and",
                                      "in", "at",  "on",  "against"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (dl_str_is(word, all[i]))
            return true;
    return false;
}

/* Which ends of its name a thing is called by: of an organisation any
 * ("Marine Corps"), of anything else two words or all but the first ("Civil
 * War", "Galaxy"). */
static void
file_ends(struct joiner *joiner, struct postings *parts, uint32_t number)
{
    const struct form *form = &joiner->forms->at[number];
    bool organisation = form->kind == DL_KIND_ORGANISATION;
    struct name_words words = name_words(form->folded);
    for (int from = 1; from < words.count; from++)
        if (!is_link(words.at[from - 1]) &&
            (organisation || from == 1 || words.count - from > 1))
            postings_add(parts,
                         kind_key(joiner, form->kind,
                                  words_between(&words, from, words.count)),
                         number);
}

/* An organisation is called by what stands before its head ("Stanford"
 * University), and by the head itself, wherever it stands ("the Council"). */
static void
file_heads(struct joiner *joiner, struct postings *parts, uint32_t number)
{
    const struct form *form = &joiner->forms->at[number];
    struct name_words words = name_words(form->folded);
    int last = words.count - 1;
    for (int i = 0; i < last; i++)
        if (is_head(words.at[i]))
            postings_add(parts, kind_key(joiner, form->kind, words.at[i]),
                         number);
    if (last > 0 && is_head(words.at[last]))
        postings_add(
            parts, kind_key(joiner, form->kind, words_between(&words, 0, last)),
            number);
}

static bool
has_parts(const struct form *form)
{
    return form->kind == DL_KIND_ORGANISATION || form->kind == DL_KIND_EVENT ||
           form->kind == DL_KIND_OTHER;
}

/* Only a name that stands before it, and not another country's. */
static bool
can_be_part(const struct form *part, const struct form *whole)
{
    bool abroad = part->owner != NO_RECORD && whole->owner != NO_RECORD &&
                  part->owner != whole->owner;
    return whole->first < part->first && !abroad;
}

/* "Catholic" is not the Catholic Church: it means something by itself. */
static bool
means_something(const struct joiner *joiner, const struct form *form)
{
    struct sense sense;
    return registry_senses(joiner->registry, name_bare(form->text), &sense, 1) >
           0;
}

static void
ask_part(struct joiner *joiner, const struct postings *parts, uint32_t number)
{
    uint32_t found[POSTINGS_MOST];
    const struct form *form = &joiner->forms->at[number];
    size_t kept = 0,
           count =
               postings_get(parts, kind_key(joiner, form->kind, form->folded),
                            found, POSTINGS_MOST);
    for (size_t i = 0; i < count; i++)
        if (can_be_part(form, &joiner->forms->at[found[i]]))
            found[kept++] = found[i];
    if (!kept || means_something(joiner, form))
        return;
    joiner_settle(joiner, number, found, kept, JOIN_PART);
}

void
join_parts(struct joiner *joiner)
{
    struct postings parts;
    postings_init(&parts, joiner->scratch);
    for (uint32_t i = 0; i < joiner->forms->count; i++) {
        if (!has_parts(&joiner->forms->at[i]))
            continue;
        file_ends(joiner, &parts, i);
        if (joiner->forms->at[i].kind == DL_KIND_ORGANISATION)
            file_heads(joiner, &parts, i);
    }
    for (uint32_t i = 0; i < joiner->forms->count; i++)
        if (has_parts(&joiner->forms->at[i]) && !joiner->sets->rule[i] &&
            joiner_record(joiner, i) == NO_RECORD)
            ask_part(joiner, &parts, i);
}
