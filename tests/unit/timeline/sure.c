/* How sure a clause is: what is denied, what is planned, what is done. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sure.h"

static const struct given names[] = {
    {"Ana Costa", DL_KIND_PERSON}, {"Lisbon", DL_KIND_PLACE}, {0}};

/* Of the only event of the last line. */
static enum dl_certainty
sure(struct dl_arena *arena, const char *line)
{
    struct dl_layers layers = layers_last_line(arena, line, names);
    size_t count = 0, last = 0;
    for (size_t i = 0; i < layers.events->count; i++)
        if (!layers.events->at[i].minor) {
            count++;
            last = i;
        }
    if (count != 1)
        fail_msg("%zu events: %s", count, line);
    return layers.events->at[last].certainty;
}

static void
what_is_to_come_is_planned(void **state)
{
    static const char *const lines[] = {
        "Ana Costa will visit Lisbon on Friday.",
        "Ana Costa is to visit Lisbon on Friday.",
        "Ana Costa plans to visit Lisbon on Friday.",
        "The jury is due to meet in Lisbon on Friday.",
        "The trial is set for Friday in Lisbon.",
        "Ana Costa vowed to march to Lisbon on Friday.",
        "The ship is expected to leave Lisbon on Friday.",
        "The vote was postponed to Friday, 21 May.",
        "The mayor said the ferry would leave Lisbon on 21 May.",
        "The museum opens in Lisbon on 21 May.",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (sure(*state, lines[i]) != DL_PLANNED)
            fail_msg("not planned: %s", lines[i]);
}

static void
a_plan_stays_one_when_its_day_is_over(void **state)
{
    assert_int_equal(
        sure(*state, "The envoys were to meet in Lisbon on Monday."),
        DL_PLANNED);
}

static void
what_is_said_not_to_be_so_is_denied(void **state)
{
    static const char *const lines[] = {
        "Ana Costa did not visit Lisbon on Monday.",
        "No one was hurt in the fire on Monday.",
        "The council has yet to approve the plan of 3 May.",
        "The bank denied that Ana Costa had resigned on Monday.",
        "The bank rejected reports that Ana Costa resigned on Monday.",
        "Police found no evidence that the ship sank on Monday.",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (sure(*state, lines[i]) != DL_DENIED)
            fail_msg("not denied: %s", lines[i]);
}

static void
failing_and_refusing_are_deeds(void **state)
{
    static const char *const lines[] = {
        "The rocket failed to reach orbit on Monday.",
        "The rocket failed to reach orbit on Wednesday.",
        "Ana Costa refused to sign the treaty on Monday.",
        "The senate rejected the budget on Monday.",
        "Not only did rain fall, no fewer than nine men died on Monday.",
        "The club called off the match on Monday.",
        "Ana Costa not only sued the bank but boycotted it on Monday.",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (sure(*state, lines[i]) != DL_STATED)
            fail_msg("not stated: %s", lines[i]);
}

static void
what_was_called_off_did_not_happen(void **state)
{
    assert_int_equal(
        sure(*state, "The club cancelled Friday's concert in Lisbon."),
        DL_DENIED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_to_come_is_planned),
        arena_test(a_plan_stays_one_when_its_day_is_over),
        arena_test(what_is_said_not_to_be_so_is_denied),
        arena_test(failing_and_refusing_are_deeds),
        arena_test(what_was_called_off_did_not_happen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
