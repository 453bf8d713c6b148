/* For tests of `net`: one request by hand, and many through dl_net. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_NET_TOOLS_H
#define UNIT_NET_TOOLS_H

#include "../../net/server.h"
#include "../unit.h"

#include "net/errand.h"

/* Of the test that runs: who plays its scenes, and what its transfers are in.
 */
static struct server *server;
static CURLM *multi;

/* Fixture: the scenes of a program are played, and *state is a fresh arena. */
static inline int
tools_start(void **state, const struct scene *scenes)
{
    server = server_start(scenes);
    multi = curl_multi_init();
    return unit_arena_setup(state);
}

static inline int
tools_stop(void **state)
{
    curl_multi_cleanup(multi);
    server_stop(server);
    return unit_arena_teardown(state);
}

/* "http://127.0.0.`host`:port" and a path. */
static inline struct dl_str
tools_url(struct dl_arena *arena, int host, const char *path)
{
    return dl_str_from(dl_arena_printf(arena, "http://127.0.0.%d:%d%s", host,
                                       server_port(server), path));
}

/* Until the only transfer has ended: what it ended with. */
static inline CURLcode
tools_finish(void)
{
    for (;;) {
        int running, left;
        curl_multi_perform(multi, &running);
        CURLMsg *message = curl_multi_info_read(multi, &left);
        if (message)
            return message->data.result;
        curl_multi_poll(multi, NULL, 0, 100, NULL);
    }
}

/* No waiting beyond what a test wants. */
static const struct dl_manners tools_manners = {
    .agent = "dateline/0 (tests)",
    .hosts = 8,
    .host_requests = 1,
    .host_pause = 0,
    .connect_seconds = 5,
    .slow_seconds = 5,
    .slow_bytes = 100,
    .redirects = 10,
};

/* A test while the scenes of its program are played. */
#define server_test(function) \
    cmocka_unit_test_setup_teardown(function, start, tools_stop)

#endif
