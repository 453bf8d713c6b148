/* Records are written by their table. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "wire/record.h"

static const struct dl_ask page = {
    .what = DL_ASK_PAGE,
    .ticket = 7,
    .url = {"https://example.org/a", 21},
    .etag = {"W/\"1\"", 5},
    .bytes_max = 1024,
    .own = true,
};

static void
a_record_begins_with_its_head(void **state)
{
    struct dl_str packed = dl_ask_pack(*state, &page);
    assert_memory_equal(packed.at, "DLW3", 4);
    assert_int_equal(packed.at[4], RECORD_ASK);
    uint32_t bytes = (unsigned char)packed.at[12] |
                     (uint32_t)(unsigned char)packed.at[13] << 8;
    assert_int_equal(bytes, packed.bytes - HEAD_BYTES);
}

static void
the_same_ask_gives_the_same_bytes(void **state)
{
    struct dl_str a = dl_ask_pack(*state, &page);
    struct dl_str b = dl_ask_pack(*state, &page);
    assert_int_equal(dl_str_cmp(a, b), 0);
}

static void
every_field_of_every_record_has_its_row(void **state)
{
    size_t counts[RECORD_OUTCOME + 1] = {0};
    (void)state;
    for (size_t i = 0; i < wire_field_count; i++)
        counts[wire_fields[i].record]++;
    assert_int_equal(counts[RECORD_ASK], 10);
    assert_int_equal(counts[RECORD_ITEM], 13);
    assert_int_equal(counts[RECORD_OUTLINE], 5);
    assert_int_equal(counts[RECORD_OUTCOME], 14);
}

static void
every_reply_has_a_name(void **state)
{
    (void)state;
    for (int reply = 0; reply < DL_REPLY_COUNT; reply++)
        assert_true(strlen(dl_reply_name((enum dl_reply)reply)) > 3);
    assert_string_equal(dl_reply_name(DL_REPLY_UNCHANGED), "unchanged");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_record_begins_with_its_head),
        arena_test(the_same_ask_gives_the_same_bytes),
        arena_test(every_field_of_every_record_has_its_row),
        arena_test(every_reply_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
