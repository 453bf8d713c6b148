/* What goes to the terminal frame by frame, and what comes from it. */
/* SPDX-License-Identifier: ISC */
#include "tui/screen_own.h"

#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>

enum {
    ROWS_MAX = 1000, /* more is a mistake of whoever says so */
    COLS_MAX = 2000
};

/* -- frames ---------------------------------------------------------------- */

static int
or_else(int first, int second, int third)
{
    return first > 0 ? first : second > 0 ? second : third;
}

static int
number_in(const char *variable)
{
    const char *text = getenv(variable);
    return text ? atoi(text) : 0;
}

void
screen_size(int *rows, int *cols)
{
    struct winsize size = {0};
    ioctl(screen.descriptor, TIOCGWINSZ, &size);
    *rows = or_else(size.ws_row, number_in("LINES"), 24);
    *cols = or_else(size.ws_col, number_in("COLUMNS"), 80);
    *rows = *rows < ROWS_MAX ? *rows : ROWS_MAX;
    *cols = *cols < COLS_MAX ? *cols : COLS_MAX;
}

bool
screen_utf8(void)
{
    return screen.terminal.utf8;
}

void
screen_show(const struct canvas *canvas, const struct dl_theme *theme)
{
    screen_send(paint_frame(&screen.paint, canvas, theme));
}

void
screen_forget(void)
{
    paint_forget(&screen.paint);
}

bool
screen_tell(struct dl_str sequence)
{
    if (screen.terminal.commands)
        screen_send(sequence);
    return screen.terminal.commands;
}

/* -- events ---------------------------------------------------------------- */

bool
screen_event(struct event *out)
{
    while (typed_event(&screen.typed, out)) {
        if (out->kind == EVENT_ATTRIBUTES)
            screen_give_up();
        else if (out->kind != EVENT_MODE ||
                 screen_answered(out->mode, out->state))
            return true;
    }
    return false;
}

size_t
screen_pending(void)
{
    return screen.intake.end - screen.intake.from;
}

void
screen_ask(void)
{
    if (!screen.modern)
        return;
    screen_send(DL_STR(ANSWER_QUESTION));
    screen.typed.answer.expected = true;
}

bool
screen_asked(void)
{
    return screen.typed.answer.expected;
}

void
screen_give_up(void)
{
    screen.typed.answer = (struct answer){.expected = false};
    screen.unanswered = 0; /* what was asked before is answered before */
}

bool
screen_alive(void)
{
    struct pollfd terminal = {fileno(screen.in), 0, 0};
    if (poll(&terminal, 1, 0) > 0 &&
        (terminal.revents & (POLLHUP | POLLERR | POLLNVAL)))
        screen.gone = true;
    return !screen.gone;
}

int
screen_descriptor(void)
{
    return fileno(screen.in);
}
