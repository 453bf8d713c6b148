/* SPDX-License-Identifier: ISC */
#include "modes.h"

/* Modes by which a terminal sends what nobody has typed, or marks it. */
static const int reports[] = {9,    1000, 1001, 1002, 1003, 1004,
                              1005, 1006, 1015, 1016, 2004, 2031};

static void
set(struct modes *modes, int number, bool on)
{
    int at = 0;
    while (at < modes->count && modes->at[at].number != number)
        at++;
    if (at == MODES_MAX)
        return;
    modes->count += at == modes->count;
    modes->at[at].number = number;
    modes->at[at].on = on;
}

static void
look(struct modes *modes, char byte)
{
    static const char before[] = "\033[?";
    bool digit = byte >= '0' && byte <= '9';
    if (modes->step == 3 && digit && modes->number < 100000) {
        modes->number = modes->number * 10 + (byte - '0');
        return;
    }
    if (modes->step == 3 && (byte == 'h' || byte == 'l' || byte == ';')) {
        if (byte != ';')
            set(modes, modes->number, byte == 'h');
    }
    modes->number = 0;
    modes->step = modes->step < 3 && byte == before[modes->step]
                      ? modes->step + 1
                      : byte == before[0];
}

void
modes_look(struct modes *modes, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        look(modes, bytes[i]);
}

bool
modes_has(const struct modes *modes, int number)
{
    for (int i = 0; i < modes->count; i++)
        if (modes->at[i].number == number)
            return modes->at[i].on;
    return false;
}

bool
modes_are_plain(const struct modes *modes)
{
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (modes_has(modes, reports[i]))
            return false;
    return true;
}
