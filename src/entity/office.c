/* Reading offices in the text: the words of roles.def, whose office it is,
 * whether it is held, and whether a name stands beside it.
 *
 * Around the words of the title stand, in this order: "the", "former" or
 * "deputy", an owner with or without "'s" ("US", "China's"), "top"; after them
 * "of" and an owner ("of France"). An owner that is no name ("of the club")
 * makes it somebody's office that nobody here knows.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/office.h"

#include <string.h>

static const struct title titles[] = {
#define X(words, office, owner) {words, OFFICE_##office, owner},
#include "entity/roles.def"
#undef X
};

enum { TITLES = sizeof titles / sizeof *titles };

_Static_assert(sizeof titles / sizeof *titles <= OFFICE_TITLES_MAX,
               "all titles are in a chain");

const struct title *
office_title(uint32_t row)
{
    return &titles[row];
}

enum office
office_named(struct dl_str words)
{
    for (uint32_t i = 0; i < TITLES; i++)
        if (dl_str_eq_nocase(words, dl_str_from(titles[i].words)))
            return titles[i].office;
    return OFFICE_ANY;
}

/* The words of row `row` from token `from` on: one past the last, or 0. */
static uint32_t
match_title(const struct roles *roles, uint32_t from, uint32_t row)
{
    struct dl_str rest = dl_str_from(titles[row].words);
    uint32_t at = from;
    while (rest.bytes) {
        if (at >= roles->doc->token_count)
            return 0;
        struct dl_str word = dl_token_text(roles->doc, at);
        if (word.bytes > rest.bytes ||
            !dl_str_eq_nocase(word, (struct dl_str){rest.at, word.bytes}))
            return 0;
        rest.at += word.bytes;
        rest.bytes -= word.bytes;
        if (rest.bytes && rest.at[0] == ' ') {
            rest.at++;
            rest.bytes--;
        } else if (rest.bytes && dl_is_lower(rest.at[0]) &&
                   !dl_str_is(word, "-")) {
            return 0;
        }
        at++;
    }
    return at;
}

bool
office_is_word(const struct roles *roles, uint32_t token, const char *word)
{
    if (token >= roles->doc->token_count)
        return false;
    struct dl_str text = dl_token_text(roles->doc, token);
    return dl_to_lower(text.at[0]) == word[0] &&
           dl_str_eq_nocase(text, dl_str_from(word));
}

static bool
is_any_of(const struct roles *roles, uint32_t token, const char *const *words,
          size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (office_is_word(roles, token, words[i]))
            return true;
    return false;
}

#define IS_ANY_OF(roles, token, words) \
    is_any_of((roles), (token), (words), sizeof(words) / sizeof *(words))

/* A word by its first and last letters and its length; few words share all
 * three with the first word of a title. */
static unsigned
slot_of(struct dl_str word)
{
    unsigned first = (unsigned char)dl_to_lower(word.at[0]);
    unsigned last = (unsigned char)dl_to_lower(word.at[word.bytes - 1]);
    return (first * 31 + last * 7 + (unsigned)word.bytes) % OFFICE_SLOTS;
}

void
office_index(struct roles *roles)
{
    for (uint32_t i = TITLES; i > 0; i--) {
        const char *words = titles[i - 1].words;
        struct dl_str first = {words, strcspn(words, " -")};
        uint16_t *chain = &roles->firsts[slot_of(first)];
        roles->nexts[i - 1] = *chain;
        *chain = (uint16_t)i;
    }
}

static bool
may_begin(const struct roles *roles, uint32_t token)
{
    struct dl_str word = dl_token_text(roles->doc, token);
    return roles->doc->tokens[token].kind == DL_TOKEN_WORD && word.bytes &&
           roles->firsts[slot_of(word)];
}

static bool
owns(const struct roles *roles, uint32_t mention)
{
    enum dl_kind kind = roles->mentions->at[mention].kind;
    return kind == DL_KIND_PLACE || kind == DL_KIND_GROUP ||
           kind == DL_KIND_ORGANISATION;
}

