/* Lines of a log, written, read, and cut anywhere. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "marks/log.h"

static const struct log_line sample = {
    .marking = {.key = {0x0123456789abcdef, 0xfedcba9876543210},
                .kind = DL_MARK_PLACE,
                .value = 4711},
    .stamp = 1700000000,
};

static void
a_line_is_read_as_it_was_written(void **state)
{
    char text[LINE_BYTES_MAX];
    struct log_line back;
    (void)state;
    size_t bytes = log_print(&sample, text);
    assert_int_equal(text[bytes - 1], '\n');
    assert_true(log_read((struct dl_str){text, bytes - 1}, &back));
    assert_int_equal(back.stamp, sample.stamp);
    assert_int_equal(back.marking.kind, DL_MARK_PLACE);
    assert_int_equal(back.marking.value, 4711);
    assert_true(dl_key_eq(back.marking.key, sample.marking.key));
}

static void
a_line_cut_or_changed_anywhere_is_not_believed(void **state)
{
    char text[LINE_BYTES_MAX];
    struct log_line back;
    (void)state;
    size_t bytes = log_print(&sample, text) - 1;
    for (size_t i = 0; i < bytes; i++) {
        assert_false(log_read((struct dl_str){text, i}, &back));
        text[i] ^= 1;
        assert_false(log_read((struct dl_str){text, bytes}, &back));
        text[i] ^= 1;
    }
}

static void
rubbish_is_no_line(void **state)
{
    struct log_line back;
    (void)state;
    assert_false(log_read(DL_STR(""), &back));
    assert_false(log_read(DL_STR("hello"), &back));
    assert_false(log_read(DL_STR("1 read 2 3 4 5 6 7"), &back));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_line_is_read_as_it_was_written),
        arena_test(a_line_cut_or_changed_anywhere_is_not_believed),
        arena_test(rubbish_is_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
