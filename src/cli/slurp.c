/* A file or standard input, byte for byte. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static enum dl_status
read_all(struct dl_arena *arena, int file, const char *path, struct dl_str *out,
         struct dl_error *err)
{
    struct dl_str bytes;
    if (!disk_slurp(arena, file, DL_FILE_MAX, &bytes))
        return disk_fault(err, path);
    if (bytes.bytes > DL_FILE_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                            "larger than %d bytes", DL_FILE_MAX);
    *out = bytes;
    return DL_OK;
}

enum dl_status
cli_slurp(struct dl_arena *arena, const char *path, struct dl_str *out,
          struct dl_error *err)
{
    if (!strcmp(path, "-"))
        return read_all(arena, STDIN_FILENO, "standard input", out, err);
    int file = disk_open(path, O_RDONLY, 0);
    if (file < 0)
        return dl_error_set(err, errno == ENOENT ? DL_ERR_MISSING : DL_ERR_IO,
                            path, 0, 0, "%s", strerror(errno));
    enum dl_status status = read_all(arena, file, path, out, err);
    close(file);
    return status;
}
