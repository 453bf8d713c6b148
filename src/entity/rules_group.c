/* What the lists settle by themselves: peoples, countries, organisations
 * known the world over, compass words in front, and what the model left out of
 * them. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static bool
is_compass(const struct ruling *ruling, uint32_t token)
{
    return ruling_capital(ruling, token) &&
           rules_words(ruling_text(ruling, token)) & WORD_COMPASS;
}

/* "Eastern Europe", "South Korean", "Latin America": a compass word with a
 * capital that its place does not explain belongs to the place or people, and
 * one that the lists know as a whole does anywhere. */
void
rules_region(struct ruling *ruling, struct name *name)
{
    uint32_t before = name->first - 1;
    if (name->first <= ruling_begin(ruling, name) ||
        !is_compass(ruling, before) ||
        ruling_has(ruling, name->first, DL_TOKEN_GLUED) ||
        (name->kind != DL_KIND_PLACE && name->kind != DL_KIND_GROUP))
        return;
    bool known = ruling_phrase(ruling, before, name->end) &
                 (ON(COUNTRY) | ON(GROUP) | ON(REGION));
    bool inside = !ruling_has(ruling, before, DL_TOKEN_OPENS) &&
                  ruling_style(ruling, name->sentence) == STYLE_PLAIN;
    if (known || inside)
        ruling_cut(ruling, name, before, name->end);
}

/* "Uyghurs", "South Korean", "Franco-German". */
static bool
is_group(struct ruling *ruling, const struct name *name)
{
    uint32_t first = name->first, last = name->end - 1;
    if (ruling_phrase(ruling, first, name->end) & ON(GROUP))
        return true;
    if (!(ruling_lists(ruling, last) & ON(GROUP)))
        return false;
    bool pair = name->end == first + 2 && is_compass(ruling, first);
    bool hyphened = name->end == first + 3 && ruling_is(ruling, first + 1, "-");
    return pair || hyphened;
}

/* People are called French and London too; the model knows by company. */
void
rules_group(struct ruling *ruling, struct name *name)
{
    if (name->kind == DL_KIND_PERSON && name->end == name->first + 1 &&
        ruling_lists(ruling, name->first) & ON(LAST_COMMON))
        return;
    if (is_group(ruling, name))
        ruling_set(ruling, name, DL_KIND_GROUP);
}

void
rules_country(struct ruling *ruling, struct name *name)
{
    uint32_t lists = ruling_phrase(ruling, name->first, name->end);
    bool somebody = name->kind == DL_KIND_PERSON &&
                    lists & (ON(FIRST_COMMON) | ON(LAST_COMMON));
    if (lists & ON(COUNTRY) && !(lists & ON(GROUP)) && !somebody)
        ruling_set(ruling, name, DL_KIND_PLACE);
}

void
rules_organisation(struct ruling *ruling, struct name *name)
{
    uint32_t lists = ruling_phrase(ruling, name->first, name->end);
    uint32_t others = ON(COUNTRY) | ON(GROUP) | ON(REGION) | ON(CITY_LARGE) |
                      ON(CITY_MIDDLE) | ON(CITY_SMALL) | ON(DIVISION) |
                      ON(COMMON) | ON(FIRST_COMMON) | ON(LAST_COMMON);
    if (lists & ON(ORGANISATION) && !(lists & others) &&
        name->kind != DL_KIND_EVENT)
        ruling_set(ruling, name, DL_KIND_ORGANISATION);
}

/* "Government", "GDP": capitalised by habit, the name of nothing. */
void
rules_stop(struct ruling *ruling, struct name *name)
{
    if (name->end == name->first + 1 &&
        rules_words(ruling_text(ruling, name->first)) & WORD_STOP)
        ruling_drop(name);
}

/* A capital beside it, or a mark that glues it to something ("US$"), speaks
 * for a longer name. */
static bool
is_alone(const struct ruling *ruling, uint32_t first, uint32_t end,
         const struct dl_sentence *sentence)
{
    uint32_t limit = sentence->first + sentence->count;
    bool before = first > sentence->first &&
                  ruling_capital(ruling, first - 1) &&
                  !ruling_has(ruling, first, DL_TOKEN_GLUED) &&
                  !ruling_has(ruling, first - 1, DL_TOKEN_OPENS);
    bool after = end < limit && ruling_capital(ruling, end) &&
                 !ruling_has(ruling, end, DL_TOKEN_GLUED);
    bool money = end < limit && ruling_is(ruling, end, "$");
    return !before && !after && !money;
}

/* Whether what the lists know may be something else here: a first name or a
 * word that opens the sentence; of organisations only long names and acronyms
 * are sure enough. */
static bool
is_sure(struct ruling *ruling, uint32_t first, uint32_t end)
{
    uint32_t lists = ruling_phrase(ruling, first, end);
    if (end > first + 1)
        return !(lists & ON(ORGANISATION)) || !ruling_is(ruling, first, "The");
    if (ruling_known_kind(lists) == DL_KIND_ORGANISATION)
        return ruling_has(ruling, first, DL_TOKEN_ALL_CAPS) &&
               !ruling_has(ruling, first, DL_TOKEN_GLUED);
    return !(lists & (ON(FIRST_COMMON) | ON(LAST_COMMON) | ON(COMMON)) &&
             ruling_has(ruling, first, DL_TOKEN_OPENS));
}

/* What the model left out although the lists know it. Only plain sentences:
 * a headline's capitals prove nothing. */
static void
look_in(struct ruling *ruling, uint32_t which, size_t *name)
{
    const struct dl_sentence *sentence = &ruling->doc->sentences[which];
    uint32_t limit = sentence->first + sentence->count;
    for (uint32_t i = sentence->first, end; i < limit; i = end) {
        end = i + 1;
        while (*name < ruling->names.count && ruling->names.at[*name].end <= i)
            ++*name;
        if (*name < ruling->names.count && ruling->names.at[*name].first <= i)
            continue;
        if (!ruling_capital(ruling, i))
            continue;
        uint32_t lists = ON(COUNTRY) | ON(GROUP) | ON(ORGANISATION);
        uint32_t reach = ruling_longest(ruling, i, limit, lists);
        if (reach == i || !is_alone(ruling, i, reach, sentence) ||
            !is_sure(ruling, i, reach))
            continue;
        end = reach;
        enum dl_kind kind = ruling_known_kind(ruling_phrase(ruling, i, reach));
        ruling_add(ruling, which, i, reach, kind, 70);
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
