/* The program itself, over the wire: with the reader's own side of it, and with
 * a server that it fetches from. */
/* SPDX-License-Identifier: ISC */
#include "../../net/server.h"
#include "told.h"

#include "desk/helper.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct scene scenes[] = {
    {"/rss", ACT_SEND, "200 OK\nETag: \"1\"", TOLD_FEED, 0},
    {"/rss", ACT_RAW, "HTTP/1.1 304 Not Modified\r\n\r\n", "", 0},
    {"/page", ACT_CHUNKS, "200 OK\nContent-Type: text/html", TOLD_PAGE, 0},
    {"/silent", ACT_SILENT, NULL, NULL, 0},
    {"/bomb", ACT_BOMB, NULL, NULL, 0},
    {0},
};

static const char *
program(void)
{
    static char path[4096];
    const char *folder = getenv("top_builddir");
    snprintf(path, sizeof path, "%s/dateline-fetch", folder ? folder : ".");
    return path;
}

static uint32_t
put(struct helper *helper, const struct dl_ask *ask)
{
    uint32_t ticket;
    assert_int_equal(helper_ask(helper, ask, &ticket, NULL), DL_OK);
    return ticket;
}

/* Everything told until an outcome. */
static struct told_list
hear(struct helper *helper, struct dl_arena *arena)
{
    struct told_list told = {0};
    struct dl_told one;
    do {
        assert_true(helper_take(helper, arena, 20000, &one));
        DL_PUSH(arena, &told, one);
    } while (one.what != DL_TOLD_OUTCOME);
    return told;
}

static struct dl_ask
ask_for(struct dl_arena *arena, const struct server *server, int host,
        const char *path)
{
    const char *url = dl_arena_printf(arena, "http://127.0.0.%d:%d%s", host,
                                      server_port(server), path);
    return (struct dl_ask){
        .what = DL_ASK_FEED, .own = true, .url = dl_str_from(url)};
}

static struct dl_ask
bytes_of(struct dl_str bytes)
{
    return (struct dl_ask){.what = DL_ASK_BYTES, .bytes = bytes};
}

/* ---- what it does ---- */

static void
a_feed_is_fetched_read_and_asked_for_again(void **state)
{
    struct server *server = server_start(scenes);
    struct helper *helper = helper_new(program());
    struct dl_ask ask = ask_for(*state, server, 1, "/rss");
    put(helper, &ask);
    struct told_list told = hear(helper, *state);
    assert_int_equal(told.count, 3);
    assert_str(told.at[0].item.title, "Ferry returns");
    assert_str(told.at[1].item.text, "The pier is closed for repairs.");
    assert_str(told.at[2].outcome.title, "Harbour News");
    ask.etag = told.at[2].outcome.etag;
    put(helper, &ask);
    told = hear(helper, *state);
    assert_int_equal(told.count, 1);
    assert_int_equal(told.at[0].outcome.reply, DL_REPLY_UNCHANGED);
    char *etag = server_field(server_heard(server, "/rss", 1), "If-None-Match");
    char *agent = server_field(server_heard(server, "/rss", 0), "User-Agent");
    assert_string_equal(etag, "\"1\"");
    assert_string_equal(agent, PACKAGE_NAME "/" PACKAGE_VERSION);
    free(etag);
    free(agent);
    helper_free(helper);
    server_stop(server);
}

static void
pages_and_files_are_read(void **state)
{
    struct server *server = server_start(scenes);
    struct helper *helper = helper_new(program());
    struct dl_ask page = ask_for(*state, server, 2, "/page");
    struct dl_ask file = bytes_of(DL_STR(TOLD_OUTLINE));
    page.what = DL_ASK_PAGE;
    put(helper, &page);
    assert_str(hear(helper, *state).at[0].item.title, "Ferry returns");
    put(helper, &file);
    assert_str(hear(helper, *state).at[0].outline.title, "Harbour");
    helper_free(helper);
    server_stop(server);
}

/* ---- what is done to it ---- */

