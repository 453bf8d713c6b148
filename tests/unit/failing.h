/* Calls of the disk that fail when it is their turn: the n-th one, and, if the
 * fault lasts, all after it but those that give room back. A write fails as on
 * a disk that is just full: half of it is there. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_FAILING_H
#define UNIT_FAILING_H

#include "home.h"

#include "base/disk.h"

#include <dirent.h>
#include <errno.h>

static struct {
    unsigned turn; /* of the call that fails; 0: none does any more */
    bool lasts, tripped;
    int code;
} failing;

static inline bool
failing_now(void)
{
    bool now = failing.turn == 1;
    if (failing.turn > 0 && !(now && failing.lasts))
        failing.turn--;
    failing.tripped |= now;
    if (now)
        errno = failing.code;
    return now;
}

static inline int
failing_open(const char *path, int flags, mode_t mode)
{
    return failing_now() ? -1 : disk_system.open(path, flags, mode);
}

static inline ssize_t
failing_read(int file, void *out, size_t bytes)
{
    return failing_now() ? -1 : disk_system.read(file, out, bytes);
}

static inline ssize_t
failing_read_at(int file, void *out, size_t bytes, off_t from)
{
    return failing_now() ? -1 : disk_system.read_at(file, out, bytes, from);
}

static inline ssize_t
failing_write(int file, const void *at, size_t bytes)
{
    if (failing.turn == 1 && !failing.tripped && bytes > 1) {
        failing.tripped = true; /* the next call fails */
        return disk_system.write(file, at, bytes / 2);
    }
    return failing_now() ? -1 : disk_system.write(file, at, bytes);
}

static inline int
failing_sync(int file)
{
    return failing_now() ? -1 : disk_system.sync(file);
}

static inline int
failing_rename(const char *from, const char *to)
{
    return failing_now() ? -1 : disk_system.rename(from, to);
}

/** From now on the `turn`-th call fails, with `code`. */
static inline void
failing_begin(unsigned turn, bool lasts, int code)
{
    static struct disk_calls calls;
    calls = (struct disk_calls){failing_open,  failing_read, failing_read_at,
                                failing_write, failing_sync, NULL,
                                failing_rename};
    calls.cut = disk_system.cut;
    failing.turn = turn;
    failing.lasts = lasts;
    failing.code = code;
    failing.tripped = false;
    disk_use(&calls);
}

/** Nothing fails any more. Whether anything did. */
static inline bool
failing_end(void)
{
    disk_use(NULL);
    return failing.tripped;
}

/** Files in a folder. */
static inline int
failing_files(const char *path)
{
    int count = 0;
    DIR *folder = opendir(path);
    assert_non_null(folder);
    for (const struct dirent *at; (at = readdir(folder)) != NULL;)
        count += *at->d_name != '.';
    closedir(folder);
    return count;
}

#endif
