/* The other side of the helper, played by the unit program itself: started anew
 * with PLAY_HELPER set, it reads asks and answers each with `answer`. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_DESK_DOUBLE_H
#define UNIT_DESK_DOUBLE_H

#include "../unit.h"

#include <dateline/wire.h>

#include <stdlib.h>
#include <unistd.h>

static char double_path[4096]; /* of this program */

static inline void
double_say(const struct dl_told *told)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str bytes = dl_told_pack(arena, told);
    while (bytes.bytes) {
        ssize_t done = write(STDOUT_FILENO, bytes.at, bytes.bytes);
        if (done <= 0)
            _exit(3);
        bytes.at += done;
        bytes.bytes -= (size_t)done;
    }
    dl_arena_free(arena);
}

static inline void
double_item(const struct dl_ask *ask, const char *guid, const char *text,
            bool summary)
{
    struct dl_told told = {
        .what = DL_TOLD_ITEM,
        .ticket = ask->ticket,
        .item = {.guid = dl_str_from(guid),
                 .title = dl_str_from(*guid ? guid : "A page"),
                 .text = dl_str_from(text),
                 .published_why = "it has no date",
                 .summary = summary}};
    char link[128];
    snprintf(link, sizeof link, "https://quay.example.org/%s", guid);
    told.item.link = dl_str_from(link);
    double_say(&told);
}

static inline void
double_outline(const struct dl_ask *ask, const char *url)
{
    struct dl_told told = {.what = DL_TOLD_OUTLINE,
                           .ticket = ask->ticket,
                           .outline = {.url = dl_str_from(url),
                                       .title = DL_STR("Quay Post"),
                                       .site = DL_STR(""),
                                       .unkept = 2}};
    double_say(&told);
}

/* How an ask ended, of a feed called "Quay Post". */
static inline struct dl_outcome
double_outcome(enum dl_reply reply, uint32_t items)
{
    return (struct dl_outcome){.reply = reply,
                               .items = items,
                               .title = DL_STR("Quay Post"),
                               .site = DL_STR(""),
                               .url = DL_STR(""),
                               .etag = DL_STR(""),
                               .since = DL_STR(""),
                               .text = DL_STR("")};
}

static inline void
double_end(const struct dl_ask *ask, struct dl_outcome outcome)
{
    struct dl_told told = {
        .what = DL_TOLD_OUTCOME, .ticket = ask->ticket, .outcome = outcome};
    double_say(&told);
}

static inline int
double_play(void (*answer)(const struct dl_ask *))
{
    struct dl_wire *wire = dl_wire_new();
    char chunk[4096];
    ssize_t got;
    while ((got = read(STDIN_FILENO, chunk, sizeof chunk)) > 0) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_ask ask;
        bool whole;
        dl_wire_put(wire, chunk, (size_t)got);
        while (dl_wire_ask(wire, arena, &ask, &whole, NULL) == DL_OK && whole)
            answer(&ask);
        dl_arena_free(arena);
    }
    dl_wire_free(wire);
    return 0;
}

/* Play when started for that, with the exit status in *status; else make ready
 * to be started. */
static inline bool
double_main(void (*answer)(const struct dl_ask *), int *status)
{
    if (getenv("PLAY_HELPER")) {
        *status = double_play(answer);
        return true;
    }
    ssize_t bytes =
        readlink("/proc/self/exe", double_path, sizeof double_path - 1);
    *status = 77; /* no /proc: nothing can play the other side */
    setenv("PLAY_HELPER", "1", 1);
    return bytes < 0;
}

#endif
