/* Which words are those of a command that the user configured. */
/* SPDX-License-Identifier: ISC */
#ifndef CONFINE_COMMAND_H
#define CONFINE_COMMAND_H

#include <dateline/launch.h>

/**
 * Whether words could have come of a command by filling in its %u, %t, ... : as
 * many as it has, each with the same text around what stands for a letter. What
 * stands for %u, where that is the only letter of its word, is an address or
 * nothing.
 */
bool command_has(const struct dl_strs *command, const struct dl_strs *words,
                 bool (*is_address)(struct dl_str text));

#endif
