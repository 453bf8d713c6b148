/* SPDX-License-Identifier: ISC */
#include "wording.h"

enum { BYTES_MAX = 8, LONG_NAME = KEY_BYTES_MAX + 1 };

/* Read one field of these bytes. */
static bool
is_believed(struct dl_arena *arena, const struct packed_field *field,
            const unsigned char *bytes, size_t count, struct wording *out)
{
    struct unpacker unpacker = {.arena = arena,
                                .ground = wording_ground(),
                                .source = {bytes, count, false}};
    unpack_words(&unpacker, field, (char *)out);
    return !unpacker.source.bad;
}

static void
places_are_held_against_the_text(void **state)
{
    static const struct {
        const char *note;
        unsigned char bytes[BYTES_MAX];
        size_t count;
        const char *name; /* NULL: refused */
    } cases[] = {
        {"first word", {PLACE_TEXT, 0, 5}, 3, "Ferry"},
        {"before the text", {PLACE_TEXT, 1, 5}, 3, NULL},
        {"behind the text", {PLACE_TEXT, 0, 0xff, 1}, 4, NULL},
        {"a letter", {PLACE_TEXT, 102, 2}, 3, "\xc3\xa3"},
        {"half a letter", {PLACE_TEXT, 102, 1}, 3, NULL},
        {"the other half", {PLACE_TEXT, 104, 1}, 3, NULL},
        {"title", {PLACE_TITLE, 10, 4}, 3, "Faro"},
        {"behind the title", {PLACE_TITLE, 10, 5}, 3, NULL},
        {"no such phrase", {PLACES + 1}, 1, NULL},
        {"piece", {PLACE_PIECES, 5, 0, 5, 0}, 5, "Ferry"},
        {"own bytes and a piece", {PLACE_PIECES, 3, 1, 'a', 2, 0}, 6, "aFe"},
        {"too few pieces", {PLACE_PIECES, 9, 0, 5, 0}, 5, NULL},
        {"too long a piece", {PLACE_PIECES, 4, 0, 5, 0}, 5, NULL},
        {"an empty piece", {PLACE_PIECES, 5, 0, 0}, 4, NULL},
        {"a piece before the text", {PLACE_PIECES, 5, 0, 5, 3}, 5, NULL},
        {"pieces without end", {PLACE_PIECES, 0xff, 0xff, 0x7f}, 4, NULL},
        {"nothing", {0}, 0, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct wording out = {.why = NULL};
        bool believed = is_believed(*state, &name_field, cases[i].bytes,
                                    cases[i].count, &out);
        if (believed != (cases[i].name != NULL))
            fail_msg("%s: %.*s", cases[i].note, DL_FMT(out.name));
        if (believed)
            assert_str(out.name, cases[i].name);
    }
}

static void
a_reason_may_have_to_be_there(void **state)
{
    static const unsigned char none[] = {0};
    struct packed_field field = why_field;
    struct wording out = {.why = ""};
    assert_false(is_believed(*state, &field, none, 1, &out));
    field.more = MAY_BE_NULL;
    assert_true(is_believed(*state, &field, none, 1, &out));
    assert_null(out.why);
}

static void
a_key_is_made_of_no_long_name(void **state)
{
    static const unsigned char hyphens[] = {KEY_HYPHENS};
    static const char many[LONG_NAME] = "A";
    struct wording out = {.name = {many, 1}};
    assert_true(is_believed(*state, &key_field, hyphens, 1, &out));
    assert_str(out.key, "a");
    out.name.bytes = LONG_NAME;
    assert_false(is_believed(*state, &key_field, hyphens, 1, &out));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(places_are_held_against_the_text,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_reason_may_have_to_be_there,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_key_is_made_of_no_long_name,
                                        open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
