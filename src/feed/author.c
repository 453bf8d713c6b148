/* Who wrote an item, of the many ways to write that. */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"

#include <dateline/text.h>

static bool
has_byte(struct dl_str text, char c)
{
    return text.bytes && memchr(text.at, c, text.bytes);
}

/* What stands between `open` and the last `close`; empty when nothing does. */
static struct dl_str
between(struct dl_str text, char open, char close)
{
    size_t from = 0, to = text.bytes;
    while (from < text.bytes && text.at[from] != open)
        from++;
    while (to > from && text.at[to - 1] != close)
        to--;
    if (to <= from + 1)
        return DL_STR("");
    return dl_str_trim((struct dl_str){text.at + from + 1, to - from - 2});
}

static bool
is_mail_address(struct dl_str text)
{
    return has_byte(text, '@') && !has_byte(text, ' ');
}

static bool
is_address(struct dl_str text)
{
    return is_mail_address(text) ||
           dl_str_find(text, DL_STR("://"), 0) != SIZE_MAX;
}

static struct dl_str
unquote(struct dl_str text)
{
    text = dl_str_trim(text);
    if (text.bytes > 1 && text.at[0] == '"' && text.at[text.bytes - 1] == '"')
        return (struct dl_str){text.at + 1, text.bytes - 2};
    return text;
}

/* RSS 2.0: "a@b (Name)"; RFC 5322: "Name <a@b>". */
static struct dl_str
name_in(struct dl_str text)
{
    struct dl_str round = between(text, '(', ')'),
                  angle = between(text, '<', '>');
    const char *open = text.bytes ? memchr(text.at, '<', text.bytes) : NULL;
    if (is_mail_address(angle)) {
        struct dl_str name =
            unquote((struct dl_str){text.at, (size_t)(open - text.at)});
        return name.bytes ? name : angle;
    }
    open = text.bytes ? memchr(text.at, '(', text.bytes) : NULL;
    if (round.bytes && open &&
        is_mail_address(
            dl_str_trim((struct dl_str){text.at, (size_t)(open - text.at)})))
        return round;
    return unquote(text);
}

struct dl_str
feed_author(struct dl_arena *arena, struct dl_str written)
{
    struct dl_str best = DL_STR(""), line;
    while (dl_str_line(&written, &line)) {
        line = dl_str_trim(line);
        struct dl_str name =
            is_mail_address(line) || has_byte(line, '@') ? name_in(line) : line;
        bool better = !best.bytes || (is_address(best) && !is_address(name));
        if (name.bytes && better)
            best = name;
    }
    return dl_text_clean_line(arena, dl_html_line(arena, best));
}
