/* The table that says how much each file counts. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/train_mix.h"

static void
the_first_pattern_that_fits_decides(void **state)
{
    struct mix mix = {0};
    assert_int_equal(mix_parse(*state,
                               DL_STR("# a comment\n\n"
                                      "news-?.*  0.5 rest fifth yes\n"
                                      "news-*\t2 all none no\n"),
                               "mix.tsv", &mix, NULL),
                     DL_OK);
    assert_int_equal(mix.count, 2);
    struct mix_row row = mix_of(&mix, "news-a.conll.xz");
    assert_true(row.weight == 0.5);
    assert_int_equal(row.learn, MIX_REST);
    assert_int_equal(row.measure, MIX_FIFTH);
    assert_true(row.copies);
    row = mix_of(&mix, "news-all.conll");
    assert_true(row.weight == 2);
    assert_int_equal(row.learn, MIX_ALL);
    assert_int_equal(row.measure, MIX_NONE);
    assert_false(row.copies);
}

static void
a_file_that_no_row_names_counts_fully(void **state)
{
    (void)state;
    struct mix mix = {0};
    struct mix_row row = mix_of(&mix, "eng.train");
    assert_true(row.weight == 1);
    assert_int_equal(row.learn, MIX_ALL);
    assert_int_equal(row.measure, MIX_NONE);
    assert_true(row.copies);
}

static void
the_fifth_and_the_rest_share_all_documents(void **state)
{
    (void)state;
    assert_true(mix_holds(MIX_FIFTH, DL_STR("dev-0985")));
    assert_true(mix_holds(MIX_FIFTH, DL_STR("dev-0010")));
    assert_false(mix_holds(MIX_FIFTH, DL_STR("dev-0011")));
    assert_false(mix_holds(MIX_FIFTH, DL_STR("")));
    const struct dl_str ids[] = {DL_STR("a-0"), DL_STR("a-7"), DL_STR("b")};
    for (int i = 0; i < 3; i++) {
        assert_true(mix_holds(MIX_FIFTH, ids[i]) !=
                    mix_holds(MIX_REST, ids[i]));
        assert_true(mix_holds(MIX_ALL, ids[i]));
        assert_false(mix_holds(MIX_NONE, ids[i]));
    }
}

static void
what_is_kept_back_can_be_learnt_in_the_end(void **state)
{
    struct mix mix = {0};
    struct dl_error err;
    assert_int_equal(mix_parse(*state,
                               DL_STR("a 1 rest fifth no\nb 1 none all no\n"),
                               "mix.tsv", &mix, &err),
                     DL_OK);
    mix_whole(&mix);
    assert_int_equal(mix_of(&mix, "a").learn, MIX_ALL);
    assert_int_equal(mix_of(&mix, "a").measure, MIX_NONE);
    assert_int_equal(mix_of(&mix, "b").learn, MIX_NONE);
    assert_int_equal(mix_of(&mix, "b").measure, MIX_ALL);
}

static void
a_faulty_line_is_named(void **state)
{
    static const struct {
        const char *line, *message;
    } rows[] = {
        {"x", "the weight is a number from 0 to 100"},
        {"x -1 all all no", "the weight is a number from 0 to 100"},
        {"x 1e9 all all no", "the weight is a number from 0 to 100"},
        {"x 1 some all no", "a part is one of: all, rest, fifth, none"},
        {"x 1 all", "a part is one of: all, rest, fifth, none"},
        {"x 1 all all perhaps", "copies are made or not: yes, no"},
        {"x 1 all all no more", "a line has five columns"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct mix mix = {0};
        struct dl_error err;
        const char *text = dl_arena_printf(*state, "# mix\n%s\n", rows[i].line);
        assert_int_equal(
            mix_parse(*state, dl_str_from(text), "mix.tsv", &mix, &err),
            DL_ERR_SYNTAX);
        assert_string_equal(err.text, rows[i].message);
        assert_int_equal(err.line, 2);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_first_pattern_that_fits_decides),
        cmocka_unit_test(a_file_that_no_row_names_counts_fully),
        cmocka_unit_test(the_fifth_and_the_rest_share_all_documents),
        arena_test(what_is_kept_back_can_be_learnt_in_the_end),
        arena_test(a_faulty_line_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