/* Words that may stand between an owner and an office, or before both. */
static bool
is_between(const struct roles *roles, uint32_t token)
{
    static const char *const words[] = {
        "'s",      "\xe2\x80\x99s", "'",       "\xe2\x80\x99",
        "top",     "senior",        "chief",   "new",
        "current", "incumbent",     "longtime"};
    return IS_ANY_OF(roles, token, words);
}

/* "Former" and the like: who held it; "deputy" and the like: somebody else. */
static enum standing
standing_of(const struct roles *roles, uint32_t token)
{
    static const char *const held[] = {"former",  "ex",     "then",   "late",
                                       "onetime", "ousted", "deposed"};
    static const char *const other[] = {
        "deputy",    "vice",   "assistant", "under",    "shadow", "associate",
        "incoming",  "acting", "interim",   "honorary", "next",   "future",
        "designate", "first",  "second",    "caretaker"};
    if (IS_ANY_OF(roles, token, held))
        return HELD;
    return IS_ANY_OF(roles, token, other) ? OTHER : HOLDS;
}

uint32_t
office_owner_before(const struct roles *roles, uint32_t token, uint32_t *start)
{
    enum { STEPS_MOST = 4 };
    *start = token;
    for (int steps = 0; *start > 0 && steps < STEPS_MOST; steps++) {
        uint32_t ended = roles->ends[*start];
        if (ended && owns(roles, ended - 1)) {
            *start = dl_token_at(roles->doc,
                                 roles->mentions->at[ended - 1].span.start);
            return ended - 1;
        }
        if (!is_between(roles, *start - 1))
            break;
        --*start;
    }
    return NOBODY;
}

/* Over "former" or "deputy", and the hyphen of "ex-" and "vice-". */
static void
look_back_standing(const struct roles *roles, struct phrase *phrase,
                   uint32_t *at)
{
    for (int steps = 0; *at > 0 && steps < 2; steps++) {
        uint32_t before = *at - 1;
        if (before > 0 && office_is_word(roles, before, "-"))
            before--;
        enum standing standing = standing_of(roles, before);
        if (standing == HOLDS)
            return;
        if (phrase->standing != OTHER)
            phrase->standing = standing;
        *at = before;
    }
}

/* Look back over all that belongs to the office, to what makes it definite. */
static void
look_back(const struct roles *roles, struct phrase *phrase)
{
    static const char *const articles[] = {"a",   "an",    "any",  "every",
                                           "no",  "each",  "some", "another",
                                           "one", "other", "many"};
    static const char *const becoming[] = {"become", "became", "becomes",
                                           "becoming", "be"};
    uint32_t at = phrase->from;
    look_back_standing(roles, phrase, &at);
    uint32_t owner = office_owner_before(roles, at, &phrase->start);
    if (owner != NOBODY)
        phrase->owner = owner;
    at = phrase->start;
    look_back_standing(roles, phrase, &at);
    bool the = at > 0 && office_is_word(roles, at - 1, "the");
    phrase->start = at - the;
    phrase->definite =
        (the || owner != NOBODY) &&
        (at == 0 || !IS_ANY_OF(roles, at - 1, articles)) &&
        (phrase->start == 0 || !IS_ANY_OF(roles, phrase->start - 1, becoming));
}

/* "of France", "of the European Union"; "of the club" and "to Belgium" are
 * astray. */
static void
look_on(const struct roles *roles, struct phrase *phrase)
{
    static const char *const links[] = {"of", "to", "for"};
    static const char *const elect[] = {"elect", "designate", "nominee"};
    uint32_t at = phrase->to;
    phrase->end = at;
    if (office_is_word(roles, at, "-") && IS_ANY_OF(roles, at + 1, elect))
        phrase->standing = OTHER;
    if (IS_ANY_OF(roles, at, elect))
        phrase->standing = OTHER;
    if (!IS_ANY_OF(roles, at, links))
        return;
    bool of = office_is_word(roles, at, "of");
    at += office_is_word(roles, at + 1, "the") ? 2 : 1;
    uint32_t mention = at < roles->doc->token_count ? roles->starts[at] : 0;
    bool named = mention && owns(roles, mention - 1);
    phrase->astray = of ? !named : titles[phrase->title].office == OFFICE_ANY;
    if (of && named && phrase->owner == NOBODY) {
        phrase->owner = mention - 1;
        phrase->end =
            dl_token_at(roles->doc, roles->mentions->at[mention - 1].span.end);
    }
}

