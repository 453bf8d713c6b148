/* Names that the model leaves in pieces: an organisation and what it is "of"
 * ("University" of "Leeds"), a person and the family after a small word
 * ("Anna" von "Berg"), and the last syllable of a Korean or Thai name. In
 * annotated news and encyclopedias these are one name nearly without
 * exception. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* The tokens of "of" or "of the" at `at`; 0: neither. */
static uint32_t
of_words(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    if (at + 1 >= limit || !ruling_is(ruling, at, "of"))
        return 0;
    return ruling_is(ruling, at + 1, "the") && at + 2 < limit ? 2 : 1;
}

/* "National Archives" of "Scotland": what an organisation is of is part of its
 * name. */
void
rules_of(struct ruling *ruling)
{
    const struct names *names = &ruling->names;
    for (size_t i = 0; i + 1 < names->count; i++) {
        const struct name *name = &names->at[i], *next = name + 1;
        uint32_t more = of_words(ruling, name->end, ruling_end(ruling, name));
        if (more && next->first == name->end + more &&
            name->kind == DL_KIND_ORGANISATION && next->kind == DL_KIND_PLACE)
            ruling_add(ruling, name->sentence, name->first, next->end,
                       name->kind, name->confidence);
    }
}

/* What a head word in front of "of" makes of a place. */
static enum dl_kind
head_kind(struct ruling *ruling, uint32_t token)
{
    uint32_t lists = ruling_lists(ruling, token);
    if (!ruling_capital(ruling, token))
        return DL_KIND_NONE;
    if (lists & ON(HEAD_ORG))
        return DL_KIND_ORGANISATION;
    bool land =
        lists & ON(HEAD_PLACE) || ruling_words(ruling, token) & WORD_REALM;
    return land ? DL_KIND_PLACE : DL_KIND_NONE;
}

/* "University of [Leeds]", "Kingdom of [Norway]": the head was left out. */
void
rules_head(struct ruling *ruling, struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), at = name->first;
    if (at > begin + 1 && ruling_is(ruling, at - 1, "the"))
        at--;
    if (at < begin + 2 || !of_words(ruling, at - 1, name->end) ||
        name->kind != DL_KIND_PLACE)
        return;
    enum dl_kind kind = head_kind(ruling, at - 2);
    if (kind != DL_KIND_NONE)
        ruling_add(ruling, name->sentence, at - 2, name->end, kind,
                   name->confidence);
}

/* Whether "&" between two names makes a firm of them: not of two persons or
 * two places, unless the lists know it. */
static bool
is_firm(const struct ruling *ruling, const struct name *left,
        const struct name *right)
{
    return right->kind == DL_KIND_ORGANISATION ||
           left->kind == DL_KIND_ORGANISATION ||
           (left->kind != right->kind && right->kind != DL_KIND_GROUP) ||
           ruling_phrase(ruling, left->first, right->end) &
               (ON(COMPANY) | ON(ORGANISATION));
}

/* "Harlan" & "Sons". */
void
rules_ampersand(struct ruling *ruling)
{
    const struct names *names = &ruling->names;
    for (size_t i = 0; i + 1 < names->count; i++) {
        const struct name *name = &names->at[i], *next = name + 1;
        if (next->first == name->end + 1 && ruling_is(ruling, name->end, "&") &&
            is_firm(ruling, name, next))
            ruling_add(ruling, name->sentence, name->first, next->end,
                       DL_KIND_ORGANISATION, name->confidence);
    }
}

/* Whether `token` opens a nickname, and the mark that closes it. */
static const char *
nick_close(const struct ruling *ruling, uint32_t token)
{
    if (ruling_is(ruling, token, "("))
        return ")";
    if (ruling_is(ruling, token, "\u201c"))
        return "\u201d";
    return ruling_is(ruling, token, "\"") ? "\"" : NULL;
}

/* Where the name goes on after a nickname of one or two words at `at`; `at`:
 * there is none. */
static uint32_t
nick_end(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    enum { WORDS_MAX = 2 };
    const char *close = at + 3 < limit ? nick_close(ruling, at) : NULL;
    uint32_t i = at + 1;
    while (close && i + 1 < limit && i <= at + WORDS_MAX &&
           ruling_capital(ruling, i))
        i++;
    bool goes_on = close && i > at + 1 && i + 1 < limit &&
                   ruling_is(ruling, i, close) && ruling_capital(ruling, i + 1);
    return goes_on ? i + 1 : at;
}

/* Jan "Coach" Berg, Jan (Joe) Berg: one short name, the nickname, and another
 * name of a person. */
