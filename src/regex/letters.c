/* Which letters of a pattern stand for themselves. It is asked for capitals,
 * so what is left out is all in which one means something else: \W, \p{Lu},
 * (?<Name>. */
/* SPDX-License-Identifier: ISC */
#include <dateline/regex.h>

#include <string.h>

/* The byte behind the first of `ends` from `at` on. */
static size_t
behind(struct dl_str text, size_t at, const char *ends)
{
    while (at < text.bytes && !strchr(ends, text.at[at]))
        at++;
    return at < text.bytes ? at + 1 : at;
}

/* The byte behind an escape that begins at `at`. */
static size_t
behind_escape(struct dl_str text, size_t at)
{
    size_t next = at + 2;
    if (next < text.bytes && text.at[next] == '{')
        return behind(text, next, "}");
    if (next < text.bytes && text.at[next] == '<' && text.at[at + 1] == 'k')
        return behind(text, next, ">");
    return next < text.bytes ? next : text.bytes;
}

struct dl_str
dl_regex_letters(struct dl_arena *arena, struct dl_str pattern)
{
    char *out = dl_arena_alloc(arena, pattern.bytes + 1);
    size_t bytes = 0;
    for (size_t at = 0; at < pattern.bytes;) {
        struct dl_str rest = {pattern.at + at, pattern.bytes - at};
        if (pattern.at[at] == '\\')
            at = behind_escape(pattern, at);
        else if (dl_str_starts(rest, DL_STR("(?")))
            at = behind(pattern, at + 2, ":>=!)");
        else
            out[bytes++] = pattern.at[at++];
    }
    return (struct dl_str){out, bytes};
}
