/* Plays screen scripts: play PROGRAM SCRIPT...
 *
 * A script is lines of commands; `#` begins a comment. What is expected is
 * waited for, a few seconds at most (PATIENCE_MS milliseconds where that is in
 * the environment), so there are no sleeps and no races.
 *
 *   env NAME=VALUE          for the program; NAME alone takes it away
 *   config LINE             one more line of the user's dateline.yaml
 *   file PATH LINE          one more line of a file beside it, or in a folder
 *                           there; also while the program runs
 *   size ROWS COLS          of the terminal (24 80)
 *   run ARG ...             the program; @x is the file x of the source tree
 *   exec PATH ARG ...       another program; % is the path of ours
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
 *   cook                    the line as it was found, as a shell has it
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
 *   link "TEXT" URL         cells with this text lead there (OSC 8)
 *   copied TEXT             this is in the clipboard (OSC 52)
 *   exit CODE               the program has ended; 128 and a signal's number
 *   restored                the terminal is as it was found
 *   tame                    nothing was sent that we have no use for; see
 *                           tame.c
 *
 * Words may stand in double quotes; TEXT is the rest of the line as it is. */
/* SPDX-License-Identifier: ISC */
#include "play.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

/* -- scripts --------------------------------------------------------------- */

static const struct command {
    const char *name;
    int words;  /* at least */
    bool waits; /* until it holds */
    bool (*act)(struct play *, const struct words *, const char *rest);
} commands[] = {
    {"env", 1, false, stage_env},       {"config", 1, false, stage_config},
    {"file", 2, false, stage_file},     {"size", 2, false, stage_size},
    {"run", 0, false, stage_run},       {"exec", 1, false, stage_other},
    {"keys", 1, false, press_keys},     {"paste", 1, false, press_paste},
    {"send", 1, false, press_bytes},    {"mouse", 2, true, press_mouse},
    {"click", 1, true, press_click},    {"double", 1, true, press_double},
    {"focus", 1, false, press_focus},   {"resize", 2, false, stage_size},
    {"signal", 1, false, press_signal}, {"starve", 0, false, press_starve},
    {"row", 1, true, row_holds},        {"any", 1, true, any_holds},
    {"none", 1, true, none_holds},      {"column", 4, true, column_holds},
    {"attr", 3, true, attr_holds},      {"attr-of", 2, true, attr_of_holds},
    {"cursor", 2, true, cursor_holds},  {"silent", 1, true, silent_holds},
    {"exit", 1, true, exit_holds},      {"mode", 2, true, mode_holds},
    {"cook", 0, false, press_cook},     {"restored", 0, true, restored_holds},
    {"link", 2, true, link_holds},      {"copied", 1, true, copied_holds},
    {"tame", 0, false, tame_holds},
};

static long
milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Programs that are looked at while they run are given more of it. */
static long
patience(void)
{
    const char *asked = getenv("PATIENCE_MS");
    return asked ? strtol(asked, NULL, 10) : PATIENCE_MS;
}

static bool
wait_for(struct play *play, const struct command *command,
         const struct words *words, const char *rest)
{
    if (!play->tty.vterm)
        return false;
    long end = milliseconds() + patience();
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

static bool
play_script(const char *program, const char *script)
{
    struct play play = {.program = program, .script = script};
    FILE *file = fopen(script, "r");
    if (!stage_begin(&play))
        fail(&play, "no folder for the program's home");
    if (!file)
        fail(&play, "cannot be read");
    char line[ROW_BYTES];
    while (file && !play.failed && fgets(line, sizeof line, file)) {
        play.line++;
        play_line(&play, line);
    }
    if (file)
        fclose(file);
    stage_end(&play);
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
