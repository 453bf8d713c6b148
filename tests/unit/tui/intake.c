/* Blocks from a terminal become bytes and keys. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/intake.h"
#include "tui/typed.h"

/* What a terminal sends, block by block. */
struct line {
    const char *const *blocks; /* NULL ends them; "" is a pause */
    int asked;                 /* how often */
    int waited;                /* milliseconds it was given in all */
};

static size_t
next_block(void *source, char *out, size_t room, int milliseconds)
{
    struct line *line = source;
    line->asked++;
    line->waited += milliseconds;
    const char *block = *line->blocks;
    if (!block)
        return 0;
    size_t bytes = strlen(block);
    assert_true(bytes <= room);
    memcpy(out, block, bytes);
    line->blocks++;
    return bytes;
}

static struct intake intake; /* it is large */

static void
begin(struct line *line)
{
    intake_init(&intake, next_block, line, 25);
    intake_learn(&intake, "\033[A", DL_KEY_UP);
    intake_learn(&intake, "\033[A", DL_KEY_DOWN); /* said too late */
    intake_learn(&intake, "\033[1~", DL_KEY_HOME);
    intake_learn(&intake, "\033[11~", DL_KEY_F1);
    intake_learn(&intake, "\033[11", DL_KEY_F2);
    intake_learn(&intake, "", DL_KEY_F3);
}

static void
assert_units(struct line *line, const int *expected)
{
    begin(line);
    for (; *expected != TYPED_NOTHING; expected++)
        assert_int_equal(intake_next(&intake), *expected);
    assert_int_equal(intake_next(&intake), TYPED_NOTHING);
}

static void
bytes_come_as_they_are_and_in_one_go(void **state)
{
    (void)state;
    struct line line = {(const char *const[]){"ab\xff", NULL}, 0, 0};
    assert_units(&line, (const int[]){'a', 'b', 0xff, TYPED_NOTHING});
    assert_int_equal(line.asked, 2);
    assert_int_equal(line.waited, 0);
}

static void
the_longest_sequence_is_the_key(void **state)
{
    (void)state;
    struct line line = {
        (const char *const[]){"\033[Ax\033[1~\033[11~\033[112", NULL}, 0, 0};
    assert_units(&line, (const int[]){DL_KEY_UP, 'x', DL_KEY_HOME, DL_KEY_F1,
                                      DL_KEY_F2, '2', TYPED_NOTHING});
    assert_int_equal(line.waited, 0);
}

static void
a_sequence_in_pieces_is_waited_for(void **state)
{
    (void)state;
    struct line line = {(const char *const[]){"\033", "[", "A", NULL}, 0, 0};
    assert_units(&line, (const int[]){DL_KEY_UP, TYPED_NOTHING});
    assert_int_equal(line.waited, 50);
}

static void
an_escape_alone_is_one_after_the_wait(void **state)
{
    (void)state;
    struct line line = {(const char *const[]){"\033", NULL}, 0, 0};
    assert_units(&line, (const int[]){0x1b, TYPED_NOTHING});
    assert_int_equal(line.waited, 25);
}

static void
what_is_no_key_comes_byte_by_byte(void **state)
{
    (void)state;
    struct line line = {(const char *const[]){"\033[<0;1", NULL}, 0, 0};
    assert_units(&line,
                 (const int[]){0x1b, '[', '<', '0', ';', '1', TYPED_NOTHING});
    assert_int_equal(line.waited, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_come_as_they_are_and_in_one_go),
        cmocka_unit_test(the_longest_sequence_is_the_key),
        cmocka_unit_test(a_sequence_in_pieces_is_waited_for),
        cmocka_unit_test(an_escape_alone_is_one_after_the_wait),
        cmocka_unit_test(what_is_no_key_comes_byte_by_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
