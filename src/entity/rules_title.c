/* Titles stand before a person and are no part of the name.
 *
 * The longest title that begins at the name, or up to a few words before it
 * and reaches into it ("Secretary of [State Antony Blinken]"), is cut off, and
 * again what follows ("Foreign Minister", "Dr."). A title in the middle parts
 * the name from what stands before: "Russian Defence Minister Oleg Baranov".
 */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

enum { BEFORE_MAX = 4 }; /* tokens of a title that may stand outside */

static const uint32_t personal =
    ON(FIRST_COMMON) | ON(FIRST_RARE) | ON(FIRST_WORLD) | ON(LAST_COMMON) |
    ON(LAST_RARE) | ON(LAST_WORLD) | ON(PERSON_LAST);

/* "Mr.", "Gen.", "Prof.": nothing but a person follows. */
static bool
is_plain_title(const struct ruling *ruling, uint32_t token)
{
    return ruling_words(ruling, token) & WORD_MISTER;
}

/* Where the title ends that reaches from before the name into it. */
static uint32_t
reach_in(const struct ruling *ruling, const struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name), most = name->first;
    if (most == begin || !(ruling_capital(ruling, most - 1) ||
                           ruling_is(ruling, most - 1, "of")))
        return most;
    for (uint32_t back = 1; back <= BEFORE_MAX && begin + back <= name->first;
         back++) {
        uint32_t end =
            ruling_longest(ruling, name->first - back, name->end, ON(TITLE));
        if (end > most)
            most = end;
    }
    return most;
}

/* Pope Francis, King Charles: the title stays with a lone first name, which
 * is nobody's name without it. */
static bool
keeps(struct ruling *ruling, uint32_t title, uint32_t next, uint32_t end)
{
    if (!(ruling_words(ruling, title) & WORD_KEPT) || next != title + 1 ||
        next >= end)
        return false;
    uint32_t after = next + 1;
    while (after < end && (ruling_words(ruling, after) & WORD_SUFFIX ||
                           ruling_is(ruling, after, "Paul")))
        after++;
    return after == end;
}

/* Where the titles at the front end. A title that is somebody's first name or
 * the whole of the name may be a name after all ("Dean", "Marshal"). */
static uint32_t
skip_titles(struct ruling *ruling, const struct name *name)
{
    uint32_t at = reach_in(ruling, name);
    while (at < name->end) {
        uint32_t next = ruling_longest(ruling, at, name->end, ON(TITLE));
        if (next == at || keeps(ruling, at, next, name->end) ||
            ruling_phrase(ruling, at, name->end) & ON(PERSON))
            break;
        bool given = next == at + 1 && !is_plain_title(ruling, at) &&
                     ruling_lists(ruling, at) & ON(FIRST_COMMON);
        if (given && at == name->first)
            break;
        at = next;
    }
    while (at < name->end &&
           (!ruling_capital(ruling, at) &&
            (ruling_token(ruling, at)->kind != DL_TOKEN_WORD ||
             ruling_words(ruling, at) & WORD_SMALL)))
        at++;
    return at;
}

/* A name that is nothing but a title. */
static bool
is_bare(struct ruling *ruling, const struct name *name)
{
    if (ruling_longest(ruling, name->first, name->end, ON(TITLE)) != name->end)
        return false;
    if (name->end > name->first + 1)
        return true;
    return !(ruling_lists(ruling, name->first) & personal);
}

/* The title in the middle of a person's name, after which a name follows;
 * the name's end when there is none. */
static uint32_t
inner_title(struct ruling *ruling, const struct name *name, uint32_t *next)
{
    for (uint32_t at = name->first + 1; at + 1 < name->end; at++) {
        *next = ruling_longest(ruling, at, name->end, ON(TITLE));
        bool lone = *next == at + 1 && !is_plain_title(ruling, at) &&
                    ruling_lists(ruling, at) & personal;
        if (*next > at && *next < name->end && !lone &&
            ruling_capital(ruling, *next))
            return at;
    }
    return name->end;
}

/* What stands before an inner title: "Apple CEO Tim Cook". */
static void
part_inside(struct ruling *ruling, struct name *name)
{
    uint32_t next, at = inner_title(ruling, name, &next);
    if (at == name->end)
        return;
    enum dl_kind kind =
        ruling_known_kind(ruling_phrase(ruling, name->first, at));
    if (kind == DL_KIND_NONE)
        kind = DL_KIND_ORGANISATION;
    ruling_add(ruling, name->sentence, name->first, at, kind, name->confidence);
    ruling_cut(ruling, name, next, name->end);
}

/* "Mr. Lund" and "Gen. Mark Doyle" are persons whatever the model says. */
static bool
must_be_person(struct ruling *ruling, const struct name *name)
{
    return name->end > name->first + 1 && is_plain_title(ruling, name->first) &&
           !(ruling_lists(ruling, name->end - 1) &
             (ON(HEAD_ORG) | ON(HEAD_PLACE) | ON(HEAD_EVENT) | ON(SUFFIX)));
}

void
rules_title(struct ruling *ruling, struct name *name)
{
    if (is_bare(ruling, name)) {
        ruling_drop(name);
        return;
    }
    if (must_be_person(ruling, name))
        ruling_set(ruling, name, DL_KIND_PERSON);
    if (name->kind != DL_KIND_PERSON)
        return;
    uint32_t first = skip_titles(ruling, name);
    if (first < name->end)
        ruling_cut(ruling, name, first, name->end);
    part_inside(ruling, name);
}

/* "Martin Hale Jr.", "Louis XIV". */
void
rules_suffix(struct ruling *ruling, struct name *name)
{
    uint32_t at = name->end;
    if (name->kind != DL_KIND_PERSON || at >= ruling_end(ruling, name) ||
        !ruling_capital(ruling, at) || ruling_has(ruling, at, DL_TOKEN_GLUED) ||
        !(ruling_words(ruling, at) & WORD_SUFFIX))
        return;
    ruling_cut(ruling, name, name->first, at + 1);
}
