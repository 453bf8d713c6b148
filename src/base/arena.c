/* Blocks in a chain; the newest is filled from its start. A request that does
 * not fit opens a block of a quarter of what is held, so that an arena of n
 * bytes has O(log n) blocks (up to a limit) and little room to spare. Reset
 * frees the blocks opened after the mark. Memory is zeroed when handed out,
 * since a reset leaves old bytes.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/arena.h>

#include "base/fence.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { FIRST_BLOCK = 4096, LARGEST_STEP = 1 << 20 };

struct block {
    struct block *older;
    size_t size, used; /* bytes in and taken from `data` */
    max_align_t data[];
};

struct dl_arena {
    struct block *newest;
    size_t first, held; /* bytes of the first block, and of all */
};

void (*dl_out_of_memory)(void);

/* Memory runs out for several threads at once: the first one says so and ends
 * the process, and the others must not do that before it has spoken. */
_Noreturn static void
give_up(void)
{
    static atomic_flag given_up = ATOMIC_FLAG_INIT;
    while (atomic_flag_test_and_set(&given_up))
        pause();
    if (dl_out_of_memory)
        dl_out_of_memory();
    fputs("dateline: out of memory\n", stderr);
    abort();
}

void *
dl_heap_new(size_t bytes)
{
    void *out = calloc(1, bytes ? bytes : 1);
    if (!out)
        give_up();
    return out;
}

void
dl_heap_trim(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

struct dl_arena *
dl_arena_new(size_t first)
{
    struct dl_arena *arena = dl_heap_new(sizeof *arena);
    arena->first = first ? first : FIRST_BLOCK;
    return arena;
}

void
dl_arena_free(struct dl_arena *arena)
{
    if (!arena)
        return;
    dl_arena_reset(arena, (struct dl_mark){NULL, 0});
    free(arena);
}

/* Bytes as they are handed out, with the fence behind them. */
static size_t
whole_steps(size_t bytes)
{
    const size_t step = sizeof(max_align_t);
    return (bytes + step - 1) / step * step + FENCE_BYTES;
}

static void
open_block(struct dl_arena *arena, size_t bytes)
{
    size_t size = arena->held / 4;
    size_t least = arena->newest ? FIRST_BLOCK : arena->first;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < least)
        size = least;
    if (size < bytes)
        size = bytes;
    if (size > SIZE_MAX - sizeof(struct block))
        give_up();
    struct block *block = malloc(sizeof *block + size);
    if (!block)
        give_up();
    *block = (struct block){.older = arena->newest, .size = size};
    fence_raise(block->data, size);
    arena->newest = block;
    arena->held += sizeof *block + size;
}

/* Memory as it was left. */
static void *
take(struct dl_arena *arena, size_t bytes)
{
    if (bytes > SIZE_MAX - sizeof(max_align_t) - FENCE_BYTES)
        give_up();
    size_t held = whole_steps(bytes);
    if (!arena->newest || arena->newest->size - arena->newest->used < held)
        open_block(arena, held);
    char *out = (char *)arena->newest->data + arena->newest->used;
    arena->newest->used += held;
    fence_lower(out, bytes);
    return out;
}

void *
dl_arena_alloc(struct dl_arena *arena, size_t bytes)
{
    return memset(take(arena, bytes), 0, bytes);
}

void *
dl_arena_array(struct dl_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        give_up();
    return dl_arena_alloc(arena, count * size);
}

char *
dl_arena_copy(struct dl_arena *arena, const char *text, size_t bytes)
{
    char *out = take(arena, bytes + 1);
    if (bytes)
        memcpy(out, text, bytes);
    out[bytes] = '\0';
    return out;
}

char *
dl_arena_printf(struct dl_arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int bytes = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *out = dl_arena_alloc(arena, bytes < 0 ? 1 : (size_t)bytes + 1);
    if (bytes >= 0)
        vsnprintf(out, (size_t)bytes + 1, format, again);
    va_end(again);
    return out;
}

/* What was handed out last grows where it stands, if its block has room: most
 * arrays are filled in one go, and nothing of them is left behind. */
static bool
extend(struct dl_arena *arena, const void *at, size_t old, size_t wanted)
{
    struct block *block = arena->newest;
    size_t held = whole_steps(old), more = whole_steps(wanted) - held;
    if (!block || old == 0 || held > block->used ||
        (const char *)block->data + block->used - held != at ||
        block->size - block->used < more)
        return false;
    fence_lower((const char *)at + old, wanted - old);
    memset((char *)block->data + block->used - held + old, 0, wanted - old);
    block->used += more;
    return true;
}

void *
dl_arena_grow(struct dl_arena *arena, void *at, size_t count, size_t *room,
              size_t size)
{
    if (count < *room)
        return at;
    size_t wanted = *room ? *room * 2 : 8;
    if (size && wanted <= SIZE_MAX / 2 / size &&
        extend(arena, at, *room * size, wanted * size)) {
        *room = wanted;
        return at;
    }
    void *out = dl_arena_array(arena, wanted, size);
    if (count)
        memcpy(out, at, count * size);
    *room = wanted;
    return out;
}

struct dl_mark
dl_arena_mark(const struct dl_arena *arena)
{
    const struct block *newest = arena->newest;
    return (struct dl_mark){arena->newest, newest ? newest->used : 0};
}

void
dl_arena_reset(struct dl_arena *arena, struct dl_mark mark)
{
    while (arena->newest && arena->newest != mark.block) {
        struct block *gone = arena->newest;
        arena->newest = gone->older;
        arena->held -= sizeof *gone + gone->size;
        free(gone);
    }
    struct block *block = arena->newest;
    if (!block)
        return;
    block->used = mark.used;
    fence_raise((char *)block->data + mark.used, block->size - mark.used);
}

size_t
dl_arena_bytes(const struct dl_arena *arena)
{
    return arena->held;
}
