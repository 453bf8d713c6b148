/* Tests of spans in code points. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/cli.h"

/* The e with dots is two bytes and one code point, the broken byte one
 * and one. */
static const struct dl_str text = {"Zo\xc3\xab left. She\xff went.", 21};

static void
sentences_count_code_points(void **state)
{
    const struct dl_sentence sentences[] = {
        {.span = {0, 10}},
        {.span = {11, 21}},
    };
    const struct dl_document doc = {
        .text = text, .sentences = sentences, .sentence_count = 2};
    const struct dl_span *points = cli_sentence_points(*state, &doc);
    assert_int_equal(points[0].start, 0);
    assert_int_equal(points[0].end, 9);
    assert_int_equal(points[1].start, 10);
    assert_int_equal(points[1].end, 20);
}

static void
mentions_count_code_points(void **state)
{
    struct dl_mention at[] = {{.span = {0, 4}}, {.span = {11, 14}}};
    const struct dl_mentions mentions = {at, 2, 2};
    const struct dl_document doc = {.text = text};
    const struct dl_span *points = cli_mention_points(*state, &doc, &mentions);
    assert_int_equal(points[0].end, 3);
    assert_int_equal(points[1].start, 10);
    assert_int_equal(points[1].end, 13);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(sentences_count_code_points),
        arena_test(mentions_count_code_points),
    };
    return cmocka_run_group_tests_name("readings", tests, NULL, NULL);
}
