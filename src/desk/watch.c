/* One thread sleeps on inotify. A change begins a moment of waiting, since an
 * editor writes a file in several steps and a copy of a folder takes its time;
 * then whoever asked is told that something changed, not what: he looks at all
 * files again and reads those that are not as they were. So nothing is missed
 * when the queue of the kernel overflows, and no event has to be believed. */
/* SPDX-License-Identifier: ISC */
#include "desk/watch.h"

#include <dateline/arena.h>

#ifdef HAVE_SYS_INOTIFY_H

#include "desk/thread.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    QUIET_MS = 250,    /* without another change */
    PATIENCE = 8,      /* so many of these, and it is told all the same */
    DEPTH_MAX = 32,    /* of folders */
    FOLDERS_MAX = 4096 /* that are watched */
};

struct watch {
    struct watch_start start; /* with strings in `arena` */
    struct dl_arena *arena;
    struct dl_strs paths, others;
    struct {
        int *at;
        size_t count, room;
    } apart; /* the watches on the others */
    pthread_t thread;
    int notify;          /* of inotify */
    int stop[2];         /* a byte in it ends the thread */
    int stored;          /* the watch on the folder of the store */
    int folders;         /* watches on others */
    struct dl_str store; /* the name of its file in that folder */
};

/* What has changed. */
enum change {
    CHANGE_FILES = 1,
    CHANGE_STORE = 2,
    CHANGE_FOLDERS = 4,
    CHANGE_OTHERS = 8
};

/* ---- places ---- */

enum {
    FILES = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
            IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
    STORE = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_ONLYDIR,
    FOLDERS = IN_CREATE | IN_MOVED_TO | IN_ONLYDIR
};

static bool
is_folder(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static void
add_folder(struct watch *watch, const char *path, int depth)
{
    DIR *folder = NULL;
    if (depth > DEPTH_MAX || watch->folders >= FOLDERS_MAX ||
        inotify_add_watch(watch->notify, path, FILES) < 0 ||
        !(folder = opendir(path)))
        return;
    watch->folders++;
    struct dl_arena *scratch = dl_arena_new(0);
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        if (entry->d_name[0] == '.')
            continue;
        const char *inner =
            dl_arena_printf(scratch, "%s/%s", path, entry->d_name);
        if (is_folder(inner))
            add_folder(watch, inner, depth + 1);
    }
    dl_arena_free(scratch);
    closedir(folder);
}

/* The folder that a path lies in. */
static const char *
folder_of(struct dl_arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    size_t bytes = slash == path ? 1 : (size_t)(slash - path);
    return dl_arena_copy(arena, path, bytes);
}

/* An editor puts a new file in the place of the old one, so a file is watched
 * by its folder. */
static void
add_path(struct watch *watch, const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0)
        return;
    if (S_ISDIR(info.st_mode))
        add_folder(watch, path, 0);
    else if (S_ISREG(info.st_mode))
        inotify_add_watch(watch->notify, folder_of(watch->arena, path), FILES);
}

/* Places that are watched already stay as they are. */
static void
add_paths(struct watch *watch)
{
    watch->folders = 0;
    for (size_t i = 0; i < watch->paths.count; i++)
        add_path(watch, watch->paths.at[i].at);
}

/* The store's log is written to; the file itself only now and then. Its folder
 * may be among the others: then what they wait for is added. */
static void
add_store(struct watch *watch)
{
    const char *path = watch->start.store;
    if (!path)
        return;
    const char *slash = strrchr(path, '/');
    watch->store = dl_str_from(slash ? slash + 1 : path);
    watch->stored = inotify_add_watch(
        watch->notify, folder_of(watch->arena, path), STORE | IN_MASK_ADD);
}

/* A folder of the library that is among the others too stays the library's:
 * what changes there is told as an article. */
static void
add_apart(struct watch *watch, const char *folder, uint32_t events)
{
    int descriptor =
        inotify_add_watch(watch->notify, folder, events | IN_MASK_CREATE);
    if (descriptor >= 0)
        DL_PUSH(watch->arena, &watch->apart, descriptor);
}

/* What is not there yet: the nearest folder that is tells when the next one of
 * its path is made. */
static void
await_folder(struct watch *watch, struct dl_arena *scratch, const char *path)
{
    while (!is_folder(path) && strcmp(path, ".") != 0)
        path = folder_of(scratch, path);
    add_apart(watch, path, FOLDERS);
}

/* A folder with those in it, or the folder of a file. */
static void
add_other(struct watch *watch, struct dl_arena *scratch, const char *path)
{
    DIR *folder = opendir(path);
    struct dirent *entry;
    if (folder)
        add_apart(watch, path, FILES);
    else if (access(path, F_OK) == 0)
        add_apart(watch, folder_of(scratch, path), FILES);
    else
        await_folder(watch, scratch, path);
    while (folder && (entry = readdir(folder))) {
        const char *inner =
            dl_arena_printf(scratch, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && is_folder(inner))
            add_apart(watch, inner, FILES);
    }
    if (folder)
        closedir(folder);
}

/* Those that are watched already stay so. */
static void
add_others(struct watch *watch)
{
    struct dl_arena *scratch = dl_arena_new(0);
    for (size_t i = 0; i < watch->others.count; i++)
        add_other(watch, scratch, watch->others.at[i].at);
    dl_arena_free(scratch);
}

/* ---- changes ---- */

static bool
is_apart(const struct watch *watch, int descriptor)
{
    for (size_t i = 0; i < watch->apart.count; i++)
        if (watch->apart.at[i] == descriptor)
            return true;
    return false;
}

