/* newsboat's list of feeds.
 *
 * A line is an address and then tags, separated by white space; a tag with
 * white space in it stands in double quotes, where a backslash hides the next
 * character. A tag that begins with "~" is the title, one with "!" hides the
 * feed. */
/* SPDX-License-Identifier: ISC */
#include <dateline/newsboat.h>
#include <dateline/text.h>

#include "conf/feeds.h"

struct line {
    struct dl_arena *arena;
    struct dl_str rest;
};

/* The next word, without its quotes; false at the end. */
static bool
take_word(struct line *line, struct dl_str *out)
{
    line->rest = dl_str_trim(line->rest);
    if (!line->rest.bytes)
        return false;
    char *word = dl_arena_alloc(line->arena, line->rest.bytes + 1);
    size_t bytes = 0, at = 0;
    bool quoted = line->rest.at[0] == '"';
    for (at = quoted; at < line->rest.bytes; at++) {
        char c = line->rest.at[at];
        if (quoted ? c == '"' : dl_is_space(c))
            break;
        if (quoted && c == '\\' && at + 1 < line->rest.bytes)
            c = line->rest.at[++at];
        word[bytes++] = c;
    }
    at += at < line->rest.bytes;
    line->rest.at += at;
    line->rest.bytes -= at;
    *out = (struct dl_str){word, bytes};
    return true;
}

/* Why an address is none that can be fetched; NULL when it can. */
static const char *
refusal(struct dl_str url)
{
    static const struct {
        const char *begins, *why;
    } rows[] = {
        {"query:", "a query feed: write it as a saved search"},
        {"exec:", "dateline does not run commands for feeds"},
        {"filter:", "dateline does not run filters for feeds"},
        {"file:", "a local file: name its folder under library:"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (dl_str_starts(url, dl_str_from(rows[i].begins)))
            return rows[i].why;
    return dl_feeds_is_address(url) ? NULL : "this is no address of the web";
}

static void
read_tags(struct line *line, struct dl_subscription *feed)
{
    struct dl_str tag;
    while (take_word(line, &tag)) {
        if (dl_str_starts(tag, DL_STR("~")))
            feed->title = (struct dl_str){tag.at + 1, tag.bytes - 1};
        else if (tag.bytes && !dl_str_starts(tag, DL_STR("!")) &&
                 feed->folders.count == 0)
            DL_PUSH(line->arena, &feed->folders, tag);
    }
}

static void
read_line(struct dl_arena *arena, const char *path, int number,
          struct dl_str text, struct dl_subscriptions *out,
          struct dl_faults *faults)
{
    struct line line = {arena, text};
    struct dl_subscription feed = {.manner = manner_default()};
    struct dl_error fault;
    if (!take_word(&line, &feed.url))
        return;
    const char *why = refusal(feed.url);
    if (!why && feeds_find(out, feed.url) < out->count)
        why = "this feed stands there already";
    if (why) {
        dl_error_set(&fault, DL_ERR_SYNTAX, path, number, 1, "%.*s: %s",
                     DL_FMT(feed.url), why);
        dl_faults_add(arena, faults, &fault);
        return;
    }
    feed.origin = dl_arena_printf(arena, "%s:%d", path, number);
    read_tags(&line, &feed);
    DL_PUSH(arena, out, feed);
}

void
dl_newsboat_urls(struct dl_arena *arena, const char *path, struct dl_str text,
                 struct dl_subscriptions *out, struct dl_faults *faults)
{
    struct dl_str line;
    for (int number = 1; dl_str_line(&text, &line); number++) {
        line = dl_text_clean_line(arena, line);
        if (line.bytes && line.at[0] != '#')
            read_line(arena, path, number, line, out, faults);
    }
}
