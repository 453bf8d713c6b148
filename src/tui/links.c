/* The links of an article, and what keys do with them. Nothing is done here:
 * errands wait until the program takes them. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/pane.h"
#include "tui/web.h"

#include <string.h>

/* The article that is chosen: with its links when it has been read. */
static const struct dl_article *
chosen(const struct state *state)
{
    uint32_t article = state->list.selected;
    if (article == NONE)
        return NULL;
    const struct dl_reading *reading = shelf_reading(&state->shelf, article);
    return reading ? reading->article : shelf_article(&state->shelf, article);
}

struct dl_str
links_day(struct dl_arena *arena, const struct dl_article *article)
{
    char day[DL_DATE_TEXT_MAX] = "";
    if (article->published.known)
        dl_stamp_print(&article->published, "%Y-%m-%d", day, sizeof day);
    return dl_str_copy(arena, dl_str_from(day));
}

struct dl_str
links_cite(struct dl_arena *arena, const struct dl_article *article)
{
    struct dl_str comma = DL_STR(", ");
    struct dl_str title =
        dl_str_from(dl_arena_printf(arena, "\"%.*s\"", DL_FMT(article->title)));
    struct dl_str out = text_join(arena, title, comma, article->source);
    out = text_join(arena, out, comma, links_day(arena, article));
    return text_join(arena, out, comma, article->url);
}

/* Where the texts of errands live, and the errands. */
static struct dl_arena *
texts(struct state *state)
{
    if (!state->errands.arena)
        state->errands.arena = dl_arena_new(0);
    return state->errands.arena;
}

static void
send(struct state *state, struct errand errand)
{
    DL_PUSH(texts(state), &state->errands, errand);
    state->wants |= WANT_ERRAND;
}

void
errand_put(struct state *state, const struct errand *errand)
{
    struct errand own = *errand;
    own.url = dl_str_copy(texts(state), errand->url);
    own.file = dl_str_copy(texts(state), errand->file);
    send(state, own);
}

bool
state_errand(struct state *state, struct errand *out)
{
    if (state->errands.taken == state->errands.count) {
        dl_arena_free(state->errands.arena);
        memset(&state->errands, 0, sizeof state->errands);
        return false;
    }
    *out = state->errands.at[state->errands.taken++];
    return true;
}

/* -- one address ----------------------------------------------------------- */

/* The address of the article (0), or of one of its links. Empty, and said why,
 * when there is none. */
static struct dl_str
address(struct state *state, int number)
{
    const struct dl_article *article = chosen(state);
    struct dl_str none = {"", 0};
    if (!article) {
        say(state, "no article is chosen");
        return none;
    }
    if (number == 0 && article->url.bytes == 0)
        say(state, "this article has no address of its own");
    if (number == 0)
        return article->url;
    if ((size_t)number <= article->links.count)
        return article->links.at[number - 1].url;
    if (!shelf_reading(&state->shelf, state->list.selected))
        say(state, "its text is not there yet");
    else
        say(state, "there is no link %d; the article has %zu", number,
            article->links.count);
    return none;
}

static void
open_address(struct state *state, struct dl_str url)
{
    const struct dl_article *article = chosen(state);
    if (url.bytes == 0 || !article)
        return;
    if (!web_is_address(url)) {
        complain(state, "only http and https are opened, not %.*s",
                 DL_FMT(url));
        return;
    }
    send(state, (struct errand){.what = ERRAND_BROWSE,
                                .url = dl_str_copy(texts(state), url),
                                .title = article->title,
                                .source = article->source,
                                .date = links_day(texts(state), article)});
    say(state, "opening %.*s", DL_FMT(url));
}

static void
copy(struct state *state, struct dl_str text)
{
    const struct dl_article *article = chosen(state);
    if (text.bytes == 0 || !article)
        return;
    send(state, (struct errand){.what = ERRAND_COPY,
                                .url = article->url,
                                .title = article->title,
                                .source = article->source,
                                .text = dl_str_copy(texts(state), text)});
    say(state, "copied %.*s", DL_FMT(text));
}

static void
browse(struct state *state, int count)
{
    (void)count;
    open_address(state, address(state, state->input.given));
}

static void
yank(struct state *state, int count)
{
    (void)count;
    copy(state, address(state, state->input.given));
}

