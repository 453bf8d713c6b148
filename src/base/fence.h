/* Fences between pieces of memory that one block is cut into, for a build that
 * checks addresses: without them it sees no overrun from one piece into the
 * next. In any other build they are nothing. */
/* SPDX-License-Identifier: ISC */
#ifndef BASE_FENCE_H
#define BASE_FENCE_H

#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FENCE_ASAN 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define FENCE_ASAN 1
#endif

#ifdef FENCE_ASAN
#include <sanitizer/asan_interface.h>
enum { FENCE_BYTES = 16 };
#else
enum { FENCE_BYTES = 0 };
#endif

/** From now on nobody may touch these bytes. */
static inline void
fence_raise(const void *at, size_t bytes)
{
#ifdef FENCE_ASAN
    ASAN_POISON_MEMORY_REGION(at, bytes);
#else
    (void)at, (void)bytes;
#endif
}

/** They have been handed out. */
static inline void
fence_lower(const void *at, size_t bytes)
{
#ifdef FENCE_ASAN
    ASAN_UNPOISON_MEMORY_REGION(at, bytes);
#else
    (void)at, (void)bytes;
#endif
}

#endif
