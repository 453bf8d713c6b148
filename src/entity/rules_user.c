/* The user's own entries, which decide over all: a name of that kind, or no
 * name at all. Longest first; a name that overlaps an entry goes. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

enum { WORDS_MAX = 12 };

/* The end of the user's longest phrase from `first`; its kind in *kind. */
static uint32_t
longest(const struct ruling *ruling, uint32_t first, uint32_t limit,
        enum dl_kind *kind)
{
    struct walk walk = {0};
    uint32_t end = first;
    for (uint32_t i = first; i < limit && i < first + WORDS_MAX; i++) {
        uint32_t lists =
            gazetteer_step(ruling->gazetteer, &walk, ruling_text(ruling, i),
                           ruling_has(ruling, i, DL_TOKEN_GLUED), false);
        if (!lists)
            break;
        if (lists & ON(USER)) {
            end = i + 1;
            *kind = gazetteer_user_kind(ruling->gazetteer, &walk);
        }
    }
    return end;
}

/* Take away what overlaps [first, end); *name is the first that may. */
static void
clear(struct ruling *ruling, size_t *name, uint32_t first, uint32_t end)
{
    struct names *names = &ruling->names;
    while (*name < names->count && names->at[*name].end <= first)
        ++*name;
    for (size_t i = *name; i < names->count && names->at[i].first < end; i++)
        ruling_drop(&names->at[i]);
}

void
rules_user(struct ruling *ruling)
{
    const struct dl_document *doc = ruling->doc;
    size_t name = 0;
    if (!gazetteer_has_user(ruling->gazetteer))
        return;
    for (uint32_t which = 0; which < doc->sentence_count; which++) {
        uint32_t i = doc->sentences[which].first, end;
        uint32_t limit = i + doc->sentences[which].count;
        for (; i<limit; i = end> i ? end : i + 1) {
            enum dl_kind kind = DL_KIND_NONE;
            end = longest(ruling, i, limit, &kind);
            if (end == i)
                continue;
            clear(ruling, &name, i, end);
            if (kind != DL_KIND_NONE)
                ruling_add(ruling, which, i, end, kind, 100);
        }
    }
}
