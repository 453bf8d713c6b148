/* Nothing but its own three descriptors, and signals as usual. */
/* SPDX-License-Identifier: ISC */
#include "confine/start.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/folder.h"

extern char **environ;

static void
arrange_files(posix_spawn_file_actions_t *actions,
              const struct dl_launch *launch)
{
    posix_spawn_file_actions_init(actions);
    if (launch->stream >= 0)
        posix_spawn_file_actions_adddup2(actions, launch->stream, STDIN_FILENO);
    if (launch->as == DL_LAUNCH_TERMINAL)
        return;
    if (launch->as == DL_LAUNCH_HELPER)
        posix_spawn_file_actions_adddup2(actions, launch->stream,
                                         STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null",
                                         O_WRONLY, 0);
    posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null",
                                     O_WRONLY, 0);
}

/* What we ignore or catch is as usual for it, and a worker that listens to no
 * signal starts a program that does. */
static void
arrange_signals(posix_spawnattr_t *attributes, const struct dl_launch *launch)
{
    static const int usual[] = {SIGINT,  SIGQUIT, SIGPIPE, SIGTSTP,
                                SIGTTIN, SIGTTOU, SIGCHLD};
    sigset_t none, reset;
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    sigemptyset(&none);
    sigemptyset(&reset);
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        sigaddset(&reset, usual[i]);
    if (launch->as == DL_LAUNCH_BESIDE)
        flags |= POSIX_SPAWN_SETSID;
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &reset);
    posix_spawnattr_setflags(attributes, flags);
}

int
start_program(const struct dl_launch *launch, pid_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    arrange_files(&actions, launch);
    arrange_signals(&attributes, launch);
    int fault = posix_spawnp(process, launch->words[0], &actions, &attributes,
                             launch->words, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

int
start_append(const char *path)
{
    folder_make_for(path); /* opening tells when it is not there */
    return disk_open(path, O_WRONLY | O_APPEND | O_CREAT, 0666);
}
