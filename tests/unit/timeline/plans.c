/* Verb groups of plans and of hearsay. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/plans.h"

/* The group behind the first "is", "are", "was" or "were"; its head must be
 * `head`, or none may be found when that is NULL. */
static struct verb
group(struct dl_arena *arena, const char *text, const char *head)
{
    struct parts parts = sentence_read(arena, text, layers_nobody);
    uint32_t be = 0;
    while (parts.at[be].word.use != WORD_BE)
        be++;
    struct verb out = {0};
    assert_int_equal(plans_read(&parts, be + 1, &out), head != NULL);
    if (head)
        assert_true(parts_is(&parts, out.head, head));
    return out;
}

static void
an_infinitive_behind_be_is_meant(void **state)
{
    assert_true(group(*state, "They are to meet.", "meet").meant);
    assert_true(group(*state, "They are due to meet.", "meet").meant);
    struct verb verb = group(*state, "The man is to be freed.", "freed");
    assert_true(verb.meant && verb.passive);
}

static void
a_date_makes_a_plan_without_a_verb(void **state)
{
    assert_true(group(*state, "The vote is set for Friday.", "set").meant);
    assert_true(group(*state, "The ship is due Friday.", "due").meant);
    group(*state, "The table is set for nine.", NULL);
}

static void
hearsay_reaches_to_its_deed(void **state)
{
    struct verb verb =
        group(*state, "He is believed to have fled to Oslo.", "fled");
    assert_false(verb.meant);
    assert_int_equal(verb.class, CLASS_RESCUE);
    group(*state, "He is believed by many.", NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_infinitive_behind_be_is_meant),
        arena_test(a_date_makes_a_plan_without_a_verb),
        arena_test(hearsay_reaches_to_its_deed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
