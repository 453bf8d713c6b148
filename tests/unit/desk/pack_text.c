/* SPDX-License-Identifier: ISC */
#include "wording.h"

/* Bytes that one field takes. */
static size_t
bytes_of(struct dl_arena *arena, const struct packed_field *field,
         const struct wording *record)
{
    struct packer packer = {.ground = wording_ground(),
                            .phrases = phrases_new(arena)};
    pack_words(&packer, field, (const char *)record);
    return packer.sink.bytes;
}

static struct wording
round_trip(struct dl_arena *arena, const struct packed_field *field,
           const struct wording *record)
{
    struct packer packer = {.ground = wording_ground(),
                            .phrases = phrases_new(arena)};
    struct wording out = {.name = record->name};
    unsigned char *at = dl_arena_alloc(arena, WORDING_ROOM);
    pack_words(&packer, field, (const char *)record);
    packer.sink = (struct octets_sink){at, 0};
    packer.ground = wording_ground();
    phrases_put(packer.phrases, &packer.sink);
    pack_words(&packer, field, (const char *)record);
    struct unpacker unpacker = {.arena = arena,
                                .ground = wording_ground(),
                                .source = {at, packer.sink.bytes, false}};
    phrases_take(arena, &unpacker.source, &unpacker.book);
    unpack_words(&unpacker, field, (char *)&out);
    assert_false(unpacker.source.bad);
    assert_int_equal(unpacker.source.bytes, 0);
    assert_int_equal(unpacker.ground.here, packer.ground.here);
    return out;
}

/* note, name, most bytes it may take beside those of phrases */
static const struct {
    const char *note, *name;
    size_t bytes;
} texts[] = {
    {"in the text", "port authority", 4},
    {"in the title", "Faro", 3},
    {"in pieces", "Crews in Lisbon walked out, said Jo\xc3\xa3o Almeida", 20},
    {"in pieces of half letters", "Ferry crews in Jo\xc3\xa9", 20},
    {"nowhere", "Nobody is here", 3},
    {"nothing", "", 3},
    {"long, and nowhere", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 3},
};

static void
a_text_comes_back(void **state)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct wording record = {.name = dl_str_from(texts[i].name)};
        struct wording again = round_trip(*state, &name_field, &record);
        size_t bytes = bytes_of(*state, &name_field, &record);
        if (!dl_str_eq(again.name, record.name) || bytes > texts[i].bytes)
            fail_msg("%s: %.*s, %zu bytes", texts[i].note, DL_FMT(again.name),
                     bytes);
    }
}

static void
a_key_like_its_name_takes_a_byte(void **state)
{
    static const struct {
        const char *name, *key;
        size_t bytes;
    } cases[] = {
        {"Northern Ireland", "northern-ireland", 1},
        {"Ann Lee", "ann lee", 1},
        {"Lisbon", "lisbon", 1},
        {"Lisbon", "portugal", 3},
        {"Lisbon", "", 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct wording record = {.name = dl_str_from(cases[i].name),
                                 .key = dl_str_from(cases[i].key)};
        assert_str(round_trip(*state, &key_field, &record).key, cases[i].key);
        assert_in_range(bytes_of(*state, &key_field, &record), 1,
                        cases[i].bytes);
    }
}

static void
a_reason_comes_back(void **state)
{
    static const char *const reasons[] = {"model", "date in clause; a deed",
                                          "nobody ever said so", ""};
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        struct wording record = {.why = reasons[i]};
        assert_string_equal(round_trip(*state, &why_field, &record).why,
                            reasons[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_text_comes_back, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(a_key_like_its_name_takes_a_byte,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_reason_comes_back, open_arena,
                                        close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
