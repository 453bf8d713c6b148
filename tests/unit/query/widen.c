/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/kind.h>
#include <dateline/query.h>

static struct dl_str
widened(struct dl_arena *arena, struct dl_str text)
{
    struct dl_query query;
    assert_int_equal(dl_query_read(arena, text, dl_kind_names(), &query, NULL),
                     DL_OK);
    return dl_query_widen(arena, &query);
}

static void
words_get_a_star_and_nothing_else_does(void **state)
{
    static const char *const samples[][2] = {
        {"", ""},
        {" harbour  uni", " harbour*  uni*"},
        {"\"harbour uni\"", "\"harbour uni\""},
        {"uni* -strike|talks", "uni* -strike*|talks*"},
        {"outlet:post entity:\"Mara Quill\"",
         "outlet:post* entity:\"Mara Quill\""},
        {"is:unread kind:person from:2021", "is:unread kind:person from:2021"},
        {"10:30 - x C++ \u00e9", "10:30* - x* C++ \u00e9*"},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(widened(*state, dl_str_from(samples[i][0])), samples[i][1]);
}

/* What can be read can be read again, and says the same with stars. */
static void
a_widened_query_can_be_read(void **state)
{
    static const char *const parts[] = {"-",   "*",  "a",   " ",      "|",
                                        "\"b", "\"", "is:", "unread", "tag:"};
    enum { PARTS = sizeof parts / sizeof *parts };
    for (int i = 0; i < PARTS * PARTS * PARTS * PARTS; i++) {
        struct dl_query query, again;
        const char *text = dl_arena_printf(
            *state, "%s%s%s%s", parts[i % PARTS], parts[i / PARTS % PARTS],
            parts[i / PARTS / PARTS % PARTS], parts[i / PARTS / PARTS / PARTS]);
        if (dl_query_read(*state, dl_str_from(text), NULL, &query, NULL) !=
            DL_OK)
            continue;
        struct dl_str wide = dl_query_widen(*state, &query);
        if (dl_query_read(*state, wide, NULL, &again, NULL) != DL_OK ||
            again.terms.count != query.terms.count ||
            again.groups.count != query.groups.count)
            fail_msg("%s: %.*s", text, DL_FMT(wide));
        for (size_t k = 0; k < again.groups.count; k++)
            assert_int_equal(again.groups.at[k].negated,
                             query.groups.at[k].negated);
        for (size_t k = 0; k < again.terms.count; k++)
            if (!dl_str_eq(again.terms.at[k].text, query.terms.at[k].text))
                fail_msg("%s: %.*s", text, DL_FMT(wide));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_get_a_star_and_nothing_else_does),
        arena_test(a_widened_query_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
