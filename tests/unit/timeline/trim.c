/* What a title does without. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/trim.h"

static const struct given names[] = {
    {"Ana Costa", DL_KIND_PERSON}, {"Lisbon", DL_KIND_PLACE}, {0}};

/* The words of the first clause that stay. */
static struct dl_str
trimmed(struct dl_arena *arena, const char *text,
        void (*trim)(struct draft *draft))
{
    struct draft *draft = sentence_draft(arena, text, names);
    trim(draft);
    const char *out = "";
    for (uint32_t i = 0; i < draft->parts->count; i++)
        if (draft->keep[i])
            out = dl_arena_printf(arena, "%s%s%.*s", out, *out ? " " : "",
                                  DL_FMT(parts_text(draft->parts, i)));
    return dl_str_from(out);
}

static void
dates_go_with_their_preposition(void **state)
{
    assert_str(trimmed(*state, "The mill also closed on Monday in Lisbon.",
                       trim_needless),
               "The mill closed in Lisbon");
}

static void
nothing_dangles_where_a_date_stood(void **state)
{
    assert_str(
        trimmed(*state, "The pier was raised starting in 1961.", trim_needless),
        "The pier was raised");
    assert_str(trimmed(*state, "They asked for it as early as May 1999.",
                       trim_needless),
               "They asked for it");
    assert_str(
        trimmed(*state, "Six men were handed over on Monday.", trim_needless),
        "Six men were handed over");
}

static void
a_participle_that_changes_the_sense_stays(void **state)
{
    assert_str(trimmed(*state, "She ordered the boats grounded on Monday.",
                       trim_needless),
               "She ordered the boats grounded");
}

static void
tear(struct draft *draft)
{
    trim_torn(draft);
}

static void
what_the_page_tore_off_is_not_shown_in_half(void **state)
{
    assert_str(trimmed(*state,
                       "The mayor condemned the plan of the bank for the "
                       "whole\xe2\x80\xa6",
                       tear),
               "The mayor condemned the plan of the bank");
    assert_str(
        trimmed(*state, "The mayor condemned the plan of the bank.", tear),
        "The mayor condemned the plan of the bank");
}

static void
offices_stand_before_a_person_only(void **state)
{
    assert_str(trimmed(*state, "Deputy mayor Ana Costa resigned.", trim_roles),
               "Ana Costa resigned");
    assert_str(trimmed(*state, "Mayor Meyer resigned.", trim_roles),
               "Mayor Meyer resigned");
}

static void
asides_beside_the_subject_go(void **state)
{
    assert_str(trimmed(*state, "Ana Costa, the head of the board, resigned.",
                       trim_asides),
               "Ana Costa resigned");
    assert_str(trimmed(*state, "The bank, the union and the town resigned.",
                       trim_asides),
               "The bank , the union and the town resigned");
    assert_str(trimmed(*state, "Lisbon, the old town and Ana Costa resigned.",
                       trim_asides),
               "Lisbon , the old town and Ana Costa resigned");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(dates_go_with_their_preposition),
        arena_test(nothing_dangles_where_a_date_stood),
        arena_test(a_participle_that_changes_the_sense_stays),
        arena_test(what_the_page_tore_off_is_not_shown_in_half),
        arena_test(offices_stand_before_a_person_only),
        arena_test(asides_beside_the_subject_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
