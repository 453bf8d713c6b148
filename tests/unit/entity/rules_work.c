/* Titles of books and films in quotation marks, and speech that is none. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

static void
a_quoted_title_is_a_work(void **state)
{
    assert_rule(*state, RULE_quoted, "She wrote \"Winter of the Wolf\" there.",
                "", "work Winter of the Wolf");
    assert_rule(*state, RULE_quoted,
                "She wrote \u201cThe Long Shore\u201d there.", "",
                "work The Long Shore");
}

static void
quoted_speech_is_no_title(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(quoted),
                        "He said \"Ann left us.\" And \"We won the Cup\"."),
               "");
    assert_str(ruled_by(arena, RULE(quoted), "The \"Big\" one."), "");
}

static void
a_name_that_fills_the_marks_stays(void **state)
{
    struct dl_arena *arena = *state;
    assert_str(ruled_by(arena, RULE(quoted), "Of \"<person|Ann Berg>\" then."),
               "person Ann Berg");
}

static void
what_a_word_calls_a_film_is_a_work(void **state)
{
    assert_rule(*state, RULE_work, "In the film <other|Parnassia> he sings.",
                "other Parnassia", "work Parnassia");
    assert_rule(*state, RULE_work, "Under the <other|Clean Rivers Act> it is.",
                "other Clean Rivers Act", "work Clean Rivers Act");
    assert_rule(*state, RULE_work, "So \"<other|Parnassia>\" began.",
                "other Parnassia", "work Parnassia");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_quoted_title_is_a_work),
        arena_test(quoted_speech_is_no_title),
        arena_test(a_name_that_fills_the_marks_stays),
        arena_test(what_a_word_calls_a_film_is_a_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
