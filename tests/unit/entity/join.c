/* Names of one article joined by rules, in their order. */
/* SPDX-License-Identifier: ISC */
#include "marked.h"

#include <dateline/knowledge.h>

static const struct dl_knowledge *
know(struct dl_arena *arena, const char *yaml)
{
    struct dl_knowledge *out = DL_NEW(arena, struct dl_knowledge);
    assert_int_equal(
        dl_knowledge_read(arena, dl_str_from(yaml), "known.yaml", out, NULL),
        DL_OK);
    return out;
}

static void
names_of_one_record_are_one(void **state)
{
    assert_str(marked_in(*state, "The [place US] and [place the United States] "
                                 "met [place Britain] and the [place UK]."),
               "United States 2|United Kingdom 2");
}

static void
a_people_is_not_its_country(void **state)
{
    assert_str(marked_in(*state, "[place Peru] and the [group Peruvians]; a "
                                 "[group Peruvian] boat"),
               "Peru 1|Peruvian 2");
}

static void
what_is_known_to_be_two_stays_two(void **state)
{
    const struct dl_knowledge *known =
        know(*state, "entities:\n"
                     "  - {id: a-holm, kind: person, names: [Hendrik Holm]}\n"
                     "  - {id: b-holm, kind: person, names: [Henrik Holm]}\n");
    assert_str(marked_known(*state, known, NULL,
                            "[person Hendrik Holm] met [person Henrik Holm]."),
               "Hendrik Holm 1|Henrik Holm 1");
    assert_str(marked_in(*state, "[person Hendrik Holm] met "
                                 "[person Henrik Holm]."),
               "Hendrik Holm 2");
}

static void
a_weak_name_gives_way_to_somebody_in_the_text(void **state)
{
    const struct dl_knowledge *known =
        know(*state, "entities:\n"
                     "  - {id: h, kind: person, names: [Hendrik Holmqvist], "
                     "also: [Holmqvist]}\n");
    assert_str(marked_known(*state, known, NULL,
                            "[person Ada Holmqvist] met Mr "
                            "[person Holmqvist]."),
               "Ada Holmqvist 2");
    assert_str(marked_known(*state, known, NULL, "Mr [person Holmqvist] left."),
               "Hendrik Holmqvist 1");
}

static void
of_two_who_may_be_meant_it_is_who_was_in_office(void **state)
{
    struct dl_day then = dl_day_from_civil(2005, 6, 1);
    const struct dl_knowledge *known = know(
        *state, "entities:\n"
                "  - {id: h1, kind: person, names: [Hendrik Holmqvist], "
                "also: [Holmqvist], roles: [{title: president, of: norway, "
                "from: 2004-01-01, to: 2008-01-01}]}\n"
                "  - {id: h2, kind: person, names: [Ole Holmqvist], "
                "also: [Holmqvist], roles: [{title: president, of: norway, "
                "from: 2012-01-01, to: 2016-01-01}]}\n");
    assert_str(
        marked_known(*state, known, &then, "Mr [person Holmqvist] left."),
        "Hendrik Holmqvist 1");
    assert_str(marked_known(*state, known, NULL, "Mr [person Holmqvist] left."),
               "Holmqvist 1");
}

static void
what_the_user_parted_is_joined_by_no_rule(void **state)
{
    const struct dl_knowledge *known =
        know(*state, "apart:\n"
                     "  - {name: Holm, from: Hendrik Holm}\n"
                     "  - {name: Britain, from: united-kingdom}\n");
    assert_str(marked_known(*state, known, NULL,
                            "[person Hendrik Holm] came. [person Holm] left, "
                            "[person Hendrik] too."),
               "Hendrik Holm 2|Holm 1");
    assert_str(marked_known(*state, known, NULL,
                            "[place Britain] is the [place UK]. "
                            "[place Britain] is small."),
               "Britain 2|United Kingdom 1");
}

static void
a_chain_of_joins_is_parted_too(void **state)
{
    const struct dl_knowledge *known = know(
        *state, "apart:\n  - {name: Joe Weaver, from: Joseph R. Weaver}\n");
    assert_str(marked_known(*state, known, NULL,
                            "[person Joseph R. Weaver] came, "
                            "[person Joseph Weaver] sang and "
                            "[person Joe Weaver] left."),
               "Joseph R. Weaver 2|Joe Weaver 1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(names_of_one_record_are_one),
        arena_test(a_people_is_not_its_country),
        arena_test(what_is_known_to_be_two_stays_two),
        arena_test(a_weak_name_gives_way_to_somebody_in_the_text),
        arena_test(of_two_who_may_be_meant_it_is_who_was_in_office),
        arena_test(what_the_user_parted_is_joined_by_no_rule),
        arena_test(a_chain_of_joins_is_parted_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
