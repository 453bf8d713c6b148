/* Reading a configuration file whole; a pipe will do. */
/* SPDX-License-Identifier: ISC */
#include "conf/file.h"

#include <dateline/yaml.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum dl_status
conf_file_read(struct dl_arena *arena, const char *path, struct dl_str *out,
               struct dl_error *err)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        bool missing = errno == ENOENT || errno == ENOTDIR;
        return dl_error_set(err, missing ? DL_ERR_MISSING : DL_ERR_IO, path, 0,
                            0, "%s", strerror(errno));
    }
    struct dl_mark mark = dl_arena_mark(arena);
    char *text = NULL;
    size_t bytes = 0, room = 0, taken;
    do {
        if (bytes == room) {
            size_t larger = room ? room * 4 : 4096;
            char *moved = dl_arena_alloc(arena, larger);
            memcpy(moved, text ? text : "", bytes);
            text = moved;
            room = larger;
        }
        taken = fread(text + bytes, 1, room - bytes, file);
        bytes += taken;
    } while (taken && bytes <= DL_YAML_BYTES_MAX);
    int failed = ferror(file) ? errno : 0;
    fclose(file);
    if (failed) {
        dl_arena_reset(arena, mark);
        return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(failed));
    }
    *out = (struct dl_str){text, bytes};
    return DL_OK;
}

struct dl_str
conf_file_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    return (struct dl_str){path, slash ? (size_t)(slash - path) + 1 : 0};
}
