/* `feeds:` and `defaults:`, in the settings and in feeds.yaml. */
/* SPDX-License-Identifier: ISC */
#include "conf/feeds.h"

#include <dateline/settings.h>
#include <dateline/text.h>

#include "conf/file.h"
#include "conf/value.h"

#include <assert.h>
#include <string.h>

enum { FEEDS_MAX = 10000 };

/* An entry being read. */
struct entry {
    struct dl_arena *arena;
    const struct yaml_source *source;
    struct dl_subscription feed;
};

size_t
feeds_find(const struct dl_subscriptions *feeds, struct dl_str url)
{
    size_t at = 0;
    while (at < feeds->count && !dl_str_eq(feeds->at[at].url, url))
        at++;
    return at;
}

bool
dl_feeds_is_address(struct dl_str url)
{
    struct dl_arena *scratch = dl_arena_new(0);
    bool web = dl_str_starts(url, DL_STR("http://")) ||
               dl_str_starts(url, DL_STR("https://"));
    bool clean = dl_str_eq(dl_text_clean_line(scratch, url), url);
    dl_arena_free(scratch);
    return web && clean && dl_str_find(url, DL_STR(" "), 0) == SIZE_MAX;
}

static enum dl_status
read_url(struct entry *entry, const struct dl_yaml_node *value)
{
    enum dl_status status =
        value_text(entry->source, value, "url", &entry->feed.url);
    if (status != DL_OK)
        return status;
    if (dl_feeds_is_address(entry->feed.url))
        return DL_OK;
    return yaml_fault(entry->source, value,
                      "a feed has an address of the web: https://...");
}

static enum dl_status
read_folder(struct entry *entry, const struct dl_yaml_node *value)
{
    struct dl_strs *folders = &entry->feed.folders;
    enum dl_status status =
        value_texts(entry->arena, entry->source, value, "folder", folders);
    if (status != DL_OK || folders->count != 1)
        return status;
    struct dl_str rest = folders->at[0]; /* "News/World" */
    *folders = (struct dl_strs){0};
    while (rest.bytes) {
        struct dl_str folder = dl_str_trim(dl_str_field(&rest, '/'));
        if (folder.bytes)
            DL_PUSH(entry->arena, folders, folder);
    }
    return DL_OK;
}

static enum dl_status
read_part(struct entry *entry, const struct dl_yaml_node *key,
          const struct dl_yaml_node *value)
{
    if (dl_str_is(key->text, "url"))
        return read_url(entry, value);
    if (dl_str_is(key->text, "title"))
        return value_text(entry->source, value, "title", &entry->feed.title);
    if (dl_str_is(key->text, "folder"))
        return read_folder(entry, value);
    return manner_set(entry->source, key, value, &entry->feed.manner);
}

static enum dl_status
read_entry(struct entry *entry, const struct dl_yaml_node *node)
{
    entry->feed.origin =
        dl_arena_printf(entry->arena, "%s:%d", entry->source->path, node->line);
    if (node->type == DL_YAML_SCALAR)
        return read_url(entry, node);
    if (node->type != DL_YAML_MAP)
        return yaml_fault(entry->source, node,
                          "a feed is written {url: https://..., title: ...}");
    for (size_t i = 0; i < node->count; i++) {
        enum dl_status status =
            read_part(entry, &node->keys[i], &node->items[i]);
        if (status != DL_OK)
            return status;
    }
    if (!entry->feed.url.bytes)
        return yaml_fault(entry->source, node, "this feed has no url");
    return DL_OK;
}

enum dl_status
feeds_read(struct dl_arena *arena, const struct yaml_source *source,
           const struct dl_yaml_node *list, const struct dl_manner *manner,
           struct dl_subscriptions *out)
{
    if (value_is_blank(list))
        return DL_OK;
    if (list->type != DL_YAML_LIST)
        return yaml_fault(source, list,
                          "feeds is a list: begin each one with \"- \"");
    if (list->count > FEEDS_MAX)
        return yaml_fault(source, list, "there are more than %d feeds",
                          FEEDS_MAX);
    for (size_t i = 0; i < list->count; i++) {
        struct entry entry = {arena, source, {.manner = *manner}};
        enum dl_status status = read_entry(&entry, &list->items[i]);
        if (status != DL_OK)
            return status;
        assert(entry.feed.url.at); /* a feed has an address */
        size_t twin = feeds_find(out, entry.feed.url);
        if (twin < out->count)
            return yaml_fault(source, &list->items[i],
                              "this feed stands already at %s",
                              out->at[twin].origin);
        DL_PUSH(arena, out, entry.feed);
    }
    return DL_OK;
}

enum dl_status
settings_read_feeds(struct reading *reading,
                    const struct dl_yaml_node *defaults,
                    const struct dl_yaml_node *feeds)
{
    struct dl_settings *into = reading->into;
    enum dl_status status = DL_OK;
    if (defaults)
        status = manner_read(&reading->source, defaults, &into->manner);
    if (status != DL_OK || !feeds)
        return status;
    into->feeds = (struct dl_subscriptions){0};
    return feeds_read(reading->arena, &reading->source, feeds, &into->manner,
                      &into->feeds);
}

const char *
dl_feeds_path(struct dl_arena *arena, const char *config)
{
    if (!config)
        return NULL;
    struct dl_str folder = conf_file_folder(config);
    return dl_arena_printf(arena, "%.*sfeeds.yaml", DL_FMT(folder));
}

/* The feeds of a file that holds nothing else. */
static enum dl_status
read_file(struct dl_arena *arena, const struct yaml_source *source,
          const struct dl_manner *manner, struct dl_subscriptions *out)
{
    const struct dl_yaml_node *root;
    enum dl_status status =
        dl_yaml_read(arena, source->path, source->text, 1, &root, source->err);
    if (status != DL_OK || value_is_blank(root))
        return status;
    if (root->type != DL_YAML_MAP)
        return yaml_fault(source, root, "this file begins with \"feeds:\"");
    for (size_t i = 0; i < root->count && status == DL_OK; i++) {
        if (!dl_str_is(root->keys[i].text, "feeds"))
            return yaml_fault(source, &root->keys[i],
                              "only feeds: may stand here; settings belong "
                              "into dateline.yaml");
        status = feeds_read(arena, source, &root->items[i], manner, out);
    }
    return status;
}

enum dl_status
feeds_read_text(struct dl_arena *arena, const char *path, struct dl_str text,
                const struct dl_manner *manner, struct dl_subscriptions *out,
                struct dl_error *err)
{
    struct yaml_source source = {path, text, 1, err};
    return read_file(arena, &source, manner, out);
}

enum dl_status
dl_feeds_load(struct dl_arena *arena, const char *path,
              struct dl_settings *settings, struct dl_error *err)
{
    struct dl_subscriptions more = {0};
    struct dl_str text;
    enum dl_status status = conf_file_read(arena, path, &text, err);
    if (status == DL_ERR_MISSING)
        return DL_OK;
    if (status == DL_OK)
        status =
            feeds_read_text(arena, path, text, &settings->manner, &more, err);
    for (size_t i = 0; status == DL_OK && i < more.count; i++)
        if (feeds_find(&settings->feeds, more.at[i].url) ==
            settings->feeds.count)
            DL_PUSH(arena, &settings->feeds, more.at[i]);
    return status;
}
