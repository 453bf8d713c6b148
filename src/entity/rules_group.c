/* What the lists settle by themselves: peoples, countries, organisations
 * known the world over, compass words in front, and what the model left out of
 * them. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static bool
is_compass(const struct ruling *ruling, uint32_t token)
{
    return ruling_capital(ruling, token) &&
           ruling_words(ruling, token) & WORD_COMPASS;
}

/* "sub-Saharan Africa". */
static bool
is_sub(const struct ruling *ruling, uint32_t token)
{
    return ruling_is(ruling, token, "sub") || ruling_is(ruling, token, "Sub");
}

/* Where the name begins with the words before it that belong to it. A compass
 * word with a capital that its place does not explain does, and one that the
 * lists know as a whole does anywhere. */
static uint32_t
region_begin(struct ruling *ruling, const struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), first = name->first;
    if (first > begin + 1 && ruling_is(ruling, first - 1, "-") &&
        ruling_has(ruling, first, DL_TOKEN_GLUED) && is_sub(ruling, first - 2))
        return first - 2;
    if (first == begin || ruling_has(ruling, first, DL_TOKEN_GLUED) ||
        !ruling_capital(ruling, first - 1))
        return first;
    if (ruling_phrase(ruling, first - 1, name->end) &
        (ON(COUNTRY) | ON(GROUP) | ON(REGION)))
        return first - 1;
    bool inside = !ruling_has(ruling, first - 1, DL_TOKEN_OPENS) &&
                  ruling_style(ruling, name->sentence) == STYLE_PLAIN;
    return inside && is_compass(ruling, first - 1) ? first - 1 : first;
}

/* "Eastern Europe", "South Korean", "Native American", "Latin America". */
void
rules_region(struct ruling *ruling, struct name *name)
{
    if (name->kind != DL_KIND_PLACE && name->kind != DL_KIND_GROUP)
        return;
    uint32_t first = region_begin(ruling, name);
    if (first < name->first)
        ruling_add(ruling, name->sentence, first, name->end, name->kind,
                   name->confidence);
}

/* "Italian-American" is one people; "Franco-German" and "Russian-Chinese" are
 * two beside each other. */
void
rules_pair(struct ruling *ruling, struct name *name)
{
    uint32_t at = name->end, limit = ruling_end(ruling, name);
    if (name->kind == DL_KIND_GROUP && at + 1 < limit &&
        ruling_is(ruling, at, "-") && ruling_has(ruling, at, DL_TOKEN_GLUED) &&
        ruling_has(ruling, at + 1, DL_TOKEN_GLUED) &&
        ruling_words(ruling, at + 1) & WORD_SETTLED)
        ruling_add(ruling, name->sentence, name->first, at + 2, DL_KIND_GROUP,
                   name->confidence);
}

/* "Uyghurs", "South Korean", "Franco-German". */
static bool
is_group(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first, last = name->end - 1;
    if (ruling_lists_of(ruling, name) & ON(GROUP))
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

/* "Texas Republicans", "Iraq Kurds": a place, and people there. */
void
rules_people(struct ruling *ruling, struct name *name)
{
    static const uint32_t places =
        ON(COUNTRY) | ON(REGION) | ON(DIVISION) | ON(CITY_LARGE);
    uint32_t last = name->end - 1;
    if (last == name->first || !(ruling_lists(ruling, last) & ON(GROUP)) ||
        ruling_lists_of(ruling, name) ||
        !(ruling_phrase(ruling, name->first, last) & places))
        return;
    ruling_add(ruling, name->sentence, last, name->end, DL_KIND_GROUP,
               name->confidence);
    ruling_cut(ruling, name, name->first, last);
    ruling_set(ruling, name, DL_KIND_PLACE);
}

void
rules_country(struct ruling *ruling, struct name *name)
{
    uint32_t lists = ruling_lists_of(ruling, name);
    bool somebody = name->kind == DL_KIND_PERSON &&
                    lists & (ON(FIRST_COMMON) | ON(LAST_COMMON));
    if (lists & ON(COUNTRY) && !(lists & ON(GROUP)) && !somebody)
        ruling_set(ruling, name, DL_KIND_PLACE);
}

/* "AstraZeneca plc", "Harlan Steel Corp.": the word at the end says it. */
static bool
ends_as_firm(struct ruling *ruling, const struct name *name)
{
    return name->end > name->first + 1 &&
           ruling_lists(ruling, name->end - 1) & ON(SUFFIX) &&
           ruling_capital(ruling, name->end - 1) && name->kind != DL_KIND_WORK;
}

void
rules_organisation(struct ruling *ruling, struct name *name)
{
    uint32_t lists = ruling_lists_of(ruling, name);
    uint32_t others = ON(COUNTRY) | ON(GROUP) | ON(REGION) | ON(CITY_LARGE) |
                      ON(CITY_MIDDLE) | ON(CITY_SMALL) | ON(DIVISION) |
                      ON(FIRST_COMMON) | ON(LAST_COMMON);
    bool word =
        name->end == name->first + 1 && ruling_usual(ruling, name->first);
    bool club = lists & ON(CLUB) && name->end > name->first + 1;
    bool known = (lists & ON(ORGANISATION) && !word) || club;
    if ((known || ends_as_firm(ruling, name)) && !(lists & others) &&
        name->kind != DL_KIND_EVENT)
        ruling_set(ruling, name, DL_KIND_ORGANISATION);
}

/* "Government", "GDP": capitalised by habit, the name of nothing. */
void
rules_stop(struct ruling *ruling, struct name *name)
{
    if (name->end == name->first + 1 && name->kind != DL_KIND_PERSON &&
        ruling_words(ruling, name->first) & WORD_STOP)
        ruling_drop(name);
}
