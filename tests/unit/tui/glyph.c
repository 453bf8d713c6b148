/* Every sign has its column, in Unicode and in ASCII. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include <dateline/text.h>

static void
every_character_has_one_column_or_is_a_separator_either_way(void **state)
{
    (void)state;
    for (int i = 0; i < GLYPH_COUNT; i++) {
        struct dl_str unicode = glyph_text((enum glyph)i, FORM_UNICODE);
        struct dl_str ascii = glyph_text((enum glyph)i, FORM_ASCII);
        assert_true(unicode.bytes > 0 && ascii.bytes > 0);
        assert_int_equal(dl_text_cols(unicode), dl_text_cols(ascii));
    }
}

static void
ascii_is_ascii(void **state)
{
    (void)state;
    for (int i = 0; i < GLYPH_COUNT; i++) {
        struct dl_str ascii = glyph_text((enum glyph)i, FORM_ASCII);
        for (size_t k = 0; k < ascii.bytes; k++)
            assert_true(ascii.at[k] >= ' ' && ascii.at[k] < 0x7f);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            every_character_has_one_column_or_is_a_separator_either_way),
        cmocka_unit_test(ascii_is_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
