/* A picture of the reader in one theme: gallery PROGRAM THEME ARTICLES >SVG.
 *
 * The program runs on a pseudo-terminal, opens an article, and what libvterm
 * then has on its screen is written down cell by cell: the pictures in doc/ are
 * what is shown and not what was meant. Runs of one look are one element, with
 * their length, so that another font keeps the columns. */
/* SPDX-License-Identifier: ISC */
#include "tty.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 30, COLS = 132, CELL_WIDE = 8, CELL_HIGH = 17, BASELINE = 13 };
enum { TURN_MS = 50, QUIET_TURNS = 16, RUN_BYTES = COLS * 6 * 6 + 1 };

/* How cells look that are written together. */
struct look {
    VTermColor fg, bg;
    bool bold, italic, underline, strike;
};

/* The terminal's own colours, where a theme leaves them. */
static const VTermColor own_fg = {.rgb = {VTERM_COLOR_RGB, 0xd8, 0xd8, 0xd8}};
static const VTermColor own_bg = {.rgb = {VTERM_COLOR_RGB, 0x12, 0x12, 0x12}};

static VTermColor
shown(const struct tty *tty, VTermColor colour, bool foreground)
{
    bool own = foreground ? VTERM_COLOR_IS_DEFAULT_FG(&colour)
                          : VTERM_COLOR_IS_DEFAULT_BG(&colour);
    if (own)
        return foreground ? own_fg : own_bg;
    vterm_screen_convert_color_to_rgb(tty->screen, &colour);
    return colour;
}

static struct look
look_of(const struct tty *tty, const VTermScreenCell *cell)
{
    struct look look = {.fg = shown(tty, cell->fg, true),
                        .bg = shown(tty, cell->bg, false),
                        .bold = cell->attrs.bold,
                        .italic = cell->attrs.italic,
                        .underline = cell->attrs.underline != 0,
                        .strike = cell->attrs.strike};
    VTermColor fg = look.fg;
    if (cell->attrs.reverse) {
        look.fg = look.bg;
        look.bg = fg;
    }
    return look;
}

static bool
is_same_colour(VTermColor a, VTermColor b)
{
    return a.rgb.red == b.rgb.red && a.rgb.green == b.rgb.green &&
           a.rgb.blue == b.rgb.blue;
}

static bool
is_same(struct look a, struct look b)
{
    return is_same_colour(a.fg, b.fg) && is_same_colour(a.bg, b.bg) &&
           a.bold == b.bold && a.italic == b.italic &&
           a.underline == b.underline && a.strike == b.strike;
}

static void
put_colour(const char *name, VTermColor colour)
{
    printf(" %s=\"#%02x%02x%02x\"", name, colour.rgb.red, colour.rgb.green,
           colour.rgb.blue);
}

/* Whether nothing of a cell shows but its ground. */
static bool
is_blank(const VTermScreenCell *cell)
{
    return (!cell->chars[0] || cell->chars[0] == ' ') &&
           !cell->attrs.underline && !cell->attrs.strike;
}

/* Whether a cell can be written as the run that it follows is. */
static bool
goes_on(const struct tty *tty, struct look run, const VTermScreenCell *cell)
{
    struct look look = look_of(tty, cell);
    if (is_blank(cell) && !run.underline && !run.strike)
        return is_same_colour(run.bg, look.bg);
    return is_same(run, look);
}

/* One character, as XML has it. */
static void
append(char *text, uint32_t c)
{
    size_t used = strlen(text), room = RUN_BYTES - used;
    if (c == '<' || c == '&')
        snprintf(text + used, room, c == '<' ? "&lt;" : "&amp;");
    else if (c < 0x80)
        snprintf(text + used, room, "%c", c ? (char)c : ' ');
    else
        snprintf(text + used, room, "&#%u;", (unsigned)c);
}

static void
put_ground(struct look look, VTermColor page, int row, int col, int cols)
{
    if (is_same_colour(look.bg, page))
        return;
    printf("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"",
           col * CELL_WIDE, row * CELL_HIGH, cols * CELL_WIDE, CELL_HIGH);
    put_colour("fill", look.bg);
    puts("/>");
}

