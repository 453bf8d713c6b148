/* Starting other programs, their words as they are, never by a shell.
 *
 * A process that gives up starting programs (dl_confine) opens a launcher
 * first: a process of its own that stays as free as the user is, knows the
 * user's commands, and starts nothing else whoever asks. What is started has
 * not given up anything: a browser that could not write would be of no use. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_LAUNCH_H
#define DATELINE_LAUNCH_H

#include <dateline/status.h>
#include <dateline/str.h>

#include <sys/types.h>

/** What a launcher starts and opens; it has a copy from then on. */
struct dl_launcher {
    const struct dl_strs *commands; /* %u, %t and other letters stand for
                                       anything within their word */
    size_t command_count;
    struct dl_str helper;          /* may be started as DL_LAUNCH_HELPER */
    const struct dl_str *appended; /* files that may be appended to; empty ones
                                      are passed over */
    size_t appended_count;
    const char *const *made; /* folders that were made for this process, outer
                                ones first */
    size_t made_count;
    bool (*is_address)(struct dl_str text); /* what may stand for the %u of a
                                               command */
};

/**
 * From now on programs are started by another process, and by it alone.
 * Errors: DL_ERR_IO when there is none to be had.
 */
enum dl_status dl_launcher_open(const struct dl_launcher *what,
                                struct dl_error *err);
/** End it; programs are started by this process again. Folders that were made
 * and that nothing came to lie in are gone when it returns. */
void dl_launcher_close(void);

/** A program to be started. */
struct dl_launch {
    enum dl_launch_as {
        DL_LAUNCH_HELPER,  /* `stream` is its standard input and output */
        DL_LAUNCH_BESIDE,  /* without any terminal, in a session of its own;
                              `stream` is its standard input */
        DL_LAUNCH_TERMINAL /* with ours; `stream`, unless it is -1, is its
                              standard input */
    } as;
    char *const *words; /* the first is what is started, looked for in PATH;
                           NULL ends them */
    int stream;
};

/** One that was started, until it is forgotten. */
struct dl_launched {
    pid_t process; /* a child of ours, or else 0 */
    int life;      /* to the launcher, or else -1 */
};

/** Nothing was started. */
#define DL_LAUNCHED_NONE ((struct dl_launched){0, -1})
static inline bool
dl_launched_is(const struct dl_launched *launched)
{
    return launched->process > 0 || launched->life >= 0;
}

/**
 * Start a program. Threads may do so at once.
 * Errors: DL_ERR_MISSING when it cannot be started; DL_ERR_LIMIT when its words
 *         are too long to be handed over.
 */
enum dl_status dl_launch(const struct dl_launch *launch,
                         struct dl_launched *out, struct dl_error *err);
/** Wait until it stops or ends: a status as of waitpid(2), -1 when nobody
 * knows. One that has ended is forgotten. */
int dl_launched_wait(struct dl_launched *launched);
/** Let it go on after a stop; end it at once. */
void dl_launched_continue(const struct dl_launched *launched);
void dl_launched_kill(const struct dl_launched *launched);
/** Forget it; it runs on, but for a helper of the launcher's, which is ended.
 */
void dl_launched_forget(struct dl_launched *launched);

/**
 * Open a file to append to it; it and its folders are made when they are
 * missing. By the launcher where this process may not.
 * Returns -1 with errno.
 */
int dl_append_open(const char *path);

#endif
