/* How the desk's threads begin. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_THREAD_H
#define DESK_THREAD_H

#include <pthread.h>

/**
 * Begin a thread that gets no signals, which belong to the thread that draws,
 * and has a stack of THREAD_STACK_BYTES whatever the system gives: that is
 * eight megabytes here and 128 kilobytes there (musl). Returns 0, or what
 * pthread_create says; *out is untouched then.
 */
int thread_begin(pthread_t *out, void *(*work)(void *context), void *context);

/* Of memory that is only taken when it is touched. */
enum { THREAD_STACK_BYTES = 4 << 20 };

#endif
