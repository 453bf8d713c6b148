/* A small terminal, for tests of the painter: it keeps cells, a pen and a
 * cursor, and fails the test at any byte the painter has no business sending.
 * Of hyperlinks it keeps the id, and has none open when the cursor changes
 * rows. It wraps late, as xterm does, or at once; a filled last cell then
 * scrolls. */
/* SPDX-License-Identifier: ISC */
#ifndef EMULATOR_H
#define EMULATOR_H

#include "../unit.h"

#include <dateline/text.h>

#include <stdbool.h>
#include <stdlib.h>

enum { EMULATOR_ROWS = 30, EMULATOR_COLS = 120, EMULATOR_LOOK = 64 };

struct emulator_cell {
    char text[32];            /* "" for the right half of a wide cluster */
    char look[EMULATOR_LOOK]; /* the parameters of the pen's last SGR */
    char link[EMULATOR_LOOK]; /* parameters and address of OSC 8 */
};

struct emulator {
    int rows, cols, row, col;
    bool wraps_at_once, hidden, synchronised;
    bool apart; /* it knows no clusters: each code point has its own cells */
    int scrolled;
    char look[EMULATOR_LOOK], link[EMULATOR_LOOK];
    struct emulator_cell cells[EMULATOR_ROWS][EMULATOR_COLS];
};

static inline void
emulator_blank(struct emulator *emulator, int row, int col)
{
    snprintf(emulator->cells[row][col].text, sizeof emulator->cells[0][0].text,
             " ");
    snprintf(emulator->cells[row][col].look, EMULATOR_LOOK, "%s",
             emulator->look);
    snprintf(emulator->cells[row][col].link, EMULATOR_LOOK, "%s",
             emulator->link);
}

static inline void
emulator_erase(struct emulator *emulator, int row, int col)
{
    for (; col < emulator->cols; col++)
        emulator_blank(emulator, row, col);
}

static inline void
emulator_clear(struct emulator *emulator)
{
    for (int row = 0; row < emulator->rows; row++)
        emulator_erase(emulator, row, 0);
    emulator->row = emulator->col = 0;
}

/* Print one cluster; a wide one that is broken into leaves blanks. */
static inline void
emulator_print(struct emulator *emulator, struct dl_str cluster, int cols)
{
    assert_true(emulator->col + cols <= emulator->cols);
    struct emulator_cell *cells = emulator->cells[emulator->row];
    int from = emulator->col, to = emulator->col + cols;
    if (from > 0 && !cells[from].text[0])
        emulator_blank(emulator, emulator->row, from - 1);
    if (to < emulator->cols && !cells[to].text[0])
        emulator_blank(emulator, emulator->row, to);
    for (int col = from; col < to; col++) {
        emulator_blank(emulator, emulator->row, col);
        cells[col].text[0] = '\0';
    }
    snprintf(cells[from].text, sizeof cells[from].text, "%.*s",
             DL_FMT(cluster));
    emulator->col = to;
    if (to == emulator->cols && emulator->wraps_at_once) {
        emulator->col = 0;
        emulator->scrolled += ++emulator->row == emulator->rows;
    }
}

static inline void
emulator_move(struct emulator *emulator, int row, int col)
{
    assert_in_range(row, 0, emulator->rows - 1);
    assert_in_range(col, 0, emulator->cols - 1);
    if (row != emulator->row && !emulator->wraps_at_once)
        assert_string_equal(emulator->link, "");
    emulator->row = row;
    emulator->col = col;
}

/* "ESC ] 8 ; parameters ; address ESC \\"; returns the offset behind it. */
static inline size_t
emulator_link(struct emulator *emulator, struct dl_str bytes, size_t at)
{
    static const char open[] = "\033]8;", end[] = "\033\\";
    size_t from = at + strlen(open);
    assert_memory_equal(bytes.at + at, open, strlen(open));
    size_t to = dl_str_find(bytes, dl_str_from(end), from);
    assert_true(to != SIZE_MAX && to - from < EMULATOR_LOOK);
    snprintf(emulator->link, EMULATOR_LOOK, "%.*s", (int)(to - from),
             bytes.at + from);
    if (strcmp(emulator->link, ";") == 0)
        emulator->link[0] = '\0';
    return to + strlen(end);
}

/* One control sequence; returns the offset behind it. */
static inline size_t
emulator_sequence(struct emulator *emulator, struct dl_str bytes, size_t at)
{
    char parameters[EMULATOR_LOOK] = "";
    size_t count = 0;
    if (bytes.at[at + 1] == ']')
        return emulator_link(emulator, bytes, at);
    assert_int_equal(bytes.at[at + 1], '[');
    for (at += 2; bytes.at[at] >= 0x20 && bytes.at[at] < 0x40; at++)
        if (count + 1 < sizeof parameters)
            parameters[count++] = bytes.at[at];
    int first = atoi(parameters), second = 0;
    if (strchr(parameters, ';'))
        second = atoi(strchr(parameters, ';') + 1);
    switch (bytes.at[at]) {
    case 'm':
        snprintf(emulator->look, sizeof emulator->look, "%s", parameters);
        break;
    case 'H':
        emulator_move(emulator, first ? first - 1 : 0, second ? second - 1 : 0);
        break;
    case 'C':
        emulator_move(emulator, emulator->row,
                      emulator->col + (first ? first : 1));
        break;
    case 'J':
        emulator_clear(emulator);
        break;
    case 'K':
        emulator_erase(emulator, emulator->row, emulator->col);
        break;
    case 'h':
    case 'l':
        if (strcmp(parameters, "?25") == 0)
            emulator->hidden = bytes.at[at] == 'l';
        else if (strcmp(parameters, "?2026") == 0)
            emulator->synchronised = bytes.at[at] == 'h';
        else
            fail_msg("mode %s", parameters);
        break;
    default:
        fail_msg("sequence %s%c", parameters, bytes.at[at]);
    }
    return at + 1;
}

/* The end of what is drawn as one, and its width. */
static inline size_t
emulator_character(const struct emulator *emulator, struct dl_str bytes,
                   size_t at, int *cols)
{
    size_t end;
    if (!emulator->apart)
        return dl_text_cluster(bytes, at, cols);
    dl_utf8_decode(bytes, at, &end);
    *cols = dl_text_cols_apart((struct dl_str){bytes.at + at, end - at});
    return end;
}

static inline void
emulator_write(struct emulator *emulator, struct dl_str bytes)
{
    for (size_t at = 0; at < bytes.bytes;) {
        if (bytes.at[at] == '\033') {
            at = emulator_sequence(emulator, bytes, at);
            continue;
        }
        assert_true((unsigned char)bytes.at[at] >= ' ');
        int cols;
        size_t end = emulator_character(emulator, bytes, at, &cols);
        if (cols > 0)
            emulator_print(emulator, (struct dl_str){bytes.at + at, end - at},
                           cols);
        at = end;
    }
}

#endif
