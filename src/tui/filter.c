/* What the list shows only. A word may stand anywhere in what an article is
 * known by (title, outlet, author, tags, names); in its text it must begin a
 * word, or short ones would pass everything. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

bool
filter_is_empty(const struct filter *filter)
{
    return filter->words.bytes == 0 && filter->name_count == 0;
}

static bool
holds(const struct state *state, struct dl_str text, struct dl_str needle)
{
    struct fold fold = fold_text(state->scratch, text, true);
    return dl_str_find(fold.text, needle, 0) != SIZE_MAX;
}

static bool
names_hold(const struct state *state, const struct dl_reading *reading,
           struct dl_str needle)
{
    for (size_t i = 0; i < reading->entities.count; i++)
        if (holds(state, reading->entities.at[i].name, needle))
            return true;
    return false;
}

static bool
tags_hold(const struct state *state, const struct dl_article *article,
          struct dl_str needle)
{
    for (size_t i = 0; i < article->tags.count; i++)
        if (holds(state, article->tags.at[i], needle))
            return true;
    return false;
}

/* Whether `text` begins with `needle` once it is folded. ASCII, most of all
 * text, is compared as it stands. */
static bool
begins(const struct state *state, struct dl_str text, struct dl_str needle)
{
    enum { FOLDED_FROM_MAX = 8 }; /* bytes that may become one */
    size_t at = 0;
    while (at < needle.bytes && at < text.bytes && !(text.at[at] & 0x80)) {
        if (dl_to_lower(text.at[at]) != needle.at[at])
            return false;
        at++;
    }
    if (at == needle.bytes || at == text.bytes)
        return at == needle.bytes;
    if (text.bytes > needle.bytes * FOLDED_FROM_MAX)
        text.bytes = needle.bytes * FOLDED_FROM_MAX;
    struct dl_mark mark = dl_arena_mark(state->scratch);
    struct fold fold = fold_text(state->scratch, text, true);
    bool found = dl_str_starts(fold.text, needle);
    dl_arena_reset(state->scratch, mark);
    return found;
}

static bool
text_holds(const struct state *state, const struct dl_document *doc,
           struct dl_str needle)
{
    for (uint32_t i = 0; i < doc->token_count; i++) {
        struct dl_span rest = {doc->tokens[i].span.start,
                               (uint32_t)doc->text.bytes};
        if (begins(state, dl_str_slice(doc->text, rest), needle))
            return true;
    }
    return false;
}

static bool
word_passes(const struct state *state, uint32_t article, struct dl_str word)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    const struct dl_article *about = shelf_article(&state->shelf, article);
    const struct memo *memo = shelf_memo(&state->shelf, article);
    if (dl_str_is(word, "is:unread"))
        return !memo->read;
    if (dl_str_is(word, "is:starred"))
        return memo->star;
    struct dl_str needle = fold_text(state->scratch, word, true).text;
    return holds(state, about->title, needle) ||
           holds(state, about->source, needle) ||
           holds(state, about->author, needle) ||
           tags_hold(state, about, needle) ||
           (reading && (names_hold(state, reading, needle) ||
                        text_holds(state, reading->doc, needle)));
}

static bool
words_pass(const struct state *state, uint32_t article, struct dl_str words)
{
    while ((words = dl_str_trim(words)).bytes > 0) {
        size_t end = dl_str_find(words, DL_STR(" "), 0);
        if (end == SIZE_MAX)
            end = words.bytes;
        struct dl_str word = {words.at, end};
        if (!word_passes(state, article, word))
            return false;
        words.at += end;
        words.bytes -= end;
    }
    return true;
}

bool
name_is(const struct name *name, enum dl_kind kind, struct dl_str key)
{
    return name->kind == kind && dl_str_eq(name->key, key);
}

struct name
name_of(const struct state *state, uint32_t article, uint32_t entity)
{
    const struct dl_entity *own =
        &shelf_reading(&state->shelf, article)->entities.at[entity];
    const struct dl_listing *listing =
        shelf_listing(&state->shelf, article, entity);
    if (listing)
        return (struct name){listing->kind, listing->key, listing->name};
    return (struct name){own->kind, own->key, own->name};
}

bool
name_is_entity(const struct state *state, const struct name *name,
               uint32_t article, uint32_t entity)
{
    struct name own = name_of(state, article, entity);
    return name_is(name, own.kind, own.key);
}

static bool
name_passes(const struct state *state, uint32_t article,
            const struct name *name)
{
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    for (uint32_t i = 0; reading && i < reading->entities.count; i++)
        if (name_is_entity(state, name, article, i))
            return true;
    return false;
}

bool
filter_passes(const struct state *state, const struct filter *filter,
              uint32_t article)
{
    for (size_t i = 0; i < filter->name_count; i++)
        if (!name_passes(state, article, &filter->names[i]))
            return false;
    if (filter->words.bytes == 0)
        return true;
    struct dl_mark mark = dl_arena_mark(state->scratch);
    bool passes = words_pass(state, article, filter->words);
    dl_arena_reset(state->scratch, mark);
    return passes;
}