/* "diplomat" by itself is any diplomat. */
static bool
is_top(const struct roles *roles, const struct phrase *phrase)
{
    uint32_t from = phrase->from;
    for (uint32_t back = 1; back <= 3 && back <= from; back++)
        if (office_is_word(roles, from - back, "top") ||
            office_is_word(roles, from - back, "chief"))
            return true;
    return false;
}

static void
longest_title(const struct roles *roles, uint32_t token, struct phrase *out)
{
    uint32_t row = roles->firsts[slot_of(dl_token_text(roles->doc, token))];
    for (; row; row = roles->nexts[row - 1]) {
        uint32_t end = match_title(roles, token, row - 1);
        if (end > out->to) {
            out->to = end;
            out->title = row - 1;
        }
    }
}

bool
office_read(struct roles *roles, uint32_t token, struct phrase *out)
{
    if (!may_begin(roles, token))
        return false;
    *out = (struct phrase){.from = token, .owner = NOBODY};
    longest_title(roles, token, out);
    if (!out->to)
        return false;
    for (uint32_t i = token + 1; i < out->to; i++)
        if (roles->starts[i] && titles[out->title].owner[0] == '\0')
            return false;
    look_back(roles, out);
    look_on(roles, out);
    return !dl_str_is(dl_str_from(titles[out->title].words), "diplomat") ||
           is_top(roles, out);
}

static uint32_t
person_at(const struct roles *roles, uint32_t token)
{
    uint32_t mention =
        token < roles->doc->token_count ? roles->starts[token] : 0;
    if (mention && roles->mentions->at[mention - 1].kind == DL_KIND_PERSON)
        return mention - 1;
    return NOBODY;
}

uint32_t
office_beside(const struct roles *roles, const struct phrase *phrase)
{
    bool bound = phrase->definite || phrase->owner != NOBODY;
    uint32_t person = person_at(roles, phrase->end);
    if (person == NOBODY && bound && office_is_word(roles, phrase->end, ","))
        person = person_at(roles, phrase->end + 1);
    if (person != NOBODY || !bound)
        return person;
    uint32_t at = phrase->start;
    if (at < 2 || !office_is_word(roles, at - 1, ",") || !roles->ends[at - 1])
        return NOBODY;
    uint32_t before = roles->ends[at - 1] - 1;
    return roles->mentions->at[before].kind == DL_KIND_PERSON ? before : NOBODY;
}

struct dl_str
office_owner(const struct roles *roles, uint32_t mention)
{
    if (mention == NOBODY)
        return (struct dl_str){0};
    const struct linker *linker = roles->linker;
    uint32_t number = linker_record(linker, &linker->body, mention);
    if (number == NO_RECORD)
        return linker->forms.at[linker->body.form[mention]].folded;
    const struct record *record = registry_record(linker->registry, number);
    uint32_t country =
        record->kind == DL_KIND_GROUP ? record->of : record->stands_for;
    if (dl_str_is(record->id, "europeans"))
        return DL_STR("european-union");
    return country == NO_RECORD
               ? record->id
               : registry_record(linker->registry, country)->id;
}

struct dl_str
office_main_word(uint32_t title)
{
    struct dl_str words = dl_str_from(titles[title].words);
    size_t of = dl_str_find(words, DL_STR(" of "), 0);
    size_t end = of == SIZE_MAX ? words.bytes : of, from = end;
    while (from > 0 && words.at[from - 1] != ' ')
        from--;
    return (struct dl_str){words.at + from, end - from};
}
