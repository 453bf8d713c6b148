/* Folding for search. dl_text_fold changes lengths, so a text is folded one
 * code point at a time and each folded byte remembers where it came from. A
 * small table keeps the folds of recent code points: a text in one script
 * has few different ones. */
/* SPDX-License-Identifier: ISC */
#include "tui/fold.h"

#include <dateline/text.h>

#include <string.h>

enum { KEPT = 256, FOLD_BYTES_MAX = 12 };

struct kept {
    uint32_t point;
    uint8_t bytes;
    char text[FOLD_BYTES_MAX];
};

struct folder {
    struct dl_arena *arena;
    struct kept *kept; /* KEPT of them, made when one is needed */
    char *out;
    uint32_t *from;
    size_t bytes, room;
};

static void
put(struct folder *folder, const char *text, size_t bytes, size_t from)
{
    while (folder->bytes + bytes + 1 > folder->room) {
        size_t room = folder->room * 2;
        char *out = dl_arena_alloc(folder->arena, room);
        uint32_t *map = DL_ARRAY(folder->arena, room, uint32_t);
        memcpy(out, folder->out, folder->bytes);
        memcpy(map, folder->from, folder->bytes * sizeof *map);
        folder->out = out;
        folder->from = map;
        folder->room = room;
    }
    for (size_t i = 0; i < bytes; i++) {
        folder->out[folder->bytes] = text[i];
        folder->from[folder->bytes++] = (uint32_t)from;
    }
}

static const struct kept *
fold_point(struct folder *folder, struct dl_str cluster, uint32_t point)
{
    if (!folder->kept)
        folder->kept = DL_ARRAY(folder->arena, KEPT, struct kept);
    struct kept *kept = &folder->kept[point % KEPT];
    if (kept->point == point)
        return kept;
    struct dl_str folded = dl_text_fold(folder->arena, cluster);
    size_t bytes =
        folded.bytes < FOLD_BYTES_MAX ? folded.bytes : FOLD_BYTES_MAX;
    kept->point = point;
    kept->bytes = (uint8_t)bytes;
    memcpy(kept->text, folded.at, bytes);
    return kept;
}

static void
fold_all(struct folder *folder, struct dl_str text)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        unsigned char byte = (unsigned char)text.at[at];
        if (byte < 0x80) {
            char low = byte == '\n' ? ' ' : dl_to_lower((char)byte);
            put(folder, &low, 1, at);
            next = at + 1;
            continue;
        }
        uint32_t point = dl_utf8_decode(text, at, &next);
        struct dl_str one = {text.at + at, next - at};
        const struct kept *kept = fold_point(folder, one, point);
        put(folder, kept->text, kept->bytes, at);
    }
}

static struct fold
identity(struct dl_arena *arena, struct dl_str text)
{
    uint32_t *from = DL_ARRAY(arena, text.bytes + 1, uint32_t);
    for (size_t i = 0; i <= text.bytes; i++)
        from[i] = (uint32_t)i;
    return (struct fold){text, from};
}

struct fold
fold_text(struct dl_arena *arena, struct dl_str text, bool ignore_case)
{
    if (!ignore_case)
        return identity(arena, text);
    struct folder folder = {.arena = arena, .room = text.bytes + 16};
    folder.out = dl_arena_alloc(arena, folder.room);
    folder.from = DL_ARRAY(arena, folder.room, uint32_t);
    fold_all(&folder, text);
    folder.from[folder.bytes] = (uint32_t)text.bytes;
    return (struct fold){{folder.out, folder.bytes}, folder.from};
}

bool
fold_ignores(struct dl_str query, enum dl_case setting)
{
    if (setting != DL_CASE_SMART)
        return setting == DL_CASE_IGNORE;
    for (size_t at = 0, next; at < query.bytes; at = next)
        if (dl_char_is_upper(dl_utf8_decode(query, at, &next)))
            return false;
    return true;
}

bool
fold_find(const struct fold *fold, struct dl_str needle, size_t *from,
          struct dl_span *out)
{
    if (needle.bytes == 0)
        return false;
    size_t at = dl_str_find(fold->text, needle, *from);
    if (at == SIZE_MAX)
        return false;
    *from = at + needle.bytes;
    out->start = fold->from[at];
    out->end = fold->from[*from];
    /* A match that ends inside an expanded character takes all of it. */
    for (size_t i = *from; out->end == out->start && i < fold->text.bytes;)
        out->end = fold->from[++i];
    return true;
}
