/* Plays screen scripts: play PROGRAM SCRIPT...
 *
 * A script is lines of commands; `#` begins a comment. What is expected is
 * waited for, a few seconds at most, so there are no sleeps and no races.
 *
 *   env NAME=VALUE          for the program; NAME alone takes it away
 *   config LINE             one more line of the user's dateline.yaml
 *   file PATH LINE          one more line of a file beside it, or in a folder
 *                           there; also while the program runs
 *   size ROWS COLS          of the terminal (24 80)
 *   run ARG ...             the program; @x is the file x of the source tree
 *   exec PATH ARG ...       another program
 *   keys KEY ...            Enter, Escape, C-x, A-x, F1 ...; else text
 *   paste TEXT              as a terminal pastes it
 *   send TEXT               these bytes, as no terminal would; \e is an Escape
 *   mouse WHAT ROW COL      press, drag, release, wheel-up, wheel-down
 *   mouse WHAT "TEXT"       the same at the first cell of the first such text
 *   click ROW COL           pressed and released; "TEXT" here, too
 *   double ROW COL          that twice
 *   focus in|out            of the terminal's window
 *   mode N on|off           whether the program has set a mode of the terminal
 *   resize ROWS COLS        while it runs
 *   signal NAME             TERM, HUP, INT, TSTP, STOP, CONT, SEGV
 *   starve                  it gets no more memory from the system (Linux)
 *   row N TEXT              row N is exactly this; N below 0 counts from below
 *   row N ~ TEXT            row N has this somewhere
 *   any TEXT, none TEXT     some row has it; no row has it
 *   column COL FIRST LAST TEXT  the cell there is this, from row to row
 *   attr ROW COL LOOK ...   bold, italic, underline, reverse, strike, plain,
 *                           fg N, bg N (N: 0-255, #rrggbb, default)
 *   attr-of "TEXT" LOOK ... of the first cell of the first such text
 *   cursor ROW COL          where the cursor stands, shown or hidden
 *   silent MS               nothing is sent for so many milliseconds
 *   exit CODE               the program has ended; 128 and a signal's number
 *   restored                the terminal is as it was found
 *   tame                    nothing was sent that we have no use for; see
 * tame.c
 *
 * Words may stand in double quotes; TEXT is the rest of the line as it is. */
/* SPDX-License-Identifier: ISC */
#include "play.h"

#include <ftw.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
enum { PATIENCE_MS = 10000 };
#else
enum { PATIENCE_MS = 3000 };
#endif
enum { TURN_MS = 20 };

/* -- saying what went wrong ------------------------------------------------ */

static void
print_screen(const struct play *play)
{
    char text[ROW_BYTES];
    int offsets[COLS_MAX];
    for (int row = 0; row < play->tty.rows; row++) {
        tty_row(&play->tty, row, text, offsets);
        printf("%4d |%s\n", row, text);
    }
}

__attribute__((format(printf, 2, 3))) static void
fail(struct play *play, const char *format, ...)
{
    printf("%s:%d: ", play->script, play->line);
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    printf("\n");
    if (play->tty.vterm)
        print_screen(play);
    play->failed = true;
}

/* -- what can be done ------------------------------------------------------ */

static bool
set_env(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    size_t name = strcspn(rest, "=");
    int kept = 0;
    for (int i = 0; i < play->env_count; i++) {
        bool same =
            strncmp(play->env[i], rest, name) == 0 && play->env[i][name] == '=';
        if (same)
            free(play->env[i]);
        else
            play->env[kept++] = play->env[i];
    }
    if (rest[name] == '=' && kept < ENV_MAX)
        play->env[kept++] = strdup(rest);
    play->env[kept] = NULL;
    play->env_count = kept;
    return true;
}

/* One more line of a file in the folder of the user's settings. */
static bool
add_line(const struct play *play, const char *name, const char *line)
{
    char path[128];
    snprintf(path, sizeof path, "%s/dateline", play->home);
    mkdir(path, 0700);
    const char *inner = strchr(name, '/');
    if (inner) {
        snprintf(path, sizeof path, "%s/dateline/%.*s", play->home,
                 (int)(inner - name), name);
        mkdir(path, 0700);
    }
    snprintf(path, sizeof path, "%s/dateline/%s", play->home, name);
    FILE *file = fopen(path, "a");
    if (!file)
        return false;
    fprintf(file, "%s\n", line);
    return fclose(file) == 0;
}

