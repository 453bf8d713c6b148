/* Which label may follow which. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/label.h"

static const uint8_t begin = CLASS_ORG * 4 + PART_BEGIN;
static const uint8_t inside = CLASS_ORG * 4 + PART_INSIDE;
static const uint8_t end = CLASS_ORG * 4 + PART_END;
static const uint8_t single = CLASS_ORG * 4 + PART_SINGLE;
static const uint8_t foreign_end = CLASS_PLACE * 4 + PART_END;

static void
a_name_that_begins_goes_on_until_it_ends(void **state)
{
    (void)state;
    assert_true(label_follows(begin, inside));
    assert_true(label_follows(begin, end));
    assert_true(label_follows(inside, inside));
    assert_true(label_follows(inside, end));
    assert_false(label_follows(begin, LABEL_OUTSIDE));
    assert_false(label_follows(begin, single));
    assert_false(label_follows(inside, begin));
    assert_false(label_follows(begin, foreign_end));
}

static void
after_a_name_another_may_begin_but_none_goes_on(void **state)
{
    (void)state;
    const uint8_t shut[] = {LABEL_OUTSIDE, end, single};
    for (size_t i = 0; i < sizeof shut; i++) {
        assert_true(label_follows(shut[i], LABEL_OUTSIDE));
        assert_true(label_follows(shut[i], begin));
        assert_true(label_follows(shut[i], single));
        assert_false(label_follows(shut[i], inside));
        assert_false(label_follows(shut[i], end));
    }
}

static void
the_two_lists_of_ends_hold_every_step_between_names(void **state)
{
    (void)state;
    int steps = 0;
    for (uint8_t label = 0; label < LABEL_COUNT; label++)
        for (uint8_t next = 0; next < LABEL_COUNT; next++)
            steps += label_follows(label, next);
    assert_int_equal(steps, LABEL_ENDS * LABEL_ENDS + 4 * CLASS_COUNT);
    for (int i = 0; i < LABEL_ENDS; i++)
        for (int j = 0; j < LABEL_ENDS; j++)
            assert_true(label_follows(label_shut[i], label_fresh[j]));
}

static void
a_label_is_its_class_and_part(void **state)
{
    (void)state;
    for (uint8_t label = 0; label < COLUMNS; label++)
        assert_int_equal(label_of(label_class(label), label_part(label)),
                         label);
    assert_string_equal(label_tag(CLASS_PLACE), "LOC");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_that_begins_goes_on_until_it_ends),
        cmocka_unit_test(after_a_name_another_may_begin_but_none_goes_on),
        cmocka_unit_test(the_two_lists_of_ends_hold_every_step_between_names),
        cmocka_unit_test(a_label_is_its_class_and_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
