/* What a server on loopback does with a connection, scene by scene. */
/* SPDX-License-Identifier: ISC */
#ifndef TESTS_NET_ACTS_H
#define TESTS_NET_ACTS_H

#include "server.h"

#include <stdbool.h>

/** Milliseconds of a clock that nobody sets. */
int64_t act_now(void);
/** When this thread began to send last: who has all of an answer may ask for
 * more before the thread that sent it gets to note anything. */
extern _Thread_local int64_t act_sent;

/** Play a scene to the nth request of its path, from 1; true when the
 * connection stays open. */
bool act_play(int stream, int port, const struct scene *scene, unsigned nth);

#endif
