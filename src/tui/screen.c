/* The terminal, opened and closed. curses gives the description and the line
 * discipline; it neither draws nor reads, and its output is done once the first
 * frame begins. No other file names it.
 */
/* SPDX-License-Identifier: ISC */
#include "tui/screen_own.h"

#include "tui/guard.h"
#include "tui/probe.h"

#include <dateline/str.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "base/words.h"

enum {
    ANSWER_MS = 25 /* for an answer on its way, before the shell reads it */
};

static const struct {
    const char *text;
    dl_key key;
} sequences[] = {
#define X(text, key, modifiers) {text, (dl_key)DL_KEY_##key | modifiers},
#include "tui/sequences.def"
#undef X
};
enum { SEQUENCE_COUNT = sizeof sequences / sizeof *sequences };

struct screen screen;
static SCREEN *curses;

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

/* -- taking ---------------------------------------------------------------- */

/* curses is made to say nothing but what takes the terminal. */
static bool
start_curses(void)
{
    curses = newterm(NULL, stdout, screen.in);
    if (!curses)
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
    if (curses)
        delscreen(curses);
    if (screen.in && screen.in != stdin)
        fclose(screen.in);
    if (screen.descriptor > STDERR_FILENO)
        close(screen.descriptor);
    if (screen.paint.arena)
        paint_free(&screen.paint);
    dl_arena_free(screen.arena);
    curses = NULL;
    memset(&screen, 0, sizeof screen);
}

static void
greet(const struct dl_settings *settings)
{
    struct probe probe = look_around((enum dl_colours)settings->colours);
    describe(&probe);
    bool modern = probe_is_modern(&probe);
    screen_greet(modern, modern && settings->mouse);
}

void
screen_suit(const struct dl_settings *settings)
{
    screen.terminal.contrast = (enum dl_contrast)settings->contrast;
    screen.terminal.emoji = (enum dl_emoji)settings->emoji;
}

void
screen_ground(struct dl_colour ground)
{
    screen.terminal.ground = ground;
}

static enum dl_status
take_terminal(const struct dl_settings *settings, struct dl_error *err)
{
    enum dl_status status = guard_open(err);
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
screen_find(struct dl_error *err)
{
    enum dl_status status = open_terminal(err);
    if (status != DL_OK)
        free_all();
    return status;
}

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
    dl_out_of_memory = guard_abandon;
    return DL_OK;
}

/* An answer that comes after us would be typed into the shell. */
static void
await_answer(void)
{
    struct pollfd answer = {fileno(screen.in), POLLIN, 0};
    bool asked = screen.unanswered > 0 || screen_asked();
    if (asked && !screen.gone && poll(&answer, 1, ANSWER_MS) > 0)
        tcflush(fileno(screen.in), TCIFLUSH);
}

void
screen_close(void)
{
    dl_out_of_memory = NULL;
    if (curses) {
        await_answer();
        guard_release();
        guard_close();
    }
    free_all();
}
