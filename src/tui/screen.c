/* The terminal. curses gives the description and the line discipline; it
 * neither draws nor reads, and its output is done once the first frame begins.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/screen.h"

#include "tui/guard.h"
#include "tui/intake.h"
#include "tui/paint.h"
#include "tui/probe.h"
#include "tui/typed.h"

#include <dateline/str.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/words.h"

enum {
    ROWS_MAX = 1000, /* more is a mistake of whoever says so */
    COLS_MAX = 2000,
    FAR_ROW = 998, /* terminals take it for their last */
    SLOW_MS = 50,  /* between looks at the signals while output is stuck */
    ANSWER_MS = 25 /* for an answer on its way, before the shell reads it */
};

/* Modes that a terminal is put into: pastes are marked, focus is reported; the
 * mouse while a button is held, with numbers in decimal. */
static const char modes_on[] = "\033[?2004h\033[?1004h",
                  modes_off[] = "\033[?1004l\033[?2004l",
                  mouse_on[] = "\033[?1002h\033[?1006h",
                  mouse_off[] = "\033[?1006l\033[?1002l";

/* Is output synchronised? (DECRQM) */
static const char question[] = "\033[?2026$p";
enum { SYNCHRONISED = 2026 };

static const struct {
    const char *text;
    dl_key key;
} sequences[] = {
#define X(text, key, modifiers) {text, (dl_key)DL_KEY_##key | modifiers},
#include "tui/sequences.def"
#undef X
};
enum { SEQUENCE_COUNT = sizeof sequences / sizeof *sequences };

static struct {
    struct dl_arena *arena; /* what is written here, and below */
    SCREEN *curses;
    FILE *in;
    int descriptor; /* of the terminal, for output */
    struct termios cooked, raw;
    struct dl_str greeting, farewell; /* behind entering, and to leave */
    struct terminal terminal;
    struct paint paint;
    struct intake intake;
    struct typed typed;
    bool modern, mouse; /* what is switched on */
    bool asked; /* the terminal was asked something and has not answered */
    bool gone;  /* the terminal */
} screen;

/* -- what terminfo says ---------------------------------------------------- */

static struct bytes *tputs_out; /* tputs has no argument for it */

static int
collect(int byte)
{
    char one = (char)byte;
    bytes_put(tputs_out, &one, 1);
    return byte;
}

static void
expand(struct bytes *out, const char *capability)
{
    tputs_out = out;
    if (capability && capability != (const char *)-1)
        tputs(capability, 1, collect);
}

static const char *
capability(const char *name)
{
    struct bytes out = {.arena = screen.arena};
    expand(&out, tigetstr(name));
    return dl_arena_copy(screen.arena, out.at, out.count);
}

static void
move_cursor(struct bytes *out, int row, int col)
{
    expand(out, tiparm(cursor_address, row, col));
}

static void
put_colour(struct bytes *out, bool background, int index)
{
    const char *set = background ? set_a_background : set_a_foreground;
    if (set && index < max_colors) {
        expand(out, tiparm(set, index));
        return;
    }
    bytes_text(out, background ? "\033[48;5;" : "\033[38;5;");
    bytes_number(out, index);
    bytes_text(out, "m");
}

static struct probe
look_around(enum dl_colours wanted)
{
    bool direct =
        tigetflag("RGB") > 0 || tigetflag("Tc") > 0 || tigetnum("RGB") > 0;
    return (struct probe){.wanted = wanted,
                          .no_color = getenv("NO_COLOR"),
                          .term = getenv("TERM"),
                          .colorterm = getenv("COLORTERM"),
                          .sty = getenv("STY"),
                          .tmux = getenv("TMUX"),
                          .colours = max_colors,
                          .direct = direct};
}

/* The attributes of no_color_video, in our bits. */
static uint8_t
spoilt_attributes(void)
{
    int bits = no_color_video > 0 ? no_color_video : 0;
    return (uint8_t)((bits & 2 ? DL_ATTR_UNDERLINE : 0) |
                     (bits & 4 ? DL_ATTR_REVERSE : 0) |
                     (bits & 16 ? DL_ATTR_DIM : 0) |
                     (bits & 32 ? DL_ATTR_BOLD : 0));
}

static int
colours_of(enum dl_depth depth, bool wanted)
{
    int most = depth == DL_DEPTH_MONO ? 0 : depth == DL_DEPTH_16 ? 16 : 256;
    return wanted || max_colors > most ? most : max_colors;
}

