/* A folder of pictures, named by their addresses. The newest are kept; what is
 * older goes when another comes, so that nobody has to clean up. A file is
 * whole or not there: it is written under another name and renamed. */
/* SPDX-License-Identifier: ISC */
#include "desk/gallery.h"

#include "desk/lane.h"
#include "desk/schedule.h"

#include <dateline/loader.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PICTURES_KEPT = 64 };

struct gallery {
    struct lane lane;
};

/* ---- the folder ---- */

/* The beginning of the name of a picture's file, whatever its form. */
static const char *
stem_of(struct dl_arena *arena, struct dl_str url)
{
    return dl_arena_printf(arena, "%016llx-%zx.",
                           (unsigned long long)dl_str_hash(url), url.bytes);
}

/* The file of a picture that is there, or NULL; `oldest` gets the one that was
 * written before all others, and how many there are is returned in *count. */
static const char *
look_for(struct dl_arena *arena, const char *folder, const char *stem,
         const char **oldest, size_t *count)
{
    const char *found = NULL;
    int64_t before = INT64_MAX;
    DIR *entries = opendir(folder);
    *count = 0;
    *oldest = NULL;
    for (struct dirent *at; entries && (at = readdir(entries)) != NULL;) {
        struct stat about;
        const char *path = dl_arena_printf(arena, "%s/%s", folder, at->d_name);
        if (at->d_name[0] == '.' || lstat(path, &about) != 0 ||
            !S_ISREG(about.st_mode))
            continue;
        ++*count;
        if (strncmp(at->d_name, stem, strlen(stem)) == 0)
            found = path;
        if (about.st_mtime < before) {
            before = about.st_mtime;
            *oldest = path;
        }
    }
    if (entries)
        closedir(entries);
    return found;
}

static bool
write_all(int file, struct dl_str bytes)
{
    while (bytes.bytes) {
        ssize_t done = write(file, bytes.at, bytes.bytes);
        if (done < 0 && errno != EINTR)
            return false;
        bytes.at += done > 0 ? done : 0;
        bytes.bytes -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

static enum dl_status
write_file(struct dl_arena *arena, const char *path, struct dl_str bytes,
           struct dl_error *err)
{
    const char *part = dl_arena_printf(arena, "%s.part", path);
    unlink(part);
    int file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool done = file >= 0 && write_all(file, bytes);
    done = (file < 0 || close(file) == 0) && done;
    if (done && rename(part, path) == 0)
        return DL_OK;
    int fault = errno;
    unlink(part);
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(fault));
}

/* ---- the thread ---- */

static enum dl_status
fetch(struct lane *lane, struct dl_arena *scratch, const struct order *order,
      const char *stem, const char **path, struct dl_error *err)
{
    struct dl_loader *loader = dl_loader_new(lane->given.fetcher.at);
    struct dl_str bytes;
    const char *ending;
    dl_loader_stop_by(loader, lane->pipe[0]);
    enum dl_status status = dl_loader_picture(
        loader, scratch, order->url, schedule_is_own(order->named, order->url),
        &lane->settings.manner, &bytes, &ending, err);
    dl_loader_free(loader);
    if (status != DL_OK)
        return status;
    *path = dl_arena_printf(scratch, "%s/%s%s", lane->given.pictures.at, stem,
                            ending);
    return write_file(scratch, *path, bytes, err);
}

static enum dl_status
find(struct lane *lane, struct dl_arena *scratch, const struct order *order,
     const char **path, struct dl_error *err)
{
    const char *folder = lane->given.pictures.at, *oldest;
    const char *stem = stem_of(scratch, order->url);
    size_t count;
    if (!lane->given.pictures.bytes)
        return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                            "pictures of the web are kept in a folder, and "
                            "nothing is to be kept");
    mkdir(folder, 0700); /* which is usually there */
    *path = look_for(scratch, folder, stem, &oldest, &count);
    if (*path)
        return DL_OK;
    for (; count >= PICTURES_KEPT && oldest; count--) {
        unlink(oldest);
        look_for(scratch, folder, stem, &oldest, &count);
    }
    return fetch(lane, scratch, order, stem, path, err);
}

static void
tell(struct lane *lane, const char *path)
{
    struct dl_news news = {.what = DL_NEWS_PICTURE, .arena = dl_arena_new(0)};
    news.text = dl_str_copy(news.arena, dl_str_from(path));
    queue_put(lane->start.queue, &news);
}

static void *
gallery_work(void *context)
{
    struct lane *lane = context;
    struct order *order = NULL;
    while (lane_wait(lane, INT64_MAX, &order)) {
        struct dl_arena *scratch = dl_arena_new(0);
        struct dl_error err;
        const char *path = NULL;
        if (find(lane, scratch, order, &path, &err) == DL_OK)
            tell(lane, path);
        else if (!lane_stopped(lane))
            lane_complain(lane, &err);
        dl_arena_free(scratch);
        dl_arena_free(order->arena);
    }
    return NULL;
}

enum dl_status
gallery_open(const struct courier_start *start, struct gallery **out,
             struct dl_error *err)
{
    struct gallery *gallery = calloc(1, sizeof *gallery);
    if (!gallery)
        return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0, "out of memory");
    enum dl_status status =
        lane_open(&gallery->lane, start, NULL, gallery_work, err);
    if (status == DL_OK)
        *out = gallery;
    else
        free(gallery);
    return status;
}

void
gallery_stop(struct gallery *gallery)
{
    if (gallery)
        lane_stop(&gallery->lane);
}

void
gallery_close(struct gallery *gallery)
{
    if (!gallery)
        return;
    gallery_stop(gallery);
    lane_close(&gallery->lane);
    free(gallery);
}

void
gallery_want(struct gallery *gallery, struct dl_str url, struct dl_str named)
{
    struct order order = {.what = ORDER_PICTURE, .url = url, .named = named};
    lane_order(&gallery->lane, &order);
}