void
rules_nickname(struct ruling *ruling)
{
    const struct names *names = &ruling->names;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->at[i];
        if (name->kind != DL_KIND_PERSON || name->end > name->first + 2)
            continue;
        uint32_t end = nick_end(ruling, name->end, ruling_end(ruling, name));
        size_t next = i + 1;
        while (next < names->count && names->at[next].first < end)
            next++;
        if (end > name->end && next < names->count &&
            names->at[next].first == end &&
            names->at[next].kind == DL_KIND_PERSON)
            ruling_add(ruling, name->sentence, name->first, names->at[next].end,
                       DL_KIND_PERSON, name->confidence);
    }
}

/* "de" Boer, "Van" Dyck: the small word before a lone family name. */
void
rules_before(struct ruling *ruling, struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), first = name->first;
    if (name->kind != DL_KIND_PERSON || name->end > first + 1)
        return;
    while (first > begin && ruling_words(ruling, first - 1) & WORD_BEFORE &&
           !ruling_has(ruling, first, DL_TOKEN_GLUED))
        first--;
    ruling_cut(ruling, name, first, name->end);
}

/* Where the small words at `at` end ("von der"), at most three. */
static uint32_t
particles_end(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    enum { PARTICLES_MAX = 3 };
    uint32_t end = at;
    while (end < limit && end < at + PARTICLES_MAX &&
           ruling_words(ruling, end) & WORD_PARTICLE)
        end++;
    return end;
}

/* "el-Sheikh", "al-Thani": the small word and what hangs on it. */
static uint32_t
article_end(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    bool article = at + 2 < limit &&
                   (ruling_is(ruling, at, "el") || ruling_is(ruling, at, "al"));
    return article && ruling_is(ruling, at + 1, "-") &&
                   ruling_has(ruling, at + 1, DL_TOKEN_GLUED) &&
                   ruling_has(ruling, at + 2, DL_TOKEN_GLUED) &&
                   ruling_capital(ruling, at + 2)
               ? at + 3
               : at;
}

/* "Sharm" el-"Sheikh", "Khalid" al-"Thani". */
void
rules_article(struct ruling *ruling, struct name *name)
{
    uint32_t end = article_end(ruling, name->end, ruling_end(ruling, name));
    if (end > name->end &&
        (name->kind == DL_KIND_PERSON || name->kind == DL_KIND_PLACE))
        ruling_add(ruling, name->sentence, name->first, end, name->kind,
                   name->confidence);
}

/* "Anna" von der "Berg": up to the end of the name or capitals that follow. */
void
rules_particle(struct ruling *ruling)
{
    const struct names *names = &ruling->names;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->at[i];
        if (name->kind != DL_KIND_PERSON)
            continue;
        uint32_t limit = ruling_end(ruling, name);
        uint32_t end = particles_end(ruling, name->end, limit);
        if (end == name->end || end >= limit || !ruling_capital(ruling, end))
            continue;
        const struct name *next = name + 1;
        bool named = i + 1 < names->count && next->first == end;
        if (named && next->kind == DL_KIND_ORGANISATION)
            continue;
        ruling_add(ruling, name->sentence, name->first,
                   named ? next->end : end + 1, DL_KIND_PERSON,
                   name->confidence);
    }
}

static bool
hangs(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    return at + 1 < limit && ruling_is(ruling, at, "-") &&
           ruling_has(ruling, at, DL_TOKEN_GLUED) &&
           ruling_has(ruling, at + 1, DL_TOKEN_GLUED) &&
           ruling_token(ruling, at + 1)->kind == DL_TOKEN_WORD;
}

/* "Choi Min-ho", "Prayut Chan-o-cha": a small syllable after a hyphen is no
 * word of its own. "Lund-based" is no name. */
void
rules_syllable(struct ruling *ruling, struct name *name)
{
    enum { SYLLABLE = 5 };
    uint32_t end = name->end, limit = ruling_end(ruling, name);
    if (name->kind != DL_KIND_PERSON || name->end < name->first + 2)
        return;
    bool family =
        ruling_lists(ruling, name->first) & (ON(FAMILY_FIRST) | ON(LAST_WORLD));
    while (hangs(ruling, end, limit)) {
        struct dl_str after = ruling_text(ruling, end + 1);
        if (after.bytes > SYLLABLE || rules_words(after) & WORD_TAIL ||
            (ruling_usual(ruling, end + 1) && !family))
            break;
        end += 2;
    }
    ruling_cut(ruling, name, name->first, end);
}
