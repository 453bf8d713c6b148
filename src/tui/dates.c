/* A day as the user wants it written: date-format, with the names of months
 * and weekdays in the user's language. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

#include <string.h>

/* The name that a letter behind % stands for; NULL: it stands for none. */
static const char *
named(struct dl_day day, char letter)
{
    struct dl_civil civil = dl_civil_from_day(day);
    int weekday = dl_day_weekday(day);
    switch (letter) {
    case 'b':
    case 'B':
        return _(dl_month_name(civil.month, letter == 'b'));
    case 'a':
    case 'A':
        return _(dl_weekday_name(weekday, letter == 'a'));
    default:
        return NULL;
    }
}

struct dl_str
day_words(struct dl_arena *arena, const struct state *state, struct dl_day day)
{
    enum { FORMAT_MAX = 256 };
    struct dl_str format = state->settings.date_format;
    char filled[FORMAT_MAX] = "", text[FORMAT_MAX];
    size_t used = 0;
    for (size_t i = 0; i < format.bytes && used + 1 < sizeof filled; i++) {
        bool field = format.at[i] == '%' && i + 1 < format.bytes;
        const char *name = field ? named(day, format.at[i + 1]) : NULL;
        if (name && used + strlen(name) + 1 < sizeof filled) {
            memcpy(filled + used, name, strlen(name));
            used += strlen(name);
            i++;
            continue;
        }
        filled[used++] = format.at[i];
        if (field && used + 1 < sizeof filled)
            filled[used++] = format.at[++i];
    }
    filled[used] = '\0';
    dl_day_print(day, filled, text, sizeof text);
    return dl_str_copy(arena, dl_str_from(text));
}
