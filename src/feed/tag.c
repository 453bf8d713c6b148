/* Tags made well-formed: attributes quoted, elements nested and closed.
 *
 * An end tag closes the innermost element of its name and all that is open in
 * that; one that nothing open answers to is left out. The root is closed at the
 * end alone, so what stands behind a root closed too early is still read. An
 * item or entry that begins where none can stand ends what is open there.
 */
/* SPDX-License-Identifier: ISC */
#include "feed/mend.h"

bool
feed_begins_name(char c)
{
    return dl_is_upper(c) || dl_is_lower(c) || c == '_';
}

static bool
is_name_byte(char c)
{
    return feed_begins_name(c) || dl_is_digit(c) || c == '-' || c == '.' ||
           c == ':';
}

/* The name at `at`, with one colon at most: the parser must not stumble over
 * it, or it would lose count of the tags. */
static struct dl_str
name_at(struct dl_str text, size_t at)
{
    size_t limit =
        text.bytes - at > FEED_NAME_MAX ? at + FEED_NAME_MAX : text.bytes;
    size_t end = at;
    int colons = 0;
    while (end < limit && is_name_byte(text.at[end]) &&
           (text.at[end] != ':' || ++colons == 1))
        end++;
    return (struct dl_str){text.at + at, end - at};
}

static struct dl_str
local_name(struct dl_str name)
{
    const char *colon = memchr(name.at, ':', name.bytes);
    size_t skip = colon ? (size_t)(colon - name.at) + 1 : 0;
    return (struct dl_str){name.at + skip, name.bytes - skip};
}

/* ---- where a tag ends ---- */

/* The offset of the '>', or of the '<' of another tag, that ends the tag at
 * `at`; quoted ones do not count. SIZE_MAX when none is near. */
static size_t
end_quoted(struct dl_str text, size_t at)
{
    size_t limit =
        text.bytes - at > FEED_TAG_MAX ? at + FEED_TAG_MAX : text.bytes;
    for (size_t i = at + 1; i < limit; i++) {
        char c = text.at[i];
        if (c == '>' || c == '<')
            return i;
        if (c != '"' && c != '\'')
            continue;
        const char *close = memchr(text.at + i + 1, c, limit - i - 1);
        if (!close)
            break;
        i = (size_t)(close - text.at);
    }
    return SIZE_MAX;
}

/* As end_quoted, but a quote that is never closed does not hide the end.
 * Without any end SIZE_MAX. */
static size_t
tag_end(struct dl_str text, size_t at)
{
    size_t end = end_quoted(text, at);
    if (end != SIZE_MAX)
        return end;
    const char *close = memchr(text.at + at, '>', text.bytes - at);
    return close ? (size_t)(close - text.at) : SIZE_MAX;
}

/* ---- the stack of open elements ---- */

static void
close_one(struct feed_mending *mending)
{
    struct feed_bytes *out = &mending->out;
    feed_put(out, DL_STR("</"));
    feed_put(out, mending->open[--mending->depth]);
    feed_put_byte(out, '>');
    mending->place++;
}

/* Close until `depth` elements are open; the root stays so. */
static void
close_to(struct feed_mending *mending, size_t depth)
{
    while (mending->depth > depth && mending->depth > 1)
        close_one(mending);
}

void
feed_tags_close(struct feed_mending *mending)
{
    while (mending->depth)
        close_one(mending);
}

static void
mend_end_tag(struct feed_mending *mending, struct dl_str name)
{
    for (size_t i = mending->depth; i-- > 0;)
        if (dl_str_eq(mending->open[i], name)) {
            close_to(mending, i);
            return;
        }
}

static bool
holds_records(struct dl_str name)
{
    static const char *const names[] = {"rss", "rdf", "channel", "feed",
                                        "items"};
    struct dl_str local = local_name(name);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (dl_str_eq_nocase(local, dl_str_from(names[i])))
            return true;
    return false;
}

/* The last letter decides for most tags. */
static bool
is_record(struct dl_str name)
{
    char last = dl_to_lower(name.at[name.bytes - 1]);
    if (last != 'm' && last != 'y')
        return false;
    struct dl_str local = local_name(name);
    return dl_str_eq_nocase(local, DL_STR("item")) ||
           dl_str_eq_nocase(local, DL_STR("entry"));
}

/* An item or entry stands in the feed: whatever else is open, another item or
 * a title, was not closed. */
static void
end_record(struct feed_mending *mending, struct dl_str name)
{
    size_t keep = 1;
    if (!is_record(name))
        return;
    for (size_t i = 1; i < mending->depth; i++)
        if (holds_records(mending->open[i]))
            keep = i + 1;
    close_to(mending, keep);
}

/* ---- attributes ---- */

static bool
is_attribute_end(char c)
{
    return dl_is_space(c) || c == '=' || c == '/' || c == '"' || c == '\'';
}

/* The name at `at`: whatever stands there up to a space or sign. */
static struct dl_str
attribute_name(struct dl_str tag, size_t at)
{
    size_t end = at;
    while (end < tag.bytes && !is_attribute_end(tag.at[end]))
        end++;
    return (struct dl_str){tag.at + at, end - at};
}

