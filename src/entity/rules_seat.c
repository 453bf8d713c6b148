/* What stands beside an office: the state of a member of Congress ("R-Wyo."),
 * the state in front of a title that opens a sentence, a second person after
 * "Jr.". */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static const uint32_t places =
    ON(COUNTRY) | ON(REGION) | ON(DIVISION) | ON(CITY_LARGE) | ON(CITY_MIDDLE);

static bool
is_party(const struct ruling *ruling, uint32_t token)
{
    return ruling_is(ruling, token, "R") || ruling_is(ruling, token, "D") ||
           ruling_is(ruling, token, "I");
}

/* The state after the letter of a party at `at`: its first token; 0: none. */
static uint32_t
state_after(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    bool seat = at + 2 < limit && is_party(ruling, at) &&
                ruling_is(ruling, at + 1, "-") &&
                ruling_has(ruling, at + 1, DL_TOKEN_GLUED) &&
                ruling_has(ruling, at + 2, DL_TOKEN_GLUED) &&
                ruling_capital(ruling, at + 2);
    return seat ? at + 2 : 0;
}

/* "R-Wyo.": the state alone is a place. */
void
rules_seat(struct ruling *ruling, struct name *name)
{
    uint32_t state = state_after(ruling, name->first, name->end);
    if (!state)
        return;
    ruling_cut(ruling, name, state, name->end);
    ruling_set(ruling, name, DL_KIND_PLACE);
}

/* A word at the start of a sentence, or after the dash of a dateline. */
static bool
is_opening(const struct ruling *ruling, uint32_t token)
{
    return ruling_has(ruling, token, DL_TOKEN_OPENS) ||
           ruling_is(ruling, token - 1, "\u2014") ||
           ruling_is(ruling, token - 1, "\u2013") ||
           ruling_is(ruling, token - 1, "--");
}

/* Where the place ends that begins at `token` and owns the title after it;
 * `token` when there is none. */
static uint32_t
owner_end(struct ruling *ruling, uint32_t token, uint32_t limit)
{
    if (!ruling_capital(ruling, token) || ruling_usual(ruling, token))
        return token;
    uint32_t end = ruling_longest(ruling, token, limit, places);
    bool owns = end > token && is_opening(ruling, token) &&
                ruling_longest(ruling, end, limit, ON(TITLE)) > end;
    return owns ? end : token;
}

/* "Massachusetts Gov. Ann Berg": the word that opens the sentence. */
void
rules_state(struct ruling *ruling)
{
    size_t name = 0;
    const struct names *names = &ruling->names;
    for (uint32_t which = 0; which < ruling->doc->sentence_count; which++) {
        uint32_t i = ruling->doc->sentences[which].first;
        uint32_t limit = i + ruling->doc->sentences[which].count;
        for (; i < limit; i++) {
            while (name < names->count && names->at[name].end <= i)
                name++;
            uint32_t end = owner_end(ruling, i, limit);
            bool taken = name < names->count && names->at[name].first < end;
            if (end > i && !taken)
                ruling_add(ruling, which, i, end, DL_KIND_PLACE, 70);
        }
    }
}

/* "Jan Berg Jr. Ann Lund": where a sentence began after the period. */
void
rules_junior(struct ruling *ruling, struct name *name)
{
    if (name->kind != DL_KIND_PERSON)
        return;
    for (uint32_t i = name->first + 1; i + 1 < name->end; i++) {
        if (!ruling_is(ruling, i, "Jr.") && !ruling_is(ruling, i, "Sr."))
            continue;
        ruling_add(ruling, name->sentence, i + 1, name->end, DL_KIND_PERSON,
                   name->confidence);
        ruling_cut(ruling, name, name->first, i + 1);
        return;
    }
}
