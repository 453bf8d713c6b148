/* Many transfers at once, politely.
 *
 * An errand waits in the queue of its host until that host may be asked: not
 * held, its pause over, and neither it nor all hosts together busy. Then it is
 * under way, and when its answer redirects to another host it waits again, at
 * the head of that host's queue. One that redirects within its host goes on at
 * once, as a browser would. What has ended waits to be taken. */
/* SPDX-License-Identifier: ISC */
#include "net/answer.h"
#include "net/errand.h"

#include <assert.h>
#include <time.h>

enum {
    ALSO_MAX = 8,     /* descriptors to wait for */
    HOLD_USUAL = 900, /* seconds, for a host that is busy and says no more */
    MILLISECONDS = 1000
};

struct dl_net {
    struct dl_arena *arena; /* of this struct and the hosts */
    CURLM *multi;
    struct dl_manners manners;
    struct hosts hosts;
    struct errand *running, *ended, **end; /* `end` of the ended ones */
    size_t queued_count, running_count, ended_count;
    bool news; /* something has ended since dl_net_run returned */
};

/* Milliseconds of a clock that nobody sets. */
static int64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * MILLISECONDS + time.tv_nsec / 1000000;
}

static unsigned
or_usual(unsigned value, unsigned usual)
{
    return value ? value : usual;
}

static struct dl_manners
complete(const struct dl_manners *from)
{
    struct dl_manners manners = {.host_pause = MILLISECONDS};
    if (from)
        manners = *from;
    if (!manners.agent)
        manners.agent = "dateline";
    manners.hosts = or_usual(manners.hosts, 8);
    manners.host_requests = or_usual(manners.host_requests, 1);
    manners.connect_seconds = or_usual(manners.connect_seconds, 10);
    manners.slow_seconds = or_usual(manners.slow_seconds, 20);
    manners.slow_bytes = or_usual(manners.slow_bytes, 100);
    manners.redirects = or_usual(manners.redirects, 10);
    return manners;
}

struct dl_net *
dl_net_new(const struct dl_manners *manners)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_net *net = DL_NEW(arena, struct dl_net);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    *net = (struct dl_net){
        .arena = arena,
        .multi = curl_multi_init(),
        .manners = complete(manners),
        .hosts = {.arena = arena},
        .end = &net->ended,
    };
    const char *agent = net->manners.agent;
    net->manners.agent = dl_arena_copy(arena, agent, strlen(agent));
    return net;
}

/* ---- lists ---- */

static void
unlink_running(struct dl_net *net, const struct errand *errand)
{
    struct errand **at = &net->running;
    while (*at != errand)
        at = &(*at)->next;
    *at = errand->next;
    net->running_count--;
    host_end(errand->host, now(), net->manners.host_pause);
}

static void
put_ended(struct dl_net *net, struct errand *errand)
{
    errand->next = NULL;
    *net->end = errand;
    net->end = &errand->next;
    net->ended_count++;
    net->news = true;
}

static void
put_queued(struct dl_net *net, struct errand *errand, bool first)
{
    struct host *host = hosts_at(&net->hosts, errand->url.host);
    struct errand **at = first ? &host->queue : host->end;
    errand->host = host;
    errand->next = *at;
    *at = errand;
    if (!errand->next)
        host->end = &errand->next;
    net->queued_count++;
}

static struct errand *
take_queued(struct dl_net *net, struct host *host, struct errand **at)
{
    struct errand *errand = *at;
    *at = errand->next;
    if (!errand->next)
        host->end = at;
    net->queued_count--;
    return errand;
}

/* ---- asks ---- */

static bool
is_meant(const struct errand *errand, uint32_t ticket)
{
    return ticket == 0 || errand->ticket == ticket;
}

static void
give_up(struct dl_net *net, struct errand *errand)
{
    errand_cancel(errand, net->multi);
    put_ended(net, errand);
}

static void
cancel(struct dl_net *net, uint32_t ticket)
{
    for (struct errand *at = net->running, *next; at; at = next) {
        next = at->next;
        if (is_meant(at, ticket)) {
            unlink_running(net, at);
            give_up(net, at);
        }
    }
    for (struct host *host = net->hosts.first; host; host = host->next)
        for (struct errand **at = &host->queue; *at;)
            if (is_meant(*at, ticket))
                give_up(net, take_queued(net, host, at));
            else
                at = &(*at)->next;
}

void
dl_net_ask(struct dl_net *net, const struct dl_ask *ask)
{
    bool begun;
    if (ask->what == DL_ASK_CANCEL) {
        cancel(net, ask->ticket);
        return;
    }
    struct errand *errand = errand_new(ask, &begun);
    if (begun)
        put_queued(net, errand, false);
    else
        put_ended(net, errand);
}

/* ---- what may begin ---- */

static bool
is_full(const struct dl_net *net)
{
    return net->running_count + net->ended_count >= net->manners.hosts;
}

