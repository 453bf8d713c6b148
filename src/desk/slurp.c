/* The bytes of a file, a pipe, or standard input. How much a pipe has nobody
 * knows before, so room doubles; a file gets what it needs. */
/* SPDX-License-Identifier: ISC */
#include "desk/slurp.h"

#include <dateline/wire.h>

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

enum { CHUNK = 65536 };

/* All of a file that may be a pipe; true when all is read. */
static bool
read_stream(struct dl_arena *arena, FILE *file, struct dl_str *out)
{
    struct stat info = {0};
    bool plain = fstat(fileno(file), &info) == 0 && S_ISREG(info.st_mode) &&
                 info.st_size < DL_WIRE_BODY_MAX;
    size_t room = plain ? (size_t)info.st_size + 1 : CHUNK, bytes = 0;
    char *at = dl_arena_alloc(arena, room);
    for (size_t got; (got = fread(at + bytes, 1, room - bytes, file)) > 0;) {
        bytes += got;
        if (bytes > DL_WIRE_BODY_MAX)
            break;
        if (bytes < room)
            continue;
        char *larger = dl_arena_alloc(arena, 2 * room);
        memcpy(larger, at, bytes);
        at = larger;
        room *= 2;
    }
    *out = (struct dl_str){at, bytes};
    return !ferror(file);
}

enum dl_status
slurp(struct dl_arena *arena, const char *path, struct dl_str *out,
      struct dl_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    bool whole = file && read_stream(arena, file, out);
    int fault = errno;
    if (file && !standard)
        fclose(file);
    if (!whole)
        return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(fault));
    if (out->bytes > DL_WIRE_BODY_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                            "the file is larger than %d MiB",
                            DL_WIRE_BODY_MAX / (1024 * 1024));
    return DL_OK;
}
