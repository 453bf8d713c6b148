/* The inside of one element, collected as text or as markup. */
/* SPDX-License-Identifier: ISC */
#include "feed/capture.h"

#include <dateline/page.h>

void
feed_capture_begin(struct feed_capture *capture, struct dl_arena *arena,
                   enum feed_capture_how how)
{
    capture->first = DL_STR("");
    capture->text.arena = arena;
    capture->text.count = 0;
    capture->how = how;
    capture->turns = false;
    capture->depth = capture->hidden = 0;
}

/* HTML, 13.1.2: elements that have no end tag; "</br>" would be another one. */
static bool
is_void(struct dl_str name)
{
    static const char *const names[] = {
        "area",  "base", "br",   "col",   "hr",     "embed", "img",
        "input", "link", "meta", "param", "source", "wbr"};
    return DL_STR_IN(name, names);
}

static bool
is_hidden(struct dl_str name)
{
    return dl_str_eq_nocase(name, DL_STR("script")) ||
           dl_str_eq_nocase(name, DL_STR("style"));
}

static void
put_attribute(struct feed_capture *capture, struct dl_str name,
              struct dl_str value, struct dl_str base)
{
    bool address = dl_str_is(name, "href") || dl_str_is(name, "src");
    struct dl_str whole = address && base.bytes
                              ? dl_url_join(capture->text.arena, base, value)
                              : value;
    feed_put_byte(&capture->text, ' ');
    feed_put(&capture->text, name);
    feed_put(&capture->text, DL_STR("=\""));
    feed_put_escaped(&capture->text, whole.bytes ? whole : value);
    feed_put_byte(&capture->text, '"');
}

static void
put_tag(struct feed_capture *capture, const struct feed_tag *tag,
        struct dl_str base)
{
    feed_put_byte(&capture->text, '<');
    feed_put(&capture->text, tag->name);
    for (int i = 0; i < tag->count; i++) {
        struct dl_str name, value = feed_attribute_at(tag, i, &name);
        put_attribute(capture, name, value, base);
    }
    feed_put_byte(&capture->text, '>');
}

/* There is more than the one text: it is written down. */
static void
settle(struct feed_capture *capture)
{
    struct dl_str first = capture->first;
    capture->first = DL_STR("");
    if (capture->how == FEED_AS_MARKUP)
        feed_put_escaped(&capture->text, first);
    else
        feed_put(&capture->text, first);
}

/* What stood before the first tag was plain. */
static void
turn_to_markup(struct feed_capture *capture)
{
    struct feed_bytes plain = capture->text;
    capture->text = (struct feed_bytes){.arena = plain.arena};
    feed_put_escaped(&capture->text, feed_bytes_str(&plain));
    capture->how = FEED_AS_MARKUP;
}

void
feed_capture_open(struct feed_capture *capture, const struct feed_tag *tag,
                  struct dl_str base)
{
    capture->depth++;
    settle(capture);
    if (capture->turns && capture->how == FEED_AS_TEXT)
        turn_to_markup(capture);
    if (capture->how >= FEED_AS_HTML)
        put_tag(capture, tag, base);
    else if (capture->how == FEED_AS_LINES)
        feed_put_byte(&capture->text, '\n');
    else if (!capture->hidden && is_hidden(tag->name))
        capture->hidden = capture->depth;
}

void
feed_capture_text(struct feed_capture *capture, struct dl_str text)
{
    if (capture->hidden)
        return;
    settle(capture);
    if (capture->text.count == 0 && capture->how != FEED_AS_MARKUP)
        capture->first = text;
    else if (capture->how == FEED_AS_MARKUP)
        feed_put_escaped(&capture->text, text);
    else
        feed_put(&capture->text, text);
}

bool
feed_capture_close(struct feed_capture *capture, struct dl_str name)
{
    if (capture->depth == 0)
        return false;
    settle(capture);
    if (capture->how >= FEED_AS_HTML && !is_void(name)) {
        feed_put(&capture->text, DL_STR("</"));
        feed_put(&capture->text, name);
        feed_put_byte(&capture->text, '>');
    } else if (capture->how == FEED_AS_LINES) {
        feed_put_byte(&capture->text, '\n');
    }
    if (capture->hidden == capture->depth)
        capture->hidden = 0;
    capture->depth--;
    return true;
}

struct dl_str
feed_capture_end(const struct feed_capture *capture, struct dl_arena *arena)
{
    if (capture->first.bytes)
        return dl_str_trim(capture->first);
    return dl_str_copy(arena, dl_str_trim(feed_bytes_str(&capture->text)));
}
