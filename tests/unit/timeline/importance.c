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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cue_has_an_id_and_words),
        cmocka_unit_test(lasting_weighs_more_than_being_published),
        cmocka_unit_test(the_twentieth_article_says_less_than_the_second),
    };
    return cmocka_run_group_tests_name("importance", tests, NULL, NULL);
}
