/* The process that fetches and parses for us. It is started when first needed,
 * stopped when it has been idle, and started again when it dies: whatever it
 * was working on then is answered for it. */
/* SPDX-License-Identifier: ISC */
#ifndef DESK_HELPER_H
#define DESK_HELPER_H

#include <dateline/wire.h>

struct helper;

/** `program` is the path of dateline-fetch; nothing is started yet. */
struct helper *helper_new(const char *program);
/** Stop the process, if there is one, and free. */
void helper_free(struct helper *helper);

/** While this descriptor is readable, helper_take does not wait; 0: none. */
void helper_stop_by(struct helper *helper, int descriptor);

/**
 * Send an ask; its ticket is chosen here and put into *ticket.
 * Errors: DL_ERR_MISSING when the program cannot be started.
 */
enum dl_status helper_ask(struct helper *helper, const struct dl_ask *ask,
                          uint32_t *ticket, struct dl_error *err);
/** Give an ask up: its outcome comes all the same, DL_REPLY_CANCELLED if it was
 * under way. An unknown ticket is ignored. */
void helper_cancel(struct helper *helper, uint32_t ticket);
/** A descriptor that is readable when helper_take has something; -1 while no
 * process runs. */
int helper_descriptor(const struct helper *helper);
/**
 * Take the next answer. Every ask is ended by exactly one outcome: when the
 * process dies, DL_REPLY_UNREADABLE with what killed it.
 * Waits at most `milliseconds` (0: not at all, -1: as long as it takes);
 * returns false when there is nothing.
 * Owner:  strings live in `arena`.
 */
bool helper_take(struct helper *helper, struct dl_arena *arena,
                 int milliseconds, struct dl_told *out);

#endif
