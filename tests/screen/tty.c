/* A program on a pseudo-terminal. This end keeps the program's end open too,
 * so that line modes can be read after the program has gone. */
/* SPDX-License-Identifier: ISC */
#include "tty.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

static int
notice(VTermProp prop, VTermValue *value, void *user)
{
    struct tty *tty = user;
    if (prop == VTERM_PROP_ALTSCREEN)
        tty->alternate = value->boolean;
    if (prop == VTERM_PROP_CURSORVISIBLE)
        tty->cursor_shown = value->boolean;
    return 1;
}

static void
answer(const char *bytes, size_t count, void *user)
{
    struct tty *tty = user;
    while (count) {
        ssize_t sent = write(tty->master, bytes, count);
        if (sent < 0 && errno != EINTR)
            return;
        if (sent > 0) {
            bytes += sent;
            count -= (size_t)sent;
        }
    }
}

static void
open_screen(struct tty *tty)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = notice};
    tty->vterm = vterm_new(tty->rows, tty->cols);
    vterm_set_utf8(tty->vterm, 1);
    vterm_output_set_callback(tty->vterm, answer, tty);
    tty->screen = vterm_obtain_screen(tty->vterm);
    vterm_screen_set_callbacks(tty->screen, &callbacks, tty);
    vterm_screen_enable_altscreen(tty->screen, 1);
    vterm_screen_reset(tty->screen, 1);
    tty->cursor_shown = true;
}

static void
bury(struct tty *tty, bool wait)
{
    int status;
    if (!tty->program ||
        waitpid(tty->program, &status, wait ? 0 : WNOHANG) != tty->program)
        return;
    tty->program = 0;
    tty->exited = true;
    tty->code =
        WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void
tty_stop(struct tty *tty)
{
    if (tty->program) {
        kill(tty->program, SIGKILL);
        bury(tty, true);
    }
    if (tty->vterm) {
        close(tty->master);
        close(tty->line);
        vterm_free(tty->vterm);
        tty->vterm = NULL;
    }
}

bool
tty_start(struct tty *tty, char *const *argv, char *const *envp)
{
    struct winsize size = {.ws_row = (unsigned short)tty->rows,
                           .ws_col = (unsigned short)tty->cols};
    tty_stop(tty);
    tty->exited = false;
    memset(&tty->modes, 0, sizeof tty->modes);
    if (openpty(&tty->master, &tty->line, NULL, NULL, &size) != 0)
        return false;
    tcgetattr(tty->line, &tty->before);
    open_screen(tty);
    tty->program = fork();
    if (tty->program == 0) {
        signal(SIGINT, SIG_DFL); /* a job in the background ignores these */
        signal(SIGQUIT, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        close(tty->master);
        login_tty(tty->line);
        execve(argv[0], argv, envp);
        _exit(127);
    }
    return tty->program > 0;
}

void
tty_pump(struct tty *tty, int milliseconds)
{
    struct pollfd wait = {tty->master, POLLIN, 0};
    bury(tty, false); /* first, so that its last words are read below */
    while (poll(&wait, 1, milliseconds) > 0 && (wait.revents & POLLIN)) {
        char bytes[4096];
        ssize_t count = read(tty->master, bytes, sizeof bytes);
        if (count <= 0)
            return;
        tty->sent += (size_t)count;
        tame_look(&tty->tame, bytes, (size_t)count);
        modes_look(&tty->modes, bytes, (size_t)count);
        strings_look(&tty->strings, bytes, (size_t)count);
        vterm_input_write(tty->vterm, bytes, (size_t)count);
        milliseconds = 0;
    }
}

void
tty_resize(struct tty *tty, int rows, int cols)
{
    tty->rows = rows;
    tty->cols = cols;
    if (!tty->vterm)
        return;
    struct winsize size = {.ws_row = (unsigned short)rows,
                           .ws_col = (unsigned short)cols};
    vterm_set_size(tty->vterm, rows, cols);
    ioctl(tty->master, TIOCSWINSZ, &size);
}

VTermScreenCell
tty_cell(const struct tty *tty, int row, int col)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(tty->screen, (VTermPos){row, col}, &cell);
    return cell;
}

static int
encode(uint32_t point, char *out)
{
    int length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (int i = length - 1; i > 0; i--, point >>= 6)
        out[i] = (char)(0x80 | (point & 0x3f));
    out[0] = (char)(lead[length] | point);
    return length;
}

void
tty_row(const struct tty *tty, int row, char out[ROW_BYTES], int *offsets)
{
    int bytes = 0, end = 0;
    for (int col = 0; col < tty->cols; col++) {
        VTermScreenCell cell = tty_cell(tty, row, col);
        offsets[col] = bytes;
        bool right_half = cell.chars[0] == (uint32_t)-1;
        bool full = bytes + 4 * VTERM_MAX_CHARS_PER_CELL >= ROW_BYTES;
        if (right_half || full)
            continue;
        if (!cell.chars[0])
            cell.chars[0] = ' ';
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
            bytes += encode(cell.chars[i], out + bytes);
        if (cell.chars[0] != ' ')
            end = bytes;
    }
    out[end] = '\0';
}

bool
tty_restored(const struct tty *tty)
{
    struct termios now;
    return tcgetattr(tty->line, &now) == 0 &&
           now.c_iflag == tty->before.c_iflag &&
           now.c_oflag == tty->before.c_oflag &&
           now.c_cflag == tty->before.c_cflag &&
           now.c_lflag == tty->before.c_lflag && !tty->alternate &&
           tty->cursor_shown && modes_are_plain(&tty->modes);
}
