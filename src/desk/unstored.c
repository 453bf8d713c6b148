/* The desk of a program that was built without the store: there is nothing to
 * be looked up, and nobody to do it. */
/* SPDX-License-Identifier: ISC */
#include "desk/clerk.h"
#include "desk/courier.h"
#include "desk/gallery.h"
#include "desk/stock.h"

struct clerk *
clerk_new(void)
{
    return NULL;
}

void
clerk_free(struct clerk *clerk)
{
    (void)clerk;
}

void
clerk_run(struct dl_desk *desk)
{
    (void)desk;
}

void
clerk_look(struct dl_desk *desk)
{
    (void)desk;
}

void
clerk_want(struct dl_desk *desk, struct dl_key key)
{
    (void)desk;
    (void)key;
}

void
clerk_find(struct dl_desk *desk, const struct dl_desk_query *query)
{
    (void)desk;
    (void)query;
}

struct stock *
stock_open(struct dl_desk *desk)
{
    (void)desk;
    return NULL;
}

void
stock_close(struct stock *stock)
{
    (void)stock;
}

void
stock_want(struct stock *stock, int64_t stored)
{
    (void)stock;
    (void)stored;
}

bool
stock_look(struct stock *stock, const struct generation *newest)
{
    (void)stock;
    (void)newest;
    return false;
}

void
stock_gather(struct stock *stock, const struct gathering *gathering)
{
    (void)stock;
    (void)gathering;
}

bool
clerk_has_listed(const struct dl_desk *desk)
{
    (void)desk;
    return true;
}

void
stock_extend(struct stock *stock, struct dl_desk *desk,
             const struct generation *made)
{
    (void)stock;
    (void)desk;
    (void)made;
}

bool
stock_catch_up(struct stock *stock, struct dl_desk *desk,
               struct dl_lattice *work)
{
    (void)stock;
    (void)desk;
    (void)work;
    return false;
}

enum dl_status
courier_open(const struct courier_start *start, struct courier **out,
             struct dl_error *err)
{
    (void)start;
    *out = NULL;
    return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                        "nothing is built in that fetches");
}

void
courier_stop(struct courier *courier)
{
    (void)courier;
}

void
courier_close(struct courier *courier)
{
    (void)courier;
}

void
courier_refresh(struct courier *courier, struct dl_str url)
{
    (void)courier;
    (void)url;
}

void
courier_add(struct courier *courier, struct dl_str url)
{
    (void)courier;
    (void)url;
}

void
courier_full(struct courier *courier, struct dl_key key)
{
    (void)courier;
    (void)key;
}

void
courier_history(struct courier *courier, struct dl_key key)
{
    (void)courier;
    (void)key;
}

void
courier_health(struct courier *courier)
{
    (void)courier;
}

enum dl_status
gallery_open(const struct courier_start *start, struct gallery **out,
             struct dl_error *err)
{
    (void)start;
    *out = NULL;
    return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                        "nothing is built in that fetches");
}

void
gallery_stop(struct gallery *gallery)
{
    (void)gallery;
}

void
gallery_close(struct gallery *gallery)
{
    (void)gallery;
}

void
gallery_want(struct gallery *gallery, struct dl_str url, struct dl_str named)
{
    (void)gallery;
    (void)named;
    (void)url;
}