static void
begin(struct dl_net *net, struct errand *errand)
{
    if (!errand_begin(errand, net->multi, &net->manners)) {
        put_ended(net, errand);
        return;
    }
    errand->next = net->running;
    net->running = errand;
    net->running_count++;
    host_begin(errand->host, now(), net->manners.host_pause);
}

/* Everything that waits for a host that is to be left alone ends. */
static void
drop_queue(struct dl_net *net, struct host *host, uint32_t seconds)
{
    while (host->queue) {
        struct errand *errand = take_queued(net, host, &host->queue);
        errand_hold(errand, seconds);
        put_ended(net, errand);
    }
}

/* Begin what may begin. Returns the milliseconds until more may, or -1 when
 * that is not a matter of time. */
static int64_t
begin_some(struct dl_net *net)
{
    unsigned requests = net->manners.host_requests;
    int64_t time = now(), least = -1;
    for (struct host *host = net->hosts.first; host; host = host->next) {
        uint32_t held = host_held(host, time);
        if (held)
            drop_queue(net, host, held);
        while (host->queue && !is_full(net) &&
               host_wait(host, requests, time) == 0)
            begin(net, take_queued(net, host, &host->queue));
        int64_t wait = host_wait(host, requests, time);
        if (host->queue && wait > 0 && (least < 0 || wait < least))
            least = wait;
    }
    return is_full(net) ? -1 : least;
}

/* ---- what has ended ---- */

static void
note_hold(const struct errand *errand)
{
    const struct dl_outcome *outcome = &errand->body.outcome;
    if (outcome->reply == DL_REPLY_BUSY)
        host_hold(errand->host, now(),
                  or_usual(outcome->hold_seconds, HOLD_USUAL));
}

static void
go_on(struct dl_net *net, struct errand *errand)
{
    struct host *before = errand->host;
    put_queued(net, errand, true);
    if (errand->host == before)
        begin(net, take_queued(net, before, &before->queue));
}

static void
end_hop(struct dl_net *net, struct errand *errand, CURLcode code)
{
    unlink_running(net, errand);
    if (errand_hop(errand, net->multi, code, net->manners.redirects)) {
        go_on(net, errand);
        return;
    }
    note_hold(errand);
    put_ended(net, errand);
}

static void
gather(struct dl_net *net)
{
    CURLMsg *message;
    int left;
    while ((message = curl_multi_info_read(net->multi, &left)) != NULL) {
        struct errand *errand;
        CURLcode code = message->data.result;
        if (message->msg != CURLMSG_DONE)
            continue;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &errand);
        end_hop(net, errand, code);
    }
}

/* ---- the loop ---- */

/* Wait for any transfer or any of the others. */
static void
wait_for(struct dl_net *net, const struct pollfd *also, size_t count,
         int64_t milliseconds)
{
    enum { LONGEST = 60 * MILLISECONDS };
    struct curl_waitfd others[ALSO_MAX];
    assert(count <= ALSO_MAX);
    for (size_t i = 0; i < count; i++) {
        int in = also[i].events & POLLIN ? CURL_WAIT_POLLIN : 0;
        int out = also[i].events & POLLOUT ? CURL_WAIT_POLLOUT : 0;
        others[i] =
            (struct curl_waitfd){.fd = also[i].fd, .events = (short)(in | out)};
    }
    if (milliseconds < 0 || milliseconds > LONGEST)
        milliseconds = LONGEST;
    curl_multi_poll(net->multi, others, (unsigned)count, (int)milliseconds,
                    NULL);
}

static int64_t
sooner(int64_t a, int64_t b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

void
dl_net_run(struct dl_net *net, struct pollfd *also, size_t count,
           int milliseconds)
{
    int64_t until = milliseconds < 0 ? INT64_MAX : now() + milliseconds;
    int running;
    for (;;) {
        curl_multi_perform(net->multi, &running);
        gather(net);
        int64_t wait = begin_some(net);
        int64_t left = until - now();
        if (poll(also, count, 0) > 0 || net->news || left <= 0)
            break;
        wait_for(net, also, count, sooner(wait, left));
    }
    net->news = false;
}

bool
dl_net_take(struct dl_net *net, struct dl_arena *arena, struct dl_body *out)
{
    struct errand *errand = net->ended;
    if (!errand)
        return false;
    net->ended = errand->next;
    if (!net->ended)
        net->end = &net->ended;
    net->ended_count--;
    *out = errand->body;
    struct dl_str *const texts[] = {
        &out->label,        &out->type,          &out->bytes,
        &out->outcome.url,  &out->outcome.title, &out->outcome.site,
        &out->outcome.etag, &out->outcome.since, &out->outcome.text};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = dl_str_copy(arena, *texts[i]);
    errand_free(errand);
    return true;
}

size_t
dl_net_pending(const struct dl_net *net)
{
    return net->queued_count + net->running_count + net->ended_count;
}

void
dl_net_free(struct dl_net *net)
{
    struct dl_body body;
    if (!net)
        return;
    cancel(net, 0);
    while (dl_net_take(net, net->arena, &body)) {
    }
    curl_multi_cleanup(net->multi);
    curl_global_cleanup();
    dl_arena_free(net->arena);
}
