/* One ask on its way. It ends with the answer that is no redirect, or where it
 * must not go on: too many hops, the same place again, a place that is not
 * http or https, or one in a network that is none of its business. */
/* SPDX-License-Identifier: ISC */
#include "net/errand.h"

#include "net/answer.h"
#include "net/header.h"
#include "net/range.h"

enum { SECONDS_USUAL = 60, MILLISECONDS = 1000 };

static struct dl_str
opaque(struct dl_arena *arena, struct dl_str validator)
{
    if (!header_is_validator(validator))
        return DL_STR("");
    return dl_str_copy(arena, validator);
}

/* What was kept stays kept, unless the answer has brought something new. */
static void
keep_validators(struct errand *errand)
{
    struct dl_outcome *outcome = &errand->body.outcome;
    if (outcome->reply == DL_REPLY_FRESH)
        return;
    if (!outcome->etag.bytes)
        outcome->etag = errand->etag;
    if (!outcome->since.bytes)
        outcome->since = errand->since;
}

/* All of the body but what the answer says, and the answer's own fields as they
 * are without one. */
static void
prepare(struct errand *errand)
{
    struct dl_str none = DL_STR("");
    errand->body = (struct dl_body){
        .ticket = errand->ticket,
        .what = errand->what,
        .label = none,
        .type = none,
        .bytes = none,
        .outcome = {.title = none,
                    .site = none,
                    .etag = none,
                    .since = none,
                    .text = none,
                    .url = dl_str_from(errand->url.text),
                    .moved = errand->seen.count > 1 && !errand->passing,
                    .bytes = errand->bytes},
    };
}

static void
end(struct errand *errand, enum dl_reply reply, const char *words)
{
    prepare(errand);
    errand->body.outcome.reply = reply;
    errand->body.outcome.text =
        answer_text(errand->arena, errand->url.host, words);
    keep_validators(errand);
}

struct errand *
errand_new(const struct dl_ask *ask, bool *begun)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct errand *errand = DL_NEW(arena, struct errand);
    uint32_t seconds = ask->seconds_max ? ask->seconds_max : SECONDS_USUAL;
    uint32_t bytes = ask->bytes_max ? ask->bytes_max : DL_WIRE_BODY_MAX;
    *errand = (struct errand){
        .arena = arena,
        .ticket = ask->ticket,
        .what = (int)ask->what,
        .etag = opaque(arena, ask->etag),
        .since = opaque(arena, ask->since),
        .bytes_max = bytes < DL_WIRE_BODY_MAX ? bytes : DL_WIRE_BODY_MAX,
        .milliseconds = (int64_t)seconds * MILLISECONDS,
    };
    *begun = url_read(arena, ask->url, &errand->url);
    if (!*begun) {
        errand->url.text = dl_str_copy(arena, ask->url).at;
        end(errand, DL_REPLY_UNREACHED, "this is no http or https address");
        return errand;
    }
    errand->named = ask->own ? errand->url.host : NULL;
    DL_PUSH(arena, &errand->seen, dl_str_from(errand->url.text));
    return errand;
}

void
errand_free(struct errand *errand)
{
    dl_arena_free(errand->buffer);
    dl_arena_free(errand->arena);
}

/* ---- a hop ---- */

static bool
is_own(const struct errand *errand)
{
    return errand->named && strcmp(errand->named, errand->url.host) == 0;
}

bool
errand_begin(struct errand *errand, CURLM *multi,
             const struct dl_manners *manners)
{
    struct request request = {
        .url = &errand->url,
        .etag = errand->etag,
        .since = errand->since,
        .bytes_max = errand->bytes_max,
        .milliseconds = (long)errand->milliseconds,
        .own = is_own(errand),
    };
    /* Said before any proxy is asked, which may live in that network. */
    const char *range = request.own ? NULL : range_of_host(errand->url.host);
    if (range) {
        end(errand, DL_REPLY_LOOP,
            dl_arena_printf(errand->arena, "leads to %s", range));
        return false;
    }
    errand->transfer = transfer_begin(multi, &request, manners, errand);
    if (!errand->transfer)
        end(errand, DL_REPLY_UNREACHED, "cannot be asked: no memory is left");
    return errand->transfer;
}

/* What the hop has cost. */
static void
settle(struct errand *errand)
{
    curl_off_t bytes = 0, microseconds = 0;
    CURL *easy = errand->transfer->easy;
    curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &bytes);
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &microseconds);
    errand->bytes += (uint32_t)bytes;
    errand->milliseconds -= microseconds / MILLISECONDS;
}

static bool
was_there(const struct errand *errand, const struct url *url)
{
    for (size_t i = 0; i < errand->seen.count; i++)
        if (dl_str_is(errand->seen.at[i], url->text))
            return true;
    return false;
}

/* Go on to `to`, or end here. */
static bool
follow(struct errand *errand, const char *to, bool lasting, unsigned redirects)
{
    struct url url;
    if (!url_follow(errand->arena, &errand->url, dl_str_from(to), &url)) {
        end(errand, DL_REPLY_LOOP, "redirects to what is no web address");
        return false;
    }
    if (was_there(errand, &url)) {
        end(errand, DL_REPLY_LOOP, "redirects in a circle");
        return false;
    }
    if (errand->seen.count > redirects) {
        end(errand, DL_REPLY_LOOP, "redirects too often");
        return false;
    }
    if (errand->milliseconds <= 0) {
        end(errand, DL_REPLY_SLOW, "took too long to redirect");
        return false;
    }
    DL_PUSH(errand->arena, &errand->seen, dl_str_from(url.text));
    errand->url = url;
    errand->passing |= !lasting;
    return true;
}

static void
take_body(struct errand *errand)
{
    struct transfer *transfer = errand->transfer;
    if (errand->body.outcome.reply != DL_REPLY_FRESH || !transfer->bytes)
        return;
    errand->body.bytes = (struct dl_str){transfer->at, transfer->bytes};
    errand->buffer = transfer->buffer;
    transfer->buffer = NULL;
}

bool
errand_hop(struct errand *errand, CURLM *multi, CURLcode code,
           unsigned redirects)
{
    bool lasting, on = false;
    settle(errand);
    const char *to = answer_redirect(errand->transfer, &lasting);
    if (to) {
        on = follow(errand, to, lasting, redirects);
        errand->body.outcome.http = transfer_status(errand->transfer);
    } else {
        prepare(errand);
        answer_read(errand->arena, errand->transfer, code, errand->url.host,
                    &errand->body);
        take_body(errand);
        keep_validators(errand);
    }
    transfer_end(multi, errand->transfer);
    errand->transfer = NULL;
    return on;
}

void
errand_cancel(struct errand *errand, CURLM *multi)
{
    if (errand->transfer)
        transfer_end(multi, errand->transfer);
    errand->transfer = NULL;
    end(errand, DL_REPLY_CANCELLED, "is no longer asked");
}

void
errand_hold(struct errand *errand, uint32_t seconds)
{
    end(errand, DL_REPLY_BUSY, "has asked to be left alone for a while");
    errand->body.outcome.hold_seconds = seconds;
}
