/* newsboat's cache is carried over, feed by feed and a batch at a time.
 *
 * What is in it came from the web, so it is read by whoever may read that: of a
 * batch a feed is made (carry_feed.c), the helper tells its items, and these
 * go the way of all items. When they are not as many as went in, or the helper
 * dies of one, the batch is halved until the one to blame is alone. */
/* SPDX-License-Identifier: ISC */
#include "desk/carry.h"

#include "desk/loader.h"

#include <dateline/text.h>

enum { BATCH_ITEMS = 200, BATCH_BYTES = 2 * 1024 * 1024, MARKS_AN_ITEM = 2 };

struct work {
    const struct dl_carry *plan;
    struct dl_foreign *foreign;
    struct dl_arena *arena;    /* of all feeds */
    struct dl_arena *scratch;  /* of a batch */
    struct dl_sources sources; /* there before */
    struct dl_source source;   /* of the feed at hand */
    const struct dl_foreign_feed *feed;
    struct dl_carried *out;
    struct dl_error *err;
};

/* ---- marks ---- */

/* Mark unless something was ever said; counts in *done. */
static size_t
mark(const struct work *work, struct dl_key key, enum dl_mark_kind kind,
     struct dl_marking *out, uint32_t *done)
{
    if (dl_marks_said(work->plan->marks, key, kind))
        return 0;
    *out = (struct dl_marking){key, kind, 1};
    (*done)++;
    return 1;
}

static enum dl_status
mark_all(struct work *work, const struct dl_foreign_item *items, size_t count,
         const struct dl_key *keys)
{
    struct dl_marking *markings =
        DL_ARRAY(work->scratch, MARKS_AN_ITEM * count + 1, struct dl_marking);
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        if (items[i].read || items[i].deleted)
            made += mark(work, keys[i], DL_MARK_READ, markings + made,
                         &work->out->read);
        if (items[i].flagged)
            made += mark(work, keys[i], DL_MARK_STAR, markings + made,
                         &work->out->starred);
    }
    if (!made)
        return DL_OK;
    return dl_marks_set(work->plan->marks, markings, made, work->plan->now,
                        work->err);
}

/* By what is known of it without reading its text. */
static enum dl_status
mark_unread(struct work *work, const struct dl_foreign_item *item)
{
    struct dl_item bare = {.guid = item->guid,
                           .link = item->url,
                           .title = item->title,
                           .text = DL_STR("")};
    struct dl_key key = dl_key_of_item(work->feed->url, &bare);
    return mark_all(work, item, 1, &key);
}

/* ---- articles ---- */

/* Those that the store does not have; *count becomes their number. */
static enum dl_status
keep_new(struct work *work, const struct dl_key *keys, struct dl_item *items,
         size_t *count)
{
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        int64_t id;
        enum dl_status status =
            dl_store_find(work->plan->store, keys[i], &id, work->err);
        if (status == DL_ERR_MISSING)
            items[kept++] = items[i];
        else if (status != DL_OK)
            return status;
    }
    *count = kept;
    return DL_OK;
}

/* Put what is new, and mark all. */
static enum dl_status
settle(struct work *work, const struct dl_foreign_item *items, size_t count,
       const struct dl_item *told)
{
    struct dl_store *store = work->plan->store;
    struct dl_key *keys = DL_ARRAY(work->scratch, count, struct dl_key);
    struct dl_item *fresh = DL_ARRAY(work->scratch, count, struct dl_item);
    struct dl_puts puts = {0, 0, 0};
    size_t left = count;
    memcpy(fresh, told, count * sizeof *told);
    enum dl_status status =
        dl_store_keys(store, &work->source, told, count, keys, work->err);
    if (status == DL_OK)
        status = keep_new(work, keys, fresh, &left);
    if (status == DL_OK && left)
        status = dl_store_put(store, &work->source, fresh, left,
                              work->plan->now, &puts, work->err);
    /* A new article may have got another key than its link has. */
    if (status == DL_OK && left)
        status =
            dl_store_keys(store, &work->source, told, count, keys, work->err);
    if (status != DL_OK)
        return status;
    work->out->added += puts.added;
    return mark_all(work, items, count, keys);
}

static enum dl_status
carry_batch(struct work *work, const struct dl_foreign_item *items,
            size_t count)
{
    struct told told = {.arena = work->scratch};
    struct dl_outcome outcome;
    struct dl_str bytes = carry_feed(work->scratch, work->feed, items, count);
    enum dl_status status = loader_bytes(work->plan->loader, "newsboat.rss",
                                         bytes, &told, &outcome, work->err);
    if (status != DL_OK && status != DL_ERR_IO)
        return status;
    if (status == DL_OK && told.items.count == count)
        return settle(work, items, count, told.items.at);
    if (count == 1) {
        work->out->broken++;
        return mark_unread(work, items);
    }
    status = carry_batch(work, items, count / 2);
    if (status == DL_OK)
        status = carry_batch(work, items + count / 2, count - count / 2);
    return status;
}

