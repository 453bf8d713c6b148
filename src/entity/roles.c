/* Descriptions that stand for a name.
 *
 * A title beside a name teaches who holds an office: "US Secretary of State
 * Antony Blinken", "China's top diplomat, Yang Jiechi", "Josep Borrell, the
 * EU's foreign policy chief". Elsewhere in the article the office alone, made
 * definite by "the" or an owner ("the secretary", "America's top diplomat"),
 * asks who that is. It is answered when exactly one person fits: the same
 * office, and no other country. Nothing is known beyond the article itself.
 *
 * The words of the owner stay their own mention: in "the US secretary of
 * state" the place is US and the role is the three words after it.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

#include "entity/names.h"

enum office {
    OFFICE_ANY,
    OFFICE_FOREIGN,
    OFFICE_COUNCILOR,
    OFFICE_PRESIDENT,
    OFFICE_VICE_PRESIDENT,
    OFFICE_GOVERNMENT,
    OFFICE_DEFENCE,
    OFFICE_FINANCE,
    OFFICE_INTERIOR,
    OFFICE_JUSTICE,
    OFFICE_SECURITY,
    OFFICE_SECRETARY_GENERAL,
    OFFICE_POPE,
    OFFICE_KING,
    OFFICE_QUEEN,
    OFFICE_EXECUTIVE
};

static const struct title {
    const char *words;
    enum office office;
    const char *owner; /* id; empty: the words do not say */
} titles[] = {
#define X(words, office, owner) {words, OFFICE_##office, owner},
#include "entity/roles.def"
#undef X
};

enum { TITLES = sizeof titles / sizeof *titles };

/** An office as it stands in the text. */
struct phrase {
    uint32_t from, to; /* tokens */
    uint32_t start;    /* with the owner and "the" before it */
    uint32_t title;    /* row of roles.def */
    uint32_t owner;    /* mention of a country or organisation, or NOBODY */
    bool definite;     /* "the" or an owner stands before it */
};

/** Who was called what. */
struct lesson {
    uint32_t title, form;
    struct dl_str owner; /* id of a country; empty: not said */
};

struct lessons {
    struct lesson *at;
    size_t count, room;
};

struct roles {
    struct linker *linker;
    const struct dl_document *doc;
    struct dl_mentions *mentions;
    uint32_t *starts, *ends; /* mention that starts or ends at a token + 1 */
    struct index firsts;     /* first words of titles */
    struct lessons lessons;
    struct index entries; /* id of the tables to form */
    struct dl_mentions found;
    struct {
        uint32_t *at;
        size_t count, room;
    } forms; /* of what was found */
};

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

static bool
is_word(const struct roles *roles, uint32_t token, const char *word)
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

static void
index_titles(struct roles *roles)
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
            skipped |= is_word(roles, at - 1, between[i]);
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
    bool the = at > 0 && is_word(roles, at - 1, "the");
    phrase->definite |= the;
    phrase->start = at - the;
}

/* "diplomat" by itself is any diplomat. */
static bool
is_top(const struct roles *roles, const struct phrase *phrase)
{
    uint32_t from = phrase->from;
    for (uint32_t back = 1; back <= 3 && back <= from; back++)
        if (is_word(roles, from - back, "top") ||
            is_word(roles, from - back, "chief"))
            return true;
    return false;
}

static bool
read_phrase(struct roles *roles, uint32_t token, struct phrase *out)
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
static uint32_t
beside(const struct roles *roles, const struct phrase *phrase)
{
    uint32_t person = person_at(roles, phrase->to);
    if (person == NOBODY && phrase->definite && is_word(roles, phrase->to, ","))
        person = person_at(roles, phrase->to + 1);
    if (person != NOBODY || !phrase->definite)
        return person;
    uint32_t at = phrase->start;
    if (at < 2 || !is_word(roles, at - 1, ",") || !roles->ends[at - 1])
        return NOBODY;
    uint32_t before = roles->ends[at - 1] - 1;
    return roles->mentions->at[before].kind == DL_KIND_PERSON ? before : NOBODY;
}

static struct dl_str
owner_id(const struct roles *roles, uint32_t mention)
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

static bool
is_former(const struct roles *roles, const struct phrase *phrase)
{
    for (uint32_t back = 1; back <= 4 && back <= phrase->from; back++)
        if (is_word(roles, phrase->from - back, "former") ||
            is_word(roles, phrase->from - back, "then"))
            return true;
    return false;
}

