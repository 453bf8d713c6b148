/* Articles from files of every kind and from addresses; feeds of pages and
 * outlines. */
/* SPDX-License-Identifier: ISC */
#include "desk/loader.h"

#include "desk/exchange.h"
#include "desk/slurp.h"

struct dl_loader {
    struct dl_arena *arena;
    struct exchange *exchange;
};

struct dl_loader *
dl_loader_new(const char *program)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_loader *loader = DL_NEW(arena, struct dl_loader);
    *loader = (struct dl_loader){arena, exchange_new(program)};
    return loader;
}

void
dl_loader_free(struct dl_loader *loader)
{
    if (!loader)
        return;
    exchange_free(loader->exchange);
    dl_arena_free(loader->arena);
}

void
dl_loader_stop_by(struct dl_loader *loader, int descriptor)
{
    exchange_stop_by(loader->exchange, descriptor);
}

/* ---- items to articles ---- */

/* What was read, and how its items are called. */
struct batch {
    struct dl_arena *arena;
    const char *path;
    bool page; /* an article of its own: a page, a letter */
    enum dl_published from;
    struct dl_str title; /* of the feed */
};

static struct dl_str
id_of(const struct batch *batch, const struct dl_item *item, size_t number)
{
    struct dl_str own = item->guid.bytes ? item->guid : item->link;
    if (batch->page)
        return dl_str_copy(batch->arena, dl_str_from(batch->path));
    if (own.bytes)
        return dl_str_from(
            dl_arena_printf(batch->arena, "%s#%.*s", batch->path, DL_FMT(own)));
    return dl_str_from(
        dl_arena_printf(batch->arena, "%s#%zu", batch->path, number + 1));
}

static struct dl_article *
article_of(const struct batch *batch, const struct dl_item *item, size_t number)
{
    struct dl_article *out = DL_NEW(batch->arena, struct dl_article);
    bool dated = item->published.known;
    *out = (struct dl_article){
        .id = id_of(batch, item, number),
        .title = item->title,
        .url = item->link,
        .author = item->author,
        .source = item->source.bytes ? item->source : batch->title,
        .feed = dl_str_from(batch->page ? NULL : batch->path),
        .tags = item->tags,
        .links = item->links,
        .text = item->text,
        .published = item->published,
        .published_from = dated ? batch->from : DL_PUBLISHED_NONE,
        .published_why = item->published_why,
    };
    return out;
}

static void
add_articles(struct batch *batch, const struct told *told,
             struct dl_articles *out)
{
    batch->page &= told->items.count == 1;
    for (size_t i = 0; i < told->items.count; i++)
        DL_PUSH(batch->arena, out, article_of(batch, &told->items.at[i], i));
}

/* ---- files ---- */

static struct dl_str
base_name(struct dl_str path)
{
    size_t start = path.bytes;
    while (start && path.at[start - 1] != '/')
        start--;
    return (struct dl_str){path.at + start, path.bytes - start};
}

static bool
ends_in(struct dl_str path, struct dl_str ending)
{
    if (path.bytes < ending.bytes)
        return false;
    struct dl_str tail = {path.at + path.bytes - ending.bytes, ending.bytes};
    return dl_str_eq_nocase(tail, ending);
}

enum dl_status
loader_bytes(struct dl_loader *loader, const char *path, struct dl_str bytes,
             struct told *told, struct dl_outcome *outcome,
             struct dl_error *err)
{
    struct dl_ask ask = {.what = DL_ASK_BYTES,
                         .url = DL_STR(""),
                         .name = base_name(dl_str_from(path)),
                         .etag = DL_STR(""),
                         .since = DL_STR(""),
                         .bytes = bytes};
    return exchange_ask(loader->exchange, path, &ask, told, outcome, err);
}

/* A page tells one item, which has no name of its own. */
static bool
is_page(const struct told *told)
{
    return told->items.count == 1 && !told->items.at[0].guid.bytes;
}