static bool
add_config(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    return add_line(play, "dateline.yaml", rest);
}

static bool
add_file(struct play *play, const struct words *words, const char *rest)
{
    rest += strlen(words->at[0]);
    return add_line(play, words->at[0], rest + strspn(rest, " "));
}

static bool
set_size(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    int cols = atoi(words->at[1]);
    tty_resize(&play->tty, atoi(words->at[0]),
               cols < COLS_MAX ? cols : COLS_MAX);
    return true;
}

static const char *
source_tree(void)
{
    const char *tree = getenv("top_srcdir");
    return tree ? tree : ".";
}

static bool
start(struct play *play, const char *program, char *const *args, int count)
{
    static char paths[WORDS_MAX][1024];
    char *argv[WORDS_MAX + 2] = {(char *)program};
    for (int i = 0; i < count; i++) {
        argv[i + 1] = args[i];
        if (args[i][0] == '@') {
            snprintf(paths[i], sizeof paths[i], "%s/%s", source_tree(),
                     args[i] + 1);
            argv[i + 1] = paths[i];
        }
    }
    return tty_start(&play->tty, argv, play->env);
}

static bool
run(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return start(play, play->program, words->at, words->count);
}

static bool
run_other(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return start(play, words->at[0], words->at + 1, words->count - 1);
}

static const struct {
    const char *name;
    VTermKey key;
} named_keys[] = {
    {"Enter", VTERM_KEY_ENTER},
    {"Tab", VTERM_KEY_TAB},
    {"Backspace", VTERM_KEY_BACKSPACE},
    {"Escape", VTERM_KEY_ESCAPE},
    {"Up", VTERM_KEY_UP},
    {"Down", VTERM_KEY_DOWN},
    {"Left", VTERM_KEY_LEFT},
    {"Right", VTERM_KEY_RIGHT},
    {"Insert", VTERM_KEY_INS},
    {"Delete", VTERM_KEY_DEL},
    {"Home", VTERM_KEY_HOME},
    {"End", VTERM_KEY_END},
    {"PageUp", VTERM_KEY_PAGEUP},
    {"PageDown", VTERM_KEY_PAGEDOWN},
};

/* Press one key, or type the word. */
static void
press(struct play *play, const char *word)
{
    VTerm *vterm = play->tty.vterm;
    VTermModifier modifiers = VTERM_MOD_NONE;
    while (strlen(word) > 2 && word[1] == '-' && strchr("CAS", word[0])) {
        modifiers |= word[0] == 'C'   ? VTERM_MOD_CTRL
                     : word[0] == 'A' ? VTERM_MOD_ALT
                                      : VTERM_MOD_SHIFT;
        word += 2;
    }
    for (size_t i = 0; i < sizeof named_keys / sizeof *named_keys; i++)
        if (strcmp(named_keys[i].name, word) == 0) {
            vterm_keyboard_key(vterm, named_keys[i].key, modifiers);
            return;
        }
    if (strcmp(word, "Space") == 0)
        word = " ";
    if (word[0] == 'F' && atoi(word + 1) > 0)
        vterm_keyboard_key(vterm, VTERM_KEY_FUNCTION(atoi(word + 1)),
                           modifiers);
    else if (modifiers)
        vterm_keyboard_unichar(vterm, (unsigned char)word[0], modifiers);
    else if (write(play->tty.master, word, strlen(word)) < 0)
        fail(play, "the keys could not be sent");
}

static bool
send_keys(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    for (int i = 0; i < words->count; i++)
        press(play, words->at[i]);
    return true;
}

static bool
paste(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    vterm_keyboard_start_paste(play->tty.vterm);
    bool sent = write(play->tty.master, rest, strlen(rest)) >= 0;
    vterm_keyboard_end_paste(play->tty.vterm);
    return sent;
}

