/* Places that act: a country or capital stands for its government as the
 * subject of a verb of saying or deciding ("Washington said", "Beijing has
 * rejected"), and as the owner of what governments have ("Moscow's response").
 * It stays a place; the linker says for whom it stands. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static unsigned
words_at(const struct ruling *ruling, uint32_t token, uint32_t limit)
{
    return token < limit ? ruling_words(ruling, token) : 0;
}

/* "also", "previously", "not": between the subject and its verb. */
static uint32_t
skip_adverbs(const struct ruling *ruling, uint32_t token, uint32_t limit)
{
    enum { ADVERBS_MAX = 2 };
    for (int i = 0; i < ADVERBS_MAX && token < limit; i++, token++) {
        struct dl_str text = ruling_text(ruling, token);
        if (!dl_str_ends(text, DL_STR("ly")) && !dl_str_is(text, "also") &&
            !dl_str_is(text, "not") && !dl_str_is(text, "never") &&
            ruling_token(ruling, token)->kind != DL_TOKEN_CLITIC)
            break;
    }
    return token;
}

/* "preparing": what is under way needs no list. */
static bool
is_doing(struct dl_str word)
{
    enum { SHORT = 5 }; /* "king" */
    return word.bytes > SHORT && dl_str_ends(word, DL_STR("ing"));
}

/* "in Beijing said": the place is no subject. */
static bool
after_preposition(const struct ruling *ruling, const struct name *name)
{
    return name->first > ruling_begin(ruling, name) &&
           ruling_words(ruling, name->first - 1) & WORD_REACHES;
}

static bool
is_subject(const struct ruling *ruling, const struct name *name)
{
    uint32_t limit = ruling_end(ruling, name);
    uint32_t at = skip_adverbs(ruling, name->end, limit);
    unsigned words = words_at(ruling, at, limit);
    if (after_preposition(ruling, name))
        return false;
    if (!(words & (WORD_MODAL | WORD_HELPS)))
        return words & WORD_ACTS;
    at = skip_adverbs(ruling, at + 1, limit);
    return words_at(ruling, at, limit) & WORD_ACTS ||
           (at < limit && is_doing(ruling_text(ruling, at)));
}

/* "Beijing's swift response", "the London government". */
static bool
is_owner(const struct ruling *ruling, const struct name *name)
{
    enum { BETWEEN_MAX = 2 };
    uint32_t limit = ruling_end(ruling, name), at = name->end;
    if (at >= limit || ruling_token(ruling, at)->kind != DL_TOKEN_CLITIC)
        return words_at(ruling, at, limit) & WORD_OWNED &&
               dl_str_is(ruling_text(ruling, at), "government");
    for (uint32_t i = at + 1; i < limit && i <= at + 1 + BETWEEN_MAX; i++)
        if (words_at(ruling, i, limit) & WORD_OWNED)
            return true;
    return false;
}

bool
ruling_acts(const struct ruling *ruling, const struct name *name)
{
    return is_subject(ruling, name) || is_owner(ruling, name);
}

void
rules_actor(struct ruling *ruling, struct name *name)
{
    uint32_t states = ON(COUNTRY) | ON(CITY_LARGE);
    if (name->kind == DL_KIND_PLACE && ruling_lists_of(ruling, name) & states)
        name->actor = ruling_acts(ruling, name);
}
