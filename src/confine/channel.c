/* Sockets that keep messages apart. */
/* SPDX-License-Identifier: ISC */
#include "confine/channel.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

union control {
    struct cmsghdr head;
    char bytes[CMSG_SPACE(CHANNEL_FDS_MAX * sizeof(int))];
};

bool
channel_pair(int ends[2])
{
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0;
}

static void
attach(struct msghdr *message, union control *control, const int *fds,
       size_t count)
{
    memset(control, 0, sizeof *control);
    message->msg_control = control->bytes;
    /* Both lengths are of this type by POSIX, and longer in glibc. */
    message->msg_controllen = (socklen_t)CMSG_SPACE(count * sizeof *fds);
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    assert(head); /* `control` has room for one */
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = (socklen_t)CMSG_LEN(count * sizeof *fds);
    memcpy(CMSG_DATA(head), fds, count * sizeof *fds);
}

bool
channel_send(int to, const void *bytes, size_t size, const int *fds,
             size_t count)
{
    union control control;
    struct iovec part = {(void *)(uintptr_t)bytes, size};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (size > CHANNEL_BYTES_MAX) {
        errno = EMSGSIZE;
        return false;
    }
    if (count > 0)
        attach(&message, &control, fds, count);
    ssize_t sent;
    while ((sent = sendmsg(to, &message, MSG_NOSIGNAL)) < 0 && errno == EINTR) {
    }
    return sent == (ssize_t)size;
}

/* Those that there is no room for are closed. */
static void
detach(struct msghdr *message, int *fds, size_t *count)
{
    size_t room = *count, got = 0;
    *count = 0;
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    if (!head || head->cmsg_level != SOL_SOCKET ||
        head->cmsg_type != SCM_RIGHTS)
        return;
    got = (head->cmsg_len - CMSG_LEN(0)) / sizeof *fds;
    for (size_t i = 0; i < got; i++) {
        int fd;
        memcpy(&fd, CMSG_DATA(head) + i * sizeof fd, sizeof fd);
        if (*count < room)
            fds[(*count)++] = fd;
        else
            close(fd);
    }
}

ssize_t
channel_receive(int from, void *bytes, size_t room, int *fds, size_t *count)
{
    union control control;
    struct iovec part = {bytes, room};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t got;
    while ((got = recvmsg(from, &message, MSG_CMSG_CLOEXEC)) < 0 &&
           errno == EINTR) {
    }
    if (got < 0)
        *count = 0;
    else
        detach(&message, fds, count);
    return got;
}