/* Without the blanks around it. */
static void
put_text(struct look look, int row, int col, int cols, char *text)
{
    int before = (int)strspn(text, " "), after = 0;
    size_t bytes = strlen(text);
    while (bytes > (size_t)before && text[bytes - 1] == ' ') {
        text[--bytes] = '\0';
        after++;
    }
    if (bytes == (size_t)before)
        return;
    col += before;
    cols -= before + after;
    text += before;
    printf("<text x=\"%d\" y=\"%d\" textLength=\"%d\"", col * CELL_WIDE,
           row * CELL_HIGH + BASELINE, cols * CELL_WIDE);
    put_colour("fill", look.fg);
    if (look.bold)
        printf(" font-weight=\"bold\"");
    if (look.italic)
        printf(" font-style=\"italic\"");
    if (look.underline || look.strike)
        printf(" text-decoration=\"%s\"",
               look.underline ? "underline" : "line-through");
    printf(">%s</text>\n", text);
}

/* The cells from `col` on that look alike; returns how many. */
static int
put_run(const struct tty *tty, VTermColor page, int row, int col)
{
    char text[RUN_BYTES] = "";
    VTermScreenCell cell = tty_cell(tty, row, col);
    struct look look = look_of(tty, &cell);
    int cols = 0, blanks = 0;
    while (col + cols < COLS && goes_on(tty, look, &cell)) {
        if (blanks > 1 && !is_blank(&cell))
            break; /* wide gaps are not left to the font */
        blanks = is_blank(&cell) ? blanks + 1 : 0;
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
            append(text, cell.chars[i]);
        if (!cell.chars[0])
            append(text, ' ');
        cols += cell.width > 1 ? cell.width : 1;
        if (col + cols < COLS)
            cell = tty_cell(tty, row, col + cols);
    }
    put_ground(look, page, row, col, cols);
    put_text(look, row, col, cols, text);
    return cols;
}

static void
put_picture(const struct tty *tty)
{
    VTermScreenCell corner = tty_cell(tty, ROWS - 2, 0); /* nothing is there */
    VTermColor page = look_of(tty, &corner).bg;
    printf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
           "font-family=\"monospace\" font-size=\"13\" "
           "xml:space=\"preserve\">\n<rect width=\"100%%\" height=\"100%%\"",
           COLS * CELL_WIDE, ROWS * CELL_HIGH);
    put_colour("fill", page);
    puts("/>");
    for (int row = 0; row < ROWS; row++)
        for (int col = 0; col < COLS;)
            col += put_run(tty, page, row, col);
    puts("</svg>");
}

static void
wait_for_quiet(struct tty *tty)
{
    for (int i = 0; i < QUIET_TURNS; i++)
        tty_pump(tty, TURN_MS);
}

int
main(int argc, char **argv)
{
    static char term[] = "TERM=xterm-256color", depth[] = "COLORTERM=truecolor",
                locale[] = "LC_ALL=C.UTF-8", home[] = "HOME=/nonexistent";
    static const char keys[] = "j\r";
    struct tty tty = {.rows = ROWS, .cols = COLS};
    const char *data = getenv("DATELINE_DATA");
    char folder[4096];
    if (argc != 4 || !data) {
        fputs("usage: gallery PROGRAM THEME ARTICLES, with DATELINE_DATA set\n",
              stderr);
        return 2;
    }
    snprintf(folder, sizeof folder, "DATELINE_DATA=%s", data);
    char *arguments[] = {argv[1], "--theme",    argv[2], "--no-store",
                         "--now", "2021-06-29", argv[3], NULL};
    char *environment[] = {term, depth, locale, home, folder, NULL};
    if (!tty_start(&tty, arguments, environment))
        return 1;
    wait_for_quiet(&tty);
    bool sent = write(tty.master, keys, sizeof keys - 1) > 0;
    wait_for_quiet(&tty);
    put_picture(&tty);
    tty_stop(&tty);
    return sent ? 0 : 1;
}
