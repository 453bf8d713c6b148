/* Whether a terminal is light or dark: what it answers when it is asked, what
 * its environment says, and what it was the last time.
 *
 * The answer comes from outside, over a line on which anything can arrive, so
 * every digit of it is looked at.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/oklab.h"

#include "base/folder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { DIGITS_MAX = 4, PARTS = 3 };

static int
hex_digit(char c)
{
    c = dl_to_lower(c);
    return dl_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One to four hexadecimal digits, of which all `f` is full; false otherwise. */
static bool
read_part(struct dl_str text, uint8_t *out)
{
    int value = 0, full = 0;
    if (!text.bytes || text.bytes > DIGITS_MAX)
        return false;
    for (size_t i = 0; i < text.bytes; i++) {
        int digit = hex_digit(text.at[i]);
        if (digit < 0)
            return false;
        value = value * 16 + digit;
        full = full * 16 + 15;
    }
    *out = (uint8_t)((value * 255 + full / 2) / full);
    return true;
}

/* "ffff/ffff/ffff", perhaps with a fourth for how opaque it is. */
static bool
read_slashed(struct dl_str text, uint8_t parts[PARTS])
{
    for (int i = 0; i < PARTS; i++) {
        size_t end = dl_str_find(text, DL_STR("/"), 0);
        bool last = end == SIZE_MAX;
        if (last && i + 1 < PARTS)
            return false;
        if (!read_part((struct dl_str){text.at, last ? text.bytes : end},
                       &parts[i]))
            return false;
        text.at += last ? text.bytes : end + 1;
        text.bytes -= last ? text.bytes : end + 1;
    }
    return true;
}

/* "ffffff", or three parts of any other length. */
static bool
read_joined(struct dl_str text, uint8_t parts[PARTS])
{
    size_t digits = text.bytes / PARTS;
    if (text.bytes % PARTS)
        return false;
    for (size_t i = 0; i < PARTS; i++)
        if (!read_part((struct dl_str){text.at + i * digits, digits},
                       &parts[i]))
            return false;
    return true;
}

static bool
cut_prefix(struct dl_str *text, const char *prefix)
{
    struct dl_str cut = dl_str_from(prefix);
    if (!dl_str_starts(*text, cut))
        return false;
    text->at += cut.bytes;
    text->bytes -= cut.bytes;
    return true;
}

bool
dl_background_answer(struct dl_str answer, struct dl_colour *out)
{
    uint8_t parts[PARTS];
    if (!cut_prefix(&answer, "11;"))
        return false;
    bool slashed = cut_prefix(&answer, "rgb:") || cut_prefix(&answer, "rgba:");
    bool read = slashed
                    ? read_slashed(answer, parts)
                    : cut_prefix(&answer, "#") && read_joined(answer, parts);
    if (!read)
        return false;
    *out = (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = parts[0],
                              .g = parts[1],
                              .b = parts[2],
                              .fallback = DL_COLOUR_NO_INDEX};
    return true;
}

enum dl_background
dl_background_of(struct dl_colour colour)
{
    const struct dl_colour black = oklab_of_index(16);
    const struct dl_colour white = oklab_of_index(231);
    return dl_colour_contrast(black, colour) > dl_colour_contrast(white, colour)
               ? DL_BACKGROUND_LIGHT
               : DL_BACKGROUND_DARK;
}

enum dl_background
dl_background_hint(const char *colorfgbg)
{
    const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;
    int number = 0;
    if (!last || !dl_is_digit(last[1]))
        return DL_BACKGROUND_UNKNOWN;
    for (last++; dl_is_digit(*last) && number < 100; last++)
        number = number * 10 + (*last - '0');
    if (*last || number > 15)
        return DL_BACKGROUND_UNKNOWN;
    return number == 7 || number > 8 ? DL_BACKGROUND_LIGHT : DL_BACKGROUND_DARK;
}

const char *
dl_background_path(struct dl_arena *arena, const char *home,
                   const char *state_home)
{
    /* XDG Base Directory 0.8: a relative path there is to be ignored. */
    if (state_home && state_home[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/background", state_home);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.local/state/dateline/background",
                               home);
    return NULL;
}

static const char *const words[] = {
    [DL_BACKGROUND_UNKNOWN] = "",
    [DL_BACKGROUND_DARK] = "dark\n",
    [DL_BACKGROUND_LIGHT] = "light\n",
};

enum dl_background
dl_background_recall(const char *path)
{
    char word[8] = "";
    FILE *file = path ? fopen(path, "r") : NULL;
    if (!file)
        return DL_BACKGROUND_UNKNOWN;
    size_t bytes = fread(word, 1, sizeof word - 1, file);
    fclose(file);
    word[bytes] = '\0';
    for (int i = DL_BACKGROUND_DARK; i <= DL_BACKGROUND_LIGHT; i++)
        if (strcmp(word, words[i]) == 0)
            return (enum dl_background)i;
    return DL_BACKGROUND_UNKNOWN;
}

enum dl_status
dl_background_keep(const char *path, enum dl_background background,
                   struct dl_error *err)
{
    if (dl_background_recall(path) == background)
        return DL_OK;
    folder_make_for(path); /* opening tells when it is not there */
    FILE *file = fopen(path, "w");
    bool written = file && fputs(words[background], file) >= 0;
    if ((file && fclose(file) != 0) || !written)
        return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
    return DL_OK;
}
