/* The loop runs in a thread of its own, at the other end of a socket. */
/* SPDX-License-Identifier: ISC */
#include "../../net/server.h"
#include "told.h"

#include "fetch/loop.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct scene scenes[] = {
    {"/rss", ACT_SEND, "200 OK\nETag: \"1\"", TOLD_FEED, 0},
    {"/silent", ACT_SILENT, NULL, NULL, 0},
    {0},
};

struct side {
    pthread_t thread;
    int ours, theirs;
    bool sense;
    struct dl_wire *wire;
};

static void *
run(void *at)
{
    struct side *side = at;
    struct dl_manners manners = {.agent = "test"};
    side->sense = loop_run(side->theirs, side->theirs, &manners);
    close(side->theirs);
    return NULL;
}

static struct side *
begin(struct dl_arena *arena)
{
    struct side *side = DL_NEW(arena, struct side);
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    side->ours = ends[0];
    side->theirs = ends[1];
    side->wire = dl_wire_new();
    fcntl(side->theirs, F_SETFL, O_NONBLOCK);
    assert_int_equal(pthread_create(&side->thread, NULL, run, side), 0);
    return side;
}

/* Hang up; whether what we said made sense. */
static bool
end(struct side *side)
{
    close(side->ours);
    pthread_join(side->thread, NULL);
    dl_wire_free(side->wire);
    return side->sense;
}

static void
say(struct side *side, struct dl_str bytes)
{
    while (bytes.bytes) {
        ssize_t done = send(side->ours, bytes.at, bytes.bytes, MSG_NOSIGNAL);
        assert_true(done > 0);
        bytes.at += done;
        bytes.bytes -= (size_t)done;
    }
}

static void
ask(struct side *side, struct dl_arena *arena, const struct dl_ask *one)
{
    say(side, dl_ask_pack(arena, one));
}

static struct dl_told
hear(struct side *side, struct dl_arena *arena)
{
    struct dl_told told;
    char chunk[4096];
    bool got;
    for (;;) {
        assert_int_equal(dl_wire_told(side->wire, arena, &told, &got, NULL),
                         DL_OK);
        if (got)
            return told;
        ssize_t count = recv(side->ours, chunk, sizeof chunk, 0);
        assert_true(count > 0);
        dl_wire_put(side->wire, chunk, (size_t)count);
    }
}

static void
bytes_are_answered(void **state)
{
    struct side *side = begin(*state);
    struct dl_ask one = {
        .what = DL_ASK_BYTES, .ticket = 3, .bytes = DL_STR(TOLD_FEED)};
    struct dl_str record = dl_ask_pack(*state, &one);
    for (size_t i = 0; i < record.bytes; i += 100) /* in pieces */
        say(side,
            (struct dl_str){record.at + i,
                            record.bytes - i < 100 ? record.bytes - i : 100});
    assert_str(hear(side, *state).item.title, "Ferry returns");
    assert_str(hear(side, *state).item.title, "Pier closed");
    assert_int_equal(hear(side, *state).outcome.items, 2);
    assert_true(end(side));
}

static void
the_net_is_asked_while_files_are_read(void **state)
{
    struct server *server = server_start(scenes);
    struct side *side = begin(*state);
    const char *base =
        dl_arena_printf(*state, "http://127.0.0.1:%d", server_port(server));
    struct dl_ask silent = {
        .what = DL_ASK_FEED,
        .ticket = 1,
        .own = true,
        .url = dl_str_from(dl_arena_printf(*state, "%s/silent", base))};
    struct dl_ask file = {
        .what = DL_ASK_BYTES, .ticket = 2, .bytes = DL_STR(TOLD_OUTLINE)};
    struct dl_ask cancel = {.what = DL_ASK_CANCEL, .ticket = 1};
    struct dl_ask feed = {
        .what = DL_ASK_FEED,
        .ticket = 4,
        .own = true,
        .url = dl_str_from(dl_arena_printf(*state, "%s/rss", base))};
    ask(side, *state, &silent);
    ask(side, *state, &file);
    assert_int_equal(hear(side, *state).what, DL_TOLD_OUTLINE);
    assert_int_equal(hear(side, *state).ticket, 2);
    ask(side, *state, &cancel);
    assert_int_equal(hear(side, *state).outcome.reply, DL_REPLY_CANCELLED);
    ask(side, *state, &feed);
    hear(side, *state);
    hear(side, *state);
    assert_str(hear(side, *state).outcome.etag, "\"1\"");
    ask(side, *state, &silent);
    assert_true(end(side)); /* with a transfer under way */
    server_stop(server);
}

static void
who_does_not_listen_is_waited_for(void **state)
{
    enum { COUNT = 40, BYTES = 200000 };
    struct side *side = begin(*state);
    char *page = dl_arena_alloc(*state, BYTES + 200);
    strcpy(page, "<rss version='2.0'><channel><item><title>t</title>"
                 "<description>");
    size_t used = strlen(page);
    memset(page + used, 'a', BYTES);
    strcpy(page + used + BYTES, "</description></item></channel></rss>");
    struct dl_ask one = {.what = DL_ASK_BYTES, .bytes = dl_str_from(page)};
    /* Asks in flight are bounded by what the socket holds, so they are sent by
     * another process than the one that listens. */
    pid_t child = fork();
    if (child == 0) {
        for (uint32_t i = 0; i < COUNT; i++) {
            one.ticket = i;
            ask(side, *state, &one);
        }
        _exit(0);
    }
    usleep(100000); /* it is high by now */
    for (uint32_t i = 0; i < COUNT; i++) {
        assert_int_equal(hear(side, *state).item.text.bytes, BYTES);
        assert_int_equal(hear(side, *state).ticket, i);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_true(end(side));
}

static void
nonsense_ends_it(void **state)
{
    struct side *side = begin(*state);
    say(side, DL_STR("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"));
    pthread_join(side->thread, NULL);
    assert_false(side->sense);
    close(side->ours);
    dl_wire_free(side->wire);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(bytes_are_answered),
        arena_test(the_net_is_asked_while_files_are_read),
        arena_test(who_does_not_listen_is_waited_for),
        arena_test(nonsense_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
