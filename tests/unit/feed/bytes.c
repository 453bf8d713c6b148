/* Pieces put together, and signs of markup escaped. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/bytes.h"

static void
pieces_are_put_one_behind_the_other(void **state)
{
    struct feed_bytes out = {.arena = *state};
    for (int i = 0; i < 1000; i++)
        feed_put(&out, DL_STR("ferry "));
    assert_int_equal(out.count, 6000);
    assert_true(dl_str_ends(feed_bytes_str(&out), DL_STR("ferry ferry ")));
}

static void
signs_of_markup_are_escaped(void **state)
{
    struct feed_bytes out = {.arena = *state};
    feed_put_escaped(&out, DL_STR("a<b>&\"c"));
    feed_put_point(&out, '<');
    feed_put_point(&out, 0xE9);
    assert_str(feed_bytes_str(&out), "a&lt;b&gt;&amp;&quot;c&lt;é");
}

/* Text is looked at in steps of eight bytes. */
static void
signs_are_found_wherever_they_stand(void **state)
{
    for (int sign = 1; sign < 0x100; sign++)
        for (size_t at = 0; at < 20; at++) {
            struct feed_bytes out = {.arena = *state};
            char text[] = "a\xc2\xa0-b.............";
            bool escaped = strchr("&<>\"", sign) != NULL;
            text[at % (sizeof text - 1)] = (char)sign;
            feed_put_escaped(&out, dl_str_from(text));
            assert_int_equal(out.count > sizeof text - 1, escaped);
            assert_int_equal(memchr(out.at, '&', out.count) != NULL, escaped);
        }
}

static void
nothing_is_empty(void **state)
{
    struct feed_bytes out = {.arena = *state};
    feed_put(&out, DL_STR(""));
    assert_str(feed_bytes_str(&out), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(pieces_are_put_one_behind_the_other),
        arena_test(signs_of_markup_are_escaped),
        arena_test(signs_are_found_wherever_they_stand),
        arena_test(nothing_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
