/* Which words a program gets, and who copies. No program is started here. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/errand.h"

/* What others write into titles and addresses. */
static const char *const hostile[] = {
    "-rf",         "--",         "$(touch x)", "`touch x`",   "; touch x",
    "a\nb",        "\"quoted\"", "it's",       "%u %t %s %%", "a b  c",
    "*",           "~",          "$HOME",      "\\",          "| touch x",
    "\033[31mred", "&",          "#",          "a\tb",        "",
};

/* What was asked of the system. */
struct seen {
    struct dl_arena *arena;
    struct dl_strs words;
    struct dl_str input, told;
    struct dl_str fetched;
    bool terminal, pause, deaf;
};

static enum dl_status
run(void *context, const struct program *program, struct dl_error *err)
{
    struct seen *seen = context;
    (void)err;
    seen->words = (struct dl_strs){0};
    for (size_t i = 0; program->words[i]; i++)
        DL_PUSH(seen->arena, &seen->words,
                dl_str_copy(seen->arena, dl_str_from(program->words[i])));
    seen->input = dl_str_copy(seen->arena, program->input);
    seen->terminal = program->terminal;
    seen->pause = program->pause;
    return DL_OK;
}

static bool
tell(void *context, struct dl_str sequence)
{
    struct seen *seen = context;
    seen->told = dl_str_copy(seen->arena, sequence);
    return !seen->deaf;
}

static struct dl_settings
settings_of(struct dl_arena *arena, const char *yaml)
{
    struct dl_settings out;
    struct dl_error err;
    dl_settings_default(arena, &out);
    if (dl_settings_read(arena, "test.yaml", dl_str_from(yaml), &out, &err) !=
        DL_OK)
        fail_msg("%s", err.text);
    return out;
}

static void
fetch(void *context, struct dl_str url, struct dl_str named)
{
    (void)named;
    struct seen *seen = context;
    seen->fetched = dl_str_copy(seen->arena, url);
}

static enum dl_status
act(struct seen *seen, const char *yaml, const struct errand *errand,
    struct dl_error *err)
{
    struct dl_settings settings = settings_of(seen->arena, yaml);
    struct outside outside = {seen, run, tell, fetch};
    return errand_do(&outside, &settings, errand, err);
}

static void
each_value_stays_in_its_word_byte_for_byte(void **state)
{
    struct seen seen = {.arena = *state};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        struct dl_str value = dl_str_from(hostile[i]);
        struct errand errand = {
            .what = ERRAND_BROWSE, .url = value, .title = value};
        assert_int_equal(act(&seen,
                             "commands: {browser: [open, '%u', 'a%tb', -x]}",
                             &errand, NULL),
                         DL_OK);
        assert_int_equal(seen.words.count, 4);
        assert_str(seen.words.at[0], "open");
        assert_str(seen.words.at[1], hostile[i]);
        assert_str(seen.words.at[2],
                   dl_arena_printf(*state, "a%sb", hostile[i]));
        assert_str(seen.words.at[3], "-x");
        assert_false(seen.terminal);
    }
}

static void
every_value_has_its_letter(void **state)
{
    struct seen seen = {.arena = *state};
    struct errand errand = {.what = ERRAND_PIPE,
                            .url = DL_STR("U"),
                            .title = DL_STR("T"),
                            .source = DL_STR("S"),
                            .date = DL_STR("D"),
                            .text = DL_STR("all of it\n")};
    act(&seen, "commands: {pipe: ['%u%t%s%d', '100 %%', '%x %']}", &errand,
        NULL);
    assert_str(seen.words.at[0], "UTSD");
    assert_str(seen.words.at[1], "100 %");
    assert_str(seen.words.at[2], "%x %");
    assert_str(seen.input, "all of it\n");
    assert_true(seen.terminal);
}

static void
the_terminal_copies_unless_a_command_does(void **state)
{
    struct seen seen = {.arena = *state};
    struct errand errand = {.what = ERRAND_COPY, .text = DL_STR("foo")};
    struct dl_error err;
    assert_int_equal(act(&seen, "{}", &errand, NULL), DL_OK);
    assert_str(seen.told, "\033]52;c;Zm9v\033\\");
    assert_int_equal(seen.words.count, 0);
    seen.deaf = true;
    assert_int_equal(act(&seen, "{}", &errand, &err), DL_ERR_MISSING);
    assert_non_null(strstr(err.text, "commands.copy"));
    seen.told = DL_STR("");
    assert_int_equal(act(&seen, "commands: {copy: [clip]}", &errand, NULL),
                     DL_OK);
    assert_str(seen.words.at[0], "clip");
    assert_str(seen.input, "foo");
    assert_str(seen.told, "");
}

static void
what_is_not_set_is_named(void **state)
{
    struct seen seen = {.arena = *state};
    struct errand errand = {.what = ERRAND_BROWSE};
    struct dl_error err;
    assert_int_equal(act(&seen, "commands: {browser: []}", &errand, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.text, "commands.browser is not set");
}

static void
a_picture_is_shown_by_its_file_and_stays_until_a_key(void **state)
{
    struct seen seen = {.arena = *state};
    struct errand errand = {.what = ERRAND_SHOW, .file = DL_STR("/dev/null")};
    const char *yaml = "commands: {image: [show, '%f']}";
    assert_int_equal(act(&seen, yaml, &errand, NULL), DL_OK);
    assert_str(seen.words.at[1], "/dev/null");
    assert_true(seen.terminal && seen.pause);
    yaml = "commands: {image: [show, '%f'], image-in-terminal: no}";
    assert_int_equal(act(&seen, yaml, &errand, NULL), DL_OK);
    assert_false(seen.terminal || seen.pause);
    errand.file = DL_STR("/nowhere/a.png");
    assert_int_equal(act(&seen, yaml, &errand, NULL), DL_ERR_MISSING);
    errand = (struct errand){.what = ERRAND_FETCH, .url = DL_STR("http://a/")};
    assert_int_equal(act(&seen, yaml, &errand, NULL), DL_OK);
    assert_str(seen.fetched, "http://a/");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(each_value_stays_in_its_word_byte_for_byte),
        arena_test(every_value_has_its_letter),
        arena_test(the_terminal_copies_unless_a_command_does),
        arena_test(what_is_not_set_is_named),
        arena_test(a_picture_is_shown_by_its_file_and_stays_until_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
