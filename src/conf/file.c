/* Reading a configuration file whole; a pipe will do. */
/* SPDX-License-Identifier: ISC */
#include "conf/file.h"

#include <dateline/yaml.h>

#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum dl_status
conf_file_read(struct dl_arena *arena, const char *path, struct dl_str *out,
               struct dl_error *err)
{
    int file = disk_open(path, O_RDONLY, 0);
    if (file < 0) {
        enum dl_status status =
            errno == ENOENT || errno == ENOTDIR ? DL_ERR_MISSING : DL_ERR_IO;
        return dl_error_set(err, status, path, 0, 0, "%s", strerror(errno));
    }
    struct dl_mark mark = dl_arena_mark(arena);
    enum dl_status status = disk_slurp(arena, file, DL_YAML_BYTES_MAX, out)
                                ? DL_OK
                                : disk_fault(err, path);
    close(file);
    if (status != DL_OK)
        dl_arena_reset(arena, mark);
    return status;
}

struct dl_str
conf_file_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    return (struct dl_str){path, slash ? (size_t)(slash - path) + 1 : 0};
}
