/* A feed of whatever dialect: decoded, told what it is, read. */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"
#include "feed/mend.h"

#include <dateline/text.h>

/* Line and column of `at`, for messages. */
static void
place_of(struct dl_str text, size_t at, int *line, int *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < at && i < text.bytes; i++) {
        (*column)++;
        if (text.at[i] == '\n')
            *column = 1, (*line)++;
    }
}

static struct dl_str
root_name(struct dl_str text, size_t at)
{
    struct dl_str out = {text.at + at, 0};
    while (at + out.bytes < text.bytes && !dl_is_space(out.at[out.bytes]) &&
           out.at[out.bytes] != '>' && out.bytes < 64)
        out.bytes++;
    return out;
}

static enum dl_status
no_feed(struct dl_error *err, struct dl_str text)
{
    struct feed_entities ignored = {.count = 0};
    size_t root = feed_root(text, &ignored);
    int line, column;
    place_of(text, root, &line, &column);
    if (root >= text.bytes)
        return dl_error_set(err, DL_ERR_SYNTAX, "", 1, 1,
                            "this is no feed: there is no markup in it");
    return dl_error_set(err, DL_ERR_SYNTAX, "", line, column,
                        "this is no feed: it begins with %.*s>",
                        DL_FMT(root_name(text, root)));
}

static struct dl_str
decode(struct dl_arena *arena, struct dl_str bytes, struct dl_str label)
{
    struct dl_str text = dl_text_decode(arena, bytes, label);
    if (dl_str_starts(text, DL_STR("\xef\xbb\xbf")))
        return (struct dl_str){text.at + 3, text.bytes - 3};
    return text;
}

enum dl_status
dl_feed_read(struct dl_arena *arena, struct dl_str bytes, struct dl_str label,
             struct dl_str base, struct dl_feed *out, struct dl_error *err)
{
    struct feed_sheaf sheaf = {.broken = 0};
    struct dl_feed feed = {.broken = 0};
    enum dl_status status = DL_OK;
    if (bytes.bytes > DL_FEED_BYTES_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 0, 0,
                            "the feed is larger than %d MiB",
                            DL_FEED_BYTES_MAX / (1024 * 1024));
    struct dl_str text = decode(arena, bytes, label);
    enum dl_form form = dl_form_of(text, DL_STR(""));
    if (form == DL_FORM_JSON)
        status = feed_sheaf_read_json(arena, text, &sheaf, err);
    else if (form == DL_FORM_FEED)
        feed_sheaf_read_xml(arena, text, &sheaf);
    else
        status = no_feed(err, text);
    if (status != DL_OK)
        return status;
    feed_finish(arena, &sheaf, base, &feed);
    *out = feed;
    return DL_OK;
}
