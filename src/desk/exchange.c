/* Asking one thing, and hearing all that is told of it.
 *
 * The helper may have to tell a file twice, when it dies, and it may not answer
 * at all: then it is ended, and the next ask gets another one. */
/* SPDX-License-Identifier: ISC */
#include "desk/exchange.h"

#include "desk/helper.h"

enum { PATIENCE = 120 * 1000 /* milliseconds without a word */ };

struct exchange {
    struct dl_arena *arena;
    const char *program;
    struct helper *helper;
    int stop;
};

struct exchange *
exchange_new(const char *program)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct exchange *exchange = DL_NEW(arena, struct exchange);
    const char *copy = dl_str_copy(arena, dl_str_from(program)).at;
    *exchange = (struct exchange){arena, copy, helper_new(copy), 0};
    return exchange;
}

void
exchange_free(struct exchange *exchange)
{
    if (!exchange)
        return;
    helper_free(exchange->helper);
    dl_arena_free(exchange->arena);
}

void
exchange_stop_by(struct exchange *exchange, int descriptor)
{
    exchange->stop = descriptor;
    helper_stop_by(exchange->helper, descriptor);
}

static bool
hear(struct exchange *exchange, uint32_t ticket, struct told *told,
     struct dl_outcome *outcome)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const struct dl_mark start = dl_arena_mark(scratch);
    struct dl_told one = {.what = DL_TOLD_ITEM};
    bool ended = false;
    while (!ended && helper_take(exchange->helper, scratch, PATIENCE, &one)) {
        ended = one.ticket == ticket && one.what == DL_TOLD_OUTCOME;
        if (one.ticket == ticket)
            told_put(told, &one);
        if (ended)
            *outcome = told_outcome(told->arena, &one.outcome);
        dl_arena_reset(scratch, start);
    }
    dl_arena_free(scratch);
    if (ended)
        told_settle(told, outcome);
    return ended;
}

enum dl_status
exchange_ask(struct exchange *exchange, const char *where,
             const struct dl_ask *ask, struct told *told,
             struct dl_outcome *outcome, struct dl_error *err)
{
    uint32_t ticket;
    struct dl_error fault;
    if (helper_ask(exchange->helper, ask, &ticket, &fault) != DL_OK)
        return dl_error_set(err, DL_ERR_MISSING, where, 0, 0,
                            "%s, which is needed to read it: %s", fault.where,
                            fault.text);
    if (hear(exchange, ticket, told, outcome))
        return DL_OK;
    helper_free(exchange->helper);
    exchange->helper = helper_new(exchange->program);
    helper_stop_by(exchange->helper, exchange->stop);
    return dl_error_set(err, DL_ERR_IO, where, 0, 0,
                        "dateline-fetch did not answer");
}

struct dl_ask
exchange_for(struct dl_str url, const struct dl_manner *manner)
{
    return (struct dl_ask){
        .url = url,
        .name = DL_STR(""),
        .etag = DL_STR(""),
        .since = DL_STR(""),
        .bytes = DL_STR(""),
        .bytes_max = DL_WIRE_BODY_MAX,
        .seconds_max = manner ? (uint32_t)manner->timeout : 0,
        .own = true,
    };
}

enum dl_status
exchange_fail(const char *where, enum dl_status status,
              const struct dl_outcome *outcome, struct dl_error *err)
{
    const char *words = dl_reply_words(outcome->reply);
    if (outcome->text.bytes)
        return dl_error_set(err, status, where, 0, 0, "%.*s",
                            DL_FMT(outcome->text));
    if (outcome->http)
        return dl_error_set(err, status, where, 0, 0, "%s (%d)", words,
                            outcome->http);
    return dl_error_set(err, status, where, 0, 0, "%s", words);
}
