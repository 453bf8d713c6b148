/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/lexicon.h"

static void
a_phrase_is_walked_word_by_word(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    struct walk walk = {0};
    struct match match =
        lexicon_step(lexicon, &walk, DL_STR("South"), false, false);
    assert_true(match.lists & ON(GOES_ON));
    match = lexicon_step(lexicon, &walk, DL_STR("Korea"), false, false);
    assert_true(match.lists & ON(COUNTRY));
    assert_str(lexicon_entry(lexicon, match.entry)->id, "kr");
    match = lexicon_step(lexicon, &walk, DL_STR("qqq"), false, false);
    assert_int_equal(match.lists, 0);
    lexicon_free(lexicon);
}

static void
loud_and_curly_words_are_found(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    struct walk walk = {0};
    assert_true(
        lexicon_step(lexicon, &walk, DL_STR("NORWAY"), false, true).lists &
        ON(COUNTRY));
    assert_true(
        lexicon_look(lexicon, DL_STR("People\xe2\x80\x99s Daily")).lists &
        ON(ORGANISATION));
    lexicon_free(lexicon);
}

static void
the_users_names_come_over_ours(void **state)
{
    struct dl_arena *arena = *state;
    struct dl_knowledge known = {.entries = {0}};
    struct dl_known pact = {.kind = DL_KIND_ORGANISATION};
    DL_PUSH(arena, &pact.names, DL_STR("NATO"));
    DL_PUSH(arena, &pact.also, DL_STR("the Pact Men"));
    DL_PUSH(arena, &known.entries, pact);
    DL_PUSH(arena, &known.never, DL_STR("Norway"));
    struct lexicon *lexicon = lexicon_new(&known);
    struct match match = lexicon_look(lexicon, DL_STR("Norway"));
    assert_true(match.lists & ON(USER));
    assert_int_equal(lexicon_entry(lexicon, match.entry)->kind, DL_KIND_NONE);
    match = lexicon_look(lexicon, DL_STR("the Pact Men"));
    assert_str(lexicon_entry(lexicon, match.entry)->id, "nato");
    lexicon_free(lexicon);
}

/* Probing stays short: that is what keeps opening and finding fast. */
static void
the_table_is_less_than_three_quarters_full(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    size_t used, slots;
    lexicon_fill(lexicon, &used, &slots);
    assert_true(used > 20000);
    assert_true(used * 4 <= slots * 3);
    lexicon_free(lexicon);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_is_walked_word_by_word),
        arena_test(loud_and_curly_words_are_found),
        arena_test(the_users_names_come_over_ours),
        arena_test(the_table_is_less_than_three_quarters_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
