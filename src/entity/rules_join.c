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

static bool
is_head(struct ruling *ruling, uint32_t token)
{
    return ruling_capital(ruling, token) &&
           ruling_lists(ruling, token) & ON(HEAD_ORG);
}

/* An organisation with a head at its end, and the name that "of" hangs on it.
 */
static void
join_of(struct ruling *ruling, size_t i)
{
    const struct names *names = &ruling->names;
    const struct name *name = &names->at[i], *next = name + 1;
    uint32_t more = of_words(ruling, name->end, ruling_end(ruling, name));
    if (more && i + 1 < names->count && next->first == name->end + more &&
        name->kind == DL_KIND_ORGANISATION && is_head(ruling, name->end - 1) &&
        next->kind == DL_KIND_PLACE)
        ruling_add(ruling, name->sentence, name->first, next->end, name->kind,
                   name->confidence);
}

void
rules_of(struct ruling *ruling)
{
    for (size_t i = 0; i < ruling->names.count; i++)
        join_of(ruling, i);
}

/* "University of [Leeds]": the head was left out. */
void
rules_head(struct ruling *ruling, struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), at = name->first;
    if (at > begin + 1 && ruling_is(ruling, at - 1, "the"))
        at--;
    if (at < begin + 2 || !of_words(ruling, at - 1, name->end) ||
        !is_head(ruling, at - 2) || name->kind != DL_KIND_PLACE)
        return;
    ruling_add(ruling, name->sentence, at - 2, name->end, DL_KIND_ORGANISATION,
               name->confidence);
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
        uint32_t limit = ruling_end(ruling, name);
        uint32_t end = particles_end(ruling, name->end, limit);
        if (name->kind != DL_KIND_PERSON || end == name->end || end >= limit ||
            !ruling_capital(ruling, end))
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
