/* Who acts in a sentence and who is named in passing. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/standing.h"

/* "[Ann Lee] said": mentions stand in square brackets, places in braces. */
static struct dl_str
standings(struct dl_arena *arena, const char *marked)
{
    struct dl_mentions mentions = {0};
    struct dl_str text = {dl_arena_alloc(arena, strlen(marked) + 1), 0};
    char *out = (char *)(void *)(uintptr_t)text.at;
    for (; *marked; marked++) {
        bool place = *marked == '{', end = *marked == ']' || *marked == '}';
        struct dl_mention mention = {.span = {(uint32_t)text.bytes, 0},
                                     .kind = place ? DL_KIND_PLACE
                                                   : DL_KIND_PERSON};
        if (place || *marked == '[')
            DL_PUSH(arena, &mentions, mention);
        else if (end)
            mentions.at[mentions.count - 1].span.end = (uint32_t)text.bytes;
        else
            out[text.bytes++] = *marked;
    }
    const struct dl_document *doc;
    uint8_t *found = DL_ARRAY(arena, mentions.count + 1, uint8_t);
    dl_document_build(arena, text, &doc);
    standing_find(doc, &mentions, found);
    char *letters = dl_arena_alloc(arena, mentions.count + 1);
    for (size_t i = 0; i < mentions.count; i++)
        letters[i] = "-A.D"[found[i]]; /* plain, acting, passing, dateline */
    return dl_str_from(letters);
}

static void
a_name_before_a_verb_acts(void **state)
{
    assert_str(standings(*state, "On Monday [Ann Lee] resigned."), "A");
    assert_str(standings(*state, "Earlier [Ann Lee] has left."), "A");
    assert_str(standings(*state, "Then [Ann Lee] reportedly met [Bo Ek]."),
               "A-");
    assert_str(standings(*state, "But [Ann Lee], the mayor, said no."), "A");
    assert_str(standings(*state, "Then [Acme] (ACM) sold it."), "A");
}

static void
who_speaks_acts_even_behind_the_verb(void **state)
{
    assert_str(standings(*state, "\"No,\" said [Ann Lee] at noon."), "A");
    assert_str(standings(*state, "\"No,\" warned Mayor [Ann Lee]."), "A");
}

static void
a_name_that_opens_a_sentence_acts(void **state)
{
    assert_str(standings(*state, "President [Ann Lee] visits the port."), "A");
    assert_str(standings(*state, "The [Acme] board sits. A [Bo] sits."), "AA");
    assert_str(standings(*state, "We saw [Ann Lee] there."), "-");
}

static void
owners_and_asides_stand_in_passing(void **state)
{
    assert_str(standings(*state, "They read [Ann Lee]'s book."), ".");
    assert_str(standings(*state, "Then [Ann Lee], who met [Bo Ek], left."),
               "A.");
    assert_str(standings(*state, "Then [Ann Lee] ([Acme]) left."), "A.");
}

static void
lists_stand_in_passing_and_pairs_together(void **state)
{
    assert_str(standings(*state, "They met [Ann], [Bo] and [Cy]."), "...");
    assert_str(standings(*state, "Then [Ann] and [Bo] said no."), "AA");
    assert_str(standings(*state, "They met [Ann] and [Bo]."), "--");
}

static void
where_it_was_stands_in_passing(void **state)
{
    assert_str(standings(*state, "They spoke in {Oslo} again."), ".");
    assert_str(standings(*state, "They spoke of {Oslo} again."), "-");
}

static void
a_dateline_is_not_part_of_the_article(void **state)
{
    assert_str(standings(*state, "{OSLO}, May 5 (Agency) - It rained."), "D");
    assert_str(standings(*state, "{Oslo} \u2014 It rained."), "D");
    assert_str(standings(*state, "{Oslo} was wet - very wet."), "A");
}

static void
a_place_that_acts_is_taken_at_its_word(void **state)
{
    const struct dl_document *doc;
    struct dl_mention at = {
        .span = {3, 7}, .kind = DL_KIND_PLACE, .actor = true};
    struct dl_mentions mentions = {&at, 1, 1};
    uint8_t found;
    dl_document_build(*state, DL_STR("In Oslo they say so."), &doc);
    standing_find(doc, &mentions, &found);
    assert_int_equal(found, STANDS_ACTING);
}

static void
predicates_are_in_order(void **state)
{
    static const char *const words[] = {
#define X(word, says) word,
#include "entity/predicates.def"
#undef X
    };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        assert_true(standing_is_verb(dl_str_from(words[i])));
        if (i > 0)
            assert_true(strcmp(words[i - 1], words[i]) < 0);
    }
    assert_false(standing_is_verb(DL_STR("bed")));
    assert_false(standing_is_verb(DL_STR("United")));
    assert_false(standing_is_saying(DL_STR("was")));
}

static void
a_long_line_of_names_takes_linear_time(void **state)
{
    enum { NAMES = 50000 };
    char *text = dl_arena_alloc(*state, NAMES * 4 + 1);
    struct dl_mentions mentions = {0};
    for (uint32_t i = 0; i < NAMES; i++) {
        memcpy(text + 4 * i, i % 2 ? "Bo, " : "(Bo ", 4);
        struct dl_mention mention = {
            .span = {4 * i + !(i % 2), 4 * i + 2 + !(i % 2)}};
        DL_PUSH(*state, &mentions, mention);
    }
    const struct dl_document *doc;
    uint8_t *found = DL_ARRAY(*state, NAMES, uint8_t);
    dl_document_build(*state, dl_str_from(text), &doc);
    standing_find(doc, &mentions, found);
    assert_int_equal(found[NAMES - 1], STANDS_IN_PASSING);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_name_before_a_verb_acts),
        arena_test(who_speaks_acts_even_behind_the_verb),
        arena_test(a_name_that_opens_a_sentence_acts),
        arena_test(owners_and_asides_stand_in_passing),
        arena_test(lists_stand_in_passing_and_pairs_together),
        arena_test(where_it_was_stands_in_passing),
        arena_test(a_dateline_is_not_part_of_the_article),
        arena_test(a_place_that_acts_is_taken_at_its_word),
        cmocka_unit_test(predicates_are_in_order),
        arena_test(a_long_line_of_names_takes_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
