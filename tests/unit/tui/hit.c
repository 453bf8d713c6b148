/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/hit.h"

#include <dateline/text.h>

static struct hit
hit_of(struct fixture *fixture, const char *words, uint32_t article, int cols)
{
    struct hit hit;
    undo_filter_words(fixture->state, dl_str_from(words));
    assert_true(hit_find(fixture->state, article, cols, &hit));
    return hit;
}

static void
a_short_way_to_the_hit_is_shown_from_its_paragraph(void **state)
{
    struct hit hit = hit_of(*state, "union", 0, 60);
    assert_true(dl_str_starts(hit.line, DL_STR("The harbour union called")));
    assert_true(dl_str_ends(hit.line, DL_STR("March 1.")));
    assert_int_equal(hit.marks.count, 1);
    assert_str(dl_str_slice(hit.line, hit.marks.at[0]), "union");
}

static void
a_long_way_is_cut_at_a_word(void **state)
{
    struct hit hit = hit_of(*state, "failed", 0, 60);
    assert_true(
        dl_str_starts(hit.line, DL_STR("\u2026 Norland Shipping had failed")) ||
        dl_str_starts(hit.line, DL_STR("\u2026 Shipping had failed")));
    assert_int_equal(hit.marks.count, 1);
    hit = hit_of(*state, "failed", 0, 8);
    assert_true(dl_str_starts(hit.line, DL_STR("\u2026 failed")));
}

static void
the_first_of_all_words_counts(void **state)
{
    struct hit hit = hit_of(*state, "talks leader", 0, 80);
    assert_true(dl_str_starts(hit.line, DL_STR("Its leader")));
    assert_int_equal(hit.marks.count, 2);
}

static void
without_a_hit_in_the_text_it_begins_at_its_beginning(void **state)
{
    struct hit hit = hit_of(*state, "title:calls", 0, 60);
    assert_true(dl_str_starts(hit.line, DL_STR("The harbour union")));
    assert_int_equal(hit.marks.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_short_way_to_the_hit_is_shown_from_its_paragraph),
        screen_test(a_long_way_is_cut_at_a_word),
        screen_test(the_first_of_all_words_counts),
        screen_test(without_a_hit_in_the_text_it_begins_at_its_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
