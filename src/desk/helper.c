/* The helper process, from outside.
 *
 * One stream socket goes to it as its standard input and output. Neither side
 * may wait for the other to read while it has something to read itself, so
 * asks wait in a buffer and both directions are served in one place (serve).
 *
 * When the process dies, nobody knows which ask has killed it. All that were
 * under way are asked again of a new one, but at most half as many at a time,
 * and after the next death half of these, until one that is under way alone is
 * to blame: it is answered for, and the others may go freely again. So an ask
 * that kills is found after a few deaths, and a death that no ask is to blame
 * for holds nobody up. */
/* SPDX-License-Identifier: ISC */
#include "desk/helper.h"

#include "desk/asks.h"
#include "desk/process.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CHUNK = 65536 };

/* An outcome that we have to give ourselves. */
struct verdict {
    uint32_t ticket;
    enum dl_reply reply;
    const char *text;
};

struct helper {
    struct dl_arena *arena;
    const char *program;
    struct dl_launched process;
    int stream;
    int stop; /* see helper_stop_by; -1: none */
    struct dl_wire *wire;
    struct asks asks;
    struct {
        struct verdict *at;
        size_t count, room;
    } verdicts;
    size_t judged;          /* verdicts given */
    struct dl_arena *texts; /* of the verdicts */
};

struct helper *
helper_new(const char *program)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct helper *helper = DL_NEW(arena, struct helper);
    *helper = (struct helper){
        .arena = arena,
        .program = dl_arena_copy(arena, program, strlen(program)),
        .process = DL_LAUNCHED_NONE,
        .stream = -1,
        .stop = -1,
        .asks = ASKS_NONE,
        .texts = dl_arena_new(0),
    };
    return helper;
}

void
helper_stop_by(struct helper *helper, int descriptor)
{
    helper->stop = descriptor ? descriptor : -1;
}

/* ---- the process ---- */

static void
hang_up(struct helper *helper)
{
    if (helper->stream >= 0)
        close(helper->stream);
    helper->stream = -1;
    dl_wire_free(helper->wire);
    helper->wire = NULL;
}

static enum dl_status
start(struct helper *helper, struct dl_error *err)
{
    if (dl_launched_is(&helper->process))
        return DL_OK;
    enum dl_status status =
        process_start(helper->program, &helper->process, &helper->stream, err);
    if (status == DL_OK)
        helper->wire = dl_wire_new();
    return status;
}

/* ---- asks ---- */

static void
judge(struct helper *helper, struct errand *errand, enum dl_reply reply,
      const char *text)
{
    struct verdict verdict = {errand->ticket, reply, text};
    DL_PUSH(helper->texts, &helper->verdicts, verdict);
    asks_end(&helper->asks, errand);
}

/* What was under way alone is to blame; of several, nobody knows which. */
static void
bury(struct helper *helper)
{
    size_t begun = helper->asks.begun;
    hang_up(helper);
    const char *text = process_end(helper->texts, &helper->process);
    asks_rewind(&helper->asks);
    for (size_t i = 0; i < helper->asks.count; i++) {
        struct errand *at = helper->asks.at[i];
        if (!at || !at->sent)
            continue;
        if (begun > 1)
            asks_suspect(&helper->asks, at);
        else
            judge(helper, at, DL_REPLY_UNREADABLE, text);
    }
}

/* Nothing can be started any more: everything is answered for. */
static void
give_up(struct helper *helper, const struct dl_error *err)
{
    const char *text = dl_arena_printf(helper->texts, "%s", err->text);
    for (size_t i = 0; i < helper->asks.count; i++)
        if (helper->asks.at[i])
            judge(helper, helper->asks.at[i], DL_REPLY_UNREADABLE, text);
}

/* ---- both directions ---- */

/* Send what can be sent; false when the other side is gone. */
static bool
send_some(struct helper *helper)
{
    for (struct errand *at; (at = asks_next(&helper->asks)) != NULL;) {
        ssize_t done = send(helper->stream, at->record.at + at->sent,
                            at->record.bytes - at->sent, MSG_NOSIGNAL);
        if (done < 0)
            return errno == EAGAIN || errno == EINTR;
        asks_sent(&helper->asks, at, (size_t)done);
    }
    return true;
}