static enum dl_status
read_markup(struct dl_loader *loader, struct dl_arena *arena,
            const struct dl_file *file, struct dl_str bytes,
            struct dl_articles *out, struct dl_error *err)
{
    const char *path = dl_str_copy(arena, file->path).at;
    bool page = ends_in(file->path, DL_STR(".html")) ||
                ends_in(file->path, DL_STR(".htm"));
    struct batch batch = {
        .arena = arena,
        .path = path,
        .page = page || ends_in(file->path, DL_STR(".eml")),
        .from = page ? DL_PUBLISHED_PAGE : DL_PUBLISHED_FEED,
    };
    struct told told = {.arena = arena};
    struct dl_outcome outcome;
    enum dl_status status =
        loader_bytes(loader, path, bytes, &told, &outcome, err);
    if (status != DL_OK)
        return status;
    batch.title = outcome.title;
    if (file->kind == DL_FILE_ANY && is_page(&told)) {
        batch.page = true;
        batch.from = DL_PUBLISHED_PAGE;
    }
    add_articles(&batch, &told, out);
    if (told.items.count || file->kind == DL_FILE_MAYBE)
        return DL_OK;
    if (told.outlines.count)
        return dl_error_set(err, DL_ERR_EMPTY, path, 0, 0,
                            "this is a list of feeds; dateline import takes "
                            "it");
    if (outcome.reply == DL_REPLY_FRESH)
        return dl_error_set(err, DL_ERR_EMPTY, path, 0, 0,
                            "there is no article in it");
    return exchange_fail(path, DL_ERR_SYNTAX, &outcome, err);
}

/* ---- addresses ---- */

/* A page and, when there is none, a feed. */
static enum dl_status
read_address(struct dl_loader *loader, struct dl_arena *arena,
             const struct dl_file *file, struct dl_articles *out,
             struct dl_error *err)
{
    const char *url = dl_str_copy(arena, file->path).at;
    struct batch batch = {arena, url, true, DL_PUBLISHED_PAGE, DL_STR("")};
    struct told told = {.arena = arena};
    struct dl_outcome outcome;
    struct dl_ask ask = exchange_for(file->path, NULL);
    ask.what = DL_ASK_PAGE;
    enum dl_status status =
        exchange_ask(loader->exchange, url, &ask, &told, &outcome, err);
    if (status == DL_OK && outcome.reply == DL_REPLY_UNREADABLE) {
        ask.what = DL_ASK_FEED;
        batch.page = false;
        batch.from = DL_PUBLISHED_FEED;
        told = (struct told){.arena = arena};
        status =
            exchange_ask(loader->exchange, url, &ask, &told, &outcome, err);
    }
    if (status != DL_OK)
        return status;
    if (outcome.reply != DL_REPLY_FRESH || !told.items.count)
        return exchange_fail(url, DL_ERR_MISSING, &outcome, err);
    batch.title = outcome.title;
    add_articles(&batch, &told, out);
    return DL_OK;
}

static enum dl_status
read_text(struct dl_arena *arena, const struct dl_file *file,
          struct dl_str bytes, struct dl_articles *out, struct dl_error *err)
{
    struct dl_article *article;
    enum dl_status status = dl_article_read(arena, file, bytes, &article, err);
    if (status == DL_OK)
        DL_PUSH(arena, out, article);
    return status;
}

bool
dl_loader_is_markup(struct dl_str bytes)
{
    struct dl_str mark = DL_STR("\xEF\xBB\xBF");
    if (dl_str_starts(bytes, mark))
        bytes =
            (struct dl_str){bytes.at + mark.bytes, bytes.bytes - mark.bytes};
    bytes = dl_str_trim(bytes);
    if (bytes.bytes < 2 || bytes.at[0] != '<')
        return false;
    char next = dl_to_lower(bytes.at[1]);
    return next == '!' || next == '?' || dl_is_lower(next);
}

enum dl_status
dl_loader_read(struct dl_loader *loader, struct dl_arena *arena,
               const struct dl_file *file, struct dl_articles *out,
               struct dl_error *err)
{
    struct dl_str bytes;
    if (file->kind == DL_FILE_ADDRESS)
        return read_address(loader, arena, file, out, err);
    const char *path = dl_str_copy(arena, file->path).at;
    enum dl_status status = slurp(arena, path, &bytes, err);
    if (status != DL_OK)
        return status;
    bool text = file->kind == DL_FILE_TEXT;
    if (file->kind == DL_FILE_ANY)
        text = !dl_loader_is_markup(bytes);
    return text ? read_text(arena, file, bytes, out, err)
                : read_markup(loader, arena, file, bytes, out, err);
}

/* Ask for something that is to be there; any other reply is a fault. */
static enum dl_status
ask_fresh(struct dl_loader *loader, const char *where, const struct dl_ask *ask,
          struct told *told, struct dl_error *err)
{
    struct dl_outcome outcome;
    enum dl_status status =
        exchange_ask(loader->exchange, where, ask, told, &outcome, err);
    if (status == DL_OK && outcome.reply != DL_REPLY_FRESH)
        return exchange_fail(where, DL_ERR_MISSING, &outcome, err);
    return status;
}

