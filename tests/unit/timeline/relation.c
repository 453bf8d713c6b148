/* Words that order two events, and how far they say that these lie apart. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/relation.h"

static struct parts
parse(struct dl_arena *arena, const char *text)
{
    return sentence_read(arena, text, layers_nobody);
}

/* The relation that begins at the first `word`. */
static struct relation
find(const struct parts *parts, const char *word)
{
    struct relation out;
    assert_true(relation_at(parts, sentence_find(parts, word), &out));
    return out;
}

static void
the_longest_phrase_is_read(void **state)
{
    struct parts parts = parse(*state, "It came hot on the heels of a strike.");
    struct relation relation = find(&parts, "hot");
    assert_int_equal(relation.id, RELATION_HOT_HEELS);
    assert_int_equal(relation.side, SIDE_AFTER);
    assert_true(relation.apart);
    assert_int_equal(relation.end, sentence_find(&parts, "a"));
}

static void
a_length_in_front_is_part_of_it(void **state)
{
    struct parts parts = parse(*state, "Lind left three days after the vote.");
    struct relation relation = find(&parts, "three");
    assert_int_equal(relation.id, RELATION_AFTER);
    assert_int_equal(relation.distance.kind, DISTANCE_EXACT);
    assert_int_equal(relation.distance.grain, DL_GRAIN_DAY);
    assert_int_equal(relation.distance.amount, 3);
}

static void
a_length_that_nothing_is_counted_from_is_none(void **state)
{
    struct parts parts = parse(*state, "Lind stayed three days in Rome.");
    struct relation relation;
    assert_false(
        relation_at(&parts, sentence_find(&parts, "three"), &relation));
}

static const struct {
    const char *text, *word;
    enum distance_kind kind;
} distances[] = {
    {"Days after the vote, Lind left.", "Days", DISTANCE_LEAST},
    {"Hours before the vote, Lind left.", "Hours", DISTANCE_NEXT_DAY},
    {"Six hours after the vote, Lind left.", "Six", DISTANCE_NEXT_DAY},
    {"Lind left shortly after the vote.", "shortly", DISTANCE_ANY},
    {"Lind left nearly two weeks after the vote.", "nearly", DISTANCE_MOST},
    {"Lind left less than a week after the vote.", "less", DISTANCE_MOST},
    {"More than two weeks after the vote, Lind left.", "More", DISTANCE_LEAST},
    {"The day after the vote, Lind left.", "The", DISTANCE_EXACT},
    {"The vote came after the fire.", "after", DISTANCE_NONE},
};

static void
words_say_how_far(void **state)
{
    for (size_t i = 0; i < sizeof distances / sizeof *distances; i++) {
        struct parts parts = parse(*state, distances[i].text);
        assert_int_equal(find(&parts, distances[i].word).distance.kind,
                         distances[i].kind);
    }
}

static bool
owns(struct dl_arena *arena, const char *text, const char *date)
{
    struct parts parts = parse(arena, text);
    return relation_owns(&parts, sentence_find(&parts, date), false);
}

static void
what_is_counted_from_keeps_its_date(void **state)
{
    assert_true(
        owns(*state, "Lind left a week after the vote on Monday.", "Monday"));
    assert_true(
        owns(*state, "Lind spoke ahead of the vote on Monday.", "Monday"));
    assert_true(owns(*state, "Days after Monday's vote, Lind left.", "Monday"));
    assert_false(owns(*state, "Lind left after the vote on Monday.", "Monday"));
    assert_false(owns(*state,
                      "Lind left Rome a week after the vote, and on Monday "
                      "Roth resigned.",
                      "Monday"));
}

/* "placing from..to" on `side` of March 10, 2021 at a distance. */
static struct dl_str
reach(struct dl_arena *arena, enum side side, struct distance distance)
{
    static const char *const names[] = {"on", "before", "after", "between",
                                        "unplaced"};
    struct relation relation = {.distance = distance};
    struct dl_day day = dl_day_from_civil(2021, 3, 10);
    struct bound out, from = {.when = {day, day, DL_GRAIN_DAY}};
    char first[DL_DATE_TEXT_MAX], last[DL_DATE_TEXT_MAX];
    assert_true(relation_reach(&relation, side, from, &out));
    dl_interval_format(out.when, first, last, sizeof first);
    return dl_str_from(
        dl_arena_printf(arena, "%s %s..%s", names[out.placing], first, last));
}

static void
a_number_of_days_or_weeks_gives_a_day(void **state)
{
    struct distance days = {DISTANCE_EXACT, DL_GRAIN_DAY, 3};
    struct distance weeks = {DISTANCE_EXACT, DL_GRAIN_WEEK, 1};
    struct distance months = {DISTANCE_EXACT, DL_GRAIN_MONTH, 1};
    assert_str(reach(*state, SIDE_AFTER, days), "on 2021-03-13..2021-03-13");
    assert_str(reach(*state, SIDE_BEFORE, weeks), "on 2021-03-03..2021-03-03");
    assert_str(reach(*state, SIDE_AFTER, months), "on 2021-04..2021-04");
}

static void
vaguer_words_give_a_bound(void **state)
{
    struct distance least = {DISTANCE_LEAST, DL_GRAIN_DAY, 7};
    struct distance most = {DISTANCE_MOST, DL_GRAIN_WEEK, 1};
    struct distance none = {0};
    assert_str(reach(*state, SIDE_AFTER, least),
               "after 2021-03-17..2021-03-17");
    assert_str(reach(*state, SIDE_AFTER, most),
               "between 2021-03-10..2021-03-17");
    assert_str(reach(*state, SIDE_BEFORE, most),
               "between 2021-03-03..2021-03-10");
    assert_str(reach(*state, SIDE_BEFORE, none),
               "before 2021-03-10..2021-03-10");
}

static void
bounds_are_handed_on_to_their_own_side(void **state)
{
    (void)state;
    struct relation relation = {0};
    struct dl_day low = {100}, high = {110};
    struct bound out,
        after = {.placing = DL_AFTER, .when = {low, low, DL_GRAIN_DAY}};
    struct bound between = {.placing = DL_BETWEEN,
                            .when = {low, high, DL_GRAIN_DAY}};
    assert_true(relation_reach(&relation, SIDE_AFTER, after, &out));
    assert_int_equal(out.placing, DL_AFTER);
    assert_false(relation_reach(&relation, SIDE_BEFORE, after, &out));
    assert_true(relation_reach(&relation, SIDE_BEFORE, between, &out));
    assert_int_equal(out.placing, DL_BEFORE);
    assert_int_equal(out.when.from.n, high.n);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_longest_phrase_is_read),
        arena_test(a_length_in_front_is_part_of_it),
        arena_test(a_length_that_nothing_is_counted_from_is_none),
        arena_test(words_say_how_far),
        arena_test(what_is_counted_from_keeps_its_date),
        arena_test(a_number_of_days_or_weeks_gives_a_day),
        arena_test(vaguer_words_give_a_bound),
        arena_test(bounds_are_handed_on_to_their_own_side),
    };
    return cmocka_run_group_tests_name("relation", tests, NULL, NULL);
}
