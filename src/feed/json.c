/* JSON Feed: items as drafts. Source: jsonfeed.org, versions 1 and 1.1. */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"

#include <dateline/json.h>

/* Members of an item that say a part, the better ones first. */
static const struct {
    const char *key;
    enum feed_part part;
    enum feed_manner manner;
    uint8_t rank;
    bool excerpt;
} members[] = {
    {"title", FEED_TITLE, FEED_PLAIN, 1, false},
    {"content_html", FEED_BODY, FEED_HTML, 1, false},
    {"content_text", FEED_BODY, FEED_PLAIN, 2, false},
    {"summary", FEED_BODY, FEED_PLAIN, 3, true},
    {"url", FEED_LINK, FEED_PLAIN, 1, false},
    {"external_url", FEED_LINK, FEED_PLAIN, 2, false},
    {"id", FEED_GUID, FEED_PLAIN, 1, false},
    {"language", FEED_LANGUAGE, FEED_PLAIN, 1, false},
};

static void
say_members(struct dl_arena *arena, const struct dl_json *object,
            struct feed_draft *out)
{
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        const struct dl_json *value = dl_json_member(object, members[i].key);
        struct feed_said said = {.text = dl_json_text(arena, value),
                                 .manner = (uint8_t)members[i].manner,
                                 .rank = members[i].rank,
                                 .excerpt = members[i].excerpt};
        feed_say(out, members[i].part, said);
    }
}

static void
say_date(struct dl_arena *arena, const struct dl_json *object, const char *key,
         struct feed_date *held)
{
    feed_date_say(held, dl_json_text(arena, dl_json_member(object, key)), key,
                  1);
}

/* Version 1 has one `author`, 1.1 a list `authors`. */
static void
say_authors(struct dl_arena *arena, const struct dl_json *object,
            struct feed_draft *out)
{
    const struct dl_json *list = dl_json_member(object, "authors"),
                         *one = dl_json_member(object, "author");
    for (const struct dl_json *at = list ? list->first : NULL; at;
         at = at->next)
        feed_author_add(arena, out,
                        dl_json_text(arena, dl_json_member(at, "name")), 1);
    if (one && one->kind == DL_JSON_OBJECT)
        one = dl_json_member(one, "name");
    feed_author_add(arena, out, dl_json_text(arena, one), 1);
}

static void
say_rest_of_item(struct dl_arena *arena, const struct dl_json *object,
                 struct feed_draft *out)
{
    const struct dl_json *tags = dl_json_member(object, "tags"),
                         *files = dl_json_member(object, "attachments");
    for (const struct dl_json *at = tags ? tags->first : NULL; at;
         at = at->next)
        feed_tag_add(arena, out, dl_json_text(arena, at));
    for (const struct dl_json *at = files ? files->first : NULL; at;
         at = at->next) {
        struct feed_said said = {
            .text = dl_json_text(arena, dl_json_member(at, "url")), .rank = 1};
        feed_say(out, FEED_FILE, said);
    }
}

static void
say_item(struct dl_arena *arena, const struct dl_json *object,
         struct feed_sheaf *out)
{
    if (object->kind != DL_JSON_OBJECT) {
        out->broken++;
        return;
    }
    struct feed_draft *item = feed_item_add(arena, out);
    if (!item)
        return;
    item->site_first = true;
    say_members(arena, object, item);
    say_date(arena, object, "date_published", &item->published);
    say_date(arena, object, "date_modified", &item->updated);
    say_authors(arena, object, item);
    say_rest_of_item(arena, object, item);
}

static void
say_whole(struct dl_arena *arena, const struct dl_json *object,
          struct feed_draft *out)
{
    static const struct {
        const char *key;
        enum feed_part part;
    } parts[] = {{"title", FEED_TITLE},
                 {"home_page_url", FEED_LINK},
                 {"feed_url", FEED_SELF},
                 {"language", FEED_LANGUAGE}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        struct feed_said said = {
            .text = dl_json_text(arena, dl_json_member(object, parts[i].key)),
            .rank = 1};
        feed_say(out, parts[i].part, said);
    }
    say_authors(arena, object, out);
}

enum dl_status
feed_sheaf_read_json(struct dl_arena *arena, struct dl_str text,
                     struct feed_sheaf *out, struct dl_error *err)
{
    const struct dl_json *root;
    enum dl_status status = dl_json_read(arena, text, &root, err);
    if (status != DL_OK)
        return status;
    const struct dl_json *items = dl_json_member(root, "items");
    if (root->kind != DL_JSON_OBJECT ||
        (!items && !dl_json_member(root, "version")))
        return dl_error_set(err, DL_ERR_SYNTAX, "", 1, 1,
                            "this JSON is no feed: it has no items");
    say_whole(arena, root, &out->whole);
    for (const struct dl_json *at = items ? items->first : NULL; at;
         at = at->next)
        say_item(arena, at, out);
    return DL_OK;
}
