/* One field of words, written and read by itself. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_DESK_WORDING_H
#define UNIT_DESK_WORDING_H

#include "../unit.h"

#include "desk/packed.h"

enum { WORDING_ROOM = 1 << 14 };

/* A record with a field of each sort. */
struct wording {
    struct dl_str name, key;
    const char *why;
};

static const struct packed_field name_field = {0, CODING_TEXT,
                                               offsetof(struct wording, name),
                                               sizeof(struct dl_str), 0},
                                 key_field = {0, CODING_KEY,
                                              offsetof(struct wording, key),
                                              sizeof(struct dl_str),
                                              offsetof(struct wording, name)},
                                 why_field = {0, CODING_PHRASE,
                                              offsetof(struct wording, why),
                                              sizeof(const char *), 0};

static const char wording_text[] =
    "Ferry crews in Lisbon walked out on Monday, said Jo\xc3\xa3o Almeida of "
    "the port authority. The harbour of Porto stays open.";

static inline struct packed_ground
wording_ground(void)
{
    struct dl_str text = DL_STR(wording_text);
    return (struct packed_ground){
        .text = text, .title = DL_STR("Strike in Faro"), .over = text};
}

static inline int
open_arena(void **state)
{
    *state = dl_arena_new(0);
    return 0;
}

static inline int
close_arena(void **state)
{
    dl_arena_free(*state);
    return 0;
}

#endif
