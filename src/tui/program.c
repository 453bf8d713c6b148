/* Starting programs. Their input stands in a file without a name before they
 * start, so that neither side ever waits for the other to read or write. */
/* SPDX-License-Identifier: ISC */
#include "tui/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <dateline/launch.h>

enum { BESIDE_MAX = sizeof((struct programs *)0)->at / sizeof(pid_t) };

/* A file without a name: in memory where there is such a thing, since there may
 * be no folder for it that may be written to. */
static FILE *
open_nameless(void)
{
#ifdef MFD_CLOEXEC
    int memory = memfd_create("", MFD_CLOEXEC);
    return memory < 0 ? NULL : fdopen(memory, "w+");
#else
    FILE *file = tmpfile();
    if (file)
        fcntl(fileno(file), F_SETFD, FD_CLOEXEC);
    return file;
#endif
}

/* A descriptor that reads `input` from its beginning. */
static FILE *
hold_input(struct dl_str input)
{
    FILE *file = open_nameless();
    if (!file)
        return NULL;
    if ((input.bytes &&
         fwrite(input.at, 1, input.bytes, file) != input.bytes) ||
        fflush(file) != 0 || lseek(fileno(file), 0, SEEK_SET) != 0) {
        fclose(file);
        return NULL;
    }
    return file;
}

/* Until it ends. When it is stopped, so are we, by the same key; whoever
 * continues us continues the whole group. */
static int
wait_for(struct dl_launched *launched)
{
    for (;;) {
        int status = dl_launched_wait(launched);
        if (status == -1 || !WIFSTOPPED(status))
            return status == -1 ? 0 : status;
        struct sigaction ours, usual = {.sa_handler = SIG_DFL};
        sigaction(SIGTSTP, &usual, &ours);
        kill(0, SIGTSTP);
        sigaction(SIGTSTP, &ours, NULL);
        dl_launched_continue(launched);
    }
}

/* Those of ours that have ended are let go; of too many the first is forgotten.
 */
static void
keep(struct programs *beside, struct dl_launched *launched)
{
    int kept = 0;
    for (int i = 0; i < beside->count; i++)
        if (waitpid(beside->at[i], NULL, WNOHANG) == 0)
            beside->at[kept++] = beside->at[i];
    if (kept == BESIDE_MAX)
        memmove(beside->at, beside->at + 1,
                (size_t)--kept * sizeof *beside->at);
    if (launched->process)
        beside->at[kept++] = launched->process;
    beside->count = kept;
    dl_launched_forget(launched);
}

/* The keys that end a program are meant for it, not for us. */
static int
wait_alone(struct dl_launched *launched)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    int status = wait_for(launched);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    return status;
}

static enum dl_status
judge(const struct program *program, int status, struct dl_error *err)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return DL_OK;
    if (WIFSIGNALED(status))
        return dl_error_set(err, DL_ERR_IO, program->words[0], 0, 0,
                            "it was ended by signal %d", WTERMSIG(status));
    return dl_error_set(err, DL_ERR_IO, program->words[0], 0, 0,
                        "it failed with status %d", WEXITSTATUS(status));
}

/* One that has the terminal and no text to read reads the keyboard. */
static struct dl_launch
describe(const struct program *program, int input)
{
    bool keyboard = program->terminal && program->input.bytes == 0;
    return (struct dl_launch){.as = program->terminal ? DL_LAUNCH_TERMINAL
                                                      : DL_LAUNCH_BESIDE,
                              .words = program->words,
                              .stream = keyboard ? -1 : input};
}

enum dl_status
program_run(struct programs *beside, const struct program *program,
            struct dl_error *err)
{
    struct dl_launched launched;
    FILE *input = hold_input(program->input);
    if (!input)
        return dl_error_set(err, DL_ERR_IO, program->words[0], 0, 0, "%s",
                            strerror(errno));
    struct dl_launch launch = describe(program, fileno(input));
    enum dl_status status = dl_launch(&launch, &launched, err);
    fclose(input);
    if (status != DL_OK)
        return status;
    if (program->terminal)
        return judge(program, wait_alone(&launched), err);
    keep(beside, &launched);
    return DL_OK;
}
