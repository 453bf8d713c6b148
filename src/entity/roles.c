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
#include "entity/office.h"

static void
learn(struct roles *roles)
{
    struct phrase phrase;
    for (uint32_t i = 0; i < roles->doc->token_count; i++) {
        if (!office_read(roles, i, &phrase))
            continue;
        uint32_t person = office_beside(roles, &phrase);
        if (person != NOBODY && !office_is_former(roles, &phrase)) {
            struct lesson lesson = {
                .token = i,
                .title = phrase.title,
                .form = roles->linker->body.form[person],
                .owner = office_owner(roles, phrase.owner),
            };
            if (*office_title(phrase.title)->owner)
                lesson.owner = dl_str_from(office_title(phrase.title)->owner);
            DL_PUSH(roles->linker->scratch, &roles->lessons, lesson);
        }
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
    return from > 0 && office_is_word(roles, from - 1, "top") ? from - 1 : from;
}

/* "the alliance", when the article names the one that is meant. */
static bool
ask_alias(struct roles *roles, uint32_t token)
{
    if (token == 0 || !office_is_word(roles, token - 1, "the") ||
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
    bool other = office_title(phrase->title)->office == OFFICE_ANY &&
                 (office_is_word(roles, phrase->to, "to") ||
                  office_is_word(roles, phrase->to, "of") ||
                  office_is_word(roles, phrase->to, "for"));
    return phrase->definite && !other && !office_is_former(roles, phrase) &&
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
            !office_read(roles, i, &phrase))
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
    office_index(&roles);
    index_mentions(&roles);
    learn(&roles);
    ask(&roles);
    if (roles.found.count)
        merge(&roles);
}
