/* Asks in, answers out, in one loop that waits in one place: for the reader to
 * speak or to listen, and for the net.
 *
 * While the reader does not listen, its answers pile up here. From a certain
 * height on nothing more is read, neither asks nor bodies; the net then begins
 * nothing new. So whatever is asked, memory is bounded by a few answers. */
/* SPDX-License-Identifier: ISC */
#include "fetch/loop.h"

#include "fetch/confine.h"
#include "fetch/out.h"
#include "fetch/tell.h"

#include <errno.h>
#include <unistd.h>

enum { CHUNK = 65536, OUT_HIGH = 1 << 20 };

struct loop {
    struct dl_net *net;
    struct dl_wire *wire;
    struct out out;
    int in, to;
    bool fault; /* what came in is no ask */
};

static bool
is_high(const struct loop *loop)
{
    return loop->out.bytes >= OUT_HIGH;
}

/* Answer the next ask that has come in; false when there is none. */
static bool
take_ask(struct loop *loop)
{
    struct batch *batch = batch_new();
    struct dl_ask ask;
    bool got;
    loop->fault |=
        dl_wire_ask(loop->wire, batch->arena, &ask, &got, NULL) != DL_OK;
    if (loop->fault || !got) {
        dl_arena_free(batch->arena);
        return false;
    }
    if (ask.what == DL_ASK_BYTES)
        tell_bytes(batch->arena, &ask, &batch->records);
    else
        dl_net_ask(loop->net, &ask);
    out_put(&loop->out, batch);
    return true;
}

/* Tell of the next transfer that has ended; false when there is none. */
static bool
take_body(struct loop *loop)
{
    struct batch *batch = batch_new();
    struct dl_body body;
    if (!dl_net_take(loop->net, batch->arena, &body)) {
        dl_arena_free(batch->arena);
        return false;
    }
    tell_body(batch->arena, &body, &batch->records);
    out_put(&loop->out, batch);
    return true;
}

/* Answer what can be answered; false when nobody listens. */
static bool
answer(struct loop *loop)
{
    bool more = true;
    while (more && !is_high(loop)) {
        confine_renew();
        more = take_ask(loop);
        more = take_body(loop) || more;
        if (!out_flush(&loop->out, loop->to))
            return false;
    }
    return !loop->fault;
}

/* Read what has come in; false at its end. */
static bool
hear(struct loop *loop)
{
    char chunk[CHUNK];
    ssize_t got = read(loop->in, chunk, sizeof chunk);
    if (got > 0)
        dl_wire_put(loop->wire, chunk, (size_t)got);
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/* Wait until something can be done, and read or write; false at the end. */
static bool
wait(struct loop *loop)
{
    struct pollfd ends[2];
    size_t count = 0;
    int to = -1, from = -1;
    if (loop->out.bytes) {
        to = (int)count;
        ends[count++] = (struct pollfd){loop->to, POLLOUT, 0};
    }
    if (!is_high(loop)) {
        from = (int)count;
        ends[count++] = (struct pollfd){loop->in, POLLIN, 0};
    }
    dl_net_run(loop->net, ends, count, -1);
    if (to >= 0 && ends[to].revents && !out_flush(&loop->out, loop->to))
        return false;
    return from < 0 || !ends[from].revents || hear(loop);
}

bool
loop_run(int in, int out, const struct dl_manners *manners)
{
    struct loop loop = {
        .net = dl_net_new(manners), .wire = dl_wire_new(), .in = in, .to = out};
    while (answer(&loop) && wait(&loop)) {
    }
    dl_net_free(loop.net);
    dl_wire_free(loop.wire);
    out_reset(&loop.out);
    return !loop.fault;
}
