/* The helper process, from outside.
 *
 * One stream socket goes to it as its standard input and output. Neither side
 * may wait for the other to read while it has something to read itself, so
 * asks wait in a buffer and both directions are served in one place (serve).
 *
 * When the process dies, nobody knows which ask has killed it. All that were
 * under way are asked again of a new one, but one at a time: whatever is under
 * way when that dies as well is to blame, and is answered for. */
/* SPDX-License-Identifier: ISC */
#include "desk/helper.h"
#include "desk/process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CHUNK = 65536 };

/* An ask that has no outcome yet; or, without a ticket of its own, an order to
 * give up another, which ends when it is sent. */
struct errand {
    struct dl_arena *arena; /* of the record and of this */
    struct errand *next;
    struct dl_str record;
    uint32_t ticket;
    size_t sent;    /* bytes of the record */
    bool suspected; /* it was under way when a process died */
};

/* An outcome that we have to give ourselves. */
struct verdict {
    uint32_t ticket;
    enum dl_reply reply;
    const char *text;
};

struct helper {
    struct dl_arena *arena;
    const char *program;
    pid_t process; /* 0: none */
    int stream;
    uint32_t tickets;
    struct dl_wire *wire;
    struct errand *errands; /* in the order asked */
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
        .stream = -1,
        .texts = dl_arena_new(0),
    };
    return helper;
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
    if (helper->process)
        return DL_OK;
    enum dl_status status =
        process_start(helper->program, &helper->process, &helper->stream, err);
    if (status == DL_OK)
        helper->wire = dl_wire_new();
    return status;
}

/* ---- errands ---- */

static void
end_errand(struct helper *helper, uint32_t ticket)
{
    for (struct errand **at = &helper->errands; *at; at = &(*at)->next)
        if ((*at)->ticket == ticket) {
            struct errand *gone = *at;
            *at = gone->next;
            dl_arena_free(gone->arena);
            return;
        }
}

static struct errand *
errand_at(const struct helper *helper, uint32_t ticket)
{
    for (struct errand *at = helper->errands; at; at = at->next)
        if (at->ticket == ticket)
            return at;
    return NULL;
}

static void
judge(struct helper *helper, const struct errand *errand, enum dl_reply reply,
      const char *text)
{
    struct verdict verdict = {errand->ticket, reply, text};
    DL_PUSH(helper->texts, &helper->verdicts, verdict);
}

static bool
any_suspected(const struct helper *helper)
{
    for (const struct errand *at = helper->errands; at; at = at->next)
        if (at->suspected)
            return true;
    return false;
}

/* Its asks were under way: the only one is to blame, several are suspected. */
static void
bury(struct helper *helper)
{
    size_t sent = 0;
    hang_up(helper);
    const char *text = process_end(helper->texts, &helper->process);
    while (errand_at(helper, 0))
        end_errand(helper, 0);
    for (struct errand *at = helper->errands; at; at = at->next)
        sent += at->sent > 0;
    for (struct errand *at = helper->errands, *next; at; at = next) {
        next = at->next;
        at->suspected |= at->sent > 0;
        if (sent == 1 && at->sent > 0) {
            judge(helper, at, DL_REPLY_UNREADABLE, text);
            end_errand(helper, at->ticket);
        } else {
            at->sent = 0;
        }
    }
}

/* Nothing can be started any more: everything is answered for. */
static void
give_up(struct helper *helper, const struct dl_error *err)
{
    const char *text = dl_arena_printf(helper->texts, "%s", err->text);
    while (helper->errands) {
        if (helper->errands->ticket)
            judge(helper, helper->errands, DL_REPLY_UNREADABLE, text);
        end_errand(helper, helper->errands->ticket);
    }
}

/* The next errand that has bytes to send. While any is suspected they go one
 * by one: none is begun before the one before has its outcome. */
static struct errand *
next_to_send(const struct helper *helper)
{
    bool alone = any_suspected(helper);
    for (struct errand *at = helper->errands; at; at = at->next) {
        if (at->sent < at->record.bytes)
            return at;
        if (alone)
            return NULL;
    }
    return NULL;
}

/* ---- both directions ---- */

/* Send what can be sent; false when the other side is gone. */
static bool
send_some(struct helper *helper)
{
    for (struct errand *at; (at = next_to_send(helper)) != NULL;) {
        ssize_t done = send(helper->stream, at->record.at + at->sent,
                            at->record.bytes - at->sent, MSG_NOSIGNAL);
        if (done < 0)
            return errno == EAGAIN || errno == EINTR;
        at->sent += (size_t)done;
        if (at->ticket == 0 && at->sent == at->record.bytes)
            end_errand(helper, 0);
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
    if (!helper->errands)
        return false;
    if (start(helper, &err) != DL_OK) {
        give_up(helper, &err);
        return true;
    }
    struct pollfd end = {.fd = helper->stream, .events = POLLIN};
    if (next_to_send(helper))
        end.events |= POLLOUT;
    int ready = poll(&end, 1, milliseconds);
    if (ready == 0 || (ready < 0 && errno != EINTR))
        return false;
    bool alive = true;
    if (end.revents & POLLOUT)
        alive = send_some(helper);
    if (end.revents & (POLLIN | POLLHUP | POLLERR))
        alive = read_some(helper) && alive;
    if (!alive)
        bury(helper);
    return true;
}

/* Queue an ask behind those that wait. */
static void
queue(struct helper *helper, const struct dl_ask *ask, uint32_t ticket)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct errand *errand = DL_NEW(arena, struct errand);
    *errand = (struct errand){
        .arena = arena, .record = dl_ask_pack(arena, ask), .ticket = ticket};
    struct errand **end = &helper->errands;
    while (*end)
        end = &(*end)->next;
    *end = errand;
}

enum dl_status
helper_ask(struct helper *helper, const struct dl_ask *ask, uint32_t *ticket,
           struct dl_error *err)
{
    enum dl_status status = start(helper, err);
    if (status != DL_OK)
        return status;
    struct dl_ask own = *ask;
    own.ticket = ++helper->tickets;
    queue(helper, &own, own.ticket);
    *ticket = own.ticket;
    return DL_OK;
}

void
helper_cancel(struct helper *helper, uint32_t ticket)
{
    const struct errand *errand = errand_at(helper, ticket);
    struct dl_ask order = {.what = DL_ASK_CANCEL, .ticket = ticket};
    if (errand && errand->sent > 0)
        queue(helper, &order, 0);
    else if (errand) {
        judge(helper, errand, DL_REPLY_CANCELLED,
              "given up before it was begun");
        end_errand(helper, ticket);
    }
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
            kill(helper->process, SIGKILL);
            bury(helper);
            return false;
        }
        if (!got)
            return false;
        if (!errand_at(helper, out->ticket))
            continue; /* an answer to nothing */
        if (out->what == DL_TOLD_OUTCOME)
            end_errand(helper, out->ticket);
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
    if (helper->process) {
        kill(helper->process, SIGKILL);
        process_end(helper->texts, &helper->process);
    }
    while (helper->errands)
        end_errand(helper, helper->errands->ticket);
    dl_arena_free(helper->texts);
    dl_arena_free(helper->arena);
}
