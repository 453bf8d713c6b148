/* Whether a terminal is light or dark: what it answers when it is asked, what
 * its environment says, and what it was the last time.
 *
 * The answer comes from outside, over a line on which anything can arrive, so
 * every digit of it is looked at. What is kept is kept for each terminal: one
 * who has a light and a dark one would always begin with the other's.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/oklab.h"

#include "base/disk.h"
#include "base/folder.h"

#include <stdio.h>
#include <string.h>

enum {
    DIGITS_MAX = 4,
    PARTS = 3,
    NAME_BYTES_MAX = 80, /* of a terminal */
    TERMINALS_MAX = 16   /* that are kept */
};

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

static struct dl_colour
colour_of(const uint8_t parts[PARTS])
{
    return (struct dl_colour){.kind = DL_COLOUR_RGB,
                              .r = parts[0],
                              .g = parts[1],
                              .b = parts[2],
                              .fallback = DL_COLOUR_NO_INDEX};
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
    *out = colour_of(parts);
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

/* "iTerm.app/xterm-256color"; whatever would not be one word is left out. */
const char *
dl_background_terminal(struct dl_arena *arena, const char *program,
                       const char *term)
{
    const char *parts[] = {program ? program : "",
                           program && *program ? "/" : "", term ? term : ""};
    char name[NAME_BYTES_MAX + 1];
    size_t bytes = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (const char *at = parts[i]; *at && bytes < NAME_BYTES_MAX; at++)
            if (*at > ' ' && *at < 0x7f)
                name[bytes++] = *at;
    return bytes ? dl_arena_copy(arena, name, bytes) : "unknown";
}

/* -- what is kept: lines "NAME #rrggbb", the last answer first --------------
 */

struct kept {
    char name[NAME_BYTES_MAX + 1];
    struct dl_colour colour;
};

/* False: not what was written here. */
static bool
read_line(const char *line, struct kept *out)
{
    char digits[7];
    uint8_t parts[PARTS];
    if (sscanf(line, "%80s #%6[0-9a-f]", out->name, digits) != 2 ||
        !read_joined(dl_str_from(digits), parts))
        return false;
    out->colour = colour_of(parts);
    return true;
}

static int
read_kept(const char *path, struct kept out[TERMINALS_MAX])
{
    char line[NAME_BYTES_MAX + 16];
    int count = 0;
    FILE *file = path ? fopen(path, "r") : NULL;
    while (file && count < TERMINALS_MAX && fgets(line, sizeof line, file))
        count += read_line(line, &out[count]);
    if (file)
        fclose(file);
    return count;
}

bool
dl_background_recall(const struct dl_background_file *file,
                     struct dl_colour *out)
{
    struct kept kept[TERMINALS_MAX];
    int count = read_kept(file->path, kept);
    for (int i = 0; i < count; i++)
        if (strcmp(kept[i].name, file->terminal) == 0) {
            *out = kept[i].colour;
            return true;
        }
    return false;
}

static struct dl_str
add_line(struct dl_arena *arena, struct dl_str before, const char *name,
         struct dl_colour colour)
{
    return dl_str_from(dl_arena_printf(arena, "%.*s%s #%02x%02x%02x\n",
                                       DL_FMT(before), name, colour.r, colour.g,
                                       colour.b));
}

/* The others move one down; the one that was longest ago drops out. */
static struct dl_str
print_kept(struct dl_arena *arena, const struct dl_background_file *about,
           struct dl_colour colour, const struct kept *kept, int count)
{
    struct dl_str out = add_line(arena, DL_STR(""), about->terminal, colour);
    int lines = 1;
    for (int i = 0; i < count && lines < TERMINALS_MAX; i++) {
        if (strcmp(kept[i].name, about->terminal) == 0)
            continue;
        out = add_line(arena, out, kept[i].name, kept[i].colour);
        lines++;
    }
    return out;
}

enum dl_status
dl_background_keep(const struct dl_background_file *file,
                   struct dl_colour colour, struct dl_error *err)
{
    struct kept kept[TERMINALS_MAX];
    struct dl_colour last;
    if (!file->path)
        return DL_OK;
    if (dl_background_recall(file, &last) && last.r == colour.r &&
        last.g == colour.g && last.b == colour.b)
        return DL_OK;
    int count = read_kept(file->path, kept);
    struct dl_arena *scratch = dl_arena_new(0);
    folder_make_for(file->path); /* opening tells when it is not there */
    enum dl_status status =
        disk_replace(file->path, print_kept(scratch, file, colour, kept, count))
            ? DL_OK
            : disk_fault(err, file->path);
    dl_arena_free(scratch);
    return status;
}
