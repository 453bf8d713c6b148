/* The tables of abbreviations and of words that open sentences. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "text/segment.h"

static void
the_tables_are_in_byte_order(void **state)
{
    (void)state;
    static const char *const words[] = {
#define X(word, kind, capital) word,
#include "text/abbrev.def"
#undef X
    };
    static const char *const openers[] = {
#define X(word) word,
#include "text/opener.def"
#undef X
    };
    for (size_t i = 1; i < sizeof words / sizeof *words; i++)
        assert_true(strcmp(words[i - 1], words[i]) < 0);
    for (size_t i = 1; i < sizeof openers / sizeof *openers; i++)
        assert_true(strcmp(openers[i - 1], openers[i]) < 0);
}

static void
a_word_is_found_with_or_without_its_stop(void **state)
{
    (void)state;
    assert_int_equal(text_abbrev(DL_STR("Mr.")), ABBREV_TITLE);
    assert_int_equal(text_abbrev(DL_STR("Mr")), ABBREV_TITLE);
    assert_int_equal(text_abbrev(DL_STR("MR.")), ABBREV_TITLE);
    assert_int_equal(text_abbrev(DL_STR("mr.")), ABBREV_NONE);
    assert_int_equal(text_abbrev(DL_STR("p.m.")), ABBREV_CLOCK);
    assert_int_equal(text_abbrev(DL_STR("U.S.")), ABBREV_DOTTED);
    assert_int_equal(text_abbrev(DL_STR("J.")), ABBREV_INITIAL);
    assert_int_equal(text_abbrev(DL_STR("P.")), ABBREV_INITIAL);
    assert_int_equal(text_abbrev(DL_STR("p.")), ABBREV_NUMBERED);
    assert_int_equal(text_abbrev(DL_STR("harbour.")), ABBREV_NONE);
    assert_int_equal(text_abbrev(DL_STR("")), ABBREV_NONE);
}

static void
openers_are_found_as_written(void **state)
{
    (void)state;
    assert_true(text_opens_sentence(DL_STR("The")));
    assert_false(text_opens_sentence(DL_STR("the")));
    assert_false(text_opens_sentence(DL_STR("Smith")));
    assert_false(text_opens_sentence(DL_STR("Averyverylongwordindeed")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tables_are_in_byte_order),
        cmocka_unit_test(a_word_is_found_with_or_without_its_stop),
        cmocka_unit_test(openers_are_found_as_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
