/* What a script can expect of the screen; see play.c. */
/* SPDX-License-Identifier: ISC */
#include "play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SILENT_STEP_MS = 20 };

static int
row_number(const struct play *play, const char *word)
{
    int row = atoi(word);
    return row < 0 ? row + play->tty.rows : row;
}

bool
row_holds(struct play *play, const struct words *words, const char *rest)
{
    char text[ROW_BYTES];
    int offsets[COLS_MAX];
    int row = row_number(play, words->at[0]);
    if (row < 0 || row >= play->tty.rows)
        return false;
    tty_row(&play->tty, row, text, offsets);
    rest += strlen(words->at[0]);
    rest += *rest == ' ';
    if (strncmp(rest, "~ ", 2) == 0)
        return strstr(text, rest + 2) != NULL;
    return strcmp(text, rest) == 0;
}

/* Find a text on the screen; false when no row has it. */
static bool
find(const struct play *play, const char *wanted, int *row, int *col)
{
    char text[ROW_BYTES];
    int offsets[COLS_MAX];
    for (*row = 0; *row < play->tty.rows; (*row)++) {
        tty_row(&play->tty, *row, text, offsets);
        const char *hit = strstr(text, wanted);
        for (*col = 0; hit && *col < play->tty.cols; (*col)++)
            if (offsets[*col] == hit - text)
                return true;
    }
    return false;
}

bool
column_holds(struct play *play, const struct words *words, const char *rest)
{
    char text[ROW_BYTES];
    int offsets[COLS_MAX];
    (void)rest;
    int col = atoi(words->at[0]), last = row_number(play, words->at[2]);
    const char *wanted = words->at[3];
    for (int row = row_number(play, words->at[1]); row <= last; row++) {
        tty_row(&play->tty, row, text, offsets);
        if (col >= play->tty.cols || offsets[col] >= (int)strlen(text) ||
            strncmp(text + offsets[col], wanted, strlen(wanted)) != 0)
            return false;
    }
    return true;
}

bool
place_of(const struct play *play, const struct words *words, int first,
         int *row, int *col)
{
    if (words->count == first + 1)
        return find(play, words->at[first], row, col);
    if (words->count != first + 2)
        return false;
    *row = row_number(play, words->at[first]);
    *col = atoi(words->at[first + 1]);
    return true;
}

bool
any_holds(struct play *play, const struct words *words, const char *rest)
{
    int row, col;
    (void)words;
    return find(play, rest, &row, &col);
}

bool
none_holds(struct play *play, const struct words *words, const char *rest)
{
    return !any_holds(play, words, rest);
}

static bool
colour_is(VTermColor colour, bool is_default, const char *wanted)
{
    unsigned r, g, b;
    if (strcmp(wanted, "default") == 0 || is_default)
        return is_default && strcmp(wanted, "default") == 0;
    if (sscanf(wanted, "#%2x%2x%2x", &r, &g, &b) == 3)
        return VTERM_COLOR_IS_RGB(&colour) && colour.rgb.red == r &&
               colour.rgb.green == g && colour.rgb.blue == b;
    return VTERM_COLOR_IS_INDEXED(&colour) &&
           colour.indexed.idx == atoi(wanted);
}

static bool
look_is(const VTermScreenCell *cell, const char *look)
{
    const struct {
        const char *name;
        bool holds;
    } looks[] = {
        {"bold", cell->attrs.bold},
        {"italic", cell->attrs.italic},
        {"underline", cell->attrs.underline != VTERM_UNDERLINE_OFF},
        {"reverse", cell->attrs.reverse},
        {"strike", cell->attrs.strike},
        {"plain", !cell->attrs.bold && !cell->attrs.italic &&
                      !cell->attrs.underline && !cell->attrs.reverse &&
                      !cell->attrs.strike},
    };
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        if (strcmp(looks[i].name, look) == 0)
            return looks[i].holds;
    return false;
}

/* Whether a cell has all looks from word `first` on. */
static bool
looks_hold(const struct play *play, int row, int col, const struct words *words,
           int first)
{
    VTermScreenCell cell = tty_cell(&play->tty, row, col);
    for (int i = first; i < words->count; i++) {
        const char *word = words->at[i];
        bool fg = strcmp(word, "fg") == 0, bg = strcmp(word, "bg") == 0;
        bool own = fg ? VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)
                      : VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
        if ((fg || bg) && i + 1 == words->count)
            return false;
        if (fg || bg ? !colour_is(fg ? cell.fg : cell.bg, own, words->at[++i])
                     : !look_is(&cell, word))
            return false;
    }
    return true;
}

bool
attr_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    int row = row_number(play, words->at[0]);
    return looks_hold(play, row, atoi(words->at[1]), words, 2);
}

bool
attr_of_holds(struct play *play, const struct words *words, const char *rest)
{
    int row, col;
    (void)rest;
    return find(play, words->at[0], &row, &col) &&
           looks_hold(play, row, col, words, 1);
}

bool
cursor_holds(struct play *play, const struct words *words, const char *rest)
{
    VTermPos at;
    (void)rest;
    vterm_state_get_cursorpos(vterm_obtain_state(play->tty.vterm), &at);
    bool placed = at.row == row_number(play, words->at[0]) &&
                  at.col == atoi(words->at[1]);
    bool shown = words->count < 3 ||
                 (strcmp(words->at[2], "shown") == 0) == play->tty.cursor_shown;
    return placed && shown;
}

/* Waits that long itself; a frame that was still to come may break it once. */
bool
silent_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    size_t before = play->tty.sent;
    for (int left = atoi(words->at[0]); left > 0; left -= SILENT_STEP_MS)
        tty_pump(&play->tty, SILENT_STEP_MS);
    return play->tty.sent == before;
}

bool
exit_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return play->tty.exited && play->tty.code == atoi(words->at[0]);
}

bool
mode_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return modes_has(&play->tty.modes, atoi(words->at[0])) ==
           (strcmp(words->at[1], "on") == 0);
}

bool
restored_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    (void)rest;
    return tty_restored(&play->tty);
}

bool
tame_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    (void)rest;
    const char *wild = play->tty.tame.wild;
    if (wild[0])
        printf("sent:");
    for (const char *at = wild; *at; at++)
        printf(*at > ' ' && *at < 0x7f ? " %c" : " %02x", (unsigned char)*at);
    if (wild[0])
        printf("\n");
    return !wild[0];
}

bool
link_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return strings_linked(&play->tty.strings, words->at[0], words->at[1]);
}

bool
copied_holds(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    return strcmp(play->tty.strings.copied, rest) == 0;
}