static bool
put(struct play *play, const char *bytes, size_t count)
{
    return write(play->tty.master, bytes, count) == (ssize_t)count;
}

static bool
send_bytes(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    char bytes[ROW_BYTES];
    size_t count = 0;
    for (; *rest; rest++) {
        bool escape = strncmp(rest, "\\e", 2) == 0;
        bytes[count++] = escape ? '\033' : *rest;
        rest += escape;
    }
    return put(play, bytes, count);
}

/* A report of the mouse at the place that the words from `first` on name, if
 * the program asked for it: the terminal sends none otherwise. */
static bool
point(struct play *play, const struct words *words, int first, const char *what)
{
    static const struct {
        const char *what;
        int bits;
        char final;
    } reports[] = {{"press", 0, 'M'},
                   {"drag", 32, 'M'},
                   {"release", 0, 'm'},
                   {"wheel-up", 64, 'M'},
                   {"wheel-down", 65, 'M'}};
    int row, col;
    if (!place_of(play, words, first, &row, &col))
        return false;
    if (!modes_has(&play->tty.modes, 1002) ||
        !modes_has(&play->tty.modes, 1006))
        return true;
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        char text[64];
        if (strcmp(reports[i].what, what) != 0)
            continue;
        int count =
            snprintf(text, sizeof text, "\033[<%d;%d;%d%c", reports[i].bits,
                     col + 1, row + 1, reports[i].final);
        return put(play, text, (size_t)count);
    }
    return false;
}

static bool
use_mouse(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return point(play, words, 1, words->at[0]);
}

static bool
click(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return point(play, words, 0, "press") && point(play, words, 0, "release");
}

static bool
click_twice(struct play *play, const struct words *words, const char *rest)
{
    return click(play, words, rest) && click(play, words, rest);
}

static bool
change_focus(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    bool in = strcmp(words->at[0], "in") == 0;
    return !modes_has(&play->tty.modes, 1004) ||
           put(play, in ? "\033[I" : "\033[O", 3);
}

static bool
send_signal(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    static const struct {
        const char *name;
        int number;
    } signals[] = {{"TERM", SIGTERM}, {"HUP", SIGHUP},   {"INT", SIGINT},
                   {"TSTP", SIGTSTP}, {"STOP", SIGSTOP}, {"CONT", SIGCONT},
                   {"SEGV", SIGSEGV}};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (strcmp(signals[i].name, words->at[0]) == 0)
            return play->tty.program &&
                   kill(play->tty.program, signals[i].number) == 0;
    return false;
}

static bool
starve(struct play *play, const struct words *words, const char *rest)
{
    (void)words, (void)rest;
#ifdef __linux__
    const struct rlimit none = {1, 1};
    return prlimit(play->tty.program, RLIMIT_AS, &none, NULL) == 0;
#else
    (void)play;
    return false;
#endif
}

/* -- scripts --------------------------------------------------------------- */

static const struct command {
    const char *name;
    int words;  /* at least */
    bool waits; /* until it holds */
    bool (*act)(struct play *, const struct words *, const char *rest);
} commands[] = {
    {"env", 1, false, set_env},
    {"config", 1, false, add_config},
    {"file", 2, false, add_file},
    {"size", 2, false, set_size},
    {"run", 0, false, run},
    {"exec", 1, false, run_other},
    {"keys", 1, false, send_keys},
    {"paste", 1, false, paste},
    {"send", 1, false, send_bytes},
    {"mouse", 2, true, use_mouse},
    {"click", 1, true, click},
    {"double", 1, true, click_twice},
    {"focus", 1, false, change_focus},
    {"resize", 2, false, set_size},
    {"signal", 1, false, send_signal},
    {"starve", 0, false, starve},
    {"row", 1, true, row_holds},
    {"any", 1, true, any_holds},
    {"none", 1, true, none_holds},
    {"column", 4, true, column_holds},
    {"attr", 3, true, attr_holds},
    {"attr-of", 2, true, attr_of_holds},
    {"cursor", 2, true, cursor_holds},
    {"silent", 1, true, silent_holds},
    {"exit", 1, true, exit_holds},
    {"mode", 2, true, mode_holds},
    {"restored", 0, true, restored_holds},
    {"tame", 0, false, tame_holds},
};

