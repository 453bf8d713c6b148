/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/gazetteers.h"

static void
every_list_begins_with_its_columns_and_has_clean_lines(void **state)
{
    (void)state;
    for (int list = 0; list < LIST_TITLE; list++) {
        struct dl_str rest = gazetteer_text((enum list)list), line;
        size_t lines = 0;
        assert_true(dl_str_starts(rest, DL_STR("#")));
        while (dl_str_line(&rest, &line)) {
            assert_true(line.bytes > 0);
            assert_int_equal(dl_str_trim(line).bytes, line.bytes);
            assert_int_equal(dl_str_find(line, DL_STR("\t\t"), 0), SIZE_MAX);
            lines++;
        }
        assert_true(lines > 10);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_list_begins_with_its_columns_and_has_clean_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