static void
learn(struct roles *roles)
{
    struct phrase phrase;
    for (uint32_t i = 0; i < roles->doc->token_count; i++) {
        if (!read_phrase(roles, i, &phrase))
            continue;
        uint32_t person = beside(roles, &phrase);
        if (person != NOBODY && !is_former(roles, &phrase)) {
            struct lesson lesson = {
                .title = phrase.title,
                .form = roles->linker->body.form[person],
                .owner = owner_id(roles, phrase.owner),
            };
            if (*titles[phrase.title].owner)
                lesson.owner = dl_str_from(titles[phrase.title].owner);
            DL_PUSH(roles->linker->scratch, &roles->lessons, lesson);
        }
        i = phrase.to - 1;
    }
}

/* The word of a title that says what it is: "secretary" of "secretary of
 * state". */
static struct dl_str
main_word(uint32_t title)
{
    struct dl_str words = dl_str_from(titles[title].words);
    size_t of = dl_str_find(words, DL_STR(" of "), 0);
    size_t end = of == SIZE_MAX ? words.bytes : of, from = end;
    while (from > 0 && words.at[from - 1] != ' ')
        from--;
    return (struct dl_str){words.at + from, end - from};
}

/* Whether a lesson fits the question; `strictly`: in the same words, not only
 * the same office. */
static bool
answers(const struct lesson *lesson, uint32_t title, struct dl_str owner,
        bool strictly)
{
    if (owner.bytes && lesson->owner.bytes && !dl_str_eq(owner, lesson->owner))
        return false;
    struct dl_str taught = dl_str_from(titles[lesson->title].words);
    bool same_word = dl_str_find(taught, main_word(title), 0) != SIZE_MAX;
    if (titles[title].office == OFFICE_ANY)
        return same_word;
    return titles[lesson->title].office == titles[title].office &&
           (same_word || !strictly);
}

/* The only person who fits, NOBODY or SEVERAL. Few people are taught in an
 * article; the list is cut so that a hostile one stays linear. */
static uint32_t
only_answer(const struct roles *roles, const struct phrase *phrase,
            bool strictly)
{
    enum { LESSONS_MOST = 64 };
    struct dl_str owner = owner_id(roles, phrase->owner);
    const struct sets *sets = &roles->linker->sets;
    uint32_t who = NOBODY;
    for (size_t i = 0; i < roles->lessons.count && i < LESSONS_MOST; i++) {
        const struct lesson *lesson = &roles->lessons.at[i];
        if (!answers(lesson, phrase->title, owner, strictly))
            continue;
        if (who != NOBODY &&
            sets_root(sets, who) != sets_root(sets, lesson->form))
            return SEVERAL;
        who = lesson->form;
    }
    return who;
}

static uint32_t
who_is(const struct roles *roles, const struct phrase *phrase)
{
    uint32_t who = only_answer(roles, phrase, true);
    if (who == NOBODY)
        who = only_answer(roles, phrase, false);
    return who == SEVERAL ? NOBODY : who;
}

static void
add_role(struct roles *roles, uint32_t from, uint32_t to, uint32_t form,
         enum join rule)
{
    struct dl_mention mention = {
        .span = {roles->doc->tokens[from].span.start,
                 roles->doc->tokens[to - 1].span.end},
        .kind = roles->linker->forms.at[form].kind,
        .confidence = 70,
        .role = true,
        .entity = DL_NO_ENTITY,
        .why = rule == JOIN_ROLE ? "role: office" : "role: alias",
        .joined = join_rule(rule),
    };
    DL_PUSH(roles->linker->scratch, &roles->found, mention);
    DL_PUSH(roles->linker->scratch, &roles->forms, form);
}

/* "top diplomat": the adjective belongs to the role. */
static uint32_t
with_adjective(const struct roles *roles, uint32_t from)
{
    return from > 0 && is_word(roles, from - 1, "top") ? from - 1 : from;
}