/* ---- feeds ---- */

/* The feed as it is kept, or a new one that has never been asked. */
static enum dl_status
find_source(struct work *work)
{
    struct dl_str url = work->feed->url;
    for (size_t i = 0; i < work->sources.count; i++)
        if (dl_str_eq(work->sources.at[i].url, url)) {
            work->source = work->sources.at[i];
            return DL_OK;
        }
    work->source = (struct dl_source){
        .url = url,
        .at = url,
        .title = dl_text_clean_line(work->arena, work->feed->title),
        .site = dl_text_clean_line(work->arena, work->feed->site),
        .etag = DL_STR(""),
        .since = DL_STR(""),
        .moving = DL_STR(""),
        .text = DL_STR(""),
        .added = work->plan->now};
    return dl_store_source_put(work->plan->store, &work->source, work->err);
}

static void
count_only(struct work *work, const struct dl_foreign_item *item)
{
    work->out->read += item->read || item->deleted;
    work->out->starred += item->flagged;
}

struct batch {
    struct dl_foreign_item *at;
    size_t count, bytes;
};

/* Carry what has been gathered. */
static enum dl_status
flush(struct work *work, struct batch *batch)
{
    enum dl_status status = DL_OK;
    if (batch->count && !work->source.id)
        status = find_source(work);
    if (status == DL_OK && batch->count)
        status = carry_batch(work, batch->at, batch->count);
    if (work->plan->told)
        work->plan->told(work->plan->context, work->out);
    batch->count = batch->bytes = 0;
    return status;
}

/* Gather one article; the deleted ones are only marked. */
static enum dl_status
gather(struct work *work, int64_t id, struct batch *batch)
{
    struct dl_foreign_item *item = &batch->at[batch->count];
    enum dl_status status =
        dl_foreign_item(work->scratch, work->foreign, id, item, work->err);
    if (status != DL_OK)
        return status;
    work->out->articles++;
    work->out->deleted += item->deleted;
    if (!work->plan->store)
        count_only(work, item);
    else if (item->deleted)
        return mark_unread(work, item);
    else
        batch->bytes += batch->at[batch->count++].content.bytes;
    return DL_OK;
}

static enum dl_status
carry_one_feed(struct work *work, const struct dl_ids *ids)
{
    struct dl_mark start = dl_arena_mark(work->scratch);
    struct batch batch = {
        DL_ARRAY(work->arena, BATCH_ITEMS, struct dl_foreign_item), 0, 0};
    enum dl_status status = DL_OK;
    work->source = (struct dl_source){.id = 0};
    for (size_t i = 0; status == DL_OK && i < ids->count; i++) {
        status = gather(work, ids->at[i], &batch);
        bool full = batch.count == BATCH_ITEMS || batch.bytes > BATCH_BYTES;
        bool last = i + 1 == ids->count;
        if (status == DL_OK && (full || last))
            status = flush(work, &batch);
        if (!batch.count)
            dl_arena_reset(work->scratch, start);
    }
    return status;
}

static enum dl_status
carry_feeds(struct work *work, const struct dl_foreign_feeds *feeds)
{
    enum dl_status status = DL_OK;
    for (size_t i = 0; status == DL_OK && i < feeds->count; i++) {
        struct dl_mark mark = dl_arena_mark(work->arena);
        struct dl_ids ids;
        work->feed = &feeds->at[i];
        status = dl_foreign_ids(work->arena, work->foreign, work->feed->url,
                                &ids, work->err);
        if (status == DL_OK)
            status = carry_one_feed(work, &ids);
        dl_arena_reset(work->arena, mark);
    }
    return status;
}

enum dl_status
dl_carry_run(const struct dl_carry *carry, struct dl_carried *out,
             struct dl_error *err)
{
    struct dl_error own = {.line = 0};
    struct dl_foreign_feeds feeds = {NULL, 0, 0};
    struct work work = {.plan = carry,
                        .arena = dl_arena_new(0),
                        .scratch = dl_arena_new(0),
                        .out = out,
                        .err = err ? err : &own};
    *out = (struct dl_carried){0};
    enum dl_status status =
        dl_foreign_open(carry->path, &work.foreign, work.err);
    if (status == DL_OK)
        status = dl_foreign_feeds(work.arena, work.foreign, &feeds, work.err);
    if (status == DL_OK && carry->store)
        status =
            dl_store_sources(work.arena, carry->store, &work.sources, work.err);
    if (status == DL_OK)
        status = carry_feeds(&work, &feeds);
    dl_foreign_close(work.foreign);
    dl_arena_free(work.scratch);
    dl_arena_free(work.arena);
    return status;
}