static void
describe(const struct probe *probe)
{
    struct terminal *terminal = &screen.terminal;
    *terminal = (struct terminal){
#define X(field, name, help) .field = capability(name),
#include "tui/caps.def"
#undef X
        .depth = probe_depth(probe),
        .spoilt = spoilt_attributes(),
        .utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0,
        .ansi = strcmp(cursor_address, "\033[%i%p1%d;%p2%dH") == 0,
        .commands = probe_takes_commands(probe),
        .wraps_at_once = auto_right_margin && !eat_newline_glitch,
        .erases_colour = back_color_erase,
        .move = move_cursor,
        .colour = put_colour,
    };
    bool wanted = probe->wanted != DL_COLOURS_AUTO;
    terminal->colours = terminal->depth == DL_DEPTH_RGB
                            ? 256
                            : colours_of(terminal->depth, wanted);
    /* Character sets are never switched, so the plain reset will do. */
    if (strstr(terminal->reset, "\033[m"))
        terminal->reset = "\033[m";
}

/* -- taking and giving back ------------------------------------------------ */

static struct dl_str
write_greeting(void)
{
    struct bytes out = {.arena = screen.arena};
    bytes_text(&out, screen.terminal.keys_on);
    bytes_text(&out, screen.modern ? modes_on : "");
    bytes_text(&out, screen.mouse ? mouse_on : "");
    return (struct dl_str){out.at, out.count};
}

static struct dl_str
write_farewell(void)
{
    struct bytes out = {.arena = screen.arena};
    bytes_text(&out, screen.terminal.reset);
    bytes_text(&out, screen.mouse ? mouse_off : "");
    bytes_text(&out, screen.modern ? modes_off : "");
    bytes_text(&out, screen.terminal.keys_off);
    if (!screen.terminal.leave[0]) {
        move_cursor(&out, FAR_ROW, 0);
        bytes_text(&out, screen.terminal.erase);
    }
    bytes_text(&out, screen.terminal.leave);
    bytes_text(&out, screen.terminal.show); /* last: some terminals save and
                                               restore it with the screen */
    return (struct dl_str){out.at, out.count};
}

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

static void
send(struct dl_str text)
{
    while (text.bytes && !screen.gone) {
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

/* curses is made to say nothing but what takes the terminal. */
static bool
start_curses(void)
{
    screen.curses = newterm(NULL, stdout, screen.in);
    if (!screen.curses)
        return false;
    raw();
    noecho();
    nonl();
    refresh();
    return tcgetattr(fileno(screen.in), &screen.raw) == 0;
}

/* Output goes through a description of our own, which must not block; the one
 * that standard output shares with the shell is left as it is. */
static void
open_output(void)
{
    char name[128];
    if (ttyname_r(STDOUT_FILENO, name, sizeof name) != 0)
        return;
    int own = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (own >= 0)
        screen.descriptor = own;
}

static enum dl_status
open_terminal(struct dl_error *err)
{
    const char *term = getenv("TERM");
    screen.descriptor = STDOUT_FILENO;
    if (!isatty(screen.descriptor))
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            "standard output is no terminal; `dateline show` "
                            "and the other commands need none");
    if (!probe_usable(term))
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            "the terminal cannot show a full screen (TERM is "
                            "%s); `dateline show` needs none",
                            term && term[0] ? term : _("not set"));
    open_output();
    screen.in = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r");
    if (!screen.in || tcgetattr(fileno(screen.in), &screen.cooked) != 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            "there is no terminal to read keys from");
    return DL_OK;
}

static void
free_all(void)
{
    if (screen.curses)
        delscreen(screen.curses);
    if (screen.in && screen.in != stdin)
        fclose(screen.in);
    if (screen.descriptor > STDERR_FILENO)
        close(screen.descriptor);
    if (screen.paint.arena)
        paint_free(&screen.paint);
    dl_arena_free(screen.arena);
    memset(&screen, 0, sizeof screen);
}

/* From here on every way out undoes what is switched on. */
static void
arm(void)
{
    screen.greeting = write_greeting();
    screen.farewell = write_farewell();
    guard_arm(screen.descriptor, screen.farewell, &screen.cooked);
}

static void
greet(const struct dl_settings *settings)
{
    struct probe probe = look_around((enum dl_colours)settings->colours);
    describe(&probe);
    screen.modern = probe_is_modern(&probe);
    screen.mouse = screen.modern && settings->mouse;
    arm();
    send(screen.greeting);
    send(dl_str_from(screen.modern ? question : ""));
    screen.asked = screen.modern;
}

