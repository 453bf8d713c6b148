/* See thread.h. */
/* SPDX-License-Identifier: ISC */
#include "desk/thread.h"

#include <signal.h>

static int
create(pthread_t *out, void *(*work)(void *), void *context)
{
    pthread_attr_t attributes;
    int failed = pthread_attr_init(&attributes);
    if (failed)
        return failed;
    failed = pthread_attr_setstacksize(&attributes, THREAD_STACK_BYTES);
    if (!failed)
        failed = pthread_create(out, &attributes, work, context);
    pthread_attr_destroy(&attributes);
    return failed;
}

int
thread_begin(pthread_t *out, void *(*work)(void *), void *context)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = create(out, work, context);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return failed;
}
