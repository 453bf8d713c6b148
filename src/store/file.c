/* The files of a store. Renaming is ordered so that a crash at any moment
 * leaves either the old store or the new one in place. */
/* SPDX-License-Identifier: ISC */
#include "store/file.h"

#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int
file_lock(const char *path)
{
    struct dl_arena *scratch = dl_arena_new(0);
    folder_make_for(path); /* opening tells when it is not there */
    int lock = open(dl_arena_printf(scratch, "%s.lock", path),
                    O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0)
        file_lock_shared(lock);
    dl_arena_free(scratch);
    return lock;
}

void
file_lock_shared(int lock)
{
    while (flock(lock, LOCK_SH) != 0 && errno == EINTR)
        continue;
}

bool
file_lock_alone(int lock)
{
    const struct timespec pause = {.tv_nsec = 50L * 1000 * 1000};
    if (flock(lock, LOCK_EX | LOCK_NB) == 0)
        return true;
    /* The try has given up the shared lock: so others can get theirs. */
    nanosleep(&pause, NULL);
    file_lock_shared(lock);
    return false;
}

bool
file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

static const char *
beside(struct dl_arena *arena, const char *path, const char *ending)
{
    return dl_arena_printf(arena, "%s%s", path, ending);
}

static const char *
free_name(struct dl_arena *arena, const char *path)
{
    const char *out;
    int number = 0;
    do
        out = dl_arena_printf(arena, "%s.damaged-%d", path, ++number);
    while (file_exists(out));
    return out;
}

/* What was done to names in the folder of `path` is on disk. */
static void
sync_folder(struct dl_arena *arena, const char *path)
{
    char *folder = dl_arena_copy(arena, path, strlen(path));
    char *slash = strrchr(folder, '/');
    if (slash)
        slash[slash == folder] = '\0';
    int file = open(slash ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

enum dl_status
file_replace(struct dl_arena *arena, const char *path, const char *fresh,
             const char **aside, struct dl_error *err)
{
    const char *kept = free_name(arena, path);
    /* Both names for a moment; where a folder knows no links, no name. */
    bool ok =
        !file_exists(path) || link(path, kept) == 0 || rename(path, kept) == 0;
    /* A log that is left would be played into the new store. */
    if (ok && file_exists(beside(arena, path, "-wal")))
        ok = rename(beside(arena, path, "-wal"), beside(arena, kept, "-wal")) ==
             0;
    if (ok)
        unlink(beside(arena, path, "-shm"));
    if (!ok || rename(fresh, path) != 0)
        return dl_error_set(err, DL_ERR_IO, path, 0, 0,
                            "the damaged store cannot be set aside: %s",
                            strerror(errno));
    sync_folder(arena, path);
    *aside = kept;
    return DL_OK;
}

void
file_remove(struct dl_arena *arena, const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        unlink(beside(arena, path, endings[i]));
}
