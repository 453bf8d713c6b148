/* Which words a clause borrows from its neighbours. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/clause.h"

/* The subject of the last clause, or "". */
static struct dl_str
last_subject(struct dl_arena *arena, const char *text)
{
    struct parts parts = sentence_read(arena, text, layers_nobody);
    struct clauses clauses;
    clauses_cut(&parts, &clauses);
    const struct clause *last = &clauses.at[clauses.count - 1];
    if (last->subject == last->subject_end)
        return DL_STR("");
    struct dl_span span = {parts.at[last->subject].span.start,
                           parts.at[last->subject_end - 1].span.end};
    return dl_str_slice(parts.layers->doc->text, span);
}

static void
a_predicate_shares_the_subject_before_it(void **state)
{
    assert_str(last_subject(*state, "The guard fell and broke an arm."),
               "The guard");
}

static void
which_means_the_noun_in_front(void **state)
{
    assert_str(last_subject(*state, "They welcome the lease, which was signed "
                                    "in May."),
               "the lease");
    assert_str(last_subject(*state, "They met the head of the mill, who later "
                                    "resigned."),
               "the head of the mill");
}

static void
which_means_nothing_when_two_nouns_fit(void **state)
{
    assert_str(last_subject(*state, "They saw a fire at a mill, which killed "
                                    "two men."),
               "which");
}

static void
who_is_acted_on_is_no_subject(void **state)
{
    assert_str(last_subject(*state, "They know the man whom police arrested."),
               "whom police");
}

static void
a_report_in_the_middle_gives_its_subject_back(void **state)
{
    assert_str(last_subject(*state, "The mill, she said, closed in 2009."),
               "The mill");
    assert_str(last_subject(*state, "The mill, the bank and the town said, "
                                    "closed in 2009."),
               "The mill");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_predicate_shares_the_subject_before_it),
        arena_test(which_means_the_noun_in_front),
        arena_test(which_means_nothing_when_two_nouns_fit),
        arena_test(who_is_acted_on_is_no_subject),
        arena_test(a_report_in_the_middle_gives_its_subject_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
