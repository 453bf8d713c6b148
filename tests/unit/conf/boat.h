/* A `config` of newsboat from memory, for its tests. */
/* SPDX-License-Identifier: ISC */
#ifndef BOAT_H
#define BOAT_H

#include "../unit.h"

#include "conf/newsboat.h"

#include <unistd.h>

struct boat {
    struct dl_newsboat got;
    struct dl_faults faults;
};

/* A file of this program alone. */
static inline const char *
boat_file(struct dl_arena *arena, const char *name)
{
    return dl_arena_printf(arena, "boat_%s_%ld", name, (long)getpid());
}

static inline struct boat
boat_read(struct dl_arena *arena, const char *text)
{
    struct boat boat = {.faults = {0}};
    dl_newsboat_config(arena, "config", dl_str_from(text), "/home/me",
                       &boat.got, &boat.faults);
    return boat;
}

/* Whether the reason of fault `index` stands at that line and has that word. */
static inline void
boat_assert_fault(const struct boat *boat, size_t index, int line,
                  const char *word)
{
    assert_true(index < boat->faults.count);
    const struct dl_error *fault = &boat->faults.at[index];
    if (fault->line != line || !strstr(fault->text, word))
        print_error("%d: %s\n", fault->line, fault->text);
    assert_int_equal(fault->line, line);
    assert_non_null(strstr(fault->text, word));
}

#endif
