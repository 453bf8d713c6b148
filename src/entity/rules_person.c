/* Persons that a reader knows by their dress: full names of the lists, names
 * after a title, popes. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

/* A full name of public life, whatever the model took it for. */
void
rules_person(struct ruling *ruling, struct name *name)
{
    uint32_t others = ON(COUNTRY) | ON(GROUP) | ON(REGION) | ON(DIVISION) |
                      ON(CITY_LARGE) | ON(CITY_MIDDLE) | ON(CITY_SMALL) |
                      ON(ORGANISATION) | ON(COMPANY) | ON(CLUB) | ON(EVENT);
    if (name->kind == DL_KIND_PERSON || name->end == name->first + 1)
        return;
    uint32_t lists = ruling_lists_of(ruling, name);
    if (lists & ON(PERSON) && !(lists & others))
        ruling_set(ruling, name, DL_KIND_PERSON);
}

/* "Pope Francis" is called so by everybody; a pope's first name alone would be
 * anybody's. */
void
rules_pope(struct ruling *ruling, struct name *name)
{
    uint32_t before = name->first - 1;
    bool pope = name->kind == DL_KIND_PERSON &&
                name->first > ruling_begin(ruling, name) &&
                ruling_is(ruling, before, "Pope");
    if (pope)
        ruling_cut(ruling, name, before, name->end);
}

/* Where the run of capitals ends that follows a title. */
static uint32_t
run_end(const struct ruling *ruling, uint32_t first, uint32_t limit)
{
    enum { WORDS_MAX = 3 };
    uint32_t end = first;
    while (end < limit && end < first + WORDS_MAX &&
           ruling_capital(ruling, end) &&
           !ruling_has(ruling, end, DL_TOKEN_GLUED))
        end++;
    return end;
}

/* What follows a title is somebody, unless a word of a list says otherwise:
 * "Governor General", "Prime Minister's Office", "Chief Justice Centre". */
static bool
is_somebody(struct ruling *ruling, uint32_t first, uint32_t end)
{
    uint32_t others = ON(COUNTRY) | ON(GROUP) | ON(REGION) | ON(TITLE) |
                      ON(ORGANISATION) | ON(HEAD_ORG) | ON(HEAD_PLACE) |
                      ON(HEAD_EVENT) | ON(SUFFIX) | ON(CALENDAR);
    for (uint32_t i = first; i < end; i++)
        if (ruling_lists(ruling, i) & others || ruling_usual(ruling, i) ||
            ruling_has(ruling, i, DL_TOKEN_ALL_CAPS) ||
            ruling_words(ruling, i) & WORD_STOP)
            return false;
    return true;
}

static bool
is_free(const struct ruling *ruling, size_t name, uint32_t end)
{
    return name >= ruling->names.count || ruling->names.at[name].first >= end;
}

/* Somebody whom the model left out after a title with a capital. */
static void
look_in(struct ruling *ruling, uint32_t which, size_t *name)
{
    const struct names *names = &ruling->names;
    const struct dl_sentence *sentence = &ruling->doc->sentences[which];
    uint32_t limit = sentence->first + sentence->count, next;
    for (uint32_t i = sentence->first; i + 1 < limit; i = next) {
        next = i + 1;
        if (!ruling_capital(ruling, i))
            continue;
        while (*name < names->count && names->at[*name].end <= i)
            ++*name;
        if (*name < names->count && names->at[*name].first <= i) {
            next = names->at[*name].end;
            continue;
        }
        uint32_t first = ruling_longest(ruling, i, limit, ON(TITLE));
        if (first == i || first >= limit)
            continue;
        next = first;
        uint32_t end = run_end(ruling, first, limit);
        if (end > first && is_free(ruling, *name, end) &&
            is_somebody(ruling, first, end))
            ruling_add(ruling, which, first, end, DL_KIND_PERSON, 70);
    }
}

void
rules_titled(struct ruling *ruling)
{
    size_t name = 0;
    for (uint32_t i = 0; i < ruling->doc->sentence_count; i++)
        if (ruling_style(ruling, i) == STYLE_PLAIN)
            look_in(ruling, i, &name);
}
