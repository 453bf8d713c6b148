/* Items on their way into the store: one transaction and its statements. */
/* SPDX-License-Identifier: ISC */
#ifndef STORE_PUT_H
#define STORE_PUT_H

#include "store/content.h"
#include "store/identity.h"
#include "store/sql.h"

enum put_sql {
#define X(code, text) PUT_##code,
#include "store/put.def"
#undef X
    PUT_COUNT
};

struct put {
    struct dl_store *store;
    struct dl_arena *arena;
    int64_t source, now;
    struct sql sql[PUT_COUNT]; /* prepared when first used */
    enum dl_status status;     /* the first fault; nothing is done after it */
    struct dl_error *err;
    int64_t outlet; /* the last one asked for, most often asked again */
    struct dl_str outlet_name;
};

/** What the store knows of an article that an item may be. */
struct known {
    int64_t id, source;
    uint64_t fed, meta;
    bool summary, dated, ended; /* ended: its feed is gone */
    int64_t versions;
};

/** A statement of put.def, ready for its values. */
struct sql *put_sql(struct put *put, enum put_sql which);
/** Run one that gives no rows. */
void put_done(struct put *put, struct sql *sql);
/** The number that a statement gives; 0 for none. */
int64_t put_ask(struct put *put, struct sql *sql);
/** Close all statements; returns the status. */
enum dl_status put_end(struct put *put);

/** What is known of article `id`; false when there is none. */
bool put_known(struct put *put, int64_t id, struct known *out);
/** A new article; returns its id. `place` is how many seconds it is listed
 * before `now` when nothing says its date. */
int64_t put_new(struct put *put, const struct dl_item *item,
                const struct identity *identity, size_t place);

enum put_change { PUT_SAME, PUT_CHANGED };
/** An item of the article's own feed. */
enum put_change put_again(struct put *put, const struct known *known,
                          const struct dl_item *item,
                          const struct identity *identity);
/** An item of another feed. */
enum put_change put_carried(struct put *put, const struct known *known,
                            const struct dl_item *item,
                            const struct identity *identity);
/** The text of the article's page. */
enum put_change put_full(struct put *put, const struct known *known,
                         const struct dl_item *item);

#endif
