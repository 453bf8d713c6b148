/* What was fetched or given, as records for the reader.
 *
 * The reader ends a helper that sends it a record it cannot trust, so each is
 * read back by the reader's own rules before it goes out. An item that does not
 * pass counts as broken: it costs itself, not the feed. */
/* SPDX-License-Identifier: ISC */
#include "fetch/tell.h"

#include "fetch/fit.h"
#include <dateline/feed.h>
#include <dateline/text.h>

struct telling {
    struct dl_arena *arena;
    struct dl_strs *records;
    struct dl_arena *scratch; /* of what is read back */
    uint32_t ticket;
    struct dl_outcome outcome;
};

/* What there is to read, from the net or from a file. */
struct matter {
    struct dl_str bytes, label, name, base;
};

/* ---- records ---- */

/* Whether the reader will take a record. */
static bool
is_trusted(struct telling *telling, struct dl_str record)
{
    struct dl_wire *wire = dl_wire_new();
    struct dl_mark mark = dl_arena_mark(telling->scratch);
    struct dl_told told;
    bool got = false;
    dl_wire_put(wire, record.at, record.bytes);
    bool trusted =
        dl_wire_told(wire, telling->scratch, &told, &got, NULL) == DL_OK && got;
    dl_arena_reset(telling->scratch, mark);
    dl_wire_free(wire);
    return trusted;
}

static bool
put(struct telling *telling, struct dl_told *told)
{
    told->ticket = telling->ticket;
    struct dl_mark mark = dl_arena_mark(telling->arena);
    struct dl_str record = dl_told_pack(telling->arena, told);
    if (!is_trusted(telling, record)) {
        dl_arena_reset(telling->arena, mark);
        return false;
    }
    DL_PUSH(telling->arena, telling->records, record);
    return true;
}

static void
put_item(struct telling *telling, const struct dl_item *item)
{
    struct dl_told told = {.what = DL_TOLD_ITEM, .item = *item};
    fit_item(&told.item);
    if (telling->outcome.items < DL_WIRE_ITEMS_MAX && put(telling, &told))
        telling->outcome.items++;
    else
        telling->outcome.broken++;
}

static void
put_outlines(struct telling *telling, const struct dl_outlines *outlines)
{
    telling->outcome.broken += outlines->broken;
    for (size_t i = 0; i < outlines->count; i++) {
        struct dl_told told = {.what = DL_TOLD_OUTLINE,
                               .outline = outlines->at[i]};
        if (!put(telling, &told))
            telling->outcome.broken++;
    }
}

/* The outcome comes last. It has texts of the feed too: when they do not pass
 * they are left out, for an outcome there must be. */
static void
put_outcome(struct telling *telling)
{
    struct dl_told told = {.what = DL_TOLD_OUTCOME,
                           .outcome = telling->outcome};
    fit_outcome(&told.outcome);
    if (put(telling, &told))
        return;
    told.outcome.title = told.outcome.site = told.outcome.url = DL_STR("");
    told.outcome.etag = told.outcome.since = DL_STR("");
    put(telling, &told);
}

/* ---- readings ---- */

/* It cannot be used: what was fetched must not count as seen, so there are no
 * validators to keep. */
static void
refuse(struct telling *telling, enum dl_reply reply, const char *words)
{
    telling->outcome.reply = reply;
    telling->outcome.text = dl_str_copy(telling->arena, dl_str_from(words));
    telling->outcome.etag = telling->outcome.since = DL_STR("");
}

static void
refuse_for(struct telling *telling, const struct dl_error *err)
{
    char words[3 * DL_ERROR_TEXT_MAX];
    struct dl_error fault = *err;
    *fault.excerpt = '\0';
    dl_error_format(&fault, words, sizeof words);
    refuse(telling, DL_REPLY_UNREADABLE, words);
}

