/* Events: a name and a head word. The head is capitalised and ends the name
 * ("Velvet Revolution"), leads it ("Battle of Verdun", "Hurricane Odessa"), or
 * is a small word after it ("Tiananmen Square massacre", "G7 summit"). A year
 * or ordinal right in front is inside: "1989 Tiananmen Square massacre".
 *
 * Of small words only those count that make what stands before them the name
 * of one event: a massacre, a genocide; a summit of a club of states; a
 * calamity with its year. "Ukraine war" or "Turkey earthquake" stay a country
 * and a word, since any country may have several.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static unsigned
words_at(const struct ruling *ruling, uint32_t token)
{
    return ruling_words(ruling, token);
}

/* "Battle", "Treaty", "Operation" with a capital in front of the name, "of"
 * between them or not. */
static uint32_t
lead(const struct ruling *ruling, const struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), first = name->first;
    uint32_t of = first;
    if (first > begin + 1 && ruling_is(ruling, first - 1, "the"))
        of--;
    if (of > begin + 1 && ruling_is(ruling, of - 1, "of") &&
        ruling_capital(ruling, of - 2) &&
        words_at(ruling, of - 2) & WORD_LEADS_OF)
        return of - 2;
    if (first > begin && ruling_capital(ruling, first - 1) &&
        !ruling_has(ruling, first, DL_TOKEN_GLUED) &&
        words_at(ruling, first - 1) & WORD_LEADS)
        return first - 1;
    return first;
}

/* Whether the name itself begins with such a word: all that the model saw.
 * Storms are tropical at first. */
static bool
leads(const struct ruling *ruling, const struct name *name)
{
    uint32_t first = name->first + ruling_is(ruling, name->first, "Tropical");
    if (name->end < first + 2)
        return false;
    if (ruling_is(ruling, first + 1, "of"))
        return words_at(ruling, first) & WORD_LEADS_OF;
    return words_at(ruling, first) & WORD_LEADS && name->end == first + 2;
}

static bool
is_club(struct ruling *ruling, const struct name *name)
{
    return name->kind == DL_KIND_ORGANISATION &&
           (ruling_has(ruling, name->end - 1, DL_TOKEN_ALL_CAPS) ||
            ruling_phrase(ruling, name->first, name->end) & ON(ORGANISATION));
}

/* The small head word after the name, or the name's end. */
static uint32_t
small_head(struct ruling *ruling, const struct name *name)
{
    uint32_t end = name->end, limit = ruling_end(ruling, name);
    if (end >= limit || ruling_has(ruling, end, DL_TOKEN_GLUED) ||
        ruling_capital(ruling, end) || name->kind == DL_KIND_PERSON)
        return end;
    unsigned words = words_at(ruling, end);
    if (words & WORD_STRONG)
        return end + 1;
    bool meets = words & WORD_MEETING && is_club(ruling, name);
    return meets ? end + 1 : end;
}

static bool
is_year(const struct ruling *ruling, uint32_t token)
{
    struct dl_str text = ruling_text(ruling, token);
    return ruling_token(ruling, token)->kind == DL_TOKEN_NUMBER &&
           text.bytes == 4 && (text.at[0] == '1' || text.at[0] == '2') &&
           dl_is_digit(text.at[1]) && dl_is_digit(text.at[3]);
}

/* "the 1985 [Mexico City]", not "in 1985 [Mexico City] saw". */
static bool
is_dated(const struct ruling *ruling, const struct name *name)
{
    uint32_t first = name->first;
    return first > ruling_begin(ruling, name) + 1 &&
           is_year(ruling, first - 1) &&
           (ruling_is(ruling, first - 2, "the") ||
            ruling_is(ruling, first - 2, "The"));
}

/* "1985 [Mexico City] quake", "2004 [Madrid] train bombings": with a year in
 * front it is that one, and so it is after an event, "Boston Marathon bombing".
 * Up to the small head after the name, one word between them or none; the
 * name's end when there is no such head. */
static uint32_t
dated_head(const struct ruling *ruling, const struct name *name)
{
    enum { BETWEEN_MAX = 1 };
    uint32_t end = name->end, limit = ruling_end(ruling, name);
    bool dated = is_dated(ruling, name), event = name->kind == DL_KIND_EVENT;
    uint32_t most = end + (dated ? BETWEEN_MAX : 0);
    if (name->kind == DL_KIND_PERSON || !(dated || event))
        return end;
    for (uint32_t i = end; i < limit && i <= most; i++) {
        if (ruling_has(ruling, i, DL_TOKEN_GLUED) ||
            ruling_capital(ruling, i) ||
            ruling_words(ruling, i) & (WORD_SMALL | WORD_LINK))
            return end;
        if (ruling_words(ruling, i) & WORD_CALAMITY)
            return i + 1;
    }
    return end;
}

/* "Commission on Elections", "Ministry of War": a body, by its first word. */
static bool
is_body(struct ruling *ruling, const struct name *name)
{
    return name->end > name->first + 2 &&
           !ruling_capital(ruling, name->first + 1) &&
           ruling_lists(ruling, name->first) & ON(HEAD_ORG);
}

/* "War", "Olympics": a head that makes events even of what the model took for
 * an organisation or place. */
static bool
ends_in_head(struct ruling *ruling, const struct name *name)
{
    uint32_t last = name->end - 1;
    if (is_body(ruling, name))
        return false;
    while (last > name->first &&
           (words_at(ruling, last) & WORD_SUFFIX || /* "War II" */
            ruling_token(ruling, last)->kind == DL_TOKEN_NUMBER))
        last--;
    uint32_t of = last;
    while (of > name->first && !ruling_is(ruling, of, "of"))
        of--;
    if (of > name->first + 1) /* "Cup of Nations" */
        last = of - 1;
    if (last == name->first || !ruling_capital(ruling, last))
        return false;
    unsigned words = words_at(ruling, last);
    if (words & (WORD_LAW | WORD_NO_EVENT))
        return false;
    if (words & (WORD_STRONG | WORD_CONTEST) && name->kind != DL_KIND_PERSON)
        return true;
    return name->kind == DL_KIND_OTHER &&
           ruling_lists(ruling, last) & ON(HEAD_EVENT);
}

static bool
is_year_or_ordinal(const struct ruling *ruling, uint32_t token)
{
    struct dl_str text = ruling_text(ruling, token);
    if (ruling_token(ruling, token)->kind != DL_TOKEN_NUMBER)
        return false;
    return is_year(ruling, token) || dl_str_ends(text, DL_STR("th")) ||
           dl_str_ends(text, DL_STR("st")) || dl_str_ends(text, DL_STR("nd")) ||
           dl_str_ends(text, DL_STR("rd"));
}

void
rules_event(struct ruling *ruling, struct name *name)
{
    uint32_t first = lead(ruling, name), end = small_head(ruling, name);
    if (end == name->end)
        end = dated_head(ruling, name);
    bool event = first < name->first || end > name->end ||
                 (leads(ruling, name) && name->kind != DL_KIND_PERSON) ||
                 ends_in_head(ruling, name);
    if (!event && name->kind != DL_KIND_EVENT)
        return;
    if (first > ruling_begin(ruling, name) &&
        is_year_or_ordinal(ruling, first - 1))
        first--;
    if (first < name->first || end > name->end)
        ruling_add(ruling, name->sentence, first, end, DL_KIND_EVENT,
                   name->confidence);
    else
        ruling_set(ruling, name, DL_KIND_EVENT);
}