/* Read what is there; false when the other side is gone. */
static bool
read_some(struct helper *helper)
{
    char chunk[CHUNK];
    ssize_t got = recv(helper->stream, chunk, sizeof chunk, 0);
    if (got > 0)
        dl_wire_put(helper->wire, chunk, (size_t)got);
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/* Serve both directions once, waiting at most so long. False when there is
 * nothing to wait for any more, or the time is over. */
static bool
serve(struct helper *helper, int milliseconds)
{
    struct dl_error err;
    if (!helper->asks.open)
        return false;
    if (start(helper, &err) != DL_OK) {
        give_up(helper, &err);
        return true;
    }
    struct pollfd ends[] = {{helper->stream, POLLIN, 0},
                            {helper->stop, POLLIN, 0}};
    const short *events = &ends[0].revents;
    if (asks_next(&helper->asks))
        ends[0].events |= POLLOUT;
    int ready = poll(ends, 2, milliseconds);
    if (ready == 0 || (ready < 0 && errno != EINTR) || ends[1].revents)
        return false;
    bool alive = true;
    if (*events & POLLOUT)
        alive = send_some(helper);
    if (*events & (POLLIN | POLLHUP | POLLERR))
        alive = read_some(helper) && alive;
    if (!alive)
        bury(helper);
    return true;
}

enum dl_status
helper_ask(struct helper *helper, const struct dl_ask *ask, uint32_t *ticket,
           struct dl_error *err)
{
    enum dl_status status = start(helper, err);
    if (status != DL_OK)
        return status;
    *ticket = asks_add(&helper->asks, helper->arena, ask);
    return DL_OK;
}

void
helper_cancel(struct helper *helper, uint32_t ticket)
{
    struct errand *errand = asks_at(&helper->asks, ticket);
    if (errand && errand->sent)
        asks_order(&helper->asks, ticket);
    else if (errand)
        judge(helper, errand, DL_REPLY_CANCELLED,
              "given up before it was begun");
}

int
helper_descriptor(const struct helper *helper)
{
    return helper->stream;
}

/* An answer that was sent; a stream that is not to be trusted ends. */
static bool
take_told(struct helper *helper, struct dl_arena *arena, struct dl_told *out)
{
    struct dl_error err;
    bool got = false;
    while (helper->wire) {
        if (dl_wire_told(helper->wire, arena, out, &got, &err) != DL_OK) {
            dl_launched_kill(&helper->process);
            bury(helper);
            return false;
        }
        if (!got)
            return false;
        struct errand *errand = asks_at(&helper->asks, out->ticket);
        if (!errand)
            continue; /* an answer to nothing */
        if (out->what == DL_TOLD_OUTCOME)
            asks_end(&helper->asks, errand);
        return true;
    }
    return false;
}

static bool
take_verdict(struct helper *helper, struct dl_arena *arena, struct dl_told *out)
{
    if (helper->judged == helper->verdicts.count)
        return false;
    const struct verdict *at = &helper->verdicts.at[helper->judged++];
    struct dl_str text = dl_str_copy(arena, dl_str_from(at->text));
    *out = (struct dl_told){
        .what = DL_TOLD_OUTCOME,
        .ticket = at->ticket,
        .outcome = {.reply = at->reply,
                    .title = DL_STR(""),
                    .site = DL_STR(""),
                    .url = DL_STR(""),
                    .etag = DL_STR(""),
                    .since = DL_STR(""),
                    .text = text},
    };
    return true;
}

bool
helper_take(struct helper *helper, struct dl_arena *arena, int milliseconds,
            struct dl_told *out)
{
    do {
        if (take_told(helper, arena, out) || take_verdict(helper, arena, out))
            return true;
    } while (serve(helper, milliseconds));
    return false;
}

void
helper_free(struct helper *helper)
{
    if (!helper)
        return;
    hang_up(helper);
    if (dl_launched_is(&helper->process)) {
        dl_launched_kill(&helper->process);
        process_end(helper->texts, &helper->process);
    }
    asks_free(&helper->asks);
    dl_arena_free(helper->texts);
    dl_arena_free(helper->arena);
}
