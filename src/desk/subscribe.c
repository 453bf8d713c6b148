/* Subscribing: from what somebody types to a line in feeds.yaml. */
/* SPDX-License-Identifier: ISC */
#include <dateline/subscribe.h>

struct dl_str
dl_subscribe_address(struct dl_arena *arena, struct dl_str typed)
{
    typed = dl_str_trim(typed);
    if (dl_str_find(typed, DL_STR("://"), 0) != SIZE_MAX)
        return typed;
    return dl_str_from(dl_arena_printf(arena, "https://%.*s", DL_FMT(typed)));
}

enum dl_status
dl_subscribe_find(struct dl_loader *loader, struct dl_arena *arena,
                  struct dl_str url, struct dl_subscriptions *out,
                  struct dl_error *err)
{
    struct dl_settings usual;
    struct dl_subscriptions found = {0};
    dl_settings_default(arena, &usual);
    enum dl_status status =
        dl_loader_find(loader, arena, url, &usual.manner, &found, err);
    if (status != DL_OK)
        return status;
    found.at[0].title = DL_STR("");
    *out = found;
    return DL_OK;
}

const struct dl_subscription *
dl_subscribe_known(const struct dl_settings *settings, struct dl_str url)
{
    for (size_t i = 0; i < settings->feeds.count; i++)
        if (dl_str_eq(settings->feeds.at[i].url, url))
            return &settings->feeds.at[i];
    return NULL;
}

static enum dl_status
append(const struct dl_settings *settings, const struct dl_subscriptions *fresh,
       struct dl_error *err)
{
    if (!fresh->count)
        return DL_OK;
    if (!settings->added.bytes)
        return dl_error_set(err, DL_ERR_MISSING, "", 0, 0,
                            "there is no place for feeds.yaml; HOME is not "
                            "set");
    return dl_feeds_append(settings->added.at, fresh->at, fresh->count, NULL,
                           err);
}

enum dl_status
dl_subscribe(struct dl_arena *arena, struct dl_settings *settings,
             const struct dl_subscription *feeds, size_t count, bool kept,
             bool *known, struct dl_error *err)
{
    struct dl_subscriptions *own = &settings->feeds;
    struct dl_subscriptions fresh = {0};
    size_t before = own->count;
    for (size_t i = 0; i < count; i++) {
        known[i] = dl_subscribe_known(settings, feeds[i].url) != NULL;
        if (known[i])
            continue;
        DL_PUSH(arena, own, feeds[i]);
        DL_PUSH(arena, &fresh, feeds[i]);
    }
    enum dl_status status = kept ? append(settings, &fresh, err) : DL_OK;
    if (status != DL_OK)
        own->count = before;
    return status;
}
