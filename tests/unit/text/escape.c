/* Where escape sequences end. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "text/safe.h"

static void
a_sequence_ends_where_the_terminal_says(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t end;
    } samples[] = {
        {"\033[0mx", 4},        {"\033[?25hx", 6},    {"\033]0;t\ax", 6},
        {"\033]0;t\033\\x", 7}, {"\033Pq\033\\x", 5}, {"\033cx", 2},
        {"\033(Bx", 3},         {"\033", 0},          {"\033[", 0},
        {"\033]0;t", 0},        {"\033]0;t\nu\a", 0}, {"\033Pa\nb\033\\x", 7},
        {"\033]0;t\x9cx", 6},   {"\302\23331mx", 5},  {"plain", 0},
        {"\033]0\033[0m", 0},   {"\033Pq\030x", 4},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_str bytes = dl_str_from(samples[i].bytes);
        if (text_escape_end(bytes, 0) != samples[i].end)
            print_error("sample %zu\n", i);
        assert_int_equal(text_escape_end(bytes, 0), samples[i].end);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sequence_ends_where_the_terminal_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
