/* Words without their endings. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/stem.h"

static void
forms_of_one_word_are_one(void **state)
{
    (void)state;
    static const char *const same[][2] = {{"robbed", "Robs"},
                                          {"robbing", "rob"},
                                          {"studies", "study"},
                                          {"raised", "raise"},
                                          {"killed", "kills"}};
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
        assert_int_equal(stem_hash(dl_str_from(same[i][0])),
                         stem_hash(dl_str_from(same[i][1])));
    assert_int_not_equal(stem_hash(DL_STR("bomb")), stem_hash(DL_STR("bank")));
}

static void
short_and_endless_words_have_none(void **state)
{
    (void)state;
    char text[5000];
    memset(text, 'a', sizeof text);
    assert_int_equal(stem_hash(DL_STR("of")), 0);
    assert_int_equal(stem_hash((struct dl_str){text, sizeof text}), 0);
    assert_int_not_equal(stem_hash_whole((struct dl_str){text, sizeof text}),
                         0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_of_one_word_are_one),
        cmocka_unit_test(short_and_endless_words_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
