/* Adding feeds to feeds.yaml: what the file would become is read before
 * anything is written. */
/* SPDX-License-Identifier: ISC */
#include "conf/append.h"
#include "conf/feeds.h"
#include "conf/value.h"

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

struct adding {
    const char *path;
    const struct dl_subscription *feeds;
    size_t count, added;
};

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
print(struct dl_arena *arena, struct dl_str old,
      const struct dl_subscriptions *there, struct adding *adding)
{
    struct lines out = {.arena = arena};
    struct dl_subscriptions known = *there;
    put(&out, conf_append_begin(old, head));
    adding->added = 0;
    for (size_t i = 0; i < adding->count; i++) {
        if (feeds_find(&known, adding->feeds[i].url) < known.count)
            continue;
        DL_PUSH(arena, &known, adding->feeds[i]);
        put(&out, print_feed(arena, &adding->feeds[i]));
        adding->added++;
    }
    return (struct dl_str){out.at, adding->added ? out.count : 0};
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
new_lines(void *context, struct dl_arena *arena, struct dl_str old,
          struct dl_str *lines, struct dl_error *err)
{
    struct adding *adding = context;
    struct dl_subscriptions there = {0};
    struct dl_manner manner = manner_default();
    enum dl_status status =
        feeds_read_text(arena, adding->path, old, &manner, &there, err);
    if (status != DL_OK)
        return status;
    *lines = print(arena, old, &there, adding);
    return lines->bytes == 0 ? DL_OK
                             : check(arena, adding->path, old, *lines,
                                     there.count + adding->added, err);
}

enum dl_status
dl_feeds_append(const char *path, const struct dl_subscription *feeds,
                size_t count, size_t *added, struct dl_error *err)
{
    struct adding adding = {path, feeds, count, 0};
    enum dl_status status = conf_append(path, new_lines, &adding, err);
    if (status == DL_OK && added)
        *added = adding.added;
    return status;
}
