/* The fences, each of which holds without the other. */
/* SPDX-License-Identifier: ISC */
#ifndef CONFINE_FENCES_H
#define CONFINE_FENCES_H

#include <dateline/confine.h>

/* A sanitizer traces, starts a program that names its places, and writes where
 * it likes; so does what counts the lines that tests reach. */
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define CONFINE_WATCHED
#elif defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
    __has_feature(thread_sanitizer)
#define CONFINE_WATCHED
#endif
#endif

/** Each returns whether it is in force now. No privileges may be gained any
 * more (PR_SET_NO_NEW_PRIVS) when they are called. */
bool fence_files(const struct dl_allowed *allowed);
bool fence_calls(bool net);

#endif
