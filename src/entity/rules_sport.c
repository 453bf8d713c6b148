/* Clubs. A town is also the name of its club, and a club without a town looks
 * like anybody: where the sentence tells a result, a name of the list of clubs
 * is the club, unless something happens "in" it. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* Scores have one to three digits. */
static bool
is_points(const struct ruling *ruling, uint32_t token)
{
    enum { DIGITS_MAX = 3 };
    return ruling_token(ruling, token)->kind == DL_TOKEN_NUMBER &&
           ruling_text(ruling, token).bytes <= DIGITS_MAX;
}

/* "2-1", with a hyphen or a dash. */
static bool
is_score(const struct ruling *ruling, uint32_t at, uint32_t limit)
{
    return at + 2 < limit && is_points(ruling, at) &&
           (ruling_is(ruling, at + 1, "-") ||
            ruling_is(ruling, at + 1, "\u2013")) &&
           ruling_has(ruling, at + 1, DL_TOKEN_GLUED) &&
           ruling_has(ruling, at + 2, DL_TOKEN_GLUED) &&
           is_points(ruling, at + 2);
}

/* Whether a sentence says who beat whom, and by how much. */
static bool
tells_result(const struct ruling *ruling, uint32_t which)
{
    const struct dl_sentence *sentence = &ruling->doc->sentences[which];
    uint32_t limit = sentence->first + sentence->count;
    bool plays = false, score = false;
    for (uint32_t i = sentence->first; i < limit; i++) {
        plays = plays || ruling_words(ruling, i) & WORD_PLAYS;
        score = score || is_score(ruling, i, limit);
    }
    return plays && score;
}

/* Whether the name may be a club's here. A player may bear one, too. */
static bool
may_play(struct ruling *ruling, struct name *name)
{
    uint32_t lists = ruling_lists_of(ruling, name);
    uint32_t others = ON(COUNTRY) | ON(GROUP) | ON(FIRST_COMMON);
    if (name->kind == DL_KIND_PERSON)
        others |= ON(LAST_COMMON) | ON(PERSON_LAST) | ON(PERSON);
    bool inside = name->first > ruling_begin(ruling, name) &&
                  ruling_words(ruling, name->first - 1) & WORD_REACHES &&
                  !ruling_is(ruling, name->first - 1, "to") &&
                  !ruling_is(ruling, name->first - 1, "against") &&
                  !ruling_is(ruling, name->first - 1, "with");
    bool owns = name->end < ruling_end(ruling, name) &&
                ruling_token(ruling, name->end)->kind == DL_TOKEN_CLITIC;
    return lists & ON(CLUB) && !(lists & others) && !inside && !owns;
}

void
rules_club(struct ruling *ruling)
{
    uint32_t asked = UINT32_MAX;
    bool result = false;
    for (size_t i = 0; i < ruling->names.count; i++) {
        struct name *name = &ruling->names.at[i];
        if (name->kind == DL_KIND_ORGANISATION || name->kind == DL_KIND_NONE ||
            name->kind == DL_KIND_EVENT || !may_play(ruling, name))
            continue;
        if (asked != name->sentence)
            result = tells_result(ruling, name->sentence);
        asked = name->sentence;
        if (result)
            ruling_set(ruling, name, DL_KIND_ORGANISATION);
    }
}