static unsigned
change_of(const struct watch *watch, const struct inotify_event *event)
{
    struct dl_str name = event->len > 0 ? dl_str_from(event->name) : DL_STR("");
    bool own = event->wd == watch->stored &&
               dl_str_starts(name, watch->store) && watch->store.bytes > 0;
    if (event->mask & IN_Q_OVERFLOW)
        return CHANGE_FILES | CHANGE_STORE | CHANGE_FOLDERS | CHANGE_OTHERS;
    if (own)
        return CHANGE_STORE;
    /* A new file has nothing in it before it is closed; hidden ones are no
     * articles; the others in the folder of the store are nobody's. */
    unsigned told =
        (unsigned)event->mask & (unsigned)FILES & ~(unsigned)IN_CREATE;
    if (is_apart(watch, event->wd)) {
        told |= (unsigned)event->mask & IN_ISDIR;
        return told && name.bytes > 0 && name.at[0] != '.' ? CHANGE_OTHERS : 0;
    }
    if (event->mask & IN_ISDIR)
        return CHANGE_FILES | CHANGE_FOLDERS;
    return told && name.at[0] != '.' ? CHANGE_FILES : 0;
}

static unsigned
take_events(const struct watch *watch)
{
    _Alignas(struct inotify_event) char bytes[16 * 1024];
    unsigned changes = 0;
    ssize_t got;
    while ((got = read(watch->notify, bytes, sizeof bytes)) > 0)
        for (char *at = bytes; at < bytes + got;) {
            const struct inotify_event *event =
                (const struct inotify_event *)(void *)at;
            changes |= change_of(watch, event);
            at += sizeof *event + event->len;
        }
    return changes;
}

/* Wait for events, at most so long; false when the watch is to end. */
static bool
wait_for_events(const struct watch *watch, int milliseconds, bool *come)
{
    struct pollfd waits[] = {{watch->notify, POLLIN, 0},
                             {watch->stop[0], POLLIN, 0}};
    int ready;
    do {
        ready = poll(waits, 2, milliseconds);
    } while (ready < 0 && errno == EINTR);
    *come = ready > 0 && waits[0].revents;
    return !waits[1].revents && ready >= 0;
}

static void
tell(struct watch *watch, unsigned changes)
{
    if (changes & CHANGE_FOLDERS)
        add_paths(watch);
    if (changes & CHANGE_FILES)
        watch->start.files(watch->start.context);
    if (changes & CHANGE_STORE)
        watch->start.stored(watch->start.context);
    if (changes & CHANGE_OTHERS)
        add_others(watch);
    if (changes & CHANGE_OTHERS && watch->start.otherwise)
        watch->start.otherwise(watch->start.context);
}

static void *
work(void *context)
{
    struct watch *watch = context;
    unsigned changes = 0;
    int waited = 0;
    bool come;
    add_paths(watch);
    add_store(watch);
    add_others(watch);
    if (watch->paths.count > 0) /* it may have changed before this */
        watch->start.files(watch->start.context);
    while (wait_for_events(watch, changes ? QUIET_MS : -1, &come)) {
        if (come)
            changes |= take_events(watch);
        waited = changes && come ? waited + 1 : waited;
        if (changes && (!come || waited > PATIENCE)) {
            tell(watch, changes);
            changes = 0;
            waited = 0;
        }
    }
    close(watch->notify); /* the kernel takes its time for that */
    watch->notify = -1;
    return NULL;
}

/* ---- life ---- */

static void
release(struct watch *watch)
{
    for (int i = 0; i < 2; i++)
        if (watch->stop[i] >= 0)
            close(watch->stop[i]);
    if (watch->notify >= 0)
        close(watch->notify);
    dl_arena_free(watch->arena);
}

static bool
begin(struct watch *watch)
{
    if (watch->notify < 0 || pipe(watch->stop) != 0)
        return false;
    for (int i = 0; i < 2; i++)
        fcntl(watch->stop[i], F_SETFD, FD_CLOEXEC);
    return thread_begin(&watch->thread, work, watch) == 0;
}

enum dl_status
watch_open(const struct watch_start *start, struct watch **out,
           struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct watch *watch = DL_NEW(arena, struct watch);
    *watch = (struct watch){
        .start = *start,
        .arena = arena,
        .notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC),
        .stop = {-1, -1},
        .stored = -1,
        .store = DL_STR(""),
    };
    for (size_t i = 0; i < start->count; i++)
        DL_PUSH(arena, &watch->paths,
                dl_str_copy(arena, dl_str_from(start->paths[i])));
    for (size_t i = 0; i < start->other_count; i++)
        DL_PUSH(arena, &watch->others,
                dl_str_copy(arena, dl_str_from(start->others[i])));
    if (start->store)
        watch->start.store =
            dl_arena_copy(arena, start->store, strlen(start->store));
    if (begin(watch)) {
        *out = watch;
        return DL_OK;
    }
    release(watch);
    return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                        "changes of files cannot be watched: %s",
                        strerror(errno));
}

void
watch_stop(struct watch *watch)
{
    while (watch && write(watch->stop[1], "", 1) < 0 && errno == EINTR)
        continue;
}

void
watch_close(struct watch *watch)
{
    if (!watch)
        return;
    watch_stop(watch);
    pthread_join(watch->thread, NULL);
    release(watch);
}

#else

enum dl_status
watch_open(const struct watch_start *start, struct watch **out,
           struct dl_error *err)
{
    (void)start;
    (void)out;
    return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                        "changes of files cannot be watched on this system");
}

void
watch_stop(struct watch *watch)
{
    (void)watch;
}

void
watch_close(struct watch *watch)
{
    (void)watch;
}

#endif
