/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static void
there_is_an_edition(void **state)
{
    (void)state;
    assert_int_not_equal(dl_text_tables(), 0);
    assert_int_equal(dl_text_tables(), dl_text_tables());
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_is_an_edition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
