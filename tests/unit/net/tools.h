/* For tests of `net`: one request by hand, and many through dl_net. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_NET_TOOLS_H
#define UNIT_NET_TOOLS_H

#include "../../net/server.h"
#include "../unit.h"

#include "net/errand.h"

/* "http://127.0.0.`host`:port" and a path. */
static inline struct dl_str
tools_url(struct dl_arena *arena, const struct server *server, int host,
          const char *path)
{
    return dl_str_from(dl_arena_printf(arena, "http://127.0.0.%d:%d%s", host,
                                       server_port(server), path));
}

/* Until the only transfer of `multi` has ended: what it ended with. */
static inline CURLcode
tools_finish(CURLM *multi)
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

#endif
