/* Who is meant by an office that is named without its holder. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

#include <dateline/knowledge.h>

static void
assert_linked(void **state, const char *text, const char *expected)
{
    assert_str(marked_in(*state, text), expected);
}

/* Norway and its presidents, as no other test has them. */
static const struct dl_knowledge *
know_holders(struct dl_arena *arena)
{
    struct dl_knowledge *out = DL_NEW(arena, struct dl_knowledge);
    dl_knowledge_read(
        arena,
        DL_STR("entities:\n"
               "  - {id: o, kind: place, names: [Oltania], "
               "people: [Oltanian, Oltanians], capital: Oltapol}\n"
               "  - {id: h1, kind: person, names: [Hendrik Holm], "
               "roles: [{title: president, of: o, from: 2017-01-20, "
               "to: 2021-01-20}]}\n"
               "  - {id: h2, kind: person, names: [Ada Lund], "
               "roles: [{title: president, of: o, from: 2021-01-20}, "
               "{title: foreign minister, of: o, from: 2015-01-01, "
               "to: 2018-01-01}]}\n"),
        "known.yaml", out, NULL);
    return out;
}

static void
assert_then(void **state, int year, const char *text, const char *expected)
{
    struct dl_day day = dl_day_from_civil(year, 6, 1);
    assert_str(
        marked_known(*state, know_holders(*state), year ? &day : NULL, text),
        expected);
}

static void
a_title_beside_a_name_teaches_the_office(void **state)
{
    assert_linked(state,
                  "[group Norwegian] Foreign Minister [person Anna Renner] "
                  "won. The foreign minister left.",
                  "Norwegian 1|Anna Renner 2");
    assert_linked(state,
                  "[person Anna Renner], the president of [place Norway], "
                  "won. [place Norway]'s president left.",
                  "Anna Renner 2|Norway 2");
    assert_linked(state,
                  "The president of [place Norway], [person Anna Renner], "
                  "won. The president left.",
                  "Norway 1|Anna Renner 2");
}

static void
words_of_one_office_answer_each_other(void **state)
{
    assert_linked(state,
                  "[place US] Secretary of State [person Tom Alder] spoke. "
                  "The top [place US] diplomat left, and [place America]'s "
                  "foreign minister too.",
                  "United States 3|Tom Alder 3");
}

static void
two_holders_answer_nothing(void **state)
{
    assert_linked(state,
                  "Mayor [person Anna Renner] met Mayor [person Karl Berg]. "
                  "The mayor left.",
                  "Anna Renner 1|Karl Berg 1");
}

static void
an_office_of_nobody_in_particular_asks_nothing(void **state)
{
    static const char *const asides[] = {
        "A president left.",
        "Any president left.",
        "The president of the club left.",
        "The vice-president left.",
        "The deputy president left.",
        "The former president left.",
        "The next president left.",
        "The president-elect left.",
        "She became the president.",
        "A [group Swedish] president left.",
        "The [group Swedish] president left.",
    };
    for (size_t i = 0; i < sizeof asides / sizeof *asides; i++) {
        struct marked marked = marked_link(
            *state, NULL, NULL,
            dl_arena_printf(*state,
                            "[group Norwegian] President [person Anna Renner] "
                            "won. %s",
                            asides[i]));
        if (marked.entities.at[1].mentions != 1)
            print_error("%s\n", asides[i]);
        assert_int_equal(marked.entities.at[1].mentions, 1);
        dl_tagger_close(marked.tagger);
    }
}

static void
a_former_holder_answers_to_former(void **state)
{
    assert_linked(state,
                  "President [person Anna Renner] met former President "
                  "[person Karl Berg]. The former president left. The "
                  "president stayed.",
                  "Anna Renner 2|Karl Berg 2");
}

static void
the_day_of_the_article_tells_who_held_the_office(void **state)
{
    const char *text = "The [group Oltanian] president spoke.";
    assert_then(state, 2019, text, "Oltanian 1|Hendrik Holm 1");
    assert_then(state, 2023, text, "Oltanian 1|Ada Lund 1");
    assert_then(state, 0, text, "Oltanian 1");
    assert_then(state, 2010, text, "Oltanian 1");
    assert_then(state, 2016, "The foreign minister of [place Oltania] spoke.",
                "Ada Lund 1|Oltania 1");
    assert_then(state, 2019, "[place Oltapol]'s president spoke.",
                "Oltapol 1|Hendrik Holm 1");
}

static void
the_text_knows_better_than_the_calendar(void **state)
{
    assert_then(state, 2019,
                "[group Oltanian] President [person Karl Berg] won. The "
                "[group Oltanian] president left.",
                "Oltanian 2|Karl Berg 2");
    assert_then(state, 2019, "In 2003 the [group Oltanian] president spoke.",
                "Oltanian 1");
    assert_then(state, 2019, "The then [group Oltanian] president spoke.",
                "Oltanian 1");
    assert_then(state, 2019,
                "The [group Oltanian] president met [person Holm].",
                "Oltanian 1|Hendrik Holm 1|Holm 1");
}

static void
who_is_known_has_the_office_of_his_own_country(void **state)
{
    assert_then(state, 2019,
                "President [person Hendrik Holm] came. The [group Peruvian] "
                "president left, the [group Oltanian] president slept.",
                "Hendrik Holm 2|Peruvian 1|Oltanian 1");
}

static void
a_counterpart_has_the_same_office_elsewhere(void **state)
{
    assert_linked(state,
                  "[group Norwegian] Foreign Minister [person Anna Renner] "
                  "met [group Danish] Foreign Minister [person Karl Berg]. "
                  "She thanked her [group Danish] counterpart.",
                  "Norwegian 1|Anna Renner 1|Danish 2|Karl Berg 2");
    assert_linked(state,
                  "[group Danish] Foreign Minister [person Karl Berg] came. "
                  "Her [group Danish] counterpart left.",
                  "Danish 2|Karl Berg 1");
}

static void
the_alliance_is_the_one_that_was_named(void **state)
{
    assert_linked(state, "[organisation NATO] met. The alliance left.",
                  "NATO 2");
    assert_linked(state, "[place Norway] met. The alliance left.", "Norway 1");
}

static void
offices_without_end_take_linear_time(void **state)
{
    enum { OFFICES = 50000 };
    char *text = dl_arena_alloc(*state, OFFICES * 24 + 64), *at = text;
    at += sprintf(at, "President [person Anna Renner]: ");
    for (int i = 0; i < OFFICES; i++)
        at += sprintf(at, "the president of the ");
    struct marked marked = marked_link(*state, NULL, NULL, text);
    assert_int_equal(marked.entities.count, 1);
    dl_tagger_close(marked.tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_title_beside_a_name_teaches_the_office),
        arena_test(words_of_one_office_answer_each_other),
        arena_test(two_holders_answer_nothing),
        arena_test(an_office_of_nobody_in_particular_asks_nothing),
        arena_test(a_former_holder_answers_to_former),
        arena_test(the_day_of_the_article_tells_who_held_the_office),
        arena_test(the_text_knows_better_than_the_calendar),
        arena_test(who_is_known_has_the_office_of_his_own_country),
        arena_test(a_counterpart_has_the_same_office_elsewhere),
        arena_test(the_alliance_is_the_one_that_was_named),
        arena_test(offices_without_end_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
