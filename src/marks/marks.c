/* The logs of all devices read into one table; what is done here appended to
 * the log of this one.
 *
 * A process appends under a lock, in one write, and forces it to the disk
 * before it says so. A line that a crash has cut has no newline: whoever
 * appends next ends it first, and its sum keeps it from being believed. Logs of
 * other devices are only read, from where the last reading stopped; one that
 * became shorter is read again from its beginning. */
/* SPDX-License-Identifier: ISC */
#include "marks/table.h"

#include "base/disk.h"
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LOG_BYTES_MAX = 256 * 1024 * 1024 };

/* A log, and how far it has been read. */
struct log {
    const char *path;
    off_t read;
};

struct dl_marks {
    struct dl_arena *arena;
    const char *folder, *own; /* own: path of this device's log, or NULL */
    struct {
        struct log *at;
        size_t count, room;
    } logs;
    struct table table;
};

/* ---- reading ---- */

static struct log *
log_at(struct dl_marks *marks, const char *path)
{
    for (size_t i = 0; i < marks->logs.count; i++)
        if (strcmp(marks->logs.at[i].path, path) == 0)
            return &marks->logs.at[i];
    struct log log = {dl_arena_copy(marks->arena, path, strlen(path)), 0};
    DL_PUSH(marks->arena, &marks->logs, log);
    return &marks->logs.at[marks->logs.count - 1];
}

/* Put the whole lines of `text` into the table; returns their bytes. */
static size_t
read_lines(struct dl_marks *marks, struct dl_str text, bool *changed)
{
    size_t whole = text.bytes;
    while (whole > 0 && text.at[whole - 1] != '\n')
        whole--;
    struct dl_str rest = {text.at, whole}, line;
    while (dl_str_line(&rest, &line)) {
        struct log_line read;
        if (log_read(line, &read))
            *changed |= table_put(&marks->table, &read);
    }
    return whole;
}

static void
read_log(struct dl_marks *marks, const char *path, bool *changed)
{
    struct log *log = log_at(marks, path);
    struct stat now;
    int file = disk_open(path, O_RDONLY | O_NONBLOCK, 0);
    if (file < 0)
        return;
    if (fstat(file, &now) == 0 && S_ISREG(now.st_mode) &&
        now.st_size <= LOG_BYTES_MAX && now.st_size != log->read) {
        if (now.st_size < log->read)
            log->read = 0;
        size_t bytes = (size_t)(now.st_size - log->read);
        struct dl_arena *scratch = dl_arena_new(bytes + 1);
        char *text = dl_arena_alloc(scratch, bytes + 1);
        ssize_t got = disk_read(file, text, bytes, log->read);
        if (got > 0)
            log->read += (off_t)read_lines(
                marks, (struct dl_str){text, (size_t)got}, changed);
        dl_arena_free(scratch);
    }
    close(file);
}

bool
dl_marks_refresh(struct dl_marks *marks)
{
    bool changed = false;
    DIR *folder = marks->folder ? opendir(marks->folder) : NULL;
    struct dl_arena *scratch = dl_arena_new(0);
    for (const struct dirent *at; folder && (at = readdir(folder)) != NULL;) {
        struct dl_str name = dl_str_from(at->d_name);
        if (*at->d_name != '.' && dl_str_ends(name, DL_STR(".log")))
            read_log(
                marks,
                dl_arena_printf(scratch, "%s/%s", marks->folder, at->d_name),
                &changed);
    }
    if (folder)
        closedir(folder);
    dl_arena_free(scratch);
    return changed;
}

/* ---- opening ---- */

static enum dl_status
fail(struct dl_error *err, const char *path, const char *doing)
{
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s: %s", doing,
                        strerror(errno));
}

static bool
is_device(const char *name)
{
    for (const char *at = name; *at; at++)
        if (!dl_is_lower(dl_to_lower(*at)) && !dl_is_digit(*at) && *at != '-' &&
            *at != '_')
            return false;
    return *name != '\0' && strlen(name) < 128;
}

enum dl_status
dl_marks_open(const char *folder, const char *device, struct dl_marks **out,
              struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_marks *marks = DL_NEW(arena, struct dl_marks);
    *marks = (struct dl_marks){.arena = arena, .table = {.arena = arena}};
    enum dl_status status = DL_OK;
    if (folder) {
        marks->folder = dl_arena_copy(arena, folder, strlen(folder));
        if (device && !is_device(device))
            status = dl_error_set(err, DL_ERR_IO, folder, 0, 0,
                                  "'%s' cannot name a log", device);
        else if (device && !folder_make(folder))
            status = fail(err, folder, "the folder cannot be made");
        else if (device && access(folder, W_OK) != 0)
            status = fail(err, folder, "it cannot be written to");
        else if (device)
            marks->own = dl_arena_printf(arena, "%s/%s.log", folder, device);
    }
    if (status != DL_OK) {
        dl_arena_free(arena);
        return status;
    }
    dl_marks_refresh(marks);
    *out = marks;
    return DL_OK;
}

void
dl_marks_close(struct dl_marks *marks)
{
    if (marks)
        dl_arena_free(marks->arena);
}

uint32_t
dl_marks_get(const struct dl_marks *marks, struct dl_key key,
             enum dl_mark_kind kind)
{
    return table_get(&marks->table, key, kind);
}

bool
dl_marks_said(const struct dl_marks *marks, struct dl_key key,
              enum dl_mark_kind kind)
{
    return table_has(&marks->table, key, kind);
}

/* ---- writing ---- */

/* A line that a crash has cut is ended before another begins. */
static bool
end_last_line(int file)
{
    struct stat now;
    char last = '\n';
    if (fstat(file, &now) != 0)
        return false;
    if (now.st_size > 0 && disk_read(file, &last, 1, now.st_size - 1) != 1)
        return false;
    return last == '\n' || disk_put(file, DL_STR("\n"));
}

/* A new file is found again after a crash only if its folder is on disk too. */
static enum dl_status
append(const struct dl_marks *marks, struct dl_str text, struct dl_error *err)
{
    bool known = access(marks->own, F_OK) == 0;
    int file = disk_open(marks->own, O_RDWR | O_APPEND | O_CREAT, 0600);
    if (file < 0)
        return fail(err, marks->own, "it cannot be written");
    bool done = flock(file, LOCK_EX) == 0 && end_last_line(file) &&
                (known || disk_sync_folder(marks->folder)) &&
                disk_append(file, text);
    enum dl_status status =
        done ? DL_OK : fail(err, marks->own, "it cannot be written");
    close(file);
    return status;
}

enum dl_status
dl_marks_set(struct dl_marks *marks, const struct dl_marking *markings,
             size_t count, int64_t now, struct dl_error *err)
{
    struct dl_arena *scratch = dl_arena_new(0);
    char *text = dl_arena_alloc(scratch, count * LINE_BYTES_MAX + 1);
    size_t bytes = 0;
    int64_t stamp = now > marks->table.newest ? now : marks->table.newest + 1;
    for (size_t i = 0; i < count; i++) {
        struct log_line line = {markings[i], stamp};
        table_put(&marks->table, &line);
        bytes += log_print(&line, text + bytes);
    }
    enum dl_status status = DL_OK;
    if (marks->own && bytes)
        status = append(marks, (struct dl_str){text, bytes}, err);
    dl_arena_free(scratch);
    return status;
}
