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

static struct dl_colour
rgb(int value)
{
    return (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = (uint8_t)(value >> 16),
                              .g = (uint8_t)(value >> 8),
                              .b = (uint8_t)value};
}

static void
assert_recalled(const char *path, const char *terminal, int expected)
{
    struct dl_colour colour;
    struct dl_background_file file = {path, terminal};
    bool known = dl_background_recall(&file, &colour);
    int found = known ? colour.r << 16 | colour.g << 8 | colour.b : -1;
    if (found != expected)
        fail_msg("%s: %06x", terminal, (unsigned)found);
}

static void
keep(const char *path, const char *terminal, int value)
{
    struct dl_error err;
    struct dl_background_file file = {path, terminal};
    assert_int_equal(dl_background_keep(&file, rgb(value), &err), DL_OK);
}

static int
in_folder(void **state)
{
    static char folder[32];
    snprintf(folder, sizeof folder, "background-XXXXXX");
    *state = mkdtemp(folder);
    return *state ? 0 : -1;
}

static int
without_folder(void **state)
{
    unit_remove_folder(*state);
    return 0;
}

static void
its_file_is_in_the_folder_of_states(void **state)
{
    (void)state;
    struct dl_arena *arena = dl_arena_new(0);
    assert_string_equal(dl_background_path(arena, "/home/a", NULL),
                        "/home/a/.local/state/dateline/background");
    assert_string_equal(dl_background_path(arena, "/home/a", "/s"),
                        "/s/dateline/background");
    assert_null(dl_background_path(arena, NULL, "here"));
    dl_arena_free(arena);
}

static void
terminals_are_named_by_what_they_say_of_themselves(void **state)
{
    (void)state;
    static const struct {
        const char *program, *term, *name;
    } rows[] = {
        {NULL, "xterm-kitty", "xterm-kitty"},
        {"", "foot", "foot"},
        {"iTerm.app", "xterm-256color", "iTerm.app/xterm-256color"},
        {"two words\n", NULL, "twowords/"},
        {NULL, NULL, "unknown"},
    };
    struct dl_arena *arena = dl_arena_new(0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(
            dl_background_terminal(arena, rows[i].program, rows[i].term),
            rows[i].name);
    dl_arena_free(arena);
}

static void
the_last_answer_of_each_terminal_is_kept(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = dl_arena_printf(arena, "%s/a/b", (char *)*state);
    assert_recalled(path, "foot", -1);
    keep(path, "foot", 0x102030);
    keep(path, "linux", 0x000000);
    assert_recalled(path, "foot", 0x102030);
    keep(path, "foot", 0xfdf6e3);
    assert_recalled(path, "foot", 0xfdf6e3);
    assert_recalled(path, "linux", 0x000000);
    assert_recalled(path, "fo", -1);
    assert_recalled(NULL, "foot", -1);
    dl_arena_free(arena);
}

static void
those_of_long_ago_are_forgotten(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = dl_arena_printf(arena, "%s/kept", (char *)*state);
    for (int i = 0; i < 20; i++)
        keep(path, dl_arena_printf(arena, "term-%d", i), i);
    assert_recalled(path, "term-19", 19);
    assert_recalled(path, "term-4", 4);
    assert_recalled(path, "term-3", -1);
    dl_arena_free(arena);
}

static void
what_was_not_written_here_is_passed_over(void **state)
{
    struct dl_arena *arena = dl_arena_new(0);
    const char *path = dl_arena_printf(arena, "%s/kept", (char *)*state);
    unit_write(path, "light\nfoot #12\nfoot #1234567\nfoot #00ff00\n");
    assert_recalled(path, "foot", 0x123456); /* as much as a colour has */
    unit_write(path, "light\n\n#\nfoot rgb:1/2/3\nfoot #xyzxyz\n");
    assert_recalled(path, "foot", -1);
    dl_arena_free(arena);
}

#define file_test(function) \
    cmocka_unit_test_setup_teardown(function, in_folder, without_folder)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_read_in_all_spellings),
        cmocka_unit_test(what_letters_show_on_decides),
        cmocka_unit_test(the_environment_may_know),
        cmocka_unit_test(its_file_is_in_the_folder_of_states),
        cmocka_unit_test(terminals_are_named_by_what_they_say_of_themselves),
        file_test(the_last_answer_of_each_terminal_is_kept),
        file_test(those_of_long_ago_are_forgotten),
        file_test(what_was_not_written_here_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
