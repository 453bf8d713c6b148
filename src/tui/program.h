/* Other programs: started with their words as they are, never by a shell. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_PROGRAM_H
#define TUI_PROGRAM_H

#include <dateline/status.h>
#include <dateline/str.h>

#include <sys/types.h>

struct program {
    char *const *words;  /* the first is what is started, looked for in PATH;
                            NULL ends them */
    struct dl_str input; /* all that stands on its standard input */
    bool terminal;       /* it has ours, and is waited for */
    bool pause;          /* a key is waited for, too, before its terminal is
                            ours again */
};

/** Those that run beside the reader. */
struct programs {
    pid_t at[8];
    int count;
};

/**
 * Start a program. With `terminal`, which the caller has given back, it is
 * waited for, through stops and signals of the keyboard; without, it gets no
 * terminal at all, is a session of its own, and is not waited for.
 * Errors: DL_ERR_MISSING when it cannot be started; DL_ERR_IO when its input
 *         cannot be written, or when it was waited for and failed.
 */
enum dl_status program_run(struct programs *beside,
                           const struct program *program, struct dl_error *err);

#endif