enum dl_status
dl_loader_page(struct dl_loader *loader, struct dl_arena *arena,
               struct dl_str url, bool own, const struct dl_manner *manner,
               struct dl_item *out, struct dl_error *err)
{
    const char *where = dl_str_copy(arena, url).at;
    struct told told = {.arena = arena};
    struct dl_ask ask = exchange_for(url, manner);
    ask.what = DL_ASK_PAGE;
    ask.own = own;
    enum dl_status status = ask_fresh(loader, where, &ask, &told, err);
    if (status != DL_OK)
        return status;
    if (told.items.count != 1 || !told.items.at[0].text.bytes)
        return dl_error_set(err, DL_ERR_MISSING, where, 0, 0,
                            "no article could be read in this page");
    *out = told.items.at[0];
    return DL_OK;
}

/* ---- pictures ---- */

/* By what every file of a form begins with. */
static const char *
ending_of(struct dl_str bytes)
{
    static const struct {
        size_t at;
        struct dl_str mark;
        const char *ending;
    } forms[] = {
#define X(at, mark, ending) {at, {mark, sizeof mark - 1}, ending},
#include "desk/pictures.def"
#undef X
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct dl_str rest = {bytes.at + forms[i].at,
                              bytes.bytes - forms[i].at};
        if (bytes.bytes > forms[i].at && dl_str_starts(rest, forms[i].mark))
            return forms[i].ending;
    }
    return NULL;
}

enum dl_status
dl_loader_picture(struct dl_loader *loader, struct dl_arena *arena,
                  struct dl_str url, bool own, const struct dl_manner *manner,
                  struct dl_str *out, const char **ending, struct dl_error *err)
{
    const char *where = dl_str_copy(arena, url).at;
    struct told told = {.arena = arena};
    struct dl_ask ask = exchange_for(url, manner);
    ask.what = DL_ASK_PICTURE;
    ask.own = own;
    ask.bytes_max = DL_PICTURE_BYTES_MAX;
    enum dl_status status = ask_fresh(loader, where, &ask, &told, err);
    if (status != DL_OK)
        return status;
    *ending = ending_of(told.picture);
    if (!*ending)
        return dl_error_set(err, DL_ERR_SYNTAX, where, 0, 0,
                            "this is no picture that is known here");
    *out = told.picture;
    return DL_OK;
}

/* ---- feeds ---- */

static void
add_feeds(struct dl_arena *arena, const struct told *told,
          const struct dl_manner *manner, const char *origin,
          struct dl_subscriptions *out)
{
    for (size_t i = 0; i < told->outlines.count; i++) {
        const struct dl_outline *at = &told->outlines.at[i];
        struct dl_subscription feed = {.url = at->url,
                                       .title = at->title,
                                       .folders = at->folders,
                                       .manner = *manner,
                                       .origin = origin};
        DL_PUSH(arena, out, feed);
    }
}

enum dl_status
dl_loader_find(struct dl_loader *loader, struct dl_arena *arena,
               struct dl_str url, const struct dl_manner *manner,
               struct dl_subscriptions *out, struct dl_error *err)
{
    const char *where = dl_str_copy(arena, url).at;
    struct told told = {.arena = arena};
    struct dl_outcome outcome;
    struct dl_ask ask = exchange_for(url, manner);
    ask.what = DL_ASK_FIND;
    enum dl_status status =
        exchange_ask(loader->exchange, where, &ask, &told, &outcome, err);
    if (status != DL_OK)
        return status;
    add_feeds(arena, &told, manner, where, out);
    if (told.outlines.count)
        return DL_OK;
    if (outcome.reply == DL_REPLY_FRESH || outcome.reply == DL_REPLY_NO_FEED)
        return dl_error_set(
            err, DL_ERR_MISSING, where, 0, 0,
            "no feed belongs to this page; if you know one, name "
            "its own address");
    return exchange_fail(where, DL_ERR_IO, &outcome, err);
}

enum dl_status
dl_loader_outline(struct dl_loader *loader, struct dl_arena *arena,
                  const char *path, struct dl_str bytes,
                  const struct dl_manner *manner, struct dl_subscriptions *out,
                  uint32_t *broken, uint32_t *unkept, struct dl_error *err)
{
    struct told told = {.arena = arena};
    struct dl_outcome outcome;
    enum dl_status status =
        loader_bytes(loader, path, bytes, &told, &outcome, err);
    if (status != DL_OK)
        return status;
    if (!told.outlines.count && outcome.reply != DL_REPLY_FRESH)
        return exchange_fail(path, DL_ERR_SYNTAX, &outcome, err);
    add_feeds(arena, &told, manner, path, out);
    *broken = outcome.broken;
    *unkept = 0;
    for (size_t i = 0; i < told.outlines.count; i++)
        *unkept += told.outlines.at[i].unkept;
    return DL_OK;
}
