/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/gazetteer.h"

/* The lists of up to two words, read as they stand or titled. */
static uint32_t
look(const char *first, const char *second, bool titled)
{
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    struct walk walk = {0};
    uint32_t lists =
        gazetteer_step(gazetteer, &walk, dl_str_from(first), true, titled);
    if (second)
        lists = gazetteer_step(gazetteer, &walk, dl_str_from(second), false,
                               titled);
    gazetteer_free(gazetteer);
    return lists;
}

static void
the_lists_that_are_compiled_in_are_found(void **state)
{
    (void)state;
    assert_true(look("South", NULL, false) & ON(GOES_ON));
    assert_true(look("South", "Korea", false) & ON(COUNTRY));
    assert_true(look("Finnish", NULL, false) & ON(GROUP));
    assert_true(look("Ministry", NULL, false) & ON(HEAD_ORG));
    assert_true(look("Prime", "Minister", false) & ON(TITLE));
    assert_int_equal(look("Qwxyz", NULL, false), 0);
}

static void
loud_words_are_read_in_title_case(void **state)
{
    (void)state;
    assert_int_equal(look("SOUTH", "KOREA", false) & ON(COUNTRY), 0);
    assert_true(look("SOUTH", "KOREA", true) & ON(COUNTRY));
}

static void
a_word_alone_may_be_asked_by_its_hash(void **state)
{
    (void)state;
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    uint32_t word = word_hash(DL_STR("South"), CASE_KEPT);
    assert_int_equal(gazetteer_word(gazetteer, word) & ON(GOES_ON), 0);
    word = word_hash(DL_STR("Norway"), CASE_KEPT);
    assert_true(gazetteer_word(gazetteer, word) & ON(COUNTRY));
    gazetteer_free(gazetteer);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_lists_that_are_compiled_in_are_found),
        arena_test(loud_words_are_read_in_title_case),
        arena_test(a_word_alone_may_be_asked_by_its_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
