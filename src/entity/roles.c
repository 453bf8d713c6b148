/* Descriptions that stand for a name.
 *
 * A title beside a name teaches who holds an office: "US Secretary of State
 * Antony Blinken", "China's top diplomat, Yang Jiechi", "Josep Borrell, the
 * EU's foreign policy chief". Elsewhere in the article the office alone, made
 * definite by "the" or an owner ("the secretary", "America's top diplomat"),
 * asks who that is. It is answered when exactly one person fits: the same
 * office, and no other country. Where the text taught nothing, the office of a
 * country that is named is answered by who is known to have held it on the day
 * of the article, unless the sentence speaks of another year. "Former" asks for
 * who was called "former", and "deputy" for nobody here.
 *
 * The words of the owner stay their own mention: in "the US secretary of
 * state" the place is US and the role is the three words after it.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/office.h"

/* Of which country the person is known to have held the office, on the day of
 * the article if that is known. */
static struct dl_str
known_owner(const struct linker *linker, uint32_t form, enum office office)
{
    size_t count = 0;
    uint32_t record = joiner_record(&linker->joiner, form);
    const struct dl_tenure *at = NULL;
    struct dl_str out = {0};
    if (record != NO_RECORD)
        at = registry_tenures(linker->registry, record, &count);
    for (size_t i = 0; i < count; i++) {
        const struct dl_day *day = linker->published;
        bool then = !day || ((!at[i].has_from || at[i].from.n <= day->n) &&
                             (!at[i].has_to || day->n <= at[i].to.n));
        if (office_named(at[i].title) == office && (then || !out.bytes))
            out = at[i].of;
    }
    return out;
}

static void
learn_lesson(struct roles *roles, const struct phrase *phrase, uint32_t person)
{
    const struct title *title = office_title(phrase->title);
    struct lesson lesson = {
        .token = phrase->from,
        .title = phrase->title,
        .form = roles->linker->body.form[person],
        .owner = office_owner(roles, phrase->owner),
        .standing = phrase->standing,
    };
    if (*title->owner)
        lesson.owner = dl_str_from(title->owner);
    if (!lesson.owner.bytes && title->office != OFFICE_ANY)
        lesson.owner = known_owner(roles->linker, lesson.form, title->office);
    DL_PUSH(roles->linker->scratch, &roles->lessons, lesson);
}

static void
learn(struct roles *roles)
{
    struct phrase phrase;
    for (uint32_t i = 0; i < roles->doc->token_count; i++) {
        if (!office_read(roles, i, &phrase))
            continue;
        uint32_t person = office_beside(roles, &phrase);
        if (person != NOBODY && phrase.standing != OTHER)
            learn_lesson(roles, &phrase, person);
        i = phrase.to - 1;
    }
}

/* Whether a lesson fits the question; `strictly`: in the same words, not only
 * the same office. There is one president but there are many ambassadors: "the
 * ambassador" is one who was spoken of before. */
static bool
answers(const struct lesson *lesson, const struct phrase *phrase,
        struct dl_str owner, bool strictly)
{
    uint32_t title = phrase->title;
    if (lesson->standing != phrase->standing)
        return false;
    if (owner.bytes && lesson->owner.bytes && !dl_str_eq(owner, lesson->owner))
        return false;
    struct dl_str taught = dl_str_from(office_title(lesson->title)->words);
    bool same_word =
        dl_str_find(taught, office_main_word(title), 0) != SIZE_MAX;
    if (office_title(title)->office == OFFICE_ANY)
        return same_word && lesson->token < phrase->from;
    return office_title(lesson->title)->office == office_title(title)->office &&
           (same_word || !strictly);
}

/* The only person who fits, NOBODY or SEVERAL. Few people are taught in an
 * article; the list is cut so that a hostile one stays linear. */
