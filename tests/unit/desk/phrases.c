/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "desk/phrases.h"

static const char *const known[] = {
#define X(text) text,
#include "desk/phrases.def"
#undef X
};

enum { KNOWN = sizeof known / sizeof known[0], ROOM = 1 << 16 };

static int
open_arena(void **state)
{
    *state = dl_arena_new(0);
    return 0;
}

static int
close_arena(void **state)
{
    dl_arena_free(*state);
    return 0;
}

static struct phrasebook
written_and_read(struct dl_arena *arena, const struct phrases *phrases,
                 size_t *bytes)
{
    unsigned char *at = dl_arena_alloc(arena, ROOM);
    struct octets_sink sink = {at, 0}, counted = {NULL, 0};
    struct phrasebook book;
    phrases_put(phrases, &counted);
    assert_true(counted.bytes <= ROOM);
    phrases_put(phrases, &sink);
    struct octets_source source = {at, sink.bytes, false};
    phrases_take(arena, &source, &book);
    assert_false(source.bad);
    assert_int_equal(source.bytes, 0);
    *bytes = sink.bytes;
    return book;
}

static void
phrases_come_back_by_number(void **state)
{
    static const char *const texts[] = {
        "date in clause; a deed, names",
        "a word of ours; a deed, names",
        "date in clause; a deed, names",
        "",
        "model",
        "; ",
        "a; ",
        "a, b",
        "\xc3\xa4, \xc3\xb6; \xc3\xbc: \xc3\x9f"};
    struct phrases *phrases = phrases_new(*state);
    uint32_t numbers[sizeof texts / sizeof *texts];
    size_t bytes;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        numbers[i] = phrases_number(phrases, dl_str_from(texts[i]), i % 2 == 0);
    assert_int_equal(numbers[0], numbers[2]);
    struct phrasebook book = written_and_read(*state, phrases, &bytes);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_str text = phrases_at(&book, numbers[i]);
        assert_str(text, texts[i]);
        assert_int_equal(text.at[text.bytes], '\0');
    }
}

static void
what_is_known_is_not_written(void **state)
{
    struct phrases *phrases = phrases_new(*state);
    size_t bytes;
    for (uint32_t i = 0; i < KNOWN; i++)
        assert_int_equal(phrases_number(phrases, dl_str_from(known[i]), true),
                         2 * i);
    written_and_read(*state, phrases, &bytes);
    assert_int_equal(bytes, 1);
}

static void
what_is_made_of_others_is_short(void **state)
{
    struct phrases *phrases = phrases_new(*state);
    size_t bytes;
    phrases_number(phrases, DL_STR("date in clause; a deed, names, a number"),
                   true);
    written_and_read(*state, phrases, &bytes);
    assert_true(bytes < 12);
}

static void
many_find_room(void **state)
{
    enum { MANY = 3000 };
    struct phrases *phrases = phrases_new(*state);
    size_t bytes;
    for (int i = 0; i < MANY; i++)
        phrases_number(phrases,
                       dl_str_from(dl_arena_printf(*state, "number %d", i)),
                       false);
    uint32_t last = phrases_number(phrases, DL_STR("number 2999"), false);
    struct phrasebook book = written_and_read(*state, phrases, &bytes);
    assert_int_equal(book.count, MANY);
    assert_str(phrases_at(&book, last), "number 2999");
    assert_null(phrases_at(&book, last + 2).at);
    assert_null(phrases_at(&book, 2 * KNOWN).at);
}

/* More than there is, a part that is not there yet, and parts that grow. */
static void
what_cannot_be_is_refused(void **state)
{
    static const unsigned char many[] = {0x7f, 0x00}, cut[] = {1, 0, 5, 'a'},
                               later[] = {2, 1, 7 << 2, 0, 1, 'a'},
                               endless[] = {1,    0xff, 0xff, 0xff, 0xff,
                                            0xff, 0xff, 0xff, 0x7f};
    const struct {
        const unsigned char *at;
        size_t bytes;
    } cases[] = {{many, sizeof many},
                 {cut, sizeof cut},
                 {later, sizeof later},
                 {endless, sizeof endless}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct octets_source source = {cases[i].at, cases[i].bytes, false};
        struct phrasebook book;
        phrases_take(*state, &source, &book);
        assert_true(source.bad);
    }
    unsigned char bomb[] = "\x14\x00\x20"
                           "bombbombbombbombbombbombbombbomb"
                           "\x02\x04\x04"
                           "\x02\x0c\x0c"
                           "\x02\x14\x14"
                           "\x02\x1c\x1c"
                           "\x02\x24\x24"
                           "\x02\x2c\x2c"
                           "\x02\x34\x34"
                           "\x02\x3c\x3c"
                           "\x02\x44\x44";
    struct octets_source source = {bomb, sizeof bomb, false};
    struct phrasebook book;
    phrases_take(*state, &source, &book);
    assert_true(source.bad);
    assert_true(book.count < 12);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(phrases_come_back_by_number, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(what_is_known_is_not_written,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(what_is_made_of_others_is_short,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(many_find_room, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(what_cannot_be_is_refused, open_arena,
                                        close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
