/* Files of our own on disk: the calls that read and change them go through one
 * table, so that tests can have each of them fail, and what is written is all
 * there or nothing is.
 *
 * Functions that return bool leave the reason in errno. */
/* SPDX-License-Identifier: ISC */
#ifndef BASE_DISK_H
#define BASE_DISK_H

#include <dateline/arena.h>
#include <dateline/status.h>
#include <dateline/str.h>

#include <sys/types.h>

/** The system's calls, as POSIX has them; `cut` is ftruncate. */
struct disk_calls {
    int (*open)(const char *path, int flags, mode_t mode);
    ssize_t (*read)(int file, void *out, size_t bytes);
    ssize_t (*read_at)(int file, void *out, size_t bytes, off_t from);
    ssize_t (*write)(int file, const void *at, size_t bytes);
    int (*sync)(int file);
    int (*cut)(int file, off_t bytes);
    int (*rename)(const char *from, const char *to);
};

extern const struct disk_calls disk_system;

/** Have other calls from now on, in all threads; NULL: the system's. For tests
 * alone. */
void disk_use(const struct disk_calls *calls);

/** As open(2); the file is closed on exec. */
int disk_open(const char *path, int flags, mode_t mode);
/** Read from `from` on until `bytes` are there or the file ends; -1: it cannot
 * be read. */
ssize_t disk_read(int file, void *out, size_t bytes, off_t from);
/** All that a file or a pipe still has; of one that has more than `most` bytes,
 * more than these, but not much. Owner: *out lives in `arena`. */
bool disk_slurp(struct dl_arena *arena, int file, size_t most,
                struct dl_str *out);

/** Write at the end of a file that is open for appending and that nobody else
 * writes to: all, or nothing. `put` leaves it to the system when it reaches the
 * disk; after `append` it is there. */
bool disk_put(int file, struct dl_str text);
bool disk_append(int file, struct dl_str text);

/** Write a file anew, for the user alone (mode 0600): who reads it, and a
 * crash, finds the old one or the new one, on disk. */
bool disk_replace(const char *path, struct dl_str text);

/** What was done to names in a folder is on disk. */
bool disk_sync_folder(const char *path);

/** DL_ERR_IO with the path and the reason in errno. */
enum dl_status disk_fault(struct dl_error *err, const char *path);

#endif
