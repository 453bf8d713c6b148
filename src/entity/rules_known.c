/* What the model left out although the lists know it: countries and peoples
 * anywhere, long names and acronyms of organisations, names of firms and of
 * statesmen that are no words and nobody else's. Only in plain sentences: a
 * headline's capitals prove nothing. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* A phrase of the lists that no name covers. */
struct find {
    struct ruling *ruling;
    uint32_t first, end, lists;
};

static const uint32_t personal = ON(FIRST_COMMON) | ON(FIRST_RARE) |
                                 ON(FIRST_WORLD) | ON(LAST_COMMON) |
                                 ON(LAST_RARE) | ON(LAST_WORLD);
static const uint32_t places = ON(COUNTRY) | ON(GROUP) | ON(REGION) |
                               ON(DIVISION) | ON(CITY_LARGE) | ON(CITY_MIDDLE) |
                               ON(CITY_SMALL);

static bool
opens(const struct find *find)
{
    return ruling_has(find->ruling, find->first, DL_TOKEN_OPENS);
}

static bool
is_long(const struct find *find)
{
    if (find->end == find->first + 1)
        return false;
    if (!ruling_is(find->ruling, find->first, "The"))
        return true;
    return !opens(find) &&
           ruling_words(find->ruling, find->first + 1) & WORD_PAPER;
}

/* At the start of a sentence a word may be any, or somebody. */
static bool
is_land(const struct find *find)
{
    if (find->end > find->first + 1 || !opens(find))
        return true;
    return !(find->lists & (ON(FIRST_COMMON) | ON(LAST_COMMON)) ||
             ruling_usual(find->ruling, find->first));
}

static bool
is_acronym(const struct find *find)
{
    return is_long(find) ||
           (ruling_has(find->ruling, find->first, DL_TOKEN_ALL_CAPS) &&
            !ruling_has(find->ruling, find->first, DL_TOKEN_GLUED));
}

static bool
is_firm(const struct find *find)
{
    return is_long(find) || (!(find->lists & (personal | places)) &&
                             !ruling_usual(find->ruling, find->first));
}

static bool
is_statesman(const struct find *find)
{
    uint32_t others = places | ON(CALENDAR) | ON(FIRST_COMMON) |
                      ON(FIRST_RARE) | ON(FIRST_WORLD);
    return !opens(find) && !(find->lists & others) &&
           !ruling_usual(find->ruling, find->first);
}

/* The first row whose lists hold the phrase, and that is sure, decides. */
static const struct {
    uint32_t lists;
    enum dl_kind kind;
    bool (*is_sure)(const struct find *find);
} rows[] = {
    {ON(COUNTRY), DL_KIND_PLACE, is_land},
    {ON(GROUP), DL_KIND_GROUP, is_land},
    {ON(ORGANISATION), DL_KIND_ORGANISATION, is_acronym},
    {ON(COMPANY), DL_KIND_ORGANISATION, is_firm},
    {ON(EVENT), DL_KIND_EVENT, is_long},
    {ON(THING), DL_KIND_OTHER, is_acronym},
    {ON(PERSON), DL_KIND_PERSON, is_long},
    {ON(PERSON_LAST), DL_KIND_PERSON, is_statesman},
};

static enum dl_kind
kind_of(const struct find *find)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (find->lists & rows[i].lists && rows[i].is_sure(find))
            return rows[i].kind;
    return DL_KIND_NONE;
}

/* A capital beside it, or a mark that glues it to something ("US$"), speaks
 * for a longer name. */
static bool
is_alone(const struct find *find, const struct dl_sentence *sentence)
{
    struct ruling *ruling = find->ruling;
    uint32_t limit = sentence->first + sentence->count;
    uint32_t first = find->first, end = find->end;
    bool before = first > sentence->first &&
                  ruling_capital(ruling, first - 1) &&
                  !ruling_has(ruling, first, DL_TOKEN_GLUED) &&
                  !ruling_has(ruling, first - 1, DL_TOKEN_OPENS) &&
                  !(ruling_lists(ruling, first - 1) & ON(TITLE));
    bool after = end < limit && ruling_capital(ruling, end) &&
                 !ruling_has(ruling, end, DL_TOKEN_GLUED) &&
                 ruling_longest(ruling, end, limit, ON(TITLE)) == end;
    bool money = end < limit && ruling_is(ruling, end, "$");
    return !before && !after && !money;
}

/* Walk one sentence; *name is the first name that may lie ahead. */
static void
look_in(struct ruling *ruling, uint32_t which, size_t *name)
{
    const struct dl_sentence *sentence = &ruling->doc->sentences[which];
    uint32_t limit = sentence->first + sentence->count, all = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        all |= rows[i].lists;
    for (uint32_t i = sentence->first, end; i < limit; i = end) {
        end = i + 1;
        if (!ruling_capital(ruling, i))
            continue;
        while (*name < ruling->names.count && ruling->names.at[*name].end <= i)
            ++*name;
        if (*name < ruling->names.count && ruling->names.at[*name].first <= i)
            continue;
        struct find find = {ruling, i, ruling_longest(ruling, i, limit, all),
                            0};
        if (find.end == i || !is_alone(&find, sentence))
            continue;
        find.lists = ruling_phrase(ruling, i, find.end);
        enum dl_kind kind = kind_of(&find);
        if (kind == DL_KIND_NONE)
            continue;
        ruling_add(ruling, which, i, find.end, kind, 70);
        end = find.end;
    }
}

void
rules_known(struct ruling *ruling)
{
    size_t name = 0;
    for (uint32_t i = 0; i < ruling->doc->sentence_count; i++)
        if (ruling_style(ruling, i) == STYLE_PLAIN)
            look_in(ruling, i, &name);
}