static uint32_t
only_answer(const struct roles *roles, const struct phrase *phrase,
            bool strictly)
{
    enum { LESSONS_MOST = 64 };
    struct dl_str owner = office_owner(roles, phrase->owner);
    const struct sets *sets = &roles->linker->sets;
    uint32_t who = NOBODY;
    for (size_t i = 0; i < roles->lessons.count && i < LESSONS_MOST; i++) {
        const struct lesson *lesson = &roles->lessons.at[i];
        if (!answers(lesson, phrase, owner, strictly))
            continue;
        if (who != NOBODY &&
            sets_root(sets, who) != sets_root(sets, lesson->form))
            return SEVERAL;
        who = lesson->form;
    }
    return who;
}

/* Whether the sentence speaks of another year than the article's. */
static bool
speaks_of_other_year(const struct roles *roles, uint32_t token)
{
    const struct dl_document *doc = roles->doc;
    int year = dl_civil_from_day(*roles->linker->published).year;
    uint32_t number = dl_sentence_at(doc, doc->tokens[token].span.start);
    if (number >= doc->sentence_count)
        return false;
    const struct dl_sentence *sentence = &doc->sentences[number];
    enum { WORDS_MOST = 256 };
    for (uint32_t i = 0; i < sentence->count && i < WORDS_MOST; i++) {
        struct dl_str word = dl_token_text(doc, sentence->first + i);
        int value = 0;
        if (word.bytes < 4 || !dl_is_digit(word.at[0]))
            continue;
        for (size_t k = 0; k < 4; k++)
            value = value * 10 +
                    (dl_is_digit(word.at[k]) ? word.at[k] - '0' : 100000);
        if (value >= 1000 && value <= 2100 && value != year)
            return true;
    }
    return false;
}

/* The form of somebody who is known; a new one when the text does not name
 * him. */
static uint32_t
form_of_record(struct roles *roles, uint32_t number)
{
    struct linker *linker = roles->linker;
    const struct record *record = registry_record(linker->registry, number);
    uint32_t *form = index_place(&roles->entries, record->id);
    if (*form == NOBODY || *form == SEVERAL) {
        struct form made =
            form_make(linker->scratch, record->name, record->kind);
        made.record = number;
        *form = linker_add_form(linker, made);
    }
    return *form;
}

/* Who is known to have held the office of this country on the day of the
 * article. */
static uint32_t
known_holder(struct roles *roles, const struct phrase *phrase)
{
    struct linker *linker = roles->linker;
    const struct title *title = office_title(phrase->title);
    struct dl_str owner = office_owner(roles, phrase->owner);
    if (!owner.bytes)
        owner = dl_str_from(title->owner);
    if (!linker->published || !owner.bytes || title->office == OFFICE_ANY ||
        phrase->standing != HOLDS || speaks_of_other_year(roles, phrase->from))
        return NOBODY;
    uint32_t holders[2], of = registry_by_id(linker->registry, owner);
    if (of == NO_RECORD ||
        registry_holders(linker->registry, dl_str_from(title->words), of,
                         linker->published, holders, 2) != 1)
        return NOBODY;
    return form_of_record(roles, holders[0]);
}

/* Who is meant, and by which rule. */
static uint32_t
who_is(struct roles *roles, const struct phrase *phrase, enum join *rule)
{
    *rule = JOIN_ROLE;
    uint32_t who = only_answer(roles, phrase, true);
    if (who == NOBODY)
        who = only_answer(roles, phrase, false);
    if (who == NOBODY) {
        *rule = JOIN_OFFICE;
        who = known_holder(roles, phrase);
    }
    return who == SEVERAL ? NOBODY : who;
}

/* Why a description is a mention, as `why` shows it. */
static const char *
reason(enum join rule)
{
    return rule == JOIN_THE_ALIAS ? "role: alias" : "role: office";
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
        .why = reason(rule),
        .joined = join_rule(rule),
    };
    DL_PUSH(roles->linker->scratch, &roles->found, mention);
    DL_PUSH(roles->linker->scratch, &roles->forms, form);
}

/* "top diplomat": the adjective belongs to the role. */
static uint32_t
with_adjective(const struct roles *roles, uint32_t from)
{
    return from > 0 && office_is_word(roles, from - 1, "top") ? from - 1 : from;
}

