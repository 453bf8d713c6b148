/* Pictures: which one is meant, where it lies, who is asked for it. Nothing is
 * fetched before somebody asks, and nothing is shown by ourselves. */
/* SPDX-License-Identifier: ISC */
#include "tui/picture.h"

#include "tui/model.h"
#include "tui/web.h"

static int
digit_of(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *at = c ? strchr(digits, dl_to_lower(c)) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* The bytes that are written as %XX; a NUL is none. */
static struct dl_str
decode(struct dl_arena *arena, struct dl_str path)
{
    char *out = dl_arena_alloc(arena, path.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < path.bytes; i++) {
        bool mark = path.at[i] == '%' && i + 2 < path.bytes;
        int high = mark ? digit_of(path.at[i + 1]) : -1;
        int low = mark ? digit_of(path.at[i + 2]) : -1;
        bool read = high >= 0 && low >= 0 && high + low > 0;
        out[bytes++] = read ? (char)(high * 16 + low) : path.at[i];
        i += read ? 2 : 0;
    }
    return (struct dl_str){out, bytes};
}

static bool
leads_out(struct dl_str path)
{
    if (path.bytes == 0 || path.at[0] == '/')
        return true;
    while (path.bytes)
        if (dl_str_is(dl_str_field(&path, '/'), ".."))
            return true;
    return false;
}

bool
picture_file(struct dl_arena *arena, struct dl_str article, struct dl_str path,
             struct dl_str *out)
{
    size_t end = article.bytes;
    while (end > 0 && article.at[end - 1] != '/')
        end--;
    path = decode(arena, path);
    if (leads_out(path))
        return false;
    bool rooted = article.bytes > 0 && article.at[0] == '/';
    *out = dl_str_from(dl_arena_printf(arena, "%s%.*s%.*s", rooted ? "" : "./",
                                       (int)end, article.at, DL_FMT(path)));
    return true;
}

/* -- which one ------------------------------------------------------------- */

static const struct dl_reading *
chosen(const struct state *state)
{
    uint32_t article = state->list.selected;
    return article == NONE ? NULL : shelf_reading(&state->shelf, article);
}

/* The first picture in view, else the first of all; 0: there is none. */
static size_t
nearest(const struct state *state, const struct dl_links *links)
{
    const struct reader *reader = &state->reader;
    for (size_t i = 0; i < reader->lines.count; i++) {
        size_t line = (reader->top + i) % reader->lines.count;
        if (reader->lines.at[line].kind == LINE_IMAGE)
            return reader->lines.at[line].link;
    }
    for (size_t i = 0; i < links->count; i++)
        if (links->at[i].image)
            return i + 1;
    return 0;
}

/* The picture of that number; NULL, and said why, when it is none. */
static const struct dl_link *
find(struct state *state, const struct dl_reading *reading, int given)
{
    const struct dl_links *links = &reading->article->links;
    size_t number = given > 0 ? (size_t)given : nearest(state, links);
    if (number == 0)
        say(state, "there is no picture in this article");
    else if (number > links->count)
        say(state, "there is no link %d; the article has %zu", given,
            links->count);
    else if (!links->at[number - 1].image)
        say(state, "link %zu is no picture", number);
    else
        return &links->at[number - 1];
    return NULL;
}

/* -- asking for it --------------------------------------------------------- */

static void
show(struct state *state, struct dl_str file)
{
    struct errand errand = {.what = ERRAND_SHOW, .file = file};
    const struct dl_reading *reading = chosen(state);
    if (reading) {
        errand.url = state->picture.url;
        errand.title = reading->article->title;
        errand.source = reading->article->source;
    }
    errand_put(state, &errand);
}

/* An article that came with a feed or from the web has no folder. */
static void
show_file(struct state *state, const struct dl_article *article,
          struct dl_str path)
{
    struct dl_str file;
    bool lies = article->feed.bytes == 0 && path.bytes > 0 &&
                picture_file(state->scratch, article->id, path, &file);
    state->picture.url = DL_STR("");
    if (lies)
        show(state, file);
    else
        complain(state, "it is not said where this picture lies");
}

static void
fetch(struct state *state, const struct dl_article *article, struct dl_str url)
{
    if (!dl_file_is_address(dl_str_copy(state->scratch, url).at)) {
        complain(state,
                 "this dateline was built without what fetches pictures");
        return;
    }
    dl_arena_free(state->picture.arena);
    state->picture.arena = dl_arena_new(0);
    state->picture.url = dl_str_copy(state->picture.arena, url);
    state->picture.article = state->list.selected;
    struct errand errand = {.what = ERRAND_FETCH,
                            .url = state->picture.url,
                            .file = article->feed.bytes ? article->feed
                                                        : article->id};
    errand_put(state, &errand);
    say(state, "fetching %.*s", DL_FMT(url));
}

static void
picture(struct state *state, int count)
{
    (void)count;
    const struct dl_reading *reading = chosen(state);
    if (!reading) {
        say(state, "its text is not there yet");
        return;
    }
    const struct dl_link *link = find(state, reading, state->input.given);
    if (!link)
        return;
    if (state->settings.image.count == 0)
        complain(state, "no program shows pictures; see commands.image");
    else if (web_is_address(link->url))
        fetch(state, reading->article, link->url);
    else
        show_file(state, reading->article, link->url);
}

void
picture_take(struct state *state, struct dl_str file)
{
    bool here = state->picture.article == state->list.selected &&
                state->overlay.kind == OVERLAY_NONE;
    if (here)
        show(state, file);
    else
        say(state, "the picture is there; ask for it again to see it");
}

const struct act picture_acts[DL_ACT_COUNT] = {
    [DL_ACT_PICTURE] = {picture, 1},
};
