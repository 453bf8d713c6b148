/* Links as the terminal is told them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/hyperlink.h"

#include <string.h>

static uint16_t
meet(struct hyperlinks *hyperlinks, const char *url, uint32_t number)
{
    struct canvas canvas;
    canvas_init(&canvas);
    canvas_link(&canvas, (struct rect){0, 0, 1, 1}, dl_str_from(url), number);
    hyperlinks_meet(hyperlinks, &canvas);
    uint16_t out = hyperlinks->now[canvas_at(&canvas, 0, 0)->link];
    canvas_free(&canvas);
    return out;
}

static void
a_link_keeps_its_number_and_its_id(void **state)
{
    (void)state;
    struct hyperlinks hyperlinks = {0};
    uint16_t first = meet(&hyperlinks, "http://a/", 1);
    uint16_t second = meet(&hyperlinks, "http://a/", 2);
    assert_int_not_equal(first, second);
    assert_int_equal(meet(&hyperlinks, "http://a/", 1), first);
    assert_str(hyperlinks_sequence(&hyperlinks, first),
               "\033]8;id=dateline-1;http://a/\033\\");
    assert_str(hyperlinks_sequence(&hyperlinks, HYPERLINK_NONE),
               "\033]8;;\033\\");
    hyperlinks_free(&hyperlinks);
}

static void
what_could_end_the_sequence_is_never_sent(void **state)
{
    (void)state;
    static const char *const urls[] = {"http://a/\033\\x", "http://a/\007x",
                                       "http://a/ x", "http://a/\xc2\x9cx",
                                       "http://a/\177"};
    struct hyperlinks hyperlinks = {0};
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++)
        assert_int_equal(meet(&hyperlinks, urls[i], 1), HYPERLINK_NONE);
    char long_one[HYPERLINK_BYTES_MAX + 2];
    memset(long_one, 'a', sizeof long_one);
    long_one[HYPERLINK_BYTES_MAX + 1] = '\0';
    assert_int_equal(meet(&hyperlinks, long_one, 1), HYPERLINK_NONE);
    hyperlinks_free(&hyperlinks);
}

static void
too_many_are_forgotten_all_at_once(void **state)
{
    (void)state;
    struct hyperlinks hyperlinks = {0};
    for (uint32_t i = 0; i < 3 * HYPERLINKS_MAX; i++)
        assert_int_not_equal(meet(&hyperlinks, "http://a/", i), HYPERLINK_NONE);
    assert_in_range(hyperlinks.count, 1, HYPERLINKS_MAX);
    hyperlinks_free(&hyperlinks);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_keeps_its_number_and_its_id),
        cmocka_unit_test(what_could_end_the_sequence_is_never_sent),
        cmocka_unit_test(too_many_are_forgotten_all_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