static long
milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool
wait_for(struct play *play, const struct command *command,
         const struct words *words, const char *rest)
{
    if (!play->tty.vterm)
        return false;
    long end = milliseconds() + PATIENCE_MS;
    do {
        tty_pump(&play->tty, 0);
        if (command->act(play, words, rest))
            return true;
        tty_pump(&play->tty, TURN_MS);
    } while (milliseconds() < end);
    return false;
}

/* Cut a line into words, in place; quotes are taken off. */
static void
split(char *text, struct words *words)
{
    words->count = 0;
    while (words->count < WORDS_MAX) {
        text += strspn(text, " ");
        if (!*text)
            break;
        bool quoted = *text == '"';
        text += quoted;
        words->at[words->count++] = text;
        text += strcspn(text, quoted ? "\"" : " ");
        if (*text)
            *text++ = '\0';
    }
    words->at[words->count] = NULL;
}

static void
play_line(struct play *play, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    if (line[0] == '#' || line[0] == '\0')
        return;
    size_t length = strcspn(line, " ");
    char *rest = line + length + (line[length] == ' ');
    line[length] = '\0';
    char copy[ROW_BYTES];
    struct words words;
    snprintf(copy, sizeof copy, "%s", rest);
    split(copy, &words);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const struct command *command = &commands[i];
        if (strcmp(command->name, line) != 0)
            continue;
        bool done = words.count >= command->words &&
                    (command->waits ? wait_for(play, command, &words, rest)
                                    : command->act(play, &words, rest));
        if (!done)
            fail(play, "%s %s", line, rest);
        return;
    }
    fail(play, "no such command: %s", line);
}

static void
set_variable(struct play *play, const char *name, const char *value)
{
    char text[1024];
    snprintf(text, sizeof text, "%s=%s", name, value);
    set_env(play, NULL, text);
}

static void
begin(struct play *play)
{
    static const char *const homes[] = {"HOME", "XDG_CONFIG_HOME",
                                        "XDG_DATA_HOME", "XDG_STATE_HOME",
                                        "XDG_CACHE_HOME"};
    static const char *const kept[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
                                       "LSAN_OPTIONS", "DATELINE_LOCALES"};
    snprintf(play->home, sizeof play->home, "/tmp/screen.XXXXXX");
    if (!mkdtemp(play->home))
        fail(play, "no folder for the program's home");
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        set_variable(play, homes[i], play->home);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (getenv(kept[i]))
            set_variable(play, kept[i], getenv(kept[i]));
    set_variable(play, "TERM", "xterm-256color");
    set_variable(play, "DATELINE_DATA", source_tree());
    set_variable(play, "LC_ALL", "C.UTF-8");
    play->tty = (struct tty){.rows = 24, .cols = 80, .master = -1, .line = -1};
}

static int
remove_entry(const char *path, const struct stat *about, int type,
             struct FTW *where)
{
    (void)about;
    (void)type;
    (void)where;
    return remove(path);
}

static void
end(struct play *play)
{
    tty_stop(&play->tty);
    for (int i = 0; i < play->env_count; i++)
        free(play->env[i]);
    nftw(play->home, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static bool
play_script(const char *program, const char *script)
{
    struct play play = {.program = program, .script = script};
    FILE *file = fopen(script, "r");
    begin(&play);
    if (!file)
        fail(&play, "cannot be read");
    char line[ROW_BYTES];
    while (file && !play.failed && fgets(line, sizeof line, file)) {
        play.line++;
        play_line(&play, line);
    }
    if (file)
        fclose(file);
    end(&play);
    printf("%s %s\n", play.failed ? "not ok" : "ok", script);
    return !play.failed;
}

int
main(int argc, char **argv)
{
    int failed = 0;
    if (argc < 3) {
        fprintf(stderr, "usage: play PROGRAM SCRIPT...\n");
        return 2;
    }
    for (int i = 2; i < argc; i++)
        failed += !play_script(argv[1], argv[i]);
    printf("%d scripts, %d failed\n", argc - 2, failed);
    return failed ? 1 : 0;
}
