/* A program on the other side of a socket. */
/* SPDX-License-Identifier: ISC */
#include "desk/process.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static enum dl_status
start(const char *program, int stream, struct dl_launched *process,
      struct dl_error *err)
{
    char *const words[] = {(char *)(uintptr_t)program, NULL};
    struct dl_launch launch = {DL_LAUNCH_HELPER, words, stream};
    struct dl_error fault;
    if (dl_launch(&launch, process, &fault) == DL_OK)
        return DL_OK;
    return dl_error_set(err, DL_ERR_MISSING, program, 0, 0,
                        "the program that fetches cannot be started: %s",
                        fault.text);
}

enum dl_status
process_start(const char *program, struct dl_launched *process, int *stream,
              struct dl_error *err)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return dl_error_set(err, DL_ERR_IO, program, 0, 0,
                            "it cannot be talked to: %s", strerror(errno));
    enum dl_status status = start(program, ends[1], process, err);
    close(ends[1]);
    if (status != DL_OK) {
        close(ends[0]);
        return status;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    *stream = ends[0];
    return DL_OK;
}

const char *
process_end(struct dl_arena *arena, struct dl_launched *process)
{
    int status = dl_launched_wait(process);
    dl_launched_forget(process);
    if (status == -1)
        return "dateline-fetch ended";
    if (WIFSIGNALED(status))
        return dl_arena_printf(arena, "dateline-fetch was ended by signal %d",
                               WTERMSIG(status));
    return dl_arena_printf(arena, "dateline-fetch ended with status %d",
                           WEXITSTATUS(status));
}
