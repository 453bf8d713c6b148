/* When the clause around an expression says that it lies. */
/* SPDX-License-Identifier: ISC */
#include "timex.h"

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
        {"The trial was adjourned until Tuesday.", 1},
        {"The talks were moved to Tuesday.", 1},
        {"The club postponed Saturday's match.", 1},
        {"The club postponed the match on Saturday.", -1},
        {"On Saturday the club postponed the match.", -1},
        {"The city cancelled the march of 29 May.", 0},
        {"They wanted to postpone Sunday's vote.", 1},
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
        arena_test(the_nearest_verb_of_the_clause_tells_the_tense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
