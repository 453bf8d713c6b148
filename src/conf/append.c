/* Only new lines are written, at the end, under a lock. */
/* SPDX-License-Identifier: ISC */
#include "conf/append.h"
#include "conf/file.h"

#include <dateline/launch.h>

#include "base/disk.h"

#include <sys/file.h>
#include <unistd.h>

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
    if (status != DL_OK || more.bytes == 0)
        return status;
    return disk_append(file, more) ? DL_OK : disk_fault(err, path);
}

enum dl_status
conf_append(const char *path, conf_lines *lines, void *context,
            struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    int file = dl_append_open(path);
    enum dl_status status =
        file < 0 || flock(file, LOCK_EX) != 0
            ? disk_fault(err, path)
            : append(arena, file, path, lines, context, err);
    if (file >= 0)
        close(file);
    dl_arena_free(arena);
    return status;
}
