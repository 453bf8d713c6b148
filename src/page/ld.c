/* Facts in JSON-LD: what schema.org calls an article, wherever it stands. */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"

#include <dateline/json.h>

enum {
    LD_BYTES_MAX = 1024 * 1024,
    OBJECTS_MAX = 2000, /* that are looked at */
    AUTHORS_MAX = 8
};

static bool
is_article_type(struct dl_str type)
{
    static const char *const others[] = {"BlogPosting",
                                         "SocialMediaPosting",
                                         "LiveBlogPosting",
                                         "Report",
                                         "DiscussionForumPosting",
                                         "Recipe",
                                         "ClaimReview",
                                         "Review"};
    return DL_STR_IN(type, others) ||
           dl_str_ends(type, DL_STR("Article")); /* NewsArticle, ... */
}

static bool
is_article(const struct dl_json *object)
{
    const struct dl_json *type = dl_json_member(object, "@type");
    if (type && type->kind == DL_JSON_LIST)
        for (const struct dl_json *at = type->first; at; at = at->next)
            if (is_article_type(at->text))
                return true;
    return type && type->kind == DL_JSON_TEXT && is_article_type(type->text);
}

/* A person or organisation is a name, or an object that has one. */
static struct dl_str
name_of(struct dl_arena *arena, const struct dl_json *value)
{
    if (value && value->kind == DL_JSON_OBJECT)
        value = dl_json_member(value, "name");
    if (value && value->kind == DL_JSON_LIST)
        value = value->first;
    return dl_json_text(arena, value);
}

/* Several are joined as they are written in a byline. */
static struct dl_str
names_of(struct dl_arena *arena, const struct dl_json *value)
{
    if (!value || value->kind != DL_JSON_LIST)
        return name_of(arena, value);
    struct dl_str out = DL_STR("");
    size_t count = 0;
    for (const struct dl_json *at = value->first; at && count < AUTHORS_MAX;
         at = at->next, count++) {
        struct dl_str name = name_of(arena, at);
        if (name.bytes)
            out = dl_str_from(dl_arena_printf(arena, "%.*s%s%.*s", DL_FMT(out),
                                              out.bytes ? ", " : "",
                                              DL_FMT(name)));
    }
    return out;
}

static void
read_article(struct dl_arena *arena, const struct dl_json *object,
             struct facts *facts)
{
    for (const struct dl_json *at = object->first; at; at = at->next) {
        bool names = dl_str_is(at->key, "author") ||
                     dl_str_is(at->key, "publisher") ||
                     dl_str_is(at->key, "keywords");
        struct dl_str value =
            names ? names_of(arena, at) : dl_json_text(arena, at);
        facts_note(facts, arena, PLACE_DATA, at->key, value);
    }
}

/* Objects wait in a list instead of a recursion; articles in articles are what
 * they link to, so none is looked for there. */
static void
read_all(struct dl_arena *arena, const struct dl_json *root,
         struct facts *facts)
{
    const struct dl_json *wait[OBJECTS_MAX];
    size_t count = 1;
    wait[0] = root;
    for (size_t i = 0; i < count; i++) {
        const struct dl_json *value = wait[i];
        if (is_article(value)) {
            read_article(arena, value, facts);
            return;
        }
        if (value->kind != DL_JSON_OBJECT && value->kind != DL_JSON_LIST)
            continue;
        for (const struct dl_json *at = value->first; at && count < OBJECTS_MAX;
             at = at->next)
            wait[count++] = at;
    }
}

void
ld_read(struct dl_arena *arena, struct dl_str script, struct facts *facts)
{
    const struct dl_json *root;
    script = dl_str_trim(script);
    if (script.bytes <= LD_BYTES_MAX && script.bytes &&
        dl_json_read(arena, script, &root, NULL) == DL_OK)
        read_all(arena, root, facts);
}
