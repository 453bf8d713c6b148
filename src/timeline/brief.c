/* What a title says shorter in the manner of headlines.
 *
 * A list of those who act may leave no room for whom they act on. Their
 * articles go then, and an auxiliary whose participle says the same alone:
 * "had imposed", but not "had written".
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/brief.h"

/* An article whose noun is a name: "the [United States]". */
static bool
is_article_of_name(const struct parts *parts, uint32_t part)
{
    return parts_is(parts, part, "the") && part + 1 < parts->count &&
           parts->at[part + 1].mention != NO_MENTION &&
           parts->at[part + 1].mention != parts->at[part].mention;
}

/* "A, B and C": more than one name acts. */
static bool
is_list(const struct draft *draft)
{
    for (uint32_t i = draft->subject; i < draft->subject_end; i++)
        if (draft->parts->at[i].word.use == WORD_CONJ)
            return true;
    return false;
}

/* "-ed": past and participle are one form. */
static bool
is_regular(const struct parts *parts, uint32_t part)
{
    struct dl_str text = parts_text(parts, part);
    return parts->at[part].word.form == FORM_PAST &&
           dl_str_ends(text, DL_STR("ed"));
}

static void
leave_auxiliary(struct draft *draft)
{
    const struct parts *parts = draft->parts;
    uint32_t verb = draft->core;
    if (verb < 2 || verb > parts->count)
        return;
    if (parts_is(parts, verb - 2, "had") && is_regular(parts, verb - 1))
        draft->keep[verb - 2] = false;
}

bool
brief_names(struct draft *draft)
{
    if (!is_list(draft))
        return false;
    for (uint32_t i = draft->subject; i + 1 < draft->subject_end; i++)
        if (is_article_of_name(draft->parts, i))
            draft->keep[i] = false;
    leave_auxiliary(draft);
    return true;
}
