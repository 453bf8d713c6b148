/* One article is written: new, edited, in another feed too. */
/* SPDX-License-Identifier: ISC */
#include "store/put.h"

static const char *const texts[PUT_COUNT] = {
#define X(code, text) text,
#include "store/put.def"
#undef X
};

/* ---- statements ---- */

struct sql *
put_sql(struct put *put, enum put_sql which)
{
    struct sql *sql = &put->sql[which];
    if (!sql->store)
        *sql = sql_new(put->store, texts[which]);
    else
        sql_again(sql);
    return sql;
}

static void
note(struct put *put, const struct sql *sql)
{
    if (put->status == DL_OK && sql->fault != SQLITE_OK)
        put->status = sql_fail(put->store, sql->fault, put->err);
}

void
put_done(struct put *put, struct sql *sql)
{
    if (put->status == DL_OK)
        sql_done(sql);
    note(put, sql);
}

int64_t
put_ask(struct put *put, struct sql *sql)
{
    int64_t out = put->status == DL_OK && sql_row(sql) ? sql_take(sql) : 0;
    note(put, sql);
    return out;
}

enum dl_status
put_end(struct put *put)
{
    for (int i = 0; i < PUT_COUNT; i++)
        sqlite3_finalize(put->sql[i].at);
    return put->status;
}

/* ---- columns ---- */

static void
put_guid(struct sql *sql, const struct identity *identity)
{
    if (identity->guid.bytes && !identity->guid_shared)
        sql_str(sql, identity->guid);
    else
        sql_null(sql);
}

/* The number of an outlet; 0 for none. */
static int64_t
outlet_of(struct put *put, struct dl_str name)
{
    if (!name.bytes)
        return 0;
    if (put->outlet && dl_str_eq(name, put->outlet_name))
        return put->outlet;
    struct sql *sql = put_sql(put, PUT_OUTLET);
    sql_str(sql, name);
    int64_t id = put_ask(put, sql);
    if (!id) {
        sql = put_sql(put, PUT_ADD_OUTLET);
        sql_str(sql, name);
        put_done(put, sql);
        id = sqlite3_last_insert_rowid(put->store->db);
    }
    put->outlet = id;
    put->outlet_name = name;
    return id;
}

static void
put_outlet(struct sql *sql, int64_t outlet)
{
    if (outlet)
        sql_int(sql, outlet);
    else
        sql_null(sql);
}

bool
put_known(struct put *put, int64_t id, struct known *out)
{
    struct sql *sql = put_sql(put, PUT_KNOWN);
    sql_int(sql, id);
    bool found = put->status == DL_OK && sql_row(sql);
    note(put, sql);
    if (!found)
        return false;
    *out = (struct known){.id = id};
    out->source = sql_take(sql);
    out->fed = (uint64_t)sql_take(sql);
    out->meta = (uint64_t)sql_take(sql);
    out->summary = sql_take(sql) != 0;
    out->dated = sql_take(sql) != 0;
    out->versions = sql_take(sql);
    out->ended = sql_take(sql) != 0;
    sql_again(sql);
    return true;
}

/* ---- new ---- */

static void
add_text(struct put *put, int64_t id, const struct dl_item *item,
         const struct identity *identity)
{
    struct sql *sql = put_sql(put, PUT_ADD_TEXT);
    sql_int(sql, id);
    sql_int(sql, put->source);
    sql_int(sql, (int64_t)identity->key.high);
    sql_int(sql, (int64_t)identity->key.low);
    put_guid(sql, identity);
    sql_str(sql, item->title);
    sql_str(sql, item->author);
    sql_str(sql, item->link);
    sql_str(sql, item->source);
    sql_str(sql, item->language);
    sql_str(sql, content_join(put->arena, &item->tags));
    sql_str(sql, content_join_links(put->arena, &item->links));
    sql_str(sql, item->text);
    content_put_stamp(sql, &item->published, put->now);
    sql_str(sql, dl_str_from(item->published_why));
    sql_int(sql, put->now);
    sql_int(sql, item->summary);
    put_done(put, sql);
}

int64_t
put_new(struct put *put, const struct dl_item *item,
        const struct identity *identity, size_t place)
{
    int64_t outlet = outlet_of(put, item->source);
    int64_t seen = item->published.known ? put->now : put->now - (int64_t)place;
    struct sql *sql = put_sql(put, PUT_ADD);
    sql_int(sql, put->source);
    sql_int(sql, (int64_t)identity->key.high);
    sql_int(sql, (int64_t)identity->key.low);
    put_guid(sql, identity);
    sql_str(sql, item->title);
    sql_str(sql, item->author);
    sql_str(sql, item->link);
    put_outlet(sql, outlet);
    sql_int(sql, content_listed(&item->published, seen));
    content_put_stamp(sql, &item->published, put->now);
    sql_int(sql, put->now);
    sql_int(sql, item->summary);
    sql_int(sql, (int64_t)identity->fed);
    sql_int(sql, (int64_t)identity->fed);
    sql_int(sql, (int64_t)identity->meta);
    put_done(put, sql);
    int64_t id = sqlite3_last_insert_rowid(put->store->db);
    add_text(put, id, item, identity);
    return id;
}

/* ---- again ---- */

/* What the store holds as the text of an article. */
static struct dl_item
held(struct put *put, int64_t id)
{
    struct dl_item out = {.published_why = ""};
    struct sql *sql = put_sql(put, PUT_HELD);
    sql_int(sql, id);
    if (put->status == DL_OK && sql_row(sql)) {
        out.title = sql_take_str(sql, put->arena);
        out.text = sql_take_str(sql, put->arena);
        out.author = sql_take_str(sql, put->arena);
        content_split_links(put->arena, sql_take_str(sql, put->arena), out.text,
                            &out.links);
        out.summary = sql_take(sql) != 0;
    }
    note(put, sql);
    sql_again(sql);
    return out;
}

