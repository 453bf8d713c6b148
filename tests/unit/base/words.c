/* Texts that are looked up in another language, or not at all. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "base/words.h"

static void
nothing_is_looked_up_where_nothing_is_translated(void **state)
{
    (void)state;
    const char *text = "unread";
    words_translated = false;
    assert_ptr_equal(_(text), text);
    assert_ptr_equal(phrase(text).at, text);
}

static void
a_text_without_a_translation_stays(void **state)
{
    (void)state;
    const char *text = "unread", *empty = "";
    words_translated = true;
    assert_string_equal(_(text), "unread");
    assert_ptr_equal(_(empty), empty);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_looked_up_where_nothing_is_translated),
        cmocka_unit_test(a_text_without_a_translation_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
