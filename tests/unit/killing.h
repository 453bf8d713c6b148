/* Processes that are killed at moments nobody chooses. What they have reported
 * on a pipe before is what they may be held to. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_KILLING_H
#define UNIT_KILLING_H

#include "home.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

struct killing {
    pid_t process; /* and its group */
    int reports;   /* where it says what it has done */
};

/* A number below `most` that follows from the one before. */
static inline unsigned
killing_random(unsigned *random, unsigned most)
{
    *random = *random * 1103515245 + 12345;
    return (*random >> 8) % most;
}

/* Start a process that does `work`, which may not return. */
static inline struct killing
killing_start(void (*work)(void *context, int report), void *context)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        setpgid(0, 0);
        close(ends[0]);
        work(context, ends[1]);
        _exit(99);
    }
    setpgid(process, process);
    close(ends[1]);
    return (struct killing){process, ends[0]};
}

static inline void
killing_wait(unsigned microseconds)
{
    struct timespec pause = {.tv_sec = microseconds / 1000000,
                             .tv_nsec = (long)(microseconds % 1000000) * 1000};
    nanosleep(&pause, NULL);
}

/* Kill it with all that it has started; its status as waitpid has it. What it
 * has reported can still be read. */
static inline int
killing_end(const struct killing *killing)
{
    int status;
    kill(-killing->process, SIGKILL);
    assert_int_equal(waitpid(killing->process, &status, 0), killing->process);
    return status;
}

/* The last number that it has reported, or `last`. */
static inline uint32_t
killing_last(const struct killing *killing, uint32_t last)
{
    uint32_t number;
    while (read(killing->reports, &number, sizeof number) == sizeof number)
        last = number;
    close(killing->reports);
    return last;
}

#endif
