/* Faults in YAML: quoted, placed, and told with the nearest name. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/yaml_fault.h"

#include <dateline/yaml.h>

static void
a_line_is_quoted_whatever_ends_it(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "a\nb\nc\n",
        "a\r\nb\r\nc",
        "a\rb\rc",
        "a\n\xe2\x80\xa8"
        "c\n" /* LS breaks lines too */,
        "\xef\xbb\xbf"
        "c",
    };
    static const int lines[] = {3, 3, 3, 3, 1};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct dl_error err = {0};
        struct yaml_source source = {"t", dl_str_from(texts[i]), 1, &err};
        yaml_fault_at(&source, DL_ERR_SYNTAX, lines[i], 1, "here");
        assert_string_equal(err.excerpt, "c");
        assert_int_equal(err.line, lines[i]);
    }
}

static void
a_line_that_is_not_there_is_quoted_as_nothing(void **state)
{
    (void)state;
    struct dl_error err = {0};
    struct yaml_source source = {"t", DL_STR("a\nb\n"), 1, &err};
    yaml_fault_at(&source, DL_ERR_SYNTAX, 9, 1, "here");
    assert_string_equal(err.excerpt, "");
    source.text = (struct dl_str){0};
    yaml_fault_at(&source, DL_ERR_SYNTAX, 1, 1, "here");
    assert_string_equal(err.excerpt, "");
}

static void
without_a_record_only_the_status_is_told(void **state)
{
    (void)state;
    struct yaml_source source = {"t", DL_STR("a\n"), 1, NULL};
    assert_int_equal(yaml_fault_at(&source, DL_ERR_LIMIT, 1, 1, "here"),
                     DL_ERR_LIMIT);
}

static void
an_unknown_word_comes_with_the_nearest(void **state)
{
    (void)state;
    static const char *const names[] = {"person", "place"};
    struct dl_error err = {0};
    struct yaml_source source = {"t", DL_STR("persn"), 1, &err};
    struct dl_yaml_node node = {
        .text = DL_STR("persn"), .line = 1, .column = 1};
    yaml_fault_unknown(&source, &node, "kind", names, 2);
    assert_string_equal(err.text,
                        "there is no kind \"persn\"; did you mean \"person\"?");
    node.text = DL_STR("zzzzzzzzz");
    yaml_fault_unknown(&source, &node, "kind", names, 2);
    assert_string_equal(err.text, "there is no kind \"zzzzzzzzz\"");
}

static void
what_is_not_translated_is_told_as_it_is(void **state)
{
    (void)state;
    struct dl_error err = {0};
    struct yaml_source source = {"t", DL_STR("a"), 1, &err};
    yaml_fault_explain(&source, 1, 1, "something new in libyaml");
    assert_string_equal(err.text, "something new in libyaml");
}

static void
one_line_has_neither_breaks_nor_controls(void **state)
{
    (void)state;
    assert_true(yaml_is_one_line(DL_STR("caf\xc3\xa9, \xf0\x9f\x99\x82")));
    static const char *const texts[] = {"a\nb", "a\tb", "\x1b[m", "\xc2\x85",
                                        "\xe2\x80\xa9"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(yaml_is_one_line(dl_str_from(texts[i])));
    assert_true(yaml_is_text(DL_STR("a\n\tb")));
    assert_false(yaml_is_text((struct dl_str){"a\0b", 3}));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_quoted_whatever_ends_it),
        cmocka_unit_test(a_line_that_is_not_there_is_quoted_as_nothing),
        cmocka_unit_test(without_a_record_only_the_status_is_told),
        cmocka_unit_test(an_unknown_word_comes_with_the_nearest),
        cmocka_unit_test(what_is_not_translated_is_told_as_it_is),
        cmocka_unit_test(one_line_has_neither_breaks_nor_controls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
