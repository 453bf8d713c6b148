/* Who did what to whom. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {
    {"Meyer", DL_KIND_PERSON}, {"Roth", DL_KIND_PERSON},
    {"Bern", DL_KIND_PLACE},   {"Acme", DL_KIND_ORGANISATION},
    {"Norway", DL_KIND_PLACE}, {0}};

/* "actors > targets > others" of the last event of the text. */
static struct dl_str
cast(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers = layers_today(arena, text, names);
    assert_true(layers.events->count > 0);
    const struct dl_event *event = &layers.events->at[layers.events->count - 1];
    const char *out = "";
    for (uint32_t i = 0; i <= event->entity_count; i++) {
        if (i == event->actors)
            out = dl_arena_printf(arena, "%s>", out);
        if (i == event->actors + event->targets)
            out = dl_arena_printf(arena, "%s>", out);
        if (i < event->entity_count)
            out = dl_arena_printf(arena, "%s %s ", out,
                                  names[event->entities[i]].name);
    }
    return dl_str_from(out);
}

static void
a_subject_acts_on_the_object(void **state)
{
    assert_str(cast(*state, "Meyer sued Roth in Bern on Monday."),
               " Meyer > Roth > Bern ");
    assert_str(cast(*state, "Meyer and Roth left Acme on Monday."),
               " Meyer  Roth > Acme >");
}

static void
a_passive_is_turned_round(void **state)
{
    assert_str(cast(*state, "Roth was arrested by Meyer in Bern on Monday."),
               " Meyer > Roth > Bern ");
    assert_str(cast(*state, "Roth was arrested in Bern on Monday."),
               "> Roth > Bern ");
}

static void
some_prepositions_point_at_whom_it_is_done_to(void **state)
{
    assert_str(cast(*state, "Norway imposed sanctions on Acme on Monday."),
               " Norway > Acme >");
    assert_str(cast(*state, "Meyer met with Roth in Bern on Monday."),
               " Meyer > Roth > Bern ");
    assert_str(cast(*state, "Meyer flew to Bern on Monday."),
               " Meyer >> Bern ");
}

static void
asides_of_the_subject_do_not_act(void **state)
{
    assert_str(cast(*state, "Meyer, the head of Acme, sued Roth on Monday."),
               " Meyer > Roth > Acme ");
    assert_str(cast(*state, "Officials in Bern sued Acme on Monday."),
               "> Acme > Bern ");
}

static void
a_list_acts_together(void **state)
{
    assert_str(
        cast(*state, "Meyer, Acme, Norway and Roth left Bern on Monday."),
        " Meyer  Acme  Norway  Roth > Bern >");
}

static void
who_says_it_in_the_middle_acts(void **state)
{
    assert_str(cast(*state, "Acme, Meyer said on Monday, should pay."),
               " Meyer >> Acme ");
    assert_str(cast(*state, "Meyer met Roth on Monday. The firm, he said on "
                            "Tuesday, should pay."),
               " Meyer >>");
}

static void
a_pronoun_means_whom_a_list_begins_with(void **state)
{
    assert_str(cast(*state, "Meyer and Roth left Bern on Monday. He sued Acme "
                            "on Tuesday."),
               " Meyer > Acme >");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_subject_acts_on_the_object),
        arena_test(a_passive_is_turned_round),
        arena_test(some_prepositions_point_at_whom_it_is_done_to),
        arena_test(asides_of_the_subject_do_not_act),
        arena_test(a_list_acts_together),
        arena_test(who_says_it_in_the_middle_acts),
        arena_test(a_pronoun_means_whom_a_list_begins_with),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
