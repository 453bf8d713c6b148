/* What stands in front of a subject. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/openings.h"

static const struct given names[] = {
    {"Erik Lund", DL_KIND_PERSON}, {"Turku", DL_KIND_PLACE}, {0}};

/* The word at which the subject begins. */
static struct dl_str
subject(struct dl_arena *arena, const char *text)
{
    struct parts parts = sentence_read(arena, text, names);
    uint32_t from = openings_skip(&parts, openings_dateline(&parts));
    return dl_str_copy(arena, parts_text(&parts, from));
}

static void
dates_and_datelines_lead(void **state)
{
    assert_str(subject(*state, "On Monday, crews left."), "crews");
    assert_str(subject(*state, "TURKU, May 3 - Crews left."), "Crews");
    assert_str(subject(*state, "On Monday, as snow fell, crews left."),
               "crews");
}

static void
places_and_letters_lead_without_a_comma(void **state)
{
    assert_str(subject(*state, "In Turku Erik Lund told reporters."), "Erik");
    assert_str(subject(*state, "In a long letter they asked for help."),
               "they");
    assert_str(subject(*state, "To the west of Turku, crews left."), "crews");
}

static void
a_phrase_leads_up_to_its_date(void **state)
{
    assert_str(subject(*state, "In his talk to the crews on Monday Erik Lund "
                               "told reporters."),
               "Erik");
    assert_str(subject(*state, "In his talk to the crews on Monday the mayor "
                               "left Turku."),
               "the");
}

static void
participles_lead(void **state)
{
    assert_str(subject(*state, "Founded in Turku, the line sold ferries."),
               "the");
    assert_str(subject(*state, "Crews left Turku."), "Crews");
    assert_str(
        subject(*state, "Under the deal signed on Monday, crews left Turku."),
        "crews");
}

static void
purposes_lead(void **state)
{
    assert_str(subject(*state, "To win the race, crews left Turku."), "crews");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_and_datelines_lead),
        arena_test(places_and_letters_lead_without_a_comma),
        arena_test(a_phrase_leads_up_to_its_date),
        arena_test(participles_lead),
        arena_test(purposes_lead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
