/* newsboat's `config`: words, lines and the files it includes. */
/* SPDX-License-Identifier: ISC */
#include "boat.h"

static void
words_are_cut_as_newsboat_does(void **state)
{
    static const struct {
        const char *line, *words; /* separated by | */
    } rows[] = {
        {"", ""},
        {"  # all of it", ""},
        {"color info red blue # and this", "color|info|red|blue"},
        {"bind-key \\# open", "bind-key|#|open"},
        {"browser \"a \\\"b\\\" #c\"", "browser|a \"b\" #c"},
        {"a \"\" b", "a||b"},
        {"a \"open", "a|open"},
        {"a b\\c", "a|b\\c"},
        {"a \"b\\", "a|b\\"},
        {"a \"x\\ty\"", "a|x\ty"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct newsboat_line line;
        const char *words = "";
        newsboat_words(*state, dl_str_from(rows[i].line), &line);
        for (size_t k = 0; k < line.words.count; k++)
            words = dl_arena_printf(*state, "%s%s%.*s", words, k ? "|" : "",
                                    DL_FMT(line.words.at[k]));
        assert_string_equal(words, rows[i].words);
    }
}

static void
files_are_read_in_the_place_of_their_names(void **state)
{
    const char *part = boat_file(*state, "part");
    unit_write(part, "color title red blue\nmacro x open\n");
    struct boat boat =
        boat_read(*state, dl_arena_printf(*state,
                                          "text-width 60\ninclude %s\n"
                                          "include \"~/nowhere at all\"\n"
                                          "include\n",
                                          part));
    remove(part);
    assert_true(dl_str_find(boat.got.theme, DL_STR("fg: red"), 0) != SIZE_MAX);
    assert_int_equal(boat.faults.count, 3);
    assert_string_equal(boat.faults.at[0].where, part);
    boat_assert_fault(&boat, 0, 2, "macro: there are no macros");
    boat_assert_fault(&boat, 1, 3, "No such file");
    boat_assert_fault(&boat, 2, 4, "names no file");
}

static void
a_circle_of_files_ends(void **state)
{
    const char *own = boat_file(*state, "own");
    const char *text =
        dl_arena_printf(*state, "include %s\ninclude %s\n", own, own);
    unit_write(own, text);
    struct boat boat = boat_read(*state, text);
    remove(own);
    assert_true(boat.faults.count > 0);
    boat_assert_fault(&boat, 0, 1, "more than 64 files");
}

static void
commands_are_not_run(void **state)
{
    struct boat boat =
        boat_read(*state, "text-width `touch boat_evil; echo 60`\n"
                          "bind-key \\` open\n");
    boat_assert_fault(&boat, 0, 1, "which is not run");
    assert_int_equal(boat.faults.count, 1);
    assert_true(access("boat_evil", F_OK) != 0);
}

static void
where_the_cache_lies_is_kept(void **state)
{
    struct boat boat = boat_read(*state, "cache-file \"~/news/c.db\"\n");
    assert_str(boat.got.cache, "/home/me/news/c.db");
    boat = boat_read(*state, "cache-file /var/c.db\n");
    assert_str(boat.got.cache, "/var/c.db");
    assert_str(boat.got.theme, "");
    assert_str(boat.got.settings, "");
}

static void
a_config_is_told_from_a_list_of_addresses(void **state)
{
    (void)state;
    assert_true(dl_newsboat_is_config(DL_STR("# c\n\ncolor title red blue\n")));
    assert_false(dl_newsboat_is_config(DL_STR("https://a.example tag\n")));
    assert_false(dl_newsboat_is_config(DL_STR("\"query:a:unread = 1\"\n")));
    assert_false(dl_newsboat_is_config(DL_STR("# only this\n")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_are_cut_as_newsboat_does),
        arena_test(files_are_read_in_the_place_of_their_names),
        arena_test(a_circle_of_files_ends),
        arena_test(commands_are_not_run),
        arena_test(where_the_cache_lies_is_kept),
        cmocka_unit_test(a_config_is_told_from_a_list_of_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
