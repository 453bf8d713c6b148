/* Reading offices in the text: the words of roles.def, whose office it is, and
 * whether a name stands beside them. */
/* SPDX-License-Identifier: ISC */
#include "entity/office.h"

static const struct title titles[] = {
#define X(words, office, owner) {words, OFFICE_##office, owner},
#include "entity/roles.def"
#undef X
};

enum { TITLES = sizeof titles / sizeof *titles };

const struct title *
office_title(uint32_t row)
{
    return &titles[row];
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
    return token < roles->doc->token_count &&
           dl_str_eq_nocase(dl_token_text(roles->doc, token),
                            dl_str_from(word));
}

static struct dl_str
lower_key(struct dl_str word, char out[24])
{
    if (word.bytes > 24)
        word.bytes = 24;
    for (size_t i = 0; i < word.bytes; i++)
        out[i] = dl_to_lower(word.at[i]);
    return (struct dl_str){out, word.bytes};
}

void
office_index(struct roles *roles)
{
    struct sets none = {0};
    index_init(&roles->firsts, roles->linker->scratch);
    for (uint32_t i = 0; i < TITLES; i++) {
        struct dl_str word = dl_str_from(titles[i].words);
        size_t end = 0;
        while (end < word.bytes && word.at[end] != ' ' && word.at[end] != '-')
            end++;
        word.bytes = end;
        if (index_get(&roles->firsts, word) == NOBODY)
            index_put(&roles->firsts, &none, word, i);
    }
}

static bool
owns(const struct roles *roles, uint32_t mention)
{
    enum dl_kind kind = roles->mentions->at[mention].kind;
    return kind == DL_KIND_PLACE || kind == DL_KIND_GROUP ||
           kind == DL_KIND_ORGANISATION;
}

/* Look back over "top", a possessive and an owner to "the". */
static void
look_back(const struct roles *roles, struct phrase *phrase)
{
    static const char *const between[] = {"'s",     "\xe2\x80\x99s", "top",
                                          "senior", "chief",         "new"};
    uint32_t at = phrase->from;
    for (int steps = 0; at > 0 && steps < 4; steps++) {
        uint32_t ended = roles->ends[at];
        bool skipped = false;
        for (int i = 0; i < 6; i++)
            skipped |= office_is_word(roles, at - 1, between[i]);
        if (ended && owns(roles, ended - 1) && phrase->owner == NOBODY) {
            phrase->owner = ended - 1;
            phrase->definite = true;
            at = dl_token_at(roles->doc,
                             roles->mentions->at[ended - 1].span.start);
        } else if (skipped) {
            at--;
        } else {
            break;
        }
    }
    bool the = at > 0 && office_is_word(roles, at - 1, "the");
    phrase->definite |= the;
    phrase->start = at - the;
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

bool
office_read(struct roles *roles, uint32_t token, struct phrase *out)
{
    char lower[24];
    struct dl_str word = dl_token_text(roles->doc, token);
    if (roles->doc->tokens[token].kind != DL_TOKEN_WORD ||
        index_get(&roles->firsts, lower_key(word, lower)) == NOBODY)
        return false;
    *out = (struct phrase){.from = token, .owner = NOBODY};
    for (uint32_t row = 0; row < TITLES; row++) {
        uint32_t end = match_title(roles, token, row);
        if (end > out->to) {
            out->to = end;
            out->title = row;
        }
    }
    if (!out->to)
        return false;
    for (uint32_t i = token + 1; i < out->to; i++)
        if (roles->starts[i] && titles[out->title].owner[0] == '\0')
            return false;
    look_back(roles, out);
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

/* The person that the title stands beside: after it, with a comma where it
 * has an owner, or before it and a comma. */
uint32_t
office_beside(const struct roles *roles, const struct phrase *phrase)
{
    uint32_t person = person_at(roles, phrase->to);
    if (person == NOBODY && phrase->definite &&
        office_is_word(roles, phrase->to, ","))
        person = person_at(roles, phrase->to + 1);
    if (person != NOBODY || !phrase->definite)
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
    const struct form *form = &linker->forms.at[linker->body.form[mention]];
    if (form->entry == NO_ENTRY)
        return form->folded;
    struct dl_str id = lexicon_entry(linker->lexicon, form->entry)->id;
    return dl_str_is(id, "european") ? DL_STR("eu") : id;
}

bool
office_is_former(const struct roles *roles, const struct phrase *phrase)
{
    for (uint32_t back = 1; back <= 4 && back <= phrase->from; back++)
        if (office_is_word(roles, phrase->from - back, "former") ||
            office_is_word(roles, phrase->from - back, "then"))
            return true;
    return false;
}

/* The word of a title that says what it is: "secretary" of "secretary of
 * state". */
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