/* The text as it is becomes an old version, unless a full one takes the place
 * of an excerpt. */
static enum put_change
edit(struct put *put, const struct known *known, const struct dl_item *now)
{
    struct dl_item before = held(put, known->id);
    if (dl_str_eq(before.title, now->title) &&
        dl_str_eq(before.text, now->text) && before.summary == now->summary)
        return PUT_SAME;
    bool version = !before.summary || now->summary;
    if (version) {
        struct sql *keep = put_sql(put, PUT_KEEP);
        sql_int(keep, known->versions);
        sql_int(keep, known->id);
        put_done(put, keep);
    }
    struct sql *sql = put_sql(put, PUT_EDIT);
    sql_str(sql, now->title);
    sql_int(sql, (int64_t)content_hash(now->title, now->text));
    sql_int(sql, now->summary);
    sql_int(sql, version);
    sql_int(sql, known->id);
    put_done(put, sql);
    sql = put_sql(put, PUT_EDIT_TEXT);
    sql_str(sql, now->title);
    sql_str(sql, now->text);
    sql_str(sql, content_join_links(put->arena, &now->links));
    sql_int(sql, now->summary);
    sql_int(sql, put->now);
    sql_int(sql, known->id);
    put_done(put, sql);
    return PUT_CHANGED;
}

/* A date where there was none. The place in the list stays. */
static void
date(struct put *put, const struct known *known, const struct dl_item *item)
{
    if (known->dated || !item->published.known)
        return;
    struct sql *sql = put_sql(put, PUT_DATE);
    content_put_stamp(sql, &item->published, put->now);
    sql_int(sql, known->id);
    put_done(put, sql);
    sql = put_sql(put, PUT_DATE_TEXT);
    content_put_stamp(sql, &item->published, put->now);
    sql_str(sql, dl_str_from(item->published_why));
    sql_int(sql, known->id);
    put_done(put, sql);
}

static void
update_meta(struct put *put, const struct known *known,
            const struct dl_item *item, const struct identity *identity)
{
    int64_t outlet = outlet_of(put, item->source);
    struct sql *sql = put_sql(put, PUT_META);
    put_guid(sql, identity);
    sql_str(sql, item->author);
    sql_str(sql, item->link);
    put_outlet(sql, outlet);
    sql_int(sql, known->id);
    put_done(put, sql);
    sql = put_sql(put, PUT_META_TEXT);
    put_guid(sql, identity);
    sql_str(sql, item->author);
    sql_str(sql, item->link);
    sql_str(sql, item->source);
    sql_str(sql, item->language);
    sql_str(sql, content_join(put->arena, &item->tags));
    sql_int(sql, known->id);
    put_done(put, sql);
    date(put, known, item);
}

enum put_change
put_again(struct put *put, const struct known *known,
          const struct dl_item *item, const struct identity *identity)
{
    enum put_change change = PUT_SAME;
    if (known->fed == identity->fed && known->meta == identity->meta)
        return PUT_SAME;
    if (known->fed != identity->fed) {
        struct dl_item now = *item;
        if (item->summary && !known->summary) {
            struct dl_item before = held(put, known->id);
            now.text = before.text;
            now.links = before.links;
            now.summary = false;
        }
        change = edit(put, known, &now);
    }
    if (known->meta != identity->meta)
        update_meta(put, known, item, identity);
    struct sql *sql = put_sql(put, PUT_FED);
    sql_int(sql, (int64_t)identity->fed);
    sql_int(sql, (int64_t)identity->meta);
    sql_int(sql, known->id);
    put_done(put, sql);
    return change;
}

/* ---- from elsewhere ---- */

enum put_change
put_full(struct put *put, const struct known *known, const struct dl_item *item)
{
    struct dl_item now = held(put, known->id);
    now.text = item->text;
    now.links = item->links;
    now.summary = item->summary;
    date(put, known, item);
    return edit(put, known, &now);
}

/* The feed that an article came with is no more: the one that still has it
 * takes its place. */
static void
take_over(struct put *put, const struct known *known)
{
    struct sql *sql = put_sql(put, PUT_OWN);
    sql_int(sql, put->source);
    sql_int(sql, known->id);
    put_done(put, sql);
    sql = put_sql(put, PUT_OWN_TEXT);
    sql_int(sql, put->source);
    sql_int(sql, known->id);
    put_done(put, sql);
    sql = put_sql(put, PUT_DROP);
    sql_int(sql, known->id);
    sql_int(sql, put->source);
    put_done(put, sql);
}

static void
carry(struct put *put, int64_t article, int64_t source)
{
    struct sql *sql = put_sql(put, PUT_CARRY);
    sql_int(sql, article);
    sql_int(sql, source);
    put_done(put, sql);
    if (sqlite3_changes(put->store->db) == 0)
        return;
    sql = put_sql(put, PUT_CARRIED);
    sql_int(sql, article);
    put_done(put, sql);
}

enum put_change
put_carried(struct put *put, const struct known *known,
            const struct dl_item *item, const struct identity *identity)
{
    if (known->ended) {
        take_over(put, known);
        carry(put, known->id, known->source);
        return put_again(put, known, item, identity);
    }
    carry(put, known->id, put->source);
    return known->summary && !item->summary ? put_full(put, known, item)
                                            : PUT_SAME;
}
