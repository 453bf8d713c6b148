/* Fuzz target: what was typed into the search. What is read of it points into
 * it, and a fault names a place in it.
 *
 * words: include/dateline/conditions.def
 * words: include/dateline/fields.def
 * words: include/dateline/kinds.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/query.h>

static const char *const pieces[] = {
    "title:",    "author:", "outlet:",  "tag:",    "entity:",    "kind:",
    "from:",     "to:",     "on:",      "is:",     "unread",     "starred",
    "person",    "place",   "2021",     "2021-03", "2021-03-24", "2021-02-30",
    "yesterday", "a",       "word",     "10:30",   "\"",         "-",
    "|",         "*",       " ",        ":",       "(",          ")",
    "\\",        "'",       "\xC3\xA9", "\xFF",    "AND",        "NOT",
    "NEAR",      "^",       "\t",       "\n",
};

static bool
asks(const void *subject, const struct dl_term *term)
{
    return ((uintptr_t)subject + term->span.start) % 2;
}

static void
hold_query(struct dl_arena *arena, const struct dl_query *query)
{
    struct dl_needles words = {0};
    size_t terms = 0;
    for (size_t i = 0; i < query->groups.count; i++) {
        fuzz_hold(query->groups.at[i].first == terms);
        terms += query->groups.at[i].count;
    }
    fuzz_hold(terms == query->terms.count && terms <= DL_QUERY_TERMS_MAX);
    for (size_t i = 0; i < terms; i++) {
        const struct dl_term *term = &query->terms.at[i];
        fuzz_hold(term->field < DL_FIELD_COUNT);
        fuzz_hold(term->span.start < term->span.end &&
                  term->span.end <= query->text.bytes);
    }
    for (uintptr_t i = 0; i < 2; i++)
        dl_query_holds(query, asks, (const void *)i);
    dl_query_words(arena, query, &words);
    fuzz_hold(words.count <= terms);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static const char *const kinds[] = {"person", "place", NULL};
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_query query;
    struct dl_error err = {.column = 0};
    enum dl_status status = dl_query_read(arena, text, kinds, &query, &err);
    if (status == DL_OK)
        hold_query(arena, &query);
    else if (status == DL_ERR_SYNTAX)
        fuzz_hold(err.column >= 1 && (size_t)err.column <= text.bytes + 1);
    fuzz_hold_text(dl_str_from(status == DL_OK ? "" : err.text));
    dl_arena_free(arena);
    return 0;
}
