/* Asks in, answers out. */
/* SPDX-License-Identifier: ISC */
#ifndef FETCH_LOOP_H
#define FETCH_LOOP_H

#include <dateline/net.h>

/**
 * Read asks from `in` and tell their answers to `out`, until `in` ends or
 * nobody listens any more (true), or what comes in is no ask (false). `out`
 * must not block. What is under way then is given up.
 */
bool loop_run(int in, int out, const struct dl_manners *manners);

#endif