/* "the alliance", when the article names the one that is meant. */
static bool
ask_alias(struct roles *roles, uint32_t token)
{
    if (token == 0 || !is_word(roles, token - 1, "the") ||
        roles->doc->tokens[token].kind != DL_TOKEN_WORD ||
        roles->doc->tokens[token].flags & DL_TOKEN_CAPITAL)
        return false;
    const struct lexicon *lexicon = roles->linker->lexicon;
    struct match match =
        lexicon_look(lexicon, dl_token_text(roles->doc, token));
    if (!(match.lists & ON(WITH_THE)) || match.entry == NO_ENTRY)
        return false;
    uint32_t form =
        index_get(&roles->entries, lexicon_entry(lexicon, match.entry)->id);
    if (form == NOBODY || form == SEVERAL)
        return false;
    add_role(roles, token, token + 1, form, JOIN_THE_ALIAS);
    return true;
}

/* "the ambassador to Belgium" may be somebody else. */
static bool
asks(const struct roles *roles, const struct phrase *phrase)
{
    bool other =
        titles[phrase->title].office == OFFICE_ANY &&
        (is_word(roles, phrase->to, "to") || is_word(roles, phrase->to, "of") ||
         is_word(roles, phrase->to, "for"));
    return phrase->definite && !other && !is_former(roles, phrase) &&
           beside(roles, phrase) == NOBODY;
}

static void
ask(struct roles *roles)
{
    struct phrase phrase;
    uint32_t inside = 0; /* end of the mention the token may lie in */
    for (uint32_t i = 0; i < roles->doc->token_count; i++) {
        if (roles->starts[i])
            inside = roles->mentions->at[roles->starts[i] - 1].span.end;
        if (roles->doc->tokens[i].span.start < inside || ask_alias(roles, i) ||
            !read_phrase(roles, i, &phrase))
            continue;
        i = phrase.to - 1;
        uint32_t who = asks(roles, &phrase) ? who_is(roles, &phrase) : NOBODY;
        if (who != NOBODY)
            add_role(roles, with_adjective(roles, phrase.from), phrase.to, who,
                     JOIN_ROLE);
    }
}

/* Merge what was found into the mentions, in text order. */
static void
merge(struct roles *roles)
{
    struct linker *linker = roles->linker;
    size_t count = roles->mentions->count, more = roles->found.count;
    struct dl_mention *at =
        DL_ARRAY(linker->arena, count + more, struct dl_mention);
    uint32_t *form = DL_ARRAY(linker->scratch, count + more, uint32_t);
    for (size_t i = 0, k = 0; i + k < count + more;) {
        bool role =
            i == count || (k < more && roles->found.at[k].span.start <
                                           roles->mentions->at[i].span.start);
        at[i + k] = role ? roles->found.at[k] : roles->mentions->at[i];
        form[i + k] = role ? roles->forms.at[k] : linker->body.form[i];
        if (role)
            linker->forms.at[roles->forms.at[k++]].count++;
        else
            i++;
    }
    *roles->mentions = (struct dl_mentions){at, count + more, count + more};
    linker->body.form = form;
}

/* Which mention begins and ends where, counted from 1; 0: none. */
static void
index_mentions(struct roles *roles)
{
    struct linker *linker = roles->linker;
    uint32_t tokens = roles->doc->token_count;
    roles->starts = DL_ARRAY(linker->scratch, tokens + 1, uint32_t);
    roles->ends = DL_ARRAY(linker->scratch, tokens + 1, uint32_t);
    index_init(&roles->entries, linker->scratch);
    for (uint32_t i = 0, token = 0; i < roles->mentions->count; i++) {
        struct dl_span span = roles->mentions->at[i].span;
        while (token < tokens &&
               roles->doc->tokens[token].span.end <= span.start)
            token++;
        roles->starts[token] = i + 1;
        while (token < tokens && roles->doc->tokens[token].span.end < span.end)
            token++;
        roles->ends[token < tokens ? token + 1 : tokens] = i + 1;
        uint32_t form = linker->body.form[i];
        if (linker->forms.at[form].entry != NO_ENTRY)
            index_put(
                &roles->entries, &linker->sets,
                lexicon_entry(linker->lexicon, linker->forms.at[form].entry)
                    ->id,
                form);
    }
}

void
roles_resolve(struct linker *linker)
{
    struct roles roles = {.linker = linker,
                          .doc = linker->body.doc,
                          .mentions = linker->body.mentions};
    if (!linker->body.form || !roles.mentions->count)
        return;
    index_titles(&roles);
    index_mentions(&roles);
    learn(&roles);
    ask(&roles);
    if (roles.found.count)
        merge(&roles);
}
