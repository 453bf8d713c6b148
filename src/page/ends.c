/* Where the pieces of a page end in its bytes, each in one pass. */
/* SPDX-License-Identifier: ISC */
#include "page/ends.h"

bool
page_ends_name(char c)
{
    return dl_is_space(c) || c == '\f' || c == '/' || c == '>';
}

size_t
page_attributes_end(struct dl_str in, size_t at, size_t *count)
{
    /* Only what follows '=' can be quoted. */
    bool valued = false, inside = false;
    for (; at < in.bytes; at++) {
        char c = in.at[at];
        if (c == '>')
            return at + 1;
        if (valued && (c == '"' || c == '\'')) {
            const char *quote = memchr(in.at + at + 1, c, in.bytes - at - 1);
            if (!quote)
                return SIZE_MAX;
            at = (size_t)(quote - in.at);
            valued = inside = false;
            continue;
        }
        if (dl_is_space(c) || c == '\f' || (c == '/' && !valued)) {
            inside = false;
            continue;
        }
        *count += !inside && !valued && c != '=';
        valued = c == '=' && !valued;
        inside = true;
    }
    return SIZE_MAX;
}

/* Whether an end tag of this name begins at `at`. */
static bool
is_end_of(struct dl_str in, size_t at, struct dl_str name)
{
    size_t end = at + 2 + name.bytes;
    if (end >= in.bytes || in.at[at] != '<' || in.at[at + 1] != '/')
        return false;
    struct dl_str here = {in.at + at + 2, name.bytes};
    return dl_str_eq_nocase(here, name) && page_ends_name(in.at[end]);
}

static bool
is_start_of(struct dl_str in, size_t at, struct dl_str name)
{
    size_t end = at + 1 + name.bytes;
    struct dl_str here = {in.at + at + 1, name.bytes};
    return end < in.bytes && in.at[at] == '<' && dl_str_eq_nocase(here, name) &&
           page_ends_name(in.at[end]);
}

size_t
page_next_mark(struct dl_str in, size_t at)
{
    const char *found =
        at < in.bytes ? memchr(in.at + at, '<', in.bytes - at) : NULL;
    return found ? (size_t)(found - in.at) : in.bytes;
}

size_t
page_raw_end(struct dl_str in, size_t at, struct dl_str name)
{
    while ((at = page_next_mark(in, at)) < in.bytes && !is_end_of(in, at, name))
        at++;
    return at;
}

bool
page_starts_at(struct dl_str in, size_t at, struct dl_str what)
{
    struct dl_str rest = {in.at + at, in.bytes - at};
    return dl_str_starts(rest, what);
}

size_t
page_script_end(struct dl_str in, size_t at)
{
    bool hidden = false, doubled = false;
    for (; at < in.bytes; at++) {
        if (in.at[at] == '-' && page_starts_at(in, at, DL_STR("-->")))
            hidden = doubled = false;
        if (in.at[at] != '<')
            continue;
        if (page_starts_at(in, at, DL_STR("<!--")))
            hidden = true;
        else if (hidden && is_start_of(in, at, DL_STR("script")))
            doubled = true;
        else if (is_end_of(in, at, DL_STR("script")) && !doubled)
            return at;
        else if (is_end_of(in, at, DL_STR("script")))
            doubled = false;
    }
    return in.bytes;
}

size_t
page_element_end(struct dl_str in, size_t at, struct dl_str name)
{
    size_t deep = 1;
    for (; (at = page_next_mark(in, at)) < in.bytes; at++) {
        if (is_start_of(in, at, name))
            deep++;
        else if (is_end_of(in, at, name) && !--deep) {
            const char *end = memchr(in.at + at, '>', in.bytes - at);
            return end ? (size_t)(end - in.at) + 1 : in.bytes;
        }
    }
    return SIZE_MAX;
}

/* "<!-->" and "<!--->" are whole ones. */
size_t
page_comment_end(struct dl_str in, size_t at)
{
    for (at += 2; at + 2 < in.bytes; at++) {
        const char *found = memchr(in.at + at, '>', in.bytes - at);
        if (!found)
            break;
        at = (size_t)(found - in.at);
        struct dl_str before = {in.at, at};
        if (dl_str_ends(before, DL_STR("--")) ||
            dl_str_ends(before, DL_STR("--!")))
            return at + 1;
    }
    return in.bytes;
}
