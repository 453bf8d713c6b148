/* The inside of an element as text or as markup. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/capture.h"

#include <dateline/text.h>

struct hearing {
    struct feed_capture capture;
    int depth;
};

static bool
on_open(void *self, const struct feed_tag *tag)
{
    struct hearing *hearing = self;
    if (hearing->depth++)
        feed_capture_open(&hearing->capture, tag,
                          DL_STR("https://base.example/"));
    return true;
}

static void
on_text(void *self, struct dl_str text)
{
    struct hearing *hearing = self;
    feed_capture_text(&hearing->capture, text);
}

static void
on_close(void *self, struct dl_str name)
{
    struct hearing *hearing = self;
    hearing->depth--;
    assert_int_equal(feed_capture_close(&hearing->capture, name),
                     hearing->depth > 0);
}

static struct dl_str
captured(void **state, enum feed_capture_how how, bool turns, const char *text)
{
    struct hearing hearing = {.depth = 0};
    struct feed_listener listener = {on_open, on_text, on_close, &hearing};
    feed_capture_begin(&hearing.capture, *state, how);
    hearing.capture.turns = turns;
    feed_markup_read(*state, dl_str_from(text), &listener);
    return feed_capture_end(&hearing.capture, *state);
}

static void
text_loses_its_tags_and_scripts(void **state)
{
    assert_str(captured(state, FEED_AS_TEXT, false,
                        "<t>a <b>&lt;b&gt;</b><script>x</script> c</t>"),
               "a <b> c");
}

static void
lines_keep_elements_apart(void **state)
{
    assert_str(
        captured(state, FEED_AS_LINES, false, "<t><n>Ada</n><m>a@b</m></t>"),
        "Ada\n\na@b");
}

static void
markup_escapes_its_text_and_html_does_not(void **state)
{
    assert_str(
        captured(state, FEED_AS_MARKUP, false, "<t>&lt;x&gt;<b>y</b><br/></t>"),
        "&lt;x&gt;<b>y</b><br>");
    assert_str(captured(state, FEED_AS_HTML, false, "<t>&lt;p&gt;<b>y</b></t>"),
               "<p><b>y</b>");
}

static void
plain_text_turns_to_markup_with_its_first_tag(void **state)
{
    assert_str(captured(state, FEED_AS_TEXT, true, "<t>1 &lt; 2</t>"), "1 < 2");
    assert_str(captured(state, FEED_AS_TEXT, true, "<t>1 &lt; 2<p>x</p></t>"),
               "1 &lt; 2<p>x</p>");
}

static void
addresses_are_made_absolute(void **state)
{
    assert_str(captured(state, FEED_AS_MARKUP, false,
                        "<t><a href='/x' title='\"'>y</a></t>"),
               "<a href=\"https://base.example/x\" title=\"&quot;\">y</a>");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(text_loses_its_tags_and_scripts),
        arena_test(lines_keep_elements_apart),
        arena_test(markup_escapes_its_text_and_html_does_not),
        arena_test(plain_text_turns_to_markup_with_its_first_tag),
        arena_test(addresses_are_made_absolute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
