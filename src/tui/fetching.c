/* How a refresh goes, in the status line. It never takes the place of what one
 * was told: its end waits until the line is free, and until the next key. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"
#include "tui/pane.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void
fetching_ask(struct state *state, enum fetch what, struct dl_str url)
{
    struct state_fetch asked = {what, dl_str_copy(state->arena, url)};
    DL_PUSH(state->arena, &state->fetching.asked, asked);
    state->wants |= WANT_FETCH;
}

bool
state_fetch_wanted(struct state *state, struct state_fetch *out)
{
    struct fetching *own = &state->fetching;
    if (own->asked.taken == own->asked.count) {
        own->asked.taken = own->asked.count = 0;
        return false;
    }
    *out = own->asked.at[own->asked.taken++];
    return true;
}

__attribute__((format(printf, 2, 3))) static void
add(struct fetching *own, const char *format, ...)
{
    size_t used = strlen(own->text);
    const char *between = used ? ", " : "";
    va_list args;
    used += (size_t)snprintf(own->text + used, sizeof own->text - used, "%s",
                             between);
    va_start(args, format);
    if (used < sizeof own->text)
        vsnprintf(own->text + used, sizeof own->text - used, format, args);
    va_end(args);
}

/* Why there may be nothing new. */
static void
explain_nothing(struct fetching *own, const struct dl_fetching *news)
{
    add(own, _("no new articles"));
    if (news->resting == news->all)
        add(own, news->all == 1 ? _("this feed rests (:feeds)")
                                : _("all feeds rest (:feeds)"));
}

static void
count_failed(struct fetching *own, const struct dl_fetching *news)
{
    if (news->failed == 1 && news->feed.bytes)
        add(own, _("%.*s: %.*s (:feeds)"), DL_FMT(news->feed),
            DL_FMT(news->text));
    else if (news->failed)
        add(own,
            ngettext("%u feed failed (:feeds)", "%u feeds failed (:feeds)",
                     news->failed),
            news->failed);
}

/* What came of it. What goes on in the background is worth a word only when
 * there is something to read. */
static void
end(struct fetching *own, const struct dl_fetching *news)
{
    bool failed = !news->feed.bytes && news->text.bytes;
    own->on = false;
    own->text[0] = '\0';
    own->error = failed;
    if (failed) {
        add(own, "%.*s", DL_FMT(news->text));
        return;
    }
    if (news->added)
        add(own, ngettext("%u new article", "%u new articles", news->added),
            news->added);
    if (news->changed)
        add(own, _("%u changed"), news->changed);
    if (!own->text[0] && !news->wanted)
        return;
    if (!own->text[0] && !news->failed)
        explain_nothing(own, news);
    count_failed(own, news);
}

void
fetching_take(struct state *state, const struct dl_fetching *news)
{
    struct fetching *own = &state->fetching;
    own->ended = news->ended;
    own->all = news->all;
    own->added = news->added;
    own->on = true;
    snprintf(own->feed, sizeof own->feed, "%.*s", DL_FMT(news->feed));
    if (news->done)
        end(own, news);
    if (news->done)
        health_refresh(state);
    state->dirty |= DIRTY_STATUS;
}

struct dl_str
fetching_text(const struct state *state)
{
    const struct fetching *own = &state->fetching;
    if (!own->on)
        return DL_STR("");
    struct dl_str text =
        own->all == 1 && own->feed[0]
            ? text_format(state, "fetching %s", own->feed)
            : text_format(state, "fetching %zu of %zu", own->ended, own->all);
    if (own->added)
        text = text_format(state, "%.*s, %u new", DL_FMT(text), own->added);
    return text;
}

void
fetching_seen(struct state *state)
{
    struct fetching *own = &state->fetching;
    bool hidden = state->note.text[0] || state->prompt.kind != PROMPT_NONE;
    if (hidden || !own->text[0])
        return;
    own->text[0] = '\0';
    state->dirty |= DIRTY_STATUS;
}
