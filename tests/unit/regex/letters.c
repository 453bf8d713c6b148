/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/regex.h>

static const struct {
    const char *pattern, *letters;
} samples[] = {
    {"strike", "strike"},
    {"Strike", "Strike"},
    {"\\Wstrike\\W", "strike"},
    {"\\p{Lu}\\P{Lu}a", "a"},
    {"\\x{1F600}b", "b"},
    {"(?<Name>a)\\k<Name>", "a)"},
    {"(?i:a)(?=B)(?!C)", "a)B)C)"},
    {"a\\", "a"},
    {"\\p{", ""},
    {"(?<N", ""},
    {"", ""},
};

static void
what_means_something_else_is_left_out(void **state)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(dl_regex_letters(*state, dl_str_from(samples[i].pattern)),
                   samples[i].letters);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_means_something_else_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
