/* What bytes are, told by themselves; a file name only helps. */
/* SPDX-License-Identifier: ISC */
#include "feed/mend.h"

#include <dateline/feed.h>

enum { LOOK_BYTES = 16384, LINES_MAX = 60 };

static const struct {
    const char *name;
    enum dl_form form;
} roots[] = {
    {"rss", DL_FORM_FEED},     {"rdf", DL_FORM_FEED},
    {"feed", DL_FORM_FEED},    {"channel", DL_FORM_FEED},
    {"entry", DL_FORM_FEED},   {"opml", DL_FORM_OUTLINE},
    {"html", DL_FORM_PAGE},    {"head", DL_FORM_PAGE},
    {"body", DL_FORM_PAGE},    {"title", DL_FORM_PAGE},
    {"meta", DL_FORM_PAGE},    {"link", DL_FORM_PAGE},
    {"div", DL_FORM_PAGE},     {"p", DL_FORM_PAGE},
    {"article", DL_FORM_PAGE}, {"main", DL_FORM_PAGE},
    {"section", DL_FORM_PAGE}, {"table", DL_FORM_PAGE},
    {"h1", DL_FORM_PAGE},      {"script", DL_FORM_PAGE},
    {"header", DL_FORM_PAGE},  {"center", DL_FORM_PAGE},
};

static const struct {
    const char *end;
    enum dl_form form;
} names[] = {
    {".rss", DL_FORM_FEED},     {".atom", DL_FORM_FEED},
    {".rdf", DL_FORM_FEED},     {".xml", DL_FORM_FEED},
    {".json", DL_FORM_JSON},    {".jsonfeed", DL_FORM_JSON},
    {".opml", DL_FORM_OUTLINE}, {".html", DL_FORM_PAGE},
    {".htm", DL_FORM_PAGE},     {".xhtml", DL_FORM_PAGE},
    {".eml", DL_FORM_MAIL},     {".mbox", DL_FORM_MAIL},
};

static enum dl_form
by_name(struct dl_str name)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct dl_str end = dl_str_from(names[i].end);
        if (name.bytes >= end.bytes &&
            dl_str_eq_nocase(
                (struct dl_str){name.at + name.bytes - end.bytes, end.bytes},
                end))
            return names[i].form;
    }
    return DL_FORM_NONE;
}

/* The first bytes as ASCII: zero bytes of UTF-16 and UTF-32 are left out, and
 * so is a byte-order mark. */
static struct dl_str
look(struct dl_str bytes, char out[LOOK_BYTES])
{
    size_t count = 0, at = 0;
    while (at < bytes.bytes && at < 4 &&
           ((unsigned char)bytes.at[at] >= 0xBB || bytes.at[at] == '\0'))
        at++;
    for (; at < bytes.bytes && count < LOOK_BYTES; at++)
        if (bytes.at[at])
            out[count++] = bytes.at[at];
    return dl_str_trim((struct dl_str){out, count});
}

/* By the root element, without its prefix. */
static enum dl_form
by_root(struct dl_str text)
{
    struct feed_entities ignored = {.count = 0};
    size_t at = feed_root(text, &ignored) + 1, end = at;
    for (; end < text.bytes &&
           (dl_is_upper(text.at[end]) || dl_is_lower(text.at[end]) ||
            dl_is_digit(text.at[end]) || strchr(":-_", text.at[end]));
         end++)
        if (text.at[end] == ':')
            at = end + 1;
    for (size_t i = 0; at < end && i < sizeof roots / sizeof roots[0]; i++)
        if (dl_str_eq_nocase((struct dl_str){text.at + at, end - at},
                             dl_str_from(roots[i].name)))
            return roots[i].form;
    return DL_FORM_NONE;
}

/* ---- mail ---- */

static bool
is_field(struct dl_str line)
{
    size_t i = 0;
    while (i < line.bytes && (unsigned char)line.at[i] > ' ' &&
           line.at[i] != ':')
        i++;
    return i > 0 && i < line.bytes && line.at[i] == ':';
}

static bool
begins_nocase(struct dl_str line, const char *with)
{
    struct dl_str head = dl_str_from(with);
    return line.bytes >= head.bytes &&
           dl_str_eq_nocase((struct dl_str){line.at, head.bytes}, head);
}

/* A block of header fields that says who sent it, and when or how. */
static bool
is_mail(struct dl_str text)
{
    static const char *const ways[] = {
        "received:", "message-id:",  "mime-version:",
        "date:",     "return-path:", "delivered-to:"};
    struct dl_str line;
    bool from = false, way = false;
    if (dl_str_starts(text, DL_STR("From ")))
        dl_str_line(&text, &line); /* RFC 4155: an mbox */
    for (int i = 0; i < LINES_MAX && dl_str_line(&text, &line); i++) {
        if (!dl_str_trim(line).bytes)
            break;
        if (dl_is_space(*line.at))
            continue;
        if (!is_field(line))
            return false;
        from |= begins_nocase(line, "from:");
        for (size_t j = 0; j < sizeof ways / sizeof ways[0]; j++)
            way |= begins_nocase(line, ways[j]);
    }
    return from && way;
}

enum dl_form
dl_form_of(struct dl_str bytes, struct dl_str name)
{
    char room[LOOK_BYTES];
    struct dl_str text = look(bytes, room);
    enum dl_form named = by_name(name);
    if (!text.bytes)
        return DL_FORM_NONE;
    if (*text.at == '{')
        return dl_str_find(text, DL_STR("\"items\""), 0) != SIZE_MAX ||
                       dl_str_find(text, DL_STR("jsonfeed.org"), 0) !=
                           SIZE_MAX ||
                       named == DL_FORM_JSON
                   ? DL_FORM_JSON
                   : DL_FORM_NONE;
    if (is_mail(text))
        return DL_FORM_MAIL;
    struct dl_str doctype = DL_STR("<!doctype html");
    if (begins_nocase(text, doctype.at))
        return DL_FORM_PAGE;
    enum dl_form root = by_root(text);
    if (root != DL_FORM_NONE &&
        (*text.at == '<' || named != DL_FORM_NONE || root != DL_FORM_PAGE))
        return root;
    return *text.at == '<' ? named : DL_FORM_NONE;
}