static void
put_feed(struct telling *telling, const struct dl_feed *feed)
{
    struct dl_outcome *outcome = &telling->outcome;
    outcome->title = feed->title;
    outcome->site = feed->site;
    outcome->broken = feed->broken;
    if (outcome->rest_seconds < feed->rest_seconds)
        outcome->rest_seconds = feed->rest_seconds;
    for (size_t i = 0; i < feed->items.count; i++)
        put_item(telling, &feed->items.at[i]);
}

static void
read_feed(struct telling *telling, const struct matter *matter)
{
    struct dl_feed feed = {.title = DL_STR(""), .site = DL_STR("")};
    struct dl_error err = {0};
    if (dl_feed_read(telling->arena, matter->bytes, matter->label, matter->base,
                     &feed, &err) == DL_OK)
        put_feed(telling, &feed);
    else
        refuse_for(telling, &err);
}

static void
read_mail(struct telling *telling, const struct matter *matter)
{
    struct dl_feed feed = {.title = DL_STR(""), .site = DL_STR("")};
    struct dl_error err = {0};
    if (dl_mail_read(telling->arena, matter->bytes, &feed, &err) == DL_OK)
        put_feed(telling, &feed);
    else
        refuse_for(telling, &err);
}

static void
read_outline(struct telling *telling, const struct matter *matter)
{
    struct dl_outlines outlines = {0};
    struct dl_error err = {0};
    if (dl_outline_read(telling->arena, matter->bytes, &outlines, &err) ==
        DL_OK)
        put_outlines(telling, &outlines);
    else
        refuse_for(telling, &err);
}

/* Read a page; what it links to is known even when it holds no article. */
static enum dl_status
open_page(struct telling *telling, const struct matter *matter,
          struct dl_page *page, struct dl_error *err)
{
    struct dl_str html =
        dl_text_decode(telling->arena, matter->bytes, matter->label);
    *page = (struct dl_page){.item = {.text = DL_STR("")}};
    return dl_page_read(telling->arena, html, matter->base, page, err);
}

static void
read_page(struct telling *telling, const struct matter *matter)
{
    struct dl_page page;
    struct dl_error err = {0};
    if (open_page(telling, matter, &page, &err) != DL_OK)
        refuse_for(telling, &err);
    else if (page.item.text.bytes == 0)
        refuse(telling, DL_REPLY_UNREADABLE, "there is no article in the page");
    else
        put_item(telling, &page.item);
}

/* The feeds of a page, as outlines. */
static void
read_links(struct telling *telling, const struct matter *matter)
{
    struct dl_page page;
    open_page(telling, matter, &page, NULL);
    put_outlines(telling, &page.feeds);
    if (page.feeds.count == 0)
        refuse(telling, DL_REPLY_NO_FEED, "the page names no feed");
}

/* A feed that was taken for a page: it is its own answer. */
static void
put_itself(struct telling *telling, const struct matter *matter)
{
    struct dl_feed feed = {.title = DL_STR(""), .site = DL_STR("")};
    struct dl_error err = {0};
    if (dl_feed_read(telling->arena, matter->bytes, matter->label, matter->base,
                     &feed, &err) != DL_OK) {
        refuse_for(telling, &err);
        return;
    }
    struct dl_outline self = {
        .url = matter->base, .title = feed.title, .site = feed.site};
    struct dl_outlines one = {.at = &self, .count = 1, .room = 1};
    put_outlines(telling, &one);
}

/* ---- asks ---- */

/* A feed was expected. A page or an outline in its place tells which feeds it
 * knows, so that the user can be asked. */
static void
answer_feed(struct telling *telling, const struct matter *matter,
            enum dl_form form)
{
    if (form == DL_FORM_FEED || form == DL_FORM_JSON) {
        read_feed(telling, matter);
    } else if (form == DL_FORM_PAGE || form == DL_FORM_OUTLINE) {
        if (form == DL_FORM_PAGE)
            read_links(telling, matter);
        else
            read_outline(telling, matter);
        refuse(telling, DL_REPLY_NO_FEED,
               form == DL_FORM_PAGE ? "this is a page" : "this is an outline");
    } else {
        refuse(telling, DL_REPLY_UNREADABLE, "this is no feed");
    }
}

