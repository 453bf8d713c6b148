/* Authors, in the many ways feeds write them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/draft.h"

static void
names_are_found_however_they_are_written(void **state)
{
    static const char *const rows[][2] = {
        {"Ada Muster", "Ada Muster"},
        {"ada@news.example (Ada Muster)", "Ada Muster"},
        {"Ada Muster <ada@news.example>", "Ada Muster"},
        {"\"Muster, Ada\" <ada@news.example>", "Muster, Ada"},
        {"Ada Muster (ada@news.example)", "Ada Muster (ada@news.example)"},
        {"ada@news.example", "ada@news.example"},
        {"<ada@news.example>", "ada@news.example"},
        {"\nada@news.example\nAda Muster\nhttps://a.example/", "Ada Muster"},
        {"https://a.example/\nada@news.example", "https://a.example/"},
        {"by <a href='x'>Ada &amp; Bo</a>", "by Ada & Bo"},
        {"The desk (evening)", "The desk (evening)"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(feed_author(*state, dl_str_from(rows[i][0])), rows[i][1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_are_found_however_they_are_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
