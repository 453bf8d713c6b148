/* Where marks are kept, and what this device is called: its host's name and
 * digits drawn once, since hosts of one owner often have the same name. A name
 * of another host is not taken over: a home that was copied to another machine
 * must not write to the log of the first. */
/* SPDX-License-Identifier: ISC */
#include <dateline/marks.h>

#include "base/disk.h"
#include "base/folder.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { HOST_MAX = 48, DRAWN_DIGITS = 8, NAME_MAX_BYTES = 64 };

/* XDG Base Directory 0.8: a relative path in a variable is to be ignored. */
static const char *
below(struct dl_arena *arena, const char *home, const char *other,
      const char *fallback, const char *path)
{
    if (other && other[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/%s", other, path);
    if (home && *home)
        return dl_arena_printf(arena, "%s/%s/dateline/%s", home, fallback,
                               path);
    return NULL;
}

const char *
dl_marks_folder(struct dl_arena *arena, const char *home, const char *data_home)
{
    return below(arena, home, data_home, ".local/share", "marks");
}

const char *
dl_marks_device_path(struct dl_arena *arena, const char *home,
                     const char *state_home)
{
    return below(arena, home, state_home, ".local/state", "device");
}

/* The host's name as far as its first dot, as it may stand in a file's. */
static const char *
plain_host(struct dl_arena *arena, const char *host)
{
    char out[HOST_MAX + 1];
    size_t bytes = 0;
    for (; host[bytes] && host[bytes] != '.' && bytes < HOST_MAX; bytes++) {
        char c = dl_to_lower(host[bytes]);
        out[bytes] = dl_is_lower(c) || dl_is_digit(c) ? c : '-';
    }
    return bytes ? dl_arena_copy(arena, out, bytes) : "host";
}

/* The name in the file, if it is whole and this host's; else NULL. */
static const char *
read_name(struct dl_arena *arena, const char *path, const char *host)
{
    char text[NAME_MAX_BYTES + 1] = "";
    int file = disk_open(path, O_RDONLY, 0);
    ssize_t bytes = file < 0 ? -1 : disk_read(file, text, NAME_MAX_BYTES, 0);
    if (file >= 0)
        close(file);
    size_t before = strlen(host) + 1;
    if (bytes != (ssize_t)(before + DRAWN_DIGITS + 1) ||
        text[bytes - 1] != '\n' || strncmp(text, host, before - 1) != 0 ||
        text[before - 1] != '-')
        return NULL;
    for (size_t i = before; i < before + DRAWN_DIGITS; i++)
        if (!dl_is_digit(text[i]))
            return NULL;
    return dl_arena_copy(arena, text, (size_t)bytes - 1);
}

static bool
draw_digits(char out[DRAWN_DIGITS + 1])
{
    unsigned char drawn[DRAWN_DIGITS] = {0};
    int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    ssize_t bytes = file < 0 ? -1 : read(file, drawn, sizeof drawn);
    if (file >= 0)
        close(file);
    for (int i = 0; i < DRAWN_DIGITS; i++)
        out[i] = (char)('0' + drawn[i] % 10);
    out[DRAWN_DIGITS] = '\0';
    return bytes == (ssize_t)sizeof drawn;
}

/* In one step: whoever reads it finds a whole name. Of two processes that do
 * this at once one writes to a log that nobody continues; it is read all the
 * same. */
static bool
write_name(struct dl_arena *arena, const char *path, const char *name)
{
    return folder_make_for(path) &&
           disk_replace(path,
                        dl_str_from(dl_arena_printf(arena, "%s\n", name)));
}

enum dl_status
dl_marks_device(struct dl_arena *arena, const char *path, const char *host,
                const char **out, struct dl_error *err)
{
    char digits[DRAWN_DIGITS + 1];
    host = plain_host(arena, host);
    const char *name = read_name(arena, path, host);
    if (!name) {
        if (!draw_digits(digits))
            return dl_error_set(err, DL_ERR_IO, path, 0, 0,
                                "no name can be drawn for this device");
        name = dl_arena_printf(arena, "%s-%s", host, digits);
        if (!write_name(arena, path, name))
            return disk_fault(err, path);
    }
    *out = name;
    return DL_OK;
}
