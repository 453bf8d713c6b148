/* Reports are outside bytes: every number is bounded, and whatever is not
 * exactly a report is none. */
/* SPDX-License-Identifier: ISC */
#include "tui/report.h"

enum {
    NUMBER_MAX = 9999,
    BUTTON = 3,    /* bits of a mouse report: which one ... */
    SHIFT = 4,     /* ... with which keys ... */
    MOVED = 32,    /* ... whether it only moved ... */
    WHEEL = 64,    /* ... and whether it is a wheel, ... */
    FURTHER = 128, /* ... or one of the buttons beyond */
    SCHEME = 997,  /* a report of the colours: ... */
    SCHEME_DARK = 1,
    SCHEME_LIGHT = 2
};

/* Take a number off the front, and what ends it. */
static bool
take_number(struct dl_str *text, char end, int *out)
{
    size_t at = 0;
    int number = 0;
    for (; at < text->bytes && text->at[at] >= '0' && text->at[at] <= '9'; at++)
        if (number <= NUMBER_MAX)
            number = number * 10 + (text->at[at] - '0');
    if (at == 0 || number > NUMBER_MAX || at == text->bytes ||
        text->at[at] != end)
        return false;
    text->at += at + 1;
    text->bytes -= at + 1;
    *out = number;
    return true;
}

static bool
read_button(int bits, bool released, enum mouse_what *out)
{
    int button = bits & BUTTON;
    if (bits & (SHIFT | FURTHER))
        return false;
    if (bits & WHEEL) {
        *out = button == 0 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
        return button <= 1 && !released;
    }
    *out = released ? MOUSE_RELEASE : bits & MOVED ? MOUSE_DRAG : MOUSE_PRESS;
    return button == 0;
}

static bool
read_mouse(struct dl_str text, struct event *out)
{
    int bits, col, row;
    if (text.bytes < 2 || !take_number(&text, ';', &bits) ||
        !take_number(&text, ';', &col))
        return false;
    bool released = text.bytes > 0 && text.at[text.bytes - 1] == 'm';
    struct mouse mouse = {0};
    if (!take_number(&text, released ? 'm' : 'M', &row) || text.bytes > 0 ||
        row < 1 || col < 1 || !read_button(bits, released, &mouse.what))
        return false;
    mouse.row = row - 1;
    mouse.col = col - 1;
    *out = (struct event){.kind = EVENT_MOUSE, .mouse = mouse};
    return true;
}

static bool
read_mode(struct dl_str text, struct event *out)
{
    int mode, state;
    if (!take_number(&text, ';', &mode) || !take_number(&text, '$', &state) ||
        !dl_str_is(text, "y"))
        return false;
    *out = (struct event){.kind = EVENT_MODE, .mode = mode, .state = state};
    return true;
}

/* What the terminal has is not asked for; that it answered is enough. */
static bool
read_attributes(struct dl_str text, struct event *out)
{
    if (text.bytes == 0 || text.at[text.bytes - 1] != 'c')
        return false;
    *out = (struct event){.kind = EVENT_ATTRIBUTES};
    return true;
}

static bool
read_scheme(struct dl_str text, struct event *out)
{
    int report, scheme;
    if (!take_number(&text, ';', &report) || report != SCHEME ||
        !take_number(&text, 'n', &scheme) || text.bytes > 0 ||
        scheme < SCHEME_DARK || scheme > SCHEME_LIGHT)
        return false;
    *out =
        (struct event){.kind = EVENT_SCHEME, .light = scheme == SCHEME_LIGHT};
    return true;
}

bool
report_read(struct dl_str sequence, struct event *out)
{
    if (sequence.bytes == 0 || sequence.bytes > REPORT_BYTES_MAX)
        return false;
    struct dl_str rest = {sequence.at + 1, sequence.bytes - 1};
    switch (sequence.at[0]) {
    case '<':
        return read_mouse(rest, out);
    case '?':
        return read_attributes(rest, out) || read_mode(rest, out) ||
               read_scheme(rest, out);
    case 'I':
    case 'O':
        *out = (struct event){.kind = EVENT_FOCUS,
                              .focused = sequence.at[0] == 'I'};
        return rest.bytes == 0;
    default:
        return false;
    }
}
