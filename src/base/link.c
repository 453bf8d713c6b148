/* Links beside a text: checked, copied, found, written as lines. */
/* SPDX-License-Identifier: ISC */
#include <dateline/link.h>

struct dl_links
dl_links_copy(struct dl_arena *arena, const struct dl_links *links)
{
    struct dl_links out = {0};
    for (size_t i = 0; i < links->count; i++) {
        struct dl_link link = links->at[i];
        link.url = dl_str_copy(arena, link.url);
        link.alt = dl_str_copy(arena, link.alt);
        DL_PUSH(arena, &out, link);
    }
    return out;
}

static bool
is_edge(struct dl_str text, uint32_t at)
{
    return at <= text.bytes &&
           (at == text.bytes || ((unsigned char)text.at[at] & 0xC0) != 0x80);
}

void
dl_links_fit(struct dl_links *links, struct dl_str text)
{
    for (size_t i = 0; i < links->count; i++) {
        struct dl_span *span = &links->at[i].span;
        bool fits = span->start <= span->end && is_edge(text, span->start) &&
                    is_edge(text, span->end);
        if (!fits)
            *span = (struct dl_span){0, 0};
        else if (links->at[i].image)
            span->end = span->start;
    }
}

/* ---- bare addresses ---- */

/* Whether a byte can be in the middle of an address that stands in prose. */
static bool
is_address_byte(char c)
{
    return (unsigned char)c > ' ' && c != 0x7f && !strchr("<>\"`{}|\\^", c);
}

static bool
is_alphanumeric(char c)
{
    return dl_is_digit(c) || dl_is_lower(dl_to_lower(c));
}

static size_t
count_byte(struct dl_str text, char c)
{
    size_t out = 0;
    for (size_t i = 0; i < text.bytes; i++)
        out += text.at[i] == c;
    return out;
}

/* Without the marks that end a sentence, and without a bracket that was opened
 * before the address. Typographic quotes have several bytes. */
static struct dl_str
without_end(struct dl_str url)
{
    static const char *const quotes[] = {"\u2019", "\u201d", "\u00bb", "\u2026",
                                         "\u203a"};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        size_t at = dl_str_find(url, dl_str_from(quotes[i]), 0);
        url.bytes = at < url.bytes ? at : url.bytes;
    }
    while (url.bytes) {
        char last = url.at[url.bytes - 1];
        bool open =
            (last == ')' && count_byte(url, ')') > count_byte(url, '(')) ||
            (last == ']' && count_byte(url, ']') > count_byte(url, '['));
        if (!strchr(".,;:!?'*_", last) && !open)
            break;
        url.bytes--;
    }
    return url;
}

struct dl_str
dl_link_address(struct dl_str text, size_t at)
{
    static const char *const schemes[] = {"https://", "http://"};
    struct dl_str rest = {text.at + at, text.bytes - at}, none = {"", 0};
    size_t scheme = 0;
    if (at && is_alphanumeric(text.at[at - 1]))
        return none;
    for (size_t i = 0; i < 2 && !scheme; i++)
        if (dl_str_starts(rest, dl_str_from(schemes[i])))
            scheme = strlen(schemes[i]);
    size_t end = scheme;
    while (end < rest.bytes && is_address_byte(rest.at[end]))
        end++;
    if (!scheme || end == scheme || !is_alphanumeric(rest.at[scheme]))
        return none;
    struct dl_str url = without_end((struct dl_str){rest.at, end});
    return url.bytes > scheme && url.bytes <= DL_LINK_URL_MAX ? url : none;
}

/* Take over the links that begin at or before `at`; returns where the words of
 * one end that covers it, or `at`. */
static size_t
take_before(struct dl_arena *arena, const struct dl_links *links, size_t *next,
            size_t at, struct dl_links *out)
{
    while (*next < links->count && links->at[*next].span.start <= at)
        DL_PUSH(arena, out, links->at[(*next)++]);
    size_t end = out->count ? out->at[out->count - 1].span.end : 0;
    return end > at ? end : at;
}

void
dl_links_find(struct dl_arena *arena, struct dl_str text,
              struct dl_links *links)
{
    struct dl_links out = {0};
    size_t next = 0;
    for (size_t at = dl_str_find(text, DL_STR("http"), 0); at < text.bytes;
         at = dl_str_find(text, DL_STR("http"), at)) {
        size_t end = take_before(arena, links, &next, at, &out);
        struct dl_str url = {"", 0};
        if (end == at && out.count < DL_LINKS_MAX)
            url = dl_link_address(text, at);
        struct dl_link link = {
            .span = {(uint32_t)at, (uint32_t)(at + url.bytes)},
            .url = url,
            .alt = DL_STR("")};
        if (url.bytes)
            DL_PUSH(arena, &out, link);
        at = url.bytes ? link.span.end : end > at ? end : at + 1;
    }
    take_before(arena, links, &next, text.bytes, &out);
    *links = out;
}

/* ---- lines ---- */

struct dl_str
dl_link_line(struct dl_arena *arena, const struct dl_link *link)
{
    bool told = link->image && link->alt.bytes;
    return dl_str_from(dl_arena_printf(
        arena, "%u %u %s%.*s%s%.*s", link->span.start, link->span.end,
        link->image ? "!" : "", DL_FMT(link->url), told ? " " : "",
        told ? (int)link->alt.bytes : 0, told ? link->alt.at : ""));
}

static bool
read_number(struct dl_str *rest, uint32_t *out)
{
    struct dl_str field = dl_str_field(rest, ' ');
    uint64_t number = 0;
    for (size_t i = 0; i < field.bytes; i++) {
        if (!dl_is_digit(field.at[i]) || i == 10)
            return false;
        number = number * 10 + (uint64_t)(field.at[i] - '0');
    }
    *out = (uint32_t)number;
    return field.bytes && number <= UINT32_MAX;
}

struct dl_link
dl_link_read(struct dl_str line)
{
    struct dl_link out = {.url = line, .alt = DL_STR("")};
    struct dl_str rest = line;
    struct dl_span span;
    if (!read_number(&rest, &span.start) || !read_number(&rest, &span.end))
        return out;
    out.span = span;
    out.image = dl_str_starts(rest, DL_STR("!"));
    if (out.image) {
        rest = (struct dl_str){rest.at + 1, rest.bytes - 1};
        out.url = dl_str_field(&rest, ' ');
        out.alt = rest;
    } else {
        out.url = rest;
    }
    return out;
}
