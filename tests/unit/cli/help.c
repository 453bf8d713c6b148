/* Tests of the help. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/cli.h"

#include <stdlib.h>

/* The help on one verb, or on everything (CLI_READER). */
static struct dl_str
help(struct dl_arena *arena, int verb)
{
    char *text;
    size_t bytes;
    FILE *out = open_memstream(&text, &bytes);
    if (verb == CLI_READER)
        cli_print_help(out);
    else
        cli_print_verb_help(out, (enum cli_verb)verb);
    fclose(out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static bool
has(struct dl_str text, const char *part)
{
    return dl_str_find(text, dl_str_from(part), 0) != SIZE_MAX;
}

static void
no_line_is_wider_than_a_small_terminal(void **state)
{
    for (int verb = 0; verb <= CLI_READER; verb++) {
        struct dl_str rest = help(*state, verb), line;
        while (dl_str_line(&rest, &line))
            assert_in_range(line.bytes, 0, 80);
    }
}

static void
every_verb_is_named(void **state)
{
    struct dl_str text = help(*state, CLI_READER);
    for (int verb = 0; verb < CLI_READER; verb++)
        assert_true(has(text, cli_verb_row((enum cli_verb)verb)->name));
}

static void
a_verb_shows_its_own_options_and_those_of_all(void **state)
{
    struct dl_str text = help(*state, CLI_TIMELINE);
    assert_true(has(text, "--ics"));
    assert_true(has(text, "--config FILE"));
    assert_false(has(text, "--width"));
    assert_false(has(help(*state, CLI_READER), "--ics"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(no_line_is_wider_than_a_small_terminal),
        arena_test(every_verb_is_named),
        arena_test(a_verb_shows_its_own_options_and_those_of_all),
    };
    return cmocka_run_group_tests_name("help", tests, NULL, NULL);
}
