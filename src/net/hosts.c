/* Courtesy towards hosts. The times are given, so nothing here has a clock. */
/* SPDX-License-Identifier: ISC */
#include "net/hosts.h"

enum { MILLISECONDS = 1000 };

struct host *
hosts_at(struct hosts *hosts, const char *name)
{
    for (struct host *at = hosts->first; at; at = at->next)
        if (strcmp(at->name, name) == 0)
            return at;
    struct host *host = DL_NEW(hosts->arena, struct host);
    *host = (struct host){
        .name = dl_arena_copy(hosts->arena, name, strlen(name)),
        .ready = INT64_MIN,
        .held = INT64_MIN,
        .end = &host->queue,
    };
    if (!hosts->end)
        hosts->end = &hosts->first;
    *hosts->end = host;
    hosts->end = &host->next;
    return host;
}

int64_t
host_wait(const struct host *host, unsigned requests, int64_t now)
{
    if (host->running >= requests)
        return -1;
    return host->ready > now ? host->ready - now : 0;
}

static void
keep_pause(struct host *host, int64_t now, unsigned pause)
{
    if (host->ready < now + pause)
        host->ready = now + pause;
}

void
host_begin(struct host *host, int64_t now, unsigned pause)
{
    host->running++;
    keep_pause(host, now, pause);
}

void
host_end(struct host *host, int64_t now, unsigned pause)
{
    host->running--;
    keep_pause(host, now, pause);
}

void
host_hold(struct host *host, int64_t now, uint32_t seconds)
{
    int64_t until = now + (int64_t)seconds * MILLISECONDS;
    if (host->held < until)
        host->held = until;
}

uint32_t
host_held(const struct host *host, int64_t now)
{
    if (host->held <= now)
        return 0;
    return (uint32_t)((host->held - now + MILLISECONDS - 1) / MILLISECONDS);
}
