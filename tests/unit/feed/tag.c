/* Tags quoted, closed and opened as they should have been. */
/* SPDX-License-Identifier: ISC */
#include "mending.h"

static struct dl_str
mended(void **state, const char *text)
{
    return feed_bytes_str(&mend_all(state, dl_str_from(text))->out);
}

static void
attributes_are_quoted_and_escaped(void **state)
{
    assert_str(mended(state, "<a b=c d e='\"<' f=\"1&2\"g=h/><i>"),
               "<a b=\"c\" d=\"\" e=\"&quot;&lt;\" f=\"1&amp;2\" "
               "g=\"h\"><i></i></a>");
    assert_str(mended(state, "<a 1z='2' \xc3\xa9='3'></a>"), "<a></a>");
}

static void
end_tags_close_what_is_open_in_theirs(void **state)
{
    assert_str(mended(state, "<r><a><b></a></b><c></r>"),
               "<r><a><b></b></a><c></c></r>");
}

static void
the_root_stays_open_to_the_end(void **state)
{
    assert_str(mended(state, "<r></r><a/><s></s>"), "<r><a></a><s></s></r>");
}

static void
an_item_ends_what_was_not_closed_before_it(void **state)
{
    assert_str(mended(state, "<r><item><b><item></item></item></r>"),
               "<r><item><b></b></item><item></item></r>");
    assert_str(mended(state, "<rss><channel><title>x<item></rss>"),
               "<rss><channel><title></title><item></item></channel></rss>");
    assert_str(mended(state, "<r><x:ENTRY><x:ENTRY></r>"),
               "<r><x:ENTRY></x:ENTRY><x:ENTRY></x:ENTRY></r>");
}

static void
signs_that_begin_no_tag_are_text(void **state)
{
    struct feed_mending *out = mend_all(state, DL_STR("<r>1 <2 < 3 <"));
    assert_str(feed_bytes_str(&out->out), "<r></r>");
    assert_int_equal(out->texts.count, 6);
    assert_str(out->texts.at[1].text, "<");
    assert_str(out->texts.at[2].text, "2 ");
    for (size_t i = 0; i < out->texts.count; i++)
        assert_int_equal(out->texts.at[i].place, 1);
}

static void
quotes_that_are_not_closed_hide_nothing(void **state)
{
    assert_str(mended(state, "<r><a b='x><c/></r>"),
               "<r><a b=\"x\"><c></c></a></r>");
}

/* Names that the parser would refuse, or take in part for text. */
static void
names_have_one_colon_and_an_end(void **state)
{
    enum { LONG = 60000 };
    char *text = dl_arena_alloc(*state, LONG + 2);
    assert_str(mended(state, "<r><a:b:12c d:e:f='g' h:i='j'/></r>"),
               "<r><a:b h:i=\"j\"></a:b></r>");
    memset(text, 'n', LONG);
    text[0] = '<', text[LONG] = '>';
    assert_int_equal(mended(state, text).bytes, 2 * FEED_NAME_MAX + 5);
}

static void
depth_attributes_and_length_are_bounded(void **state)
{
    enum { DEEP = 100000, LONG = FEED_TAG_MAX + 10 };
    struct feed_bytes deep = {.arena = *state}, wide = {.arena = *state},
                      long_one = {.arena = *state};
    feed_put(&deep, DL_STR("<r>"));
    feed_put(&wide, DL_STR("<r"));
    feed_put(&long_one, DL_STR("<r><a b=\""));
    for (int i = 0; i < DEEP; i++)
        feed_put(&deep, DL_STR("<d>"));
    for (int i = 0; i < 1000; i++)
        feed_put(&wide, DL_STR(" a=b"));
    for (int i = 0; i < LONG; i++)
        feed_put_byte(&long_one, 'x');
    feed_put(&wide, DL_STR(">"));
    feed_put(&long_one, DL_STR("\"/><c/>"));
    assert_int_equal(mend_all(state, feed_bytes_str(&deep))->out.count,
                     7 + (FEED_DEPTH_MAX - 1) * 7);
    assert_int_equal(mend_all(state, feed_bytes_str(&wide))->out.count,
                     7 + FEED_ATTRIBUTES_MAX * 6);
    assert_str(feed_bytes_str(&mend_all(state, feed_bytes_str(&long_one))->out),
               "<r><c></c></r>");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(attributes_are_quoted_and_escaped),
        arena_test(end_tags_close_what_is_open_in_theirs),
        arena_test(the_root_stays_open_to_the_end),
        arena_test(an_item_ends_what_was_not_closed_before_it),
        arena_test(signs_that_begin_no_tag_are_text),
        arena_test(quotes_that_are_not_closed_hide_nothing),
        arena_test(names_have_one_colon_and_an_end),
        arena_test(depth_attributes_and_length_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
