/* Which verb is the clause's own. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/finite.h"

static struct parts
parse(struct dl_arena *arena, const char *text)
{
    return sentence_read(arena, text, layers_nobody);
}

static struct dl_str
verb(struct dl_arena *arena, const char *text)
{
    struct parts parts = parse(arena, text);
    struct verb out;
    return finite_find(&parts, 0, &out) ? parts_text(&parts, out.head)
                                        : DL_STR("none");
}

static void
the_first_verb_is_the_clauses_own(void **state)
{
    assert_str(verb(*state, "The guard fell when it rained."), "fell");
    assert_str(verb(*state, "A day of rain and wind."), "none");
}

static void
verbs_inside_asides_are_not(void **state)
{
    assert_str(verb(*state, "The guard, who slept, was dismissed."),
               "dismissed");
    assert_str(verb(*state, "The guard (he slept) resigned."), "resigned");
    assert_str(verb(*state, "The union, in a letter printed in May, accused "
                            "the owner."),
               "accused");
}

static void
a_comma_in_a_list_of_places_closes_no_aside(void **state)
{
    assert_str(verb(*state, "The union printed a letter, in red, in May."),
               "printed");
}

static void
a_participle_gives_way_to_a_later_verb(void **state)
{
    assert_str(verb(*state, "The rules agreed in May mark a change."), "mark");
    assert_str(verb(*state, "Rules imposed by the town angered him."),
               "angered");
}

static void
a_participle_phrase_has_no_verb_behind_since(void **state)
{
    assert_str(verb(*state, "Bringing the toll to six since rain began."),
               "none");
}

static void
a_clause_opens_where_subject_and_verb_follow(void **state)
{
    struct parts parts = parse(*state, "They said the guard fell, then left.");
    assert_true(finite_opens_clause(&parts, 2));
    assert_false(finite_opens_clause(&parts, 5));
    assert_true(finite_opens_predicate(&parts, 6));
    assert_false(finite_opens_predicate(&parts, 2));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_verb_is_the_clauses_own),
        arena_test(verbs_inside_asides_are_not),
        arena_test(a_comma_in_a_list_of_places_closes_no_aside),
        arena_test(a_participle_gives_way_to_a_later_verb),
        arena_test(a_participle_phrase_has_no_verb_behind_since),
        arena_test(a_clause_opens_where_subject_and_verb_follow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
