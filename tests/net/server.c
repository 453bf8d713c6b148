/* A thread takes connections, and each has a thread that reads requests and
 * plays scenes, until the other side or server_stop ends it. */
/* SPDX-License-Identifier: ISC */
#include "server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { HEARD_MAX = 4096, PEERS_MAX = 4096, HEAD_MAX = 16384 };

struct peer {
    struct server *server;
    pthread_t thread;
    int stream, host;
};

struct server {
    const struct scene *scenes;
    pthread_t thread;
    int listeners[SERVER_HOSTS], port;
    int wake[2];          /* closed at the one end to stop */
    pthread_mutex_t lock; /* of all below */
    struct heard *heard[HEARD_MAX];
    struct peer *peers[PEERS_MAX];
    unsigned heard_count, peer_count;
};

static int64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void *
need(void *memory)
{
    if (!memory)
        abort();
    return memory;
}

/* ---- sending ---- */

/* When this thread began to send last: who has all of an answer may ask for
 * more before the thread that sent it gets to note anything. */
static _Thread_local int64_t last_sent;

/* False when the other side has hung up. */
static bool
put(int stream, const char *bytes, size_t count)
{
    while (count) {
        last_sent = now();
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
put_head(const struct server *server, int stream, const char *head)
{
    char port[16];
    snprintf(port, sizeof port, "%d", server->port);
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

/* Play a scene; true when the connection stays open. */
static bool
play(const struct server *server, int stream, const struct scene *scene)
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
    else if (!put_head(server, stream, head))
        return false;
    switch (scene->act) {
    case ACT_SEND:
        return put_length(stream, bytes) && put(stream, body, bytes);
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

/* ---- hearing ---- */

/* Read a head; its length, or 0 when none came whole, or what comes is no HTTP
 * but the first byte of TLS. */
static size_t
read_head(int stream, char *head)
{
    size_t bytes = 0;
    while (bytes < HEAD_MAX - 1 && recv(stream, head + bytes, 1, 0) == 1) {
        head[++bytes] = '\0';
        if (head[0] < 'A' || head[0] > 'Z')
            return 0;
        if (bytes >= 4 && strcmp(head + bytes - 4, "\r\n\r\n") == 0)
            return bytes;
    }
    return 0;
}

/* The path of "GET http://host/path HTTP/1.1" or "GET /path HTTP/1.1". */
static char *
path_of(const char *head)
{
    const char *from = strchr(head, ' ');
    from = from ? from + 1 : head;
    if (strncmp(from, "http://", 7) == 0)
        from += 7 + strcspn(from + 7, "/ ");
    return need(strndup(from, strcspn(from, " \r")));
}

static struct heard *
remember(struct server *server, const char *head, int host)
{
    struct heard *heard = need(calloc(1, sizeof *heard));
    *heard = (struct heard){
        .path = path_of(head),
        .head = need(strdup(head)),
        .host = host,
        .began = now(),
    };
    pthread_mutex_lock(&server->lock);
    if (server->heard_count == HEARD_MAX)
        abort();
    server->heard[server->heard_count++] = heard;
    pthread_mutex_unlock(&server->lock);
    return heard;
}

static struct scene
scene_for(struct server *server, const char *path)
{
    struct scene found = {.path = path, .head = "404 Not Found", .body = "?"};
    unsigned before = server_count(server, path) - 1;
    for (const struct scene *at = server->scenes; at->path; at++) {
        if (strcmp(at->path, path) != 0)
            continue;
        found = *at;
        if (before-- == 0)
            break;
    }
    return found;
}

static void *
serve(void *at)
{
    struct peer *peer = at;
    struct server *server = peer->server;
    char head[HEAD_MAX];
    bool open = true;
    while (open && read_head(peer->stream, head)) {
        struct heard *heard = remember(server, head, peer->host);
        struct scene scene = scene_for(server, heard->path);
        last_sent = now();
        open = play(server, peer->stream, &scene);
        pthread_mutex_lock(&server->lock);
        heard->ended = last_sent;
        pthread_mutex_unlock(&server->lock);
    }
    shutdown(peer->stream, SHUT_RDWR);
    return NULL;
}

/* ---- connections ---- */

static void
greet(struct server *server, int stream, int host)
{
    struct peer *peer = need(calloc(1, sizeof *peer));
    *peer = (struct peer){.server = server, .stream = stream, .host = host};
    pthread_mutex_lock(&server->lock);
    if (server->peer_count == PEERS_MAX)
        abort();
    server->peers[server->peer_count++] = peer;
    pthread_mutex_unlock(&server->lock);
    if (pthread_create(&peer->thread, NULL, serve, peer) != 0)
        abort();
}

static void *
accept_all(void *at)
{
    struct server *server = at;
    struct pollfd ends[SERVER_HOSTS + 1];
    for (;;) {
        for (int i = 0; i < SERVER_HOSTS; i++)
            ends[i] = (struct pollfd){server->listeners[i], POLLIN, 0};
        ends[SERVER_HOSTS] = (struct pollfd){server->wake[0], POLLIN, 0};
        poll(ends, SERVER_HOSTS + 1, -1);
        if (ends[SERVER_HOSTS].revents)
            return NULL;
        for (int i = 0; i < SERVER_HOSTS; i++) {
            int stream =
                ends[i].revents ? accept(server->listeners[i], NULL, NULL) : -1;
            if (stream >= 0)
                greet(server, stream, i + 1);
        }
    }
}

/* Listen on 127.0.0.`host`; port 0 is any, and becomes known. */
static int
listen_at(int host, int *port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)*port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + (uint32_t)host)};
    socklen_t bytes = sizeof address;
    int stream = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (stream < 0 || bind(stream, (struct sockaddr *)&address, bytes) != 0 ||
        listen(stream, 128) != 0 ||
        getsockname(stream, (struct sockaddr *)&address, &bytes) != 0)
        abort();
    *port = ntohs(address.sin_port);
    return stream;
}

struct server *
server_start(const struct scene *scenes)
{
    struct server *server = need(calloc(1, sizeof *server));
    server->scenes = scenes;
    for (int i = 0; i < SERVER_HOSTS; i++)
        server->listeners[i] = listen_at(i + 1, &server->port);
    pthread_mutex_init(&server->lock, NULL);
    if (pipe(server->wake) != 0 ||
        pthread_create(&server->thread, NULL, accept_all, server) != 0)
        abort();
    return server;
}

static void
free_heard(struct heard *heard)
{
    free((char *)(uintptr_t)heard->path);
    free((char *)(uintptr_t)heard->head);
    free(heard);
}

void
server_stop(struct server *server)
{
    close(server->wake[1]);
    pthread_join(server->thread, NULL);
    for (unsigned i = 0; i < server->peer_count; i++)
        shutdown(server->peers[i]->stream, SHUT_RDWR);
    for (unsigned i = 0; i < server->peer_count; i++) {
        pthread_join(server->peers[i]->thread, NULL);
        close(server->peers[i]->stream);
        free(server->peers[i]);
    }
    for (unsigned i = 0; i < server->heard_count; i++)
        free_heard(server->heard[i]);
    for (int i = 0; i < SERVER_HOSTS; i++)
        close(server->listeners[i]);
    close(server->wake[0]);
    pthread_mutex_destroy(&server->lock);
    free(server);
}

/* ---- what was heard ---- */

int
server_port(const struct server *server)
{
    return server->port;
}

const struct heard *
server_heard(struct server *server, const char *path, unsigned nth)
{
    const struct heard *found = NULL;
    pthread_mutex_lock(&server->lock);
    for (unsigned i = 0; i < server->heard_count && !found; i++)
        if ((!path || strcmp(server->heard[i]->path, path) == 0) && nth-- == 0)
            found = server->heard[i];
    pthread_mutex_unlock(&server->lock);
    return found;
}

unsigned
server_count(struct server *server, const char *path)
{
    unsigned count = 0;
    while (server_heard(server, path, count))
        count++;
    return count;
}

char *
server_field(const struct heard *heard, const char *name)
{
    size_t bytes = strlen(name);
    for (const char *at = heard->head; (at = strchr(at, '\n')) != NULL;) {
        at++;
        if (strncasecmp(at, name, bytes) != 0 || at[bytes] != ':')
            continue;
        at += bytes + 1;
        at += *at == ' ';
        return need(strndup(at, strcspn(at, "\r")));
    }
    return NULL;
}

/* Requests of a host, or of all, that were under way when that one began. */
static unsigned
under_way(const struct server *server, int host, const struct heard *one)
{
    unsigned count = 0;
    for (unsigned i = 0; i < server->heard_count; i++) {
        const struct heard *at = server->heard[i];
        bool still = at->ended == 0 || at->ended > one->began;
        if ((!host || at->host == host) &&
            (at == one || (at->began <= one->began && still)))
            count++;
    }
    return count;
}

unsigned
server_most(struct server *server, int host)
{
    unsigned most = 0;
    pthread_mutex_lock(&server->lock);
    for (unsigned i = 0; i < server->heard_count; i++) {
        unsigned count = under_way(server, host, server->heard[i]);
        most = count > most ? count : most;
    }
    pthread_mutex_unlock(&server->lock);
    return most;
}
