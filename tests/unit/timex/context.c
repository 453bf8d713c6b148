/* The clause around an expression. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

static struct dl_timex
first_of(struct dl_arena *arena, const char *text)
{
    struct dl_timexes found;
    read_text(arena, text, NULL, &found);
    if (!found.count)
        fail_msg("no expression in: %s", text);
    return found.at[0];
}

static void
the_preposition_tells_the_use(void **state)
{
    static const struct {
        const char *text;
        enum dl_timex_use use;
    } cases[] = {
        {"It burned on Monday.", DL_USE_LOCATES},
        {"It has burned since Monday.", DL_USE_SINCE},
        {"It must end by Friday.", DL_USE_UNTIL},
        {"It burned until Friday.", DL_USE_UNTIL},
        {"It burned before March 24.", DL_USE_BEFORE},
        {"It came ahead of Monday's vote.", DL_USE_BEFORE},
        {"It burned after 1989.", DL_USE_AFTER},
        {"It burned for two days.", DL_USE_OTHER},
        {"It burns every Monday.", DL_USE_OTHER},
        {"It was the worst since the 1989 massacre.", DL_USE_NAMES},
        {"It burned in 1989.", DL_USE_LOCATES},
        {"It has burned since the raid of 1989.", DL_USE_SINCE},
        {"It has burned since he left in 1989.", DL_USE_LOCATES},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (first_of(*state, cases[i].text).use != cases[i].use)
            fail_msg("wrong use in: %s", cases[i].text);
}

static void
the_nearest_verb_of_the_clause_tells_the_tense(void **state)
{
    static const struct {
        const char *text;
        int tense;
    } cases[] = {
        {"The court will rule on Friday.", 1},
        {"The court ruled on Friday.", -1},
        {"The court said Friday it will rule.", -1},
        {"On Friday said the court it will rule.", -1},
        {"The court, which will be rebuilt, ruled on Friday.", -1},
        {"The ruling is due on Friday.", 1},
        {"It summoned the envoy to appear on Friday.", 1},
        {"On Friday the court will rule.", 1},
        {"The truce agreed on Friday holds.", -1},
        {"The leaders meet on Friday.", 1},
        {"On Friday voters elect a mayor.", 1},
        {"The queen visits Lima on Friday.", 1},
        {"Analysts expect figures on Friday.", 1},
        {"Official visits on Friday were short.", -1},
        {"The launch on Friday failed.", -1},
        {"Shops open on Good Friday.", 0},
        {"They failed to meet on Friday.", -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dl_timex timex = first_of(*state, cases[i].text);
        if (timex.fields.future - timex.fields.past != cases[i].tense)
            fail_msg("wrong tense in: %s", cases[i].text);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_preposition_tells_the_use),
        arena_test(the_nearest_verb_of_the_clause_tells_the_tense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
