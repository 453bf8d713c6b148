/* Nothing to read: whatever is asked for does nothing and breaks nothing. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static const char *const commands[] = {
#define X(name, ...) name,
#include "tui/commands.def"
#undef X
};

static const char *const arguments[] = {"",    " ",    " x",  " %n%s%)",
                                        " -1", " is:", " \"", " 2021-02-30"};

/* `:words`, and then all that can be done in what it may have opened. */
static void
run(struct fixture *fixture, const char *words)
{
    fixture_type(fixture, ":");
    fixture_type(fixture, words);
    fixture_type(fixture, "<Enter>");
    fixture_assert_exact(fixture);
    fixture_type(fixture, "jkGg<Enter>");
    fixture_assert_exact(fixture);
    fixture_type(fixture, "<Escape><Escape>");
    fixture_assert_exact(fixture);
}

static void
every_action_is_harmless(void **state)
{
    struct fixture *fixture = *state;
    for (int i = DL_ACT_NONE + 1; i < DL_ACT_COUNT; i++)
        run(fixture, dl_action_name((enum dl_action)i));
}

static void
every_command_is_harmless(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        for (size_t k = 0; k < sizeof arguments / sizeof *arguments; k++)
            run(fixture, dl_arena_printf(fixture->arena, "%s%s", commands[i],
                                         arguments[k]));
}

static int
nothing(void **state)
{
    struct fixture *fixture = fixture_new(24, 80);
    struct dl_news news = {.what = DL_NEWS_DONE};
    state_news(fixture->state, &news);
    *state = fixture;
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_action_is_harmless, nothing,
                                        fixture_teardown),
        cmocka_unit_test_setup_teardown(every_command_is_harmless, nothing,
                                        fixture_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
