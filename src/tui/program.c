/* Starting programs. Their input stands in a file without a name before they
 * start, so that neither side ever waits for the other to read or write. */
/* SPDX-License-Identifier: ISC */
#include "tui/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { BESIDE_MAX = sizeof((struct programs *)0)->at / sizeof(pid_t) };

static enum dl_status
fail(const struct program *program, enum dl_status status, const char *what,
     struct dl_error *err)
{
    return dl_error_set(err, status, program->words[0], 0, 0, "%s", what);
}

/* A descriptor that reads `input` from its beginning. */
static FILE *
hold_input(struct dl_str input)
{
    FILE *file = tmpfile();
    if (!file)
        return NULL;
    fcntl(fileno(file), F_SETFD, FD_CLOEXEC);
    if ((input.bytes &&
         fwrite(input.at, 1, input.bytes, file) != input.bytes) ||
        fflush(file) != 0 || lseek(fileno(file), 0, SEEK_SET) != 0) {
        fclose(file);
        return NULL;
    }
    return file;
}

/* Nothing but its own three descriptors; with the terminal the last two are
 * ours. One that has no text to read there reads the keyboard. */
static void
arrange_files(posix_spawn_file_actions_t *actions,
              const struct program *program, int input)
{
    posix_spawn_file_actions_init(actions);
    if (!program->terminal || program->input.bytes)
        posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
    for (int i = STDOUT_FILENO; i <= STDERR_FILENO && !program->terminal; i++)
        posix_spawn_file_actions_addopen(actions, i, "/dev/null", O_WRONLY, 0);
}

/* What we ignore or catch is as usual for it. */
static void
arrange_signals(posix_spawnattr_t *attributes, const struct program *program)
{
    static const int usual[] = {SIGINT, SIGQUIT, SIGPIPE, SIGTSTP};
    sigset_t none, reset;
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    sigemptyset(&none);
    sigemptyset(&reset);
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        sigaddset(&reset, usual[i]);
    if (!program->terminal)
        flags |= POSIX_SPAWN_SETSID;
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &reset);
    posix_spawnattr_setflags(attributes, flags);
}

static int
start(const struct program *program, int input, pid_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    arrange_files(&actions, program, input);
    arrange_signals(&attributes, program);
    int fault = posix_spawnp(process, program->words[0], &actions, &attributes,
                             program->words, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

/* Until it ends. When it is stopped, so are we, by the same key; whoever
 * continues us continues the whole group. */
static int
wait_for(pid_t process)
{
    int status = 0;
    for (;;) {
        pid_t got = waitpid(process, &status, WUNTRACED);
        if (got < 0 && errno != EINTR)
            return 0;
        if (got == process && WIFSTOPPED(status)) {
            struct sigaction ours, usual = {.sa_handler = SIG_DFL};
            sigaction(SIGTSTP, &usual, &ours);
            kill(0, SIGTSTP);
            sigaction(SIGTSTP, &ours, NULL);
            kill(process, SIGCONT);
        } else if (got == process) {
            return status;
        }
    }
}

/* Those that have ended are let go; of too many the first is forgotten. */
static void
keep(struct programs *beside, pid_t process)
{
    int kept = 0;
    for (int i = 0; i < beside->count; i++)
        if (waitpid(beside->at[i], NULL, WNOHANG) == 0)
            beside->at[kept++] = beside->at[i];
    if (kept == BESIDE_MAX)
        memmove(beside->at, beside->at + 1,
                (size_t)--kept * sizeof *beside->at);
    beside->at[kept++] = process;
    beside->count = kept;
}

/* The keys that end a program are meant for it, not for us. */
static int
wait_alone(pid_t process)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    int status = wait_for(process);
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

enum dl_status
program_run(struct programs *beside, const struct program *program,
            struct dl_error *err)
{
    pid_t process;
    FILE *input = hold_input(program->input);
    if (!input)
        return fail(program, DL_ERR_IO, strerror(errno), err);
    int fault = start(program, fileno(input), &process);
    fclose(input);
    if (fault)
        return fail(program, DL_ERR_MISSING, strerror(fault), err);
    if (program->terminal)
        return judge(program, wait_alone(process), err);
    keep(beside, process);
    return DL_OK;
}
