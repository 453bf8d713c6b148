/* Fuzz target: newsboat's list of feeds. Whatever it holds, what is taken of it
 * can be fetched, shown, and given to another reader. */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/newsboat.h>

static const char *const pieces[] = {
    "http://",  "https://",  "a.example", "/feed", "\n",    " ",
    "\t",       "\"",        "\\",        "~",     "!",     "#",
    "tag",      "Two words", "query:",    "exec:", "file:", "filter:",
    "\xC3\xA9", "\xFF",      "\x1B[2J",   "<",     "&",     "'",
};

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_subscriptions feeds = {0};
    struct dl_faults faults = {0};
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    dl_newsboat_urls(arena, "urls", text, &feeds, &faults);
    for (size_t i = 0; i < feeds.count; i++) {
        const struct dl_subscription *feed = &feeds.at[i];
        fuzz_hold(dl_str_starts(feed->url, DL_STR("http://")) ||
                  dl_str_starts(feed->url, DL_STR("https://")));
        fuzz_hold_line(feed->url);
        fuzz_hold_line(feed->title);
        for (size_t k = 0; k < feed->folders.count; k++)
            fuzz_hold_line(feed->folders.at[k]);
    }
    fuzz_hold_text(dl_feeds_opml(arena, &feeds));
    dl_arena_free(arena);
    return 0;
}
