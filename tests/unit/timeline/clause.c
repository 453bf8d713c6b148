/* Clause boundaries, verbs and frames. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/clause.h"

/* "verb:kind|..." of the clauses of one sentence. */
static struct dl_str
cut(struct dl_arena *arena, const char *text)
{
    static const char *const kinds[] = {"main",  "coord",    "content",
                                        "sub",   "relative", "phrase",
                                        "quote", "frame"};
    struct parts parts = sentence_read(arena, text, layers_nobody);
    struct clauses clauses;
    clauses_cut(&parts, &clauses);
    const char *out = "";
    for (uint32_t i = 0; i < clauses.count; i++) {
        const struct clause *clause = &clauses.at[i];
        struct dl_str verb = clause->has_verb
                                 ? parts_text(&parts, clause->verb.head)
                                 : DL_STR("-");
        out = dl_arena_printf(arena, "%s%s%.*s:%s", out, i ? "|" : "",
                              DL_FMT(verb), kinds[clause->kind]);
    }
    return dl_str_from(out);
}

static void
what_is_said_is_a_clause_of_its_own(void **state)
{
    assert_str(cut(*state, "The ministry said that two men had died."),
               "said:main|died:content");
    assert_str(cut(*state, "The ministry said two men had died."),
               "said:main|died:content");
    assert_str(cut(*state, "Two men died, the ministry said."),
               "died:main|said:frame");
}

static void
a_relative_clause_hides_no_verb(void **state)
{
    assert_str(cut(*state, "The man, who shot a guard, was arrested."),
               "arrested:main");
}

static void
a_participle_before_a_verb_is_none(void **state)
{
    assert_str(cut(*state, "The measures agreed in May mark a change."),
               "mark:main");
    assert_str(cut(*state, "The fine imposed by the court stunned him."),
               "stunned:main");
}

static void
clauses_end_where_another_begins(void **state)
{
    assert_str(cut(*state, "The ship sank after it hit a rock."),
               "sank:main|hit:sub");
    assert_str(cut(*state, "He resigned and left the country."),
               "resigned:main|left:coord");
}

static void
lists_bound_nothing(void **state)
{
    assert_str(cut(*state, "The bank, the union and the town signed a deal."),
               "signed:main");
}

static void
he_and_she_are_persons(void **state)
{
    static const char *const texts[] = {"She left.", "He left.", "It left."};
    for (int i = 0; i < 3; i++) {
        struct parts parts = sentence_read(*state, texts[i], layers_nobody);
        struct clauses clauses;
        clauses_cut(&parts, &clauses);
        assert_int_equal(clause_is_person(&parts, &clauses.at[0]), i < 2);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_is_said_is_a_clause_of_its_own),
        arena_test(a_relative_clause_hides_no_verb),
        arena_test(a_participle_before_a_verb_is_none),
        arena_test(clauses_end_where_another_begins),
        arena_test(lists_bound_nothing),
        arena_test(he_and_she_are_persons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