void
screen_mouse(bool on)
{
    on &= screen.modern;
    if (screen.mouse == on)
        return;
    screen.mouse = on;
    arm();
    send(dl_str_from(on ? mouse_on : mouse_off));
}

static enum dl_status
take_terminal(const struct dl_settings *settings, struct dl_error *err)
{
    enum dl_status status = open_terminal(err);
    if (status == DL_OK)
        status = guard_open(err);
    if (status != DL_OK)
        return status;
    bool started = start_curses();
    if (!started || !cursor_address) {
        if (started)
            endwin();
        guard_close();
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            started
                                ? _("terminfo says too little about the "
                                    "terminal (TERM is %s)")
                                : _("terminfo does not know the terminal (TERM "
                                    "is %s)"),
                            getenv("TERM"));
    }
    greet(settings);
    return DL_OK;
}

/* -- keys ------------------------------------------------------------------ */

static size_t
read_some(void *source, char *out, size_t room, int milliseconds)
{
    (void)source;
    struct pollfd terminal = {fileno(screen.in), POLLIN, 0};
    if (poll(&terminal, 1, milliseconds) <= 0 || !(terminal.revents & POLLIN))
        return 0;
    ssize_t count = read(terminal.fd, out, room);
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN))
        screen.gone = true;
    return count > 0 ? (size_t)count : 0;
}

/* What terminfo says first: it knows the terminal better. */
static void
learn_keys(struct intake *intake)
{
    static const struct {
        const char *name;
        dl_key key;
    } named[] = {
#define X(name, key) {name, DL_KEY_##key},
#include "tui/key_caps.def"
#undef X
    };
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        intake_learn(intake, capability(named[i].name), named[i].key);
    for (int i = 0; i < SEQUENCE_COUNT; i++)
        intake_learn(intake, sequences[i].text, sequences[i].key);
}

/* -- open and close -------------------------------------------------------- */

enum dl_status
screen_open(const struct dl_settings *settings, struct dl_error *err)
{
    setlocale(LC_CTYPE, "");
    screen.arena = dl_arena_new(0);
    enum dl_status status = take_terminal(settings, err);
    if (status != DL_OK) {
        free_all();
        return status;
    }
    paint_init(&screen.paint, &screen.terminal);
    intake_init(&screen.intake, read_some, NULL, settings->escape_delay);
    learn_keys(&screen.intake);
    typed_init(&screen.typed, intake_next, &screen.intake,
               screen.terminal.utf8);
    dl_out_of_memory = guard_release;
    return DL_OK;
}

/* An answer that comes after us would be typed into the shell. */
static void
await_answer(void)
{
    struct pollfd answer = {fileno(screen.in), POLLIN, 0};
    bool asked = screen.asked || screen_asked();
    if (asked && !screen.gone && poll(&answer, 1, ANSWER_MS) > 0)
        tcflush(fileno(screen.in), TCIFLUSH);
}

void
screen_close(void)
{
    dl_out_of_memory = NULL;
    await_answer();
    guard_release();
    guard_close();
    free_all();
}

/* A terminal that was never given back still shows our screen; entering it
 * again would overwrite the cursor position it keeps for the shell. */
void
screen_retake(void)
{
    tcsetattr(fileno(screen.in), TCSANOW, &screen.raw);
    if (!guard_armed())
        send(dl_str_from(screen.terminal.enter));
    guard_arm(screen.descriptor, screen.farewell, &screen.cooked);
    send(screen.greeting);
    screen_forget();
}

void
screen_release(void)
{
    guard_release();
}

void
screen_suspend(void)
{
    guard_release();
    guard_stop();
    screen_retake();
}

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
    send(paint_frame(&screen.paint, canvas, theme));
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
        send(sequence);
    return screen.terminal.commands;
}

/* -- events ---------------------------------------------------------------- */

bool
screen_event(struct event *out)
{
    while (typed_event(&screen.typed, out)) {
        if (out->kind == EVENT_ATTRIBUTES)
            screen_give_up();
        if (out->kind == EVENT_ATTRIBUTES)
            continue;
        if (out->kind != EVENT_MODE)
            return true;
        if (out->mode == SYNCHRONISED)
            screen.asked = false;
        screen.terminal.synchronises |=
            out->mode == SYNCHRONISED &&
            (out->state == MODE_SET || out->state == MODE_RESET);
    }
    return false;
}

void
screen_ask(void)
{
    if (!screen.modern)
        return;
    send(DL_STR(ANSWER_QUESTION));
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
