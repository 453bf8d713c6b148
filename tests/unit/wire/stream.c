/* Records come out of a stream however it is cut. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/wire.h>

static struct dl_str
outcome(struct dl_arena *arena, uint32_t ticket)
{
    struct dl_told told = {
        .what = DL_TOLD_OUTCOME,
        .ticket = ticket,
        .outcome = {.reply = DL_REPLY_BUSY, .http = 429, .hold_seconds = 60},
    };
    return dl_told_pack(arena, &told);
}

static void
records_come_out_however_the_bytes_arrive(void **state)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_told told;
    bool got;
    unsigned taken = 0;
    for (uint32_t ticket = 1; ticket <= 50; ticket++) {
        struct dl_str bytes = outcome(*state, ticket);
        for (size_t at = 0, step = ticket; at < bytes.bytes; at += step) {
            size_t left = bytes.bytes - at;
            dl_wire_put(wire, bytes.at + at, left < step ? left : step);
            assert_int_equal(dl_wire_told(wire, *state, &told, &got, NULL),
                             DL_OK);
            if (!got)
                continue;
            assert_int_equal(told.ticket, ++taken);
            assert_int_equal(told.outcome.reply, DL_REPLY_BUSY);
            assert_int_equal(told.outcome.hold_seconds, 60);
        }
    }
    assert_int_equal(taken, 50);
    dl_wire_free(wire);
}

static void
several_records_in_one_read_are_taken_one_by_one(void **state)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_ask ask = {.what = DL_ASK_FIND, .ticket = 9}, out;
    bool got;
    struct dl_str bytes = dl_ask_pack(*state, &ask);
    dl_wire_put(wire, bytes.at, bytes.bytes);
    dl_wire_put(wire, bytes.at, bytes.bytes);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(dl_wire_ask(wire, *state, &out, &got, NULL), DL_OK);
        assert_true(got && out.what == DL_ASK_FIND && out.ticket == 9);
    }
    assert_int_equal(dl_wire_ask(wire, *state, &out, &got, NULL), DL_OK);
    assert_false(got);
    dl_wire_free(wire);
}

/* Any single changed byte is noticed, and the stream is not believed again. */
static void
one_changed_byte_ends_the_talk(void **state)
{
    struct dl_str whole = outcome(*state, 3);
    for (size_t i = 0; i < whole.bytes; i++) {
        struct dl_wire *wire = dl_wire_new();
        struct dl_told told;
        bool got = false;
        char *bytes = dl_arena_copy(*state, whole.at, whole.bytes);
        bytes[i] ^= 0x41;
        dl_wire_put(wire, bytes, whole.bytes);
        enum dl_status first = dl_wire_told(wire, *state, &told, &got, NULL);
        bool ticket = i >= 8 && i < 12; /* the one field that has no sum */
        assert_true(ticket || first != DL_OK || !got);
        if (first != DL_OK)
            assert_int_not_equal(dl_wire_told(wire, *state, &told, &got, NULL),
                                 DL_OK);
        dl_wire_free(wire);
    }
}

static void
an_ask_is_no_answer(void **state)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_error err;
    struct dl_told told;
    bool got;
    struct dl_ask ask = {.what = DL_ASK_PAGE};
    struct dl_str bytes = dl_ask_pack(*state, &ask);
    dl_wire_put(wire, bytes.at, bytes.bytes);
    assert_int_equal(dl_wire_told(wire, *state, &told, &got, &err),
                     DL_ERR_SYNTAX);
    dl_wire_free(wire);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(records_come_out_however_the_bytes_arrive),
        arena_test(several_records_in_one_read_are_taken_one_by_one),
        arena_test(one_changed_byte_ends_the_talk),
        arena_test(an_ask_is_no_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
