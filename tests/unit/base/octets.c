/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "base/octets.h"

static const uint64_t numbers[] = {
    0, 1, 127, 128, 129, 16383, 16384, UINT32_MAX, UINT64_MAX >> 1, UINT64_MAX};

enum { COUNT = sizeof numbers / sizeof numbers[0], ROOM = 200 };

static void
numbers_come_back(void **state)
{
    (void)state;
    unsigned char bytes[ROOM];
    struct octets_sink sink = {bytes, 0}, counted = {NULL, 0};
    for (int i = 0; i < COUNT; i++) {
        octets_put_number(&sink, numbers[i]);
        octets_put_number(&counted, numbers[i]);
        octets_put_signed(&sink, (int64_t)numbers[i]);
        octets_put_u32(&sink, (uint32_t)numbers[i]);
    }
    assert_true(sink.bytes <= ROOM && counted.bytes < sink.bytes);
    struct octets_source source = {bytes, sink.bytes, false};
    for (int i = 0; i < COUNT; i++) {
        assert_true(octets_take_number(&source) == numbers[i]);
        assert_true(octets_take_signed(&source) == (int64_t)numbers[i]);
        assert_true(octets_take_u32(&source) == (uint32_t)numbers[i]);
    }
    assert_false(source.bad);
    assert_int_equal(source.bytes, 0);
}

static void
small_numbers_are_short(void **state)
{
    (void)state;
    static const struct {
        int64_t number;
        size_t bytes;
    } cases[] = {{0, 1}, {63, 1}, {-64, 1}, {64, 2}, {-65, 2}, {INT64_MIN, 10}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct octets_sink counted = {NULL, 0};
        octets_put_signed(&counted, cases[i].number);
        assert_int_equal(counted.bytes, cases[i].bytes);
    }
}

/* What is cut short, too long or not there turns the source bad, for good. */
static void
what_cannot_be_is_refused(void **state)
{
    (void)state;
    static const unsigned char cut[] = {0x80, 0x80},
                               large[] = {0xff, 0xff, 0xff, 0xff, 0xff,
                                          0xff, 0xff, 0xff, 0xff, 0x02},
                               endless[] = {0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
                                            0x80, 0x80, 0x80, 0x80, 0x80};
    struct octets_source sources[] = {{cut, sizeof cut, false},
                                      {large, sizeof large, false},
                                      {endless, sizeof endless, false},
                                      {NULL, 0, false}};
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        assert_true(octets_take_number(&sources[i]) == 0);
        assert_true(sources[i].bad);
        assert_true(octets_take_number(&sources[i]) == 0);
        assert_null(octets_take(&sources[i], 1));
    }
    struct octets_source three = {cut, 2, false};
    assert_int_equal(octets_take_u32(&three), 0);
    assert_true(three.bad);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_come_back),
        cmocka_unit_test(small_numbers_are_short),
        cmocka_unit_test(what_cannot_be_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
