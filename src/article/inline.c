/* Markdown within a line: links become their words and are kept beside the
 * text, as pictures are; marks of emphasis and code go. What looks like a mark
 * but has no partner stays.
 */
/* SPDX-License-Identifier: ISC */
#include "article/inline.h"

#include <string.h>

enum {
    LINK_BYTES_MAX = 1024, /* of the words or the address of a link */
    FAILURES_MAX = 64,     /* then brackets on a line are plain */
    NESTED_MAX = 4,        /* a picture in a link, and so on */
    REFERENCES_MAX = 1000,
    QUESTIONS_MAX = 20000 /* then no reference is looked for any more */
};

/* A link or picture of Markdown, from its bracket to its end. */
struct found {
    struct dl_str words, url; /* url: empty when it leads nowhere */
    size_t end;               /* 0: there is none */
};

void
plain_put(struct plain *out, struct dl_str text)
{
    memcpy(out->at + out->bytes, text.at, text.bytes);
    out->bytes += text.bytes;
}

/* Offset of `close` at or after `from`, within reach and balanced against
 * `open`; 0 when there is none. */
static size_t
partner(struct dl_str line, size_t from, char open, char close)
{
    size_t depth = 0, end = from + LINK_BYTES_MAX;
    for (size_t i = from; i < line.bytes && i < end; i++) {
        if (line.at[i] == open)
            depth++;
        else if (line.at[i] == close && !depth--)
            return i;
    }
    return 0;
}

/* ---- addresses ---- */

/* The address in "address \"title\"" or "<address> 'title'". */
static struct dl_str
destination(struct dl_str inside)
{
    inside = dl_str_trim(inside);
    bool angled = dl_str_starts(inside, DL_STR("<"));
    if (angled) {
        inside = (struct dl_str){inside.at + 1, inside.bytes - 1};
        return dl_str_field(&inside, '>');
    }
    size_t end = 0;
    while (end < inside.bytes && !dl_is_space(inside.at[end]))
        end++;
    return (struct dl_str){inside.at, end};
}

bool
reference_read(struct dl_str line, struct reference *out)
{
    size_t close =
        dl_str_starts(line, DL_STR("[")) ? partner(line, 1, '[', ']') : 0;
    bool is = close && line.at[1] != '^' && close + 2 < line.bytes &&
              line.at[close + 1] == ':' && line.at[close + 2] == ' ';
    if (is && out) {
        struct dl_str rest = {line.at + close + 2, line.bytes - close - 2};
        *out = (struct reference){{line.at + 1, close - 1}, destination(rest)};
    }
    return is;
}

void
references_find(struct dl_arena *arena, struct dl_str text,
                struct references *out)
{
    struct dl_str line;
    while (out->count < REFERENCES_MAX && dl_str_line(&text, &line)) {
        struct reference reference;
        if (reference_read(dl_str_trim(line), &reference))
            DL_PUSH(arena, out, reference);
    }
}

/* Where a name leads; false when nobody says. */
static bool
look_up(struct references *references, struct dl_str name, struct dl_str *url)
{
    if (references->asked == QUESTIONS_MAX)
        return false;
    references->asked += references->count > 0;
    for (size_t i = 0; i < references->count; i++)
        if (dl_str_eq_nocase(references->at[i].name, name)) {
            *url = references->at[i].url;
            return true;
        }
    return false;
}

static bool
is_web(struct dl_str url)
{
    static const char *const schemes[] = {"http://", "https://"};
    for (size_t i = 0; i < 2; i++) {
        struct dl_str scheme = dl_str_from(schemes[i]);
        struct dl_str begin = {url.at, scheme.bytes};
        if (url.bytes > scheme.bytes && dl_str_eq_nocase(begin, scheme))
            return true;
    }
    return false;
}

/* A path from the folder of the file: of no other place, and no scheme. */
static bool
is_path(struct dl_str url)
{
    return url.bytes && !memchr(url.at, ':', url.bytes) &&
           !strchr("/\\#?~", url.at[0]);
}

static void
keep(struct plain *out, struct dl_link link)
{
    bool kept = is_web(link.url);
    if (link.image && !kept && !is_path(link.url))
        link.url = DL_STR("");
    kept |= link.image && (link.url.bytes || link.alt.bytes);
    if (out->links && kept && out->links->count < DL_LINKS_MAX)
        DL_PUSH(out->arena, out->links, link);
}

/* ---- links ---- */

/* A mark of a footnote, "[^1]" or "[^1]: ", has no words. */
static size_t
note_end(struct dl_str line, size_t close)
{
    struct dl_str rest = {line.at + close, line.bytes - close};
    return close + (dl_str_starts(rest, DL_STR("]: ")) ? 3 : 1);
}

/* "[words](address)", "[words][name]", "[words][]" and, where somebody says
 * where that leads, "[words]" at `at`. */
static struct found
find_link(struct plain *out, struct dl_str line, size_t at)
{
    struct found found = {.url = DL_STR("")};
    size_t close = partner(line, at + 1, '[', ']');
    if (!close)
        return found;
    found.words = (struct dl_str){line.at + at + 1, close - at - 1};
    if (dl_str_starts(found.words, DL_STR("^"))) {
        found.words.bytes = 0;
        found.end = note_end(line, close);
        return found;
    }
    char open = close + 1 < line.bytes ? line.at[close + 1] : ' ';
    if (open != '(' && open != '[') {
        bool known = look_up(out->references, found.words, &found.url);
        found.end = known ? close + 1 : 0;
        return found;
    }
    size_t end = partner(line, close + 2, open, open == '(' ? ')' : ']');
    struct dl_str inside = {line.at + close + 2, end - close - 2};
    if (!end)
        return found;
    if (open == '(')
        found.url = destination(inside);
    else
        look_up(out->references, inside.bytes ? inside : found.words,
                &found.url);
    found.end = end + 1;
    return found;
}

