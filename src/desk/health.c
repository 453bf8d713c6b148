/* How the feeds do: what is subscribed to, and what is kept of it. */
/* SPDX-License-Identifier: ISC */
#include <dateline/health.h>
#include <dateline/refresh.h>
#include <dateline/text.h>

static void
note_source(struct dl_arena *arena, const struct dl_source *source,
            struct dl_health *out)
{
    if (!out->title.bytes)
        out->title = dl_text_clean_line(arena, source->title);
    out->site = source->site;
    out->articles = source->articles;
    out->failures = source->failures;
    out->added = source->added;
    out->tried = source->tried;
    out->fetched = source->fetched;
    out->reply = source->reply;
    out->http = source->http;
    out->text = dl_text_clean_line(arena, source->text);
    out->gone = source->gone;
    if (!dl_str_eq(source->at, source->url))
        out->at = source->at;
}

/* Add a feed; `source` is NULL when it was never asked. */
static enum dl_status
add_feed(struct dl_arena *arena, struct dl_store *store,
         const struct dl_subscription *feed, const struct dl_source *source,
         struct dl_healths *out, struct dl_error *err)
{
    enum dl_status status = DL_OK;
    struct dl_health health = {.url = feed->url,
                               .title = feed->title,
                               .site = DL_STR(""),
                               .folders = feed->folders,
                               .manner = feed->manner,
                               .origin = feed->origin,
                               .text = DL_STR(""),
                               .at = DL_STR("")};
    if (source) {
        note_source(arena, source, &health);
        status = dl_refresh_due(store, source, &feed->manner, out->now, false,
                                &health.next, err);
    }
    DL_PUSH(arena, out, health);
    return status;
}

/* The source of this address; taken from the list. */
static const struct dl_source *
take_source(const struct dl_sources *sources, bool *taken, struct dl_str url)
{
    for (size_t i = 0; i < sources->count; i++)
        if (!taken[i] && dl_str_eq(sources->at[i].url, url)) {
            taken[i] = true;
            return &sources->at[i];
        }
    return NULL;
}

static enum dl_status
add_all(struct dl_arena *arena, struct dl_store *store,
        const struct dl_subscriptions *feeds, const struct dl_sources *sources,
        struct dl_healths *out, struct dl_error *err)
{
    bool *taken = DL_ARRAY(arena, sources->count + 1, bool);
    enum dl_status status = DL_OK;
    for (size_t i = 0; i < feeds->count && status == DL_OK; i++) {
        const struct dl_subscription *feed = &feeds->at[i];
        status = add_feed(arena, store, feed,
                          take_source(sources, taken, feed->url), out, err);
    }
    for (size_t i = 0; i < sources->count && status == DL_OK; i++) {
        struct dl_subscription kept = {.url = sources->at[i].url,
                                       .title = DL_STR("")};
        if (!taken[i])
            status = add_feed(arena, store, &kept, &sources->at[i], out, err);
    }
    return status;
}

enum dl_status
dl_health_read(struct dl_arena *arena, struct dl_store *store,
               const struct dl_subscriptions *feeds, int64_t now,
               struct dl_healths *out, struct dl_error *err)
{
    struct dl_sources sources = {0};
    struct dl_healths found = {.now = now};
    enum dl_status status = DL_OK;
    if (store)
        status = dl_store_sources(arena, store, &sources, err);
    if (status == DL_OK)
        status = add_all(arena, store, feeds, &sources, &found, err);
    if (status == DL_OK)
        *out = found;
    return status;
}