static void
cite(struct state *state, int count)
{
    (void)count;
    const struct dl_article *article = chosen(state);
    if (article)
        copy(state, links_cite(texts(state), article));
    else
        say(state, "no article is chosen");
}

/* -- the whole article ----------------------------------------------------- */

static void
pipe_out(struct state *state, int count)
{
    (void)count;
    const struct dl_reading *reading =
        shelf_reading(&state->shelf, state->list.selected);
    if (!reading) {
        say(state, "its text is not there yet");
        return;
    }
    const struct dl_article *article = reading->article;
    send(state, (struct errand){.what = ERRAND_PIPE,
                                .url = article->url,
                                .title = article->title,
                                .source = article->source,
                                .date = links_day(texts(state), article),
                                .text = links_text(texts(state), reading)});
}

/* -- the page -------------------------------------------------------------- */

/* A picture by what it shows and where it lies. */
static struct dl_str
image_row(struct dl_arena *arena, const struct dl_link *link)
{
    struct dl_str said = phrase("image");
    said = text_join(arena, said, DL_STR(": "), link->alt);
    return text_join(arena, said, DL_STR("  "), link->url);
}

static void
push_link(struct state *state, uint32_t number, const struct dl_link *link)
{
    struct dl_arena *arena = state->overlay.arena;
    struct dl_str url = link->url, none = DL_STR("");
    bool told = state->settings.hyperlinks && !state->settings.linear;
    const char *left = number ? dl_arena_printf(arena, "%3u ", number) : "    ";
    bool opens = web_is_address(url);
    overlay_push(
        state,
        (struct row){.left = dl_str_from(left),
                     .left_role = DL_ROLE_SECONDARY,
                     .text = link->image ? image_row(arena, link) : url,
                     .text_role = opens ? DL_ROLE_READ_LINK : DL_ROLE_SECONDARY,
                     .right = opens ? none : phrase("not opened"),
                     .firm = true,
                     .a = number,
                     .url = opens && told ? web_ascii(arena, url) : none});
}

void
links_build(struct state *state)
{
    struct overlay *overlay = &state->overlay;
    const struct dl_article *article = chosen(state);
    overlay->title = phrase("Links");
    overlay->left_cols = 5;
    struct dl_link own = {.alt = DL_STR("")};
    if (article)
        own.url = article->url;
    if (own.url.bytes)
        push_link(state, 0, &own);
    for (size_t i = 0; article && i < article->links.count; i++)
        push_link(state, (uint32_t)i + 1, &article->links.at[i]);
    if (overlay->rows.count == 0)
        overlay_say(state, DL_ROLE_SECONDARY,
                    phrase("this article has no links"));
    overlay->foot =
        dl_str_from(dl_arena_printf(overlay->arena, _("%s opens  %s copies"),
                                    action_key(state, DL_ACT_OPEN, ":open"),
                                    action_key(state, DL_ACT_YANK, ":yank")));
}

static void
page(struct state *state, int count)
{
    (void)count;
    overlay_open(state, OVERLAY_LINKS);
}

void
links_open(struct state *state, const struct row *row)
{
    bool link = row->left.bytes > 0;
    int number = (int)row->a;
    overlay_close(state);
    if (link)
        open_address(state, address(state, number));
}

/* A number that was typed counts before the row one is at. */
bool
links_act(struct state *state, int action)
{
    const struct overlay *overlay = &state->overlay;
    if (overlay->kind != OVERLAY_LINKS ||
        overlay->selected >= overlay->rows.count ||
        (action != DL_ACT_YANK && action != DL_ACT_BROWSE))
        return false;
    const struct row *row = &overlay->rows.at[overlay->selected];
    int given = state->input.given;
    int number = given ? given : (int)row->a;
    if (row->left.bytes == 0)
        return true;
    if (action == DL_ACT_YANK) {
        copy(state, address(state, number));
        return true;
    }
    overlay_close(state);
    open_address(state, address(state, number));
    return true;
}

const struct act link_acts[DL_ACT_COUNT] = {
    [DL_ACT_BROWSE] = {browse, 1}, [DL_ACT_LINKS] = {page, 1},
    [DL_ACT_YANK] = {yank, 1},     [DL_ACT_CITE] = {cite, 1},
    [DL_ACT_PIPE] = {pipe_out, 1},
};
