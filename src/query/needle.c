/* Looking for words in a text, without a copy of it: each of its words is
 * folded character by character, and only as far as it agrees. */
/* SPDX-License-Identifier: ISC */
#include <dateline/needle.h>

#include <dateline/text.h>

#include <stdlib.h>
#include <string.h>

/* Combining diacritical marks; those of other scripts part words, as they do
 * in the index of a store. */
static bool
is_mark(uint32_t point)
{
    return point >= 0x300 && point <= 0x36f;
}

static bool
is_of_word(struct dl_str text, size_t at, size_t *next)
{
    char c = text.at[at];
    if (!((unsigned char)c & 0x80)) {
        *next = at + 1;
        return dl_is_lower(dl_to_lower(c)) || dl_is_digit(c);
    }
    uint32_t point = dl_utf8_decode(text, at, next);
    return dl_char_is_alnum(point) || is_mark(point);
}

/* The next word at or after byte `from`. */
static bool
next_word(struct dl_str text, size_t from, struct dl_span *out)
{
    size_t next;
    while (from < text.bytes && !is_of_word(text, from, &next))
        from = next;
    if (from >= text.bytes)
        return false;
    out->start = (uint32_t)from;
    while (from < text.bytes && is_of_word(text, from, &next))
        from = next;
    out->end = (uint32_t)from;
    return true;
}

struct dl_needle
dl_needle_make(struct dl_arena *arena, struct dl_str text, bool prefix)
{
    struct dl_needle needle = {.text = text, .prefix = prefix};
    struct dl_span word = {0, 0};
    while (next_word(text, word.end, &word)) {
        struct dl_str folded = dl_text_fold(arena, dl_str_slice(text, word));
        if (folded.bytes > 0)
            DL_PUSH(arena, &needle.words, folded);
    }
    return needle;
}

enum likeness { OTHER, BEGINS, SAME };

static enum likeness
compare(struct dl_str text, struct dl_span word, struct dl_str folded)
{
    char fold[DL_FOLD_BYTES_MAX];
    size_t done = 0, next;
    for (size_t at = word.start; at < word.end; at = next) {
        size_t bytes = dl_char_fold(dl_utf8_decode(text, at, &next), fold);
        size_t left = folded.bytes - done;
        size_t shared = bytes < left ? bytes : left;
        if (memcmp(fold, folded.at + done, shared) != 0)
            return OTHER;
        done += shared;
        if (shared < bytes)
            return BEGINS;
    }
    return done == folded.bytes ? SAME : OTHER;
}

/* Most words differ in their first letter. */
static bool
differs_at_once(char c, char folded)
{
    return !((unsigned char)c & 0x80) && dl_to_lower(c) != folded;
}

static bool
stands_at(const struct dl_needle *needle, struct dl_str text,
          struct dl_span word, struct dl_span *out)
{
    out->start = word.start;
    for (size_t i = 0; i < needle->words.count; i++) {
        struct dl_str folded = needle->words.at[i];
        bool last = i + 1 == needle->words.count;
        if (i > 0 && !next_word(text, word.end, &word))
            return false;
        if (differs_at_once(text.at[word.start], folded.at[0]))
            return false;
        enum likeness likeness = compare(text, word, folded);
        if (likeness == OTHER ||
            (likeness == BEGINS && !(last && needle->prefix)))
            return false;
    }
    out->end = word.end;
    return true;
}

static bool
find_bytes(struct dl_str needle, struct dl_str text, size_t from,
           struct dl_span *out)
{
    size_t at = needle.bytes ? dl_str_find(text, needle, from) : SIZE_MAX;
    if (at == SIZE_MAX)
        return false;
    *out = (struct dl_span){(uint32_t)at, (uint32_t)(at + needle.bytes)};
    return true;
}

bool
dl_needle_find(const struct dl_needle *needle, struct dl_str text, size_t from,
               struct dl_span *out)
{
    struct dl_span word = {0, (uint32_t)from};
    if (needle->words.count == 0)
        return find_bytes(needle->text, text, from, out);
    while (next_word(text, word.end, &word))
        if (stands_at(needle, text, word, out))
            return true;
    return false;
}

bool
dl_needle_in(const struct dl_needle *needle, struct dl_str text)
{
    struct dl_span span;
    return dl_needle_find(needle, text, 0, &span);
}

static int
by_place(const void *a, const void *b)
{
    const struct dl_span *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return x->end > y->end ? -1 : x->end < y->end;
}

void
dl_needles_find(struct dl_arena *arena, const struct dl_needles *needles,
                struct dl_str text, struct dl_spans *out)
{
    size_t first = out->count, kept = first;
    for (size_t i = 0; i < needles->count; i++) {
        struct dl_span span = {0, 0};
        while (dl_needle_find(&needles->at[i], text, span.end, &span))
            DL_PUSH(arena, out, span);
    }
    if (out->count == first)
        return;
    qsort(out->at + first, out->count - first, sizeof *out->at, by_place);
    for (size_t i = first; i < out->count; i++)
        if (kept == first || out->at[i].start >= out->at[kept - 1].end)
            out->at[kept++] = out->at[i];
    out->count = kept;
}
