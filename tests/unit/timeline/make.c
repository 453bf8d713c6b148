/* One event: who acts, what kind of deed, how sure. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/lexicon.h"

enum { MEYER, ROTH, BERN };

static const struct given names[] = {{"Meyer", DL_KIND_PERSON},
                                     {"Roth", DL_KIND_PERSON},
                                     {"Bern", DL_KIND_PLACE},
                                     {0}};

/* The last event of the text. */
static struct dl_event
last(struct dl_arena *arena, const char *text)
{
    struct dl_layers layers = layers_today(arena, text, names);
    assert_true(layers.events->count > 0);
    return layers.events->at[layers.events->count - 1];
}

static void
the_subject_acts(void **state)
{
    struct dl_event event = last(*state, "Meyer sued Roth in Bern on Monday.");
    assert_int_equal(event.actors, 1);
    assert_int_equal(event.entities[0], MEYER);
    assert_int_equal(event.entity_count, 3);
}

static void
of_a_passive_the_agent_acts(void **state)
{
    struct dl_event event =
        last(*state, "Roth was arrested on Monday by Meyer in Bern.");
    assert_int_equal(event.entities[0], MEYER);
}

static void
he_is_the_last_person_that_acted(void **state)
{
    struct dl_event event = last(
        *state, "Meyer left Bern on Monday. He returned to the town on Tuesday "
                "with a lawyer.");
    assert_true(event.vague);
    assert_int_equal(event.entities[0], MEYER);
}

static void
a_light_verb_leaves_the_kind_to_its_object(void **state)
{
    assert_int_equal(last(*state, "Meyer held talks on Monday.").class,
                     CLASS_MEET);
    assert_int_equal(last(*state, "Meyer met Roth on Monday.").class,
                     CLASS_MEET);
}

static void
plans_and_denials_are_marked(void **state)
{
    assert_int_equal(last(*state, "Meyer will visit Bern on Monday.").certainty,
                     DL_PLANNED);
    assert_int_equal(
        last(*state, "Meyer did not visit Bern on Monday.").certainty,
        DL_DENIED);
    assert_int_equal(last(*state, "Meyer visited Bern on Monday.").certainty,
                     DL_STATED);
}

static void
a_title_without_its_object_is_vague(void **state)
{
    assert_true(last(*state,
                     "The council of the old town by the sea, the guild of the "
                     "boat makers and the crews punished the banks on Monday.")
                    .vague);
}

static void
words_that_point_back_are_vague(void **state)
{
    assert_true(last(*state, "Meyer punished the other two on Monday.").vague);
    assert_false(
        last(*state, "Meyer met the other ministers on Monday.").vague);
    assert_true(last(*state, "Those talks collapsed on Monday.").vague);
    assert_false(last(*state, "The talks collapsed on Monday.").vague);
}

static void
a_lead_that_cannot_be_cut_takes_the_headline(void **state)
{
    static const char title[] = "Farms, mills, harbours visited by Meyer";
    struct dl_layers layers = layers_read(
        *state, title,
        "Meyer visited farms, mills, markets, harbours, schools, churches, "
        "libraries, museums, theatres and parks.",
        "2021-05-20", names);
    assert_int_equal(layers.events->count, 1);
    assert_str(layers.events->at[0].title, title);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_subject_acts),
        arena_test(of_a_passive_the_agent_acts),
        arena_test(he_is_the_last_person_that_acted),
        arena_test(a_light_verb_leaves_the_kind_to_its_object),
        arena_test(plans_and_denials_are_marked),
        arena_test(a_title_without_its_object_is_vague),
        arena_test(words_that_point_back_are_vague),
        arena_test(a_lead_that_cannot_be_cut_takes_the_headline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
