/* The bytes of a file, a pipe, or standard input. */
/* SPDX-License-Identifier: ISC */
#include "desk/slurp.h"

#include <dateline/wire.h>

#include "base/disk.h"

#include <fcntl.h>
#include <unistd.h>

enum dl_status
slurp(struct dl_arena *arena, const char *path, struct dl_str *out,
      struct dl_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : disk_open(path, O_RDONLY, 0);
    enum dl_status status =
        file >= 0 && disk_slurp(arena, file, DL_WIRE_BODY_MAX, out)
            ? DL_OK
            : disk_fault(err, path);
    if (file >= 0 && !standard)
        close(file);
    if (status == DL_OK && out->bytes > DL_WIRE_BODY_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                            "the file is larger than %d MiB",
                            DL_WIRE_BODY_MAX / (1024 * 1024));
    return status;
}
