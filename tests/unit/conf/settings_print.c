/* What is printed reads back to the same. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

/* The text without its comments, which tell of origins. */
static char *
without_origins(void **state, struct dl_str text)
{
    char *out = dl_arena_alloc(*state, text.bytes + 1);
    struct dl_str line;
    while (dl_str_line(&text, &line)) {
        size_t end = dl_str_find(line, DL_STR("  # "), 0);
        strncat(out, line.at, end == SIZE_MAX ? line.bytes : end);
        strcat(out, "\n");
    }
    return out;
}

static void
assert_reads_back(void **state, const char *yaml)
{
    struct dl_settings first, second;
    read_settings(state, yaml, &first);
    struct dl_str printed = dl_settings_print(*state, &first);
    const char *text = dl_arena_copy(*state, printed.at, printed.bytes);
    read_settings(state, text, &second);
    struct dl_str again = dl_settings_print(*state, &second);
    assert_string_equal(without_origins(state, printed),
                        without_origins(state, again));
}

static void
settings_read_back_as_printed(void **state)
{
    assert_reads_back(state, "");
    assert_reads_back(state,
                      "theme: /a b/it's.yaml\n"
                      "library: ['a: b', '#c', d\xc3\xa9, 'x, y', '-', no]\n"
                      "date-format: '%a, %e'\n"
                      "layout: {panes: [timeline], borders: none}\n"
                      "jumps: {wrap: no}\n");
    assert_reads_back(state,
                      "keys: {j: none, \"''\": none, \"'\": star, '#': up, "
                      "list: {':': down, g x: up, g: none}}\n");
    assert_reads_back(state,
                      "entities: [{name: \"It's: here\", kind: work, also: "
                      "[no, '[x]']}]\nnot-names: [y, 'null', '- a']\n");
    assert_reads_back(state,
                      "entities:\n"
                      "  - {id: nord, kind: place, names: [Nord, The North], "
                      "people: Norder, capital: 'St. Olaf', pinned: yes}\n"
                      "  - name: Ann Lee\n    kind: person\n    roles:\n"
                      "      - {title: mayor, of: nord, from: 2019-02, to: "
                      "2021}\n      - {title: judge}\n"
                      "names: {knowledge: 'my names.yaml', model: m}\n");
}

static void
every_line_says_where_its_value_comes_from(void **state)
{
    struct dl_settings settings;
    read_settings(state, "reader: {width: 90}\n", &settings);
    struct dl_str text = dl_settings_print(*state, &settings), line;
    int built_in = 0, own = 0;
    while (dl_str_line(&text, &line)) {
        built_in += dl_str_ends(line, DL_STR("  # built in"));
        own += dl_str_ends(line, DL_STR("  # /etc/d/t.yaml:1"));
    }
    assert_int_equal(built_in, DL_OPTION_COUNT - 1);
    assert_int_equal(own, 1);
}

static void
only_keys_that_differ_are_printed(void **state)
{
    struct dl_settings settings;
    read_settings(state, "keys: {j: down, C-n: down}\n", &settings);
    struct dl_str text = dl_settings_print(*state, &settings);
    assert_true(dl_str_find(text, DL_STR("    'j'"), 0) == SIZE_MAX);
    assert_true(dl_str_find(text, DL_STR("    C-n: down\n"), 0) != SIZE_MAX);
}

static void
what_is_in_force_is_known(void **state)
{
    static const struct {
        const char *yaml;
        bool has;
    } rows[] = {
        {"", true},
        {"reader: {width: 90}\n", true},
        {"reader: {width: 91}\n", false},
        {"keys: {C-n: down}\n", true},
        {"keys: {C-n: up}\n", false},
        {"keys: {F9: none}\n", false},
        {"keys: {j: down}\n", true},
        {"defaults: {every: 30m}\n", true},
        {"defaults: {every: 2h}\n", false},
        {"feeds: [https://a.example/]\n", false},
        {"theme: default\n", true},
        {"theme: dark\n", false},
        {"nonsense: 1\n", false},
    };
    struct dl_settings settings;
    read_settings(state,
                  "reader: {width: 90}\nkeys: {C-n: down}\n"
                  "defaults: {every: 30m}\n",
                  &settings);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(
            dl_settings_has(*state, &settings, dl_str_from(rows[i].yaml)),
            rows[i].has);
    assert_int_equal(settings.reader_cols, 90);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(settings_read_back_as_printed),
        arena_test(every_line_says_where_its_value_comes_from),
        arena_test(only_keys_that_differ_are_printed),
        arena_test(what_is_in_force_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
