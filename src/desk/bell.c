/* A pipe that is never written to the brim: how often it was rung does not
 * count. */
/* SPDX-License-Identifier: ISC */
#include "desk/bell.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum dl_status
bell_init(struct bell *bell, struct dl_error *err)
{
    *bell = (struct bell){{-1, -1}};
    if (pipe(bell->pipe) != 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0, "no pipe: %s",
                            strerror(errno));
    for (int i = 0; i < 2; i++) {
        fcntl(bell->pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(bell->pipe[i], F_SETFL, O_NONBLOCK);
    }
    return DL_OK;
}

void
bell_reset(struct bell *bell)
{
    close(bell->pipe[0]);
    close(bell->pipe[1]);
}

void
bell_ring(struct bell *bell)
{
    while (write(bell->pipe[1], "!", 1) < 0 && errno == EINTR)
        ;
}

bool
bell_wait(struct bell *bell, int milliseconds)
{
    struct pollfd wait = {.fd = bell->pipe[0], .events = POLLIN};
    char bytes[64];
    int ready;
    do
        ready = poll(&wait, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    if (ready <= 0)
        return false;
    while (read(bell->pipe[0], bytes, sizeof bytes) == sizeof bytes)
        ;
    return true;
}
