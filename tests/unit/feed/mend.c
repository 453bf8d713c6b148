/* Broken markup made well-formed. */
/* SPDX-License-Identifier: ISC */
#include "mending.h"

/* The texts of this place, in brackets. */
static void
put_texts(struct feed_bytes *out, const struct feed_mending *in, size_t place)
{
    for (size_t i = 0; i < in->texts.count; i++)
        if (in->texts.at[i].place == place) {
            feed_put_byte(out, '[');
            feed_put(out, in->texts.at[i].text);
            feed_put_byte(out, ']');
        }
}

/* The markup with its texts put back. */
static struct dl_str
mended(void **state, const char *text)
{
    struct feed_mending *in = mend_all(state, dl_str_from(text));
    struct feed_bytes out = {.arena = *state};
    size_t place = 0;
    for (size_t i = 0; i < in->out.count; i++) {
        if (in->out.at[i] == '<')
            put_texts(&out, in, place++);
        feed_put_byte(&out, in->out.at[i]);
    }
    assert_int_equal(place, in->place);
    return feed_bytes_str(&out);
}

static void
what_stands_before_the_root_goes(void **state)
{
    assert_str(mended(state, "garbage\n<?xml version='1.0'?><!-- <a> -->"
                             "<!DOCTYPE b [<!ENTITY x 'y'>]>\n<b>&x;</b>"),
               "<b>[y]</b>");
    assert_str(mended(state, "no markup < at all"), "");
}

static void
references_cdata_and_controls_are_text(void **state)
{
    assert_str(mended(state, "<a>R&D &amp; &eacute;<![CDATA[<p>&amp;\x01]]>"
                             "\x1b \xc2\x92</a>"),
               "<a>[R&D & é][<p>&amp;][ ’]</a>");
    assert_str(mended(state, "<a>x\xef\xbf\xbfy \xef\xbb\xbfz</a>"),
               "<a>[xy \xef\xbb\xbfz]</a>");
}

/* Text is looked at in steps of eight bytes. */
static void
odd_bytes_are_found_wherever_they_stand(void **state)
{
    for (size_t at = 0; at < 20; at++) {
        char text[] = "<a>..................../</a>";
        text[3 + at] = '\x01';
        struct dl_str out = mended(state, text);
        assert_int_equal(out.bytes, sizeof text); /* one less, two brackets */
        assert_null(memchr(out.at, '\x01', out.bytes));
        text[3 + at] = '\x7f';
        assert_int_equal(mended(state, text).bytes, sizeof text);
        text[3 + at] = '\x1f';
        assert_int_equal(mended(state, text).bytes, sizeof text);
    }
}

static void
asides_go_and_unfinished_ones_are_passed(void **state)
{
    assert_str(mended(state, "<a><!-- x --><?y?><!z>b</a>"), "<a>[b]</a>");
    assert_str(mended(state, "<a><!-- x<b>y</b>"), "<a>[ x]<b>[y]</b></a>");
}

static void
a_section_that_is_cut_holds_the_rest(void **state)
{
    assert_str(mended(state, "<a><![CDATA[x <b>"), "<a>[x <b>]</a>");
}

static void
white_space_is_one_text(void **state)
{
    assert_str(mended(state, "<a>\n  <b>x</b>\t</a>"),
               "<a>[ ]<b>[x]</b>[ ]</a>");
}

static void
hostile_repeats_take_linear_time(void **state)
{
    enum { TIMES = 300000 };
    static const char *const pieces[] = {
        "<!--", "<?",  "<!x",  "<a '",      "<a \"",      "<a",
        "&",    "<b>", "</b>", "<![CDATA[", "<!DOCTYPE ["};
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        size_t bytes = strlen(pieces[i]);
        char *text = dl_arena_alloc(*state, TIMES * bytes + 4);
        memcpy(text, "<a>", 3);
        for (int j = 0; j < TIMES; j++)
            memcpy(text + 3 + (size_t)j * bytes, pieces[i], bytes);
        mend_all(state, (struct dl_str){text, TIMES * bytes + 3});
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_stands_before_the_root_goes),
        arena_test(references_cdata_and_controls_are_text),
        arena_test(odd_bytes_are_found_wherever_they_stand),
        arena_test(asides_go_and_unfinished_ones_are_passed),
        arena_test(a_section_that_is_cut_holds_the_rest),
        arena_test(white_space_is_one_text),
        arena_test(hostile_repeats_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
