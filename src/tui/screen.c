/* The terminal. curses gives the description, the line discipline and the
 * keys; it never draws. Its input window is a pad, since wgetch refreshes any
 * other window, and its output is done once the first frame begins. */
/* SPDX-License-Identifier: ISC */
#include "tui/screen.h"

#include "tui/guard.h"
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

enum {
    ROWS_MAX = 1000, /* more is a mistake of whoever says so */
    COLS_MAX = 2000,
    FIRST_OWN_KEY = KEY_MAX + 1000, /* codes of the rows of sequences.def */
    FAR_ROW = 998,                  /* terminals take it for their last */
    SLOW_MS = 50 /* between looks at the signals while output is stuck */
};

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

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
    WINDOW *keys;
    FILE *in;
    int descriptor; /* of the terminal, for output */
    struct termios cooked, raw;
    struct dl_str greeting, farewell; /* behind entering, and to leave */
    struct terminal terminal;
    struct paint paint;
    struct typed typed;
    bool gone; /* the terminal */
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
        .synchronises = probe_synchronises(probe),
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
write_greeting(bool pastes)
{
    struct bytes out = {.arena = screen.arena};
    bytes_text(&out, screen.terminal.keys_on);
    bytes_text(&out, pastes ? paste_on : "");
    return (struct dl_str){out.at, out.count};
}

static struct dl_str
write_farewell(bool pastes)
{
    struct bytes out = {.arena = screen.arena};
    bytes_text(&out, screen.terminal.reset);
    bytes_text(&out, pastes ? paste_off : "");
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

static void
define_keys(void)
{
    for (int i = 0; i < SEQUENCE_COUNT; i++)
        define_key(sequences[i].text, FIRST_OWN_KEY + i);
}

/* curses is made to say nothing but what takes the terminal. */
static bool
start_curses(int escape_delay)
{
    screen.curses = newterm(NULL, stdout, screen.in);
    if (!screen.curses)
        return false;
    raw();
    noecho();
    nonl();
    set_escdelay(escape_delay);
    screen.keys = newpad(1, 1);
    nodelay(screen.keys, TRUE);
    keypad(screen.keys, TRUE);
    define_keys();
    refresh();
    return tcgetattr(fileno(screen.in), &screen.raw) == 0;
}

static int next_unit(void *source);

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
                            term && term[0] ? term : "not set");
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
    if (screen.keys)
        delwin(screen.keys);
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

static enum dl_status
take_terminal(enum dl_colours colours, int escape_delay, struct dl_error *err)
{
    enum dl_status status = open_terminal(err);
    if (status == DL_OK)
        status = guard_open(err);
    if (status != DL_OK)
        return status;
    bool started = start_curses(escape_delay);
    if (!started || !cursor_address) {
        if (started)
            endwin();
        guard_close();
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            "terminfo %s the terminal (TERM is %s)",
                            started ? "says too little about" : "does not know",
                            getenv("TERM"));
    }
    struct probe probe = look_around(colours);
    describe(&probe);
    bool pastes = probe_brackets_pastes(&probe);
    screen.greeting = write_greeting(pastes);
    screen.farewell = write_farewell(pastes);
    guard_arm(screen.descriptor, screen.farewell, &screen.cooked);
    send(dl_str_from(pastes ? paste_on : ""));
    return DL_OK;
}

enum dl_status
screen_open(enum dl_colours colours, int escape_delay, struct dl_error *err)
{
    setlocale(LC_CTYPE, "");
    screen.arena = dl_arena_new(0);
    enum dl_status status = take_terminal(colours, escape_delay, err);
    if (status != DL_OK) {
        free_all();
        return status;
    }
    paint_init(&screen.paint, &screen.terminal);
    typed_init(&screen.typed, next_unit, NULL, screen.terminal.utf8);
    dl_out_of_memory = guard_release;
    return DL_OK;
}

void
screen_close(void)
{
    dl_out_of_memory = NULL;
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

/* -- keys ------------------------------------------------------------------ */

static int
next_unit(void *source)
{
    (void)source;
    int code = wgetch(screen.keys);
    if (code == ERR)
        return TYPED_NOTHING;
    if (code < 0x100)
        return code;
    if (code >= FIRST_OWN_KEY && code < FIRST_OWN_KEY + SEQUENCE_COUNT)
        return (int)sequences[code - FIRST_OWN_KEY].key;
    static const struct {
        int code;
        dl_key key;
    } keys[] = {
#define X(code, key) {code, DL_KEY_##key},
#include "tui/curses_keys.def"
#undef X
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == code)
            return (int)keys[i].key;
    return TYPED_UNKNOWN;
}

bool
screen_key(dl_key *out)
{
    return typed_key(&screen.typed, out);
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
