/* Adding feeds to feeds.yaml.
 *
 * What the file would become is read before a byte is written; then only the
 * new lines are, at its end, under a lock, so that two readers at once lose
 * nothing and what people wrote into the file stays as they wrote it. */
/* SPDX-License-Identifier: ISC */
#include "conf/feeds.h"
#include "conf/file.h"
#include "conf/value.h"

#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char head[] =
    "# Feeds that you added in dateline. Edit it as you like: dateline only\n"
    "# ever appends to it.\n"
    "feeds:\n";

static const char *
print_folders(struct dl_arena *arena, const struct dl_strs *folders)
{
    const char *out = "";
    for (size_t i = 0; i < folders->count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? ", " : "",
                              DL_FMT(value_quote(arena, folders->at[i])));
    return out;
}

static const char *
print_feed(struct dl_arena *arena, const struct dl_subscription *feed)
{
    struct dl_manner usual = manner_default();
    const char *out = dl_arena_printf(arena, "  - url: %.*s\n",
                                      DL_FMT(value_quote(arena, feed->url)));
    if (feed->title.bytes)
        out = dl_arena_printf(arena, "%s    title: %.*s\n", out,
                              DL_FMT(value_quote(arena, feed->title)));
    if (feed->folders.count)
        out = dl_arena_printf(arena, "%s    folder: [%s]\n", out,
                              print_folders(arena, &feed->folders));
    struct dl_str manner = manner_print(arena, "\n    ", &feed->manner, &usual);
    if (manner.bytes) /* the first one has its line already */
        out = dl_arena_printf(arena, "%s%.*s\n", out, (int)manner.bytes - 1,
                              manner.at + 1);
    return out;
}

struct lines {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

static void
put(struct lines *lines, const char *text)
{
    for (; *text; text++)
        DL_PUSH(lines->arena, lines, *text);
}

/* The lines to be added to a file that holds `old`. */
static struct dl_str
new_lines(struct dl_arena *arena, struct dl_str old,
          const struct dl_subscriptions *there,
          const struct dl_subscription *feeds, size_t count, size_t *added)
{
    struct lines out = {.arena = arena};
    struct dl_subscriptions known = *there;
    if (dl_str_trim(old).bytes == 0)
        put(&out, head);
    else if (!dl_str_ends(old, DL_STR("\n")))
        put(&out, "\n");
    *added = 0;
    for (size_t i = 0; i < count; i++) {
        if (feeds_find(&known, feeds[i].url) < known.count)
            continue;
        DL_PUSH(arena, &known, feeds[i]);
        put(&out, print_feed(arena, &feeds[i]));
        (*added)++;
    }
    return (struct dl_str){out.at, out.count};
}

static enum dl_status
io_fault(struct dl_error *err, const char *path)
{
    return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
}

static enum dl_status
write_lines(int file, const char *path, struct dl_str lines,
            struct dl_error *err)
{
    while (lines.bytes) {
        ssize_t done = write(file, lines.at, lines.bytes);
        if (done < 0 && errno != EINTR)
            return io_fault(err, path);
        lines.at += done > 0 ? done : 0;
        lines.bytes -= done > 0 ? (size_t)done : 0;
    }
    return fsync(file) == 0 ? DL_OK : io_fault(err, path);
}

/* What the file would become has the feeds that it has, and the new ones. */
static enum dl_status
check(struct dl_arena *arena, const char *path, struct dl_str old,
      struct dl_str lines, size_t expected, struct dl_error *err)
{
    struct dl_subscriptions after = {0};
    struct dl_manner manner = manner_default();
    struct dl_str whole = dl_str_from(
        dl_arena_printf(arena, "%.*s%.*s", DL_FMT(old), DL_FMT(lines)));
    enum dl_status status =
        feeds_read_text(arena, path, whole, &manner, &after, err);
    if (status == DL_OK && after.count != expected)
        status = dl_error_set(err, DL_ERR_SYNTAX, path, 0, 0,
                              "a feed cannot be added at its end; write it "
                              "there by hand");
    return status;
}

static enum dl_status
append(struct dl_arena *arena, int file, const char *path,
       const struct dl_subscription *feeds, size_t count, size_t *added,
       struct dl_error *err)
{
    struct dl_subscriptions there = {0};
    struct dl_manner manner = manner_default();
    struct dl_str old;
    enum dl_status status = conf_file_read(arena, path, &old, err);
    if (status == DL_OK)
        status = feeds_read_text(arena, path, old, &manner, &there, err);
    if (status != DL_OK)
        return status;
    struct dl_str lines = new_lines(arena, old, &there, feeds, count, added);
    if (*added == 0)
        return DL_OK;
    status = check(arena, path, old, lines, there.count + *added, err);
    return status == DL_OK ? write_lines(file, path, lines, err) : status;
}

enum dl_status
dl_feeds_append(const char *path, const struct dl_subscription *feeds,
                size_t count, size_t *added, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    size_t number = 0;
    folder_make_for(path); /* opening tells when it is not there */
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    enum dl_status status = DL_OK;
    if (file < 0 || flock(file, LOCK_EX) != 0)
        status = io_fault(err, path);
    else
        status = append(arena, file, path, feeds, count, &number, err);
    if (file >= 0)
        close(file);
    if (status == DL_OK && added)
        *added = number;
    dl_arena_free(arena);
    return status;
}
