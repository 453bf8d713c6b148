/* Text that was made UTF-8 twice. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/draft.h"

static void
what_was_made_utf8_twice_is_made_so_once(void **state)
{
    assert_str(feed_mend_twice(*state, DL_STR("F\xc3\x83\xc2\xb3rmula")),
               "F\xc3\xb3rmula");
}

static void
text_that_is_right_stays(void **state)
{
    static const char *const rows[] = {"", "Ferry", "Fórmula", "Ã", "Ã¤ and –"};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(feed_mend_twice(*state, dl_str_from(rows[i])), rows[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_made_utf8_twice_is_made_so_once),
        arena_test(text_that_is_right_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
