/* Memory that is freed together. Three lifetimes: process, document,
 * scratch. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_ARENA_H
#define DATELINE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct dl_arena;

/** A place in an arena that dl_arena_reset can go back to. */
struct dl_mark {
    void *block;
    size_t used;
};

/** Called once when memory runs out, before the program ends; may be NULL. */
extern void (*dl_out_of_memory)(void);

/** `bytes` of zeroed memory that goes with free(3), for what is opened and
 * closed; never NULL. */
void *dl_heap_new(size_t bytes);

/** Give memory that is free back to the system, where that does not happen by
 * itself: after work that took much more of it than what came of it.
 * Cost: a walk through the heap. */
void dl_heap_trim(void);

/** A new, empty arena; never NULL. `first` is the size of its first block in
 * bytes, 0 for the usual. */
struct dl_arena *dl_arena_new(size_t first) __attribute__((returns_nonnull));

/** Free an arena and all that lives in it; NULL is allowed. */
void dl_arena_free(struct dl_arena *arena);

/** `bytes` of zeroed memory, aligned for any type; never NULL. */
void *dl_arena_alloc(struct dl_arena *arena, size_t bytes)
    __attribute__((returns_nonnull));

/** `count` x `size` zeroed bytes; ends the program when the product
 * overflows. */
void *dl_arena_array(struct dl_arena *arena, size_t count, size_t size)
    __attribute__((returns_nonnull));

/** A NUL-ended copy of `bytes` bytes. */
char *dl_arena_copy(struct dl_arena *arena, const char *text, size_t bytes)
    __attribute__((returns_nonnull));

/** A NUL-ended formatted string. */
char *dl_arena_printf(struct dl_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

/**
 * Room for one more element in a growing array of `size`-byte elements:
 * returns `at`, or a doubled copy with *room updated. The old copy stays in
 * the arena, so the waste is at most the final size.
 */
void *dl_arena_grow(struct dl_arena *arena, void *at, size_t count,
                    size_t *room, size_t size) __attribute__((returns_nonnull));

/** Remember the present fill; everything allocated later goes with reset. */
struct dl_mark dl_arena_mark(const struct dl_arena *arena);
void dl_arena_reset(struct dl_arena *arena, struct dl_mark mark);

/** Bytes held from the system, for memory tests and `:debug`. */
size_t dl_arena_bytes(const struct dl_arena *arena);

#define DL_NEW(arena, type) ((type *)dl_arena_alloc((arena), sizeof(type)))
#define DL_ARRAY(arena, count, type) \
    ((type *)dl_arena_array((arena), (count), sizeof(type)))
/* Append `value` to a list with at, count, room; evaluates `list`
 * repeatedly. */
#define DL_PUSH(arena, list, value)                                 \
    ((list)->at = dl_arena_grow((arena), (list)->at, (list)->count, \
                                &(list)->room, sizeof *(list)->at), \
     (list)->at[(list)->count++] = (value))

#endif
