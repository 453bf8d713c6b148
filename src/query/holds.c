/* What a query means for one article, and for its text. */
/* SPDX-License-Identifier: ISC */
#include <dateline/query.h>

static bool
group_holds(const struct dl_query *query, const struct dl_group *group,
            bool (*asks)(const void *, const struct dl_term *),
            const void *subject)
{
    for (uint32_t i = 0; i < group->count; i++)
        if (asks(subject, &query->terms.at[group->first + i]))
            return !group->negated;
    return group->negated;
}

bool
dl_query_holds(const struct dl_query *query,
               bool (*asks)(const void *subject, const struct dl_term *term),
               const void *subject)
{
    for (size_t i = 0; i < query->groups.count; i++)
        if (!group_holds(query, &query->groups.at[i], asks, subject))
            return false;
    return true;
}

static bool
looks_in_text(enum dl_field field)
{
    return field == DL_FIELD_ANY || field == DL_FIELD_TITLE ||
           field == DL_FIELD_ENTITY;
}

void
dl_query_words(struct dl_arena *arena, const struct dl_query *query,
               struct dl_needles *out)
{
    for (size_t i = 0; i < query->groups.count; i++) {
        const struct dl_group *group = &query->groups.at[i];
        for (uint32_t k = 0; k < group->count && !group->negated; k++) {
            const struct dl_term *term = &query->terms.at[group->first + k];
            if (looks_in_text(term->field))
                DL_PUSH(arena, out,
                        dl_needle_make(arena, term->text, term->prefix));
        }
    }
}
