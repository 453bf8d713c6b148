/* YAML: what is read, and how every trap is refused. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/yaml.h>

#include <stdlib.h>
#include <time.h>

static const struct dl_yaml_node *
read_yaml(void **state, const char *text)
{
    const struct dl_yaml_node *root = NULL;
    struct dl_error err;
    enum dl_status status =
        dl_yaml_read(*state, "t.yaml", dl_str_from(text), 1, &root, &err);
    if (status != DL_OK)
        fail_msg("%d:%d %s", err.line, err.column, err.text);
    return root;
}

static void
refuse_bytes(void **state, struct dl_str text, enum dl_status status, int line,
             int column, const char *words)
{
    const struct dl_yaml_node *root = NULL;
    struct dl_error err = {0};
    assert_int_equal(dl_yaml_read(*state, "t.yaml", text, 1, &root, &err),
                     status);
    assert_null(root);
    if (!strstr(err.text, words))
        fail_msg("no \"%s\" in: %s", words, err.text);
    if (err.line != line || err.column != column)
        fail_msg("%s: at %d:%d, not %d:%d", err.text, err.line, err.column,
                 line, column);
}

static void
refuse(void **state, const char *text, int line, int column, const char *words)
{
    refuse_bytes(state, dl_str_from(text), DL_ERR_SYNTAX, line, column, words);
}

static void
maps_lists_and_scalars_are_read_with_their_places(void **state)
{
    const struct dl_yaml_node *root =
        read_yaml(state, "a: 1\nb:\n  - x\n  - 'y'\n");
    assert_int_equal(root->type, DL_YAML_MAP);
    assert_int_equal(root->count, 2);
    assert_str(root->keys[0].text, "a");
    assert_str(dl_yaml_find(root, "a")->text, "1");
    const struct dl_yaml_node *list = dl_yaml_find(root, "b");
    assert_int_equal(list->type, DL_YAML_LIST);
    assert_int_equal(list->count, 2);
    assert_false(list->items[0].quoted);
    assert_true(list->items[1].quoted);
    assert_int_equal(list->items[1].line, 4);
    assert_int_equal(list->items[1].column, 5);
    assert_null(dl_yaml_find(root, "c"));
    assert_null(dl_yaml_find(list, "a"));
}

static void
no_scalar_has_a_type(void **state)
{
    static const char *const words[] = {"no",  "y",    "n",         "on",
                                        "off", "null", "~",         "0x10",
                                        "yes", "1e3",  "2021-03-24"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char text[64];
        snprintf(text, sizeof text, "%s: %s\n", words[i], words[i]);
        const struct dl_yaml_node *root = read_yaml(state, text);
        assert_str(root->keys[0].text, words[i]);
        assert_str(root->items[0].text, words[i]);
    }
}

static void
texts_without_content_are_empty_maps(void **state)
{
    static const char *const texts[] = {
        "",      "\n\n",         "# only a comment\n",
        "---\n", "\xef\xbb\xbf", "---\n...\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct dl_yaml_node *root = read_yaml(state, texts[i]);
        assert_int_equal(root->type, DL_YAML_MAP);
        assert_int_equal(root->count, 0);
    }
}

static void
byte_order_mark_and_crlf_are_read_over(void **state)
{
    const struct dl_yaml_node *root = read_yaml(state, "\xef\xbb\xbf"
                                                       "a: one\r\nb: two\r\n");
    assert_str(dl_yaml_find(root, "a")->text, "one");
    assert_str(dl_yaml_find(root, "b")->text, "two");
    assert_int_equal(dl_yaml_find(root, "b")->line, 2);
}

static void
a_hash_begins_a_comment_only_after_a_blank(void **state)
{
    const struct dl_yaml_node *root =
        read_yaml(state, "a: x#y\nb: '#ff0000'\nc: #gone\n");
    assert_str(dl_yaml_find(root, "a")->text, "x#y");
    assert_str(dl_yaml_find(root, "b")->text, "#ff0000");
    assert_str(dl_yaml_find(root, "c")->text, "");
}

static void
what_yaml_could_do_and_we_do_not_is_refused(void **state)
{
    refuse(state, "a: &x 1\n", 1, 4, "anchors");
    refuse(state, "a: 1\nb: *x\n", 2, 4, "aliases");
    refuse(state, "a: !!int 1\n", 1, 4, "tags");
    refuse(state, "a: {b: 1}\n<<: c\n", 2, 1, "merge keys");
    refuse(state, "a: 1\n---\nb: 2\n", 2, 1, "second document");
    refuse(state, "[a, b]: c\n", 1, 1, "key");
}

static void
a_key_may_stand_once(void **state)
{
    refuse(state, "a: 1\nb: 2\n'a': 3\nb: 4\n", 3, 1, "first is in line 1");
    refuse(state, "x: {a: 1, b: 2, a: 3}\n", 1, 17, "twice");
}

static void
mistakes_are_explained_in_plain_words(void **state)
{
    refuse(state, "title: News: today\n", 1, 12, "second \": \"");
    refuse(state, "a: b\n  c: d\n", 2, 4, "indented under");
    refuse(state, "a:\n\tb: 1\n", 2, 1, "tabs cannot indent");
    refuse(state, "a: @home\n", 1, 4, "begins with @");
    refuse(state, "a: \"open\nb: 2\n", 1, 4, "never closed");
    refuse(state, "a: [1, 2\nb: 3\n", 1, 4, "lacks");
    refuse(state, "a: {x: 1\n", 1, 4, "lacks");
    refuse(state, "a: \"\\d\"\n", 1, 5, "double quotes");
    refuse(state, "a: 1\nword\nb: 2\n", 2, 1, "\": \" is missing");
    refuse(state, "a: - b\n", 1, 4, "list");
    refuse(state, "#: ok\n* : no\n", 2, 1, "must be in quotes");
    refuse(state, "a:\n  - b\n c: d\n", 3, 2, "does not");
}

static void
the_line_is_quoted_and_numbered_in_its_file(void **state)
{
    const struct dl_yaml_node *root = NULL;
    struct dl_error err;
    struct dl_str text = DL_STR("\xc3\xa9: 1\r\nb: c: d\r\n");
    assert_int_equal(dl_yaml_read(*state, "a.md", text, 11, &root, &err),
                     DL_ERR_SYNTAX);
    char shown[512];
    dl_error_format(&err, shown, sizeof shown);
    assert_string_equal(
        shown, "a.md:12:5: a second \": \" in this line; put the value "
               "in quotes\n  b: c: d\n      ^");
}

static void
faults_of_content_point_at_their_node(void **state)
{
    struct dl_str text = DL_STR("a: 1\nb: seven\n");
    const struct dl_yaml_node *root = NULL;
    struct dl_error err;
    assert_int_equal(dl_yaml_read(*state, "t", text, 3, &root, NULL), DL_OK);
    assert_int_equal(dl_yaml_fault("t", text, 3, dl_yaml_find(root, "b"), &err,
                                   "%s is no number", "seven"),
                     DL_ERR_SYNTAX);
    assert_int_equal(err.line, 4);
    assert_int_equal(err.column, 4);
    assert_string_equal(err.text, "seven is no number");
    assert_string_equal(err.excerpt, "b: seven");
}

static void
bytes_that_are_no_text_are_refused_where_they_stand(void **state)
{
    refuse(state, "a: 1\nb: \xff\xfe\n", 2, 4, "0xff is not UTF-8");
    refuse(state, "\xff\xfe\x61", 1, 1, "not UTF-8");
    refuse(state, "a: \x1b[31m\n", 1, 4, "U+001B");
    refuse_bytes(state, (struct dl_str){"a: b\0c\n", 7}, DL_ERR_SYNTAX, 1, 5,
                 "U+0000");
    refuse(state, "a: \xc2\x9b\n", 1, 4, "U+009B");
    refuse(state, "a: 'b'\nc: \"x\\e[0m\"\n", 2, 4, "escape");
    refuse(state, "a: \"\\0\"\n", 1, 4, "escape");
    refuse(state, "a: \xed\xa0\x80\n", 1, 4, "not UTF-8");
}

/* `unit` written `times` times. */
static struct dl_str
repeat(void **state, const char *unit, size_t times)
{
    size_t bytes = strlen(unit);
    char *at = dl_arena_alloc(*state, bytes * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(at + i * bytes, unit, bytes);
    return (struct dl_str){at, bytes * times};
}

static void
nesting_is_capped(void **state)
{
    refuse_bytes(state, repeat(state, "[", 100000), DL_ERR_LIMIT, 1, 33,
                 "nested");
    refuse_bytes(state, repeat(state, "{a: ", 100000), DL_ERR_LIMIT, 1, 129,
                 "nested");
    refuse_bytes(state, repeat(state, "- ", 100000), DL_ERR_LIMIT, 1, 65,
                 "nested");
}

static void
size_is_capped(void **state)
{
    struct dl_str large = repeat(state, "x", 10 * 1000 * 1000);
    refuse_bytes(state, large, DL_ERR_LIMIT, 1, DL_YAML_BYTES_MAX + 1,
                 "more than");
    struct dl_str many = repeat(state, "- a\n", DL_YAML_NODES_MAX + 1);
    refuse_bytes(state, many, DL_ERR_LIMIT, DL_YAML_NODES_MAX, 3,
                 "more values");
}

static void
an_alias_bomb_is_refused_at_its_first_anchor(void **state)
{
    refuse(state, "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n",
           1, 4, "anchors");
}

static void
hostile_text_costs_time_in_proportion(void **state)
{
    static const char *const units[] = {"[",  "- ",  "? ",  "{",   "a: ", "'",
                                        "\"", "#",   "a\n", "\n",  "|\n", "\\",
                                        "a ", "[a,", "!a ", "%a\n"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        const struct dl_yaml_node *root;
        size_t times = (DL_YAML_BYTES_MAX - 8) / strlen(units[i]);
        struct dl_str text = repeat(state, units[i], times);
        clock_t start = clock();
        dl_yaml_read(*state, "t", text, 1, &root, NULL);
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (seconds > 2.0)
            fail_msg("%.1f s for \"%s\"", seconds, units[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(maps_lists_and_scalars_are_read_with_their_places),
        arena_test(no_scalar_has_a_type),
        arena_test(texts_without_content_are_empty_maps),
        arena_test(byte_order_mark_and_crlf_are_read_over),
        arena_test(a_hash_begins_a_comment_only_after_a_blank),
        arena_test(what_yaml_could_do_and_we_do_not_is_refused),
        arena_test(a_key_may_stand_once),
        arena_test(mistakes_are_explained_in_plain_words),
        arena_test(the_line_is_quoted_and_numbered_in_its_file),
        arena_test(faults_of_content_point_at_their_node),
        arena_test(bytes_that_are_no_text_are_refused_where_they_stand),
        arena_test(nesting_is_capped),
        arena_test(size_is_capped),
        arena_test(an_alias_bomb_is_refused_at_its_first_anchor),
        arena_test(hostile_text_costs_time_in_proportion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