/* "<https://example.org>" */
static struct found
find_angled(struct dl_str line, size_t at)
{
    struct found found = {.url = DL_STR("")};
    struct dl_str rest = {line.at + at + 1, line.bytes - at - 1};
    size_t close = dl_str_find(rest, DL_STR(">"), 0);
    if (!is_web(rest) || close > LINK_BYTES_MAX || memchr(rest.at, ' ', close))
        return found;
    found.words = found.url = (struct dl_str){rest.at, close};
    found.end = at + close + 2;
    return found;
}

/* ---- emphasis ---- */

static bool
is_word(struct dl_str line, size_t at)
{
    unsigned char c = at < line.bytes ? (unsigned char)line.at[at] : ' ';
    return c >= 0x80 || dl_is_digit((char)c) ||
           dl_is_lower(dl_to_lower((char)c));
}

static bool
is_space(struct dl_str line, size_t at)
{
    return at >= line.bytes || dl_is_space(line.at[at]);
}

/* Bytes of the emphasis mark at `at`, 0 when it is none: a run of one kind
 * with a word on one side only. */
static size_t
emphasis_bytes(struct dl_str line, size_t at)
{
    char c = line.at[at];
    size_t bytes = 1;
    if (c != '*' && c != '_' && c != '`')
        return 0;
    while (bytes < 3 && at + bytes < line.bytes && line.at[at + bytes] == c)
        bytes++;
    bool before = at && !is_space(line, at - 1);
    bool after = !is_space(line, at + bytes);
    bool inside = at && is_word(line, at - 1) && is_word(line, at + bytes);
    if (!before && !after)
        return 0;
    return inside && c == '_' ? 0 : bytes;
}

/* Whether the mark at `at` has a partner: the same run on this line. */
static bool
has_partner(struct dl_str line, size_t at, size_t bytes)
{
    struct dl_str mark = {line.at + at, bytes};
    struct dl_str before = {line.at, at};
    return dl_str_find(line, mark, at + bytes) != SIZE_MAX ||
           dl_str_find(before, mark, 0) != SIZE_MAX;
}

/* ---- the line ---- */

/* A line while it is read. Once a mark was looked for in vain on it, it is
 * plain there. */
struct scan {
    struct dl_str line;
    int failures;
    bool paired[128], asked[128];
};

static void write_line(struct plain *out, struct dl_str line, int depth);

static void
write_link(struct plain *out, struct found found, int depth)
{
    uint32_t start = (uint32_t)out->bytes;
    size_t index = out->links ? out->links->count : 0, count = index;
    keep(out, (struct dl_link){
                  .span = {start, start}, .url = found.url, .alt = DL_STR("")});
    if (out->links)
        count = out->links->count;
    if (dl_str_eq(found.words, found.url) || depth == NESTED_MAX)
        plain_put(out, found.words);
    else
        write_line(out, found.words, depth + 1);
    if (count > index)
        out->links->at[index].span.end = (uint32_t)out->bytes;
}

/* Nothing of it stays in the text, nor the space behind it. */
static size_t
write_picture(struct plain *out, struct dl_str line, struct found found)
{
    uint32_t at = (uint32_t)out->bytes;
    struct dl_str alt = found.words;
    if (alt.bytes > DL_LINK_ALT_MAX)
        alt.bytes = 0;
    keep(out,
         (struct dl_link){
             .span = {at, at}, .url = found.url, .alt = alt, .image = true});
    bool open = !out->bytes || strchr(" \n", out->at[out->bytes - 1]);
    bool space = found.end < line.bytes && line.at[found.end] == ' ';
    return found.end + (open && space);
}

/* A link, picture or address at `at`, written; its end, or 0. */
static size_t
take_link(struct plain *out, struct scan *scan, size_t at, int depth)
{
    struct dl_str line = scan->line;
    char c = line.at[at];
    bool picture = c == '!' && at + 1 < line.bytes && line.at[at + 1] == '[';
    struct found found;
    if (c == 'h') {
        struct dl_str bare = dl_link_address(line, at);
        plain_put(out, bare);
        return bare.bytes ? at + bare.bytes : 0;
    }
    if (scan->failures == FAILURES_MAX)
        return 0;
    if (c == '[' || picture)
        found = find_link(out, line, at + picture);
    else if (c == '<')
        found = find_angled(line, at);
    else
        return 0;
    scan->failures += !found.end;
    if (!found.end)
        return 0;
    if (picture)
        return write_picture(out, line, found);
    write_link(out, found, depth);
    return found.end;
}

/* The mark of emphasis at `at`, if it has a partner: its bytes. */
static size_t
take_mark(struct scan *scan, size_t at)
{
    size_t mark = emphasis_bytes(scan->line, at);
    unsigned char c = (unsigned char)scan->line.at[at];
    if (mark && !scan->asked[c]) {
        scan->asked[c] = true;
        scan->paired[c] = has_partner(scan->line, at, mark);
    }
    return mark && scan->paired[c] ? mark : 0;
}

static void
write_line(struct plain *out, struct dl_str line, int depth)
{
    struct scan scan = {.line = line};
    for (size_t i = 0, end; i < line.bytes;) {
        end = take_link(out, &scan, i, depth);
        size_t mark = end ? 0 : take_mark(&scan, i);
        if (end || mark) {
            i = end ? end : i + mark;
            continue;
        }
        i += line.at[i] == '\\' && i + 1 < line.bytes &&
             strchr("*_[]#`", line.at[i + 1]);
        plain_put(out, (struct dl_str){line.at + i, 1});
        i++;
    }
}

void
plain_line(struct plain *out, struct dl_str line)
{
    write_line(out, line, 0);
}
