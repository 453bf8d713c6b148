/* What stands in the fields of an answer's head. */
/* SPDX-License-Identifier: ISC */
#ifndef NET_HEADER_H
#define NET_HEADER_H

#include <dateline/arena.h>
#include <dateline/date.h>

enum {
    HEADER_SECONDS_MAX = 30 * 86400, /* more is taken for a mistake */
    HEADER_VALIDATOR_MAX = 4096      /* bytes; as the wire has it */
};

/** Whether a validator can be kept and sent back: not too long, and nothing in
 * it that would end a line. */
bool header_is_validator(struct dl_str value);

/** The media type in small letters, and the charset; both may be empty.
 * Source: RFC 9110, 8.3. */
void header_type(struct dl_arena *arena, struct dl_str value,
                 struct dl_str *type, struct dl_str *charset);

/** How long an answer stays fresh: max-age less what it has spent on its way;
 * 0 when it does not say or must always be asked for.
 * Source: RFC 9111, 4.2 and 5.2.2. */
uint32_t header_rest(struct dl_str cache_control, struct dl_str age);

/**
 * How long to stay away: seconds, or a date, which is counted from the server's
 * own (`date`), so that no clock is needed. False when it cannot be told.
 * Source: RFC 9110, 10.2.3.
 */
bool header_hold(struct dl_str retry_after, struct dl_str date, uint32_t *out);

#endif
