/* Finite verb groups. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/finite.h"

static struct verb
first(struct dl_arena *arena, const char *text)
{
    struct verb out = {0};
    struct parts parts = sentence_read(arena, text, layers_nobody);
    assert_true(finite_find(&parts, 0, &out));
    return out;
}

static void
tense_comes_from_the_group(void **state)
{
    assert_int_equal(first(*state, "They met.").tense, TENSE_PAST);
    assert_int_equal(first(*state, "They will meet.").tense, TENSE_FUTURE);
    assert_int_equal(first(*state, "They are due to meet.").tense,
                     TENSE_FUTURE);
    assert_int_equal(first(*state, "They have met.").tense, TENSE_PERFECT);
    assert_int_equal(first(*state, "They could meet.").tense, TENSE_MODAL);
}

static void
passive_and_negation_are_seen(void **state)
{
    struct verb verb = first(*state, "The man was not arrested.");
    assert_true(verb.passive);
    assert_true(verb.negated);
    assert_int_equal(verb.class, CLASS_ARREST);
}

static void
a_participle_before_a_noun_is_no_verb(void **state)
{
    assert_int_equal(first(*state, "The wounded man died.").class, CLASS_KILL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(tense_comes_from_the_group),
        arena_test(passive_and_negation_are_seen),
        arena_test(a_participle_before_a_noun_is_no_verb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