static void
answer_find(struct telling *telling, const struct matter *matter,
            enum dl_form form)
{
    if (form == DL_FORM_FEED || form == DL_FORM_JSON)
        put_itself(telling, matter);
    else if (form == DL_FORM_OUTLINE)
        read_outline(telling, matter);
    else if (form == DL_FORM_PAGE)
        read_links(telling, matter);
    else
        refuse(telling, DL_REPLY_NO_FEED, "this is neither page nor feed");
}

static void
answer_any(struct telling *telling, const struct matter *matter,
           enum dl_form form)
{
    switch (form) {
    case DL_FORM_FEED:
    case DL_FORM_JSON:
        read_feed(telling, matter);
        break;
    case DL_FORM_OUTLINE:
        read_outline(telling, matter);
        break;
    case DL_FORM_PAGE:
        read_page(telling, matter);
        break;
    case DL_FORM_MAIL:
        read_mail(telling, matter);
        break;
    default:
        refuse(telling, DL_REPLY_UNREADABLE,
               "this is no page, feed, outline or mail");
    }
}

static void
answer_page(struct telling *telling, const struct matter *matter,
            enum dl_form form)
{
    if (form == DL_FORM_PAGE)
        read_page(telling, matter);
    else
        refuse(telling, DL_REPLY_UNREADABLE, "this is no page");
}

/* As it came: what reads pictures is not here. */
static void
answer_picture(struct telling *telling, const struct matter *matter)
{
    struct dl_told told = {.what = DL_TOLD_PICTURE,
                           .picture = {.bytes = matter->bytes}};
    if (matter->bytes.bytes > DL_PICTURE_BYTES_MAX || !put(telling, &told))
        refuse(telling, DL_REPLY_UNREADABLE, "it is larger than 8 MiB");
}

static void
answer(struct telling *telling, int what, const struct matter *matter)
{
    enum dl_form form = DL_FORM_PAGE;
    if (what != DL_ASK_PICTURE)
        form = dl_form_of(matter->bytes, matter->name);
    switch (what) {
    case DL_ASK_FEED:
        answer_feed(telling, matter, form);
        break;
    case DL_ASK_PAGE:
        answer_page(telling, matter, form);
        break;
    case DL_ASK_PICTURE:
        answer_picture(telling, matter);
        break;
    case DL_ASK_FIND:
        answer_find(telling, matter, form);
        break;
    default:
        answer_any(telling, matter, form);
    }
}

void
tell_body(struct dl_arena *arena, const struct dl_body *body,
          struct dl_strs *records)
{
    struct telling telling = {.arena = arena,
                              .records = records,
                              .scratch = dl_arena_new(0),
                              .ticket = body->ticket,
                              .outcome = body->outcome};
    struct matter matter = {.bytes = body->bytes,
                            .label = body->label,
                            .name = DL_STR(""),
                            .base = body->outcome.url};
    if (body->outcome.reply == DL_REPLY_FRESH)
        answer(&telling, body->what, &matter);
    put_outcome(&telling);
    dl_arena_free(telling.scratch);
}

void
tell_bytes(struct dl_arena *arena, const struct dl_ask *ask,
           struct dl_strs *records)
{
    struct dl_str none = DL_STR("");
    struct telling telling = {.arena = arena,
                              .records = records,
                              .scratch = dl_arena_new(0),
                              .ticket = ask->ticket,
                              .outcome = {.reply = DL_REPLY_FRESH,
                                          .title = none,
                                          .site = none,
                                          .url = ask->url,
                                          .etag = none,
                                          .since = none,
                                          .text = none}};
    struct matter matter = {.bytes = ask->bytes,
                            .label = none,
                            .name = ask->name,
                            .base = ask->url};
    answer(&telling, DL_ASK_BYTES, &matter);
    put_outcome(&telling);
    dl_arena_free(telling.scratch);
}
