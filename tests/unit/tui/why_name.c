/* Why a name is marked. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

/* `w` on the first name of the text. */
static void
ask(struct fixture *fixture)
{
    fixture_type(fixture, "jj<Enter>ew");
}

static struct dl_reading *
herald(struct fixture *fixture)
{
    return (struct dl_reading *)(void *)(uintptr_t)
        fixture->library->readings[0];
}

static void
rules_are_named(void **state)
{
    struct fixture *fixture = *state;
    ask(fixture);
    assert_shown(fixture, "Port Ellis (place)");
    assert_shown(fixture, "found by: test: known name");
    assert_shown(fixture, "joined by: test: same words");
    assert_shown(fixture, "sure to 90 %");
}

static void
salience_is_told_in_its_parts(void **state)
{
    struct fixture *fixture = *state;
    ask(fixture);
    assert_shown(fixture, "the article is about it:");
    assert_shown(fixture, "of 100 (named early");
}

static void
a_capital_says_for_whom_it_acts(void **state)
{
    struct fixture *fixture = *state;
    struct dl_reading *reading = herald(fixture);
    ask(fixture);
    assert_not_shown(fixture, "stands for");
    fixture_type(fixture, "q");
    reading->mentions.at[0].actor = true;
    reading->entities.at[reading->mentions.at[0].entity].stands_for =
        DL_STR("elland");
    fixture_type(fixture, "w");
    assert_shown(fixture, "acts, and so stands for: elland");
}

static void
the_model_is_asked_when_there_is_one(void **state)
{
    struct fixture *fixture = *state;
    ask(fixture);
    assert_not_shown(fixture, "the model holds it for");
    fixture_type(fixture, "q");
    struct dl_tagger *tagger;
    assert_int_equal(dl_tagger_open(NULL, NULL, &tagger, NULL), 0);
    fixture->library->tagger = tagger;
    fixture_type(fixture, "w");
    assert_shown(fixture, "the model holds it for:");
    assert_shown(fixture, " %");
    fixture->library->tagger = NULL;
    dl_tagger_close(tagger);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        wide_test(rules_are_named),
        wide_test(salience_is_told_in_its_parts),
        wide_test(a_capital_says_for_whom_it_acts),
        wide_test(the_model_is_asked_when_there_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
