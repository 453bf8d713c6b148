/* A thread takes connections, and each has a thread that reads requests and
 * plays scenes, until the other side or server_stop ends it. */
/* SPDX-License-Identifier: ISC */
#include "acts.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEARD_MAX = 65536, PEERS_MAX = 4096, HEAD_MAX = 16384 };

struct peer {
    struct server *server;
    pthread_t thread;
    int stream, host;
    bool ended;
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

static void *
need(void *memory)
{
    if (!memory)
        abort();
    return memory;
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
        .began = act_now(),
    };
    pthread_mutex_lock(&server->lock);
    if (server->heard_count == HEARD_MAX)
        abort();
    server->heard[server->heard_count++] = heard;
    pthread_mutex_unlock(&server->lock);
    return heard;
}

/* The scene for the nth request of a path. */
static struct scene
scene_for(const struct server *server, const char *path, unsigned nth)
{
    struct scene found = {.path = path, .head = "404 Not Found", .body = "?"};
    unsigned before = nth - 1;
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
        unsigned nth = server_count(server, heard->path);
        struct scene scene = scene_for(server, heard->path, nth);
        act_sent = act_now();
        open = act_play(peer->stream, server->port, &scene, nth);
        pthread_mutex_lock(&server->lock);
        heard->ended = act_sent;
        pthread_mutex_unlock(&server->lock);
    }
    shutdown(peer->stream, SHUT_RDWR);
    pthread_mutex_lock(&server->lock);
    peer->ended = true;
    pthread_mutex_unlock(&server->lock);
    return NULL;
}

/* ---- connections ---- */

static void
free_peer(struct peer *peer)
{
    pthread_join(peer->thread, NULL);
    close(peer->stream);
    free(peer);
}

/* With the lock held. */
static void
part(struct server *server)
{
    for (unsigned i = server->peer_count; i-- > 0;)
        if (server->peers[i]->ended) {
            free_peer(server->peers[i]);
            server->peers[i] = server->peers[--server->peer_count];
        }
}

static void
greet(struct server *server, int stream, int host)
{
    struct peer *peer = need(calloc(1, sizeof *peer));
    *peer = (struct peer){.server = server, .stream = stream, .host = host};
    pthread_mutex_lock(&server->lock);
    part(server);
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
    for (unsigned i = 0; i < server->peer_count; i++)
        free_peer(server->peers[i]);
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
    pthread_mutex_lock(&server->lock);
    for (unsigned i = 0; i < server->heard_count; i++)
        count += !path || strcmp(server->heard[i]->path, path) == 0;
    pthread_mutex_unlock(&server->lock);
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
