/* Clusters and their width in terminal cells. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

static void
each_cluster_has_its_width(void **state)
{
    (void)state;
    static const struct {
        const char *note, *text;
        int cols;
    } samples[] = {
        {"letter", "a", 1},
        {"accent", "e\u0301", 1},
        {"stack of marks", "o\u0301\u0302\u0303\u0304", 1},
        {"ideograph", "\u4e2d", 2},
        {"syllable of jamo", "\u1112\u1161\u11ab", 2},
        {"full width", "\uff21", 2},
        {"emoji", "\U0001f600", 2},
        {"family", "\U0001f468\u200d\U0001f469\u200d\U0001f467", 2},
        {"skin tone", "\U0001f44d\U0001f3fd", 2},
        {"flag", "\U0001f1eb\U0001f1f7", 2},
        {"heart as text", "\u2764", 1},
        {"heart as emoji", "\u2764\ufe0f", 2},
        {"keycap", "1\ufe0f\u20e3", 1},
        {"control", "\001", 1},
        {"Devanagari", "\u0915\u093f", 2},
        {"Devanagari above", "\u0915\u0947", 1},
        {"Thai", "\u0e01\u0e34", 1},
        {"Thai am", "\u0e17\u0e33", 2},
        {"half-width voice mark", "\uff76\uff9e", 2},
        {"joined", "\u2764\ufe0f\u200d\U0001f525", 2},
        {"zero-width space", "\u200b", 0},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_str text = dl_str_from(samples[i].text);
        int cols;
        size_t end = dl_text_cluster(text, 0, &cols);
        if (end != text.bytes || cols != samples[i].cols)
            print_error("case: %s\n", samples[i].note);
        assert_int_equal(end, text.bytes);
        assert_int_equal(cols, samples[i].cols);
    }
}

static void
flags_come_in_pairs(void **state)
{
    (void)state;
    struct dl_str text =
        dl_str_from("\U0001f1eb\U0001f1f7\U0001f1e9\U0001f1ea");
    int cols;
    assert_int_equal(dl_text_cluster(text, 0, &cols), 8);
    assert_int_equal(dl_text_cluster(text, 8, &cols), 16);
    assert_int_equal(dl_text_cols(text), 4);
}

static void
what_is_wider_than_two_cells_is_cut(void **state)
{
    (void)state;
    struct dl_str text = dl_str_from("\u1000\u103c\u1031\u1031"); /* Burmese */
    int cols;
    assert_int_equal(dl_text_cluster(text, 0, &cols), 6);
    assert_int_equal(cols, 2);
    assert_int_equal(dl_text_cols(text), 4);
}

static void
drawn_apart_a_cluster_can_be_wider(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int cols;
    } samples[] = {{"a", 1},
                   {"e\u0301", 1},
                   {"\u4e2d", 2},
                   {"\u0915\u093f", 2},
                   {"\u2764\ufe0f", 1},
                   {"\U0001f1eb\U0001f1f7", 4},
                   {"\U0001f44d\U0001f3fd", 4},
                   {"\U0001f468\u200d\U0001f469\u200d\U0001f467", 6}};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_int_equal(dl_text_cols_apart(dl_str_from(samples[i].text)),
                         samples[i].cols);
}

static void
pictures_are_told_from_letters_and_signs(void **state)
{
    (void)state;
    static const char *const pictures[] = {
        "\U0001f680",           "\u2764\ufe0f", "1\ufe0f\u20e3",       "\u231a",
        "\U0001f1eb\U0001f1f7", "\U0001f1eb",   "\U0001f44d\U0001f3fd"};
    static const char *const others[] = {"a",      "\u4e2d",       "\u2764",
                                         "\u00a9", "\u2764\ufe0e", "e\u0301",
                                         "\u2500", "\u0915\u093f", ""};
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        assert_true(dl_text_is_picture(dl_str_from(pictures[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(dl_text_is_picture(dl_str_from(others[i])));
}

static void
a_prefix_fits_by_whole_clusters(void **state)
{
    (void)state;
    int used;
    assert_int_equal(dl_text_fit(DL_STR("abc"), 2, &used), 2);
    assert_int_equal(used, 2);
    assert_int_equal(dl_text_fit(dl_str_from("a\u4e2d"), 2, &used), 1);
    assert_int_equal(used, 1);
    assert_int_equal(dl_text_fit(dl_str_from("ae\u0301b"), 2, NULL), 4);
    assert_int_equal(dl_text_fit(DL_STR(""), 2, &used), 0);
    assert_int_equal(used, 0);
}

static void
the_end_of_the_text_is_a_cluster_of_nothing(void **state)
{
    (void)state;
    int cols;
    assert_int_equal(dl_text_cluster(DL_STR("a"), 1, &cols), 1);
    assert_int_equal(cols, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_cluster_has_its_width),
        cmocka_unit_test(flags_come_in_pairs),
        cmocka_unit_test(what_is_wider_than_two_cells_is_cut),
        cmocka_unit_test(drawn_apart_a_cluster_can_be_wider),
        cmocka_unit_test(pictures_are_told_from_letters_and_signs),
        cmocka_unit_test(a_prefix_fits_by_whole_clusters),
        cmocka_unit_test(the_end_of_the_text_is_a_cluster_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
