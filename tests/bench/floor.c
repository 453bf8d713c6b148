/* The floor: what a reader of three panes costs when nothing is read, nothing
 * is found and curses paints. Other programs are measured against it.
 *
 *     floor [COUNT]
 *
 * j and k move the highlight of the list or, behind Enter, the text; q quits.
 */
/* SPDX-License-Identifier: ISC */
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 512, AXIS_ROWS = 7, WORDS = 12 };

struct view {
    long count, selected, top, scrolled;
    bool reading;
};

static const char *const words[] = {
    "harbour", "minister", "strike", "bridge", "vote",   "storm",  "court",
    "signal",  "border",   "museum", "winter", "record", "ferry",  "budget",
    "council", "orchard",  "quarry", "letter", "tunnel", "harvest"};

/* Line `line` of article `article`: the same words every time. */
static void
write_line(long article, long line, char out[LINE_BYTES])
{
    unsigned long seed = (unsigned long)(article * 977 + line + 1);
    size_t bytes = 0;
    out[0] = '\0';
    for (int i = 0; i < WORDS; i++) {
        seed = seed * 6364136223846793005UL + 1442695040888963407UL;
        const char *word = words[(seed >> 33) % (sizeof words / sizeof *words)];
        bytes += (size_t)snprintf(out + bytes, LINE_BYTES - bytes, "%s ", word);
    }
}

static void
put_row(int row, int col, int cols, const char *text, attr_t look)
{
    attrset(look);
    mvprintw(row, col, "%-*.*s", cols, cols, text);
}

static void
paint_list(const struct view *view, int rows, int cols)
{
    char text[LINE_BYTES];
    for (int row = 0; row < rows && view->top + row < view->count; row++) {
        bool selected = view->top + row == view->selected;
        write_line(view->top + row, 0, text);
        put_row(row, 0, cols, text,
                selected ? COLOR_PAIR(1) | A_BOLD : COLOR_PAIR(2));
    }
}

static void
paint_text(const struct view *view, int rows, int col, int cols)
{
    char text[LINE_BYTES];
    attrset(COLOR_PAIR(3));
    mvvline(0, col - 1, ACS_VLINE, rows);
    for (int row = 0; row < rows; row++) {
        write_line(view->selected, view->scrolled + row, text);
        put_row(row, col, cols, text, row ? A_NORMAL : COLOR_PAIR(3) | A_BOLD);
    }
}

static void
paint_axis(int row, int cols)
{
    attrset(COLOR_PAIR(3));
    mvhline(row, 0, ACS_HLINE, cols);
    attrset(COLOR_PAIR(1));
    for (int col = 0; col < cols; col++)
        mvvline(row + 1 + col * 5 % AXIS_ROWS, col, ' ', 1 + col % 2);
}

static void
paint(struct view *view)
{
    int rows = LINES - AXIS_ROWS - 2, list = COLS * 2 / 5;
    if (rows < 1 || list < 2)
        return;
    if (view->selected < view->top)
        view->top = view->selected;
    if (view->selected >= view->top + rows)
        view->top = view->selected - rows + 1;
    erase();
    paint_list(view, rows, list - 1);
    paint_text(view, rows, list, COLS - list);
    paint_axis(rows, COLS);
    put_row(LINES - 1, 0, COLS - 1, "floor is ready", COLOR_PAIR(1));
    move((int)(view->selected - view->top), 0);
    refresh();
}

static void
act(struct view *view, int key)
{
    long *moved = view->reading ? &view->scrolled : &view->selected;
    if (key == 'j' && (view->reading || view->selected + 1 < view->count))
        ++*moved;
    else if (key == 'k' && *moved > 0)
        --*moved;
    else if (key == '\r' || key == KEY_ENTER)
        view->reading = true;
}

int
main(int argc, char **argv)
{
    struct view view = {.count = argc > 1 ? atol(argv[1]) : 1000};
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    start_color();
    use_default_colors();
    init_pair(1, COLOR_WHITE, COLOR_BLUE);
    init_pair(2, -1, -1);
    init_pair(3, COLOR_CYAN, -1);
    for (int key = 0; key != 'q' && key != ERR; key = getch()) {
        act(&view, key);
        paint(&view);
    }
    endwin();
    return 0;
}
