/* Reading a file of training data whole, through xz where it is packed. */
/* SPDX-License-Identifier: ISC */
#include "entity/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FIRST_ROOM = 1 << 16, NO_PROGRAM = 127 };

/* All that `file` gives; nought or what went wrong. */
static int
read_all(struct dl_arena *arena, int file, struct dl_str *out)
{
    char *text = dl_arena_alloc(arena, FIRST_ROOM);
    size_t bytes = 0, room = FIRST_ROOM;
    for (;;) {
        ssize_t taken = read(file, text + bytes, room - bytes);
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken < 0)
            return errno;
        if (taken == 0)
            break;
        bytes += (size_t)taken;
        if (bytes == room) {
            char *moved = dl_arena_alloc(arena, room * 2);
            memcpy(moved, text, bytes);
            text = moved;
            room *= 2;
        }
    }
    *out = (struct dl_str){text, bytes};
    return 0;
}

/* Start "xz -dc" on a file that is open; *from gives what it writes. */
static pid_t
start_xz(int packed, int *from)
{
    int ends[2];
    if (pipe(ends) < 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        dup2(packed, STDIN_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        close(packed);
        close(ends[0]);
        close(ends[1]);
        execlp("xz", "xz", "-dcqq", (char *)NULL);
        _exit(NO_PROGRAM);
    }
    close(ends[1]);
    *from = ends[0];
    if (child < 0)
        close(ends[0]);
    return child;
}

/* What xz thought of the file: a message, or NULL when all was well. */
static const char *
wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return strerror(errno);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return NULL;
    return WIFEXITED(status) && WEXITSTATUS(status) == NO_PROGRAM
               ? "the program xz is missing"
               : "xz cannot unpack it";
}

static const char *
read_packed(struct dl_arena *arena, int packed, struct dl_str *out)
{
    int from;
    pid_t child = start_xz(packed, &from);
    if (child < 0)
        return strerror(errno);
    int failed = read_all(arena, from, out);
    close(from);
    const char *fault = wait_for(child);
    return failed ? strerror(failed) : fault;
}

enum dl_status
unpack_read(struct dl_arena *arena, const char *path, struct dl_str *out,
            struct dl_error *err)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        bool missing = errno == ENOENT || errno == ENOTDIR;
        return dl_error_set(err, missing ? DL_ERR_MISSING : DL_ERR_IO, path, 0,
                            0, "%s", strerror(errno));
    }
    struct dl_str text;
    const char *fault;
    if (dl_str_ends(dl_str_from(path), DL_STR(".xz"))) {
        fault = read_packed(arena, file, &text);
    } else {
        int failed = read_all(arena, file, &text);
        fault = failed ? strerror(failed) : NULL;
    }
    close(file);
    if (fault)
        return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", fault);
    *out = text;
    return DL_OK;
}
