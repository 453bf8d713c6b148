/* Tests of the table of cues. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/importance.h"

static void
every_cue_has_an_id_and_words(void **state)
{
    (void)state;
    for (int i = 0; i < DL_DAY_CUES; i++) {
        assert_true(strlen(dl_day_cue_id((enum dl_day_cue)i)) > 0);
        assert_true(strlen(dl_day_cue_words((enum dl_day_cue)i)) > 0);
    }
    for (int i = 0; i < DL_ENTRY_CUES; i++) {
        assert_true(strlen(dl_entry_cue_id((enum dl_entry_cue)i)) > 0);
        assert_true(strlen(dl_entry_cue_words((enum dl_entry_cue)i)) > 0);
    }
    assert_string_equal(dl_day_cue_id(DL_DAY_LATER), "later");
    assert_string_equal(dl_entry_cue_id(DL_ENTRY_HEADLINE), "headline");
}

static void
lasting_weighs_more_than_being_published(void **state)
{
    (void)state;
    assert_true(importance_of_day(DL_DAY_LATER) >
                importance_of_day(DL_DAY_SENTENCES));
    assert_true(importance_of_day(DL_DAY_SENTENCES) >
                importance_of_day(DL_DAY_PUBLISHED));
    assert_true(importance_of_day(DL_DAY_BESIDE) < 0);
}

static void
the_twentieth_article_says_less_than_the_second(void **state)
{
    (void)state;
    assert_true(importance_log(0) == 0);
    assert_true(importance_log(2) - importance_log(1) >
                importance_log(20) - importance_log(19));
}

static void
reasons_come_by_their_weight(void **state)
{
    struct dl_entry entry = {.score = 7};
    entry.cues[DL_ENTRY_ARTICLES] = 3;
    entry.cues[DL_ENTRY_DAY] = 6;
    entry.cues[DL_ENTRY_DENIED] = -2;
    assert_string_equal(dl_entry_importance(*state, &entry),
                        "7.0: its part of the importance of its day 6.0, "
                        "articles that tell it 3.0, it is denied -2.0");
    entry = (struct dl_entry){.score = 0};
    assert_string_equal(dl_entry_importance(*state, &entry), "0.0");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cue_has_an_id_and_words),
        cmocka_unit_test(lasting_weighs_more_than_being_published),
        cmocka_unit_test(the_twentieth_article_says_less_than_the_second),
        arena_test(reasons_come_by_their_weight),
    };
    return cmocka_run_group_tests_name("importance", tests, NULL, NULL);
}