/* "the alliance", when the article names the one that is meant. */
static bool
ask_alias(struct roles *roles, uint32_t token)
{
    if (token == 0 || !roles->entries.used ||
        roles->doc->tokens[token].kind != DL_TOKEN_WORD ||
        roles->doc->tokens[token].flags & DL_TOKEN_CAPITAL ||
        !office_is_word(roles, token - 1, "the"))
        return false;
    struct sense sense;
    const struct registry *registry = roles->linker->registry;
    if (!registry_senses(registry, dl_token_text(roles->doc, token), &sense,
                         1) ||
        !sense.weak)
        return false;
    uint32_t form =
        index_get(&roles->entries, registry_record(registry, sense.record)->id);
    if (form == NOBODY || form == SEVERAL)
        return false;
    add_role(roles, token, token + 1, form, JOIN_THE_ALIAS);
    return true;
}

/* The only person taught with an office of this country that somebody of
 * another country was taught with too: "his Chinese counterpart". */
static uint32_t
find_counterpart(const struct roles *roles, struct dl_str owner)
{
    enum { LESSONS_MOST = 32 };
    uint32_t who = NOBODY;
    size_t count = roles->lessons.count;
    count = count < LESSONS_MOST ? count : LESSONS_MOST;
    for (size_t i = 0; i < count; i++) {
        const struct lesson *a = &roles->lessons.at[i];
        enum office office = office_title(a->title)->office;
        bool paired = false;
        if (!dl_str_eq(a->owner, owner) || office == OFFICE_ANY)
            continue;
        for (size_t k = 0; k < count; k++) {
            const struct lesson *b = &roles->lessons.at[k];
            paired |= b->owner.bytes && !dl_str_eq(b->owner, owner) &&
                      office_title(b->title)->office == office;
        }
        if (paired && who != NOBODY &&
            sets_root(&roles->linker->sets, who) !=
                sets_root(&roles->linker->sets, a->form))
            return NOBODY;
        if (paired)
            who = a->form;
    }
    return who;
}

static bool
ask_counterpart(struct roles *roles, uint32_t token)
{
    static const char *const whose[] = {"his", "her", "their", "its"};
    uint32_t start;
    if (!office_is_word(roles, token, "counterpart"))
        return false;
    uint32_t owner = office_owner_before(roles, token, &start);
    bool bound = false;
    for (size_t i = 0; start > 0 && i < sizeof whose / sizeof *whose; i++)
        bound |= office_is_word(roles, start - 1, whose[i]);
    bool named =
        token + 1 < roles->doc->token_count && roles->starts[token + 1];
    if (owner == NOBODY || !bound || named)
        return false;
    uint32_t who = find_counterpart(roles, office_owner(roles, owner));
    if (who != NOBODY)
        add_role(roles, token, token + 1, who, JOIN_COUNTERPART);
    return who != NOBODY;
}

static bool
asks(const struct roles *roles, const struct phrase *phrase)
{
    return phrase->definite && !phrase->astray && phrase->standing != OTHER &&
           office_beside(roles, phrase) == NOBODY;
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
            ask_counterpart(roles, i) || !office_read(roles, i, &phrase))
            continue;
        i = phrase.to - 1;
        enum join rule;
        uint32_t who =
            asks(roles, &phrase) ? who_is(roles, &phrase, &rule) : NOBODY;
        if (who != NOBODY)
            add_role(roles, with_adjective(roles, phrase.from), phrase.to, who,
                     rule);
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
        uint32_t record = linker_record(linker, &linker->body, i);
        if (record != NO_RECORD && roles->mentions->at[i].kind != DL_KIND_GROUP)
            index_put(&roles->entries, &linker->sets,
                      registry_record(linker->registry, record)->id,
                      linker->body.form[i]);
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
    office_index(&roles);
    index_mentions(&roles);
    learn(&roles);
    ask(&roles);
    if (roles.found.count)
        merge(&roles);
}
