/* A model file in memory: mapped read-only, so that several readers share one
 * copy and nothing is read twice. The price is that a file that is cut short
 * while it is open ends the program; dateline never writes over one, it puts a
 * new file in its place. */
/* SPDX-License-Identifier: ISC */
#include "entity/model.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static enum dl_status
refuse(const char *path, struct dl_error *err)
{
    return dl_error_set(err, errno == ENOENT ? DL_ERR_MISSING : DL_ERR_IO, path,
                        0, 0, "%s", strerror(errno));
}

static enum dl_status
map_file(int file, const char *path, struct model *out, struct dl_error *err)
{
    struct stat info;
    if (fstat(file, &info))
        return refuse(path, err);
    if (!S_ISREG(info.st_mode) || info.st_size == 0)
        return model_read(NULL, 0, path, out, err);
    size_t count = (size_t)info.st_size;
    void *map = mmap(NULL, count, PROT_READ, MAP_PRIVATE, file, 0);
    if (map == MAP_FAILED)
        return refuse(path, err);
    enum dl_status status = model_read(map, count, path, out, err);
    if (status) {
        munmap(map, count);
        return status;
    }
    out->map = map;
    out->map_bytes = count;
    return DL_OK;
}

enum dl_status
model_open(const char *path, struct model *out, struct dl_error *err)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return refuse(path, err);
    enum dl_status status = map_file(file, path, out, err);
    close(file);
    return status;
}

void
model_close(struct model *model)
{
    if (model->map)
        munmap(model->map, model->map_bytes);
    *model = (struct model){0};
}
