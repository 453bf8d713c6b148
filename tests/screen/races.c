/* races PROGRAM [REFRESHES]: a thousand refreshes while keys are pressed.
 *
 * The program is to be built with --enable-sanitizers=thread, which tells of
 * races and makes it end with another code than 0. Its feed is served here and
 * has one article more with every request; R is pressed until a request comes,
 * other keys before and behind it, so that lists, articles, timeline and undo
 * are at work on what the desk's threads are exchanging. */
/* SPDX-License-Identifier: ISC */
#include "../net/server.h"
#include "tty.h"

#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    REFRESHES = 1000,
    KEYS_MOST = 6,   /* between two looks at what was asked */
    PATIENCE_S = 20, /* for one refresh */
    END_S = 20,
    TURN_MS = 5,
    PATH_BYTES = 512
};

static const struct scene scenes[] = {
    {"/tide", ACT_GROW, NULL, "Tide", 0},
    {0},
};

struct session {
    struct tty tty;
    struct server *server;
    char home[64];
    unsigned random;
};

/* Each leaves the reader where any other may be pressed. */
static const char *const keys[] = {
    "j", "k", "J",  "K", "G", "g", "\r", "\t", "h", "l", "t",  "e",   "E", "*",
    "m", "s", "u",  "U", "O", "n", "z",  "=",  "S", "T", "H",  "L",   "c", "+",
    "-", "a", "\f", "w", "V", "M", " ",  "b",  "i", "D", "\r", "\033"};

static unsigned
any(struct session *session, unsigned below)
{
    session->random = session->random * 1664525U + 1013904223U;
    return (session->random >> 8) % below;
}

static void
press(struct session *session, const char *key)
{
    size_t count = strlen(key);
    if (write(session->tty.master, key, count) != (ssize_t)count)
        perror("keys");
    /* What follows an Escape at once would be a key with Alt. */
    tty_pump(&session->tty, key[0] == '\033' ? 12 * TURN_MS : TURN_MS);
}

static time_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

/* -- the session ----------------------------------------------------------- */

static bool
write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    return file && fputs(text, file) >= 0 && fclose(file) == 0;
}

static bool
write_settings(const struct session *session)
{
    char path[PATH_BYTES], text[PATH_BYTES];
    snprintf(path, sizeof path, "%s/dateline", session->home);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/dateline/feeds.yaml", session->home);
    snprintf(text, sizeof text, "feeds:\n  - url: http://127.0.0.1:%d/tide\n",
             server_port(session->server));
    return write_file(path, text);
}

static bool
start(struct session *session, const char *program)
{
    static const char *const homes[] = {"HOME", "XDG_CONFIG_HOME",
                                        "XDG_DATA_HOME", "XDG_STATE_HOME",
                                        "XDG_CACHE_HOME"};
    const char *tree = getenv("top_srcdir");
    setenv("TERM", "xterm-256color", 1);
    setenv("DATELINE_DATA", tree ? tree : ".", 1);
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        setenv(homes[i], session->home, 1);
    unsetenv("http_proxy");
    unsetenv("all_proxy");
    char *argv[] = {(char *)(uintptr_t)program, NULL};
    extern char **environ;
    session->tty = (struct tty){.rows = 40, .cols = 120, .master = -1};
    return tty_start(&session->tty, argv, environ);
}

static void
print_screen(const struct tty *tty)
{
    char text[ROW_BYTES];
    int offsets[ROW_BYTES];
    for (int row = 0; row < tty->rows; row++) {
        tty_row(tty, row, text, offsets);
        printf("%4d |%s\n", row, text);
    }
}

static bool
refresh(struct session *session)
{
    unsigned before = server_count(session->server, "/tide");
    time_t end = now() + PATIENCE_S;
    while (server_count(session->server, "/tide") == before) {
        if (session->tty.exited || now() > end) {
            print_screen(&session->tty);
            return false;
        }
        press(session, "\033");
        press(session, "R");
        for (unsigned i = any(session, KEYS_MOST); i > 0; i--)
            press(session, keys[any(session, sizeof keys / sizeof *keys)]);
    }
    return true;
}

static int
end(struct session *session)
{
    time_t end = now() + END_S;
    press(session, "\033");
    press(session, "Q");
    while (!session->tty.exited && now() < end)
        tty_pump(&session->tty, 4 * TURN_MS);
    return session->tty.exited ? session->tty.code : -1;
}

static int
remove_entry(const char *path, const struct stat *about, int type,
             struct FTW *where)
{
    (void)about, (void)type, (void)where;
    return remove(path);
}

int
main(int argc, char **argv)
{
    struct session session = {.random = 7};
    unsigned wanted =
        argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : REFRESHES;
    if (argc < 2)
        return 2;
    snprintf(session.home, sizeof session.home, "/tmp/races.XXXXXX");
    session.server = server_start(scenes);
    if (!mkdtemp(session.home) || !write_settings(&session) ||
        !start(&session, argv[1]))
        return 99;
    unsigned done = 0;
    while (done < wanted && refresh(&session))
        done++;
    int code = end(&session);
    tty_stop(&session.tty);
    server_stop(session.server);
    nftw(session.home, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    printf("%u of %u refreshes, ended with %d\n", done, wanted, code);
    return done == wanted && code == 0 ? 0 : 1;
}
