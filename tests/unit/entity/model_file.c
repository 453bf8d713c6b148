/* The bytes of a model: written, read again, cut and changed anywhere. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "base/crc.h"

#include "toy.h"

/* Bytes of a good file that a test may spoil. */
static struct dl_str
good_file(struct dl_arena *arena, uint8_t **bytes)
{
    uint64_t dice = 1;
    struct model model = toy_model(arena, &dice);
    struct dl_str file = model_print(arena, &model);
    *bytes = (uint8_t *)dl_arena_copy(arena, file.at, file.bytes);
    return file;
}

/* Put the right checksum under spoilt bytes. */
static void
sign(uint8_t *bytes, size_t count)
{
    uint32_t crc = crc_of(bytes, count - 4);
    for (int i = 0; i < 4; i++)
        bytes[count - 4 + (size_t)i] = (uint8_t)(crc >> 8 * i);
}

static void
assert_refused(const uint8_t *bytes, size_t count, const char *why)
{
    struct model model = {.bits = 99};
    struct dl_error err;
    assert_int_equal(model_read(bytes, count, "names.dl", &model, &err),
                     DL_ERR_SYNTAX);
    char line[512];
    dl_error_format(&err, line, sizeof line);
    assert_string_equal(line + strlen("names.dl: "), why);
    assert_int_equal(model.bits, 99); /* untouched */
}

static void
a_model_comes_back_as_it_was_written(void **state)
{
    uint64_t dice = 9;
    struct model model = toy_model(*state, &dice), back;
    struct dl_str file = model_print(*state, &model);
    assert_int_equal(model_read(file.at, file.bytes, "names.dl", &back, NULL),
                     DL_OK);
    assert_int_equal(back.bits, model.bits);
    assert_int_equal(back.features, model.features);
    assert_int_equal(back.seed, model.seed);
    assert_true(back.scale == model.scale);
    assert_memory_equal(back.follow, model.follow, sizeof model.follow);
    assert_memory_equal(back.rows, model.rows, (size_t)COLUMNS << model.bits);
    assert_int_equal((uintptr_t)back.rows - (uintptr_t)file.at, 640);
    assert_str(dl_str_slice(file, (struct dl_span){0, 7}), "DLTAG2\n");
}

static void
foreign_files_are_refused(void **state)
{
    (void)state;
    static const uint8_t text[] = "It rained in the capital all of Monday.";
    assert_refused(text, sizeof text, "this is not a model file");
    assert_refused((const uint8_t *)"DLTAG1\n", 8, "this is not a model file");
    assert_refused(NULL, 0, "this is not a model file");
}

static void
a_file_cut_short_anywhere_is_refused(void **state)
{
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    for (size_t count = 1; count < file.bytes; count++)
        assert_refused(bytes, count, "this model file is cut short");
}

static void
something_after_the_end_is_refused(void **state)
{
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    uint8_t *longer = dl_arena_alloc(*state, file.bytes + 1);
    memcpy(longer, bytes, file.bytes);
    assert_refused(longer, file.bytes + 1,
                   "damaged: something stands after its end");
}

static void
stale_and_strange_files_say_what_to_do(void **state)
{
    static const struct {
        size_t at;
        uint8_t flip;
        const char *why;
    } rows[] = {
        {8, 2, "made by another version of dateline; train it again"},
        {12, 1, "made for other labels; train it again"},
        {17, 1, "made for other features; train it again"},
        {20, 64, "damaged: it has an impossible number of rows"},
        {20, 4, "damaged: it has an impossible number of rows"},
        {31, 0x80, "damaged: its scale is not a positive number"},
        {32, 1, "damaged: it lets impossible labels follow each other"},
        {35, 0x7f, "damaged: it lets impossible labels follow each other"},
    };
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bytes[rows[i].at] ^= rows[i].flip;
        sign(bytes, file.bytes);
        assert_refused(bytes, file.bytes, rows[i].why);
        bytes[rows[i].at] ^= rows[i].flip;
    }
}

static void
a_scale_that_is_no_number_is_refused(void **state)
{
    static const uint32_t bad[] = {0, 0x80000000, 0x7f800000, 0x7fc00000,
                                   0xff800000};
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        for (int k = 0; k < 4; k++)
            bytes[28 + k] = (uint8_t)(bad[i] >> 8 * k);
        sign(bytes, file.bytes);
        assert_refused(bytes, file.bytes,
                       "damaged: its scale is not a positive number");
    }
}

static void
every_flipped_bit_behind_the_header_is_seen(void **state)
{
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    for (size_t bit = 24 * 8; bit < file.bytes * 8; bit++) {
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_refused(bytes, file.bytes, "damaged: its checksum is wrong");
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

/* Any bytes at all, with the right checksum half of the time: refused, or as
 * good as a model. */
static void
random_damage_never_passes_for_something_it_is_not(void **state)
{
    uint8_t *bytes;
    struct dl_str file = good_file(*state, &bytes);
    uint64_t dice = 11;
    for (int round = 0; round < 20000; round++) {
        size_t at = toy_roll(&dice) % (round % 2 ? 640 : file.bytes);
        uint8_t was = bytes[at];
        size_t count = round % 5 ? file.bytes : toy_roll(&dice) % file.bytes;
        bytes[at] = (uint8_t)toy_roll(&dice);
        if (round % 3 && count > 4)
            sign(bytes, count);
        struct model model;
        if (model_read(bytes, count, "names.dl", &model, NULL) == DL_OK) {
            int16_t sum[COLUMNS];
            uint32_t last = (1u << model.bits) - 1;
            model_sum(&model, &last, 1, sum);
            assert_int_equal(model.bits, 6);
        }
        bytes[at] = was;
        memcpy(bytes, file.at, file.bytes);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_model_comes_back_as_it_was_written),
        cmocka_unit_test(foreign_files_are_refused),
        arena_test(a_file_cut_short_anywhere_is_refused),
        arena_test(something_after_the_end_is_refused),
        arena_test(stale_and_strange_files_say_what_to_do),
        arena_test(a_scale_that_is_no_number_is_refused),
        arena_test(every_flipped_bit_behind_the_header_is_seen),
        arena_test(random_damage_never_passes_for_something_it_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