static struct dl_str
repeat(struct dl_arena *arena, const char *what, size_t times)
{
    size_t bytes = strlen(what);
    char *out = dl_arena_alloc(arena, bytes * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(out + i * bytes, what, bytes);
    return (struct dl_str){out, bytes * times};
}

static struct dl_str
noise(struct dl_arena *arena, size_t bytes)
{
    char *out = dl_arena_alloc(arena, bytes);
    uint32_t seed = 1;
    for (size_t i = 0; i < bytes; i++) {
        seed = seed * 1664525 + 1013904223;
        out[i] = (char)(seed >> 24);
    }
    return (struct dl_str){out, bytes};
}

static struct dl_str
behind(struct dl_arena *arena, const char *first, struct dl_str rest)
{
    size_t bytes = strlen(first);
    char *out = dl_arena_alloc(arena, bytes + rest.bytes);
    memcpy(out, first, bytes);
    memcpy(out + bytes, rest.at, rest.bytes);
    return (struct dl_str){out, bytes + rest.bytes};
}

/* The tenth entity would be a thousand million of the first. */
#define LAUGHS                                                          \
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha ha ha ha '>"    \
    "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"                      \
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"                      \
    "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"                      \
    "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>"                      \
    "<!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"                      \
    "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]><rss version='2.0'>" \
    "<channel><item><title>&g;</title></item></channel></rss>"
#define THIEF                                                           \
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM "            \
    "'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>t" \
    "</title><description>&x;</description></item></channel></rss>"

static void
hostile_bytes_are_survived(void **state)
{
    struct dl_arena *arena = *state;
    struct helper *helper = helper_new(program());
    const struct dl_str samples[] = {
        noise(arena, 1 << 20),
        behind(arena, "<rss><channel>", noise(arena, 1 << 18)),
        behind(arena, "<!DOCTYPE html><html>", noise(arena, 1 << 18)),
        DL_STR(LAUGHS),
        DL_STR(THIEF),
        behind(arena, "<html><body>", repeat(arena, "<div>", 100000)),
        behind(arena, "<rss><channel><item>", repeat(arena, "<b>", 100000)),
        behind(arena,
               "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":",
               repeat(arena, "[", 100000)),
        repeat(arena, "<", 1 << 20),
        DL_STR(""),
    };
    enum { COUNT = sizeof samples / sizeof samples[0] };
    for (size_t i = 0; i < COUNT; i++) {
        struct dl_ask ask = bytes_of(samples[i]);
        put(helper, &ask);
        struct told_list told = hear(helper, arena);
        const struct dl_str *words = &told.at[told.count - 1].outcome.text;
        assert_false(dl_str_starts(*words, DL_STR("dateline-fetch ended")));
        assert_false(dl_str_starts(*words, DL_STR("dateline-fetch was")));
        if (told.at[0].what == DL_TOLD_ITEM)
            assert_int_equal(
                dl_str_find(told.at[0].item.text, DL_STR("root:"), 0),
                SIZE_MAX);
    }
    helper_free(helper);
}

static void
a_body_without_end_does_not_keep_others_from_being_fetched(void **state)
{
    struct server *server = server_start(scenes);
    struct helper *helper = helper_new(program());
    struct dl_ask bomb = ask_for(*state, server, 3, "/bomb");
    struct dl_ask feed = ask_for(*state, server, 4, "/rss");
    uint32_t large = put(helper, &bomb);
    put(helper, &feed);
    for (int i = 0; i < 2; i++) {
        struct told_list told = hear(helper, *state);
        const struct dl_told *last = &told.at[told.count - 1];
        assert_int_equal(last->outcome.reply, last->ticket == large
                                                  ? DL_REPLY_LARGE
                                                  : DL_REPLY_FRESH);
    }
    helper_free(helper);
    server_stop(server);
}

/* Where the system lists the processes that we have started. */
static void
name_list(char *path, size_t size)
{
    snprintf(path, size, "/proc/self/task/%d/children", (int)getpid());
}

static pid_t
child(void)
{
    char path[64], line[64] = "";
    name_list(path, sizeof path);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    fclose(file);
    return (pid_t)atoi(line);
}

static void
killed_at_work_it_is_started_again_and_nothing_is_lost(void **state)
{
    char list[64];
    name_list(list, sizeof list);
    if (access(list, R_OK) != 0)
        skip();
    struct server *server = server_start(scenes);
    struct helper *helper = helper_new(program());
    struct dl_ask silent = ask_for(*state, server, 5, "/silent");
    struct dl_ask file = bytes_of(DL_STR(TOLD_FEED));
    silent.seconds_max = 1;
    put(helper, &silent);
    put(helper, &file);
    struct dl_told told;
    unsigned outcomes = 0;
    while (server_count(server, "/silent") == 0)
        if (helper_take(helper, *state, 10, &told))
            outcomes += told.what == DL_TOLD_OUTCOME;
    assert_int_equal(kill(child(), SIGKILL), 0);
    put(helper, &file);
    while (outcomes < 3) {
        assert_true(helper_take(helper, *state, 20000, &told));
        outcomes += told.what == DL_TOLD_OUTCOME;
    }
    assert_false(helper_take(helper, *state, 0, &told));
    helper_free(helper);
    server_stop(server);
}

/* ---- how it ends ---- */

/* Started by hand; *stream is our end of its input and output. */
static pid_t
start(int *stream)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    pid_t process = fork();
    if (process == 0) {
        dup2(ends[1], STDIN_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl(program(), program(), (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    *stream = ends[0];
    return process;
}

static int
end_of(pid_t process)
{
    int status;
    assert_int_equal(waitpid(process, &status, 0), process);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
it_ends_when_its_reader_does(void **state)
{
    struct server *server = server_start(scenes);
    struct dl_ask silent = ask_for(*state, server, 1, "/silent");
    struct dl_str record = dl_ask_pack(*state, &silent);
    int stream;
    pid_t process = start(&stream);
    assert_int_equal(send(stream, record.at, record.bytes, 0), record.bytes);
    while (server_count(server, "/silent") == 0)
        usleep(1000);
    close(stream);
    assert_int_equal(end_of(process), 0);
    server_stop(server);
}

static void
it_ends_when_it_is_told_nonsense(void **state)
{
    int stream;
    pid_t process = start(&stream);
    (void)state;
    assert_int_equal(send(stream, "What is this, please?", 21, 0), 21);
    assert_int_equal(end_of(process), 1);
    close(stream);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_feed_is_fetched_read_and_asked_for_again),
        arena_test(pages_and_files_are_read),
        arena_test(hostile_bytes_are_survived),
        arena_test(a_body_without_end_does_not_keep_others_from_being_fetched),
        arena_test(killed_at_work_it_is_started_again_and_nothing_is_lost),
        arena_test(it_ends_when_its_reader_does),
        arena_test(it_ends_when_it_is_told_nonsense),
    };
    if (access(program(), X_OK) != 0)
        return 77; /* it is not where `make check` builds it */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
