/* The modes that a terminal is put into, and how it is taken and given back:
 * all that is written goes through one description, in one function. */
/* SPDX-License-Identifier: ISC */
#include "tui/screen_own.h"

#include "tui/guard.h"

#include <dateline/str.h>

#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum {
    FAR_ROW = 998, /* terminals take it for their last */
    SLOW_MS = 50   /* between looks at the signals while output is stuck */
};

/* Pastes are marked, focus is reported; the mouse while a button is held, with
 * numbers in decimal. */
static const char modes_on[] = "\033[?2004h\033[?1004h",
                  modes_off[] = "\033[?1004l\033[?2004l",
                  mouse_on[] = "\033[?1002h\033[?1006h",
                  mouse_off[] = "\033[?1006l\033[?1002l";

/* Those that have to be asked about, and the questions (DECRQM). */
enum asked {
#define X(code, number, wanted, help) ASKED_##code,
#include "tui/asked.def"
#undef X
    ASKED_COUNT
};

static const struct {
    int number;
    bool wanted;
    const char *on, *off;
} asked[ASKED_COUNT] = {
#define X(code, number, wanted, help) \
    {number, wanted, "\033[?" #number "h", "\033[?" #number "l"},
#include "tui/asked.def"
#undef X
};

static const char questions[] =
#define X(code, number, wanted, help) "\033[?" #number "$p"
#include "tui/asked.def"
#undef X
    ;

/* Wait until a slow terminal takes more. False: stop writing, somebody wants
 * us to go; what the terminal shows is then anyone's guess. */
static bool
wait_for_room(void)
{
    struct pollfd room = {screen.descriptor, POLLOUT, 0};
    while (!guard_urgent())
        if (poll(&room, 1, SLOW_MS) != 0)
            return true;
    screen_forget();
    return false;
}

void
screen_send(struct dl_str text)
{
    while (text.bytes && !screen.gone && !guard_abandoned()) {
        ssize_t sent = write(screen.descriptor, text.at, text.bytes);
        if (sent >= 0) {
            text.at += sent;
            text.bytes -= (size_t)sent;
        } else if (errno == EAGAIN) {
            if (!wait_for_room())
                return;
        } else if (errno != EINTR) {
            screen.gone = true;
        }
    }
}

/* Switch on or off those of asked.def that are ours. */
static void
put_modes(struct bytes *out, bool on)
{
    for (int i = 0; i < ASKED_COUNT; i++)
        if (screen.modes & 1u << i)
            bytes_text(out, on ? asked[i].on : asked[i].off);
}

static struct dl_str
write_greeting(void)
{
    struct bytes out = {.arena = screen.arena};
    bytes_text(&out, screen.terminal.keys_on);
    bytes_text(&out, screen.modern ? modes_on : "");
    bytes_text(&out, screen.mouse ? mouse_on : "");
    put_modes(&out, true);
    return (struct dl_str){out.at, out.count};
}

static struct dl_str
write_farewell(void)
{
    struct bytes out = {.arena = screen.arena};
    if (screen.terminal.commands)
        bytes_text(&out, HYPERLINK_END); /* should a crash come inside one */
    bytes_text(&out, screen.terminal.reset);
    put_modes(&out, false);
    bytes_text(&out, screen.mouse ? mouse_off : "");
    bytes_text(&out, screen.modern ? modes_off : "");
    bytes_text(&out, screen.terminal.keys_off);
    if (!screen.terminal.leave[0]) {
        screen.terminal.move(&out, FAR_ROW, 0);
        bytes_text(&out, screen.terminal.erase);
    }
    bytes_text(&out, screen.terminal.leave);
    bytes_text(&out, screen.terminal.show); /* last: some terminals save and
                                               restore it with the screen */
    return (struct dl_str){out.at, out.count};
}

/* From here on every way out undoes what is switched on. */
static void
arm(void)
{
    screen.greeting = write_greeting();
    screen.farewell = write_farewell();
    guard_arm(screen.descriptor, screen.farewell, &screen.cooked);
}

void
screen_greet(bool modern, bool mouse)
{
    screen.modern = modern;
    screen.mouse = mouse;
    arm();
    screen_send(screen.greeting);
    screen_send(dl_str_from(modern ? questions : ""));
    screen.unanswered = modern ? ASKED_COUNT : 0;
}

static void
switch_on(enum asked mode)
{
    if (screen.modes & 1u << mode)
        return;
    screen.modes |= 1u << mode;
    arm();
    screen_send(dl_str_from(asked[mode].on));
}

/* Clusters that were painted as if nobody knew their width are painted anew. */
static bool
trust_clusters(void)
{
    bool before = screen.terminal.clusters;
    screen.terminal.clusters = true;
    return !before && paint_doubts(&screen.paint);
}

bool
screen_answered(int mode, int state)
{
    int i = 0;
    while (i < ASKED_COUNT && asked[i].number != mode)
        i++;
    if (i == ASKED_COUNT)
        return false;
    screen.unanswered -= screen.unanswered > 0;
    bool on = state == MODE_SET || state == MODE_STAYS_SET;
    bool known = on || state == MODE_RESET;
    if (state == MODE_RESET && asked[i].wanted)
        switch_on((enum asked)i);
    if (i == ASKED_SYNCHRONISED)
        screen.terminal.synchronises |= known;
    return i == ASKED_CLUSTERS && known && trust_clusters();
}

void
screen_mouse(bool on)
{
    on &= screen.modern;
    if (screen.mouse == on)
        return;
    screen.mouse = on;
    arm();
    screen_send(dl_str_from(on ? mouse_on : mouse_off));
}

/* A terminal that was never given back still shows our screen; entering it
 * again would overwrite the cursor position it keeps for the shell. */
void
screen_retake(void)
{
    tcsetattr(fileno(screen.in), TCSANOW, &screen.raw);
    if (!guard_armed())
        screen_send(dl_str_from(screen.terminal.enter));
    guard_arm(screen.descriptor, screen.farewell, &screen.cooked);
    screen_send(screen.greeting);
    screen_forget();
}

void
screen_release(void)
{
    guard_release();
}

/* The key is not shown, and no key is a signal. */
static void
set_quiet(bool quiet)
{
    struct termios line = screen.cooked;
    if (quiet)
        line.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ISIG);
    tcsetattr(fileno(screen.in), TCSANOW, &line);
}

void
screen_pause(struct dl_str text)
{
    struct pollfd waits[] = {{fileno(screen.in), POLLIN, 0},
                             {guard_descriptor(), POLLIN, 0}};
    set_quiet(true);
    screen_send(text);
    while (!guard_urgent() && poll(waits, 2, -1) < 0 && errno == EINTR)
        ;
    tcflush(fileno(screen.in), TCIFLUSH);
    screen_send(DL_STR("\r\n"));
    set_quiet(false);
}

void
screen_suspend(void)
{
    guard_release();
    guard_stop();
    screen_retake();
}