static bool
is_good_name(struct dl_str name)
{
    if (!name.bytes || !feed_begins_name(*name.at))
        return false;
    return name_at(name, 0).bytes == name.bytes;
}

/* The value at `at`, quoted or not; returns the offset behind it. */
static size_t
read_value(struct dl_str tag, size_t at, struct dl_str *value)
{
    while (at < tag.bytes && dl_is_space(tag.at[at]))
        at++;
    size_t end = at;
    if (at < tag.bytes && (tag.at[at] == '"' || tag.at[at] == '\'')) {
        const char *close =
            memchr(tag.at + at + 1, tag.at[at], tag.bytes - at - 1);
        end = close ? (size_t)(close - tag.at) : tag.bytes;
        *value = (struct dl_str){tag.at + at + 1, end - at - 1};
        return close ? end + 1 : end;
    }
    while (end < tag.bytes && !dl_is_space(tag.at[end]))
        end++;
    *value = (struct dl_str){tag.at + at, end - at};
    return end;
}

/* What cannot stand in a value as it is: signs, controls, U+FFFE, U+FFFF. */
static bool
is_odd(struct dl_str value, size_t at)
{
    unsigned char c = (unsigned char)value.at[at];
    if (c == 0xEF)
        return at + 2 < value.bytes && value.at[at + 1] == '\xbf' &&
               (unsigned char)value.at[at + 2] >= 0xBE;
    return c == '&' || c == '<' || c == '"' || c == 0x7F ||
           (c < 0x20 && !dl_is_space((char)c));
}

static void
put_value(struct feed_mending *mending, struct dl_str value)
{
    struct feed_bytes *out = &mending->out;
    size_t from = 0, i = 0;
    while (i < value.bytes) {
        char c = value.at[i];
        if (!is_odd(value, i)) {
            i++;
            continue;
        }
        feed_put(out, (struct dl_str){value.at + from, i - from});
        if (c == '&') {
            i = feed_reference_put(&mending->entities, value, i, true, out);
        } else {
            if (c == '<' || c == '"')
                feed_put_point(out, (uint32_t)c);
            i += (unsigned char)c == 0xEF ? 3 : 1;
        }
        from = i;
    }
    feed_put(out, (struct dl_str){value.at + from, i - from});
}

static void
put_attribute(struct feed_mending *mending, struct dl_str name,
              struct dl_str value)
{
    feed_put_byte(&mending->out, ' ');
    feed_put(&mending->out, name);
    feed_put(&mending->out, DL_STR("=\""));
    put_value(mending, value);
    feed_put_byte(&mending->out, '"');
}

/* `tag` is what stands behind the name. */
static void
put_attributes(struct feed_mending *mending, struct dl_str tag)
{
    size_t at = 0;
    int count = 0;
    while (at < tag.bytes && count < FEED_ATTRIBUTES_MAX) {
        struct dl_str name = attribute_name(tag, at), value = DL_STR("");
        if (!name.bytes) {
            at++;
            continue;
        }
        at += name.bytes;
        size_t sign = at;
        while (sign < tag.bytes && dl_is_space(tag.at[sign]))
            sign++;
        if (sign < tag.bytes && tag.at[sign] == '=')
            at = read_value(tag, sign + 1, &value);
        if (is_good_name(name)) {
            put_attribute(mending, name, value);
            count++;
        }
    }
}

/* ---- a tag ---- */

/* `inside`: the name and all behind it up to the end of the tag. */
static void
mend_start_tag(struct feed_mending *mending, struct dl_str inside)
{
    struct dl_str name = name_at(inside, 0);
    bool empty = inside.at[inside.bytes - 1] == '/';
    end_record(mending, name);
    if (mending->depth == FEED_DEPTH_MAX)
        return;
    feed_put_byte(&mending->out, '<');
    feed_put(&mending->out, name);
    put_attributes(
        mending, (struct dl_str){inside.at + name.bytes,
                                 inside.bytes - name.bytes - (empty ? 1 : 0)});
    feed_put_byte(&mending->out, '>');
    mending->place++;
    mending->open[mending->depth++] = name;
    if (empty && mending->depth > 1)
        close_one(mending);
}

void
feed_tag_mend(struct feed_mending *mending)
{
    struct dl_str text = mending->text;
    size_t at = mending->at;
    bool closes = at + 1 < text.bytes && text.at[at + 1] == '/';
    size_t begin = at + (closes ? 2 : 1);
    size_t end = begin < text.bytes && feed_begins_name(text.at[begin])
                     ? tag_end(text, at)
                     : SIZE_MAX;
    if (end == SIZE_MAX) {
        feed_text_put(mending, DL_STR("<"));
        mending->at++;
        return;
    }
    struct dl_str inside = {text.at + begin, end - begin};
    mending->at = text.at[end] == '>' ? end + 1 : end;
    if (inside.bytes > FEED_TAG_MAX)
        return;
    if (closes)
        mend_end_tag(mending, name_at(inside, 0));
    else
        mend_start_tag(mending, inside);
}
