/* The line editor of prompts and pickers: moves and erases by clusters. */
/* SPDX-License-Identifier: ISC */
#include "tui/edit.h"

#include <dateline/text.h>

#include <string.h>

struct dl_str
edit_text(const struct edit *edit)
{
    return (struct dl_str){edit->text, edit->bytes};
}

void
edit_set(struct edit *edit, struct dl_str text)
{
    size_t bytes = text.bytes <= EDIT_BYTES_MAX ? text.bytes : 0;
    if (bytes > 0)
        memmove(edit->text, text.at, bytes);
    edit->bytes = edit->cursor = bytes;
}

size_t
edit_offset(const struct edit *edit, int column)
{
    size_t at = 0;
    for (; column > 1 && at < edit->bytes; column--)
        dl_utf8_decode(edit_text(edit), at, &at);
    return at;
}

size_t
edit_view(const struct edit *edit, int cols)
{
    struct dl_str before = {edit->text, edit->cursor};
    while (dl_text_cols(before) > cols && before.bytes > 0) {
        int wide;
        size_t skip = dl_text_cluster(before, 0, &wide);
        before.at += skip;
        before.bytes -= skip;
    }
    return edit->cursor - before.bytes;
}

size_t
edit_hit(const struct edit *edit, int cols, int col)
{
    size_t at = edit_view(edit, cols);
    for (int from = 0, wide = 0; at < edit->bytes; from += wide) {
        size_t next = dl_text_cluster(edit_text(edit), at, &wide);
        if (col < from + wide)
            break;
        at = next;
    }
    return at;
}

static size_t
cluster_before(const struct edit *edit, size_t offset)
{
    size_t start = 0;
    while (start < offset) {
        int cols;
        size_t next = dl_text_cluster(edit_text(edit), start, &cols);
        if (next >= offset)
            break;
        start = next;
    }
    return start;
}

static size_t
cluster_after(const struct edit *edit, size_t offset)
{
    int cols;
    if (offset >= edit->bytes)
        return edit->bytes;
    return dl_text_cluster(edit_text(edit), offset, &cols);
}

static size_t
word_before(const struct edit *edit, size_t offset)
{
    while (offset > 0 && edit->text[offset - 1] == ' ')
        offset--;
    while (offset > 0 && edit->text[offset - 1] != ' ')
        offset--;
    return offset;
}

static void
erase(struct edit *edit, size_t from, size_t to)
{
    memmove(edit->text + from, edit->text + to, edit->bytes - to);
    edit->bytes -= to - from;
    edit->cursor = from;
}

static void
insert(struct edit *edit, uint32_t point)
{
    char bytes[4];
    size_t count = (size_t)dl_utf8_encode(point, bytes);
    if (edit->bytes + count > EDIT_BYTES_MAX)
        return;
    char *at = edit->text + edit->cursor;
    memmove(at + count, at, edit->bytes - edit->cursor);
    memcpy(at, bytes, count);
    edit->bytes += count;
    edit->cursor += count;
}

static bool
is_printable(dl_key key)
{
    return key >= ' ' && key != 0x7f && !(key >= 0x80 && key < 0xa0) &&
           key <= 0x10ffff;
}

static bool
move(struct edit *edit, dl_key key)
{
    switch (key) {
    case DL_KEY_LEFT:
    case DL_KEY_CONTROL | 'b':
        edit->cursor = cluster_before(edit, edit->cursor);
        return true;
    case DL_KEY_RIGHT:
    case DL_KEY_CONTROL | 'f':
        edit->cursor = cluster_after(edit, edit->cursor);
        return true;
    case DL_KEY_HOME:
    case DL_KEY_CONTROL | 'a':
        edit->cursor = 0;
        return true;
    case DL_KEY_END:
    case DL_KEY_CONTROL | 'e':
        edit->cursor = edit->bytes;
        return true;
    default:
        return false;
    }
}

static bool
cut(struct edit *edit, dl_key key)
{
    size_t at = edit->cursor;
    switch (key) {
    case DL_KEY_BACKSPACE:
    case DL_KEY_CONTROL | 'h':
        erase(edit, cluster_before(edit, at), at);
        return true;
    case DL_KEY_DELETE:
    case DL_KEY_CONTROL | 'd':
        erase(edit, at, cluster_after(edit, at));
        return true;
    case DL_KEY_CONTROL | 'w':
        erase(edit, word_before(edit, at), at);
        return true;
    case DL_KEY_CONTROL | 'u':
        erase(edit, 0, at);
        return true;
    case DL_KEY_CONTROL | 'k':
        erase(edit, at, edit->bytes);
        return true;
    default:
        return false;
    }
}

bool
edit_key(struct edit *edit, dl_key key, bool *changed)
{
    size_t before = edit->bytes;
    *changed = false;
    if (move(edit, key))
        return true;
    if (key == DL_KEY_SPACE)
        insert(edit, ' ');
    else if (is_printable(key))
        insert(edit, key);
    else if (!cut(edit, key))
        return false;
    *changed = edit->bytes != before;
    return true;
}
