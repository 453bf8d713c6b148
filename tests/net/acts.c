/* How a scene is played: what goes over the connection, byte by byte. */
/* SPDX-License-Identifier: ISC */
#include "acts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

int64_t
act_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

_Thread_local int64_t act_sent;

/* False when the other side has hung up. */
static bool
put(int stream, const char *bytes, size_t count)
{
    while (count) {
        act_sent = act_now();
        ssize_t done = send(stream, bytes, count, MSG_NOSIGNAL);
        if (done <= 0)
            return false;
        bytes += done;
        count -= (size_t)done;
    }
    return true;
}

static bool
put_text(int stream, const char *text)
{
    return put(stream, text, strlen(text));
}

/* Lines with the ends that HTTP has, and with our port. */
static bool
put_head(int stream, int number, const char *head)
{
    char port[16];
    snprintf(port, sizeof port, "%d", number);
    bool alive = put_text(stream, "HTTP/1.1 ");
    for (; *head && alive; head++) {
        if (*head == '\n') {
            alive = put_text(stream, "\r\n");
        } else if (strncmp(head, "{port}", 6) == 0) {
            alive = put_text(stream, port);
            head += 5;
        } else {
            alive = put(stream, head, 1);
        }
    }
    return alive && put_text(stream, "\r\n");
}

static bool
put_length(int stream, size_t bytes)
{
    char line[64];
    snprintf(line, sizeof line, "Content-Length: %zu\r\n\r\n", bytes);
    return put_text(stream, line);
}

static bool
put_chunks(int stream, const char *body, size_t bytes)
{
    enum { CHUNK = 1000 };
    char line[32];
    bool alive = put_text(stream, "Transfer-Encoding: chunked\r\n\r\n");
    while (bytes && alive) {
        size_t count = bytes < CHUNK ? bytes : CHUNK;
        snprintf(line, sizeof line, "%zx\r\n", count);
        alive = put_text(stream, line) && put(stream, body, count) &&
                put_text(stream, "\r\n");
        body += count;
        bytes -= count;
    }
    return alive && put_text(stream, "0\r\n\r\n");
}

static void
put_drip(int stream, const char *body, size_t bytes)
{
    const struct timespec pause = {.tv_nsec = 50000000};
    bool alive = put_length(stream, bytes);
    for (; bytes && alive; bytes--) {
        nanosleep(&pause, NULL);
        alive = put(stream, body++, 1);
    }
}

/* A gzip head, then one block with fixed codes (RFC 1951, 3.2.6): the literal
 * 0, and for ever "258 bytes from one byte back". That takes 13 bits, so eight
 * of them come round after 13 bytes, which unpack to 2064. */
static void
put_bomb(int stream)
{
    enum { ROUND = 13, ROUNDS = 1000, MATCH_BITS = 13 };
    static const unsigned char head[] = {31, 139, 8, 0, 0, 0, 0, 0, 0, 3};
    char block[2 + ROUND * ROUNDS] = {0};
    const char *match = "1100010100000"; /* code 285, distance 1 */
    const char *start = "11000110000";   /* final, fixed codes, literal 0 */
    size_t bit = 0;
    for (const char *at = start; *at; at++, bit++)
        block[bit / 8] |= (char)((*at - '0') << bit % 8);
    for (size_t i = 0; i < 8 * ROUNDS; i++)
        for (size_t k = 0; k < MATCH_BITS; k++, bit++)
            block[bit / 8] |= (char)((match[k] - '0') << bit % 8);
    bool alive = put_text(stream, "Content-Encoding: gzip\r\n\r\n") &&
                 put(stream, (const char *)head, sizeof head) &&
                 put(stream, block, 2);
    /* From the third byte on the bits repeat every ROUND bytes. */
    while (alive)
        alive = put(stream, block + 2, (size_t)ROUND * (ROUNDS - 1));
}

static void
put_for_ever(int stream, const char *text, size_t bytes)
{
    while (put(stream, text, bytes)) {
    }
}

/* Until the other side, or server_stop, ends it. */
static void
keep_silent(int stream)
{
    char byte;
    while (recv(stream, &byte, 1, 0) > 0) {
    }
}

/* A feed by name with as many articles as it was asked for, and one that is
 * edited every time. */
static bool
put_growing(int stream, const char *name, unsigned nth)
{
    enum { ITEM_BYTES = 256 };
    size_t room = ((size_t)nth + 2) * ITEM_BYTES, bytes = 0;
    char *feed = malloc(room);
    if (!feed)
        abort();
    bytes += (size_t)snprintf(
        feed, room,
        "<rss version='2.0'><channel><title>%s %u</title><item><guid>%s-0"
        "</guid><title>%s edition %u</title></item>",
        name, nth, name, name, nth);
    for (unsigned i = 1; i <= nth; i++)
        bytes += (size_t)snprintf(
            feed + bytes, room - bytes,
            "<item><guid>%s-%u</guid><title>%s article %u</title>"
            "<description>The harbour was told a %uth time.</description>"
            "</item>",
            name, i, name, i, i);
    bytes += (size_t)snprintf(feed + bytes, room - bytes, "</channel></rss>");
    bool alive = put_length(stream, bytes) && put(stream, feed, bytes);
    free(feed);
    return alive;
}

bool
act_play(int stream, int port, const struct scene *scene, unsigned nth)
{
    const char *head = scene->head ? scene->head : "200 OK";
    const char *body = scene->body ? scene->body : "";
    size_t bytes = scene->bytes ? scene->bytes : strlen(body);
    if (scene->act == ACT_DROP)
        return false;
    if (scene->act == ACT_SILENT)
        keep_silent(stream);
    else if (scene->act == ACT_RAW)
        (void)(put_text(stream, scene->head) && put(stream, body, bytes));
    else if (!put_head(stream, port, head))
        return false;
    switch (scene->act) {
    case ACT_SEND:
        return put_length(stream, bytes) && put(stream, body, bytes);
    case ACT_GROW:
        return put_growing(stream, body, nth);
    case ACT_CHUNKS:
        return put_chunks(stream, body, bytes);
    case ACT_LONG:
        (void)(put_length(stream, bytes + 1000) && put(stream, body, bytes));
        break;
    case ACT_SHORT:
        (void)(put_length(stream, bytes / 2) && put(stream, body, bytes));
        break;
    case ACT_DRIP:
        put_drip(stream, body, bytes);
        break;
    case ACT_ENDLESS:
        if (put_text(stream, "\r\n"))
            put_for_ever(stream, body, bytes);
        break;
    case ACT_BOMB:
        put_bomb(stream);
        break;
    case ACT_FIELDS:
        put_for_ever(stream, "X-More: and more and more and more\r\n", 36);
        break;
    default:
        break;
    }
    return false;
}
