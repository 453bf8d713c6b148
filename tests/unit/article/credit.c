/* Whose report it is, as the text itself tells. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
agencies_are_known_by_name(void **state)
{
    (void)state;
    assert_true(credit_is_agency(DL_STR("Reuters")));
    assert_true(credit_is_agency(DL_STR(" AFP ")));
    assert_false(credit_is_agency(DL_STR("reuters said")));
    assert_false(credit_is_agency(DL_STR("Ostburg")));
}

static void
a_sign_off_stands_in_brackets_or_behind_a_dash(void **state)
{
    static const struct {
        const char *text, *name;
    } samples[] = {
        {"They went home. (Yonhap)", "Yonhap"},
        {"They went home. (AP/Reuters)", "AP"},
        {"They went home. -REUTERS", "REUTERS"},
        {"They went home. \u2014 AFP", "AFP"},
        {"They went home. (laughs)", ""},
        {"They went to the well-known house", ""},
        {"They read Reuters", ""},
        {"", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        size_t start;
        struct dl_str name;
        bool signs =
            credit_sign_off(dl_str_from(samples[i].text), &start, &name);
        assert_int_equal(signs, samples[i].name[0] != '\0');
        if (signs) {
            assert_str(name, samples[i].name);
            assert_int_equal(start, 16);
        }
    }
}

static void
the_sign_off_leaves_the_body(void **state)
{
    struct dl_article *article =
        read_page(state, "Ferry stays for ten years\n"
                         "The town voted on Monday to keep its old ferry.\n"
                         "It will be painted white in the spring. -AFP\n");
    assert_str(article->source, "AFP");
    assert_str(article->text,
               "The town voted on Monday to keep its old ferry.\n\n"
               "It will be painted white in the spring.");
}

static void
a_dateline_names_its_agency_and_keeps_its_place(void **state)
{
    struct dl_article *article = read_page(
        state, "Ferry stays for ten years\n"
               "NORDHAVN (AP) \u2014 The town voted to keep its old ferry.\n");
    assert_str(article->source, "AP");
    article = read_page(
        state, "Ferry stays for ten years\n"
               "The union (AP) is what the old players of the town formed.\n");
    assert_str(article->source, "");
}

static void
a_copyright_names_its_owner(void **state)
{
    static const struct {
        const char *line, *source;
    } samples[] = {
        {"Copyright 2021 The Example Post. All rights reserved.",
         "The Example Post"},
        {"\u00a9 2004 - 2022 J. Marsh Press, some rights", "J. Marsh Press"},
        {"\u00a9Marsh Press", "Marsh Press"},
        {"Copyright // Terms of use", ""},
        {"\u00a9 2021 All rights reserved", ""},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const char *text = dl_arena_printf(
            *state,
            "Ferry stays for ten years\nThe town voted on Monday to keep its "
            "old ferry.\n%s\n",
            samples[i].line);
        assert_str(read_page(state, text)->source, samples[i].source);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(agencies_are_known_by_name),
        arena_test(a_sign_off_stands_in_brackets_or_behind_a_dash),
        arena_test(the_sign_off_leaves_the_body),
        arena_test(a_dateline_names_its_agency_and_keeps_its_place),
        arena_test(a_copyright_names_its_owner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
