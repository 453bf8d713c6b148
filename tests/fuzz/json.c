/* Fuzz target: JSON, of a feed or of the data in a page. What is read of it is
 * UTF-8 and no deeper than it may be.
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/feed.h>
#include <dateline/json.h>

static const char *const pieces[] = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"items\":",
    "\"title\":",
    "\"version\":\"https://jsonfeed.org/version/1.1\"",
    "\"id\":",
    "\"url\":",
    "\"https://a.example/1\"",
    "\"content_html\":",
    "\"content_text\":",
    "\"date_published\":",
    "\"2022-03-05T09:00:00Z\"",
    "\"authors\":",
    "\"name\":",
    "\"tags\":",
    "null",
    "true",
    "false",
    "1",
    "-0",
    "1e400",
    "0.1",
    "\\u0000",
    "\\ud83d",
    "\\ude00",
    "\\u001b",
    "\\",
    "\\\"",
    "<p>",
    " ",
    "\n",
    "\xFF",
    "\xEF\xBB\xBF",
    "\x1B",
};

static void
hold_value(struct dl_arena *arena, const struct dl_json *value, int depth)
{
    fuzz_hold(depth <= DL_JSON_DEPTH_MAX + 1);
    struct dl_str text = dl_json_text(arena, value);
    for (size_t at = 0, next; at < text.bytes; at = next)
        fuzz_hold(dl_utf8_decode(text, at, &next) != 0xFFFD || next - at == 3);
    if (value->kind != DL_JSON_LIST && value->kind != DL_JSON_OBJECT)
        return;
    for (const struct dl_json *at = value->first; at; at = at->next)
        hold_value(arena, at, depth + 1);
}

static void
hold_feed(struct dl_arena *arena, struct dl_str text)
{
    struct dl_feed feed = {.broken = 0};
    struct dl_str base = DL_STR("https://a.example/feed.json");
    if (dl_feed_read(arena, text, DL_STR(""), base, &feed, NULL) != DL_OK)
        return;
    for (size_t i = 0; i < feed.items.count; i++) {
        struct dl_told told = {.what = DL_TOLD_ITEM, .item = feed.items.at[i]};
        fuzz_hold_told(arena, &told);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    const struct dl_json *root;
    struct dl_error err = {.line = -1};
    if (dl_json_read(arena, text, &root, &err) == DL_OK)
        hold_value(arena, root, 1);
    else
        fuzz_hold(err.line >= 0 && err.text[0]);
    hold_feed(arena, text);
    dl_arena_free(arena);
    return 0;
}
