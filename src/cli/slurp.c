/* A file or standard input, byte for byte. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

static enum dl_status
failed(const char *path, struct dl_error *err)
{
    enum dl_status status = errno == ENOENT ? DL_ERR_MISSING : DL_ERR_IO;
    return dl_error_set(err, status, path, 0, 0, "%s", strerror(errno));
}

static enum dl_status
read_all(struct dl_arena *arena, FILE *file, const char *path,
         struct dl_str *out, struct dl_error *err)
{
    struct {
        char *at;
        size_t count, room;
    } bytes = {0};
    for (int byte; (byte = getc(file)) != EOF;) {
        if (bytes.count == DL_FILE_MAX)
            return dl_error_set(err, DL_ERR_LIMIT, path, 0, 0,
                                "larger than %d bytes", DL_FILE_MAX);
        DL_PUSH(arena, &bytes, (char)byte);
    }
    if (ferror(file))
        return failed(path, err);
    *out = (struct dl_str){bytes.at, bytes.count};
    return DL_OK;
}

enum dl_status
cli_slurp(struct dl_arena *arena, const char *path, struct dl_str *out,
          struct dl_error *err)
{
    if (!strcmp(path, "-"))
        return read_all(arena, stdin, "standard input", out, err);
    errno = 0;
    FILE *file = fopen(path, "rb");
    if (!file)
        return failed(path, err);
    enum dl_status status = read_all(arena, file, path, out, err);
    fclose(file);
    return status;
}
