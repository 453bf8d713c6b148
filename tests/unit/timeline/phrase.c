/* How far noun phrases reach, and which own a date. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/phrase.h"

static const struct given names[] = {{"Norway", DL_KIND_PLACE},
                                     {"Chile", DL_KIND_PLACE},
                                     {"Quito", DL_KIND_PLACE},
                                     {0}};

static struct parts
parse(struct dl_arena *arena, const char *text)
{
    return sentence_read(arena, text, names);
}

static struct dl_str
words(const struct parts *parts, uint32_t from, uint32_t end)
{
    struct dl_span span = {parts->at[from].span.start,
                           parts->at[end - 1].span.end};
    return dl_str_slice(parts->layers->doc->text, span);
}

/* The phrase around `noun`. */
static struct dl_str
around(struct dl_arena *arena, const char *text, const char *noun)
{
    struct parts parts = parse(arena, text);
    uint32_t at = sentence_find(&parts, noun);
    return words(&parts, phrase_first(&parts, at), phrase_end(&parts, at));
}

static void
a_phrase_takes_in_who_and_where(void **state)
{
    assert_str(around(*state,
                      "They left the tense talks between Norway and "
                      "Chile in Quito early.",
                      "talks"),
               "tense talks between Norway and Chile in Quito");
}

static void
an_owner_is_never_left_without_what_it_owns(void **state)
{
    assert_str(around(*state,
                      "It opens the conference of Norway's ruling "
                      "party.",
                      "conference"),
               "conference of Norway's ruling party");
}

static void
a_place_behind_the_date_belongs_to_the_phrase(void **state)
{
    assert_str(
        around(*state, "They recalled the talks on Monday in Quito.", "talks"),
        "talks on Monday in Quito");
    assert_str(around(*state, "They recalled the talks on Monday in silence.",
                      "talks"),
               "talks");
}

static struct dl_str
before_which(struct dl_arena *arena, const char *text)
{
    struct parts parts = parse(arena, text);
    uint32_t end = sentence_find(&parts, "which");
    uint32_t from = phrase_before(&parts, end);
    return from == NO_PART ? DL_STR("none") : words(&parts, from, end);
}

static void
the_phrase_before_a_word_is_sure_or_none(void **state)
{
    assert_str(before_which(*state, "They read the report which came."),
               "the report");
    assert_str(before_which(*state, "They met the head of the mill which "
                                    "closed."),
               "the head of the mill");
    assert_str(before_which(*state, "They saw a fire at a mill which closed."),
               "none");
    assert_str(before_which(*state, "They slept, which helped."), "none");
}

static void
a_date_is_owned_by_the_noun_beside_it(void **state)
{
    struct parts parts = parse(*state, "They condemned Monday's attack.");
    uint32_t date = sentence_find(&parts, "Monday");
    assert_true(phrase_owns_date(&parts, date, date + 1));
    assert_int_equal(phrase_noun(&parts, date, date + 1, false),
                     sentence_find(&parts, "attack"));
    parts = parse(*state, "They condemned the attack on Monday.");
    date = sentence_find(&parts, "Monday");
    assert_int_equal(phrase_noun(&parts, date, date + 1, true),
                     sentence_find(&parts, "attack"));
    assert_int_equal(phrase_noun(&parts, date, date + 1, false), NO_PART);
}

static void
one_noun_inside_a_sentence_keeps_its_date(void **state)
{
    struct parts parts = parse(*state, "They lost in Monday's vote.");
    uint32_t date = sentence_find(&parts, "Monday");
    assert_true(phrase_needs_date(&parts, date, date + 1));
    parts = parse(*state, "They met after Monday's talks.");
    date = sentence_find(&parts, "Monday");
    assert_false(phrase_needs_date(&parts, date, date + 1));
    parts = parse(*state, "They condemned Monday's attack.");
    date = sentence_find(&parts, "Monday");
    assert_true(phrase_needs_date(&parts, date, date + 1));
    parts = parse(*state, "Monday's attack was condemned.");
    date = sentence_find(&parts, "Monday");
    assert_false(phrase_needs_date(&parts, date, date + 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_phrase_takes_in_who_and_where),
        arena_test(an_owner_is_never_left_without_what_it_owns),
        arena_test(a_place_behind_the_date_belongs_to_the_phrase),
        arena_test(the_phrase_before_a_word_is_sure_or_none),
        arena_test(a_date_is_owned_by_the_noun_beside_it),
        arena_test(one_noun_inside_a_sentence_keeps_its_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
