/* A program on the other side of a socket. */
/* SPDX-License-Identifier: ISC */
#include "desk/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* A worker that listens to no signal starts a program that does. */
static void
allow_signals(posix_spawnattr_t *attributes)
{
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK);
}

static int
spawn(const char *program, int stream, pid_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    char *const arguments[] = {(char *)(uintptr_t)program, NULL};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, stream, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, stream, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    allow_signals(&attributes);
    int fault = posix_spawn(process, program, &actions, &attributes, arguments,
                            environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

enum dl_status
process_start(const char *program, pid_t *process, int *stream,
              struct dl_error *err)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return dl_error_set(err, DL_ERR_IO, program, 0, 0,
                            "it cannot be talked to: %s", strerror(errno));
    int fault = spawn(program, ends[1], process);
    close(ends[1]);
    if (fault) {
        close(ends[0]);
        *process = 0;
        return dl_error_set(err, DL_ERR_MISSING, program, 0, 0,
                            "the program that fetches cannot be started: %s",
                            strerror(fault));
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    *stream = ends[0];
    return DL_OK;
}

const char *
process_end(struct dl_arena *arena, pid_t *process)
{
    int status = 0;
    while (waitpid(*process, &status, 0) < 0 && errno == EINTR) {
    }
    *process = 0;
    if (WIFSIGNALED(status))
        return dl_arena_printf(arena, "dateline-fetch was ended by signal %d",
                               WTERMSIG(status));
    return dl_arena_printf(arena, "dateline-fetch ended with status %d",
                           WEXITSTATUS(status));
}
