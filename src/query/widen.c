/* Stars put behind the words of a query. */
/* SPDX-License-Identifier: ISC */
#include <dateline/query.h>

#include <dateline/text.h>

#include <string.h>

/* "C++" would otherwise stand for all that begins with a c, and "is:" be read
 * as a field. */
static bool
ends_in_word(struct dl_str text)
{
    size_t at = text.bytes, next;
    while (at > 0 && ((unsigned char)text.at[--at] & 0xc0) == 0x80)
        ;
    return text.bytes > 0 && dl_char_is_alnum(dl_utf8_decode(text, at, &next));
}

static bool
takes_star(const struct dl_term *term)
{
    return dl_field_has_text(term->field) && !term->phrase && !term->prefix &&
           ends_in_word(term->text);
}

struct dl_str
dl_query_widen(struct dl_arena *arena, const struct dl_query *query)
{
    struct dl_str text = query->text;
    char *out = dl_arena_alloc(arena, text.bytes + query->terms.count + 1);
    size_t bytes = 0, from = 0;
    for (size_t i = 0; i <= query->terms.count; i++) {
        bool last = i == query->terms.count;
        size_t to = last ? text.bytes : query->terms.at[i].span.end;
        memcpy(out + bytes, text.at + from, to - from);
        bytes += to - from;
        from = to;
        if (!last && takes_star(&query->terms.at[i]))
            out[bytes++] = '*';
    }
    out[bytes] = '\0';
    return (struct dl_str){out, bytes};
}
