/* A file of lines, the oldest first: a sign for the prompt and what was typed
 * into it. It is appended to under a lock, and replaced by a short one under
 * the same lock once in a while. */
/* SPDX-License-Identifier: ISC */
#include <dateline/typed.h>

#include "base/disk.h"
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BYTES_MAX = 2 * DL_TYPED_KEPT * (DL_TYPED_BYTES_MAX + 2) };

static const char signs[DL_TYPED_COUNT] = {
    [DL_TYPED_SEARCH] = '/', [DL_TYPED_FILTER] = '=', [DL_TYPED_COMMAND] = ':'};

const char *
dl_typed_path(struct dl_arena *arena, const char *home, const char *state_home)
{
    /* XDG Base Directory 0.8: a relative path there is to be ignored. */
    if (state_home && state_home[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/history", state_home);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.local/state/dateline/history", home);
    return NULL;
}

/* UTF-8 without controls, of C1 neither. */
static bool
is_plain(struct dl_str text)
{
    for (size_t at = 0, next; at < text.bytes; at = next) {
        uint32_t point = dl_utf8_decode(text, at, &next);
        if (point < ' ' || (point >= 0x7f && point < 0xa0) || point == 0xfffd)
            return false;
    }
    return true;
}

static bool
subscribes(const struct dl_typed_line *line)
{
    struct dl_str add = DL_STR("add");
    return line->kind == DL_TYPED_COMMAND && dl_str_starts(line->text, add) &&
           (line->text.bytes == add.bytes || line->text.at[add.bytes] == ' ');
}

bool
dl_typed_may_stay(const struct dl_typed_line *line)
{
    struct dl_str text = line->text;
    return text.bytes > 0 && text.bytes <= DL_TYPED_BYTES_MAX &&
           text.at[0] != ' ' && is_plain(text) && !subscribes(line) &&
           dl_str_find(text, DL_STR("://"), 0) == SIZE_MAX;
}

/* ---- reading ---- */

/* The newest of two alike stays. */
static void
keep(struct dl_arena *arena, struct dl_typed_lines *out,
     struct dl_typed_line line)
{
    for (size_t i = 0; i < out->count; i++) {
        if (out->at[i].kind != line.kind ||
            !dl_str_eq(out->at[i].text, line.text))
            continue;
        memmove(&out->at[i], &out->at[i + 1],
                (out->count - i - 1) * sizeof *out->at);
        out->count--;
        break;
    }
    DL_PUSH(arena, out, line);
}

static void
read_line(struct dl_arena *arena, struct dl_str text,
          struct dl_typed_lines *out)
{
    struct dl_typed_line line;
    for (int kind = 0; kind < DL_TYPED_COUNT; kind++) {
        if (text.bytes == 0 || text.at[0] != signs[kind])
            continue;
        line.kind = (enum dl_typed_kind)kind;
        line.text = (struct dl_str){text.at + 1, text.bytes - 1};
        if (dl_typed_may_stay(&line))
            keep(arena, out, line);
    }
}

/* The lines of the last DL_TYPED_KEPT that are good; their texts are parts of
 * `bytes`. */
static void
read_lines(struct dl_arena *arena, struct dl_str bytes,
           struct dl_typed_lines *out)
{
    size_t start = bytes.bytes;
    for (int lines = 0; start > 0; start--)
        if (bytes.at[start - 1] == '\n' && lines++ == DL_TYPED_KEPT)
            break;
    *out = (struct dl_typed_lines){0};
    while (start < bytes.bytes) {
        size_t end = dl_str_find(bytes, DL_STR("\n"), start);
        if (end == SIZE_MAX)
            return; /* it was broken off */
        struct dl_span span = {(uint32_t)start, (uint32_t)end};
        read_line(arena, dl_str_slice(bytes, span), out);
        start = end + 1;
    }
}

/* The whole file; of one that is far too long, its end. */
static bool
read_all(struct dl_arena *arena, int file, struct dl_str *out)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return false;
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        return false;
    }
    off_t skip =
        status.st_size > FILE_BYTES_MAX ? status.st_size - FILE_BYTES_MAX : 0;
    size_t room = (size_t)(status.st_size - skip);
    char *bytes = dl_arena_alloc(arena, room + 1);
    ssize_t got = disk_read(file, bytes, room, skip);
    *out = (struct dl_str){bytes, got > 0 ? (size_t)got : 0};
    return got >= 0;
}

enum dl_status
dl_typed_load(struct dl_arena *arena, const char *path,
              struct dl_typed_lines *out, struct dl_error *err)
{
    *out = (struct dl_typed_lines){0};
    int file = disk_open(path, O_RDONLY | O_NONBLOCK, 0);
    if (file < 0)
        return errno == ENOENT ? DL_OK : disk_fault(err, path);
    struct dl_str bytes;
    enum dl_status status =
        read_all(arena, file, &bytes) ? DL_OK : disk_fault(err, path);
    close(file);
    if (status == DL_OK)
        read_lines(arena, bytes, out);
    return status;
}

/* ---- writing ---- */

static size_t
count_lines(struct dl_str bytes)
{
    size_t lines = 0;
    for (size_t i = 0; i < bytes.bytes; i++)
        lines += bytes.at[i] == '\n';
    return lines;
}

struct text {
    char *at;
    size_t count, room;
};

static void
put_line(struct dl_arena *arena, struct text *text,
         const struct dl_typed_line *line)
{
    DL_PUSH(arena, text, signs[line->kind]);
    for (size_t i = 0; i < line->text.bytes; i++)
        DL_PUSH(arena, text, line->text.at[i]);
    DL_PUSH(arena, text, '\n');
}

/* What is worth keeping of a file that has become long. */
static void
put_kept(struct dl_arena *arena, struct text *text, struct dl_str old)
{
    struct dl_typed_lines kept = {0};
    read_lines(arena, old, &kept);
    for (size_t i = 0; i < kept.count; i++)
        put_line(arena, text, &kept.at[i]);
}

static bool
add(struct dl_arena *arena, const char *path, int file,
    const struct dl_typed_line *line)
{
    struct dl_str old;
    struct text text = {0};
    if (!read_all(arena, file, &old))
        return false;
    bool much = count_lines(old) >= (size_t)2 * DL_TYPED_KEPT;
    if (much)
        put_kept(arena, &text, old);
    else if (old.bytes > 0 && !dl_str_ends(old, DL_STR("\n")))
        DL_PUSH(arena, &text, '\n'); /* a line that was broken off */
    put_line(arena, &text, line);
    struct dl_str more = {text.at, text.count};
    return much ? disk_replace(path, more) : disk_put(file, more);
}

/* The file, locked; -1 with errno. Another may have replaced it before the lock
 * was had. */
static int
open_locked(const char *path)
{
    struct stat held, named;
    for (;;) {
        int file =
            disk_open(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0600);
        if (file < 0)
            return -1;
        if (flock(file, LOCK_EX) != 0 || fstat(file, &held) != 0 ||
            stat(path, &named) != 0 || held.st_ino == named.st_ino)
            return file;
        close(file);
    }
}

enum dl_status
dl_typed_add(const char *path, const struct dl_typed_line *line,
             struct dl_error *err)
{
    if (!dl_typed_may_stay(line))
        return DL_OK;
    struct dl_arena *arena = dl_arena_new(0);
    folder_make_for(path); /* opening tells when it is not there */
    int file = open_locked(path);
    bool done = file >= 0 && add(arena, path, file, line);
    enum dl_status status = done ? DL_OK : disk_fault(err, path);
    if (file >= 0)
        close(file);
    dl_arena_free(arena);
    return status;
}
