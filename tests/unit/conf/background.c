/* What terminals say of their background, and what is remembered of it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/theme.h>

#include <stdlib.h>

static void
answers_are_read_in_all_spellings(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int rgb; /* -1: none */
    } rows[] = {
        {"11;rgb:ffff/8080/0000", 0xff8000},
        {"11;rgb:ff/80/00", 0xff8000},
        {"11;rgb:f/8/0", 0xff8800},
        {"11;rgba:1111/2222/3333/ffff", 0x112233},
        {"11;#102030", 0x102030},
        {"11;#111122223333", 0x112233},
        {"11;#fff", 0xffffff},
        {"11;rgb:/8/0", -1},
        {"11;rgb:ff/80", -1},
        {"11;rgb:fffff/0/0", -1},
        {"11;?", -1},
        {"10;rgb:f/f/f", -1},
        {"11;#12345", -1},
        {"11;#", -1},
        {"11;rgb:-1/00/00", -1},
        {"", -1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dl_colour colour;
        bool read = dl_background_answer(dl_str_from(rows[i].text), &colour);
        int rgb = read ? colour.r << 16 | colour.g << 8 | colour.b : -1;
        if (rgb != rows[i].rgb)
            fail_msg("%s: %06x", rows[i].text, (unsigned)rgb);
    }
}

static void
what_letters_show_on_decides(void **state)
{
    (void)state;
    struct dl_colour colour = {.kind = DL_COLOUR_RGB};
    assert_int_equal(dl_background_of(colour), DL_BACKGROUND_DARK);
    colour.r = colour.g = 0xff;
    assert_int_equal(dl_background_of(colour), DL_BACKGROUND_LIGHT);
    colour.r = colour.g = 0;
    colour.b = 0xff;
    assert_int_equal(dl_background_of(colour), DL_BACKGROUND_DARK);
}

static void
the_environment_may_know(void **state)
{
    (void)state;
    assert_int_equal(dl_background_hint("15;0"), DL_BACKGROUND_DARK);
    assert_int_equal(dl_background_hint("0;15"), DL_BACKGROUND_LIGHT);
    assert_int_equal(dl_background_hint("0;default;7"), DL_BACKGROUND_LIGHT);
    assert_int_equal(dl_background_hint("7;8"), DL_BACKGROUND_DARK);
    static const char *const vague[] = {"",     "0",    "0;default",
                                        "0;99", "0;7x", "0;4294967303"};
    for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
        assert_int_equal(dl_background_hint(vague[i]), DL_BACKGROUND_UNKNOWN);
    assert_int_equal(dl_background_hint(NULL), DL_BACKGROUND_UNKNOWN);
}

static void
the_last_answer_is_kept(void **state)
{
    (void)state;
    char folder[] = "background-XXXXXX";
    struct dl_error err;
    assert_non_null(mkdtemp(folder));
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = dl_background_path(arena, "/home/a", NULL);
    assert_string_equal(path, "/home/a/.local/state/dateline/background");
    assert_null(dl_background_path(arena, NULL, "here"));
    path = dl_arena_printf(arena, "%s/state/background", folder);
    assert_int_equal(dl_background_recall(path), DL_BACKGROUND_UNKNOWN);
    assert_int_equal(dl_background_keep(path, DL_BACKGROUND_LIGHT, &err),
                     DL_OK);
    assert_int_equal(dl_background_recall(path), DL_BACKGROUND_LIGHT);
    unit_write(path, "lighter than air\n");
    assert_int_equal(dl_background_recall(path), DL_BACKGROUND_UNKNOWN);
    unit_remove_folder(folder);
    dl_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_read_in_all_spellings),
        cmocka_unit_test(what_letters_show_on_decides),
        cmocka_unit_test(the_environment_may_know),
        cmocka_unit_test(the_last_answer_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
