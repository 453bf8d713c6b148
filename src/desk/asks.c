/* Asks on their way to the helper: which are open, sent and suspected. */
/* SPDX-License-Identifier: ISC */
#include "desk/asks.h"

static struct errand *
new_errand(const struct dl_ask *ask, uint32_t ticket)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct errand *errand = DL_NEW(arena, struct errand);
    *errand = (struct errand){
        .arena = arena, .record = dl_ask_pack(arena, ask), .ticket = ticket};
    return errand;
}

uint32_t
asks_add(struct asks *asks, struct dl_arena *arena, const struct dl_ask *ask)
{
    struct dl_ask own = *ask;
    own.ticket = asks->first + (uint32_t)asks->count;
    DL_PUSH(arena, asks, new_errand(&own, own.ticket));
    asks->open++;
    return own.ticket;
}

static bool
is_whole(const struct errand *errand)
{
    return errand->sent == errand->record.bytes;
}

/* Tickets below the first wrap around to numbers beyond the list. */
struct errand *
asks_at(const struct asks *asks, uint32_t ticket)
{
    uint32_t number = ticket - asks->first;
    return number < asks->count ? asks->at[number] : NULL;
}

void
asks_end(struct asks *asks, struct errand *errand)
{
    asks->at[errand->ticket - asks->first] = NULL;
    asks->open--;
    asks->begun -= errand->sent > 0;
    asks->suspects -= errand->suspected;
    dl_arena_free(errand->arena);
    if (asks->open)
        return;
    asks->first += (uint32_t)asks->count;
    asks->count = 0;
    asks->unsent = 0;
}

static void
drop_order(struct asks *asks)
{
    struct errand *gone = asks->orders;
    asks->orders = gone->next;
    dl_arena_free(gone->arena);
}

struct errand *
asks_next(struct asks *asks)
{
    struct errand *at = NULL;
    for (; asks->unsent < asks->count; asks->unsent++) {
        at = asks->at[asks->unsent];
        if (at && !is_whole(at))
            break;
    }
    if (!at || asks->unsent == asks->count)
        return asks->orders;
    if (asks->orders && !at->sent)
        return asks->orders;
    bool narrow = asks->suspects && asks->begun >= asks->most;
    return at->sent || !narrow ? at : NULL;
}

void
asks_suspect(struct asks *asks, struct errand *errand)
{
    asks->suspects += !errand->suspected;
    errand->suspected = true;
    errand->sent = 0;
    asks->begun--;
}

void
asks_order(struct asks *asks, uint32_t ticket)
{
    const struct dl_ask ask = {.what = DL_ASK_CANCEL, .ticket = ticket};
    struct errand *order = new_errand(&ask, 0);
    struct errand **at = &asks->orders;
    if (*at && (*at)->sent) /* not between its halves */
        at = &(*at)->next;
    order->next = *at;
    *at = order;
}

void
asks_sent(struct asks *asks, struct errand *errand, size_t bytes)
{
    asks->begun += errand->ticket && !errand->sent && bytes;
    errand->sent += bytes;
    if (!errand->ticket && is_whole(errand))
        drop_order(asks);
}

void
asks_rewind(struct asks *asks)
{
    asks->most = asks->begun > 1 ? asks->begun / 2 : SIZE_MAX;
    asks->unsent = 0;
    while (asks->orders)
        drop_order(asks);
}

void
asks_free(struct asks *asks)
{
    while (asks->orders)
        drop_order(asks);
    for (size_t i = 0; i < asks->count; i++)
        if (asks->at[i])
            dl_arena_free(asks->at[i]->arena);
}
