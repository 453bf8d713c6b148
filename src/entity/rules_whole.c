/* Names that the model cut short: what the lists hold in full ("Dow Jones"
 * Industrial Average), and capitals after a name up to a word that says what
 * the whole is ("James Webb" Space Telescope, "Li Ning" Co. Ltd.). */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* What the lists make of a whole; the first row that holds it decides. */
static const struct {
    uint32_t lists;
    enum dl_kind kind;
} wholes[] = {
    {ON(COUNTRY) | ON(REGION), DL_KIND_PLACE},
    {ON(ORGANISATION) | ON(COMPANY) | ON(UNIVERSITY), DL_KIND_ORGANISATION},
    {ON(EVENT), DL_KIND_EVENT},
    {ON(THING), DL_KIND_OTHER},
};

static enum dl_kind
whole_kind(uint32_t lists)
{
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
        if (lists & wholes[i].lists)
            return wholes[i].kind;
    return DL_KIND_NONE;
}

/* "Martha's Vineyard", "S&P 500": the lists know more than the model took. */
void
rules_whole(struct ruling *ruling)
{
    uint32_t all = 0;
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
        all |= wholes[i].lists;
    for (size_t i = 0; i < ruling->names.count; i++) {
        const struct name *name = &ruling->names.at[i];
        uint32_t limit = ruling_end(ruling, name);
        uint32_t end = ruling_longest(ruling, name->first, limit, all);
        if (end <= name->end)
            continue;
        uint32_t lists = ruling_phrase(ruling, name->first, end);
        ruling_add(ruling, name->sentence, name->first, end, whole_kind(lists),
                   name->confidence);
    }
}

/* What the last word of a run of capitals says of all of it. "Government" and
 * its like are capitalised by habit and say nothing. */
static enum dl_kind
tail_kind(struct ruling *ruling, uint32_t token)
{
    uint32_t lists = ruling_lists(ruling, token);
    if (lists & ON(SUFFIX))
        return DL_KIND_ORGANISATION;
    if (ruling_words(ruling, token) & WORD_STOP)
        return DL_KIND_NONE;
    if (lists & ON(HEAD_PLACE))
        return DL_KIND_PLACE;
    if (lists & ON(HEAD_ORG))
        return DL_KIND_ORGANISATION;
    bool event = ruling_words(ruling, token) & WORD_CONTEST;
    return event ? DL_KIND_EVENT : DL_KIND_NONE;
}

/* A word with a capital, or "plc", that goes on with the name before it. */
static bool
goes_on(struct ruling *ruling, uint32_t token)
{
    return !ruling_has(ruling, token, DL_TOKEN_GLUED | DL_TOKEN_OPENS) &&
           (ruling_capital(ruling, token) || ruling_is(ruling, token, "plc")) &&
           !(ruling_lists(ruling, token) & (ON(TITLE) | ON(CALENDAR)));
}

/* Where the capitals after `name` end; its end when another name stands among
 * them, or too many follow. */
static uint32_t
capitals_end(struct ruling *ruling, const struct name *name, uint32_t limit)
{
    enum { WORDS_MAX = 4 };
    uint32_t end = name->end;
    while (end < limit && end <= name->end + WORDS_MAX && goes_on(ruling, end))
        end++;
    return end <= name->end + WORDS_MAX ? end : name->end;
}

/* Only where small letters are the rule: a headline's capitals prove nothing.
 */
void
rules_tail(struct ruling *ruling)
{
    const struct names *names = &ruling->names;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->at[i];
        uint32_t limit = ruling_end(ruling, name);
        if (i + 1 < names->count && names->at[i + 1].first < limit)
            limit = names->at[i + 1].first;
        uint32_t end = capitals_end(ruling, name, limit);
        if (end == name->end || name->kind == DL_KIND_WORK ||
            name->kind == DL_KIND_EVENT || name->kind == DL_KIND_GROUP ||
            ruling_style(ruling, name->sentence) != STYLE_PLAIN)
            continue;
        enum dl_kind kind = tail_kind(ruling, end - 1);
        if (kind != DL_KIND_NONE)
            ruling_add(ruling, name->sentence, name->first, end, kind,
                       name->confidence);
    }
}

/* "Hang Seng": no person of that name is known, and the lists know it. */
void
rules_listed(struct ruling *ruling, struct name *name)
{
    if (name->kind != DL_KIND_PERSON || name->end == name->first + 1)
        return;
    uint32_t lists = ruling_lists_of(ruling, name);
    enum dl_kind kind = whole_kind(lists);
    if (kind != DL_KIND_NONE && !(lists & ON(PERSON)))
        ruling_set(ruling, name, kind);
}

/* Where the organisation of the lists ends that begins a name and is followed
 * by a person's two names; the name's end when there is none. */
static uint32_t
office_end(struct ruling *ruling, struct name *name)
{
    uint32_t person = ON(FIRST_COMMON) | ON(FIRST_RARE) | ON(FIRST_WORLD);
    uint32_t heads =
        ON(HEAD_ORG) | ON(HEAD_PLACE) | ON(HEAD_EVENT) | ON(SUFFIX) | ON(TITLE);
    uint32_t at =
        ruling_longest(ruling, name->first, name->end, ON(ORGANISATION));
    bool parts = at > name->first + 1 && at + 2 == name->end &&
                 ruling_lists(ruling, at) & person &&
                 !(ruling_lists(ruling, at) & heads) &&
                 !(ruling_lists(ruling, at + 1) & heads) &&
                 ruling_capital(ruling, at + 1);
    return parts ? at : name->end;
}

/* "Speaker of the [State Duma Ann Berg]". */
void
rules_office(struct ruling *ruling, struct name *name)
{
    uint32_t at = office_end(ruling, name);
    if (at == name->end)
        return;
    ruling_add(ruling, name->sentence, at, name->end, DL_KIND_PERSON,
               name->confidence);
    ruling_cut(ruling, name, name->first, at);
    ruling_set(ruling, name, DL_KIND_ORGANISATION);
}
