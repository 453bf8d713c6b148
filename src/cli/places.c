/* See places.h. */
/* SPDX-License-Identifier: ISC */
#include "cli/places.h"

#include <dateline/str.h>

#include <unistd.h>

const char *
cli_program_folder(struct dl_arena *arena)
{
    char own[4096];
    ssize_t bytes = readlink("/proc/self/exe", own, sizeof own);
    while (bytes > 0 && own[bytes - 1] != '/')
        bytes--;
    if (bytes <= 0)
        return NULL;
    return dl_str_copy(arena, (struct dl_str){own, (size_t)bytes}).at;
}

/* The prefix that a program in PREFIX/bin/ was installed below. */
static struct dl_str
prefix_of(const char *program)
{
    struct dl_str prefix = dl_str_from(program);
    for (int slashes = 0; prefix.bytes && slashes < 2; prefix.bytes--)
        slashes += prefix.at[prefix.bytes - 1] == '/';
    return prefix;
}

/* In a build tree the helper lies beside the program. */
static void
find_fetcher(struct dl_arena *arena, const char *program, struct dl_str prefix,
             struct cli_places *out)
{
    const char *beside = dl_arena_printf(arena, "%sdateline-fetch", program);
    const char *moved = dl_arena_printf(
        arena, "%.*s/libexec/" PACKAGE "/dateline-fetch", DL_FMT(prefix));
    if (access(beside, X_OK) == 0)
        out->fetcher = beside;
    else if (access(moved, X_OK) == 0)
        out->fetcher = moved;
}

void
cli_places_find(struct dl_arena *arena, const char *program,
                struct cli_places *out)
{
    out->data = DATELINE_DATADIR;
    out->locales = LOCALEDIR;
    out->fetcher = DATELINE_LIBEXECDIR "/dateline-fetch";
    if (!program)
        return;
    struct dl_str prefix = prefix_of(program);
    find_fetcher(arena, program, prefix, out);
    const char *data =
        dl_arena_printf(arena, "%.*s/share/" PACKAGE, DL_FMT(prefix));
    if (access(data, X_OK) != 0)
        return;
    out->data = data;
    out->locales = dl_arena_printf(arena, "%.*s/share/locale", DL_FMT(prefix));
}
