/* What an answer means: its status when there is one, else what stood in its
 * way. Once the head of an answer has arrived, its status counts, even when the
 * body that nobody wanted was then cut off by either side. */
/* SPDX-License-Identifier: ISC */
#include "net/answer.h"

#include "net/header.h"

static const struct status {
    int first, last;
    enum dl_reply reply;
    const char *words;
} statuses[] = {
#define X(first, last, reply, words) {first, last, DL_REPLY_##reply, words},
#include "net/statuses.def"
#undef X
};

static const struct fault {
    CURLcode code;
    enum dl_reply reply;
    const char *words;
} faults[] = {
#define X(code, reply, words) {code, DL_REPLY_##reply, words},
#include "net/faults.def"
#undef X
};

struct dl_str
answer_text(struct dl_arena *arena, const char *host, const char *words)
{
    struct dl_error err;
    const char *between = host && *host ? " " : "";
    dl_error_set(&err, DL_ERR_IO, NULL, 0, 0, "%s%s%s", host ? host : "",
                 between, words);
    return dl_str_copy(arena, dl_str_trim(dl_str_from(err.text)));
}

/* ---- fields ---- */

/* A field of the last answer's head, or empty. */
static struct dl_str
field(const struct transfer *transfer, const char *name, size_t index)
{
    struct curl_header *header;
    if (curl_easy_header(transfer->easy, name, index, CURLH_HEADER, -1,
                         &header) != CURLHE_OK)
        return DL_STR("");
    return dl_str_from(header->value);
}

static struct dl_str
validator(struct dl_arena *arena, const struct transfer *transfer,
          const char *name)
{
    struct dl_str value = field(transfer, name, 0);
    if (!header_is_validator(value))
        return DL_STR("");
    return dl_str_copy(arena, value);
}

/* The longest rest that any field of the name grants: there may be several. */
static uint32_t
rest(const struct transfer *transfer)
{
    enum { FIELDS_MAX = 8 };
    uint32_t most = 0;
    struct dl_str age = field(transfer, "Age", 0);
    for (size_t i = 0; i < FIELDS_MAX; i++) {
        uint32_t one = header_rest(field(transfer, "Cache-Control", i), age);
        most = one > most ? one : most;
    }
    return most;
}

/* How long the host wants to be left alone; false when it does not say. */
static bool
read_hold(const struct transfer *transfer, uint32_t *out)
{
    struct dl_str value = field(transfer, "Retry-After", 0);
    curl_off_t seconds = 0;
    if (!value.bytes)
        return false;
    if (header_hold(value, field(transfer, "Date", 0), out))
        return true;
    /* A date, and none to count it from: the library has a clock. */
    curl_easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &seconds);
    if (seconds <= 0)
        return false;
    *out =
        seconds < HEADER_SECONDS_MAX ? (uint32_t)seconds : HEADER_SECONDS_MAX;
    return true;
}

/* ---- answers ---- */

static void
read_fields(struct dl_arena *arena, const struct transfer *transfer,
            struct dl_body *out)
{
    struct dl_outcome *outcome = &out->outcome;
    bool current = outcome->reply == DL_REPLY_FRESH ||
                   outcome->reply == DL_REPLY_UNCHANGED;
    if (current) {
        outcome->etag = validator(arena, transfer, "ETag");
        outcome->since = validator(arena, transfer, "Last-Modified");
    }
    outcome->rest_seconds = rest(transfer);
    if (outcome->reply == DL_REPLY_FRESH)
        header_type(arena, field(transfer, "Content-Type", 0), &out->type,
                    &out->label);
    if (outcome->http == 429 || outcome->http == 503)
        if (read_hold(transfer, &outcome->hold_seconds))
            outcome->reply = DL_REPLY_BUSY;
}

static void
read_status(struct dl_arena *arena, const struct transfer *transfer,
            const char *host, struct dl_body *out)
{
    const struct status *at = statuses;
    int status = transfer_status(transfer);
    while (status < at->first || status > at->last)
        at++;
    out->outcome.http = status;
    out->outcome.reply = at->reply;
    if (at->reply == DL_REPLY_UNCHANGED && !transfer->asked_again) {
        out->outcome.reply = DL_REPLY_FAILED;
        out->outcome.text = answer_text(
            arena, host, "says that nothing has changed, but was not asked");
    } else if (*at->words) {
        out->outcome.text = answer_text(arena, host, at->words);
    }
    read_fields(arena, transfer, out);
}

/* The library's words for what it could not do. */
static const char *
reason(const struct transfer *transfer, CURLcode code)
{
    return *transfer->reason ? transfer->reason : curl_easy_strerror(code);
}

static void
blame(struct dl_arena *arena, struct dl_outcome *out, enum dl_reply reply,
      const char *host, const char *words)
{
    out->reply = reply;
    out->text =
        answer_text(arena, NULL, dl_arena_printf(arena, "%s: %s", host, words));
}

/* Whether we had spoken to the server at all when time was up. */
static bool
was_connected(const struct transfer *transfer)
{
    curl_off_t time = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &time);
    return time > 0;
}

static void
read_fault(struct dl_arena *arena, const struct transfer *transfer,
           CURLcode code, const char *host, struct dl_outcome *out)
{
    struct fault fault = {code, DL_REPLY_UNREACHED, ""};
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++)
        if (faults[i].code == code)
            fault = faults[i];
    if (code == CURLE_OPERATION_TIMEDOUT && !was_connected(transfer))
        fault = (struct fault){code, DL_REPLY_UNREACHED, "it does not answer"};
    if (transfer->refused) {
        const char *words =
            dl_arena_printf(arena, "it leads to %s", transfer->refused);
        fault = (struct fault){code, DL_REPLY_LOOP, words};
    }
    if (transfer->hang_up == HANG_UP_BODY)
        fault =
            (struct fault){code, DL_REPLY_LARGE, "it is larger than allowed"};
    if (transfer->hang_up == HANG_UP_HEAD)
        fault = (struct fault){code, DL_REPLY_LARGE,
                               "its answer has no end of fields"};
    blame(arena, out, fault.reply, host,
          *fault.words ? fault.words : reason(transfer, code));
}

void
answer_read(struct dl_arena *arena, const struct transfer *transfer,
            CURLcode code, const char *host, struct dl_body *out)
{
    int status = transfer_status(transfer);
    if (code == CURLE_OK || (transfer->head_whole && status / 100 != 2))
        read_status(arena, transfer, host, out);
    else
        read_fault(arena, transfer, code, host, &out->outcome);
}

const char *
answer_redirect(const struct transfer *transfer, bool *lasting)
{
    char *to = NULL;
    int status = transfer_status(transfer);
    *lasting = status == 301 || status == 308;
    if (!transfer->head_whole ||
        (!*lasting && status != 302 && status != 303 && status != 307))
        return NULL;
    curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &to);
    return to;
}
