/* Only new lines are written, at the end, under a lock. */
/* SPDX-License-Identifier: ISC */
#include "conf/append.h"
#include "conf/file.h"

#include <dateline/launch.h>

#include <errno.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static enum dl_status
io_fault(struct dl_error *err, const char *path)
{
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
}

static enum dl_status
write_lines(int file, const char *path, struct dl_str lines,
            struct dl_error *err)
{
    while (lines.bytes) {
        ssize_t done = write(file, lines.at, lines.bytes);
        if (done < 0 && errno != EINTR)
            return io_fault(err, path);
        lines.at += done > 0 ? done : 0;
        lines.bytes -= done > 0 ? (size_t)done : 0;
    }
    return fsync(file) == 0 ? DL_OK : io_fault(err, path);
}

const char *
conf_append_begin(struct dl_str old, const char *head)
{
    if (dl_str_trim(old).bytes == 0)
        return head;
    return dl_str_ends(old, DL_STR("\n")) ? "" : "\n";
}

static enum dl_status
append(struct dl_arena *arena, int file, const char *path, conf_lines *lines,
       void *context, struct dl_error *err)
{
    struct dl_str old, more = {"", 0};
    enum dl_status status = conf_file_read(arena, path, &old, err);
    if (status == DL_OK)
        status = lines(context, arena, old, &more, err);
    return status == DL_OK && more.bytes > 0
               ? write_lines(file, path, more, err)
               : status;
}

enum dl_status
conf_append(const char *path, conf_lines *lines, void *context,
            struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    int file = dl_append_open(path);
    enum dl_status status =
        file < 0 || flock(file, LOCK_EX) != 0
            ? io_fault(err, path)
            : append(arena, file, path, lines, context, err);
    if (file >= 0)
        close(file);
    dl_arena_free(arena);
    return status;
}
