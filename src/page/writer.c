/* Words, and what stands between them, as text. */
/* SPDX-License-Identifier: ISC */
#include "page/writer.h"

#include <assert.h>

enum { QUOTES_MAX = 4 };

void
writer_put(struct writer *w, const char *at, size_t bytes)
{
    if (!bytes)
        return;
    while (w->out.count + bytes > w->out.room)
        w->out.at = dl_arena_grow(w->arena, w->out.at, w->out.room,
                                  &w->out.room, sizeof *w->out.at);
    assert(w->out.at);
    memcpy(w->out.at + w->out.count, at, bytes);
    w->out.count += bytes;
}

void
writer_say(struct writer *w, const char *text)
{
    writer_put(w, text, strlen(text));
}

void
writer_gap(struct writer *w, int breaks)
{
    w->gap = w->gap < breaks ? breaks : w->gap;
    w->space = false;
}

void
writer_break(struct writer *w)
{
    writer_gap(w, w->gap + 1 < 2 ? w->gap + 1 : 2);
}

void
writer_settle(struct writer *w)
{
    if (w->gap && !w->fresh) {
        if (w->out.count)
            writer_put(w, "\n\n", (size_t)w->gap);
        for (int i = 0; i < w->quotes && i < QUOTES_MAX; i++)
            writer_say(w, "> ");
    } else if (w->space && !w->fresh && w->out.count) {
        writer_say(w, " ");
    }
    w->gap = 0;
    w->space = w->fresh = false;
    anchors_word(&w->anchors, w->out.count);
}

/* Bytes of the white space at `at`: no-break spaces are as good as others; a
 * soft hyphen is nothing at all. */
static size_t
space_at(struct dl_str text, size_t at, bool *soft)
{
    static const char *const spaces[] = {"\u00a0", "\u202f", "\u2007"};
    struct dl_str rest = {text.at + at, text.bytes - at};
    *soft = false;
    if (dl_is_space(*rest.at) || *rest.at == '\f')
        return 1;
    if ((unsigned char)*rest.at < 0xc2)
        return 0;
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (dl_str_starts(rest, dl_str_from(spaces[i])))
            return strlen(spaces[i]);
    *soft = dl_str_starts(rest, DL_STR("\u00ad"));
    return *soft ? 2 : 0;
}

/* Whether a byte cannot begin a space or soft hyphen: nearly all cannot. */
static bool
is_in_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte > ' ' && byte != 0xc2 && byte != 0xe2;
}

static size_t
word_end(struct dl_str text, size_t at)
{
    bool soft;
    while (at < text.bytes &&
           (is_in_word(text.at[at]) || !space_at(text, at, &soft)))
        at++;
    return at;
}

void
writer_fold(struct writer *w, struct dl_str text)
{
    bool soft;
    for (size_t i = 0, start; i < text.bytes;) {
        size_t space = space_at(text, i, &soft);
        if (space) {
            bool line = w->plain && text.at[i] == '\n';
            if (line)
                writer_break(w);
            else
                w->space = w->space || !soft;
            i += space;
            continue;
        }
        start = i;
        i = word_end(text, i);
        writer_settle(w);
        writer_put(w, text.at + start, i - start);
    }
}

void
writer_keep(struct writer *w, struct dl_str text)
{
    struct dl_str line;
    while (text.bytes) {
        bool ends = memchr(text.at, '\n', text.bytes) != NULL;
        dl_str_line(&text, &line);
        if (line.bytes && (line.bytes > 1 || *line.at != '\r')) {
            writer_settle(w);
            writer_put(w, line.at, line.bytes);
        }
        if (ends)
            writer_break(w);
    }
}
