/* What the text itself says of names: acronyms, other names. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

static void
assert_linked(void **state, const char *text, const char *expected)
{
    assert_str(marked_in(*state, text), expected);
}

static void
brackets_teach_an_acronym(void **state)
{
    assert_linked(state,
                  "The [organisation Office for Coastal Works] "
                  "([organisation OFCW]) wrote. The [organisation OFCW] slept.",
                  "Office for Coastal Works 3");
    assert_linked(state,
                  "[organisation LFA] ([organisation Lowland Farmers "
                  "Association]) met.",
                  "Lowland Farmers Association 2");
    assert_linked(state,
                  "The [organisation Norrland Railways] "
                  "([organisation SBJ]) stopped.",
                  "Norrland Railways 2");
}

static void
an_or_teaches_only_letters_that_fit(void **state)
{
    assert_linked(state,
                  "The [organisation Lowland Farmers Association], or "
                  "[organisation LFA], met.",
                  "Lowland Farmers Association 2");
    assert_linked(state, "[organisation Tulsen] or [organisation NRU] won.",
                  "Tulsen 1|NRU 1");
}

static void
the_text_may_say_what_else_a_thing_is_called(void **state)
{
    assert_linked(state,
                  "[place Oldhaven], also known as [place Greywick], is "
                  "small.",
                  "Oldhaven 2");
    assert_linked(state,
                  "[organisation Marvex] (formerly [organisation Tolunda]) "
                  "grew.",
                  "Tolunda 2");
    assert_linked(state, "[place Oldhaven] and [place Greywick] are small.",
                  "Oldhaven 1|Greywick 1");
    assert_linked(state, "[place Oldhaven] ([place Greywick]) is small.",
                  "Oldhaven 1|Greywick 1");
}

static void
a_name_is_not_taught_over_a_line(void **state)
{
    assert_linked(state, "[place Oldhaven]\n\n([place Greywick])",
                  "Oldhaven 1|Greywick 1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(brackets_teach_an_acronym),
        arena_test(an_or_teaches_only_letters_that_fit),
        arena_test(the_text_may_say_what_else_a_thing_is_called),
        arena_test(a_name_is_not_taught_over_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
