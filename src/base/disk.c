/* Writing that is taken back when it fails: a disk that is full leaves files as
 * they were, and nothing beside them. */
/* SPDX-License-Identifier: ISC */
#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
system_open(const char *path, int flags, mode_t mode)
{
    return open(path, flags, mode);
}

const struct disk_calls disk_system = {
    .open = system_open,
    .read = read,
    .read_at = pread,
    .write = write,
    .sync = fsync,
    .cut = ftruncate,
    .rename = rename,
};

static const struct disk_calls *calls = &disk_system;

void
disk_use(const struct disk_calls *other)
{
    calls = other ? other : &disk_system;
}

enum dl_status
disk_fault(struct dl_error *err, const char *path)
{
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
}

int
disk_open(const char *path, int flags, mode_t mode)
{
    return calls->open(path, flags | O_CLOEXEC, mode);
}

ssize_t
disk_read(int file, void *out, size_t bytes, off_t from)
{
    size_t got = 0;
    while (got < bytes) {
        ssize_t more = calls->read_at(file, (char *)out + got, bytes - got,
                                      from + (off_t)got);
        if (more < 0 && errno == EINTR)
            continue;
        if (more < 0)
            return -1;
        if (more == 0)
            break;
        got += (size_t)more;
    }
    return (ssize_t)got;
}

/* How much a pipe has nobody knows before, so room doubles; a file gets what it
 * needs. */
static size_t
first_room(int file, size_t most)
{
    enum { CHUNK = 65536 };
    struct stat now;
    bool plain = fstat(file, &now) == 0 && S_ISREG(now.st_mode);
    if (!plain)
        return CHUNK;
    return ((size_t)now.st_size < most ? (size_t)now.st_size : most) + 1;
}

bool
disk_slurp(struct dl_arena *arena, int file, size_t most, struct dl_str *out)
{
    size_t room = first_room(file, most), bytes = 0;
    char *at = dl_arena_alloc(arena, room);
    while (bytes <= most) {
        ssize_t got = calls->read(file, at + bytes, room - bytes);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        bytes += (size_t)got;
        if (bytes < room)
            continue;
        char *larger = dl_arena_alloc(arena, 2 * room);
        memcpy(larger, at, bytes);
        at = larger;
        room *= 2;
    }
    *out = (struct dl_str){at, bytes};
    return true;
}

static bool
write_all(int file, struct dl_str text)
{
    while (text.bytes > 0) {
        ssize_t done = calls->write(file, text.at, text.bytes);
        if (done < 0 && errno == EINTR)
            continue;
        if (done == 0)
            errno = ENOSPC;
        if (done <= 0)
            return false;
        text.at += done;
        text.bytes -= (size_t)done;
    }
    return true;
}

/* Cut off what was written of it, and keep the reason. */
static bool
take_back(int file, off_t bytes)
{
    int fault = errno;
    (void)!calls->cut(file, bytes);
    errno = fault;
    return false;
}

bool
disk_put(int file, struct dl_str text)
{
    struct stat before;
    if (fstat(file, &before) != 0)
        return false;
    return write_all(file, text) || take_back(file, before.st_size);
}

bool
disk_append(int file, struct dl_str text)
{
    struct stat before;
    if (fstat(file, &before) != 0)
        return false;
    return (write_all(file, text) && calls->sync(file) == 0) ||
           take_back(file, before.st_size);
}

bool
disk_sync_folder(const char *path)
{
    int folder = disk_open(path, O_RDONLY | O_DIRECTORY, 0);
    bool done = folder >= 0 && calls->sync(folder) == 0;
    int fault = errno;
    if (folder >= 0)
        close(folder);
    errno = fault;
    return done;
}

static bool
sync_folder_of(struct dl_arena *arena, const char *path)
{
    char *folder = dl_arena_copy(arena, path, strlen(path));
    char *slash = strrchr(folder, '/');
    if (slash)
        slash[slash == folder] = '\0';
    return disk_sync_folder(slash ? folder : ".");
}

static bool
write_new(const char *path, struct dl_str text)
{
    int file = disk_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
    if (file < 0)
        return false;
    bool done = write_all(file, text) && calls->sync(file) == 0;
    int fault = errno;
    bool closed = close(file) == 0;
    if (!done)
        errno = fault;
    return done && closed;
}

bool
disk_replace(const char *path, struct dl_str text)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const char *fresh =
        dl_arena_printf(scratch, "%s.new-%ld", path, (long)getpid());
    bool done = write_new(fresh, text) && calls->rename(fresh, path) == 0;
    int fault = errno;
    if (!done)
        unlink(fresh);
    else
        sync_folder_of(scratch, path); /* it is in place all the same */
    dl_arena_free(scratch);
    errno = fault;
    return done;
}
