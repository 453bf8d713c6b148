/* Word classes: endings, irregular forms, sorted tables. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/lexicon.h"

static struct word
parse(const char *word)
{
    return lexicon_read(dl_str_from(word));
}

static void
regular_endings_are_taken_off(void **state)
{
    (void)state;
    assert_int_equal(parse("arrested").class, CLASS_ARREST);
    assert_int_equal(parse("imposes").class, CLASS_SANCTION);
    assert_int_equal(parse("banned").class, CLASS_BAN);
    assert_int_equal(parse("denied").class, CLASS_SPEAK);
    assert_int_equal(parse("summoning").form, FORM_ING);
}

static void
irregular_forms_are_listed(void **state)
{
    (void)state;
    assert_int_equal(parse("met").class, CLASS_MEET);
    assert_int_equal(parse("met").form, FORM_PAST);
    assert_int_equal(parse("withdrawn").form, FORM_PART);
    assert_int_equal(parse("hit").form, FORM_SAME);
}

static void
an_unlisted_word_in_ed_is_a_past_form(void **state)
{
    (void)state;
    assert_int_equal(parse("garnished").form, FORM_PAST);
    assert_int_equal(parse("garnished").class, CLASS_NONE);
    assert_int_equal(parse("red").form, FORM_NONE);
    assert_int_equal(parse("alleged").form, FORM_NONE);
}

static void
nouns_and_grammar_are_told_apart(void **state)
{
    (void)state;
    assert_int_equal(parse("Earthquake").noun, CLASS_DISASTER);
    assert_int_equal(parse("who").use, WORD_REL);
    assert_int_equal(parse("table").noun, CLASS_NONE);
}

static void
tables_are_sorted(void **state)
{
    (void)state;
    static const char *const words[] = {
#define X(word, use) word,
#include "timeline/words.def"
#undef X
    };
    static const char *const nouns[] = {
#define X(word, class) word,
#include "timeline/nouns.def"
#undef X
    };
    static const char *const verbs[] = {
#define X(word, class, form) word,
#include "timeline/triggers.def"
#undef X
    };
    for (size_t i = 1; i < sizeof words / sizeof words[0]; i++)
        assert_true(strcmp(words[i - 1], words[i]) < 0);
    for (size_t i = 1; i < sizeof nouns / sizeof nouns[0]; i++)
        assert_true(strcmp(nouns[i - 1], nouns[i]) < 0);
    for (size_t i = 1; i < sizeof verbs / sizeof verbs[0]; i++)
        assert_true(strcmp(verbs[i - 1], verbs[i]) < 0);
}

/* Many have their first eight letters in common: "announce", "announced". */
static void
every_word_of_the_tables_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        uint8_t code;
    } grammar[] =
        {
#define X(word, use) {word, WORD_##use},
#include "timeline/words.def"
#undef X
        },
      nouns[] =
          {
#define X(word, class) {word, CLASS_##class},
#include "timeline/nouns.def"
#undef X
          },
      verbs[] = {
#define X(word, class, form) {word, FORM_##form},
#include "timeline/triggers.def"
#undef X
      };
    for (size_t i = 0; i < sizeof grammar / sizeof grammar[0]; i++)
        assert_int_equal(parse(grammar[i].word).use, grammar[i].code);
    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        assert_int_equal(parse(nouns[i].word).noun, nouns[i].code);
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        assert_int_equal(parse(verbs[i].word).form, verbs[i].code);
}

static void
words_that_only_begin_like_one_are_others(void **state)
{
    (void)state;
    assert_int_equal(parse("earthquakelike").noun, CLASS_NONE);
    assert_int_equal(parse("zzz").noun, CLASS_NONE);
    assert_int_equal(parse("a").noun, CLASS_NONE);
    assert_int_equal(parse("\xc3\xa9tat").use, WORD_PLAIN);
}

static void
the_first_words_of_phrases_are_marked(void **state)
{
    (void)state;
    assert_int_equal(parse("following").leads, LEADS_RELATION);
    assert_int_equal(parse("On").leads, LEADS_RELATION);
    assert_int_equal(parse("moments").leads, LEADS_DISTANCE);
    assert_int_equal(parse("just").leads, LEADS_DISTANCE);
    assert_int_equal(parse("moment").leads, 0);
    assert_int_equal(parse("heels").leads, 0);
    assert_int_equal(parse("abcdefghijklmnopqrstuvwx").leads, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(regular_endings_are_taken_off),
        cmocka_unit_test(irregular_forms_are_listed),
        cmocka_unit_test(an_unlisted_word_in_ed_is_a_past_form),
        cmocka_unit_test(nouns_and_grammar_are_told_apart),
        cmocka_unit_test(tables_are_sorted),
        cmocka_unit_test(every_word_of_the_tables_is_found),
        cmocka_unit_test(words_that_only_begin_like_one_are_others),
        cmocka_unit_test(the_first_words_of_phrases_are_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
