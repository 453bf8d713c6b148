/* What a person and a terminal send to the program: keys, pastes, the mouse,
 * focus, signals; and what a shell does to its line. */
/* SPDX-License-Identifier: ISC */
#include "play.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static bool
put(struct play *play, const char *bytes, size_t count)
{
    return write(play->tty.master, bytes, count) == (ssize_t)count;
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
static bool
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
            return true;
        }
    if (strcmp(word, "Space") == 0)
        word = " ";
    if (word[0] == 'F' && atoi(word + 1) > 0)
        vterm_keyboard_key(vterm, VTERM_KEY_FUNCTION(atoi(word + 1)),
                           modifiers);
    else if (modifiers)
        vterm_keyboard_unichar(vterm, (unsigned char)word[0], modifiers);
    else
        return put(play, word, strlen(word));
    return true;
}

bool
press_keys(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    bool sent = true;
    for (int i = 0; i < words->count; i++)
        sent &= press(play, words->at[i]);
    return sent;
}

bool
press_paste(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    vterm_keyboard_start_paste(play->tty.vterm);
    bool sent = write(play->tty.master, rest, strlen(rest)) >= 0;
    vterm_keyboard_end_paste(play->tty.vterm);
    return sent;
}

bool
press_bytes(struct play *play, const struct words *words, const char *rest)
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

bool
press_mouse(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return point(play, words, 1, words->at[0]);
}

bool
press_click(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return point(play, words, 0, "press") && point(play, words, 0, "release");
}

bool
press_double(struct play *play, const struct words *words, const char *rest)
{
    return press_click(play, words, rest) && press_click(play, words, rest);
}

bool
press_focus(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    bool in = strcmp(words->at[0], "in") == 0;
    return !modes_has(&play->tty.modes, 1004) ||
           put(play, in ? "\033[I" : "\033[O", 3);
}

bool
press_signal(struct play *play, const struct words *words, const char *rest)
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

bool
press_starve(struct play *play, const struct words *words, const char *rest)
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

bool
press_cook(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    (void)rest;
    return tcsetattr(play->tty.line, TCSANOW, &play->tty.before) == 0;
}
